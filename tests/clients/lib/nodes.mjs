// Nodes beside the one under test, and a proxy between two of them.
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'

/** Starts a nucleated of its own; its URL, its output so far and a function that stops it. */
export function startNucleated(...options) {
    const child = spawn(process.env.NUCLEATE_BINARY, ['--l1-only', '--port', '0', ...options],
        { stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    const ended = new Promise((resolve) => child.on('exit', (code) => resolve(code)))
    const stop = async () => {
        child.kill('SIGTERM')
        return ended
    }
    return new Promise((resolve, reject) => {
        const read = (data) => {
            text += data
            const found = /Listening on (\S+) and (\S+)/.exec(text)
            if (found) resolve({ url: found[1], stop, output: () => text })
        }
        child.stdout.on('data', read)
        child.stderr.on('data', read)
        child.on('error', reject)
        child.on('exit', () => reject(new Error(text)))
        setTimeout(() => reject(new Error('no start within 60 s\n' + text)), 60_000).unref()
    })
}

/**
 * An endpoint before the one at `url`: `lie(request, answer)` may change each answer, `asked` lists
 * the methods that were called, `close` lets nobody in any more.
 */
export async function startProxy(url, lie = () => {}) {
    const asked = []
    const server = createServer(async (incoming, outgoing) => {
        let body = ''
        for await (const part of incoming) body += part
        const requests = [JSON.parse(body)].flat()
        asked.push(...requests.map((request) => request.method))
        const response = await fetch(url, { method: 'POST', body,
            headers: { 'content-type': 'application/json' } })
        const answers = await response.json()
        for (const answer of [answers].flat())
            lie(requests.find((request) => request.id === answer.id), answer)
        outgoing.setHeader('content-type', 'application/json')
        outgoing.end(JSON.stringify(answers))
    })
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
    const close = () => {
        server.closeAllConnections()
        return new Promise((resolve) => server.close(resolve))
    }
    return { url: `http://127.0.0.1:${server.address().port}/secret-key`, asked, close }
}
