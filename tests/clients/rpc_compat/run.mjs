#!/usr/bin/env node
// The exchanges that ethereum/execution-apis keeps in its folder `tests`, against a node that has
// imported their chain:
//   run.mjs --node <nucleated> --suite <folder> [--only TEXT]
// An exchange matches when the answers are equal but for the text of errors; where the suite says
// `speconly`, when the kind of the answer is right. Last line: `N passed, N failed`.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

const args = process.argv.slice(2)
const take = (name) => {
    const at = args.indexOf(name)
    return at < 0 ? undefined : args.splice(at, 2)[1]
}
const binary = take('--node')
const suite = take('--suite')
const only = take('--only') ?? ''

function startNode() {
    const child = spawn(binary, ['--l1-only', '--in-memory', '--port', '0',
        '--genesis', path.join(suite, 'genesis.json'),
        '--import-chain', path.join(suite, 'chain.rlp')], { stdio: ['ignore', 'pipe', 'inherit'] })
    return new Promise((resolve, reject) => {
        let text = ''
        child.stdout.on('data', (data) => {
            text += data
            const found = /Listening on (\S+) and/.exec(text)
            if (found) resolve({ url: found[1], child })
        })
        child.on('exit', (code) => reject(new Error(`the node ended with ${code}\n${text}`)))
        setTimeout(() => reject(new Error('the node did not start within 60 s')), 60_000).unref()
    })
}

/** What a file of the suite asks for: messages in their order, and how strictly to look. */
function read(file) {
    const lines = readFileSync(file, 'utf8').split('\n').map((line) => line.trim())
    return {
        shapeOnly: lines.some((line) => /^\/\/\s*speconly:/.test(line)),
        messages: lines.filter((line) => /^(>>|<<)/.test(line))
            .map((line) => ({ ask: line.startsWith('>>'), text: line.slice(2).trim() })),
    }
}

const kind = (value) => value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value
const brief = (value) => String(JSON.stringify(value)).slice(0, 90)

/** Where two answers part, or undefined. */
function difference(got, want, at) {
    if (kind(got) !== kind(want)) return `${at}: ${brief(got)} instead of ${brief(want)}`
    if (kind(want) !== 'object' && kind(want) !== 'list')
        return got === want ? undefined : `${at}: ${brief(got)} instead of ${brief(want)}`
    const skipped = at === '.error' ? ['message'] : []
    for (const key of new Set([...Object.keys(want), ...Object.keys(got)])) {
        if (skipped.includes(key)) continue
        if (!(key in got)) return `${at}.${key} is missing`
        if (!(key in want)) return `${at}.${key} is not wanted`
        const found = difference(got[key], want[key], `${at}.${key}`)
        if (found) return found
    }
}

function judge(answer, want, shapeOnly) {
    if (!shapeOnly || answer.error) return difference(answer, want, '')
    if (want.error || kind(answer.result) === kind(want.result)) return
    return `a result of kind ${kind(answer.result)} instead of ${kind(want.result)}`
}

async function run(url, file) {
    const { shapeOnly, messages } = read(file)
    let answer
    for (const message of messages) {
        if (message.ask) {
            const reply = await fetch(url, { method: 'POST', body: message.text,
                headers: { 'content-type': 'application/json' } })
            answer = await reply.json()
        } else {
            const found = judge(answer, JSON.parse(message.text), shapeOnly)
            if (found) return found
        }
    }
}

if (!binary || !suite || !existsSync(path.join(suite, 'chain.rlp'))) {
    console.error('usage: run.mjs --node NUCLEATED --suite FOLDER [--only TEXT]')
    process.exit(2)
}
const { url, child } = await startNode()
const files = readdirSync(suite, { recursive: true })
    .filter((name) => name.endsWith('.io') && name.includes(only)).sort()
let failed = 0
for (const name of files) {
    const found = await run(url, path.join(suite, name)).catch((error) => error.message)
    if (!found) continue
    console.log(`FAILED ${name}: ${found}`)
    ++failed
}
console.log(`${files.length - failed} passed, ${failed} failed`)
child.removeAllListeners('exit')
child.kill('SIGTERM')
process.exit(failed || !files.length ? 1 : 0)
