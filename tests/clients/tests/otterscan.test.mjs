// The calls that Otterscan makes for its pages, in their order, read with ethers as it does: each
// page must find all that it shows.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { AbiCoder, Contract, ContractFactory, JsonRpcProvider, Wallet, toBeHex } from 'ethers'
import { accounts, http, keyOf } from '../lib/node.mjs'
import { compile } from '../lib/compile.mjs'

const pageSize = 25
const token = compile('Token.sol', 'Token')
const probe = compile('Probe.sol', 'Probe')
const provider = new JsonRpcProvider(http, undefined, { staticNetwork: true, cacheTimeout: -1 })
const sender = new Wallet(keyOf(accounts[1]), provider)
const other = accounts[2].address
let coin, target, moved, failed

before(async () => {
    let nonce = await provider.getTransactionCount(sender.address)
    const options = () => ({ nonce: nonce++, gasLimit: 3_000_000n })
    coin = await new ContractFactory(token.abi, token.bytecode, sender).deploy('Coin', 1000n,
        options())
    target = await new ContractFactory(probe.abi, probe.bytecode, sender).deploy(options())
    moved = await (await coin.transfer(other, 5n, options())).wait()
    const sent = await target.failReason.populateTransaction()
    failed = await provider.getTransaction(
        (await sender.sendTransaction({ ...sent, ...options() })).hash)
    for (let i = 0; i < pageSize + 3; ++i)
        await (await sender.sendTransaction({ to: other, value: 1n, ...options() })).wait()
})
after(() => provider.destroy())

test('it takes the node for one of its own', async () => {
    assert.ok(await provider.getBlockNumber() > 0)
    assert.equal((await provider.send('erigon_getHeaderByNumber', [0])).number, '0x0')
    assert.ok(await provider.send('ots_getApiLevel', []) >= 8)
    assert.equal((await provider.getNetwork()).chainId, 31337n)
})

test('home: newest and finalized block', async () => {
    const latest = await provider.getBlock('latest')
    const finalized = await provider.getBlock('finalized')
    assert.ok(finalized.number <= latest.number)
})

test('a block and its transactions', async () => {
    const number = moved.blockNumber
    const details = await provider.send('ots_getBlockDetails', [number])
    const byHash = await provider.send('ots_getBlockDetailsByHash', [details.block.hash])
    assert.deepEqual(byHash, details)
    for (const key of ['difficulty', 'totalDifficulty', 'gasLimit', 'gasUsed', 'size', 'timestamp'])
        assert.ok(BigInt(details.block[key]) >= 0n, key)
    for (const key of ['stateRoot', 'sha3Uncles', 'extraData', 'miner', 'nonce', 'parentHash'])
        assert.match(details.block[key], /^0x/, key)
    assert.equal(Number(details.block.transactionCount), 1)
    assert.equal(BigInt(details.issuance.blockReward), 0n)
    assert.equal(BigInt(details.totalFees), moved.gasUsed * moved.gasPrice)
    const page = await provider.send('ots_getBlockTransactions', [number, 0, pageSize])
    assert.equal(page.fullblock.transactions[0].hash, moved.hash)
    assert.equal(BigInt(page.receipts[0].gasUsed), moved.gasUsed)
    assert.equal(await provider.send('ots_getBlockDetails', [10_000_000]), null)
})

test('a transaction: overview, transfers, trace, state', async () => {
    const [tx, receipt] = await Promise.all(
        [provider.getTransaction(moved.hash), provider.getTransactionReceipt(moved.hash)])
    assert.equal(tx.from, sender.address)
    assert.equal(receipt.logs.length, 1)
    const block = await provider.send('ots_getBlockDetails', [tx.blockNumber])
    assert.ok(block.block.baseFeePerGas)
    assert.deepEqual(await provider.send('ots_getInternalOperations', [tx.hash]), [])
    const [top] = await provider.send('ots_traceTransaction', [tx.hash])
    assert.deepEqual([top.type, top.depth, top.to], ['CALL', 0, coin.target.toLowerCase()])
    const { stateDiff } = await provider.send('trace_replayTransaction', [tx.hash, ['stateDiff']])
    const changes = Object.values(stateDiff[coin.target.toLowerCase()].storage)
    assert.equal(changes.length, 2)
    for (const change of changes) assert.deepEqual(Object.keys(change), ['*'])
    assert.equal(await provider.send('ots_getTransactionError', [tx.hash]), '0x')
    const meta = new Contract(coin.target, token.abi, provider)
    assert.deepEqual([await meta.name(), await meta.symbol(), await meta.decimals()], ['Coin',
        'Coin', 18n])
})

test('a transaction that failed says why', async () => {
    const error = await provider.send('ots_getTransactionError', [failed.hash])
    assert.equal(error.slice(0, 10), '0x08c379a0')
    assert.equal(AbiCoder.defaultAbiCoder().decode(['string'], '0x' + error.slice(10))[0],
        'no such luck')
})

test('the neighbours of a transaction by nonce', async () => {
    const tx = await provider.getTransaction(moved.hash)
    const count = await provider.getTransactionCount(sender.address)
    const at = (nonce) => provider.send('ots_getTransactionBySenderAndNonce', [sender.address,
        nonce])
    assert.equal(await at(tx.nonce), moved.hash)
    assert.equal(await at(tx.nonce + 1), failed.hash)
    assert.match(await at(count - 1), /^0x[0-9a-f]{64}$/)
    assert.equal(await at(count), null)
})

test('an address: balance, code, who made it', async () => {
    assert.equal(await provider.send('ots_hasCode', [sender.address, 'latest']), false)
    assert.equal(await provider.send('ots_hasCode', [coin.target, 'latest']), true)
    assert.equal(await provider.send('ots_hasCode', [coin.target, toBeHex(moved.blockNumber - 2)]),
        true)
    assert.ok(await provider.getBalance(sender.address) > 0n)
    assert.ok((await provider.getCode(coin.target)).length > 2)
    const made = await provider.send('ots_getContractCreator', [coin.target])
    assert.deepEqual([made.hash, made.creator],
        [coin.deploymentTransaction().hash, sender.address.toLowerCase()])
})

/** Goes from page to page as its buttons do: from the block of the page's last transaction. */
async function turn(direction, block, stop) {
    const pages = []
    for (let last; !last;) {
        const page = await provider.send(`ots_searchTransactions${direction}`,
            [sender.address, block, pageSize])
        assert.equal(page.txs.length, page.receipts.length)
        for (const [i, tx] of page.txs.entries()) {
            assert.equal(page.receipts[i].transactionHash, tx.hash)
            assert.ok(Number(page.receipts[i].timestamp) > 0, 'the list shows the age')
            assert.ok(BigInt(page.receipts[i].gasUsed) * BigInt(tx.gasPrice) > 0n)
        }
        pages.push(page)
        block = Number(page.txs.at(direction === 'Before' ? -1 : 0).blockNumber)
        last = page[stop]
    }
    return pages
}

test('an address: all its transactions, forwards and back', async () => {
    const down = await turn('Before', 0, 'lastPage')
    const up = await turn('After', 0, 'firstPage')
    const count = await provider.getTransactionCount(sender.address)
    assert.equal(down.length, Math.ceil(count / pageSize))
    assert.equal(down[0].firstPage, true)
    assert.equal(up[0].lastPage, true)
    const hashes = (pages) => pages.flatMap((page) => page.txs.map((tx) => tx.hash))
    assert.equal(new Set(hashes(down)).size, count)
    assert.deepEqual(hashes(up.reverse()), hashes(down))
})
