// The same work on this node and on npm's anvil, and the same questions to both.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { encodeDeployData, encodeFunctionData, parseAbi, toHex } from 'viem'
import { http } from '../lib/node.mjs'
import { compile } from '../lib/compile.mjs'
import { caller, comparable, startAnvil } from '../lib/peer.mjs'

const token = compile('Token.sol', 'Token')
const probe = compile('Probe.sol', 'Probe')
const sender = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
const other = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'
const fees = { maxFeePerGas: '0x12a05f2000', maxPriorityFeePerGas: '0x3b9aca00' }
const ours = caller(http)
let anvil
let theirs
let both
/** By name: {hash, address} of transactions that both chains hold. */
const sent = {}

/** Asks both; answers must agree but for what any two chains differ in. */
async function agree(ignored, method, ...params) {
    const [mine, wanted] = [await ours(method, ...params), await theirs(method, ...params)]
    assert.notEqual(typeof wanted?.error, 'number', `anvil refuses ${method}: ${wanted?.message}`)
    assert.deepEqual(comparable(mine, ignored), comparable(wanted, ignored), method)
    return mine
}

async function send(name, tx) {
    const hashes = []
    for (const call of both) {
        const hash = await call('eth_sendTransaction',
            { from: sender, gas: '0x2dc6c0', ...fees, ...tx })
        assert.match(String(hash), /^0x/, JSON.stringify(hash))
        hashes.push(hash)
    }
    assert.equal(hashes[0], hashes[1], 'the same transaction has the same hash')
    const receipt = await ours('eth_getTransactionReceipt', hashes[0])
    sent[name] = { hash: hashes[0], address: receipt.contractAddress,
        block: receipt.blockNumber }
}

before(async () => {
    anvil = await startAnvil()
    theirs = caller(anvil.url)
    both = [ours, theirs]
    await ours('anvil_reset')
    await send('token', { data: encodeDeployData({ ...token, args: ['Coin', 1000n] }) })
    await send('probe', { data: probe.bytecode })
    await send('transfer', { to: other, value: '0x7' })
    await send('move', { to: sent.token.address, data: encodeFunctionData({ abi: token.abi,
        functionName: 'transfer', args: [other, 5n] }) })
    await send('set', { to: sent.probe.address, value: '0x9', data: encodeFunctionData({
        abi: probe.abi, functionName: 'set', args: [3n, 'x'] }) })
    await send('fail', { to: sent.probe.address, data: encodeFunctionData({
        abi: probe.abi, functionName: 'failReason' }) })
})
after(async () => {
    anvil?.stop()
    await ours('anvil_reset')
})

const txs = ['token', 'transfer', 'move', 'set', 'fail']

for (const name of txs) {
    // anvil leaves the transaction's own cost out of the first frame's gas; geth does not.
    test(`callTracer: ${name}`, () => agree(['gas', 'index'], 'debug_traceTransaction', sent[name].hash,
        { tracer: 'callTracer', tracerConfig: { withLog: true } }))
    test(`4byteTracer: ${name}`, () =>
        agree([], 'debug_traceTransaction', sent[name].hash, { tracer: '4byteTracer' }))
    test(`trace_transaction: ${name}`, () => agree([], 'trace_transaction', sent[name].hash))
    test(`ots: ${name}`, async () => {
        await agree([], 'ots_getTransactionError', sent[name].hash)
        // anvil leaves creations out; Otterscan's own node shows them.
        if (name !== 'token') await agree([], 'ots_traceTransaction', sent[name].hash)
        // anvil counts the transaction's own transfer as internal; Otterscan's own node does not.
        assert.deepEqual(await ours('ots_getInternalOperations', sent[name].hash), [])
    })
}

test('prestateTracer agrees on what a transfer of tokens touches', async () => {
    for (const diffMode of [false, true]) {
        const [mine, wanted] = await Promise.all(both.map((call) => call('debug_traceTransaction',
            sent.move.hash, { tracer: 'prestateTracer', tracerConfig: { diffMode } })))
        const storage = (state) => state[sent.token.address].storage
        if (diffMode) {
            assert.deepEqual(storage(mine.pre), storage(wanted.pre))
            assert.deepEqual(storage(mine.post), storage(wanted.post))
        } else {
            assert.deepEqual(storage(mine), storage(wanted))
            assert.deepEqual(Object.keys(mine).sort(), Object.keys(wanted).sort())
        }
    }
})

test('trace_block, trace_filter, trace_replay*', async () => {
    await agree([], 'trace_block', sent.move.block)
    await agree([], 'trace_filter', { fromBlock: '0x1', toBlock: sent.fail.block,
        toAddress: [sent.probe.address] })
    const replayed = await ours('trace_replayTransaction', sent.set.hash, ['trace'])
    assert.equal(replayed.trace[0].action.to, sent.probe.address)
    const block = await ours('trace_replayBlockTransactions', sent.set.block, ['trace'])
    assert.equal(block[0].transactionHash, sent.set.hash)
    assert.deepEqual(block[0].trace, replayed.trace)
    const [top] = await ours('trace_get', sent.set.hash, []).then((one) => [one])
    assert.equal(top.action?.value ?? top[0]?.action.value, '0x9')
})

test('Otterscan: who made a contract, pages of an address', async () => {
    await agree([], 'ots_getApiLevel')
    await agree([], 'ots_hasCode', sent.token.address, 'latest')
    await agree([], 'ots_getContractCreator', sent.token.address)
    await agree([], 'ots_getTransactionBySenderAndNonce', sender, 2)
    const hashes = (page) => page.txs.map((tx) => tx.hash)
    const newest = await ours('ots_searchTransactionsBefore', sender, 0, 4)
    assert.deepEqual(hashes(newest),
        [sent.fail, sent.set, sent.move, sent.transfer].map((tx) => tx.hash))
    assert.equal(newest.firstPage, true)
    assert.equal(newest.lastPage, false)
    assert.deepEqual(newest.receipts.map((r) => r.transactionHash), hashes(newest))
    const older = await ours('ots_searchTransactionsBefore', sender,
        Number(newest.txs.at(-1).blockNumber), 4)
    assert.deepEqual(hashes(older), [sent.probe.hash, sent.token.hash])
    assert.equal(older.lastPage, true)
    const oldest = await ours('ots_searchTransactionsAfter', sender, 0, 2)
    assert.deepEqual(hashes(oldest), [sent.probe.hash, sent.token.hash])
    assert.equal(oldest.lastPage, true)
    assert.equal(oldest.firstPage, false)
    // A transaction that failed changed nothing of the contract, and is found all the same.
    const onProbe = await ours('ots_searchTransactionsBefore', sent.probe.address, 0, 25)
    assert.deepEqual(hashes(onProbe), [sent.fail.hash, sent.set.hash, sent.probe.hash])
    const details = await ours('ots_getBlockDetails', Number(sent.move.block))
    assert.equal(details.block.transactionCount, 1)
    const page = await ours('ots_getBlockTransactions', Number(sent.move.block), 0, 10)
    assert.equal(page.fullblock.transactions[0].hash, sent.move.hash)
    assert.equal(page.receipts.length, 1)
})

test('tokens are dealt and allowed', async () => {
    for (const call of both) {
        await call('anvil_dealERC20', other, sent.token.address, toHex(77n))
        await call('anvil_setERC20Allowance', other, sender, sent.token.address, toHex(55n))
    }
    const abi = parseAbi(['function balanceOf(address) view returns (uint256)',
        'function allowance(address, address) view returns (uint256)'])
    const ask = (functionName, args) => agree([], 'eth_call', { to: sent.token.address,
        data: encodeFunctionData({ abi, functionName, args }) }, 'latest')
    assert.equal(BigInt(await ask('balanceOf', [other])), 77n)
    assert.equal(BigInt(await ask('allowance', [other, sender])), 55n)
})

test('a dumped state loads on either node', async () => {
    const nothing = '0x00000000000000000000000000000000000d0d0d'
    for (const [from, to] of [[ours, theirs], [theirs, ours]]) {
        await from('anvil_setBalance', nothing, '0x1234')
        await from('anvil_setCode', nothing, '0x60016000')
        await from('anvil_setStorageAt', nothing, '0x1', '0x' + '2a'.padStart(64, '0'))
        const state = await from('anvil_dumpState')
        assert.match(state, /^0x1f8b/)
        for (const call of [from, to]) await call('anvil_setBalance', nothing, '0x0')
        assert.equal(await to('anvil_loadState', state), true)
        assert.equal(await to('eth_getBalance', nothing, 'latest'), '0x1234')
        assert.equal(await to('eth_getCode', nothing, 'latest'), '0x60016000')
        assert.equal(BigInt(await to('eth_getStorageAt', nothing, '0x1', 'latest')), 42n)
        for (const call of [from, to]) {
            await call('anvil_setCode', nothing, '0x')
            await call('anvil_setStorageAt', nothing, '0x1', '0x' + '0'.repeat(64))
        }
    }
})

test('reorg, rollback, mine with an interval', async () => {
    for (const call of both) {
        await call('anvil_mine', '0x3', '0x5')
        const head = await call('eth_getBlockByNumber', 'latest', false)
        const parent = await call('eth_getBlockByNumber', toHex(BigInt(head.number) - 1n), false)
        assert.equal(BigInt(head.timestamp) - BigInt(parent.timestamp), 5n)
        await call('anvil_reorg', 2, [])
        const after = await call('eth_getBlockByNumber', 'latest', false)
        assert.equal(after.number, head.number)
        assert.notEqual(after.hash, head.hash)
        await call('anvil_rollback', 2)
        assert.equal(await call('eth_blockNumber'), toHex(BigInt(head.number) - 2n))
        const detailed = await call('evm_mine_detailed')
        assert.equal(detailed.length, 1)
    }
})

test('what the node says of itself', async () => {
    for (const method of ['anvil_nodeInfo', 'anvil_metadata']) {
        const [mine, wanted] = [await ours(method), await theirs(method)]
        for (const key of Object.keys(wanted)) assert.ok(key in mine, `${method} lacks ${key}`)
    }
    await agree([], 'anvil_getAutomine')
    await agree([], 'anvil_getIntervalMining')
    await agree([], 'eth_chainId')
})
