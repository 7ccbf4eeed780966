// Steps of a comparison: calls that go to this node and to anvil, and how their answers are looked
// at. Parameters may be functions of the side that is asked.
import assert from 'node:assert/strict'
import { comparable } from '../lib/peer.mjs'

/** Names of methods whose answers were looked at. */
export const looked = new Set()

const kind = (value) => value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value

/** Keys and kinds of values, to any depth; of a list its first element. */
function shape(value) {
    if (Array.isArray(value)) return value.slice(0, 1).map(shape)
    if (kind(value) !== 'object') return kind(value)
    return Object.fromEntries(Object.keys(value).sort().map((key) => [key, shape(value[key])]))
}

const refused = (answer) => typeof answer?.error === 'number' && 'message' in answer

async function ask(side, [method, ...params]) {
    const filled = params.map((each) => typeof each === 'function' ? each(side) : each)
    return side.call(method, ...filled)
}

function compared(compare) {
    return (...call) => ({ name: call[0], run: async ({ ours, theirs }) => {
        const [mine, wanted] = [await ask(ours, call), await ask(theirs, call)]
        assert.ok(!refused(wanted), `anvil refuses ${call[0]}: ${wanted?.message}`)
        assert.ok(!refused(mine), `refused ${call[0]}: ${mine?.message}`)
        compare(mine, wanted, call[0])
        looked.add(call[0])
    } })
}

/** The same answer, but for what any two chains differ in. */
export const same = compared((mine, wanted, name) =>
    assert.deepEqual(comparable(mine), comparable(wanted), name))
/** The same but for these keys, at any depth. */
export const sameBut = (...keys) => compared((mine, wanted, name) =>
    assert.deepEqual(comparable(mine, keys), comparable(wanted, keys), name))
/** The same keys and kinds of values, where values are each node's own. */
export const alike = compared((mine, wanted, name) =>
    assert.deepEqual(shape(mine), shape(wanted), name))
/** Any answer that is none of refusal from both: an effect that later steps look at. */
export const done = (...call) => ({ name: call[0], run: async ({ ours, theirs }) => {
    for (const side of [ours, theirs]) {
        const answer = await ask(side, call)
        assert.ok(!refused(answer), `refused ${call[0]}: ${answer?.message}`)
    }
} })
/** Refused by both. */
export const refusedByBoth = (...call) => ({ name: call[0], run: async ({ ours, theirs }) => {
    for (const side of [ours, theirs]) assert.ok(refused(await ask(side, call)), call[0])
    looked.add(call[0])
} })
/** What anvil does not have: this node's answer is as `wanted` says, a value or a check. */
export const here = (wanted, ...call) => ({ name: call[0], run: async (sides) => {
    const mine = await ask(sides.ours, call)
    assert.ok(!refused(mine), `refused ${call[0]}: ${mine?.message}`)
    if (typeof wanted === 'function') await wanted(mine, sides)
    else assert.deepEqual(mine, wanted, call[0])
    looked.add(call[0])
} })
/** Steps of any other kind that look at what `name` answers. */
export const step = (name, run) => ({ name, run: async (sides) => {
    await run(sides)
    looked.add(name)
} })
