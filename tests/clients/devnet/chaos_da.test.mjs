// The DA server of a devnet fails: the batcher notices, nothing that was safe goes, and all is well
// once it is back.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Chaos } from './lib/chaos.mjs'
import { Devnet, rpc, run } from './lib/devnet.mjs'

const play = fileURLToPath(new URL('../../../resources/scenarios/alt-da.json', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'nucleate-chaos-da-'))
const outage = ['refused-data', 'data.refused', {}]

let net
let chaos
let server // URL of the devnet's DA server

before(async () => {
    net = await Devnet.start(folder, { play, speed: 20, seed: 7 })
    chaos = new Chaos(net, (await net.live()).l2[0])
    server = /^DA +(\S+)/m.exec(net.text)[1]
}, { timeout: 200_000 })

after(async () => {
    const code = await net?.stop()
    const verdict = await run('verify', '--data-dir', folder)
    rmSync(folder, { recursive: true, force: true })
    assert.equal(code, 0, net?.text.slice(-2000))
    assert.equal(verdict.code, 0, verdict.out + verdict.err)
    assert.match(verdict.out, /l2-1: \d+ blocks derived again .*: all state roots equal/)
})

const answer = async () => (await fetch(`${server}/get/0x00${'11'.repeat(32)}`)).status

test('nobody is alarmed while it works', async () => {
    for (const kind of ['data.refused', 'data.missing', 'data.restored'])
        assert.deepEqual(await chaos.events({ kind }), [], kind)
    assert.equal(await answer(), 404)
})

test('da-outage: refused-data notices it, and blocks wait', { timeout: 90_000 }, async () => {
    const { safe_l2: safe } = await chaos.heads()
    const found = await chaos.caught('da-outage', outage, async () => assert.equal(await answer(), 503))
    const stand = (await chaos.heads()).safe_l2.number
    const built = (await chaos.heads()).unsafe_l2.number
    await net.until(async () => (await chaos.heads()).unsafe_l2.number > built + 8, 20_000, 'blocks')
    assert.equal((await chaos.heads()).safe_l2.number, stand)
    await chaos.recovers(found)
    assert.equal(await answer(), 404)
    assert.equal(await chaos.hashOf(safe.number), safe.hash)
    await net.until(async () => (await chaos.events({ kind: 'data.restored' })).length === 1, 10_000,
        'word of its end')
})

test('corrupt-batch: its commitment is right, its data no batch', { timeout: 90_000 }, async () => {
    await chaos.recovers(
        await chaos.caught('corrupt-batch', ['unreadable-batch', 'batch.unreadable', {}]))
    assert.deepEqual(await chaos.events({ kind: 'data.missing' }), [])
})
