// What contracts write with console.log shows in the node's own log.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { after, before, test } from 'node:test'
import { encodeFunctionData } from 'viem'
import { accounts } from '../lib/node.mjs'
import { compile } from '../lib/compile.mjs'
import { caller } from '../lib/peer.mjs'

const contract = compile('Console.sol', 'Console')
const binary = process.env.NUCLEATE_BINARY
const from = accounts[0].address
let child
let call
let log = ''

/** Waits until the log has so many lines of contracts; those lines. */
async function lines(count) {
    for (let i = 0; i < 250; ++i) {
        const found = log.split('\n').filter((line) => line.startsWith('console.log'))
        if (found.length >= count) return found
        await new Promise((done) => setTimeout(done, 20))
    }
    assert.fail(`the log has no ${count} lines:\n${log}`)
}

before(async () => {
    if (!binary) return
    child = spawn(binary, ['--l1-only', '--in-memory', '--port', '0'],
        { stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.on('data', (data) => { log += data })
    while (!/Listening on \S+ and/.test(log)) await new Promise((done) => setTimeout(done, 20))
    call = caller(/Listening on (\S+) and/.exec(log)[1])
})
after(() => child?.kill('SIGTERM'))

test('the log shows lines of transactions and calls', { skip: !binary }, async () => {
    const created = await call('eth_sendTransaction', { from, data: contract.bytecode })
    const to = (await call('eth_getTransactionReceipt', created)).contractAddress
    const tx = { from, to, data: encodeFunctionData({ abi: contract.abi, functionName: 'speak',
        args: [from] }) }
    const hash = await call('eth_sendTransaction', tx)
    const shown = await lines(8)
    assert.equal(shown[0], `console.log  ${hash}  hello`)
    assert.equal(shown[1], `console.log  ${hash}  the answer 42 of ${from}`)
    await call('eth_call', tx, 'latest')
    assert.equal((await lines(16))[8], 'console.log  call  hello')

    // Off, nothing shows, not even later.
    await call('hardhat_setLoggingEnabled', false)
    await call('eth_call', tx, 'latest')
    await new Promise((done) => setTimeout(done, 400))
    await call('hardhat_setLoggingEnabled', true)
    await call('eth_call', tx, 'latest')
    assert.equal((await lines(24)).length, 24)
    assert.equal((await call('nucleate_consoleLogs')).length, 32)
})
