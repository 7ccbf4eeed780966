// Where ether is worth something no key signs: neither the swarm's nor a person's.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { encryptKeystoreJsonSync } from 'ethers'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { folderFor, run, scenario } from './lib/devnet.mjs'
import { Joined } from './lib/joined.mjs'
import { L1 } from './lib/l1.mjs'

const ethereum = 1
let l1

before(async () => { l1 = await L1.start('--chain-id', String(ethereum)) })
after(async () => assert.equal(await l1.stop(), 0, l1.text.slice(-2000)))

test('no swarm begins there', async (t) => {
    const { code, err } = await run('--scenario', scenario, '--l1-url', l1.url, '--port', '0',
        '--data-dir', folderFor(t))
    assert.equal(code, 1)
    assert.match(err, /main network \(chain 1\).*development or test network/)
})

test('nobody takes a role there, and everybody may follow', async (t) => {
    const folder = folderFor(t)
    const privateKey = generatePrivateKey()
    const [file, password] = ['key.json', 'password'].map((name) => path.join(folder, name))
    writeFileSync(file, encryptKeystoreJsonSync(
        { address: privateKeyToAccount(privateKey).address, privateKey }, 'secret', { scrypt: { N: 2 ** 12, r: 8, p: 1 } }),
    { mode: 0o600 })
    writeFileSync(password, 'secret', { mode: 0o600 })
    const { code, err } = await run('join', l1.url, '--port', '0', '--data-dir', path.join(folder, 'acts'),
        '--key', file, '--password-file', password, '--role', 'proposer')
    assert.equal(code, 1)
    assert.match(err, /chain 1 is a main network.*without a role/)
    const follower = new Joined(l1.url, path.join(folder, 'follows'))
    t.after(() => follower.stop())
    await follower.until(() => /L1|chain/.test(follower.text), 'its first words')
})
