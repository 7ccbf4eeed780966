#!/usr/bin/env node
// Runs client tests against a node of their own:
//   run.mjs --node <nucleated> <test>…      tests are names of tests/<name>.test.mjs
//   run.mjs --url http://host:port <test>…  against a node that runs already
// Exit code 77: the npm packages are not installed (`npm ci` in this folder).
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import path from 'node:path'

const here = path.dirname(fileURLToPath(import.meta.url))

function fail(message, code = 1) {
    console.error(message)
    process.exit(code)
}

/** Starts the node; its endpoint and a function that stops it. */
function startNode(binary) {
    const child = spawn(binary, ['--l1-only', '--in-memory', '--port', '0'],
        { stdio: ['ignore', 'pipe', 'inherit'] })
    return new Promise((resolve, reject) => {
        let text = ''
        child.stdout.on('data', (data) => {
            text += data
            const found = /Listening on (\S+) and (\S+)/.exec(text)
            if (found) resolve({ http: found[1], ws: found[2], child })
        })
        child.on('error', reject)
        child.on('exit', (code) => reject(new Error(`node ended with code ${code}\n${text}`)))
        setTimeout(() => reject(new Error('node did not start within 20 s\n' + text)), 20_000).unref()
    })
}

/** Exit code of the node after SIGTERM. */
function stopNode(child) {
    return new Promise((resolve) => {
        child.removeAllListeners('exit')
        child.on('exit', (code, signal) => resolve(code ?? signal))
        child.kill('SIGTERM')
        setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
    })
}

function runTests(files, endpoint) {
    return new Promise((resolve) => {
        const env = { ...process.env, NUCLEATE_HTTP: endpoint.http, NUCLEATE_WS: endpoint.ws,
            ...(binary && { NUCLEATE_BINARY: binary }) }
        spawn(process.execPath, ['--test', '--test-concurrency=1', ...files],
            { cwd: here, env, stdio: 'inherit' }).on('exit', (code) => resolve(code ?? 1))
    })
}

const args = process.argv.slice(2)
const take = (name) => {
    const at = args.indexOf(name)
    return at < 0 ? undefined : args.splice(at, 2)[1]
}
const binary = take('--node')
const url = take('--url')
if (!binary === !url) fail('usage: run.mjs (--node BINARY | --url URL) [test…]')
if (!existsSync(path.join(here, 'node_modules/viem')))
    fail('skipped: npm packages are missing; run "npm ci" in tests/clients', 77)
const names = args.length ? args
    : readdirSync(path.join(here, 'tests')).map((file) => file.replace('.test.mjs', ''))
const needed = { hardhat: 'hardhat2', methods: 'hardhat2', console: 'hardhat2', hardhat3: 'hardhat3' }
for (const [name, folder] of Object.entries(needed))
    if (names.includes(name) && !existsSync(path.join(here, folder, 'node_modules/hardhat')))
        fail(`skipped: npm packages are missing; run "npm ci" in tests/clients/${folder}`, 77)

const endpoint = url ? { http: url, ws: url.replace(/^http/, 'ws') }
    : await startNode(binary).catch((error) => fail(error.message))
let status = await runTests(names.map((name) => `tests/${name}.test.mjs`), endpoint)
if (endpoint.child) {
    const ended = await stopNode(endpoint.child)
    if (ended !== 0) {
        console.error(`the node ended with ${ended} instead of 0`)
        status ||= 1
    }
}
process.exit(status)
