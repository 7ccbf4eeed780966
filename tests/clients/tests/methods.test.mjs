// Every method that the node answers, beside anvil's answer to the same question; and nothing left
// out: neither a method of the node, nor one that anvil or Hardhat 3 answers.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { startSides } from '../methods/setup.mjs'
import { looked } from '../methods/steps.mjs'
import * as eth from '../methods/eth.mjs'
import * as traces from '../methods/traces.mjs'
import * as dev from '../methods/dev.mjs'
import * as own from '../methods/own.mjs'

const peers = JSON.parse(readFileSync(new URL('../methods/peers.json', import.meta.url), 'utf8'))
const notHere = {
    // Of a network with its own fee tokens (Tempo): refused by anvil itself on any other.
    anvil_setFeeToken: 'Tempo',
    anvil_setValidatorFeeToken: 'Tempo',
    anvil_setFeeAmmLiquidity: 'Tempo',
    // anvil's answer is "Not implemented".
    eth_getWork: 'mining by work',
    eth_submitWork: 'mining by work',
    eth_submitHashrate: 'mining by work',
    // anvil takes no list of parameters for it, so that no client can call it.
    debug_dbGet: 'not callable',
}

/** Looked at by tests of their own. */
const elsewhere = ['anvil_setRpcUrl']

let sides
before(async () => { sides = await startSides() })
after(async () => {
    sides?.stop()
    await sides?.ours.call('anvil_reset')
})

for (const [title, table] of Object.entries({ eth, traces, dev, own }))
    describe(title, () => {
        for (const [name, steps] of table.cases)
            test(name, async () => {
                for (const each of steps) await each.run(sides)
            })
    })

describe('the table of methods', () => {
    const binary = process.env.NUCLEATE_BINARY
    const rows = !binary ? [] : execFileSync(binary, ['methods'], { encoding: 'utf8' }).split('\n')
        .map((line) => /^\| `(\w+)` \|.*\| (yes)? ?\| ([23, ]*) ?\|$/.exec(line)).filter(Boolean)
        .map(([, name, anvil, hardhat]) => ({ name, anvil: !!anvil,
            hardhat: hardhat.includes('3') }))

    test('has every method looked at', { skip: !binary }, () => {
        assert.ok(rows.length > 190, `only ${rows.length} rows read`)
        assert.deepEqual(rows.map((row) => row.name).filter((name) =>
            !looked.has(name) && !elsewhere.includes(name)), [])
    })
    test('has what anvil and Hardhat answer', { skip: !binary }, () => {
        const names = new Set(rows.map((row) => row.name))
        const wanted = [...peers['anvil 1.7.1'], ...peers['Hardhat 3.18.0']]
        assert.deepEqual(wanted.filter((name) => !names.has(name) && !(name in notHere) &&
            !elsewhere.includes(name)), [])
    })
    test('says who has what', { skip: !binary }, () => {
        for (const row of rows) {
            assert.equal(row.anvil, peers['anvil 1.7.1'].includes(row.name), `anvil: ${row.name}`)
            assert.equal(row.hardhat, peers['Hardhat 3.18.0'].includes(row.name),
                `Hardhat 3: ${row.name}`)
        }
    })
    test('the list of anvil\'s methods is npm\'s anvil\'s', async () => {
        const list = new Set(peers['anvil 1.7.1'])
        for (const name of [...looked, ...list]) {
            if (/^eth_(un)?subscribe$/.test(name)) continue
            const answer = await sides.theirs.call(name)
            assert.equal(answer?.error !== -32601, list.has(name), name)
        }
    })
})
