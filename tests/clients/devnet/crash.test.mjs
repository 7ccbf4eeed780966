// kill -9 at random moments: what was told or shown before it is there after it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { Devnet, folderFor, raw, run } from './lib/devnet.mjs'

const kills = 20
const speed = 20

/** Reads the heads of both chains again and again until told to stop: numbers and hashes. */
function watchHeads(net) {
    const heads = { l1: -1, safe: -1, l2: -1 }
    let running = true
    const read = async (name, url, tag) => {
        const answer = await raw(url, 'eth_getBlockByNumber', [tag, false])
        const block = answer.result
        if (block && Number(block.number) > heads[name]) {
            heads[name] = Number(block.number)
            heads[name + 'Hash'] = block.hash
        }
    }
    const done = (async () => {
        while (running) {
            try {
                const { l2 } = net.endpoints()
                await read('l1', net.l1.http, 'latest')
                if (l2.length && net.text.includes('L2 ')) {
                    await read('l2', l2[0].http, 'latest')
                    await read('safe', l2[0].http, 'safe')
                }
            } catch {
                // The node is gone, or endpoints.json is of the run before.
            }
            await sleep(10)
        }
    })()
    return { heads, stop: () => { running = false; return done } }
}

async function logOf(folder) {
    const { code, out, err } = await run('events', '--data-dir', folder)
    assert.equal(code, 0, err)
    return out.split('\n').filter((line) => line)
}

/** The blocks that were announced before the kill are still the chain's own. */
async function checkKept(net, before) {
    const { l2 } = net.endpoints()
    for (const [name, url] of [['l1', net.l1.http], ['l2', l2[0]?.http], ['safe', l2[0]?.http]]) {
        if (!(before[name] >= 0)) continue
        const number = '0x' + before[name].toString(16)
        const { result } = await raw(url, 'eth_getBlockByNumber', [number, false])
        assert.equal(result?.hash, before[name + 'Hash'], `${name} lost block ${before[name]}`)
        const { result: head } = await raw(url, 'eth_blockNumber')
        assert.ok(Number(head) >= before[name], `${name} went back`)
    }
}

test(`${kills} kills lose nothing`, { timeout: 180_000 }, async (t) => {
    const folder = folderFor(t)
    let lines = []
    let heads = {}
    for (let i = 0; i < kills; ++i) {
        const net = await Devnet.start(folder, { speed, seed: 7 })
        t.after(() => net.child.kill('SIGKILL'))
        if (heads.l2 >= 0)
            await net.until(() => net.text.includes('L2 '), 20_000, 'the L2 after a restart')
        await checkKept(net, heads)
        const watch = watchHeads(net)
        // Some die right after their start. The formation takes seven seconds altogether, so that
        // about half of the kills fall into it and the others into the life of its L2.
        const patience = i % 5 === 4 ? Math.random() * 100 : 200 + Math.random() * 1500
        await Promise.race([sleep(patience), net.ended])
        assert.equal(net.exit, undefined, `ended by itself in run ${i}:\n${net.text.slice(-3000)}`)
        assert.equal(await net.stop('SIGKILL'), 'SIGKILL')
        await watch.stop()

        const now = await logOf(folder)
        assert.deepEqual(now.slice(0, lines.length), lines, `run ${i} changed the log of the past`)
        const ids = now.map((line) => Number(line.split('\t')[0]))
        assert.deepEqual(ids, ids.map((_, at) => at + 1), 'the log has gaps')
        lines = now
        if (watch.heads.l1 >= 0) assert.ok(watch.heads.l1 >= (heads.l1 ?? -1))
        for (const name of ['l1', 'l2', 'safe'])
            if (watch.heads[name] > (heads[name] ?? -1)) {
                heads[name] = watch.heads[name]
                heads[name + 'Hash'] = watch.heads[name + 'Hash']
            }
        t.diagnostic(`run ${i}: ${lines.length} events, L1 ${heads.l1}, L2 ${heads.l2}, safe ${heads.safe}`)
    }

    // It goes on until the L2 lives and pays, whatever was interrupted.
    const net = await Devnet.start(folder, { speed, seed: 7 })
    t.after(() => net.child.kill('SIGKILL'))
    await checkKept(net, heads)
    if (!lines.some((line) => line.includes('\tformation.live\t'))) await net.live(60_000)
    const { l2 } = await net.until(() => net.endpoints().l2.length && net.endpoints(), 10_000, 'L2')
    const head = async (tag) => Number((await raw(l2[0].http, 'eth_getBlockByNumber', [tag, false])).result.number)
    const [latest, safe] = [await head('latest'), await head('safe')]
    await net.until(async () => await head('latest') > latest + 5, 10_000, 'an L2 that goes on')
    await net.until(async () => await head('safe') > safe, 10_000, 'a safe head that goes on')
    assert.equal(await net.stop(), 0)

    const verdict = await run('verify', '--data-dir', folder)
    assert.equal(verdict.code, 0, verdict.out + verdict.err)
    assert.match(verdict.out, /all state roots equal/)
    const last = await logOf(folder)
    assert.deepEqual(last.slice(0, lines.length), lines)
})
