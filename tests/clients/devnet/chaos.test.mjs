// Every fault that can be put into a formed chain, over JSON-RPC, one after the other: its detector
// notices it within its bound, what was safe stays, the chain goes on, and L1 alone still gives it.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { mnemonicToAccount } from 'viem/accounts'
import { parseEther, toHex } from 'viem'
import { Devnet, raw, rpc, run } from './lib/devnet.mjs'

const words = 'test test test test test test test test test test test junk'
const silenced = mnemonicToAccount(words, { addressIndex: 6 }).address.toLowerCase()
const folder = mkdtempSync(path.join(tmpdir(), 'nucleate-chaos-'))
/** fault: [detector, the event it speaks with, parameters] */
const faults = {
    'kill-sequencer': ['silent-leader', 'leader.silent', {}],
    'hang-sequencer': ['stalled-head', 'chain.stalled', {}],
    'withhold-batches': ['withheld-batches', 'batch.withheld', {}],
    'delay-batches': ['late-batches', 'batch.late', { blocks: '0xd' }],
    'corrupt-batch': ['unreadable-batch', 'batch.unreadable', {}],
    'propose-wrong-root': ['challenger', 'output.wrong', {}],
    'reorg-l1': ['derivation-reset', 'l1.reorganised', { blocks: '0x5', chain: 'l1' }],
}
const alarms = [...Object.values(faults).map(([, event]) => event), 'transaction.ignored']

let net
let place // endpoints of the L2

const events = (query) => rpc(net.l1.http, 'nucleate_events', [query])
const row = async (id) => (await rpc(net.l1.http, 'nucleate_faults')).find((one) => one.id === id)
const heads = () => rpc(place.http, 'optimism_syncStatus')
const newest = () => rpc(net.l1.http, 'eth_getBlockByNumber', ['latest', false])
const hashOf = async (number) =>
    (await rpc(place.http, 'eth_getBlockByNumber', [toHex(number), false])).hash

/** The sender's own ether, through the portal's door for plain transfers; its balance on the L2. */
async function deposit(value) {
    const balance = async () => BigInt(await rpc(place.http, 'eth_getBalance', [silenced, 'latest']))
    const before = await balance()
    await rpc(net.l1.http, 'eth_sendTransaction', [{ from: silenced, gas: toHex(1_000_000),
        to: place.contracts.OptimismPortalProxy, value: toHex(value) }])
    await net.until(async () => await balance() === before + value, 20_000, 'a deposit')
}

before(async () => {
    net = await Devnet.start(folder, { speed: 20, seed: 7 })
    place = (await net.live()).l2[0]
}, { timeout: 200_000 })

after(async () => {
    const code = await net?.stop()
    const verdict = await run('verify', '--data-dir', folder)
    rmSync(folder, { recursive: true, force: true })
    assert.equal(code, 0, net?.text.slice(-2000))
    assert.equal(verdict.code, 0, verdict.out + verdict.err)
    assert.match(verdict.out, /l2-1: \d+ blocks derived again .*: all state roots equal/)
})

test('a chain that comes about alarms nobody', async () => {
    for (const kind of alarms) assert.deepEqual(await events({ kind }), [], kind)
    assert.deepEqual(await rpc(net.l1.http, 'nucleate_faults'), [])
})

test('faults are for whoever may control the devnet', async () => {
    for (const [method, params] of [['nucleate_injectFault', [{ kind: 'kill-sequencer', chain: 'l2-1' }]],
        ['nucleate_healFault', ['fault-1']]])
        assert.equal((await raw(net.l1.http, method, params)).error?.code, -32001, method)
    await assert.rejects(net.control('nucleate_injectFault', { kind: 'no-such', chain: 'l2-1' }))
    await assert.rejects(net.control('nucleate_injectFault', { kind: 'kill-sequencer', chain: 'l2-7' }))
    assert.deepEqual(await rpc(net.l1.http, 'nucleate_faults'), [])
})

/** Injects it; the row once its detector has spoken, in time and with its evidence. */
async function caught(kind, detector, event, more, harm = async () => {}) {
    const id = await net.control('nucleate_injectFault', { kind, chain: 'l2-1', ...more })
    await harm(id)
    const found = await net.until(async () => {
        const now = await row(id)
        return now.caught && now
    }, 30_000, `${detector} of ${kind}`)
    assert.equal(found.detector, detector)
    assert.ok(found.delay <= found.bound, `${kind}: ${found.delay} s of ${found.bound}`)
    const [said] = await events({ from: found.event, limit: 1 })
    assert.equal(said.kind, event)
    const [cause] = await events({ from: said.cause, limit: 1 })
    assert.equal(cause.kind, 'fault.injected')
    assert.equal(cause.facts.find(({ key }) => key === 'fault').value, id)
    return found
}

/** Heals it; the chain has to go on with all that was safe. */
async function recovers(found) {
    if ((await row(found.id)).state !== 'over') await net.control('nucleate_healFault', found.id)
    const { unsafe_l2: unsafe } = await heads()
    const after = await net.until(async () => {
        const now = await row(found.id)
        return now.recovered && (await heads()).safe_l2.number > unsafe.number && now
    }, 40_000, `recovery from ${found.kind}`)
    assert.equal(after.state, 'over')
    assert.equal(after.safeLost, false)
    assert.ok(after.safeBlock > 0)
    assert.equal(await hashOf(after.safeBlock), after.safeHash)
}

for (const [kind, [detector, event, more]] of Object.entries(faults).filter(([kind]) => kind !== 'reorg-l1'))
    test(`${kind}: ${detector} notices it`, { timeout: 90_000 }, async () => {
        const { safe_l2: safe } = await heads()
        await recovers(await caught(kind, detector, event, more))
        assert.equal(await hashOf(safe.number), safe.hash)
    })

test('reorg-l1: derivation-reset notices it, and what L1 keeps is kept', { timeout: 90_000 }, async () => {
    const [detector, event, more] = faults['reorg-l1']
    await net.control('nucleate_pause')
    const head = await newest()
    const kept = await rpc(place.http, 'optimism_safeHeadAtL1Block', [toHex(Number(head.number) - 5)])
    const found = await caught('reorg-l1', detector, event, more, async () => {
        const other = await newest()
        assert.equal(other.number, head.number)
        assert.notEqual(other.hash, head.hash)
        await net.control('nucleate_resume')
    })
    assert.equal(found.safeHash, kept.safeHead.hash)
    await recovers(found)
    assert.equal(await hashOf(kept.safeHead.number), kept.safeHead.hash)
})

test('censor-address: ignored-sender notices it, and a deposit gets through', { timeout: 90_000 }, async () => {
    await deposit(parseEther('5'))
    let waiting
    const send = () => rpc(place.http, 'eth_sendTransaction',
        [{ from: silenced, to: silenced, value: '0x1' }])
    const found = await caught('censor-address', 'ignored-sender', 'transaction.ignored',
        { address: silenced }, async (id) => {
            await net.until(async () => (await row(id)).state === 'active', 30_000, 'its term')
            waiting = await send()
        })
    assert.equal(found.address, silenced)
    const [said] = await events({ from: found.event, limit: 1 })
    assert.equal(said.actor, silenced)
    // The deposit takes the nonce that the transaction waited with.
    await deposit(parseEther('1'))
    await recovers(found)
    assert.equal(await rpc(place.http, 'eth_getTransactionReceipt', [waiting]), null)
    const heard = await send()
    await net.until(async () =>
        (await rpc(place.http, 'eth_getTransactionReceipt', [heard]))?.status === '0x1', 20_000, 'it')
})
