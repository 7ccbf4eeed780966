import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createClient, publicActions, testActions, walletActions, webSocket } from 'viem'
import { foundry } from 'viem/chains'
import { accounts, ws } from '../lib/node.mjs'
import { compile } from '../lib/compile.mjs'

const transport = webSocket(ws, { reconnect: false, keepAlive: false })
// One client, because each has a socket of its own that must be closed in the end.
const client = createClient({ chain: foundry, transport, account: accounts[6] })
    .extend(publicActions).extend(walletActions).extend(testActions({ mode: 'anvil' }))
const probe = compile('Probe.sol', 'Probe')

after(async () => {
    const socket = await client.transport.getRpcClient()
    socket.close()
    // viem opens a socket again for an eth_unsubscribe that is under way; do not wait for that.
    setTimeout(() => process.exit(), 500).unref()
})

/** Resolves with the first `count` things that `start(onThing)` reports. */
function first(count, start, act) {
    return new Promise((resolve, reject) => {
        const seen = []
        const timer = setTimeout(() => reject(new Error(`saw ${seen.length} of ${count}`)), 10_000)
        const stop = start((thing) => {
            seen.push(thing)
            if (seen.length !== count) return
            clearTimeout(timer)
            stop()
            resolve(seen)
        })
        setTimeout(() => act().catch(reject), 100)
    })
}

test('newHeads', async () => {
    const heads = await first(3, (onBlock) => client.watchBlocks({ onBlock }),
        () => client.mine({ blocks: 3 }))
    heads.sort((a, b) => Number(a.number - b.number))
    assert.equal(heads[2].number - heads[0].number, 2n)
    assert.equal(heads[1].parentHash, heads[0].hash)
})

test('pending transactions', async () => {
    let sending
    const [[hash]] = await first(1,
        (onTransactions) => client.watchPendingTransactions({ onTransactions }),
        async () => { sending = client.sendTransaction({ to: accounts[7].address, value: 1n }) })
    assert.equal(hash, await sending)
})

test('logs', async () => {
    const hash = await client.deployContract({ abi: probe.abi, bytecode: probe.bytecode })
    const { contractAddress } = await client.waitForTransactionReceipt({ hash })
    const set = (value) => client.writeContract({
        address: contractAddress, abi: probe.abi, functionName: 'set', args: [value, 'note'],
    })
    const [logs] = await first(1, (onLogs) => client.watchContractEvent({
        address: contractAddress, abi: probe.abi, eventName: 'Set', args: { value: 12n }, onLogs,
    }), async () => { await set(11n); await set(12n) })
    assert.equal(logs[0].args.value, 12n)
    assert.equal(logs[0].args.note, 'note')
    assert.equal(logs[0].removed, false)
})

test('many calls at once on one socket', async () => {
    const balances = await Promise.all(Array.from({ length: 500 }, (_, i) =>
        client.getBalance({ address: accounts[i % 10].address })))
    assert.equal(balances.length, 500)
})
