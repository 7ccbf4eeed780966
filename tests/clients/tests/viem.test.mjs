import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
    createPublicClient, createTestClient, createWalletClient, http as httpTransport, parseEther,
    publicActions, walletActions, parseGwei,
} from 'viem'
import { foundry } from 'viem/chains'
import { accounts, http, raw } from '../lib/node.mjs'

const chain = { ...foundry, rpcUrls: { default: { http: [http] } } }
const transport = httpTransport(http)
const client = createPublicClient({ chain, transport, pollingInterval: 50 })
const wallet = createWalletClient({ chain, transport, account: accounts[0] })
const dev = createTestClient({ chain, transport, mode: 'anvil' })
    .extend(publicActions).extend(walletActions)
const stranger = '0x000000000000000000000000000000000000beef'

test('a transfer is mined and its receipt read', async () => {
    const before = await client.getBalance({ address: stranger })
    const hash = await wallet.sendTransaction({ to: stranger, value: parseEther('1') })
    const receipt = await client.waitForTransactionReceipt({ hash })
    assert.equal(receipt.status, 'success')
    assert.equal(receipt.gasUsed, 21000n)
    assert.equal(await client.getBalance({ address: stranger }) - before, parseEther('1'))
    const tx = await client.getTransaction({ hash })
    assert.equal(tx.type, 'eip1559')
    assert.equal(tx.from, accounts[0].address.toLowerCase())
    const block = await client.getBlock({ blockHash: receipt.blockHash, includeTransactions: true })
    assert.equal(block.transactions[0].hash, hash)
})

for (const type of ['legacy', 'eip2930', 'eip1559'])
    test(`a ${type} transaction`, async () => {
        const fees = type === 'eip1559' ? {} : { gasPrice: parseGwei('5') }
        const list = type === 'legacy' ? {} : { accessList: [{ address: stranger, storageKeys: [] }] }
        const hash = await wallet.sendTransaction({ type, to: stranger, value: 1n, ...fees, ...list })
        const receipt = await client.waitForTransactionReceipt({ hash })
        assert.equal(receipt.type, type)
        assert.equal(receipt.status, 'success')
    })

test('an EIP-7702 account runs the code it delegates to', async () => {
    const authorization = await wallet.signAuthorization({
        contractAddress: '0xca11bde05977b3631167028862be2a173976ca11', account: accounts[5],
    })
    const hash = await wallet.sendTransaction({
        to: accounts[5].address, authorizationList: [authorization], gas: 200_000n,
    })
    const receipt = await client.waitForTransactionReceipt({ hash })
    assert.equal(receipt.type, 'eip7702')
    const code = await client.getCode({ address: accounts[5].address })
    assert.equal(code, '0xef0100ca11bde05977b3631167028862be2a173976ca11')
})

test('accounts of the node sign and send', async () => {
    const node = createWalletClient({ chain, transport, account: accounts[1].address })
    assert.equal((await node.getAddresses()).length, 10)
    const hash = await node.sendTransaction({ to: stranger, value: 2n })
    assert.equal((await client.waitForTransactionReceipt({ hash })).status, 'success')
    const signature = await node.signMessage({ message: 'hello' })
    assert.equal(signature, await accounts[1].signMessage({ message: 'hello' }))
    const typed = {
        domain: { name: 'D', version: '1', chainId: 31337 }, primaryType: 'Mail',
        types: { Person: [{ name: 'name', type: 'string' }, { name: 'ids', type: 'uint256[]' }],
            Mail: [{ name: 'from', type: 'Person' }, { name: 'at', type: 'int64' },
                { name: 'tag', type: 'bytes4' }] },
        message: { from: { name: 'A', ids: [1n, 2n] }, at: -5n, tag: '0x01020304' },
    }
    assert.equal(await node.signTypedData(typed), await accounts[1].signTypedData(typed))
})

test('batches answer every call', async () => {
    const batched = createPublicClient({ chain, transport: httpTransport(http, { batch: true }) })
    const numbers = await Promise.all(Array.from({ length: 50 }, (_, i) =>
        batched.getBalance({ address: accounts[i % 10].address })))
    assert.equal(numbers.length, 50)
    assert.ok(numbers.every((balance) => balance > 0n))
})

test('fees', async () => {
    const fees = await client.estimateFeesPerGas()
    assert.ok(fees.maxFeePerGas > fees.maxPriorityFeePerGas)
    assert.ok(await client.getGasPrice() > 0n)
    const history = await client.getFeeHistory({ blockCount: 4, rewardPercentiles: [25, 75] })
    assert.equal(history.baseFeePerGas.length, history.gasUsedRatio.length + 1)
    assert.equal(await client.getBlobBaseFee(), 1n)
})

test('snapshot and revert', async () => {
    const id = await dev.snapshot()
    const number = await client.getBlockNumber({ cacheTime: 0 })
    const before = await client.getBalance({ address: stranger })
    await dev.mine({ blocks: 3 })
    await dev.setBalance({ address: stranger, value: 77n })
    assert.equal(await client.getBalance({ address: stranger }), 77n)
    await dev.revert({ id })
    assert.equal(await client.getBlockNumber({ cacheTime: 0 }), number)
    assert.equal(await client.getBalance({ address: stranger }), before)
})

test('time travel', async () => {
    const { timestamp } = await client.getBlock()
    await dev.increaseTime({ seconds: 3600 })
    await dev.mine({ blocks: 1 })
    const later = (await client.getBlock()).timestamp
    assert.ok(later - timestamp >= 3600n)
    await dev.setNextBlockTimestamp({ timestamp: later + 1000n })
    await dev.mine({ blocks: 1 })
    assert.equal((await client.getBlock()).timestamp, later + 1000n)
})

test('impersonation', async () => {
    const address = '0x00000000000000000000000000000000000cafe0'
    await dev.setBalance({ address, value: parseEther('5') })
    await assert.rejects(dev.sendTransaction({ account: address, to: stranger, value: 1n }))
    await dev.impersonateAccount({ address })
    const hash = await dev.sendTransaction({ account: address, to: stranger, value: 1n })
    const receipt = await client.waitForTransactionReceipt({ hash })
    assert.equal(receipt.from, address)
    await dev.stopImpersonatingAccount({ address })
    await assert.rejects(dev.sendTransaction({ account: address, to: stranger, value: 1n }))
})

test('code, storage and nonce can be set', async () => {
    await dev.setCode({ address: stranger, bytecode: '0x60005460005260206000f3' })
    await dev.setStorageAt({ address: stranger, index: 0, value: '0x' + '2a'.padStart(64, '0') })
    const { data } = await client.call({ to: stranger })
    assert.equal(BigInt(data), 42n)
    await dev.setNonce({ address: stranger, nonce: 9 })
    assert.equal(await client.getTransactionCount({ address: stranger }), 9)
    await dev.setCode({ address: stranger, bytecode: '0x' })
})

test('mining modes', async () => {
    await dev.setAutomine(false)
    const hash = await wallet.sendTransaction({ to: stranger, value: 1n })
    await assert.rejects(client.getTransactionReceipt({ hash }))
    const status = await dev.getTxpoolStatus()
    assert.equal(status.pending, 1)
    const content = await dev.getTxpoolContent()
    assert.equal(Object.keys(content.pending).length, 1)
    await dev.mine({ blocks: 1 })
    assert.equal((await client.getTransactionReceipt({ hash })).status, 'success')
    await dev.setIntervalMining({ interval: 1 })
    const number = await client.getBlockNumber({ cacheTime: 0 })
    await new Promise((done) => setTimeout(done, 1500))
    assert.ok(await client.getBlockNumber({ cacheTime: 0 }) > number)
    await dev.setIntervalMining({ interval: 0 })
    await dev.setAutomine(true)
})

test('call and state overrides, proofs, access lists', async () => {
    const { data } = await client.call({
        to: stranger,
        stateOverride: [{ address: stranger, code: '0x60005460005260206000f3',
            stateDiff: [{ slot: '0x' + '0'.repeat(64), value: '0x' + '7'.padStart(64, '0') }] }],
    })
    assert.equal(BigInt(data), 7n)
    const proof = await client.getProof({ address: accounts[0].address, storageKeys: ['0x' + '0'.repeat(64)] })
    assert.equal(proof.balance, await client.getBalance({ address: accounts[0].address }))
    assert.ok(proof.accountProof.length > 0)
    const { accessList } = await client.createAccessList({ to: stranger, data: '0x' })
    assert.deepEqual(accessList, [])
})

test('old states stay readable', async () => {
    const blockNumber = await client.getBlockNumber({ cacheTime: 0 })
    const before = await client.getBalance({ address: stranger, blockNumber })
    const hash = await wallet.sendTransaction({ to: stranger, value: 5n })
    await client.waitForTransactionReceipt({ hash })
    assert.equal(await client.getBalance({ address: stranger, blockNumber }), before)
    assert.equal(await client.getBalance({ address: stranger }), before + 5n)
    assert.ok(await client.getBlock({ blockTag: 'earliest' }))
    assert.ok((await client.getBlock({ blockTag: 'safe' })).number <= blockNumber)
    assert.ok((await client.getBlock({ blockTag: 'finalized' })).number <= blockNumber)
    assert.equal((await client.getBlock({ blockTag: 'pending' })).hash, null)
})

test('errors', async () => {
    assert.equal((await raw('eth_noSuchThing')).error.code, -32601)
    assert.equal((await raw('eth_getBalance', ['0x12'])).error.code, -32602)
    await assert.rejects(wallet.sendTransaction({ to: stranger, value: parseEther('1000000') }),
        /exceeds the balance/)
    await assert.rejects(
        wallet.sendTransaction({ to: stranger, value: 1n, nonce: 0 }), /[Nn]once/)
})
