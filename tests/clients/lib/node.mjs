// Where the node under test is, and accounts to use.
import { mnemonicToAccount } from 'viem/accounts'

export const http = process.env.NUCLEATE_HTTP
export const ws = process.env.NUCLEATE_WS
if (!http || !ws) throw new Error('start these tests with run.mjs')

const words = 'test test test test test test test test test test test junk'
export const accounts = Array.from({ length: 10 }, (_, i) =>
    mnemonicToAccount(words, { addressIndex: i }))
/** Private key of an account, as hex. */
export const keyOf = (account) =>
    '0x' + Buffer.from(account.getHdKey().privateKey).toString('hex')

let id = 0
/** A bare JSON-RPC call: {result} or {error}. */
export async function raw(method, params = []) {
    const answer = await fetch(http, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ jsonrpc: '2.0', id: ++id, method, params }),
    })
    return answer.json()
}
export async function rpc(method, params = []) {
    const answer = await raw(method, params)
    if (answer.error) throw Object.assign(new Error(answer.error.message), answer.error)
    return answer.result
}
