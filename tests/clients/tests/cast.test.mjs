import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { accounts, http, keyOf } from '../lib/node.mjs'
import { compile } from '../lib/compile.mjs'

const run = promisify(execFile)
const binary = new URL('../node_modules/.bin/cast', import.meta.url).pathname
const env = { ...process.env, ETH_RPC_URL: http, FOUNDRY_DISABLE_NIGHTLY_WARNING: '1' }
const cast = async (...args) => {
    const { stdout, stderr } = await run(binary, args, { env, timeout: 60_000 })
    // An error text is a failure, whatever the exit code.
    if (stderr.startsWith('Error')) throw new Error(stderr)
    return stdout.trim()
}
const key = keyOf(accounts[4])
const me = accounts[4].address
const other = '0x000000000000000000000000000000000000ca57'
const probe = compile('Probe.sol', 'Probe')

test('reads', async () => {
    assert.equal(await cast('chain-id'), '31337')
    assert.match(await cast('block-number'), /^\d+$/)
    assert.match(await cast('client'), /Nucleate|anvil/)
    assert.ok(BigInt(await cast('balance', me)) > 0n)
    assert.match(await cast('gas-price'), /^\d+$/)
    assert.match(await cast('block', 'latest'), /baseFeePerGas/)
})

test('send, receipt, tx', async () => {
    const receipt = JSON.parse(await cast('send', '--json', '--private-key', key, other,
        '--value', '1ether'))
    assert.equal(receipt.status, '0x1')
    assert.equal(await cast('balance', '--ether', other), '1.000000000000000000')
    const again = JSON.parse(await cast('receipt', '--json', receipt.transactionHash))
    assert.equal(again.blockHash, receipt.blockHash)
    assert.match(await cast('tx', receipt.transactionHash, 'value'), /^1000000000000000000/)
})

test('contract: create, call, send, logs, run, storage', async () => {
    const created = JSON.parse(await cast('send', '--json', '--private-key', key, '--create',
        probe.bytecode))
    const at = created.contractAddress
    const sent = JSON.parse(await cast('send', '--json', '--private-key', key, at,
        'set(uint256,string)', '33', 'by cast'))
    assert.equal(sent.logs.length, 1)
    assert.equal(await cast('call', at, 'value()(uint256)'), '33')
    assert.equal(BigInt(await cast('storage', at, '0')), 33n)
    const logs = JSON.parse(await cast('logs', '--json', '--from-block', '0', '--address', at,
        'Set(address indexed,uint256 indexed,string)'))
    assert.equal(logs.length, 1)
    assert.ok(BigInt(await cast('estimate', at, 'set(uint256,string)', '1', 'x')) > 21000n)
    await assert.rejects(cast('call', at, 'failReason()'), /no such luck/)
    assert.match(await cast('run', sent.transactionHash), /Transaction successfully executed/)
    assert.match(await cast('access-list', at, 'value()'), /gas used/)
    assert.match(await cast('proof', at, '0'), /storageProof/)
})

test('rpc: time and balance', async () => {
    await cast('rpc', 'anvil_setBalance', other, '0x10')
    assert.equal(await cast('balance', other), '16')
    const before = BigInt(await cast('block', 'latest', '-f', 'timestamp'))
    await cast('rpc', 'evm_increaseTime', '100')
    await cast('rpc', 'evm_mine')
    assert.ok(BigInt(await cast('block', 'latest', '-f', 'timestamp')) >= before + 100n)
})
