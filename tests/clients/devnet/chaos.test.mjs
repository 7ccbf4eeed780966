// Every fault that can be put into a formed chain, over JSON-RPC, one after the other: its detector
// notices it within its bound, what was safe stays, the chain goes on, and L1 alone still gives it.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { mnemonicToAccount } from 'viem/accounts'
import { hexToBytes, parseEther, toHex } from 'viem'
import { Chaos } from './lib/chaos.mjs'
import { Devnet, raw, rpc, run } from './lib/devnet.mjs'
import { signerOf } from './lib/payload.mjs'

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
    'censor-address': ['ignored-sender', 'transaction.ignored', { address: silenced }],
    equivocate: ['double-signature', 'operator.equivocated', {}],
}
/** Those that want more than an injection to be noticed, or leave fewer operators. */
const special = ['reorg-l1', 'censor-address', 'equivocate']
const alarms = Object.values(faults).map(([, event]) => event)

let net
let place // endpoints of the L2

let chaos

const newest = () => rpc(net.l1.http, 'eth_getBlockByNumber', ['latest', false])

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
    chaos = new Chaos(net, place)
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
    for (const kind of alarms) assert.deepEqual(await chaos.events({ kind }), [], kind)
    assert.deepEqual(await rpc(net.l1.http, 'nucleate_faults'), [])
})

test('faults are for whoever may control the devnet', async () => {
    for (const [method, params] of [['nucleate_injectFault', [{ kind: 'kill-sequencer', chain: 'l2-1' }]],
        ['nucleate_healFault', ['fault-1']]])
        assert.equal((await raw(net.l1.http, method, params)).error?.code, -32001, method)
    await assert.rejects(net.control('nucleate_injectFault', { kind: 'no-such', chain: 'l2-1' }))
    await assert.rejects(net.control('nucleate_injectFault', { kind: 'kill-sequencer', chain: 'l2-7' }))
    await assert.rejects(net.control('nucleate_injectFault', { kind: 'da-outage', chain: 'l2-1' }),
        /no DA server/)
    assert.deepEqual(await rpc(net.l1.http, 'nucleate_faults'), [])
})

for (const kind of Object.keys(faults).filter((kind) => !special.includes(kind)))
    test(`${kind}: ${faults[kind][0]} notices it`, { timeout: 90_000 }, async () => {
        const { safe_l2: safe } = await chaos.heads()
        await chaos.recovers(await chaos.caught(kind, faults[kind]))
        assert.equal(await chaos.hashOf(safe.number), safe.hash)
    })

test('reorg-l1: derivation-reset notices it, and what L1 keeps is kept', { timeout: 90_000 }, async () => {
    await net.control('nucleate_pause')
    const head = await newest()
    const kept = await rpc(place.http, 'optimism_safeHeadAtL1Block', [toHex(Number(head.number) - 5)])
    const found = await chaos.caught('reorg-l1', faults['reorg-l1'], async () => {
        const other = await newest()
        assert.equal(other.number, head.number)
        assert.notEqual(other.hash, head.hash)
        await net.control('nucleate_resume')
    })
    assert.equal(found.safeHash, kept.safeHead.hash)
    await chaos.recovers(found)
    assert.equal(await chaos.hashOf(kept.safeHead.number), kept.safeHead.hash)
})

test('censor-address: ignored-sender notices it, and a deposit gets through', { timeout: 90_000 }, async () => {
    await deposit(parseEther('5'))
    let waiting
    const send = () => rpc(place.http, 'eth_sendTransaction',
        [{ from: silenced, to: silenced, value: '0x1' }])
    const found = await chaos.caught('censor-address', faults['censor-address'], async (id) => {
        await net.until(async () => (await chaos.row(id)).state === 'active', 30_000, 'its term')
        waiting = await send()
    })
    assert.equal(found.address, silenced)
    const [said] = await chaos.events({ from: found.event, limit: 1 })
    assert.equal(said.actor, silenced)
    // The deposit takes the nonce that the transaction waited with.
    await deposit(parseEther('1'))
    await chaos.recovers(found)
    assert.equal(await rpc(place.http, 'eth_getTransactionReceipt', [waiting]), null)
    const heard = await send()
    await net.until(async () =>
        (await rpc(place.http, 'eth_getTransactionReceipt', [heard]))?.status === '0x1', 20_000, 'it')
})

test('equivocate: double-signature notices it, and the bond is lost', { timeout: 120_000 }, async () => {
    const operatorOf = async (address) => (await net.control('nucleate_snapshot')).snapshot.operators
        .find((one) => one.address === address)
    const { safe_l2: safe } = await chaos.heads()
    const found = await chaos.caught('equivocate', faults.equivocate)
    const after = await chaos.recovers(found, { byItself: true })
    assert.equal(await chaos.hashOf(safe.number), safe.hash)

    const [evidence] = await rpc(place.http, 'nucleate_equivocations')
    assert.equal(evidence.state, 'punished')
    const { l2_chain_id: chainId } = await rpc(place.http, 'optimism_rollupConfig')
    assert.notEqual(evidence.first.hash, evidence.second.hash)
    for (const { payload, signature } of [evidence.first, evidence.second])
        assert.equal((await signerOf(hexToBytes(payload), hexToBytes(signature), Number(chainId)))
            .toLowerCase(), evidence.signer)
    assert.equal(await chaos.hashOf(Number(evidence.number)), evidence.first.hash)

    const [told] = await chaos.events({ kind: 'operator.slashed' })
    assert.equal(told.actor, found.actor)
    assert.equal(told.cause, found.event)
    const fact = (name) => told.facts.find(({ key }) => key === name).value
    assert.deepEqual([fact('first_signature'), fact('second_signature')],
        [evidence.first.signature, evidence.second.signature])
    assert.equal((await rpc(net.l1.http, 'eth_getTransactionReceipt', [told.transaction])).status, '0x1')
    const operator = await net.until(async () => {
        const now = await operatorOf(found.actor)
        return now.state === 'ejected' && now
    }, 20_000, 'its row')
    assert.ok(BigInt(operator.slashed) > 0n)
    assert.equal(operator.evidence, told.transaction)
    assert.ok(after.healed >= told.time)
})
