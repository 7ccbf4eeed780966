// An L2 whose batches lie on a DA server of another process: fetch as its client, and an outage.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { bytesToHex, keccak256, toBytes } from 'viem'
import { binary, Devnet, folderFor, rpc, run } from './lib/devnet.mjs'

const play = fileURLToPath(
    new URL('../../../resources/scenarios/alt-da.json', import.meta.url))
const octets = { 'content-type': 'application/octet-stream' }

/** `nucleated da-server` in a process of its own. */
class DaServer {
    static async start(folder, port = 0, ...more) {
        const server = new DaServer()
        server.child = spawn(binary, ['da-server', '--port', String(port), '--data-dir', folder,
            ...more], { stdio: ['ignore', 'pipe', 'inherit'] })
        const [said] = await once(server.child.stdout, 'data')
        server.line = String(said)
        server.url = /http:\S+/.exec(server.line)[0]
        return server
    }
    put(data, name = '', headers = octets) {
        return fetch(`${this.url}/put${name}`, { method: 'POST', headers, body: data })
    }
    get(commitment) {
        return fetch(`${this.url}/get/${commitment}`)
    }
    async stop() {
        this.child.kill('SIGTERM')
        await once(this.child, 'exit')
    }
}

const commitmentOf = (data) => `0x00${keccak256(data).slice(2)}`
const bytesOf = async (answer) => new Uint8Array(await answer.arrayBuffer())

test('the server speaks as op-alt-da does', async (t) => {
    const server = await DaServer.start(folderFor(t))
    t.after(() => server.child.kill())
    assert.match(server.line, /stand-in for Celestia/)
    const data = toBytes('a batch that lies elsewhere')
    const made = await server.put(data)
    assert.equal(made.status, 200)
    assert.equal(bytesToHex(await bytesOf(made)), commitmentOf(data))
    assert.equal((await server.put(data, `/${commitmentOf(data)}`)).status, 200)
    const back = await server.get(commitmentOf(data))
    assert.equal(back.headers.get('content-type'), 'application/octet-stream')
    assert.deepEqual(await bytesOf(back), data)
    assert.equal((await server.get(commitmentOf(toBytes('unknown')))).status, 404)
    assert.equal((await server.get('0xhello')).status, 400)
    assert.equal((await server.put(data, `/${commitmentOf(toBytes('other'))}`)).status, 400)
    assert.equal((await server.put(new Uint8Array(2 << 20))).status, 413)
    // What a web page can send without asking first is refused.
    assert.equal((await server.put(data, '', { 'content-type': 'text/plain' })).status, 415)
    assert.equal((await server.put(data, '', { ...octets, origin: 'https://a.example' })).status,
        403)
})

test('a server may make commitments of its own', async (t) => {
    const server = await DaServer.start(folderFor(t), 0, '--generic')
    t.after(() => server.child.kill())
    const data = toBytes('generic')
    const commitment = bytesToHex(await bytesOf(await server.put(data)))
    assert.match(commitment, /^0x01[0-7][0-9a-f]/)
    assert.deepEqual(await bytesOf(await server.get(commitment)), data)
})

test('an L2 forms on it, stands still without it and goes on', async (t) => {
    const data = folderFor(t)
    const folder = folderFor(t)
    let server = await DaServer.start(data)
    const port = Number(new URL(server.url).port)
    t.after(() => server.child.kill())
    const net = await Devnet.start(folder, { play, more: ['--da-url', server.url] })
    t.after(() => net.stop('SIGKILL'))
    const { l2 } = await net.live()
    assert.match(net.text, /^DA .*stand-in for Celestia/m)
    const config = await rpc(l2[0].rollup, 'optimism_rollupConfig')
    assert.equal(config.alt_da.da_commitment_type, 'KeccakCommitment')
    const label = async () => {
        const { snapshot } = await rpc(net.l1.http, 'nucleate_snapshot')
        const chain = snapshot.chains.find((row) => row.id === l2[0].name)
        return chain.risks.find((risk) => risk.question === 'data_availability')
    }
    assert.equal((await label()).answer, 'alt_da')
    assert.equal((await label()).grade, 'warning')

    await server.stop()
    await net.until(() => /Data availability outage/.test(net.text), 60_000, 'word of the outage')
    await net.until(async () => (await label()).answer === 'outage', 60_000, 'the lower label')
    assert.equal((await label()).grade, 'bad')
    server = await DaServer.start(data, port)
    await net.until(() => /can be had again, after an outage/.test(net.text), 60_000, 'its end')
    await net.until(async () => (await label()).answer === 'alt_da', 60_000, 'the label of before')
    assert.equal(await net.stop(), 0)

    const whole = await run('verify', '--data-dir', folder, '--da-url', server.url)
    assert.equal(whole.code, 0, whole.out + whole.err)
    assert.match(whole.out, /all state roots equal/)
    await server.stop()
    const blind = await run('verify', '--data-dir', folder, '--da-url', server.url)
    assert.notEqual(blind.code, 0)
    assert.match(blind.out, /the data of commitment 0x00[0-9a-f]{64} are not to be had/)
    // The data alone are enough: whoever has them can serve them.
    const other = await DaServer.start(data)
    t.after(() => other.child.kill())
    assert.equal((await run('verify', '--data-dir', folder, '--da-url', other.url)).code, 0)
})
