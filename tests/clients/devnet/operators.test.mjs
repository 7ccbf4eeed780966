// Three machines, each with operators of one chain: the devnet that formed it and two that joined. The
// leader is killed in the middle of its term.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createPublicClient, http, toHex } from 'viem'
import { Devnet, rpc } from './lib/devnet.mjs'
import { bondSeat, setAbi, settingsOf, startSeat } from './lib/seats.mjs'

const folder = (name) => mkdtempSync(path.join(tmpdir(), `nucleate-${name}-`))
const folders = ['devnet', 'b', 'c', 'keys'].map(folder)
/** Chain seconds a second, once the chain is there: a term lasts 15 s. */
const speed = 4

let net
let l1
let inbox // the sequencer set
let home // URL of the L2 at the devnet
let settings
const machines = []
const heads = (url) => rpc(url, 'optimism_syncStatus')
const block = (url, number) => rpc(url, 'eth_getBlockByNumber', [toHex(number), false])
const read = (functionName, ...args) =>
    l1.readContract({ address: inbox, abi: setAbi, functionName, args })

before(async () => {
    net = await Devnet.start(folders[0], { speed: 20, seed: 7 })
    home = (await net.live()).l2[0].http
    await net.control('nucleate_setSpeed', speed)
    l1 = createPublicClient({ transport: http(net.l1.http), pollingInterval: 100, cacheTime: 0 })
    inbox = (await rpc(home, 'optimism_rollupConfig')).batch_inbox_address
    settings = await settingsOf(read)
    for (const [index, data] of [folders[1], folders[2]].entries()) {
        const seat = await bondSeat(
            { l1, url: net.l1.http, set: inbox, index, bond: 4n * settings.minBond })
        machines.push(await startSeat(seat, net.l1.http, { folder: folders[3], data }))
    }
})
after(async () => {
    await Promise.all(machines.map((machine) => machine.node.stop()))
    await net?.stop()
    for (const data of folders) rmSync(data, { recursive: true, force: true })
})

test('a machine that joined says on L1 where it answers', async () => {
    for (const machine of machines)
        await machine.node.until(async () => await read('endpointOf', machine.payee) === machine.url,
            'its URL on L1')
})

let leader // the machine that led first
test('it leads when its turn comes: others take its blocks, L1 its batches', async () => {
    leader = await machines[0].node.until(async () => {
        const who = await read('leader')
        return machines.find((machine) => machine.payee === who)
    }, 'a turn of a machine that joined', 150_000)
    const start = await heads(leader.url)
    const built = await leader.node.until(async () => {
        const now = await heads(leader.url)
        return / leads$/m.test(leader.node.text) &&
            now.unsafe_l2.number >= start.unsafe_l2.number + 2 && now.unsafe_l2
    }, 'blocks of its own', 30_000)
    for (const url of [home, ...machines.map((machine) => machine.url)])
        await leader.node.until(async () =>
            (await block(url, built.number))?.hash === built.hash, `its block at ${url}`, 20_000)
})

test('it is killed within its term: another takes over in time, and nothing safe is lost', async () => {
    // Until it leads again if the turn has passed, and until L1 has a batch of its own.
    await leader.node.until(async () => await read('leader') === leader.payee &&
        await l1.getTransactionCount({ address: leader.key }) > 1, 'its batch', 120_000)
    const other = machines.find((machine) => machine !== leader)
    // A block that only its signature tells of: made after the last batch that it sent.
    const sent = () => l1.getTransactionCount({ address: leader.key, blockTag: 'pending' })
    const gossiped = await leader.node.until(async () => {
        const batches = await sent()
        const { unsafe_l2: last } = await heads(other.url)
        const head = await other.node.until(async () => {
            const now = (await heads(other.url)).unsafe_l2
            return now.number > last.number && now
        }, 'one more block', 20_000)
        return await sent() === batches && await read('leader') === leader.payee && head
    }, 'a block without a batch', 60_000)
    const before = await heads(home)
    await leader.node.stop('SIGKILL')
    const killed = await l1.getBlock()

    const resumed = await other.node.until(async () => {
        const who = await read('leader')
        const now = await heads(home)
        return who !== leader.payee && now.unsafe_l2.number > before.unsafe_l2.number + 3 && now
    }, 'the next leader', 60_000)
    const elections = await l1.getContractEvents({ address: inbox, abi: setAbi,
        fromBlock: killed.number, eventName: 'LeaderElected' })
    const elected = await l1.getBlock({ blockNumber: elections[0].blockNumber })
    const waited = Number(elected.timestamp - killed.timestamp)
    // Either the silence is noticed, or the term was over before.
    assert.ok(waited <= settings.silenceSeconds + 12, `${waited} s without a leader`)
    // Slots that nobody filled in time are filled afterwards: the chain has no gap.
    const status = await other.node.until(async () => {
        const now = await heads(home)
        return now.safe_l2.number > resumed.unsafe_l2.number && now
    }, 'the blocks of the next leader on L1', 90_000)
    assert.equal((await block(home, before.safe_l2.number)).hash, before.safe_l2.hash)
    assert.ok(before.safe_l2.number < gossiped.number && gossiped.number <= status.safe_l2.number)
    assert.equal((await block(home, gossiped.number)).hash, gossiped.hash,
        'the block without a batch is batched by the next leader')
    await other.node.until(async () =>
        (await heads(other.url)).safe_l2.number >= status.safe_l2.number, 'the other replica')
    for (let number = 1; number <= status.safe_l2.number; ++number)
        assert.equal((await block(other.url, number)).hash, (await block(home, number)).hash,
            `block ${number}`)
})

test('it comes back where the others are', async () => {
    const other = machines.find((machine) => machine !== leader)
    leader.node = leader.start()
    leader.url = (await leader.node.door()).http
    const target = await heads(other.url)
    await leader.node.until(async () =>
        (await heads(leader.url)).safe_l2.number >= target.safe_l2.number, 'the safe head')
    for (let number = 1; number <= target.safe_l2.number; ++number)
        assert.equal((await block(leader.url, number)).hash, (await block(other.url, number)).hash)
})
