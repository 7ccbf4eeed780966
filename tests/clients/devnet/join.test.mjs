// A second machine follows the chain that a swarm formed, knowing nothing but the URL of its L1.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { after, before, test } from 'node:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
    createPublicClient, createWalletClient, http, keccak256, pad, parseEther, toHex,
} from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { Devnet, binary, raw, rpc, run } from './lib/devnet.mjs'
import { Joined } from './lib/joined.mjs'
import { ExecutionPayload, openEnvelope, signerOf } from './lib/payload.mjs'

const words = 'test test test test test test test test test test test junk'
const [donor, stranger] = [5, 9].map((addressIndex) => mnemonicToAccount(words, { addressIndex }))
const folders = [0, 1].map(() => mkdtempSync(path.join(tmpdir(), 'nucleate-join-')))

let net
let sequencer // URL of the L2 where it is built
let joined
let follower // URL of the same L2 here

before(async () => {
    net = await Devnet.start(folders[0], { speed: 20, seed: 7 })
    sequencer = (await net.live()).l2[0].http
})
after(async () => {
    await joined?.stop()
    await net?.stop()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const heads = (url) => rpc(url, 'optimism_syncStatus')
const block = (url, number) => rpc(url, 'eth_getBlockByNumber', [toHex(number), false])

test('unsafe blocks are handed on as the OP Stack signs them', async () => {
    const { unsafe_l2: head } = await heads(sequencer)
    const from = toHex(head.number - 1)
    const [envelope] = await rpc(sequencer, 'nucleate_unsafePayloads', [from])
    const { payload: told, message, root, signature } = openEnvelope(envelope)
    const there = await rpc(sequencer, 'eth_getBlockByNumber', [from, true])
    assert.equal(toHex(told.blockHash), there.hash)
    assert.equal(toHex(told.stateRoot), there.stateRoot)
    assert.equal(told.baseFeePerGas, BigInt(there.baseFeePerGas))
    assert.equal(told.transactions.length, there.transactions.length)
    told.transactions.forEach((raw, i) => assert.equal(keccak256(raw), there.transactions[i].hash))
    assert.equal(toHex(root), there.parentBeaconBlockRoot)
    assert.deepEqual(ExecutionPayload.serialize(told), message.subarray(32))

    const signer = await signerOf(message, signature, 901)
    const config = (await rpc(sequencer, 'optimism_rollupConfig')).l1_system_config_address
    const slot = keccak256(toHex('systemconfig.unsafeblocksigner'))
    const since = await rpc(net.l1.http, 'eth_getStorageAt',
        [config, slot, toHex(head.l1origin.number)])
    const now = await rpc(net.l1.http, 'eth_getStorageAt', [config, slot, 'latest'])
    assert.ok([since, now].includes(pad(signer.toLowerCase(), { size: 32 })))
    assert.equal((await raw(sequencer, 'nucleate_unsafePayloads', ['seven'])).error.code, -32602)
    assert.deepEqual(await rpc(sequencer, 'nucleate_unsafePayloads', ['0xffffffff']), [])
})

test('it finds the chain on L1, derives it, and has unsafe blocks before L1 has', async () => {
    joined = new Joined(net.l1.http, folders[1])
    const door = await joined.door()
    follower = door.http
    assert.equal(door.chainId, 901)
    const status = await joined.until(async () => {
        const now = await heads(follower)
        return now.safe_l2.number > 10 && now.unsafe_l2.number > now.safe_l2.number && now
    }, 'an unsafe block ahead of the safe ones')
    for (const head of [status.safe_l2, status.unsafe_l2])
        assert.equal((await block(sequencer, head.number)).hash, head.hash)
    assert.deepEqual(await rpc(follower, 'optimism_rollupConfig'),
        await rpc(sequencer, 'optimism_rollupConfig'))
    const output = toHex(status.safe_l2.number)
    assert.equal((await rpc(follower, 'optimism_outputAtBlock', [output])).outputRoot,
        (await rpc(sequencer, 'optimism_outputAtBlock', [output])).outputRoot)
})

test('what is sent to it reaches the sequencer, and comes back in a block', async () => {
    const { deposit } = await bridge()
    await joined.until(async () =>
        BigInt(await rpc(follower, 'eth_getBalance', [donor.address, 'latest'])) > 0n, 'the deposit')
    assert.match(deposit, /^0x/)
    const wallet = createWalletClient({ account: donor, transport: http(follower) })
    const hash = await wallet.sendTransaction({ to: stranger.address, value: 12345n, chain: null })
    const here = createPublicClient({ transport: http(follower), pollingInterval: 100 })
    const receipt = await here.waitForTransactionReceipt({ hash, timeout: 30_000 })
    assert.equal(receipt.status, 'success')
    assert.equal(await here.getBalance({ address: stranger.address }), 12345n)
    const refused = await raw(follower, 'eth_sendRawTransaction', ['0x01'])
    assert.ok(refused.error.message)

    async function bridge() {
        const to = net.endpoints().l2[0].contracts.OptimismPortalProxy
        const l1 = createWalletClient({ account: donor, transport: http(net.l1.http) })
        return { deposit: await l1.sendTransaction(
            { to, value: parseEther('1'), gas: 300_000n, chain: null }) }
    }
})

test('it is no operator: what changes a node is refused', async () => {
    for (const method of ['admin_stopSequencer', 'admin_resetDerivationPipeline'])
        assert.ok((await raw(follower, method)).error, method)
})

test('it goes on where it was, and says when L1 is gone', async () => {
    const before = await heads(follower)
    assert.equal(await joined.stop(), 0)
    joined = new Joined(net.l1.http, folders[1])
    follower = (await joined.door()).http
    assert.equal((await block(follower, before.safe_l2.number)).hash, before.safe_l2.hash)
    await joined.until(async () => (await heads(follower)).safe_l2.number > before.safe_l2.number + 5,
        'further blocks')

    await net.stop('SIGKILL')
    await joined.until(() => /^L1 +.*(refused|connect|answer)/m.test(
        joined.text.slice(joined.text.lastIndexOf('L1   '))), 'word of the silent L1')
    const kept = await heads(follower)
    assert.ok(BigInt((await block(follower, kept.safe_l2.number)).number) > 0n)
    assert.equal(await joined.stop(), 0)

    const alone = await run('join', net.l1.http, '--port', '0', '--data-dir', folders[1])
    assert.equal(alone.code, 1)
    assert.match(alone.err, /L1 cannot be followed/)
})

test('a folder follows one L1', async () => {
    const other = spawn(binary, ['--l1-only', '--in-memory', '--port', '0', '--chain-id', '4242'],
        { stdio: ['ignore', 'pipe', 'ignore'] })
    const url = await new Promise((resolve) => other.stdout.on('data', (data) => {
        const found = /Listening on (\S+)/.exec(data)
        if (found) resolve(found[1])
    }))
    const refused = await run('join', url, '--port', '0', '--data-dir', folders[1])
    other.kill('SIGTERM')
    assert.equal(refused.code, 1)
    assert.match(refused.err, /another --data-dir/)
    const nothing = await run('join', 'ftp://nowhere')
    assert.equal(nothing.code, 1)
})
