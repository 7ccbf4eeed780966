// A page in a real browser that wants what is not its own: pages of foreign origins reach nothing,
// pages of this machine all but the control methods. Without Chromium the same headers are sent by
// hand.
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { Devnet, rpc } from './lib/devnet.mjs'
import { L1, exchange } from './lib/l1.mjs'

const victim = '0x00000000000000000000000000000000000000bd'
const folder = mkdtempSync(path.join(tmpdir(), 'nucleate-page-'))
let l1
let net
let site
const reports = new Map()

const chromium = ['chromium-headless-shell', 'chromium', 'google-chrome'].find((name) => {
    try {
        execFileSync('which', [name], { stdio: 'ignore' })
        return true
    } catch {
        return false
    }
})

/** Runs in the page. Every attempt says what it could read of the node, or why it could not. */
async function attack({ ports, victim, name }) {
    const body = (method, params = []) => JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
    const steps = {}
    const attempt = async (what, work) => {
        const late = new Promise((resolve) => setTimeout(() => resolve('nothing came'), 4_000))
        try {
            steps[what] = String(await Promise.race([work(), late]))
        } catch (error) {
            steps[what] = `failed: ${error.name ?? error}`
        }
    }
    const socket = (url, text) => new Promise((resolve, reject) => {
        const ws = new WebSocket(url)
        ws.onopen = () => ws.send(text)
        ws.onmessage = ({ data }) => resolve(data)
        ws.onerror = () => reject('no WebSocket')
    })
    const iframe = (markup, sandbox) => new Promise((resolve) => {
        const frame = document.createElement('iframe')
        if (sandbox) frame.sandbox = 'allow-scripts allow-forms'
        frame.srcdoc = markup
        document.body.append(frame)
        setTimeout(() => resolve('sent'), 1_000)
    })
    const wishes = [['evm_mine', []], ['anvil_setBalance', [victim, '0x1']],
        ['nucleate_faucet', [victim]]]
    for (const port of ports)
        for (const host of ['127.0.0.1', 'localhost', 'evil.example'])
            for (const [method, params] of wishes) {
                const url = `http://${host}:${port}/`
                const text = body(method, params)
                const label = `${method} ${host} ${port}`
                const send = (init) => fetch(url, { method: 'POST', body: text, ...init })
                    .then((answer) => answer.text())
                await Promise.all([
                    attempt(`fetch ${label}`, () => send({})),
                    attempt(`fetch of JSON ${label}`,
                        () => send({ headers: { 'content-type': 'application/json' } })),
                    attempt(`fetch with a token ${label}`,
                        () => send({ headers: { authorization: 'Bearer 00' } })),
                    attempt(`opaque fetch ${label}`, () => send({ mode: 'no-cors' })),
                    attempt(`beacon ${label}`, () => navigator.sendBeacon(url, new Blob([text]))),
                ])
                // Browsers put off WebSockets of a host that refused some: few are tried.
                if (method === 'anvil_setBalance' || host === 'localhost') continue
                await attempt(`WebSocket ${label}`,
                    () => socket(`ws://${host}:${port}/?token=00`, text))
            }
    for (const port of ports) {
        const url = `http://127.0.0.1:${port}/`
        const [start, end] = body('evm_mine', ['XX']).split('XX')
        const form = `<form method=post enctype="text/plain" action="${url}">` +
            `<input name='${start.replace('["', '[],"x":["')}' value='${end}'></form>` +
            '<script>document.forms[0].submit()</scr' + 'ipt>'
        const inside = `<script>fetch('${url}', {method: 'POST', body: '${body('evm_mine')}'});` +
            `const ws = new WebSocket('ws://127.0.0.1:${port}/');` +
            `ws.onopen = () => ws.send('${body('evm_mine')}')</scr` + 'ipt>'
        await Promise.all([
            attempt(`form ${port}`, () => iframe(form)),
            attempt(`sandboxed form ${port}`, () => iframe(form, true)),
            attempt(`page without an origin ${port}`, () => iframe(inside, true)),
            attempt(`EventSource ${port}`, () => new Promise((resolve, reject) => {
                const source = new EventSource(url)
                source.onmessage = ({ data }) => resolve(data)
                source.onerror = () => { source.close(); reject('no EventSource') }
            })),
            attempt(`script ${port}`, () => new Promise((resolve) => {
                const script = document.createElement('script')
                script.src = `${url}?method=evm_mine&token=00`
                script.onload = script.onerror = () => resolve('asked')
                document.body.append(script)
            })),
        ])
    }
    await fetch(`/report/${name}`, { method: 'POST', body: JSON.stringify(steps) })
}

before(async () => {
    l1 = await L1.start()
    net = await Devnet.start(folder)
    site = createServer((request, response) => {
        const [, kind, name] = request.url.split('/')
        if (kind !== 'report') {
            response.setHeader('content-type', 'text/html')
            const ports = [l1.port, Number(new URL(net.l1.http).port)]
            return response.end(`<!doctype html><body><script>(${attack})(` +
                `${JSON.stringify({ ports, victim, name })})</script>`)
        }
        let text = ''
        request.on('data', (data) => { text += data })
        request.on('end', () => {
            response.end()
            reports.get(name)?.(JSON.parse(text))
        })
    })
    await new Promise((resolve) => site.listen(0, '127.0.0.1', resolve))
}, { timeout: 90_000 })
after(async () => {
    site?.close()
    const codes = await Promise.all([l1?.stop(), net?.stop()])
    rmSync(folder, { recursive: true, force: true })
    assert.deepEqual(codes, [0, 0])
})

/** Opens the page from `host` in the browser; what its attempts came to. */
async function visit(host, name) {
    const profile = mkdtempSync(path.join(tmpdir(), 'nucleate-browser-'))
    const report = new Promise((resolve) => reports.set(name, resolve))
    const browser = spawn(chromium, ['--headless', '--no-sandbox', '--disable-gpu',
        `--user-data-dir=${profile}`, '--remote-debugging-port=0', '--no-first-run',
        '--host-resolver-rules=MAP evil.example 127.0.0.1',
        `http://${host}:${site.address().port}/page/${name}`], { stdio: 'ignore' })
    const ended = new Promise((resolve) => browser.on('exit', resolve))
    const late = new Promise((_, reject) =>
        setTimeout(() => reject(new Error('the page did not report')), 120_000).unref())
    try {
        return await Promise.race([report, late])
    } finally {
        browser.kill('SIGKILL')
        await ended
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    }
}

async function state() {
    return {
        block: await l1.call('eth_blockNumber'),
        balances: [await l1.call('eth_getBalance', [victim]),
            await rpc(net.l1.http, 'eth_getBalance', [victim])],
        accounts: await l1.call('eth_accounts'),
    }
}

test('a page of a foreign origin reads nothing and changes nothing',
    { skip: !chromium && 'no Chromium', timeout: 180_000 }, async () => {
        const before = await state()
        const steps = await visit('evil.example', 'foreign')
        assert.deepEqual(await state(), before)
        assert.ok(Object.keys(steps).length > 100, 'the page tried too little')
        for (const [what, outcome] of Object.entries(steps))
            assert.ok(!/jsonrpc|Nucleate/.test(outcome), `${what}: ${outcome}`)
        assert.match(steps[`fetch evm_mine 127.0.0.1 ${l1.port}`], /^failed: TypeError/)
        assert.equal(steps[`WebSocket evm_mine 127.0.0.1 ${l1.port}`], 'failed: no WebSocket')
    })

test('a page of this machine gets everything but control',
    { skip: !chromium && 'no Chromium', timeout: 180_000 }, async () => {
        const before = await state()
        const steps = await visit('localhost', 'local')
        // That it mines shows that the attempts of the page before did reach the node.
        assert.notEqual((await state()).block, before.block)
        assert.match(steps[`fetch evm_mine localhost ${l1.port}`], /"result"/)
        assert.match(steps[`WebSocket evm_mine 127.0.0.1 ${l1.port}`], /"result"/)
        const control = Object.entries(steps).filter(([what]) => /nucleate_/.test(what))
        assert.ok(control.length > 20, 'the page tried too little')
        for (const [what, outcome] of control)
            assert.ok(!/"result"/.test(outcome), `${what}: ${outcome}`)
        const port = new URL(net.l1.http).port
        assert.match(steps[`fetch nucleate_faucet 127.0.0.1 ${port}`], /-32001.*control token/)
        assert.match(steps[`WebSocket nucleate_faucet 127.0.0.1 ${port}`], /-32001/)
        // Its own wei, not the faucet's ether.
        assert.equal(await rpc(net.l1.http, 'eth_getBalance', [victim]), '0x1')
        for (const [what, outcome] of Object.entries(steps))
            if (/ evil\.example /.test(what)) assert.ok(!/jsonrpc/.test(outcome), `${what}: ${outcome}`)
    })

// After a rebinding the page is of the node's own origin, by the attacker's name.
for (const [what, headers] of Object.entries({
    'a rebound name': 'Host: evil.example:PORT\r\nOrigin: http://evil.example:PORT\r\n',
    'a rebound name without an origin': 'Host: evil.example:PORT\r\n',
    'a name that only begins like an address': 'Host: 127.0.0.1.evil.example:PORT\r\n',
    'an origin of another host': 'Host: 127.0.0.1:PORT\r\nOrigin: https://evil.example\r\n',
    'an origin that only begins like ours': 'Host: localhost:PORT\r\nOrigin: http://localhost.evil.example\r\n',
    'a page without an origin': 'Host: localhost:PORT\r\nOrigin: null\r\n',
    'a file': 'Host: localhost:PORT\r\nOrigin: file://\r\n',
}))
    test(`by hand: ${what}`, async () => {
        const before = await state()
        const body = '{"jsonrpc":"2.0","id":1,"method":"evm_mine"}'
        const own = headers.replaceAll('PORT', l1.port)
        const post = await exchange(l1.port, `POST / HTTP/1.1\r\n${own}Content-Type: text/plain\r\n` +
            `Content-Length: ${body.length}\r\n\r\n${body}`)
        assert.match(post.text, /^HTTP\/1\.1 403/)
        assert.ok(!/Access-Control/i.test(post.text))
        const socket = await exchange(l1.port, `GET / HTTP/1.1\r\n${own}Upgrade: websocket\r\n` +
            'Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n' +
            'Sec-WebSocket-Version: 13\r\n\r\n')
        assert.match(socket.text, /^HTTP\/1\.1 403/)
        assert.deepEqual(await state(), before)
    })
