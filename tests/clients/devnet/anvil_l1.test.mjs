// A formation on an L1 that is not ours: npm's anvil. Its blocks are two seconds apart, and mined as
// fast as the devnet keeps up.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { after, before, test } from 'node:test'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { encryptKeystoreJsonSync } from 'ethers'
import { createPublicClient, createWalletClient, http, numberToHex, pad, parseEther, toHex } from 'viem'
import { generatePrivateKey, mnemonicToAccount, privateKeyToAccount } from 'viem/accounts'
import { caller, startAnvil } from '../lib/peer.mjs'
import { binary, rpc, run, scenario } from './lib/devnet.mjs'
import { Joined } from './lib/joined.mjs'
import { claimsAbi, factoryAbi, gameAbi } from './lib/withdrawals.mjs'

const words = 'test test test test test test test test test test test junk'
const liar = mnemonicToAccount(words, { addressIndex: 3 })
const folder = mkdtempSync(path.join(tmpdir(), 'nucleate-anvil-'))
const away = mkdtempSync(path.join(tmpdir(), 'nucleate-away-'))
/** Milliseconds that the agents have for their transactions once the devnet has a block. */
const breath = 40
let anvil
let call
let devnet
let joined
const options = () => ['--scenario', scenario, '--seed', '7', '--l1-url', anvil.url, '--port', '0',
    '--data-dir', folder]

before(async () => {
    anvil = await startAnvil('--no-mining', '--gas-limit', '10000000', '--balance', '1000000')
    call = caller(anvil.url)
    await call('anvil_setBlockTimestampInterval', 2)
    await call('anvil_mine', '0x1')
})
after(() => {
    anvil.stop()
    devnet?.kill('SIGKILL')
    joined?.stop('SIGKILL')
    for (const each of [folder, away]) rmSync(each, { recursive: true, force: true })
})

const said = () => JSON.parse(readFileSync(path.join(folder, 'endpoints.json'), 'utf8'))

/** A block of the L1; the devnet, while it runs, gets the time to act on it. */
async function mine() {
    await call('evm_mine')
    const head = Number(await call('eth_blockNumber'))
    while (devnet?.exitCode === null && existsSync(path.join(folder, 'endpoints.json')) &&
        Number(await rpc(said().l1.http, 'eth_blockNumber')) < head) await sleep(10)
    await sleep(breath)
}

test('without money it says who needs how much', async () => {
    const poor = await run(...options())
    assert.equal(poor.code, 1)
    const [, ether, account] = /needs (\d+) ETH .* to (0x[0-9a-f]{40})/.exec(poor.err)
    const [rich] = await call('eth_accounts')
    await call('eth_sendTransaction', { from: rich, to: account,
        value: toHex(parseEther(ether) * 2n) })
    await call('evm_mine')
})

test('virtual time is not for an L1 with a time of its own', async () =>
    assert.notEqual((await run(...options(), '--virtual-time')).code, 0))

test('the swarm forms a rollup there', async () => {
    devnet = spawn(binary, options(), { stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    for (const stream of [devnet.stdout, devnet.stderr]) stream.on('data', (data) => { text += data })
    const end = performance.now() + 240_000
    for (let safe = 0; safe < 12;) {
        assert.ok(performance.now() < end && devnet.exitCode === null, text.slice(-4000))
        await mine()
        const l2 = existsSync(path.join(folder, 'endpoints.json')) ? said().l2[0] : undefined
        if (l2) safe = (await rpc(l2.http, 'optimism_syncStatus')).safe_l2.number
    }
    assert.match(text, /formation-1 is live/)
    // What the devnet has as its L1 is what anvil has.
    const { l1, l2 } = said()
    const head = await rpc(l1.http, 'eth_blockNumber')
    const block = await rpc(l1.http, 'eth_getBlockByNumber', [head, false])
    assert.equal(block.hash, (await call('eth_getBlockByNumber', head, false)).hash)
    const portal = l2[0].contracts.OptimismPortalProxy
    assert.equal(await rpc(l1.http, 'eth_getCode', [portal, 'latest']),
        await call('eth_getCode', portal, 'latest'))
})

test('who joins it proposes and disputes under their own key', async () => {
    const secret = generatePrivateKey()
    const key = privateKeyToAccount(secret)
    for (const { address } of [key, liar])
        await call('anvil_setBalance', address, toHex(parseEther('1000')))
    const file = path.join(away, 'key.json')
    const password = path.join(away, 'password')
    writeFileSync(file, encryptKeystoreJsonSync({ address: key.address, privateKey: secret },
        'correct horse', { scrypt: { N: 1024, r: 8, p: 1 } }))
    writeFileSync(password, 'correct horse\n')
    joined = new Joined(anvil.url, path.join(away, 'data'), '--key', file, '--password-file',
        password, '--role', 'proposer', '--role', 'challenger')
    const { http: here } = await joined.door()
    const safe = async (url) => (await rpc(url, 'optimism_syncStatus')).safe_l2
    const l1 = createPublicClient({ transport: http(anvil.url) })
    const wallet = createWalletClient({ account: liar, transport: http(anvil.url) })
    const read = (address, abi, functionName, args = []) =>
        l1.readContract({ address, abi, functionName, args })
    const { contracts, http: there } = said().l2[0]
    const factory = contracts.DisputeGameFactoryProxy
    const newest = async (back = 1n) => (await read(factory, factoryAbi, 'gameAtIndex',
        [await read(factory, factoryAbi, 'gameCount') - back]))[2]
    const covered = async () => read(await newest(), gameAbi, 'l2BlockNumber')
    const mineUntil = async (look, what) => {
        for (let i = 0; !await look(); ++i) {
            assert.ok(i < 400, `${what} did not come:\n${joined.text.slice(-3000)}`)
            await mine()
            await joined.until(async () => Number(await call('eth_blockNumber')) <=
                (await rpc(here, 'optimism_syncStatus')).current_l1.number, 'L1 at the joined node')
        }
    }
    // The devnet, with all its operators, leaves something unproposed behind.
    await mineUntil(async () => await covered() < BigInt((await safe(there)).number) &&
        (await safe(here)).number >= (await safe(there)).number, 'something to propose')
    const last = await safe(there)
    const ended = new Promise((resolve) => devnet.on('exit', resolve))
    devnet.kill('SIGTERM')
    assert.equal(await ended, 0)
    assert.deepEqual(await safe(here), last)

    await mineUntil(async () => await covered() === BigInt(last.number), 'a proposal')
    assert.equal(await read(await newest(), gameAbi, 'gameCreator'), key.address)

    const value = await read(factory, factoryAbi, 'initBonds', [0])
    await wallet.writeContract({ address: factory, abi: factoryAbi, functionName: 'create', value,
        gas: 1_000_000n, chain: null, args: [0, pad('0xbad'), pad(numberToHex(last.number))] })
    await mine()
    const game = await newest()
    assert.equal(await read(game, gameAbi, 'rootClaim'), pad('0xbad'))
    await mineUntil(async () => await read(game, claimsAbi, 'claimDataLen') > 1n, 'an answer')
    assert.equal((await read(game, claimsAbi, 'claimData', [1n]))[2], key.address)
    await mineUntil(async () => await read(game, gameAbi, 'status') !== 0, 'the end of the game')
    assert.equal(await read(game, gameAbi, 'status'), 1) // the challenger wins
    assert.equal(await joined.stop(), 0)
})

test('it is derived again from that L1, which is gone', async () => {
    anvil.stop()
    const verdict = await run('verify', '--data-dir', folder)
    assert.equal(verdict.code, 0, verdict.out + verdict.err)
    const [, blocks] = /(\d+) blocks derived again .* all state roots equal/.exec(verdict.out)
    assert.ok(Number(blocks) >= 12)
})
