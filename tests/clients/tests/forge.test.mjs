// `forge script --broadcast`: compiles with npm's solc, simulates, signs, sends and waits.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createPublicClient, http as httpTransport } from 'viem'
import { accounts, http, keyOf } from '../lib/node.mjs'

const run = promisify(execFile)
const here = (name) => fileURLToPath(new URL('../' + name, import.meta.url))
const client = createPublicClient({ transport: httpTransport(http) })
const sender = accounts[6]

/** Runs the script in a copy of the project; what forge wrote down about the broadcast. */
async function broadcast(folder, ...options) {
    await run(here('node_modules/.bin/forge'),
        ['script', 'script/Deploy.s.sol:Deploy', '--rpc-url', http, '--broadcast',
            '--private-key', keyOf(sender), '--use', here('lib/solc.mjs'), ...options],
        { cwd: folder, timeout: 120_000,
            env: { ...process.env, FOUNDRY_DISABLE_NIGHTLY_WARNING: '1', HOME: folder } })
    const chain = await client.getChainId()
    return JSON.parse(readFileSync(
        path.join(folder, `broadcast/Deploy.s.sol/${chain}/run-latest.json`), 'utf8'))
}

for (const options of [[], ['--slow'], ['--legacy']])
    test(`forge script --broadcast ${options}`, { timeout: 180_000 }, async () => {
        const folder = mkdtempSync(path.join(tmpdir(), 'nucleate-forge-'))
        try {
            cpSync(here('forge'), folder, { recursive: true })
            const done = await broadcast(folder, ...options)
            assert.equal(done.receipts.length, 3)
            for (const receipt of done.receipts) assert.equal(receipt.status, '0x1')
            const kinds = done.transactions.map((tx) => tx.transactionType)
            assert.deepEqual(kinds, ['CREATE', 'CREATE2', 'CALL'])
            const [first, second] = done.transactions.map((tx) => tx.contractAddress)
            const abi = [
                { type: 'function', name: 'total', inputs: [], outputs: [{ type: 'uint256' }],
                    stateMutability: 'view' },
                { type: 'function', name: 'owner', inputs: [], outputs: [{ type: 'address' }],
                    stateMutability: 'view' },
            ]
            const read = (address, functionName) =>
                client.readContract({ address, abi, functionName })
            assert.equal(await read(first, 'total'), 42n)
            assert.equal(await read(first, 'owner'), sender.address)
            assert.equal(await read(second, 'total'), 1n)
            assert.equal(await client.getBalance({ address: first }), 7n)
        } finally {
            rmSync(folder, { recursive: true })
        }
    })
