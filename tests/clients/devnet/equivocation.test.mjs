// Three machines, each with operators of one chain. The leader signs two blocks of one height: one
// that it hands to everybody, and one that somebody else hands on. Both signatures come to L1, the
// leader loses its bond and its turn, and the chain goes on.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { once } from 'node:events'
import { after, before, test } from 'node:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createPublicClient, hexToBytes, http, toHex, zeroAddress } from 'viem'
import { Devnet, rpc } from './lib/devnet.mjs'
import { headerHash, openEnvelope, seal, signerOf } from './lib/payload.mjs'
import { bondSeat, setAbi, settingsOf, startSeat } from './lib/seats.mjs'

const folders = ['devnet', 'b', 'c', 'keys'].map(
    (name) => mkdtempSync(path.join(tmpdir(), `nucleate-twice-${name}-`)))
const kChainId = 901
/** Chain seconds a second, once the chain is there: a term lasts 15 s. */
const speed = 4

let net
let l1
let set
let home // URL of the L2 at the devnet
let settings
let rumour // a server of somebody who hands on what it was given
const machines = []
const heads = (url) => rpc(url, 'optimism_syncStatus')
const block = (url, number) => rpc(url, 'eth_getBlockByNumber', [toHex(number), false])
const read = (functionName, ...args) =>
    l1.readContract({ address: set, abi: setAbi, functionName, args })
const bondOf = async (who) => (await read('operators', who))[1]
const tables = () => net.control('nucleate_snapshot').then(({ snapshot }) => snapshot)

/** Answers every question for unsafe blocks with `served`. */
async function startRumour() {
    const server = createServer(async (request, response) => {
        const chunks = await request.toArray()
        const asked = JSON.parse(Buffer.concat(chunks).toString())
        const answers = [asked].flat().map(({ id, method }) => ({ jsonrpc: '2.0', id,
            ...(method === 'nucleate_unsafePayloads' ? { result: server.served }
                : { error: { code: -32601, message: 'no such method' } }) }))
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify(Array.isArray(asked) ? answers : answers[0]))
    })
    server.served = []
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return server
}

before(async () => {
    net = await Devnet.start(folders[0], { speed: 20, seed: 7 })
    home = (await net.live()).l2[0].http
    await net.control('nucleate_setSpeed', speed)
    l1 = createPublicClient({ transport: http(net.l1.http), pollingInterval: 100, cacheTime: 0 })
    set = (await rpc(home, 'optimism_rollupConfig')).batch_inbox_address
    settings = await settingsOf(read)
    for (const [index, data] of [folders[1], folders[2]].entries()) {
        const seat = await bondSeat(
            { l1, url: net.l1.http, set, index, bond: 4n * settings.minBond })
        machines.push(await startSeat(seat, net.l1.http, { folder: folders[3], data }))
    }
    rumour = await startRumour()
    const gossip = await bondSeat({ l1, url: net.l1.http, set, index: 2, bond: settings.minBond })
    await gossip.mined(await gossip.hot.writeContract({ address: set, abi: setAbi,
        functionName: 'setEndpoint', args: [`http://127.0.0.1:${rumour.address().port}`], chain: null }))
})
after(async () => {
    await Promise.all(machines.map((machine) => machine.node.stop()))
    rumour?.close()
    await net?.stop()
    for (const data of folders) rmSync(data, { recursive: true, force: true })
})

let leader // the machine that signs twice
let other
let fair // what it signed for everybody
let rival
let number
let before_ // the set before it is found out

test('a leader signs two blocks of one height', async () => {
    leader = await machines[0].node.until(async () => {
        const who = await read('leader')
        return machines.find((machine) => machine.payee === who)
    }, 'a turn of a machine that joined', 150_000)
    other = machines.find((machine) => machine !== leader)
    const start = await heads(leader.url)
    number = await leader.node.until(async () => {
        const { unsafe_l2: head } = await heads(leader.url)
        return / leads$/m.test(leader.node.text) && head.number > start.unsafe_l2.number + 2 &&
            head.number
    }, 'blocks of its own', 30_000)
    for (const url of [home, other.url])
        await leader.node.until(async () => await block(url, number), `its block at ${url}`, 20_000)
    const envelopes = await rpc(leader.url, 'nucleate_unsafePayloads', [toHex(number)])
    fair = openEnvelope(envelopes[0])
    assert.equal(await signerOf(fair.message, fair.signature, kChainId), leader.key)
    const there = await block(leader.url, number)
    assert.equal(headerHash(fair.payload, fair.root, there.transactionsRoot), there.hash)

    const payload = { ...fair.payload, gasUsed: fair.payload.gasUsed + 1 }
    payload.blockHash = hexToBytes(headerHash(payload, fair.root, there.transactionsRoot))
    const envelope = await seal({ payload, root: fair.root }, leader.secret, kChainId)
    rival = openEnvelope(envelope)
    before_ = { stake: await bondOf(leader.payee), total: await read('totalBonded') }
    rumour.served = [envelope]
})

let found // on L1
test('its bond is lost on L1, shown with both signatures', async () => {
    found = await leader.node.until(async () => (await l1.getContractEvents({ address: set,
        abi: setAbi, eventName: 'Equivocated', fromBlock: 0n }))[0], 'its punishment', 60_000)
    const { operator, key, number: height, ...told } = found.args
    assert.deepEqual([operator, key, Number(height)], [leader.payee, leader.key, number])
    const signatures = [fair, rival].map((one) => toHex(one.signature))
    assert.deepEqual([told.firstSignature, told.secondSignature].sort(), signatures.sort())
    assert.deepEqual([told.firstHash, told.secondHash].sort(),
        [fair, rival].map((one) => toHex(one.payload.blockHash)).sort())

    const { stake, total } = before_
    const tripled = 3n * stake < total ? 3n * stake : total
    const whole = stake / 20n + stake * tripled / total
    const lost = whole < stake ? whole : stake
    assert.equal(await bondOf(leader.payee), stake - lost)
    const slashes = await l1.getContractEvents({ address: set, abi: setAbi, eventName: 'Slashed',
        fromBlock: found.blockNumber, toBlock: found.blockNumber })
    const burnt = slashes.find(({ args }) => args.to === zeroAddress).args.amount
    const rewarded = slashes.find(({ args }) => args.to !== zeroAddress).args
    assert.equal(burnt + rewarded.amount, lost)
    assert.equal(rewarded.amount, lost / 5n)
    const held = (blockNumber) => l1.getBalance({ address: set, blockNumber })
    assert.equal(await held(found.blockNumber - 1n) - await held(found.blockNumber), lost)
    const { from } = await l1.getTransaction({ hash: found.transactionHash })
    assert.equal(rewarded.to.toLowerCase(), from.toLowerCase())
})

test('whoever noticed keeps the evidence, and hands it out', async () => {
    const holders = await Promise.all([home, other.url].map(async (url) => {
        const list = await leader.node.until(async () => {
            const known = await rpc(url, 'nucleate_equivocations')
            return known.length > 0 && known[0].state === 'punished' && known
        }, `the evidence at ${url}`, 30_000)
        for (const one of ['first', 'second']) {
            const { payload, signature } = list[0][one]
            assert.equal(
                await signerOf(hexToBytes(payload), hexToBytes(signature), kChainId), leader.key)
        }
        return list[0]
    }))
    assert.ok(holders.some(({ transaction }) => transaction === found.transactionHash))
    const [evidence] = holders
    const args = ['first', 'second'].map((one) => evidence[one])
    await assert.rejects(l1.simulateContract({ address: set, abi: setAbi,
        functionName: 'slashEquivocation', args, account: other.payee }), /AlreadyPunished|NotOperator/) // nothing is left of its bond
})

test('the log tells what was seen, and what it led to', async () => {
    const told = await net.until(async () => {
        const events = await net.control('nucleate_events', { from: 1, limit: 10, kind: 'operator.slashed' })
        return events[0]
    }, 20_000, 'the event')
    assert.equal(told.transaction, found.transactionHash)
    assert.equal(told.actor.toLowerCase(), leader.payee.toLowerCase())
    const fact = (name) => told.facts.find(({ key }) => key === name).value
    assert.deepEqual([fact('first_signature'), fact('second_signature')],
        [found.args.firstSignature, found.args.secondSignature])
    const [seen] = await net.control('nucleate_events',
        { from: told.cause, limit: 1, kind: 'operator.equivocated' })
    assert.equal(seen.id, told.cause)
    const row = await net.until(async () => (await tables()).operators.find((one) =>
        one.address === leader.payee.toLowerCase() && one.state === 'ejected'), 20_000, 'its row')
    assert.equal(row.evidence, found.transactionHash)
    assert.equal(row.slashes[0].firstSignature, found.args.firstSignature)
    assert.equal(row.slashes[0].secondSignature, found.args.secondSignature)
    assert.equal(BigInt(row.slashed), before_.stake - await bondOf(leader.payee))
    const figures = (await tables()).sets[0]
    assert.equal(figures.operators, (await tables()).operators.filter(({ state }) =>
        ['leading', 'active', 'jailed'].includes(state)).length)
    // All of them run on this machine.
    assert.ok(figures.singlePoints.some(({ kind, name, liveness }) =>
        kind === 'host' && name === '127.0.0.1' && liveness))
})

test('another leads, the chain goes on, and all have the same', async () => {
    const [, , , , active] = await read('operators', leader.payee)
    assert.equal(active, false)
    assert.equal(await read('operatorOfKey', leader.key), zeroAddress)
    const elected = await l1.getContractEvents({ address: set, abi: setAbi,
        eventName: 'LeaderElected', fromBlock: found.blockNumber })
    assert.ok(elected.length > 0)
    for (const { args } of elected) assert.notEqual(args.operator, leader.payee)
    const reached = await heads(home)
    const status = await other.node.until(async () => {
        const now = await heads(home)
        return now.safe_l2.number > reached.unsafe_l2.number + 2 && now
    }, 'blocks of the next leader on L1', 90_000)
    const last = status.safe_l2.number
    for (const url of [other.url, leader.url])
        await other.node.until(async () => (await heads(url)).safe_l2.number >= last, 'the replica')
    for (let i = 1; i <= last; ++i) {
        const { hash } = await block(home, i)
        for (const url of [other.url, leader.url])
            assert.equal((await block(url, i)).hash, hash, `block ${i} at ${url}`)
    }
    // The block that everybody had stayed; the other one is nowhere.
    assert.equal((await block(home, number)).hash, toHex(fair.payload.blockHash))
})
