// Programs that a benchmark starts: their output, memory and CPU time, and an end for each.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const ticksPerSecond = 100 // USER_HZ, the unit of /proc on every Linux
const running = new Set()

process.on('exit', () => running.forEach((program) => program.child.kill('SIGKILL')))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

function secondsIn(file) {
    const stat = readFileSync(file, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

/** Waits for `look` to give something true, or throws after `seconds`. */
export async function until(what, seconds, look, everyMs = 50) {
    const end = performance.now() + seconds * 1000
    for (;;) {
        const found = await look()
        if (found) return found
        if (performance.now() > end) throw new Error(`${what}: not within ${seconds} s`)
        await sleep(everyMs)
    }
}

/** Runs `body` with an empty folder that is gone afterwards. */
export async function inFolder(body) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'nucleate-bench-'))
    try {
        return await body(folder)
    } finally {
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    }
}

export class Program {
    constructor(file, args, env = {}) {
        this.text = ''
        this.code = null
        this.child = spawn(file, args, { env: { ...process.env, ...env } })
        this.child.stdout.on('data', (data) => { this.text += data })
        this.child.stderr.on('data', (data) => { this.text += data })
        this.ended = new Promise((resolve) => {
            const end = (code) => { this.code = code; running.delete(this); resolve(code) }
            this.child.on('error', (error) => { this.text += error.message; end(-1) })
            this.child.on('exit', (code, signal) => end(code ?? signal))
        })
        running.add(this)
    }

    /** The first match of `pattern` in what it printed so far. */
    async printed(pattern, seconds) {
        return until(`"${pattern.source}" in the output`, seconds, () => {
            const match = pattern.exec(this.text)
            if (!match && this.code !== null)
                throw new Error(`ended with ${this.code}: ${this.text.slice(-400)}`)
            return match
        }, 2)
    }

    /** Resident memory in MiB. */
    residentMiB() {
        const status = readFileSync(`/proc/${this.child.pid}/status`, 'latin1')
        return Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024
    }

    /** CPU seconds of the main thread, user and system. */
    mainThreadSeconds() {
        const { pid } = this.child
        return secondsIn(`/proc/${pid}/task/${pid}/stat`)
    }

    /** CPU seconds of all threads. */
    cpuSeconds() {
        return secondsIn(`/proc/${this.child.pid}/stat`)
    }

    async stop() {
        this.child.kill('SIGTERM')
        const patience = setTimeout(() => this.child.kill('SIGKILL'), 10_000)
        await this.ended
        clearTimeout(patience)
    }
}

/** Runs `body` with a program that is stopped afterwards. */
export async function withProgram(file, args, body, env) {
    const program = new Program(file, args, env)
    try {
        return await body(program)
    } finally {
        await program.stop()
    }
}

/** What a program prints, once it has ended well. */
export async function outputOf(file, args, seconds, env) {
    const program = new Program(file, args, env)
    const patience = setTimeout(() => program.child.kill('SIGKILL'), seconds * 1000)
    const code = await program.ended
    clearTimeout(patience)
    if (code !== 0) throw new Error(`ended with ${code}: ${program.text.slice(-400)}`)
    return program.text
}
