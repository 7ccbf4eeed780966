// The beacon API as rollup nodes use it: slots from times, blobs checked by c-kzg-4844.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createHash, randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { toHex } from 'viem'
import { loadKZG } from 'kzg-wasm'
import { accounts, http, rpc } from '../lib/node.mjs'

const library = await loadKZG(0)

async function page(path, status = 200) {
    const answer = await fetch(http + path)
    assert.equal(answer.status, status, path)
    assert.equal(answer.headers.get('content-type'), 'application/json')
    return answer.json()
}

function randomBlob() {
    const blob = randomBytes(131072)
    for (let i = 0; i < blob.length; i += 32) blob[i] &= 0x3f
    return toHex(blob)
}

const versionedHash = (commitment) =>
    '0x01' + createHash('sha256').update(Buffer.from(commitment.slice(2), 'hex')).digest('hex').slice(2)

/** Sends blobs; the block that holds them and its slot. */
async function sendBlobs(blobs) {
    const hash = await rpc('eth_sendTransaction',
        [{ from: accounts[7].address, to: accounts[9].address, blobs }])
    for (let i = 0; i < 200; i++) {
        const receipt = await rpc('eth_getTransactionReceipt', [hash])
        if (receipt) {
            const block = await rpc('eth_getBlockByNumber', [receipt.blockNumber, false])
            return { block, slot: await slotOf(block) }
        }
        await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('not mined')
}

/** As op-node has it. */
async function slotOf(block) {
    const genesis = BigInt((await page('/eth/v1/beacon/genesis')).data.genesis_time)
    const seconds = BigInt((await page('/eth/v1/config/spec')).data.SECONDS_PER_SLOT)
    return (BigInt(block.timestamp) - genesis) / seconds
}

test('blobs by slot and by versioned hash', async () => {
    const blobs = [randomBlob(), randomBlob(), randomBlob()]
    const { slot } = await sendBlobs(blobs)
    const all = await page(`/eth/v1/beacon/blobs/${slot}`)
    assert.deepEqual(all.data, blobs)
    assert.equal(all.execution_optimistic, false)
    assert.equal(typeof all.finalized, 'boolean')
    const hashes = blobs.map((blob) => versionedHash(library.blobToKZGCommitment(blob)))
    const some = await page(`/eth/v1/beacon/blobs/${slot}?versioned_hashes=${hashes[2]},${hashes[0]}`)
    assert.deepEqual(some.data, [blobs[0], blobs[2]])
    const one = await page(
        `/eth/v1/beacon/blobs/${slot}?versioned_hashes=${hashes[1]}&versioned_hashes=0x01${'00'.repeat(31)}`)
    assert.deepEqual(one.data, [blobs[1]])
})

test('sidecars hold proofs of whole blobs', async () => {
    const blobs = [randomBlob(), randomBlob()]
    const { slot } = await sendBlobs(blobs)
    const { data, version } = await page(`/eth/v1/beacon/blob_sidecars/${slot}`)
    assert.equal(version, 'fulu')
    assert.deepEqual(data.map((sidecar) => sidecar.index), ['0', '1'])
    for (const [i, sidecar] of data.entries()) {
        assert.equal(sidecar.blob, blobs[i])
        assert.equal(sidecar.kzg_commitment, library.blobToKZGCommitment(blobs[i]).toLowerCase())
        assert.equal(sidecar.kzg_proof,
            library.computeBlobKZGProof(blobs[i], sidecar.kzg_commitment).toLowerCase())
        assert.equal(sidecar.signed_block_header.message.slot, String(slot))
        assert.equal(sidecar.kzg_commitment_inclusion_proof.length, 17)
    }
    const second = await page(`/eth/v1/beacon/blob_sidecars/${slot}?indices=1`)
    assert.deepEqual(second.data, [data[1]])
    assert.deepEqual((await page(`/eth/v1/beacon/blob_sidecars/${slot}?indices=7`)).data, [])
})

test('blocks by name, blocks without blobs, blocks that are not', async () => {
    assert.deepEqual((await page('/eth/v1/beacon/blobs/genesis')).data, [])
    await page('/eth/v1/beacon/blobs/head')
    await page('/eth/v1/beacon/blobs/finalized')
    const missing = { code: 404, message: 'Block not found' }
    assert.deepEqual(await page('/eth/v1/beacon/blobs/4000000000', 404), missing)
    assert.deepEqual(await page(`/eth/v1/beacon/blob_sidecars/0x${'11'.repeat(32)}`, 404), missing)
    assert.equal((await page('/eth/v1/beacon/blobs/18446744073709551615', 404)).code, 404)
    assert.equal((await page('/eth/v1/beacon/blobs/current', 400)).message, 'Invalid block ID: current')
    assert.equal((await page('/eth/v1/beacon/blobs/', 400)).code, 400)
    assert.equal((await page('/eth/v1/beacon/blobs/head?versioned_hashes=0x12', 400)).code, 400)
    assert.equal((await page('/eth/v1/beacon/blob_sidecars/head?indices=x', 400)).code, 400)
    assert.equal((await page('/eth/v1/beacon/headers/head', 404)).code, 404)
    assert.match((await page('/eth/v1/node/version')).data.version, /Nucleate/)
})

test('pages of foreign names and origins get nothing', async () => {
    const status = (headers) => new Promise((resolve, reject) => {
        request(http + '/eth/v1/beacon/genesis', { headers }, (answer) => {
            answer.resume()
            resolve(answer.statusCode)
        }).on('error', reject).end()
    })
    assert.equal(await status({}), 200)
    assert.equal(await status({ host: 'evil.example' }), 403)
    assert.equal(await status({ origin: 'https://evil.example' }), 403)
})
