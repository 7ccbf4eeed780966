// The newest rules are those of a new devnet, here as in anvil under the same fork.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { caller, startAnvil } from '../lib/peer.mjs'

const ours = caller(process.env.NUCLEATE_HTTP)
const gasCap = 2 ** 24 // EIP-7825
const hex = (number) => '0x' + number.toString(16)
const from = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
// CLZ (EIP-7939) of the word in the call data.
const clz = '0x5f351e5f5260205ff3'
// Counts down from the word in the call data: some 31 gas a round.
const spin = '0x5f355b600190038060025700'
const at = '0x00000000000000000000000000000000000c0de0'
const word = (number) => '0x' + number.toString(16).padStart(64, '0')

let anvil
let theirs
before(async () => {
    anvil = await startAnvil()
    theirs = caller(anvil.url)
})
after(() => anvil.stop())

test('a new devnet runs under Osaka', async () => {
    assert.equal((await ours('anvil_nodeInfo')).hardFork.toLowerCase(), 'osaka')
})

test('CLZ counts leading zeros as in anvil', async () => {
    for (const number of [0n, 1n, 255n, 1n << 200n, (1n << 256n) - 1n]) {
        const call = [{ to: at, data: word(number) }, 'latest', { [at]: { code: clz } }]
        const answer = await ours('eth_call', ...call)
        assert.equal(answer, await theirs('eth_call', ...call))
        assert.equal(Number(answer), number ? 256 - number.toString(2).length : 256)
    }
})

test('a transaction may ask for 2^24 gas and not one more', async () => {
    const tx = { from, to: from, gas: hex(gasCap) }
    assert.match(await ours('eth_sendTransaction', tx), /^0x[0-9a-f]{64}$/)
    // anvil checks it with --enable-tx-gas-limit only.
    const refused = await ours('eth_sendTransaction', { ...tx, gas: hex(gasCap + 1) })
    assert.match(refused.message, /gas limit too high/)
})

test('a call may use more, an estimate gives no more', async () => {
    const overrides = { [at]: { code: spin } }
    const rounds = (number) => [{ from, to: at, data: word(number), gas: hex(29_000_000) }, 'latest', overrides]
    assert.equal(await ours('eth_call', ...rounds(700_000)), '0x')
    const fits = Number(await ours('eth_estimateGas', ...rounds(400_000)))
    assert.ok(fits > 10_000_000 && fits <= gasCap, String(fits))
    const refused = await ours('eth_estimateGas', ...rounds(700_000))
    assert.match(refused.message, /gas required exceeds allowance \(16777216\)/)
})
