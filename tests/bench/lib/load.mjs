// A load of signed transfers. All are signed before the clock starts; only sending and mining count.
import { createRequire } from 'node:module'
import { until } from './process.mjs'
import { call, post, rpc } from './rpc.mjs'

const require = createRequire(new URL('../../clients/package.json', import.meta.url))
const { privateKeyToAccount } = require('viem/accounts')

const batchSize = 50
const gwei = 10n ** 9n
const sink = '0x00000000000000000000000000000000000051Cc'

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

async function send(url, transfers) {
    for (let at = 0; at < transfers.length; at += batchSize) {
        const part = transfers.slice(at, at + batchSize)
        const body = part.map((raw, i) => call('eth_sendRawTransaction', [raw], i))
        const failed = JSON.parse(await post(url, JSON.stringify(body))).find(({ error }) => error)
        if (failed) throw new Error(`transfer refused: ${failed.error.message}`)
    }
}

/** Transfers a second from the first sent to the last in a block; `accounts` send side by side. */
export async function transfersPerSecond(url, accounts, total) {
    const chainId = Number(await rpc(url, 'eth_chainId'))
    const each = Math.floor(total / accounts.length)
    const loads = []
    for (const account of accounts)
        loads.push({ account, ...await signTransfers(url, account, each, chainId) })
    const start = performance.now()
    await Promise.all(loads.map(({ transfers }) => send(url, transfers)))
    await Promise.all(loads.map(({ account, after }) =>
        until('the last transfer in a block', 40, async () =>
            Number(await rpc(url, 'eth_getTransactionCount', account.address, 'latest')) >= after, 10)))
    return (each * accounts.length) / ((performance.now() - start) / 1000)
}

/** Sends `value` from each account and waits for the receipts. */
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
}
