// An agent's contract moves with its code and storage into the genesis of the L2 that forms.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
    createPublicClient, decodeErrorResult, encodeFunctionData, http, parseAbi, toHex,
} from 'viem'
import { Devnet, run } from './lib/devnet.mjs'

const abi = parseAbi([
    'function hashChain(bytes32 seed, uint256 rounds) returns (bytes32)',
    'function movedTo() view returns (uint256)',
    'function owner() view returns (address)',
    'error LivesElsewhere(uint256 chainId)',
])
let folder, net, l1, l2, moved

before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'nucleate-migration-'))
    net = await Devnet.start(folder)
    const { l2: [chain] } = await net.live()
    l1 = createPublicClient({ transport: http(net.l1.http) })
    l2 = createPublicClient({ transport: http(chain.http) })
    const told = /contract (0x[0-9a-f]{40}) of (\S+) lives on \S+ now: its code and (\d+) storage slots are in the genesis, each proven against L1 block (\d+)/
        .exec(net.text)
    assert.ok(told, 'no contract was migrated')
    moved = { address: told[1], owner: told[2], slots: Number(told[3]), block: BigInt(told[4]) }
})
after(async () => {
    await net.stop('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
})

const work = encodeFunctionData({ abi, functionName: 'hashChain', args: [toHex(1, { size: 32 }), 5n] })

test('code hash and storage root are those of L1', async () => {
    const { address, block } = moved
    const there = await l1.getProof({ address, storageKeys: [toHex(0, { size: 32 })], blockNumber: block })
    const here = await l2.getProof({ address, storageKeys: [toHex(0, { size: 32 })], blockNumber: 0n })
    assert.equal(here.codeHash, there.codeHash)
    assert.equal(here.storageHash, there.storageHash)
    assert.equal(here.nonce, there.nonce)
    assert.ok(moved.slots > 2)
    assert.equal(here.storageProof[0].value, there.storageProof[0].value)
    // Frozen before the block at which it was read.
    const id = await l2.getChainId()
    assert.equal(await l1.readContract({ address, abi, functionName: 'movedTo', blockNumber: block }),
        BigInt(id))
    // Only what was there then: nothing has changed on L1 since.
    const now = await l1.getProof({ address, storageKeys: [] })
    assert.equal(now.storageHash, there.storageHash)
})

test('the old address rejects calls, the new one takes them', async () => {
    const { address } = moved
    const refused = await fetch(net.l1.http, {
        method: 'POST', headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_call',
            params: [{ to: address, data: work }, 'latest'] }),
    }).then((answer) => answer.json())
    const error = decodeErrorResult({ abi, data: refused.error.data })
    assert.equal(error.errorName, 'LivesElsewhere')
    assert.equal(error.args[0], BigInt(await l2.getChainId()))
    const { data } = await l2.call({ to: address, data: work })
    assert.equal(data.length, 66)
})

test('its owner goes on with it on the L2', async () => {
    await net.until(async () => {
        const logs = await l2.getLogs({ address: moved.address, fromBlock: 0n })
        return logs.length > 0
    }, 60_000, 'a computation on the L2')
})

test('verify re-checks the proofs', async () => {
    assert.equal(await net.stop(), 0)
    const { code, out, err } = await run('verify', '--data-dir', folder)
    assert.equal(code, 0, out + err)
    assert.match(out, new RegExp(
        `l2-1: 1 contracts with ${moved.slots} storage slots proven against L1 block ${moved.block}`))
    const events = await run('events', '--data-dir', folder)
    assert.match(events.out, /contract\.frozen/)
    assert.match(events.out, /contract\.migrated/)
})
