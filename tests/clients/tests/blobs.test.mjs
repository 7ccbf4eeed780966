// Blob transactions as viem and ethers make them, with commitments and proofs by c-kzg-4844.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commitmentsToVersionedHashes, createPublicClient, createWalletClient, hexToBytes,
    http as transport, parseGwei, toBlobs, toBytes, toHex } from 'viem'
import { foundry } from 'viem/chains'
import { JsonRpcProvider, Wallet } from 'ethers'
import { loadKZG } from 'kzg-wasm'
import { accounts, http, keyOf, raw } from '../lib/node.mjs'

const wasm = await loadKZG(0)
const client = createPublicClient({ chain: foundry, transport: transport(http) })
const blobGas = 131072n

/** The library as viem wants it: bytes in, bytes out. */
const kzg = {
    blobToKzgCommitment: (blob) => hexToBytes(wasm.blobToKZGCommitment(toHex(blob))),
    computeBlobKzgProof: (blob, commitment) =>
        hexToBytes(wasm.computeBlobKZGProof(toHex(blob), toHex(commitment))),
}

test('viem sends two blobs', async () => {
    const wallet = createWalletClient({ account: accounts[4], chain: foundry, transport: transport(http) })
    const blobs = toBlobs({ data: toBytes('blob '.repeat(30_000)) })
    assert.equal(blobs.length, 2)
    const hash = await wallet.sendTransaction({
        blobs, kzg, to: accounts[5].address, maxFeePerBlobGas: parseGwei('30'),
    })
    const receipt = await client.waitForTransactionReceipt({ hash })
    assert.equal(receipt.status, 'success')
    assert.equal(receipt.blobGasUsed, 2n * blobGas)
    const tx = await client.getTransaction({ hash })
    assert.equal(tx.type, 'eip4844')
    assert.equal(tx.blobVersionedHashes.length, 2)
    const block = await client.getBlock({ blockNumber: receipt.blockNumber })
    assert.equal(block.blobGasUsed, 2n * blobGas)
})

test('ethers sends a blob', async () => {
    const provider = new JsonRpcProvider(http, undefined, { polling: true, pollingInterval: 50, cacheTimeout: -1 })
    const signer = new Wallet(keyOf(accounts[6]), provider)
    const sent = await signer.sendTransaction({
        type: 3, to: accounts[5].address, maxFeePerBlobGas: 30_000_000_000n, kzg,
        blobs: toBlobs({ data: toBytes('one blob') }),
    })
    const receipt = await sent.wait()
    assert.equal(receipt.status, 1)
    assert.equal(receipt.blobGasUsed, blobGas)
    provider.destroy()
})

test('a proof of another blob is refused', async () => {
    const [blob] = toBlobs({ data: toBytes('one') })
    const [other] = toBlobs({ data: toBytes('other') })
    const commitment = kzg.blobToKzgCommitment(blob)
    const signed = await accounts[7].signTransaction({
        type: 'eip4844', chainId: foundry.id, nonce: 0, to: accounts[5].address, gas: 21000n,
        maxFeePerGas: parseGwei('30'), maxPriorityFeePerGas: parseGwei('1'),
        maxFeePerBlobGas: parseGwei('30'),
        sidecars: [{ blob: toHex(blob), commitment: toHex(commitment),
            proof: toHex(kzg.computeBlobKzgProof(other, kzg.blobToKzgCommitment(other))) }],
        blobVersionedHashes: commitmentsToVersionedHashes({ commitments: [toHex(commitment)] }),
    })
    const { error } = await raw('eth_sendRawTransaction', [signed])
    assert.match(error.message, /invalid blob/)
})
