// JSON-RPC over connections that stay open.
import http from 'node:http'

const agent = new http.Agent({ keepAlive: true, maxSockets: 16 })

export function post(url, body) {
    return new Promise((resolve, reject) => {
        const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
        const request = http.request(url, { method: 'POST', agent, headers }, (answer) => {
            const parts = []
            answer.on('data', (part) => parts.push(part))
            answer.on('end', () => resolve(Buffer.concat(parts).toString()))
        })
        request.setTimeout(30_000, () => request.destroy(new Error('no answer within 30 s')))
        request.on('error', reject)
        request.end(body)
    })
}

export const call = (method, params, id = 1) => ({ jsonrpc: '2.0', id, method, params })

export async function rpc(url, method, ...params) {
    const { error, result } = JSON.parse(await post(url, JSON.stringify(call(method, params))))
    if (error) throw new Error(`${method}: ${error.message}`)
    return result
}
