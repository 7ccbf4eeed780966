import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { ContractFactory, JsonRpcProvider, NonceManager, Wallet, WebSocketProvider, parseEther } from 'ethers'
import { accounts, http, keyOf, ws } from '../lib/node.mjs'
import { compile } from '../lib/compile.mjs'

const provider = new JsonRpcProvider(http, undefined, { polling: true, pollingInterval: 50, cacheTimeout: -1 })
const signer = new NonceManager(new Wallet(keyOf(accounts[8]), provider))
const other = accounts[9].address
const token = compile('Token.sol', 'Token')
const probe = compile('Probe.sol', 'Probe')
after(() => provider.destroy())

test('transfer', async () => {
    const before = await provider.getBalance(other)
    const sent = await signer.sendTransaction({ to: other, value: parseEther('1') })
    const receipt = await sent.wait()
    assert.equal(receipt.status, 1)
    assert.equal(await provider.getBalance(other) - before, parseEther('1'))
    const block = await provider.getBlock(receipt.blockNumber, true)
    assert.equal(block.prefetchedTransactions[0].hash, sent.hash)
    assert.equal((await provider.getNetwork()).chainId, 31337n)
})

test('token: deploy, move, read events, listen', async () => {
    const contract = await new ContractFactory(token.abi, token.bytecode, signer)
        .deploy('Ether', 1000n)
    await contract.waitForDeployment()
    const heard = new Promise((resolve) =>
        contract.once('Transfer', (from, to, value) => resolve({ to, value })))
    await new Promise((done) => setTimeout(done, 100))
    await (await contract.transfer(other, 10n)).wait()
    assert.equal(await contract.balanceOf(other), 10n)
    assert.deepEqual(await heard, { to: other, value: 10n })
    const events = await contract.queryFilter(contract.filters.Transfer(null, other), 0)
    assert.equal(events.length, 1)
})

test('failures decode', async () => {
    const contract = await new ContractFactory(probe.abi, probe.bytecode, signer).deploy()
    await contract.waitForDeployment()
    await assert.rejects(contract.failCustom(), (error) => {
        assert.equal(error.code, 'CALL_EXCEPTION')
        assert.equal(error.revert.name, 'TooLow')
        assert.deepEqual([...error.revert.args], [1n, 2n])
        return true
    })
    await assert.rejects(contract.failReason(), (error) => error.reason === 'no such luck')
    await assert.rejects(contract.failPanic(0n), (error) => error.revert.name === 'Panic')
})

test('accounts of the node', async () => {
    const node = await provider.getSigner(accounts[7].address)
    const sent = await node.sendTransaction({ to: other, value: 1n })
    assert.equal((await sent.wait()).status, 1)
    assert.equal(await node.signMessage('hi'), await accounts[7].signMessage({ message: 'hi' }))
})

test('WebSocket provider', async () => {
    const socket = new WebSocketProvider(ws)
    const block = new Promise((resolve) => socket.once('block', resolve))
    await new Promise((done) => setTimeout(done, 200))
    const sent = await signer.sendTransaction({ to: other, value: 1n })
    const receipt = await sent.wait()
    assert.equal(await block, receipt.blockNumber)
    await socket.destroy()
})
