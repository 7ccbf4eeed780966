// An L1 in a process of its own, and bare sockets to it.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { binary, rpc } from './devnet.mjs'

export class L1 {
    /** With a port of its own and nothing kept. */
    static async start(...more) {
        const l1 = new L1()
        l1.child = spawn(binary, ['--l1-only', '--in-memory', '--port', '0', ...more],
            { stdio: ['ignore', 'pipe', 'pipe'] })
        l1.text = ''
        l1.ended = new Promise((resolve) => l1.child.on('exit',
            (code, signal) => { l1.exit = code ?? signal; resolve(l1.exit) }))
        for (const stream of [l1.child.stdout, l1.child.stderr])
            stream.on('data', (data) => { l1.text += data })
        for (const end = Date.now() + 30_000; !l1.url; await sleep(20)) {
            l1.url = /Listening on (\S+) and/.exec(l1.text)?.[1]
            if (l1.exit !== undefined || Date.now() > end)
                throw new Error(`nucleated did not start:\n${l1.text}`)
        }
        l1.port = Number(new URL(l1.url).port)
        return l1
    }

    call(method, params = []) {
        return rpc(this.url, method, params)
    }

    /** Resident memory in MiB; 0 when the process is gone. */
    memory() {
        try {
            const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8')
            return Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024
        } catch {
            return 0
        }
    }

    /** Exit code, or the signal's name. */
    stop() {
        this.child.kill('SIGTERM')
        return this.ended
    }
}

/** Sends `bytes` and gives what came until the other end closed or `patience` ms went by:
 * {text, closed}. */
export function exchange(port, bytes, { patience = 5_000, end = false } = {}) {
    return new Promise((resolve) => {
        const chunks = []
        let closed = false
        const socket = net.connect(port, '127.0.0.1', () => {
            socket.write(bytes)
            if (end) socket.end()
        })
        const timer = setTimeout(() => socket.destroy(), patience)
        socket.on('data', (data) => chunks.push(data))
        socket.on('end', () => { closed = true; socket.destroy() })
        socket.on('error', () => { closed = true })
        socket.on('close', () => {
            clearTimeout(timer)
            resolve({ text: Buffer.concat(chunks).toString('latin1'), closed })
        })
    })
}

/** A socket that has asked for a WebSocket and got it. */
export function upgraded(port) {
    return new Promise((resolve, reject) => {
        const socket = net.connect(port, '127.0.0.1', () => socket.write(
            'GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
            'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n'))
        socket.once('error', reject)
        socket.once('data', (data) => {
            socket.off('error', reject)
            socket.on('error', () => {})
            if (data.toString('latin1').startsWith('HTTP/1.1 101')) resolve(socket)
            else reject(new Error(data.toString('latin1')))
        })
    })
}

/** Bytes of a frame (RFC 6455, 5.2); `mask: false` breaks the rule for clients. */
export function frame(opcode, payload, { fin = true, mask = true, reserved = 0, length } = {}) {
    const body = Buffer.from(payload)
    const size = length ?? body.length
    const head = [(fin ? 0x80 : 0) | (reserved << 4) | opcode]
    const bit = mask ? 0x80 : 0
    if (size < 126) head.push(bit | size)
    else if (size < 65_536) head.push(bit | 126, size >> 8, size & 0xff)
    else {
        const wide = Buffer.alloc(8)
        wide.writeBigUInt64BE(BigInt(size))
        head.push(bit | 127, ...wide)
    }
    // A mask of zeros leaves the payload as it is.
    return Buffer.concat([Buffer.from(head), Buffer.alloc(mask ? 4 : 0), body])
}
