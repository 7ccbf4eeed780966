// viem's test client: every action, in its modes for anvil and for Hardhat.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { createTestClient, http as transport, parseEther, parseGwei, publicActions, testActions,
    toHex, walletActions } from 'viem'
import { foundry } from 'viem/chains'
import { accounts, http, rpc } from '../lib/node.mjs'

const [sender, other] = accounts.map((account) => account.address)
const somebody = '0x00000000000000000000000000000000000000aa'
const zero = toHex(0, { size: 32 })
/** Fork mode has tests of its own. */
const elsewhere = ['setRpcUrl']

for (const mode of ['anvil', 'hardhat'])
    describe(mode, () => {
        const chain = { ...foundry, rpcUrls: { default: { http: [http] } } }
        const client = createTestClient({ chain, mode, transport: transport(http), cacheTime: 0 })
            .extend(publicActions).extend(walletActions)
        const block = () => client.getBlock()
        const number = () => client.getBlockNumber({ cacheTime: 0 })
        const send = (nonce, more = {}) => client.sendTransaction({ account: sender, to: other,
            value: 1n, nonce, gas: 21000n, maxFeePerGas: parseGwei('90'),
            maxPriorityFeePerGas: parseGwei('1'), ...more })
        const waiting = async (run) => {
            await client.setAutomine(false)
            try {
                return await run(await client.getTransactionCount({ address: sender }))
            } finally {
                await client.setAutomine(true)
            }
        }
        before(async () => { await rpc('anvil_reset') })
        after(async () => { await rpc('anvil_reset') })

        const actions = {
            async setBalance() {
                await client.setBalance({ address: somebody, value: parseEther('3') })
                assert.equal(await client.getBalance({ address: somebody }), parseEther('3'))
            },
            async setCode() {
                await client.setCode({ address: somebody, bytecode: '0x60016000' })
                assert.equal(await client.getCode({ address: somebody }), '0x60016000')
                await client.setCode({ address: somebody, bytecode: '0x' })
            },
            async setNonce() {
                await client.setNonce({ address: somebody, nonce: 7 })
                assert.equal(await client.getTransactionCount({ address: somebody }), 7)
            },
            async setStorageAt() {
                await client.setStorageAt({ address: somebody, index: 3, value: toHex(9,
                    { size: 32 }) })
                assert.equal(BigInt(await client.getStorageAt({ address: somebody,
                    slot: toHex(3) })), 9n)
            },
            async setCoinbase() {
                await client.setCoinbase({ address: somebody })
                await client.mine({ blocks: 1 })
                assert.equal((await block()).miner, somebody)
                await client.setCoinbase({ address: '0x' + '0'.repeat(40) })
            },
            async mine() {
                const first = await number()
                await client.mine({ blocks: 3, interval: 9 })
                assert.equal(await number(), first + 3n)
                const [a, b] = await Promise.all([first + 2n, first + 3n]
                    .map((blockNumber) => client.getBlock({ blockNumber })))
                assert.equal(b.timestamp - a.timestamp, 9n)
            },
            async getAutomine() {
                assert.equal(await client.getAutomine(), true)
            },
            async setAutomine() {
                await client.setAutomine(false)
                assert.equal(await client.getAutomine(), false)
                await client.setAutomine(true)
                assert.equal(await client.getAutomine(), true)
            },
            async setIntervalMining() {
                await client.setIntervalMining({ interval: 1 })
                assert.ok(await rpc('anvil_getIntervalMining') >= 1)
                await client.setIntervalMining({ interval: 0 })
                await client.setAutomine(true)
            },
            async snapshot() {
                const id = await client.snapshot()
                assert.match(String(id), /^0x/)
            },
            async revert() {
                const id = await client.snapshot()
                const before = [await number(), await client.getBalance({ address: somebody })]
                await client.setBalance({ address: somebody, value: 1n })
                await client.mine({ blocks: 2 })
                await client.revert({ id })
                assert.deepEqual([await number(), await client.getBalance({ address: somebody })],
                    before)
            },
            async increaseTime() {
                const { timestamp } = await block()
                await client.increaseTime({ seconds: 500 })
                await client.mine({ blocks: 1 })
                assert.ok((await block()).timestamp - timestamp >= 500n)
            },
            async setNextBlockTimestamp() {
                const wanted = (await block()).timestamp + 77n
                await client.setNextBlockTimestamp({ timestamp: wanted })
                await client.mine({ blocks: 1 })
                assert.equal((await block()).timestamp, wanted)
            },
            async setBlockGasLimit() {
                await client.setBlockGasLimit({ gasLimit: 25_000_000n })
                await client.mine({ blocks: 1 })
                assert.equal((await block()).gasLimit, 25_000_000n)
                await client.setBlockGasLimit({ gasLimit: 30_000_000n })
            },
            async setNextBlockBaseFeePerGas() {
                await client.setNextBlockBaseFeePerGas({ baseFeePerGas: parseGwei('20') })
                await client.mine({ blocks: 1 })
                assert.equal((await block()).baseFeePerGas, parseGwei('20'))
            },
            async setMinGasPrice() {
                await client.setMinGasPrice({ gasPrice: parseGwei('5') })
                await assert.rejects(send(undefined), /tip/)
                await client.setMinGasPrice({ gasPrice: 0n })
            },
            async setLoggingEnabled() {
                await client.setLoggingEnabled(false)
                await client.setLoggingEnabled(true)
            },
            async impersonateAccount() {
                await client.setBalance({ address: somebody, value: parseEther('1') })
                await client.impersonateAccount({ address: somebody })
                const hash = await client.sendTransaction({ account: somebody, to: other,
                    value: 1n })
                assert.equal((await client.getTransactionReceipt({ hash })).from, somebody)
            },
            async stopImpersonatingAccount() {
                await client.stopImpersonatingAccount({ address: somebody })
                await assert.rejects(client.sendTransaction({ account: somebody, to: other,
                    value: 1n }))
            },
            async sendUnsignedTransaction() {
                await client.setBalance({ address: somebody, value: parseEther('1') })
                const hash = await client.sendUnsignedTransaction({ from: somebody, to: other,
                    value: 2n })
                assert.equal((await client.getTransactionReceipt({ hash })).from, somebody)
            },
            getTxpoolStatus: () => waiting(async (nonce) => {
                await send(nonce)
                await send(nonce + 2)
                const { pending, queued } = await client.getTxpoolStatus()
                assert.deepEqual([pending, queued], [1, 1])
                await rpc('anvil_dropAllTransactions')
            }),
            getTxpoolContent: () => waiting(async (nonce) => {
                const hash = await send(nonce)
                const [byNonce] = Object.values((await client.getTxpoolContent()).pending)
                assert.equal(byNonce[nonce].hash, hash)
                await client.dropTransaction({ hash })
            }),
            inspectTxpool: () => waiting(async (nonce) => {
                const hash = await send(nonce)
                const [byNonce] = Object.values((await client.inspectTxpool()).pending)
                assert.match(byNonce[nonce], /1 wei \+ 21000 gas/)
                await client.dropTransaction({ hash })
            }),
            dropTransaction: () => waiting(async (nonce) => {
                const hash = await send(nonce)
                await client.dropTransaction({ hash })
                assert.equal((await client.getTxpoolStatus()).pending, 0)
                await assert.rejects(client.getTransaction({ hash }))
            }),
            async dumpState() {
                assert.match(await client.dumpState(), /^0x1f8b/)
            },
            async loadState() {
                await client.setBalance({ address: somebody, value: 55n })
                const state = await client.dumpState()
                await client.setBalance({ address: somebody, value: 1n })
                await client.loadState({ state })
                assert.equal(await client.getBalance({ address: somebody }), 55n)
            },
            async reset() {
                await client.mine({ blocks: 1 })
                await client.reset()
                assert.equal(await number(), 0n)
                assert.equal(await client.getStorageAt({ address: somebody, slot: toHex(3) }), zero)
            },
        }
        // anvil's alone; viem does not offer them for Hardhat's names.
        const anvil = {
            async setBlockTimestampInterval() {
                await client.setBlockTimestampInterval({ interval: 5 })
                await client.mine({ blocks: 1 })
                const { timestamp } = await block()
                await client.mine({ blocks: 1 })
                assert.equal((await block()).timestamp - timestamp, 5n)
            },
            async removeBlockTimestampInterval() {
                await client.removeBlockTimestampInterval()
                await client.increaseTime({ seconds: 100 })
                const { timestamp } = await block()
                await client.mine({ blocks: 1 })
                assert.ok((await block()).timestamp - timestamp >= 100n)
            },
        }
        const all = mode === 'anvil' ? { ...actions, ...anvil } : actions
        for (const [name, run] of Object.entries(all)) test(name, run)

        test('no action is left out', () => {
            const offered = Object.keys(testActions({ mode })(client))
            const known = [...Object.keys({ ...actions, ...anvil }), ...elsewhere, 'mode']
            assert.deepEqual(offered.filter((name) => !known.includes(name)), [])
        })
    })
