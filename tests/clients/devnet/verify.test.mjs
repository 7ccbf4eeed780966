// `nucleated verify` believes L1 only, and says where something differs from it.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Devnet, folderFor, form, run } from './lib/devnet.mjs'

const tamper = fileURLToPath(new URL('lib/tamper.py', import.meta.url))
let formed

before(async () => {
    formed = mkdtempSync(path.join(tmpdir(), 'nucleate-formed-'))
    await form(formed, 7)
})
after(() => rmSync(formed, { recursive: true, force: true }))

/** A copy of the folder in which one thing was changed; what the tool says it changed. */
function tampered(t, what) {
    const folder = folderFor(t)
    cpSync(formed, folder, { recursive: true })
    const said = execFileSync('python3', [tamper, path.join(folder, 'nucleate.db'), what],
        { encoding: 'utf8' })
    return { folder, ...JSON.parse(said) }
}

test('what was not touched is equal', async (t) => {
    const { code, out } = await run('verify', '--data-dir', formed)
    assert.equal(code, 0)
    const [, blocks] = /l2-1: (\d+) blocks derived again .*: all state roots equal/.exec(out)
    assert.ok(Number(blocks) >= 1)
    const { folder } = tampered(t, 'nothing')
    assert.equal((await run('verify', '--data-dir', folder)).code, 0)
})

for (const what of ['batch', 'balance', 'slot', 'header', 'receipts'])
    test(`a changed ${what} is found and named`, async (t) => {
        const { folder, where } = tampered(t, what)
        const { code, out, err } = await run('verify', '--data-dir', folder)
        assert.notEqual(code, 0, `${where} was changed and verify did not see it`)
        assert.match(out + err, new RegExp(where))
    })

test('blobs that the folder lacks are asked of a beacon node', async (t) => {
    const { folder, where } = tampered(t, 'blobs')
    const without = await run('verify', '--data-dir', folder)
    assert.notEqual(without.code, 0)
    assert.match(without.out + without.err, new RegExp(where))
    const whole = folderFor(t)
    cpSync(formed, whole, { recursive: true })
    const net = await Devnet.start(whole, { speed: 1 })
    t.after(() => net.stop())
    const asked = await run('verify', '--data-dir', folder, '--l1-beacon-url', net.l1.http)
    assert.equal(asked.code, 0, asked.out + asked.err)
    assert.match(asked.out, /all state roots equal/)
    const nobody = await run('verify', '--data-dir', folder, '--l1-beacon-url', 'http://127.0.0.1:9')
    assert.notEqual(nobody.code, 0)
})

test('a folder without a devnet is refused', async (t) => {
    assert.notEqual((await run('verify', '--data-dir', folderFor(t))).code, 0)
    assert.notEqual((await run('verify', '--data-dir', '/nowhere/at/all')).code, 0)
})
