// Faults that are put into a formed chain over JSON-RPC.
import assert from 'node:assert/strict'
import { toHex } from 'viem'
import { rpc } from './devnet.mjs'

export class Chaos {
    /** `net` is a devnet that runs, `place` the endpoints of its L2. */
    constructor(net, place) {
        Object.assign(this, { net, place })
    }

    events(query) {
        return rpc(this.net.l1.http, 'nucleate_events', [query])
    }
    async row(id) {
        return (await rpc(this.net.l1.http, 'nucleate_faults')).find((one) => one.id === id)
    }
    heads() {
        return rpc(this.place.http, 'optimism_syncStatus')
    }
    async hashOf(number) {
        return (await rpc(this.place.http, 'eth_getBlockByNumber', [toHex(number), false])).hash
    }

    /** Injects it; the row once its detector has spoken, in time and with its evidence. */
    async caught(kind, [detector, event, more], harm = async () => {}) {
        const id = await this.net.control('nucleate_injectFault',
            { kind, chain: this.place.name, ...more })
        await harm(id)
        const found = await this.net.until(async () => {
            const now = await this.row(id)
            return now.caught && now
        }, 30_000, `${detector} of ${kind}`)
        assert.equal(found.detector, detector)
        assert.ok(found.delay <= found.bound, `${kind}: ${found.delay} s of ${found.bound}`)
        const [said] = await this.events({ from: found.event, limit: 1 })
        assert.equal(said.kind, event)
        const [cause] = await this.events({ from: said.cause, limit: 1 })
        assert.equal(cause.kind, 'fault.injected')
        assert.equal(cause.facts.find(({ key }) => key === 'fault').value, id)
        return found
    }

    /** Heals it unless it is to end by itself; the chain has to go on with all that was safe. */
    async recovers(found, { byItself = false } = {}) {
        if (!byItself && (await this.row(found.id)).state !== 'over')
            await this.net.control('nucleate_healFault', found.id)
        const { unsafe_l2: unsafe } = await this.heads()
        const after = await this.net.until(async () => {
            const now = await this.row(found.id)
            return now.recovered && now.state === 'over' &&
                (await this.heads()).safe_l2.number > unsafe.number && now
        }, 40_000, `recovery from ${found.kind}`)
        assert.equal(after.safeLost, false)
        assert.ok(after.safeBlock > 0)
        assert.equal(await this.hashOf(after.safeBlock), after.safeHash)
        return after
    }
}
