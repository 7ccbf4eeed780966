// `nucleated join` in a process of its own.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { binary } from './devnet.mjs'

export class Joined {
    constructor(url, folder, ...more) {
        this.text = ''
        this.child = spawn(binary, ['join', url, '--port', '0', '--data-dir', folder, ...more],
            { stdio: ['ignore', 'pipe', 'pipe'] })
        this.ended = new Promise((resolve) => this.child.on('exit',
            (code, signal) => { this.exit = code ?? signal; resolve(this.exit) }))
        for (const stream of [this.child.stdout, this.child.stderr])
            stream.on('data', (data) => { this.text += data })
    }

    /** What `look` gives once it is not falsy; an error when the node ends or time runs out. */
    async until(look, what, patience = 60_000) {
        const end = performance.now() + patience
        for (;;) {
            const found = await look()
            if (found) return found
            assert.equal(this.exit, undefined, `it ended with ${this.exit}:\n${this.text}`)
            assert.ok(performance.now() < end, `${what} did not come:\n${this.text.slice(-3000)}`)
            await sleep(50)
        }
    }

    /** Where the first chain that it follows answers. */
    async door() {
        const line = await this.until(() => /^L2 +(\S+) +(\S+)  chain id (\d+)/m.exec(this.text),
            'a chain')
        return { http: line[1], chainId: Number(line[3]) }
    }

    /** Exit code, or the signal's name. */
    stop(signal = 'SIGTERM') {
        this.child.kill(signal)
        return this.ended
    }
}
