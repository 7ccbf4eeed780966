// The same transactions on this node and on anvil, at the same times and base fees, so that
// balances, fees and traces agree to the last digit.
import assert from 'node:assert/strict'
import { encodeDeployData, encodeFunctionData } from 'viem'
import { http } from '../lib/node.mjs'
import { compile } from '../lib/compile.mjs'
import { caller, startAnvil } from '../lib/peer.mjs'

export const token = compile('Token.sol', 'Token')
export const probe = compile('Probe.sol', 'Probe')
export const sender = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
export const other = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'
export const fees = { maxFeePerGas: '0x12a05f2000', maxPriorityFeePerGas: '0x3b9aca00' }
// By the sender's nonces.
export const tokenAddress = '0x5fbdb2315678afecb367f032d93f642f64180aa3'
export const probeAddress = '0xe7f1725e7734ce288f8367e1bb143e90bb3f0512'
export const baseFee = '0x3b9aca00'
export const data = (contract, functionName, args) =>
    encodeFunctionData({ abi: contract.abi, functionName, args })

/** What the chains hold, one transaction a block, from block 1 on. */
export const history = [
    ['token', { data: encodeDeployData({ ...token, args: ['Coin', 1000n] }) }],
    ['probe', { data: probe.bytecode }],
    ['transfer', { to: other, value: '0x7' }],
    ['move', { to: tokenAddress, data: data(token, 'transfer', [other, 5n]) }],
    ['set', { to: probeAddress, value: '0x9', data: data(probe, 'set', [3n, 'x']) }],
    ['fail', { to: probeAddress, data: data(probe, 'failReason') }],
]
/** Fields that hang on the hash of the genesis block. */
export const foreign = ['hash', 'parentHash', 'mixHash', 'stateRoot']
export const blockOf = (name) =>
    '0x' + (history.findIndex((each) => each[0] === name) + 1).toString(16)
let time = 2_000_000_000

/** The receipt of a transaction; anvil mines a moment after it has answered. */
export async function receiptOf(side, hash) {
    for (let i = 0; i < 200; ++i) {
        const receipt = await side.call('eth_getTransactionReceipt', hash)
        if (receipt) return receipt
        await new Promise((done) => setTimeout(done, 20))
    }
    assert.fail(`${hash} is in no block`)
}

/** The two sides; each has {call, hashes: {name: transaction hash}, blocks: {name: block hash}}. */
export async function startSides() {
    const anvil = await startAnvil('--steps-tracing')
    const ours = { call: caller(http), hashes: {}, blocks: {} }
    const theirs = { call: caller(anvil.url), hashes: {}, blocks: {}, url: anvil.url }
    await ours.call('anvil_reset')
    for (const [name, tx] of history) {
        time += 10
        for (const side of [ours, theirs]) {
            await side.call('anvil_setNextBlockBaseFeePerGas', baseFee)
            await side.call('evm_setNextBlockTimestamp', time)
            const hash = await side.call('eth_sendTransaction',
                { from: sender, gas: '0x2dc6c0', ...fees, ...tx })
            assert.match(String(hash), /^0x/, JSON.stringify(hash))
            side.hashes[name] = hash
            side.blocks[name] = (await receiptOf(side, hash)).blockHash
        }
    }
    assert.deepEqual(ours.hashes, theirs.hashes, 'the same transactions have the same hashes')
    return { ours, theirs, stop: () => anvil.stop() }
}
