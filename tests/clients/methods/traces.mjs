// debug_, trace_, ots_ and erigon_.
import assert from 'node:assert/strict'
import { accounts } from '../lib/node.mjs'
import { here, same, sameBut, step } from './steps.mjs'
import { blockOf, data, fees, foreign, history, other, probe, probeAddress, sender, token,
    tokenAddress } from './setup.mjs'

const tx = (name) => (side) => side.hashes[name]
const block = (name) => (side) => side.blocks[name]
const zero = '0x' + '0'.repeat(64)
const names = history.map(([name]) => name)
const move = { from: sender, to: tokenAddress, gas: '0x100000', data: data(token, 'transfer',
    [other, 5n]) }
const fail = { from: sender, to: probeAddress, gas: '0x100000', data: data(probe, 'failReason') }
// geth's first frame has all of the transaction's gas, anvil's what is left after its own cost.
const call = sameBut('gas', 'index')
// anvil shows fields of its own besides.
const paged = sameBut(...foreign, 'blobGasPrice', 'size', 'input')
const detailed = sameBut(...foreign, 'size', 'transactions')

/** The call tree that a list of flat calls stands for: what both forms tell of each call. */
function flatOf(frame, address = []) {
    return [{ address, from: frame.from, to: frame.to, failed: 'error' in frame },
        ...(frame.calls ?? []).flatMap((each, i) => flatOf(each, [...address, i]))]
}
const flatCall = (name) => here(async (list, { ours }) => {
    const tree = await ours.call('debug_traceTransaction', ours.hashes[name],
        { tracer: 'callTracer' })
    assert.deepEqual(list.map((each) => ({ address: each.traceAddress, from: each.action.from,
        to: each.action.to ?? each.result?.address, failed: 'error' in each })), flatOf(tree))
    const known = await ours.call('trace_transaction', ours.hashes[name])
    assert.deepEqual(list.map((each) => each.type), known.map((each) => each.type))
}, 'debug_traceTransaction', tx(name), { tracer: 'flatCallTracer' })

/** Instructions without what anvil shows otherwise: a refund of nothing. */
const steps = (answer) => answer.structLogs.map(({ refund, ...rest }) => rest)
const logged = (name, ...params) => step(name, async ({ ours, theirs }) => {
    const [mine, wanted] = await Promise.all([ours, theirs].map((side) =>
        side.call(name, ...params.map((each) => typeof each === 'function' ? each(side) : each))))
    assert.ok(wanted.structLogs.length > 0, 'anvil shows its steps')
    assert.deepEqual(steps(mine), steps(wanted))
    for (const key of ['gas', 'failed', 'returnValue'])
        assert.deepEqual(mine[key], wanted[key], key)
})
const asBlock = (method, ...params) => here(async (list, { ours }) => {
    for (const each of list)
        assert.deepEqual(each.result,
            await ours.call('debug_traceTransaction', each.txHash, { tracer: 'callTracer' }))
    assert.equal(list.length, 1)
}, method, ...params, { tracer: 'callTracer' })
const replay = (kinds) => step('trace_replayTransaction', async ({ ours }) => {
    for (const name of names) {
        const one = await ours.call('trace_replayTransaction', ours.hashes[name], kinds)
        const [{ transactionHash, ...same }] =
            await ours.call('trace_replayBlockTransactions', blockOf(name), kinds)
        assert.equal(transactionHash, ours.hashes[name])
        assert.deepEqual(one, same)
    }
})
/** vmTrace: anvil's `ex` shows the whole memory, the gas before and no stores; the rest agrees. */
const instructions = (trace) => trace && trace.ops.map((op) =>
    [op.pc, op.op, op.cost, op.ex?.push, instructions(op.sub)])
const stores = (trace) => trace.ops.filter((op) => op.ex?.store).map((op) => op.ex.store)

export const cases = [
    ['tracers', [
        ...names.flatMap((name) => [
            call('debug_traceTransaction', tx(name), { tracer: 'callTracer',
                tracerConfig: { withLog: true } }),
            same('debug_traceTransaction', tx(name), { tracer: '4byteTracer' }),
            same('debug_traceTransaction', tx(name), { tracer: 'noopTracer' }),
            flatCall(name),
        ]),
        // What is not there before a creation: geth leaves it out, anvil does not.
        ...names.slice(2).flatMap((name) => [
            same('debug_traceTransaction', tx(name), { tracer: 'prestateTracer' }),
            same('debug_traceTransaction', tx(name), { tracer: 'prestateTracer',
                tracerConfig: { diffMode: true } }),
        ]),
        call('debug_traceCall', move, 'latest', { tracer: 'callTracer' }),
        call('debug_traceCall', fail, 'latest', { tracer: 'callTracer' }),
        same('debug_traceCall', move, 'latest', { tracer: 'prestateTracer' }),
    ]],
    ['instructions', [
        ...['set', 'move', 'fail', 'token'].map((name) => logged('debug_traceTransaction',
            tx(name), {})),
        logged('debug_traceTransaction', tx('set'), { enableMemory: true, disableStack: true }),
        logged('debug_traceCall', move, 'latest', {}),
    ]],
    ['blocks', [
        call('debug_traceBlockByNumber', blockOf('move'), { tracer: 'callTracer' }),
        call('debug_traceBlockByHash', block('move'), { tracer: 'callTracer' }),
        step('debug_traceBlock', async ({ ours }) => {
            const rlp = await ours.call('debug_getRawBlock', blockOf('move'))
            await asBlock('debug_traceBlock', rlp).run({ ours })
        }),
    ]],
    ['raw', [
        same('debug_getRawTransaction', tx('move')),
        same('debug_codeByHash', zero),
        step('debug_codeByHash', async ({ ours, theirs }) => {
            const { codeHash } = await ours.call('eth_getAccount', tokenAddress, 'latest')
            await same('debug_codeByHash', codeHash).run({ ours, theirs })
        }),
        here([], 'debug_getBadBlocks'),
        here((raw) => assert.match(raw, /^0xf90/), 'debug_getRawHeader', blockOf('move')),
        here((raw) => assert.match(raw, /^0xf90/), 'debug_getRawBlock', blockOf('move')),
        here((list) => assert.match(list[0], /^0x02f9/), 'debug_getRawReceipts', blockOf('move')),
        here(async (list, { ours }) => assert.deepEqual(list,
            [await ours.call('debug_getRawTransaction', ours.hashes.move)]),
        'debug_getRawTransactions', blockOf('move')),
    ]],
    ['trace_', [
        ...names.map((name) => same('trace_transaction', tx(name))),
        ...names.map((name) => same('trace_block', blockOf(name))),
        same('trace_filter', { fromBlock: '0x1', toBlock: '0x6' }),
        same('trace_filter', { fromBlock: '0x1', toBlock: '0x6', toAddress: [probeAddress],
            after: 1, count: 1 }),
        here(async (one, { ours }) => assert.deepEqual([one].flat(),
            await ours.call('trace_transaction', ours.hashes.set)), 'trace_get', tx('set'), []),
    ]],
    ['trace_replay', [
        ...names.map((name) => same('trace_replayBlockTransactions', blockOf(name), ['trace'])),
        ...names.slice(1).map((name) => same('trace_replayBlockTransactions', blockOf(name),
            ['stateDiff'])),
        same('trace_replayBlockTransactions', blockOf('set'), []),
        replay(['trace']), replay(['trace', 'stateDiff', 'vmTrace']),
        ...['set', 'move', 'fail', 'transfer'].map((name) =>
            step('trace_replayBlockTransactions', async ({ ours, theirs }) => {
                const [mine, wanted] = await Promise.all([ours, theirs].map((side) =>
                    side.call('trace_replayBlockTransactions', blockOf(name), ['vmTrace'])))
                assert.equal(mine[0].vmTrace.code, wanted[0].vmTrace.code)
                assert.deepEqual(instructions(mine[0].vmTrace), instructions(wanted[0].vmTrace))
                if (name === 'set')
                    assert.deepEqual(stores(mine[0].vmTrace), [{ key: '0x0', val: '0x3' }])
            })),
    ]],
    ['trace_call', [
        here(async (found, { ours }) => {
            const tree = await ours.call('debug_traceCall', move, 'latest',
                { tracer: 'callTracer' })
            assert.equal(found.output, tree.output)
            assert.deepEqual(found.trace.map((each) => each.action.to), [tokenAddress])
            assert.ok(found.stateDiff[tokenAddress].storage)
        }, 'trace_call', move, ['trace', 'stateDiff'], 'latest'),
        here((list) => {
            const balances = list.map((each) => Object.values(each.stateDiff[tokenAddress].storage)
                .map((slot) => BigInt(slot['*'].to)).sort())
            assert.deepEqual(balances, [[10n, 990n], [15n, 985n]],
                'one call sees what the other did')
        }, 'trace_callMany', [[move, ['stateDiff']], [move, ['stateDiff']]], 'latest'),
        step('trace_rawTransaction', async ({ ours }) => {
            const raw = await accounts[3].signTransaction({ type: 'eip1559', chainId: 31337,
                nonce: 0,
                to: tokenAddress, data: data(token, 'approve', [other, 1n]), gas: 100000n,
                maxFeePerGas: BigInt(fees.maxFeePerGas), maxPriorityFeePerGas: 1n })
            const found = await ours.call('trace_rawTransaction', raw, ['trace', 'stateDiff'])
            assert.equal(BigInt(found.output), 1n)
            assert.equal(found.trace[0].action.from, accounts[3].address.toLowerCase())
            assert.deepEqual(found.stateDiff[accounts[3].address.toLowerCase()].nonce,
                { '*': { from: '0x0', to: '0x1' } })
        }),
    ]],
    ['ots_', [
        same('ots_getApiLevel'), same('ots_hasCode', tokenAddress, 'latest'),
        detailed('ots_getBlockDetails', 4), detailed('ots_getBlockDetailsByHash', block('move')),
        paged('ots_getBlockTransactions', 4, 0, 10),
        same('ots_getContractCreator', tokenAddress),
        same('ots_getInternalOperations', tx('move')),
        same('ots_getTransactionBySenderAndNonce', sender, 2),
        same('ots_getTransactionError', tx('fail')), same('ots_getTransactionError', tx('move')),
        // anvil leaves creations out; Otterscan's own node shows them.
        ...names.slice(2).map((name) => same('ots_traceTransaction', tx(name))),
        paged('ots_searchTransactionsBefore', sender, 0, 3),
        paged('ots_searchTransactionsAfter', sender, 0, 3),
    ]],
]
