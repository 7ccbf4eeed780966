// anvil_, hardhat_, evm_, tenderly_, miner_ and txpool_: what is done to a chain, under each name.
import assert from 'node:assert/strict'
import { commitmentsToVersionedHashes, hexToBytes, pad, toBlobs, toBytes, toHex } from 'viem'
import { loadKZG } from 'kzg-wasm'
import { accounts } from '../lib/node.mjs'
import { comparable } from '../lib/peer.mjs'
import { alike, done, here, refusedByBoth, same, sameBut, step } from './steps.mjs'
import { data, fees, foreign, other, receiptOf, sender, token, tokenAddress } from './setup.mjs'

const somebody = '0x00000000000000000000000000000000000d0d0d'
const ganache = '0x000000000000000000000000000000000000ca5e'
const word = (n) => toHex(n, { size: 32 })
const both = async (sides, run) => {
    for (const side of [sides.ours, sides.theirs]) await run(side)
}
let count = 1
const next = () => toHex(count++)
const header = sameBut(...foreign, 'size', 'totalDifficulty', 'baseFeePerGas')
/** What asks ECRECOVER who signed: hash, v, r and s. */
const recovery = { to: '0x' + '1'.padStart(40, '0'),
    data: '0x' + '22'.repeat(32) + '1b'.padStart(64, '0') + '11'.repeat(64) }
const send = { from: somebody, to: other, value: '0x1', gas: '0x5208', ...fees }

/** Under each of the names the effect is the same: `look` reads it. */
const each = (names, params, look) => names.flatMap((name) => [done(name, ...params()),
    step(name, (sides) => look.run(sides))])
/** Names that only ganache has besides. */
const alone = (name, params, wanted, ...look) => [step(name, async ({ ours }) => {
    const answer = await ours.call(name, ...params)
    assert.ok(answer === null || answer === true, JSON.stringify(answer))
    assert.deepEqual(await ours.call(...look), wanted)
})]
const balance = same('eth_getBalance', somebody, 'latest')
const nonce = same('eth_getTransactionCount', somebody, 'latest')
const code = same('eth_getCode', somebody, 'latest')
const slot = same('eth_getStorageAt', somebody, '0x1', 'latest')
const height = same('eth_blockNumber')

/** What a snapshot is called is each node's own affair. */
const snapshot = (take, back) => [
    step(take, (sides) => both(sides, async (side) => { side.snapshot = await side.call(take) })),
    done('anvil_setBalance', somebody, next()), done('evm_mine'),
    same(back, (side) => side.snapshot), balance, height,
    same(back, (side) => side.snapshot), // used up
]
/** An account that sends without a signature, and afterwards does not. */
const sends = (name, on, off, first, last) => step(name, (sides) => both(sides, async (side) => {
    await side.call(on, first)
    const hash = await side.call('eth_sendTransaction', send)
    assert.equal((await receiptOf(side, hash)).status, '0x1', name)
    await side.call(off, last)
    assert.ok((await side.call('eth_sendTransaction', send)).error, `${off} ends it`)
}))
const impersonated = (prefix) => [
    ...['impersonateAccount', 'stopImpersonatingAccount'].map((name) => sends(`${prefix}_${name}`,
        `${prefix}_impersonateAccount`, `${prefix}_stopImpersonatingAccount`, somebody, somebody)),
    sends(`${prefix}_autoImpersonateAccount`, `${prefix}_autoImpersonateAccount`,
        `${prefix}_autoImpersonateAccount`, true, false),
]
/** The pool with a transaction that waits for its turn, and one that waits for another. */
const fillPool = step('eth_sendTransaction', (sides) => both(sides, async (side) => {
    const first = Number(await side.call('eth_getTransactionCount', sender, 'latest'))
    for (const ahead of [3, 0])
        side.ready = await side.call('eth_sendTransaction',
            { ...send, from: sender, nonce: toHex(first + ahead) })
}))
const dealt = (name) => {
    const amount = next()
    return [done(name, other, tokenAddress, amount), step(name, (sides) =>
        same('eth_call', { to: tokenAddress, data: data(token, 'balanceOf', [other]) },
            'latest').run(sides))]
}

async function sendBlobs(sides) {
    const kzg = await loadKZG(0)
    const blobs = toBlobs({ data: toBytes('blob '.repeat(30_000)) })
    const commitments = blobs.map((blob) => kzg.blobToKZGCommitment(toHex(blob)))
    const raw = await accounts[5].signTransaction({ type: 'eip4844', chainId: 31337, nonce: 0,
        to: other, gas: 21000n, maxFeePerGas: BigInt(fees.maxFeePerGas), maxPriorityFeePerGas: 1n,
        maxFeePerBlobGas: 10n ** 9n,
        blobVersionedHashes: commitmentsToVersionedHashes({ commitments }),
        sidecars: blobs.map((blob, i) => ({ blob: toHex(blob), commitment: commitments[i],
            proof: kzg.computeBlobKZGProof(toHex(blob), commitments[i]) })) })
    sides.versioned = commitmentsToVersionedHashes({ commitments })
    await both(sides, async (side) => {
        side.blobTx = await side.call('eth_sendRawTransaction', raw)
        assert.match(String(side.blobTx), /^0x/, JSON.stringify(side.blobTx))
    })
}

export const cases = [
    ['accounts', [
        ...each(['anvil_setBalance', 'hardhat_setBalance', 'tenderly_setBalance'], 
            () => [somebody, next()], balance),
        ...each(['anvil_addBalance', 'hardhat_addBalance', 'tenderly_addBalance'], 
            () => [somebody, next()], balance),
        ...each(['anvil_setNonce', 'hardhat_setNonce', 'evm_setAccountNonce'], 
            () => [somebody, next()], nonce),
        ...each(['anvil_setCode', 'hardhat_setCode'], 
            () => [somebody, '0x60' + next().slice(2).padStart(2, '0')], code),
        ...each(['anvil_setStorageAt', 'hardhat_setStorageAt'], 
            () => [somebody, '0x1', word(count++)], slot),
        ...alone('evm_setAccountBalance', [ganache, '0x77'], '0x77', 'eth_getBalance', ganache,
            'latest'),
        ...alone('evm_setAccountCode', [ganache, '0x6001'], '0x6001', 'eth_getCode', ganache,
            'latest'),
        ...alone('evm_setAccountStorageAt', [ganache, '0x2', word(9)], word(9), 'eth_getStorageAt',
            ganache, '0x2', 'latest'),
    ]],
    ['the next block', [
        ...each(['anvil_setCoinbase', 'hardhat_setCoinbase'], () => [toHex(count++, { size: 20 })],
            { run: async (sides) => {
                await done('evm_mine').run(sides)
                await same('eth_coinbase').run(sides)
            } }),
        ...each(['anvil_setNextBlockBaseFeePerGas', 'hardhat_setNextBlockBaseFeePerGas'],
            () => [toHex(1_000_000_000 + count++)], { run: async (sides) => {
                await done('evm_mine').run(sides)
                await sameBut('reward')('eth_feeHistory', '0x1', 'latest', []).run(sides)
            } }),
        ...each(['anvil_setBlockGasLimit', 'evm_setBlockGasLimit'], () =>
            [toHex(20_000_000 + count++)],
            { run: async (sides) => {
                await done('evm_mine').run(sides)
                await header('eth_getBlockByNumber', 'latest', false).run(sides)
            } }),
        done('evm_setBlockGasLimit', toHex(30_000_000)),
        ...['anvil_setNextBlockPrevRandao', 'hardhat_setPrevRandao'].map((name) =>
            step(name, async ({ ours }) => {
                const value = word(count++)
                await ours.call(name, value)
                await ours.call('evm_mine')
                const { mixHash } = await ours.call('eth_getBlockByNumber', 'latest', false)
                assert.equal(mixHash, value)
            })),
        // The two above mined a block here alone.
        step('evm_mine', async ({ theirs }) => { await theirs.call('anvil_mine', '0x2') }),
    ]],
    ['mining', [
        ...each(['anvil_mine', 'hardhat_mine'], () => ['0x2', '0x5'], height),
        done('evm_mine'), height,
        header('anvil_mine_detailed'), header('evm_mine_detailed'), height,
        ...['anvil_setAutomine', 'evm_setAutomine'].flatMap((name) => [
            same(name, false), same('anvil_getAutomine'), same('hardhat_getAutomine'),
            same(name, true), same('anvil_getAutomine')]),
        ...['anvil_setIntervalMining', 'evm_setIntervalMining'].flatMap((name) => [
            same(name, 1000), same('anvil_getIntervalMining'),
            same(name, 0), same('anvil_getIntervalMining'), same('evm_setAutomine', true)]),
        step('miner_stop', async ({ ours }) => {
            assert.equal(await ours.call('miner_stop'), null)
            assert.equal(await ours.call('anvil_getAutomine'), false)
            assert.equal(await ours.call('eth_mining'), false)
        }),
        step('miner_start', async ({ ours }) => {
            assert.equal(await ours.call('miner_start'), null)
            assert.equal(await ours.call('anvil_getAutomine'), true)
        }),
        ...snapshot('anvil_snapshot', 'anvil_revert'), ...snapshot('evm_snapshot', 'evm_revert'),
        same('anvil_rollback', 1), height, same('anvil_reorg', 1, []), height,
    ]],
    ['time', [
        ...['anvil_setNextBlockTimestamp', 'evm_setNextBlockTimestamp'].flatMap((name, i) => [
            same(name, 2_100_000_000 + i), done('evm_mine'), header('eth_getBlockByNumber',
                'latest', false)]),
        refusedByBoth('evm_setNextBlockTimestamp', 1),
        same('anvil_setBlockTimestampInterval', 7), done('evm_mine'),
        header('eth_getBlockByNumber', 'latest', false), same('anvil_removeBlockTimestampInterval'),
        ...['anvil_increaseTime', 'evm_increaseTime'].map((name) => step(name, (sides) =>
            both(sides, async (side) => {
                const before = Number((await side.call('eth_getBlockByNumber', 'latest',
                    false)).timestamp)
                assert.equal(typeof await side.call(name, 5000), 'number')
                await side.call('evm_mine')
                const after = Number((await side.call('eth_getBlockByNumber', 'latest',
                    false)).timestamp)
                // From the clock, or from a head that is ahead of it.
                assert.ok(after - before >= 4900 && after - before < 5100, `${after - before}`)
            }))),
        ...['anvil_setTime', 'evm_setTime'].map((name, i) => step(name, (sides) =>
            both(sides, async (side) => {
                const wanted = 2_200_000_000 + 1000 * i
                assert.equal(typeof await side.call(name, wanted), 'number')
                await side.call('evm_mine')
                const { timestamp } = await side.call('eth_getBlockByNumber', 'latest', false)
                assert.ok(Number(timestamp) - wanted >= 0 && Number(timestamp) - wanted < 30)
            }))),
        alike('anvil_getGenesisTime'),
    ]],
    ['the node', [
        ...['anvil_nodeInfo', 'anvil_metadata', 'hardhat_metadata'].map((name) =>
            step(name, async ({ ours, theirs }) => {
                const mine = await ours.call(name)
                for (const key of Object.keys(await theirs.call(name)))
                    assert.ok(key in mine, `${name} lacks ${key}`)
            })),
        ...['anvil_setLoggingEnabled', 'hardhat_setLoggingEnabled'].flatMap((name) =>
            [here(true, name, false), here(true, name, true)]),
        same('anvil_setChainId', 5), same('eth_chainId'), same('net_version'),
        refusedByBoth('eth_sendRawTransaction',
            await accounts[7].signTransaction({ type: 'eip1559', chainId: 31337, nonce: 0, to: other,
                gas: 21000n, maxFeePerGas: 80n * 10n ** 9n, maxPriorityFeePerGas: 1n })),
        same('anvil_setChainId', 31337), same('eth_chainId'),
    ]],
    ['impersonation', [
        done('anvil_setCode', somebody, '0x'), done('anvil_setBalance', somebody,
            '0xde0b6b3a7640000'),
        ...impersonated('anvil'), ...impersonated('hardhat'),
        step('eth_sendUnsignedTransaction', (sides) => both(sides, async (side) => {
            const hash = await side.call('eth_sendUnsignedTransaction', send)
            assert.equal((await receiptOf(side, hash)).from, somebody)
        })),
    ]],
    ['impersonated signatures', [
        same('eth_call', recovery, 'latest'),
        same('anvil_impersonateSignature', ['0x' + '11'.repeat(64) + '1b', somebody]),
        same('eth_call', recovery, 'latest'),
        step('anvil_impersonateSignature', async ({ ours }) =>
            assert.equal(await ours.call('eth_call', recovery, 'latest'), pad(somebody))),
        same('eth_call', { ...recovery, data: recovery.data.replace(/1b/, '1c') }, 'latest'),
    ]],
    ['the pool', [
        done('evm_setAutomine', false), fillPool, same('txpool_status'),
        ...['txpool_content', 'txpool_inspect'].map((name) =>
            step(name, async ({ ours, theirs }) => {
            // geth writes addresses here with EIP-55's capitals.
            const [mine, wanted] = await Promise.all([ours, theirs].map((side) => side.call(name)))
            const lower = (pool) => comparable(JSON.parse(JSON.stringify(pool).toLowerCase()),
                ['blocktimestamp'])
            assert.deepEqual(lower(mine), lower(wanted))
            assert.equal(Object.keys(mine.pending).length, 1)
        })),
        here(async (found, { ours }) => {
            const [[, pending]] = Object.entries((await ours.call('txpool_content')).pending)
            assert.deepEqual(found.pending, pending)
            assert.equal(Object.keys(found.queued).length, 1)
        }, 'txpool_contentFrom', sender),
        here(async (list, { ours }) => {
            assert.equal(list.length, 1)
            assert.equal(list[0].from, sender)
        }, 'eth_pendingTransactions'),
        same('eth_getTransactionCount', sender, 'pending'),
        same('anvil_dropTransaction', word(5)), same('anvil_dropTransaction', (side) => side.ready),
        same('txpool_status'),
        here(false, 'hardhat_dropTransaction', word(5)),
        step('hardhat_dropTransaction', (sides) => both(sides, async (side) => {
            await fillPool.run({ ours: side, theirs: { call: async () => 0 } })
            assert.ok(await side.call('hardhat_dropTransaction', side.ready))
        })),
        same('txpool_status'), same('anvil_removePoolTransactions', sender), same('txpool_status'),
        fillPool, same('anvil_dropAllTransactions'), same('txpool_status'),
        fillPool, same('hardhat_dropAllTransactions'), same('txpool_status'),
        done('evm_setAutomine', true),
        // anvil refuses a least price under EIP-1559; Hardhat takes it.
        ...['anvil_setMinGasPrice', 'hardhat_setMinGasPrice'].map((name) => step(name,
            async ({ ours }) => {
            assert.equal(await ours.call(name, toHex(3_000_000_000)), null)
            const low = { from: sender, to: other, value: '0x1', gas: '0x5208', ...fees }
            assert.match((await ours.call('eth_sendTransaction', low)).message, /tip/)
            assert.equal(await ours.call(name, '0x0'), null)
        })),
    ]],
    ['tokens', [
        ...['anvil_dealERC20', 'hardhat_dealERC20', 'anvil_setERC20Balance'].flatMap(dealt),
        step('anvil_setERC20Allowance', async (sides) => {
            await both(sides, (side) => side.call('anvil_setERC20Allowance', other, sender,
                tokenAddress, '0x99'))
            await same('eth_call', { to: tokenAddress, data: data(token, 'allowance', [other,
                sender]) }, 'latest').run(sides)
        }),
    ]],
    ['blobs', [
        step('eth_sendRawTransaction', sendBlobs),
        step('eth_getTransactionReceipt', async (sides) => {
            const [mine, wanted] = await Promise.all([sides.ours, sides.theirs].map((side) =>
                receiptOf(side, side.blobTx)))
            for (const key of ['blobGasUsed', 'blobGasPrice', 'type'])
                assert.equal(mine[key], wanted[key], key)
        }),
        same('anvil_getBlobsByTransactionHash', (side) => side.blobTx),
        step('anvil_getBlobByHash', async (sides) => {
            for (const hash of sides.versioned) await same('anvil_getBlobByHash', hash).run(sides)
        }),
        same('anvil_getBlobByHash', word(1)),
    ]],
    ['dump, load, reset', [
        ...[['anvil_dumpState', 'anvil_loadState'],
            ['hardhat_dumpState', 'hardhat_loadState']].flatMap(([dump, load]) =>
            [dump, load].map((name) => step(name, async ({ ours, theirs }) => {
                for (const [from, to] of [[ours, theirs], [theirs, ours]]) {
                    await from.call('anvil_setBalance', somebody, '0x1234')
                    const state = await from.call(dump)
                    await to.call('anvil_setBalance', somebody, '0x0')
                    assert.equal(await to.call(load, state), true)
                    assert.equal(await to.call('eth_getBalance', somebody, 'latest'), '0x1234')
                }
            }))),
        ...['anvil_reset', 'hardhat_reset'].map((name) => step(name, async ({ ours }) => {
            await ours.call('evm_mine')
            assert.equal(await ours.call(name), null)
            assert.equal(await ours.call('eth_blockNumber'), '0x0')
        })),
    ]],
]
