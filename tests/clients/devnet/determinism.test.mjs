// Virtual time: same seed and same inputs, same log.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folderFor, form, run } from './lib/devnet.mjs'

async function digestOf(folder) {
    const { code, out } = await run('events', '--data-dir', folder, '--digest')
    assert.equal(code, 0)
    assert.match(out, /^0x[0-9a-f]{64}\n$/)
    return out
}

async function logOf(folder) {
    return (await run('events', '--data-dir', folder)).out.split('\n')
}

test('an L2 is live within a minute, and the seed alone decides how', async (t) => {
    const [first, again, other] = [folderFor(t), folderFor(t), folderFor(t)]
    assert.ok(await form(first, 7) < 60)
    await form(again, 7)
    await form(other, 8)

    const lines = await logOf(first)
    assert.match(lines.at(-2), /\tformation\.live\t/)
    // Line by line first: a digest does not say where two logs part.
    assert.deepEqual(await logOf(again), lines)
    assert.equal(await digestOf(again), await digestOf(first))
    assert.notEqual(await digestOf(other), await digestOf(first))
})

test('a data folder keeps to its seed', async (t) => {
    const folder = folderFor(t)
    await form(folder, 7)
    await assert.rejects(form(folder, 8), /seed/)
})
