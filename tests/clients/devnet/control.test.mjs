// The control protocol as a client in another language sees it.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { WebSocket } from 'ws'
import { Devnet, raw, rpc } from './lib/devnet.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'nucleate-control-'))
const tables = ['node', 'chains', 'blocks', 'agents', 'rules', 'decisions', 'formations', 'bounties',
    'work', 'metrics', 'edges', 'operators', 'sets', 'faults', 'events']
let net
let token

before(async () => {
    net = await Devnet.start(folder, { speed: 20, seed: 7 })
    token = net.token()
}, { timeout: 60_000 })
after(async () => {
    const code = await net?.stop()
    rmSync(folder, { recursive: true, force: true })
    assert.equal(code, 0, net?.text.slice(-2000))
})

/** A WebSocket connection with calls and the notifications of its subscription. */
class Client {
    static async open(url, options) {
        const client = new Client()
        client.waiting = new Map()
        client.notes = []
        client.id = 0
        client.socket = new WebSocket(url, options)
        client.socket.on('message', (data) => {
            const message = JSON.parse(data)
            if (message.method) return client.notes.push(message)
            client.waiting.get(message.id)(message)
            client.waiting.delete(message.id)
        })
        await new Promise((resolve, reject) => {
            client.socket.on('open', resolve)
            client.socket.on('error', reject)
        })
        return client
    }
    raw(method, params = []) {
        const id = ++this.id
        this.socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }))
        return new Promise((resolve) => this.waiting.set(id, resolve))
    }
    async call(method, params = []) {
        const { result, error } = await this.raw(method, params)
        if (error) throw Object.assign(new Error(error.message), error)
        return result
    }
    close() {
        this.socket.close()
    }
}

/** The tables as a client keeps them: a snapshot, then one delta after the other. */
class Mirror {
    take({ seq, snapshot, ops }) {
        if (snapshot) {
            this.tables = Object.fromEntries(Object.entries(snapshot).map(
                ([name, rows]) => [name, new Map(rows.map((row) => [row.id, row]))]))
        } else {
            assert.equal(seq, this.seq + 1, 'a gap')
            for (const op of ops) {
                const table = this.tables[op.table]
                if (op.put) table.set(op.put.id, op.put)
                else assert.ok(table.delete(op.delete), `${op.table} never held ${op.delete}`)
            }
        }
        this.seq = seq
    }
}

test('capabilities', async () => {
    const client = await Client.open(net.l1.ws)
    const answer = await client.call('nucleate_capabilities')
    assert.match(answer.version, /^\d+\.\d+\.\d+/)
    for (const name of ['swarm', 'formations', 'bounties', 'faucet', 'clock'])
        assert.ok(answer.capabilities.includes(name), name)
    assert.equal(answer.chains[0].id, 'l1')
    client.close()
})

test('a subscription tells all that happens, without a gap', { timeout: 150_000 }, async () => {
    const client = await Client.open(net.l1.ws)
    const mirror = new Mirror()
    const id = await client.call('nucleate_subscribe')
    const began = Date.now()
    let count = 0
    const drain = () => {
        for (const note of client.notes.splice(0)) {
            assert.equal(note.method, 'nucleate_subscription')
            assert.equal(note.params.subscription, id)
            if (mirror.seq === undefined) assert.ok(note.params.result.snapshot)
            mirror.take(note.params.result)
            ++count
        }
        return mirror
    }
    await net.until(() => [...drain().tables?.events.values() ?? []].some(
        (event) => event.kind === 'formation.live'), 120_000, 'formation.live in the event table')
    const seconds = (Date.now() - began) / 1000
    assert.ok(count <= 30 * seconds + 30, `${count} notifications in ${seconds} s`)
    assert.deepEqual(Object.keys(mirror.tables).sort(), [...tables].sort())
    // Nobody injects a fault here, and nothing is noticed where none is.
    for (const name of tables)
        assert.equal(mirror.tables[name].size > 0, name !== 'faults', name)
    const formation = [...mirror.tables.formations.values()][0]
    assert.equal(formation.stage, 'live')
    assert.ok([...mirror.tables.chains.keys()].includes('l2-1'))

    // What was put together from deltas is what a snapshot says of the same moment, but for rows
    // that change with every block.
    await client.call('nucleate_resync', [id])
    await net.until(() => {
        const fresh = client.notes.findIndex((note) => note.params.result.snapshot)
        if (fresh < 0) return false
        client.notes.slice(0, fresh).forEach((note) => mirror.take(note.params.result))
        const { snapshot } = client.notes[fresh].params.result
        for (const name of ['agents', 'formations', 'bounties', 'rules', 'events'])
            assert.deepEqual(snapshot[name].map((row) => row.id).sort(),
                [...mirror.tables[name].keys()].filter(
                    (key) => name !== 'events' || snapshot[name].some((row) => row.id === key)).sort(), name)
        return true
    }, 10_000, 'a fresh snapshot')
    assert.equal(await client.call('nucleate_unsubscribe', [id]), true)
    client.close()
})

test('the thread of a formation leads back to the bottleneck by causes', async () => {
    await net.live()
    const events = await rpc(net.l1.http, 'nucleate_events', [{ from: 1, limit: 10_000 }])
    events.forEach((event, at) => assert.equal(event.id, at + 1))
    const live = events.find((event) => event.kind === 'formation.live')
    const thread = await rpc(net.l1.http, 'nucleate_thread', [live.formation])
    const byId = new Map(thread.map((event) => [event.id, event]))
    const kinds = []
    for (let event = byId.get(live.id); event; event = byId.get(event.cause)) {
        assert.ok(event.cause < event.id, 'a cause comes before its effect')
        kinds.push(event.kind)
    }
    let at = 0
    for (const kind of ['formation.live', 'chain.safe', 'batch.posted', 'block.first', 'sequencer.started',
        'chain.genesis', 'proposal.executed', 'proposal.passed', 'proposal.created', 'coalition.formed',
        'decision.made', 'bottleneck.detected']) {
        at = kinds.indexOf(kind, at)
        assert.ok(at >= 0, `${kind} is not where it belongs in ${kinds.join(' ← ')}`)
    }
    // Evidence: what names a transaction names one that is on that chain.
    for (const event of thread.filter((one) => one.transaction && one.chain === 'l1')) {
        const receipt = await rpc(net.l1.http, 'eth_getTransactionReceipt', [event.transaction])
        assert.ok(receipt, `${event.kind} names a transaction that is not there`)
        assert.equal(Number(receipt.blockNumber), event.block, event.kind)
    }
    const { error } = await raw(net.l1.http, 'nucleate_thread', ['formation-99'])
    assert.match(error.message, /formation-99/)
})

test('series are ascending and bounded', async () => {
    const points = await rpc(net.l1.http, 'nucleate_series', ['l1', 'base_fee', { points: 20 }])
    assert.ok(points.length > 2 && points.length <= 20)
    for (let i = 1; i < points.length; ++i) assert.ok(points[i][0] > points[i - 1][0])
    assert.deepEqual(await rpc(net.l1.http, 'nucleate_series', ['l1', 'no-such-metric']), [])
})

test('control wants the token', async () => {
    assert.equal(statSync(path.join(folder, 'control.token')).mode & 0o077, 0)
    const methods = [['nucleate_pause', []], ['nucleate_resume', []], ['nucleate_setSpeed', [20]],
        ['nucleate_faucet', ['0x000000000000000000000000000000000000fa11']],
        ['nucleate_verify', ['l2-1']]]
    const wrong = token.replace(/^./, (c) => c === '0' ? '1' : '0')
    for (const url of [net.l1.ws, `${net.l1.ws}/?token=${wrong}`, `${net.l1.ws}/?token=`]) {
        const stranger = await Client.open(url)
        for (const [method, params] of methods) {
            const { error } = await stranger.raw(method, params)
            assert.equal(error?.code, -32001, method)
        }
        stranger.close()
    }
    const owner = await Client.open(`${net.l1.ws}/?token=${token}`)
    assert.equal(await owner.call('nucleate_pause'), true)
    const head = await rpc(net.l1.http, 'eth_blockNumber')
    await new Promise((done) => setTimeout(done, 600))
    const paused = await rpc(net.l1.http, 'eth_blockNumber')
    assert.ok(Number(paused) <= Number(head) + 1)
    assert.equal(await owner.call('nucleate_resume'), true)
    assert.equal(await owner.call('nucleate_setSpeed', [10]), true)
    await net.until(async () => Number(await rpc(net.l1.http, 'eth_blockNumber')) > Number(paused) + 2,
        10_000, 'blocks after resume')
    for (const speed of [0, -1, 0.01, 1e5, 'fast'])
        assert.ok((await owner.raw('nucleate_setSpeed', [speed])).error, `speed ${speed}`)
    const verdict = await owner.call('nucleate_verify', ['l2-1'])
    assert.equal(verdict.equal, true)
    assert.ok(verdict.blocks > 0)
    assert.ok((await owner.raw('nucleate_verify', ['l2-99'])).error)
    owner.close()
})

test('the faucet pays', async () => {
    const owner = await Client.open(`${net.l1.ws}/?token=${token}`)
    const poor = '0x000000000000000000000000000000000000fa11'
    const hash = await owner.call('nucleate_faucet', [poor])
    await net.until(() => rpc(net.l1.http, 'eth_getTransactionReceipt', [hash]), 10_000, 'a receipt')
    assert.equal(BigInt(await rpc(net.l1.http, 'eth_getBalance', [poor, 'latest'])), 20n * 10n ** 18n)
    for (const bad of ['0x12', 'me', 7, null])
        assert.equal((await owner.raw('nucleate_faucet', [bad])).error?.code, -32602)
    owner.close()
})

/** Status of a bare HTTP request with the given headers. */
function status(headers) {
    const { hostname, port } = new URL(net.l1.http)
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_chainId', params: [] })
    return new Promise((resolve, reject) => request(
        { hostname, port, method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
        (answer) => { answer.resume(); resolve(answer.statusCode) }).on('error', reject).end(body))
}

test('pages and names from elsewhere are kept out', async () => {
    assert.equal(await status({}), 200)
    assert.equal(await status({ origin: 'http://localhost:3000' }), 200)
    assert.equal(await status({ origin: 'https://evil.example' }), 403)
    assert.equal(await status({ host: 'evil.example' }), 403)
    const { port } = new URL(net.l1.http)
    assert.equal(await status({ host: `localhost:${port}` }), 200)
    await assert.rejects(Client.open(net.l1.ws, { origin: 'https://evil.example' }), /403/)
    await assert.rejects(Client.open(net.l1.ws, { headers: { host: 'evil.example' } }), /403/)
    const page = await Client.open(net.l1.ws, { origin: 'http://127.0.0.1:5173' })
    assert.equal(Number(await page.call('eth_chainId')), 31337)
    page.close()
})

test('what is malformed or too deep gets an error, not silence', async () => {
    const client = await Client.open(net.l1.ws)
    for (const [method, params, code] of [['nucleate_series', [], -32602], ['nucleate_thread', [7], -32602],
        ['nucleate_resync', ['no-such-id'], undefined], ['nucleate_nothing', [], -32601]]) {
        const { error } = await client.raw(method, params)
        if (code) assert.equal(error?.code, code, method)
    }
    const deep = '['.repeat(100_000)
    const answer = await fetch(net.l1.http, {
        method: 'POST', headers: { 'content-type': 'application/json' }, body: deep,
    })
    assert.equal((await answer.json()).error.code, -32700)
    client.close()
})
