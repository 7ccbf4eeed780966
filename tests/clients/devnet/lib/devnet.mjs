// Runs nucleated with a scenario and reads what it leaves in its data folder.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { WebSocket } from 'ws'

export const binary = process.env.NUCLEATED
if (!binary) throw new Error('NUCLEATED wants the path of the nucleated to test')
export const scenario = fileURLToPath(
    new URL('../../../../resources/scenarios/first-light.json', import.meta.url))

/** A folder of its own that goes when the test `t` ends. */
export function folderFor(t) {
    const folder = mkdtempSync(path.join(tmpdir(), 'nucleate-devnet-'))
    t.after(() => rmSync(folder, { recursive: true, force: true }))
    return folder
}

/** {code, signal, out, err} of a finished nucleated. */
export function run(...args) {
    return new Promise((resolve) => execFile(binary, args, { maxBuffer: 1 << 28 },
        (error, out, err) => resolve(
            { code: error ? error.code : 0, signal: error?.signal, out, err })))
}

/** Forms an L2 in virtual time; seconds it took. */
export async function form(folder, seed, play = scenario) {
    const began = performance.now()
    const done = await run('--scenario', play, '--seed', String(seed), '--virtual-time',
        '--exit-when', 'formation.live', '--port', '0', '--data-dir', folder, '--quiet')
    if (done.code !== 0) throw new Error(`nucleated ended with ${done.code}: ${done.err}`)
    return (performance.now() - began) / 1000
}

/** A devnet that runs in real time. */
export class Devnet {
    static async start(folder, { speed = 20, seed = 7, play = scenario, more = [] } = {}) {
        const net = new Devnet()
        net.folder = folder
        net.text = ''
        net.child = spawn(binary, ['--scenario', play, '--seed', String(seed), '--speed',
            String(speed), '--port', '0', '--data-dir', folder, ...more],
        { stdio: ['ignore', 'pipe', 'pipe'] })
        net.ended = new Promise((resolve) => net.child.on('exit',
            (code, signal) => { net.exit = code ?? signal; resolve(net.exit) }))
        net.child.stdout.on('data', (data) => { net.text += data })
        net.child.stderr.on('data', (data) => { net.text += data })
        net.l1 = await net.until(() => /^L1 +(\S+) +(\S+)/m.exec(net.text), 30_000, 'an L1 endpoint')
            .then((found) => ({ http: found[1], ws: found[2] }))
        return net
    }

    /** What `look` gives once it is not falsy; an error when the node ends or time runs out. */
    async until(look, patience, what) {
        const end = performance.now() + patience
        for (;;) {
            const found = await look()
            if (found) return found
            if (this.exit !== undefined)
                throw new Error(`nucleated ended with ${this.exit}:\n${this.text.slice(-4000)}`)
            if (performance.now() > end)
                throw new Error(`${what} did not come:\n${this.text.slice(-4000)}`)
            await sleep(50)
        }
    }

    /** Waits until an L2 is live; the endpoints of everything. */
    async live(patience = 120_000) {
        await this.until(() => / is live$/m.test(this.text), patience, 'a live L2')
        return this.until(() => {
            const now = this.endpoints()
            return now.l2.length > 0 && now
        }, 10_000, 'the endpoint of the L2')
    }

    endpoints() {
        const file = path.join(this.folder, 'endpoints.json')
        return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { l2: [] }
    }

    token() {
        return readFileSync(path.join(this.folder, 'control.token'), 'utf8').trim()
    }

    /** The result of a control method, which wants the token. */
    control(method, ...params) {
        return this.controlAt(this.l1.ws, method, ...params)
    }

    async controlAt(ws, method, ...params) {
        const socket = new WebSocket(`${ws}/?token=${this.token()}`)
        await once(socket, 'open')
        socket.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }))
        const [data] = await once(socket, 'message')
        socket.close()
        const { result, error } = JSON.parse(data)
        if (error) throw Object.assign(new Error(error.message), error)
        return result
    }

    /** Exit code, or the signal's name. */
    stop(signal = 'SIGTERM') {
        this.child.kill(signal)
        return this.ended
    }
}

let lastId = 0
/** A bare JSON-RPC call over HTTP: {result} or {error}. */
export async function raw(url, method, params = []) {
    const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ jsonrpc: '2.0', id: ++lastId, method, params }),
    })
    return answer.json()
}

/** The result of a call, or an exception with code, message and data. */
export async function rpc(url, method, params = []) {
    const answer = await raw(url, method, params)
    if (answer.error) throw Object.assign(new Error(answer.error.message), answer.error)
    return answer.result
}
