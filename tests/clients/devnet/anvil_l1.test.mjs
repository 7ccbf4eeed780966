// A formation on an L1 that is not ours: npm's anvil. Its blocks are two seconds apart, and mined as
// fast as the devnet keeps up.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { after, before, test } from 'node:test'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseEther, toHex } from 'viem'
import { caller, startAnvil } from '../lib/peer.mjs'
import { binary, rpc, run, scenario } from './lib/devnet.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'nucleate-anvil-'))
/** Milliseconds that the agents have for their transactions once the devnet has a block. */
const breath = 40
let anvil
let call
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
    rmSync(folder, { recursive: true, force: true })
})

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
    const child = spawn(binary, options(), { stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => { text += data })
    const ended = new Promise((resolve) => child.on('exit', resolve))
    const end = performance.now() + 240_000
    const said = () => JSON.parse(readFileSync(path.join(folder, 'endpoints.json'), 'utf8'))
    for (let safe = 0; safe < 12;) {
        assert.ok(performance.now() < end && child.exitCode === null, text.slice(-4000))
        await call('evm_mine')
        const head = Number(await call('eth_blockNumber'))
        while (existsSync(path.join(folder, 'endpoints.json')) &&
            Number(await rpc(said().l1.http, 'eth_blockNumber')) < head) await sleep(10)
        await sleep(breath)
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
    child.kill('SIGTERM')
    assert.equal(await ended, 0)
})

test('it is derived again from that L1, which is gone', async () => {
    anvil.stop()
    const verdict = await run('verify', '--data-dir', folder)
    assert.equal(verdict.code, 0, verdict.out + verdict.err)
    const [, blocks] = /(\d+) blocks derived again .* all state roots equal/.exec(verdict.out)
    assert.ok(Number(blocks) >= 12)
})
