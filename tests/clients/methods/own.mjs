// What needs more than a call: subscriptions, blocks made to order, lines of console.log.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { toHex } from 'viem'
import { WebSocket } from 'ws'
import { http } from '../lib/node.mjs'
import { compile } from '../lib/compile.mjs'
import { step } from './steps.mjs'
import { data, fees, other, receiptOf, sender } from './setup.mjs'

const zero = '0x' + '0'.repeat(64)
const consoles = compile('Console.sol', 'Console')

/** The first notification of a subscription, and what eth_unsubscribe says, twice. */
async function listen(url, act) {
    const socket = new WebSocket(url.replace(/^http/, 'ws'))
    const answers = []
    socket.on('message', (text) => answers.push(JSON.parse(text)))
    await once(socket, 'open')
    const take = async (wanted) => {
        for (;;) {
            const found = answers.findIndex(wanted)
            if (found >= 0) return answers.splice(found, 1)[0]
            await once(socket, 'message')
        }
    }
    const ask = async (id, method, ...params) => {
        socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }))
        return (await take((answer) => answer.id === id)).result
    }
    const id = await ask(1, 'eth_subscribe', 'newHeads')
    await act()
    const told = await take((answer) => answer.method === 'eth_subscription')
    assert.equal(told.params.subscription, id)
    const ended = [await ask(2, 'eth_unsubscribe', id), await ask(3, 'eth_unsubscribe', id)]
    socket.close()
    return { number: told.params.result.number, ended }
}

async function subscriptions({ ours, theirs }) {
    for (const [side, url] of [[ours, http], [theirs, theirs.url]]) {
        const heard = await listen(url, () => side.call('evm_mine'))
        assert.equal(heard.number, await side.call('eth_blockNumber'))
        assert.deepEqual(heard.ended, [true, false])
    }
}

async function buildBlock({ ours }) {
    const head = await ours.call('eth_getBlockByNumber', 'latest', false)
    const raw = await ours.call('eth_signTransaction', { from: sender, to: other, value: '0x1',
        gas: '0x5208', ...fees, nonce: await ours.call('eth_getTransactionCount', sender,
            'latest') })
    const attributes = { timestamp: toHex(Number(head.timestamp) + 12), prevRandao: zero,
        suggestedFeeRecipient: other, parentBeaconBlockRoot: zero, withdrawals: [] }
    const made = await ours.call('testing_buildBlockV1', head.hash, attributes, [raw], '0x4e')
    assert.equal(made.executionPayload.parentHash, head.hash)
    assert.deepEqual(made.executionPayload.transactions, [raw])
    assert.equal(made.executionPayload.gasUsed, '0x5208')
    assert.deepEqual(made.blobsBundle, { commitments: [], proofs: [], blobs: [] })
    assert.equal(await ours.call('eth_blockNumber'), head.number, 'kept nowhere')
}

const lines = ['hello', 'the answer 42 of 0x70997970C51812dc3A010C7d01b50e0d17dc79C8', '7 true',
    '-5', '0x0102', 'two 100%', 'from forge-std: 9', '']

async function consoleLogs({ ours }) {
    const call = (tx) => ours.call('eth_sendTransaction', { from: sender, gas: '0x2dc6c0', ...fees,
        ...tx })
    const created = await receiptOf(ours, await call({ data: consoles.bytecode }))
    const tx = { to: created.contractAddress, data: data(consoles, 'speak', [other]) }
    const hash = await call(tx)
    assert.deepEqual(await ours.call('nucleate_consoleLogs', hash), lines)
    const newest = (await ours.call('nucleate_consoleLogs')).slice(-lines.length)
    assert.deepEqual(newest, lines.map((text) => ({ transactionHash: hash, text })))
    await ours.call('eth_call', tx, 'latest')
    const called = (await ours.call('nucleate_consoleLogs')).slice(-lines.length)
    assert.deepEqual(called, lines.map((text) => ({ transactionHash: null, text })))
}

export const cases = [
    ['subscriptions', [step('eth_subscribe', subscriptions),
        step('eth_unsubscribe', subscriptions)]],
    ['testing_buildBlockV1', [step('testing_buildBlockV1', buildBlock)]],
    ['console.log of Hardhat and Foundry', [step('nucleate_consoleLogs', consoleLogs)]],
]
