// npm's anvil beside the node under test: the same calls go to both.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const binary = fileURLToPath(new URL('../node_modules/.bin/anvil', import.meta.url))

/** Starts anvil; its URL and a function that stops it. */
export function startAnvil(...options) {
    const child = spawn(binary, ['--port', '0', '--hardfork', 'osaka', ...options],
        { stdio: ['ignore', 'pipe', 'inherit'] })
    return new Promise((resolve, reject) => {
        let text = ''
        child.stdout.on('data', (data) => {
            text += data
            const found = /Listening on (\S+)/.exec(text)
            if (!found) return
            // It tells of every call: nobody reads on.
            child.stdout.removeAllListeners('data').resume()
            resolve({ url: 'http://' + found[1], stop: () => child.kill('SIGKILL') })
        })
        child.on('error', reject)
        child.on('exit', (code) => reject(new Error(`anvil ended with ${code}\n${text}`)))
        setTimeout(() => reject(new Error('anvil did not start within 30 s')), 30_000).unref()
    })
}

/** A function that calls methods of the node at `url`; errors come back as {error: code}. */
export function caller(url) {
    let id = 0
    return async (method, ...params) => {
        const answer = await fetch(url, { method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ jsonrpc: '2.0', id: ++id, method, params }) })
        const { result, error } = await answer.json()
        return error ? { error: error.code, message: error.message } : result
    }
}

/** The answer without what differs between any two chains: hashes of blocks, times, fees. */
export function comparable(value, ignored = []) {
    const loose = new Set(['blockHash', 'timestamp', 'blockTimestamp', ...ignored])
    if (Array.isArray(value)) return value.map((each) => comparable(each, ignored))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.keys(value).sort().filter((key) => !loose.has(key))
        .map((key) => [key, comparable(value[key], ignored)]))
}
