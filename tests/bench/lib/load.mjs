// A load of signed transfers. All are signed before the clock starts; only sending and mining count.
import { createRequire } from 'node:module'
import { until } from './process.mjs'
import { call, post, rpc } from './rpc.mjs'

const require = createRequire(new URL('../../clients/package.json', import.meta.url))
const { privateKeyToAccount } = require('viem/accounts')

const batchSize = 50
const gwei = 10n ** 9n
export const sink = '0x00000000000000000000000000000000000051Cc'

export const accountOf = (key) => privateKeyToAccount(key)

/** `count` transfers of one wei, in nonce order, as raw transactions. */
async function signTransfers(url, account, count, chainId) {
    const first = Number(await rpc(url, 'eth_getTransactionCount', account.address, 'pending'))
    const transfers = []
    for (let i = 0; i < count; ++i)
        transfers.push(await account.signTransaction({
            type: 'eip1559', chainId, nonce: first + i, to: sink, value: 1n, gas: 21_000n,
            maxFeePerGas: 500n * gwei, maxPriorityFeePerGas: gwei,
        }))
    return { transfers, after: first + count }
}

/** Sends raw transactions in batches; their hashes. */
export async function send(url, transfers) {
    const hashes = []
    for (let at = 0; at < transfers.length; at += batchSize) {
        const part = transfers.slice(at, at + batchSize)
        const body = part.map((raw, i) => call('eth_sendRawTransaction', [raw], i))
        const answers = JSON.parse(await post(url, JSON.stringify(body)))
        const failed = answers.find(({ error }) => error)
        if (failed) throw new Error(`transfer refused: ${failed.error.message}`)
        hashes.push(...answers.map(({ result }) => result))
    }
    return hashes
}

/** `total` transfers, signed, evenly of all accounts; `after`: the nonce after an account's last. */
export async function loadsOf(url, accounts, total) {
    const chainId = Number(await rpc(url, 'eth_chainId'))
    const each = Math.floor(total / accounts.length)
    const loads = []
    for (const account of accounts)
        loads.push({ account, ...await signTransfers(url, account, each, chainId) })
    return loads
}

/** Transfers a second from the first sent to the last in a block; `accounts` send side by side. */
export async function transfersPerSecond(url, accounts, total) {
    const loads = await loadsOf(url, accounts, total)
    const start = performance.now()
    await Promise.all(loads.map(({ transfers }) => send(url, transfers)))
    await Promise.all(loads.map(({ account, after }) =>
        until('the last transfer in a block', 40, async () =>
            Number(await rpc(url, 'eth_getTransactionCount', account.address, 'latest')) >= after, 10)))
    const count = loads.reduce((sum, { transfers }) => sum + transfers.length, 0)
    return count / ((performance.now() - start) / 1000)
}

/** The recipient of a flood's transfer: one of many, the same in every run. */
const recipient = (index) => '0x' + ((BigInt(index) * 0x9e3779b97f4a7c15f39cc0605cedc835n + 0x1234567n)
    & ((1n << 160n) - 1n)).toString(16).padStart(40, '0')

/**
 * `count` transfers that the node itself signs, from its own accounts to `recipients` others, in
 * batches; tells `look` how many were sent before each batch. Seconds from the first sent to the last in a block.
 */
export async function flood(url, count, recipients, look = () => {}) {
    const accounts = (await rpc(url, 'eth_accounts')).slice(0, 10)
    const start = performance.now()
    let sent = 0
    await Promise.all(accounts.map(async (from) => {
        while (sent < count) {
            const first = sent
            sent = Math.min(count, first + 2 * batchSize)
            look(first)
            const body = []
            for (let i = first; i < sent; ++i)
                body.push(call('eth_sendTransaction', [{
                    from, to: recipient(i % recipients), value: '0x1', gas: '0x5208',
                    maxFeePerGas: '0x4a817c800', maxPriorityFeePerGas: '0x3b9aca00',
                }], i))
            const failed = JSON.parse(await post(url, JSON.stringify(body))).find(({ error }) => error)
            if (failed) throw new Error(`transfer refused: ${failed.error.message}`)
        }
    }))
    for (const from of accounts)
        await until('the last transfer in a block', 60, async () =>
            await rpc(url, 'eth_getTransactionCount', from, 'latest') ===
            await rpc(url, 'eth_getTransactionCount', from, 'pending'), 10)
    return (performance.now() - start) / 1000
}

/** Sends `value` from each account and waits for the receipts; the hashes. */
export async function pay(url, accounts, to, value, gas) {
    const chainId = Number(await rpc(url, 'eth_chainId'))
    const hashes = await Promise.all(accounts.map(async (account) => {
        const nonce = Number(await rpc(url, 'eth_getTransactionCount', account.address, 'pending'))
        return rpc(url, 'eth_sendRawTransaction', await account.signTransaction({
            type: 'eip1559', chainId, nonce, to, value, gas,
            maxFeePerGas: 10_000n * gwei, maxPriorityFeePerGas: 50n * gwei,
        }))
    }))
    for (const hash of hashes) {
        const receipt = await until('a receipt', 30, () => rpc(url, 'eth_getTransactionReceipt', hash))
        if (receipt.status !== '0x1') throw new Error(`transaction ${hash} failed`)
    }
    return hashes
}
