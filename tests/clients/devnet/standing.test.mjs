// Two L2s that exist before the swarm works: agents migrate to one of them or form their own.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createPublicClient, http, parseAbi } from 'viem'
import { Devnet, folderFor, form, rpc, run } from './lib/devnet.mjs'

const play = fileURLToPath(
    new URL('../../../resources/scenarios/standing.json', import.meta.url))
const ids = { 'standing-1': 1901, 'standing-2': 1902 }

const tables = async (net) => (await rpc(net.l1.http, 'nucleate_snapshot')).snapshot
const residents = async (net, chain) =>
    (await tables(net)).agents.filter((agent) => agent.chain === chain)

/** Blocks and an agent's own transactions of a chain from `first` on. */
async function sentFrom(client, address, first) {
    let count = 0
    const head = await client.getBlockNumber()
    for (let number = first; number <= head; ++number) {
        const block = await client.getBlock({ blockNumber: number, includeTransactions: true })
        count += block.transactions.filter(
            (tx) => tx.from === address && tx.type !== 'deposit' && tx.typeHex !== '0x7e').length
    }
    return count
}

test('agents choose between two L2s that stand and one of their own', { timeout: 280_000 }, async (t) => {
    const folder = folderFor(t)
    let net = await Devnet.start(folder, { play })
    t.after(() => net.child.kill('SIGKILL'))
    await net.until(() => net.endpoints().l2.length === 2, 120_000, 'the standing L2s')
    const { l2 } = net.endpoints()
    assert.deepEqual(l2.map((chain) => chain.name), Object.keys(ids))
    const clients = Object.fromEntries(l2.map((chain) =>
        [chain.name, createPublicClient({ transport: http(chain.http) })]))
    for (const [name, client] of Object.entries(clients))
        assert.equal(await client.getChainId(), ids[name])

    const { chains } = await tables(net)
    const row = (id) => chains.find((chain) => chain.id === id)
    assert.deepEqual(Object.keys(ids).map((id) => [row(id).standing, row(id).proof]),
        [[true, 'optimistic'], [true, 'validity']])
    // What L1 has of them: one operator each, and exits as far apart as their profiles.
    const l1 = createPublicClient({ transport: http(net.l1.http) })
    const wait = (id) => l1.readContract({ address: row(id).portal, functionName: 'proofMaturityDelaySeconds',
        abi: parseAbi(['function proofMaturityDelaySeconds() view returns (uint256)']) })
    assert.equal(await wait('standing-1'), 604_800n)
    assert.equal(await wait('standing-2'), 16n)
    await net.until(async () => {
        const sets = (await tables(net)).sets
        return sets.filter((set) => ids[set.id] && set.nakamotoHalf === 1 &&
            set.singlePoints.some((point) => point.kind === 'operator')).length === 2
    }, 60_000, 'the word that one operator is a single point of failure')

    await net.until(async () => (await residents(net, 'standing-1')).length >= 3 &&
        (await residents(net, 'standing-2')).length >= 2, 120_000, 'agents that migrated')
    for (const [name, client] of Object.entries(clients)) {
        const [agent] = await residents(net, name)
        const first = await client.getBlockNumber()
        assert.ok(await client.getBalance({ address: agent.address }) > 10n ** 18n)
        const began = await l1.getTransactionCount({ address: agent.address })
        await net.until(async () => await sentFrom(client, agent.address, first) >= 3, 60_000,
            `transactions of ${agent.id} on ${name}`)
        // What it had in L1's pool may be mined yet, and nothing more.
        assert.ok(await l1.getTransactionCount({ address: agent.address }) - began <= 6)
    }

    // The machine dies; all goes on where it was.
    await net.stop('SIGKILL')
    net = await Devnet.start(folder, { play })
    await net.until(() => net.endpoints().l2.length === 3, 180_000, 'an L2 of their own')
    assert.deepEqual(net.endpoints().l2.map((chain) => chain.name), ['l2-1', ...Object.keys(ids)])
    assert.ok((await residents(net, 'standing-1')).length >= 3)
    await net.until(async () => (await residents(net, 'l2-1')).length >= 4, 60_000,
        'those that formed')
    assert.equal(await net.stop(), 0)
    const whole = await run('verify', '--data-dir', folder)
    assert.equal(whole.code, 0, whole.out + whole.err)
    for (const name of ['l2-1', ...Object.keys(ids)])
        assert.match(whole.out, new RegExp(`^${name}: .*equal`, 'm'))
})

test('the same seed makes the same chains', { timeout: 280_000 }, async (t) => {
    const digests = []
    for (let i = 0; i < 2; ++i) {
        const folder = folderFor(t)
        await form(folder, 5, play)
        const done = await run('events', '--data-dir', folder, '--digest')
        assert.equal(done.code, 0, done.err)
        digests.push(done.out)
    }
    assert.equal(digests[0], digests[1])
})
