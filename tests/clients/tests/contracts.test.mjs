// An OpenZeppelin token and Uniswap V2, through viem.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import {
    createPublicClient, createWalletClient, decodeEventLog, http as httpTransport, maxUint256,
    parseEther, BaseError, ContractFunctionRevertedError,
} from 'viem'
import { foundry } from 'viem/chains'
import { accounts, http } from '../lib/node.mjs'
import { artifact, compile } from '../lib/compile.mjs'

const chain = { ...foundry, rpcUrls: { default: { http: [http] } } }
const transport = httpTransport(http)
const client = createPublicClient({ chain, transport, pollingInterval: 50 })
const wallet = createWalletClient({ chain, transport, account: accounts[2] })
const me = accounts[2].address
const token = compile('Token.sol', 'Token')
const probe = compile('Probe.sol', 'Probe')

async function deploy({ abi, bytecode }, args = []) {
    const hash = await wallet.deployContract({ abi, bytecode, args })
    const receipt = await client.waitForTransactionReceipt({ hash })
    assert.equal(receipt.status, 'success')
    return receipt.contractAddress
}
async function write(address, abi, functionName, args, value = 0n) {
    const { request } = await client.simulateContract(
        { account: accounts[2], address, abi, functionName, args, value })
    const receipt = await client.waitForTransactionReceipt(
        { hash: await wallet.writeContract(request) })
    assert.equal(receipt.status, 'success')
    return receipt
}
const read = (address, abi, functionName, args = []) =>
    client.readContract({ address, abi, functionName, args })

let coin
let probeAt
before(async () => {
    coin = await deploy(token, ['Coin', parseEther('1000000')])
    probeAt = await deploy(probe)
})

test('an ERC-20 moves and says so', async () => {
    const receipt = await write(coin, token.abi, 'transfer', [accounts[3].address, 500n])
    assert.equal(await read(coin, token.abi, 'balanceOf', [accounts[3].address]), 500n)
    const event = decodeEventLog({ abi: token.abi, ...receipt.logs[0] })
    assert.equal(event.eventName, 'Transfer')
    assert.deepEqual(event.args, { from: me, to: accounts[3].address, value: 500n })
})

test('ERC-20 logs are found by range, block and topic', async () => {
    const receipt = await write(coin, token.abi, 'transfer', [accounts[4].address, 5n])
    const found = (more) => client.getContractEvents(
        { address: coin, abi: token.abi, eventName: 'Transfer', ...more })
    const all = await found({ fromBlock: 0n })
    assert.ok(all.length >= 2)
    const one = await found({ fromBlock: 0n, args: { to: accounts[4].address } })
    assert.equal(one.at(-1).transactionHash, receipt.transactionHash)
    assert.equal((await found({ blockHash: receipt.blockHash })).length, 1)
})

test('filters report what is new, once', async () => {
    const filter = await client.createContractEventFilter(
        { address: coin, abi: token.abi, eventName: 'Transfer' })
    const blocks = await client.createBlockFilter()
    assert.deepEqual(await client.getFilterChanges({ filter }), [])
    const receipt = await write(coin, token.abi, 'transfer', [accounts[4].address, 6n])
    const changes = await client.getFilterChanges({ filter })
    assert.equal(changes.length, 1)
    assert.equal(changes[0].transactionHash, receipt.transactionHash)
    assert.deepEqual(await client.getFilterChanges({ filter }), [])
    assert.deepEqual(await client.getFilterChanges({ filter: blocks }), [receipt.blockHash])
    assert.equal(await client.uninstallFilter({ filter }), true)
    await assert.rejects(client.getFilterChanges({ filter }), /filter not found/i)
})

async function revertOf(functionName, args = []) {
    try {
        await client.simulateContract({ address: probeAt, abi: probe.abi, functionName, args })
    } catch (error) {
        assert.ok(error instanceof BaseError)
        return error.walk((e) => e instanceof ContractFunctionRevertedError)
    }
    assert.fail('did not revert')
}

test('failures decode', async () => {
    const custom = await revertOf('failCustom')
    assert.equal(custom.data.errorName, 'TooLow')
    assert.deepEqual(custom.data.args, [1n, 2n])
    assert.equal((await revertOf('failReason')).reason, 'no such luck')
    const panic = await revertOf('failPanic', [0n])
    assert.equal(panic.data.errorName, 'Panic')
    assert.equal(panic.data.args[0], 0x12n)
    await assert.rejects(write(coin, token.abi, 'transferFrom', [accounts[5].address, me, 1n]),
        /ERC20InsufficientAllowance/)
})

test('a failed transaction has a receipt', async () => {
    const hash = await wallet.writeContract(
        { address: probeAt, abi: probe.abi, functionName: 'failReason', gas: 100_000n })
    const receipt = await client.waitForTransactionReceipt({ hash })
    assert.equal(receipt.status, 'reverted')
    const trace = await client.request(
        { method: 'debug_traceTransaction', params: [hash, { tracer: 'callTracer' }] })
    assert.equal(trace.error, 'execution reverted')
    assert.equal(trace.revertReason, 'no such luck')
})

test('traces', async () => {
    const { transactionHash } = await write(probeAt, probe.abi, 'set', [7n, 'x'], 3n)
    const trace = (options) => client.request(
        { method: 'debug_traceTransaction', params: [transactionHash, options] })
    const calls = await trace({ tracer: 'callTracer', tracerConfig: { withLog: true } })
    assert.equal(calls.type, 'CALL')
    assert.equal(calls.value, '0x3')
    assert.equal(calls.logs.length, 1)
    const steps = await trace({})
    assert.equal(steps.failed, false)
    assert.ok(steps.structLogs.some((step) => step.op === 'SSTORE'))
    assert.equal(steps.structLogs.at(-1).op, 'STOP')
    const diff = await trace({ tracer: 'prestateTracer', tracerConfig: { diffMode: true } })
    const slot = '0x' + '0'.repeat(64)
    assert.equal(BigInt(diff.post[probeAt.toLowerCase()].storage[slot]), 7n)
})

test('multicall and surroundings', async () => {
    const contract = { address: probeAt, abi: probe.abi }
    const [value, where] = await client.multicall({
        allowFailure: false,
        contracts: [{ ...contract, functionName: 'value' },
            { ...contract, functionName: 'surroundings' }],
        multicallAddress: '0xca11bde05977b3631167028862be2a173976ca11',
    })
    assert.equal(value, 7n)
    assert.equal(where[2], 31337n)
    assert.equal(where[0], await client.getBlockNumber({ cacheTime: 0 }))
})

test('Uniswap V2: pair, liquidity, swap', async () => {
    const factory = artifact('@uniswap/v2-core/build/UniswapV2Factory.json')
    const router = artifact('@uniswap/v2-periphery/build/UniswapV2Router02.json')
    const weth = artifact('@uniswap/v2-periphery/build/WETH9.json')
    const pair = artifact('@uniswap/v2-core/build/UniswapV2Pair.json')
    const other = await deploy(token, ['Other', parseEther('1000000')])
    const wethAt = await deploy(weth)
    const factoryAt = await deploy(factory, [me])
    const routerAt = await deploy(router, [factoryAt, wethAt])
    for (const each of [coin, other])
        await write(each, token.abi, 'approve', [routerAt, maxUint256])
    const deadline = 99999999999n
    await write(routerAt, router.abi, 'addLiquidity',
        [coin, other, parseEther('1000'), parseEther('4000'), 0n, 0n, me, deadline])
    await write(routerAt, router.abi, 'addLiquidityETH',
        [coin, parseEther('100'), 0n, 0n, me, deadline], parseEther('10'))
    const pairAt = await read(factoryAt, factory.abi, 'getPair', [coin, other])
    assert.ok(await read(pairAt, pair.abi, 'totalSupply') > 0n)
    const amount = parseEther('10')
    const [, expected] = await read(routerAt, router.abi, 'getAmountsOut', [amount, [coin, other]])
    const before = await read(other, token.abi, 'balanceOf', [me])
    await write(routerAt, router.abi, 'swapExactTokensForTokens',
        [amount, expected, [coin, other], me, deadline])
    assert.equal(await read(other, token.abi, 'balanceOf', [me]) - before, expected)
    // In the block after the pair was touched, with the gas that the node estimated: the pair's
    // price sums are written for the first time.
    await write(pairAt, pair.abi, 'sync', [])
    await write(routerAt, router.abi, 'swapExactTokensForTokens',
        [amount, 0n, [coin, other], me, deadline])
    await write(routerAt, router.abi, 'swapExactETHForTokens',
        [0n, [wethAt, coin], me, deadline], parseEther('1'))
})
