// A devnet on top of another chain: of a nucleated, which proves its state, and of npm's anvil.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { createPublicClient, createTestClient, http, toHex } from 'viem'
import { startNucleated, startProxy } from '../lib/nodes.mjs'
import { caller, startAnvil } from '../lib/peer.mjs'

const [alice, bob] = ['0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266',
    '0x70997970c51812dc3a010c7d01b50e0d17dc79c8']
const stranger = '0x00000000000000000000000000000000000a11ce'
const hex = (number) => '0x' + BigInt(number).toString(16)
const word = (number) => '0x' + BigInt(number).toString(16).padStart(64, '0')

// Slot of the first word := the second word, which is logged; called with one word it gives the
// slot's value.
const runtime = (() => {
    // PUSH1 64, CALLDATASIZE, EQ, PUSH1 at, JUMPI, read…; JUMPDEST, SSTORE, MSTORE, LOG0, STOP
    const read = '5f35545f5260205ff3'
    const at = 7 + read.length / 2
    const write = '5b' + '6020355f3555' + '6020355f52' + '60205fa0' + '00'
    return '60403614' + '60' + at.toString(16).padStart(2, '0') + '57' + read + write
})()
const initcode = '0x60' + (runtime.length / 2).toString(16).padStart(2, '0') + '8060093d393df3' + runtime

const forks = []
const folder = mkdtempSync(path.join(tmpdir(), 'nucleate-fork-'))
let endpoint // calls the forked nucleated
let source
let anvil

/** The receipt: anvil answers before it has mined. */
async function mined(call, hash) {
    for (const end = performance.now() + 10_000; performance.now() < end;) {
        const receipt = await call('eth_getTransactionReceipt', hash)
        if (receipt) return receipt
    }
    throw new Error(`${hash} was not mined`)
}

/** A contract with some slots, money on strangers, and blocks on top. */
async function furnish(call) {
    const sent = await call('eth_sendTransaction', { from: alice, data: initcode, gas: hex(300_000) })
    const { contractAddress } = await mined(call, sent)
    for (let slot = 0; slot < 8; ++slot)
        await call('eth_sendTransaction', { from: alice, to: contractAddress, gas: hex(100_000),
            data: word(slot) + word(slot * 7 + 1).slice(2) })
    const last = await call('eth_sendTransaction',
        { from: bob, to: stranger, value: hex(12345), gas: hex(21_000) })
    await mined(call, last)
    return { contract: contractAddress, created: sent }
}

const fork = async (...options) => {
    const node = await startNucleated(...options)
    forks.push(node)
    return { ...node, call: caller(node.url) }
}
const read = (call, contract, slot, block = 'latest') =>
    call('eth_call', { to: contract, data: word(slot) }, block)
const write = (call, contract, slot, value) =>
    call('eth_sendTransaction', { from: bob, to: contract, gas: hex(200_000),
        data: word(slot) + word(value).slice(2) })

let made
let theirs
before(async () => {
    source = await startNucleated('--in-memory')
    endpoint = caller(source.url)
    made = await furnish(endpoint)
    anvil = await startAnvil()
    theirs = caller(anvil.url)
})
after(async () => {
    for (const node of forks) await node.stop()
    await source?.stop()
    anvil?.stop()
    rmSync(folder, { recursive: true, force: true })
})

test('state, blocks, transactions and logs of before are there', async () => {
    const { call } = await fork('--fork-url', source.url)
    const number = Number(await endpoint('eth_blockNumber'))
    assert.equal(Number(await call('eth_blockNumber')), number)
    for (const [method, ...params] of [
        ['eth_getBalance', stranger, 'latest'], ['eth_getCode', made.contract, 'latest'],
        ['eth_getStorageAt', made.contract, word(3), 'latest'],
        ['eth_getStorageAt', made.contract, word(99), 'latest'],
        ['eth_getTransactionCount', alice, 'latest'],
        ['eth_getBalance', stranger, hex(1)], ['eth_getStorageAt', made.contract, word(3), hex(3)],
        ['eth_getBlockByNumber', 'latest', true], ['eth_getBlockByNumber', '0x2', true],
        ['eth_getBlockByNumber', '0x0', false],
        ['eth_getTransactionByHash', made.created], ['eth_getTransactionReceipt', made.created],
        ['eth_getBlockReceipts', hex(4)], ['eth_getLogs', { fromBlock: '0x0', toBlock: 'latest' }],
        ['eth_getLogs', { fromBlock: '0x3', toBlock: '0x5', address: made.contract }],
        ['debug_traceTransaction', made.created, { tracer: 'callTracer' }],
        ['eth_getProof', made.contract, [word(3), word(77)], 'latest'],
        ['eth_getProof', stranger, [], hex(5)]]) {
        assert.deepEqual(await call(method, ...params), await endpoint(method, ...params),
            `${method} ${params[0]}`)
    }
    const block = await endpoint('eth_getBlockByNumber', hex(3), false)
    assert.deepEqual(await call('eth_getBlockByHash', block.hash, false), block)
    assert.equal(BigInt(await read(call, made.contract, 5)), 36n)
    assert.equal(BigInt(await read(call, made.contract, 5, hex(3))), 0n)
    const { forkConfig } = await call('anvil_nodeInfo')
    assert.equal(forkConfig.forkUrl, source.url)
    assert.equal(forkConfig.forkBlockNumber, number)
    assert.equal(forkConfig.proven, true)
    assert.equal(forkConfig.stateRoots, 'exact')
    const { forkedNetwork } = await call('hardhat_metadata')
    const last = await endpoint('eth_getBlockByNumber', 'latest', false)
    assert.deepEqual(forkedNetwork,
        { chainId: 31337, forkBlockNumber: number, forkBlockHash: last.hash })
})

test('a block on the fork has the state root that the whole state gives', async () => {
    // The other chain executes the same block: both must come to the same root.
    const twin = await startNucleated('--in-memory')
    forks.push(twin)
    const other = caller(twin.url)
    const { contract } = await furnish(other)
    const { call } = await fork('--fork-url', twin.url)
    for (const account of await other('eth_accounts')) // what the fork gave them goes again
        await call('anvil_setBalance', account, await other('eth_getBalance', account, 'latest'))
    const next = Number((await other('eth_getBlockByNumber', 'latest', false)).timestamp) + 100
    const blocks = []
    for (const node of [other, call]) {
        await node('evm_setAutomine', false)
        await node('anvil_setNextBlockTimestamp', hex(next))
        await node('anvil_setCoinbase', '0x00000000000000000000000000000000000c01bb')
        const nonce = Number(await node('eth_getTransactionCount', bob, 'latest'))
        for (const [i, [slot, value]] of [[3, 0], [4, 9], [200, 5]].entries())
            await node('eth_sendTransaction', { from: bob, to: contract, nonce: hex(nonce + i),
                gas: hex(200_000), data: word(slot) + word(value).slice(2),
                maxFeePerGas: hex(3e9), maxPriorityFeePerGas: hex(1e9) })
        await node('evm_mine')
        blocks.push(await node('eth_getBlockByNumber', 'latest', true))
        assert.equal(blocks.at(-1).transactions.length, 3)
    }
    assert.deepEqual(blocks[1], blocks[0])
    const proof = [contract, [3, 4, 200, 201].map(word), 'latest']
    assert.deepEqual(await call('eth_getProof', ...proof), await other('eth_getProof', ...proof))
    assert.equal((await call('anvil_nodeInfo')).forkConfig.stateRoots, 'exact')
})

test('transactions change the fork and leave the other chain alone', async () => {
    const { call } = await fork('--fork-url', source.url)
    const number = Number(await endpoint('eth_blockNumber'))
    const before = await endpoint('eth_getStorageAt', made.contract, word(2), 'latest')
    const hash = await write(call, made.contract, 2, 4711)
    const receipt = await call('eth_getTransactionReceipt', hash)
    assert.equal(receipt.status, '0x1')
    assert.equal(Number(receipt.blockNumber), number + 1)
    assert.equal(BigInt(await read(call, made.contract, 2)), 4711n)
    assert.equal(await call('eth_getStorageAt', made.contract, word(2), hex(number)), before)
    assert.equal(await endpoint('eth_getStorageAt', made.contract, word(2), 'latest'), before)
    const block = await call('eth_getBlockByNumber', hex(number + 1), false)
    assert.equal(block.parentHash, (await endpoint('eth_getBlockByNumber', hex(number), false)).hash)
    const logs = await call('eth_getLogs', { fromBlock: '0x0', toBlock: 'latest', address: made.contract })
    assert.equal(logs.length, 9)
    // Money from an account that only the other chain knew.
    await call('anvil_impersonateAccount', stranger)
    await call('anvil_setBalance', stranger, hex(10n ** 18n))
    const sent = await call('eth_sendTransaction', { from: stranger, to: bob, value: '0x1' })
    assert.equal((await call('eth_getTransactionReceipt', sent)).status, '0x1')
    const refused = await call('anvil_rollback', 5)
    assert.ok(refused.error)
})

test('an older block can be the base', async () => {
    const { call } = await fork('--fork-url', source.url, '--fork-block-number', '4')
    assert.equal(Number(await call('eth_blockNumber')), 4)
    assert.equal(BigInt(await read(call, made.contract, 6)), 0n)
    assert.equal(await call('eth_getBlockByNumber', '0x5', false), null)
    const later = await endpoint('eth_getBlockByNumber', '0x6', true)
    assert.equal(await call('eth_getBlockByHash', later.hash, false), null)
    assert.equal(await call('eth_getTransactionByHash', later.transactions[0].hash), null)
    await call('evm_mine')
    const own = await call('eth_getBlockByNumber', '0x5', false)
    assert.notEqual(own.hash, (await endpoint('eth_getBlockByNumber', '0x5', false)).hash)
})

test('a folder goes on without the endpoint, with what was touched', async () => {
    const data = path.join(folder, 'offline')
    const proxy = await startProxy(source.url)
    const first = await startNucleated('--data-dir', data, '--fork-url', proxy.url)
    let call = caller(first.url)
    const balance = await call('eth_getBalance', stranger, 'latest')
    await write(call, made.contract, 1, 99)
    await call('eth_getBlockByNumber', '0x2', true)
    const { length } = proxy.asked
    await call('eth_getBalance', stranger, 'latest')
    await read(call, made.contract, 1)
    await call('eth_getBlockByNumber', '0x2', true)
    assert.equal(proxy.asked.length, length, 'what is there is not asked for again')
    const { forkConfig } = await call('anvil_nodeInfo')
    assert.equal(forkConfig.fetched, length)
    assert.ok(!JSON.stringify(forkConfig).includes('secret-key'), 'keys in the URL stay here')
    assert.equal(await first.stop(), 0)
    await proxy.close()

    const second = await fork('--data-dir', data)
    call = second.call
    assert.equal(await call('eth_getBalance', stranger, 'latest'), balance)
    assert.equal(BigInt(await read(call, made.contract, 1)), 99n)
    assert.equal((await call('eth_getBlockByNumber', '0x2', true)).number, '0x2')
    // What was not touched fails with the reason, and the node goes on. A block writes where none
    // has yet (EIP-2935, EIP-4788), which may have to be fetched.
    const sent = await write(call, made.contract, 1, 100)
    // What earlier proofs reach is known; they do not reach everybody.
    let stranded, missing
    for (let i = 1; i < 256 && !missing?.message; ++i) {
        stranded = toHex(i, { size: 20 })
        missing = await call('eth_getBalance', stranded, 'latest')
    }
    assert.match(missing.message, /does not answer/)
    assert.ok(!second.output().includes('secret-key'))
    assert.equal(await call('anvil_setRpcUrl', source.url), null)
    assert.equal(await call('eth_getBalance', stranded, 'latest'),
        await endpoint('eth_getBalance', stranded, 'latest'))
    if (!await call('eth_getTransactionReceipt', sent)) await call('evm_mine')
    assert.equal((await call('eth_getTransactionReceipt', sent)).status, '0x1')
    const other = await call('anvil_setRpcUrl', anvil.url)
    assert.match(other.message, /does not have block/)
})

test('a folder does not take another fork', async () => {
    const data = path.join(folder, 'offline-two')
    const node = await startNucleated('--data-dir', data, '--fork-url', source.url, '--fork-block-number', '3')
    await node.stop()
    for (const [options, reason] of [
        [['--fork-url', source.url, '--fork-block-number', '4'], /stands on block 3/],
        [['--fork-url', source.url, '--fork-chain-id', '5'], /one of chain 31337/]])
        await assert.rejects(startNucleated('--data-dir', data, ...options), reason)
    const plain = path.join(folder, 'plain')
    await (await startNucleated('--data-dir', plain)).stop()
    await assert.rejects(startNucleated('--data-dir', plain, '--fork-url', source.url), /is no fork/)
})

for (const [what, lie] of [
    ['a storage value', (request, answer) => {
        const slot = answer.result?.storageProof?.[0]
        if (slot) slot.value = hex(BigInt(slot.value) + 1n)
    }],
    ['a storage proof', (request, answer) => {
        const slot = answer.result?.storageProof?.[0]
        if (slot?.proof.length) slot.proof[slot.proof.length - 1] = slot.proof.at(-1).replace(/..$/, 'ff')
    }],
    ['a balance', (request, answer) => {
        if (request.method === 'eth_getProof' && request.params[0] === made.contract)
            answer.result.balance = hex(10n ** 30n)
    }],
    ['a code', (request, answer) => {
        if (request.method === 'eth_getCode' && request.params[0] === made.contract)
            answer.result = '0x60015f5260205ff3'
    }]])
    test(`an endpoint that lies about ${what} is refused`, async () => {
        const proxy = await startProxy(source.url, lie)
        const { call } = await fork('--fork-url', proxy.url)
        const answer = await read(call, made.contract, 2)
        assert.match(answer.message ?? String(answer), /not to be trusted/)
        const sent = await write(call, made.contract, 2, 1)
        assert.ok(sent.error || await call('eth_getTransactionReceipt', sent) === null)
        assert.equal(await call('eth_blockNumber'), await endpoint('eth_blockNumber'))
        await proxy.close()
    })

test('an endpoint that lies about a block is refused', async () => {
    const proxy = await startProxy(source.url, (request, answer) => {
        if (request.method === 'eth_getBlockByNumber' && request.params[0] === '0x2')
            answer.result.gasUsed = '0x1'
        if (request.method === 'eth_getBlockReceipts' && request.params[0] === '0x3')
            answer.result[0].status = '0x0'
    })
    const { call } = await fork('--fork-url', proxy.url)
    assert.match((await call('eth_getBlockByNumber', '0x2', true)).message, /hash that it bears/)
    assert.match((await call('eth_getTransactionReceipt',
        (await endpoint('eth_getBlockByNumber', '0x3', false)).transactions[0])).message,
    /do not match its header/)
    await proxy.close()
})

test('an endpoint without proofs serves, and the node says so', async () => {
    const proxy = await startProxy(source.url, (request, answer) => {
        if (request.method !== 'eth_getProof') return
        delete answer.result
        answer.error = { code: -32601, message: 'the method eth_getProof is not available' }
    })
    const node = await fork('--fork-url', proxy.url)
    const { forkConfig } = await node.call('anvil_nodeInfo')
    assert.equal(forkConfig.proven, false)
    assert.match(forkConfig.unproven, /no proofs/)
    assert.match(node.output(), /without proofs/)
    assert.equal(BigInt(await read(node.call, made.contract, 5)), 36n)
    const sent = await write(node.call, made.contract, 5, 37)
    assert.equal((await node.call('eth_getTransactionReceipt', sent)).status, '0x1')
    assert.equal(BigInt(await read(node.call, made.contract, 5)), 37n)
    assert.equal((await node.call('anvil_nodeInfo')).forkConfig.stateRoots, 'stand-in')
    assert.match((await node.call('eth_getProof', made.contract, [], 'latest')).message, /without proofs/)
    await proxy.close()
})

test('who is not what was asked for is refused with the reason', async () => {
    const proxy = await startProxy(source.url, (request, answer) => {
        if (request.method !== 'eth_getBalance') return
        delete answer.result
        answer.error = { code: -32000, message: 'missing trie node' }
    })
    for (const [options, reason] of [
        [['--fork-url', 'http://127.0.0.1:1'], /does not answer/],
        [['--fork-url', 'ftp://127.0.0.1'], /must be of the form/],
        [['--fork-url', source.url, '--fork-chain-id', '1'], /has chain 31337, not chain 1/],
        [['--fork-url', source.url, '--fork-block-number', '1000000'], /no block 1000000/],
        [['--fork-url', proxy.url], /archive endpoint/]])
        await assert.rejects(startNucleated('--in-memory', ...options), reason)
    const foreign = await startProxy(source.url, (request, answer) => {
        if (request.method === 'eth_chainId') answer.result = '0x1'
    })
    await assert.rejects(startNucleated('--fork-url', foreign.url, '--chain-id', '1'),
        /needs a chain id of its own/)
    const { call } = await fork('--fork-url', foreign.url)
    assert.equal(await call('eth_chainId'), hex(31337))
    await proxy.close()
    await foreign.close()
})

test('reading does not stall while the endpoint is slow', async () => {
    let slow = false
    const proxy = await startProxy(source.url)
    const { call } = await fork('--fork-url', proxy.url)
    await proxy.close()
    const waiting = call('eth_getBalance', '0x' + '55'.repeat(20), 'latest')
    const start = performance.now()
    for (let i = 0; i < 20; ++i) {
        await call('eth_blockNumber')
        await call('eth_getBalance', alice, 'latest')
    }
    assert.ok(performance.now() - start < 1_500, 'others are answered meanwhile')
    slow = (await waiting).message
    assert.match(slow, /does not answer/)
})

test('viem resets onto a fork and off it', async () => {
    const { url, call } = await fork('--in-memory')
    const client = createTestClient({ mode: 'anvil', transport: http(url) })
    const reader = createPublicClient({ transport: http(url) })
    await write(call, stranger, 0, 0)
    await client.reset({ jsonRpcUrl: source.url, blockNumber: 6n })
    assert.equal(await reader.getBlockNumber(), 6n)
    assert.equal(await reader.getCode({ address: made.contract }), '0x' + runtime)
    await write(call, made.contract, 1, 1)
    assert.equal(await reader.getBlockNumber({ cacheTime: 0 }), 7n)
    await client.reset()
    assert.equal(await reader.getBlockNumber({ cacheTime: 0 }), 6n)
    await client.setRpcUrl(source.url)
    await call('hardhat_reset', { forking: { jsonRpcUrl: source.url } })
    assert.equal(await call('eth_blockNumber'), await endpoint('eth_blockNumber'))
    await call('anvil_reset')
    assert.equal(await call('eth_blockNumber'), '0x0')
    assert.equal((await call('anvil_nodeInfo')).forkConfig.forkUrl, null)
    assert.equal(await reader.getCode({ address: made.contract }), undefined)
    assert.equal(BigInt(await call('eth_getBalance', bob, 'latest')), 10_000n * 10n ** 18n)
    await write(call, stranger, 0, 0)
    assert.equal(await call('eth_blockNumber'), '0x1')
    assert.ok((await call('anvil_reset', { forking: { jsonRpcUrl: 'http://127.0.0.1:1' } })).error)
    assert.equal(await call('eth_blockNumber'), '0x1')
})

test('anvil is forked at its first block, which bears no state root', async () => {
    const { call } = await fork('--fork-url', anvil.url, '--fork-block-number', '0')
    const { forkConfig } = await call('anvil_nodeInfo')
    assert.equal(forkConfig.proven, false)
    const sent = await call('eth_sendTransaction', { from: bob, to: stranger, value: '0x1' })
    assert.equal((await call('eth_getTransactionReceipt', sent)).status, '0x1')
})

test('anvil is forked as well', async () => {
    const { contract, created } = await furnish(theirs)
    const { call } = await fork('--fork-url', anvil.url)
    assert.equal(await call('eth_blockNumber'), await theirs('eth_blockNumber'))
    assert.equal(await call('eth_getBalance', stranger, 'latest'),
        await theirs('eth_getBalance', stranger, 'latest'))
    assert.equal(await call('eth_getCode', contract, 'latest'), await theirs('eth_getCode', contract, 'latest'))
    for (const slot of [0, 7, 50])
        assert.equal(await call('eth_getStorageAt', contract, word(slot), 'latest'),
            await theirs('eth_getStorageAt', contract, word(slot), 'latest'))
    assert.equal(BigInt(await read(call, contract, 5)), 36n)
    const sent = await write(call, contract, 5, 1)
    assert.equal((await call('eth_getTransactionReceipt', sent)).status, '0x1')
    assert.equal(BigInt(await read(call, contract, 5)), 1n)
    assert.equal(BigInt(await read(theirs, contract, 5)), 36n)
    const block = await theirs('eth_getBlockByNumber', '0x2', false)
    assert.equal((await call('eth_getBlockByNumber', '0x2', false)).hash, block.hash)
    assert.equal((await call('eth_getTransactionReceipt', created)).contractAddress, contract)
    assert.equal((await call('anvil_nodeInfo')).forkConfig.proven, true)
    assert.equal((await call('eth_getLogs', { fromBlock: '0x0', toBlock: 'latest' })).length, 9)
})
