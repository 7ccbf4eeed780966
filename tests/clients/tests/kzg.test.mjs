// What the node computes of blobs, byte for byte as c-kzg-4844 has it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createHash } from 'node:crypto'
import { fromRlp, toHex } from 'viem'
import { loadKZG } from 'kzg-wasm'
import { accounts, raw, rpc } from '../lib/node.mjs'

const library = await loadKZG(0)
const commitmentOf = (blob) => library.blobToKZGCommitment(blob).toLowerCase()
const cellProofsOf = (blob) => library.computeCellsAndProofs(blob)[1].map((proof) => proof.toLowerCase())
const fieldElements = 4096

/** A blob that nobody has seen before, from a seed. */
function blobOf(seed, elements = fieldElements) {
    const blob = new Uint8Array(32 * fieldElements)
    for (let i = 0; i < elements; i++) {
        const element = createHash('sha256').update(`${seed} ${i}`).digest()
        element[0] &= 0x3f
        blob.set(element, 32 * i)
    }
    return toHex(blob)
}

/** The network form of a blob transaction that the node signs. */
async function signed(blobs, fields = {}) {
    const hex = await rpc('eth_signTransaction', [{
        from: accounts[8].address, to: accounts[9].address, blobs, ...fields,
    }])
    assert.equal(hex.slice(0, 4), '0x03')
    return { hex, parts: fromRlp(`0x${hex.slice(4)}`) }
}

const versionedHash = (commitment) =>
    '0x01' + createHash('sha256').update(Buffer.from(commitment.slice(2), 'hex')).digest('hex').slice(2)

for (const [name, blobs] of Object.entries({
    'a full blob': [blobOf('full')],
    'two blobs': [blobOf('one', 5), blobOf('two', 4095)],
    'zeros': [toHex(new Uint8Array(32 * fieldElements))],
})) {
    test(`commitments and cell proofs of ${name}`, async () => {
        const { parts } = await signed(blobs)
        const [body, version, sentBlobs, commitments, proofs] = parts
        assert.equal(version, '0x01')
        assert.deepEqual(sentBlobs, blobs)
        assert.deepEqual(commitments, blobs.map(commitmentOf))
        assert.deepEqual(proofs, blobs.flatMap(cellProofsOf))
        assert.deepEqual(body[10], commitments.map(versionedHash))
    })
}

test('the node sends blobs for its accounts', async () => {
    const blob = blobOf('sent')
    const hash = await rpc('eth_sendTransaction',
        [{ from: accounts[8].address, to: accounts[9].address, blobs: [blob] }])
    let receipt = null
    for (let i = 0; i < 100 && !receipt; i++) {
        receipt = await rpc('eth_getTransactionReceipt', [hash])
        if (!receipt) await new Promise((resolve) => setTimeout(resolve, 50))
    }
    assert.equal(receipt.status, '0x1')
    assert.equal(receipt.type, '0x3')
    assert.deepEqual(await rpc('anvil_getBlobsByTransactionHash', [hash]), [blob])
    assert.equal(await rpc('anvil_getBlobByHash', [versionedHash(commitmentOf(blob))]), blob)
})

test('what is no blob is refused', async () => {
    for (const bad of ['0x', '0x' + 'ff'.repeat(32 * fieldElements), blobOf('short').slice(0, -2)]) {
        const { error } = await raw('eth_signTransaction',
            [{ from: accounts[8].address, to: accounts[9].address, blobs: [bad] }])
        assert.match(error.message, /a blob is not 4096 numbers/)
    }
})
