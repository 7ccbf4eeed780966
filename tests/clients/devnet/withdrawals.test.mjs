// Money goes back to L1: viem's OP Stack actions, as they are, against a chain that a swarm formed;
// and what the contracts must refuse.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createWalletClient, getAddress, http, parseEther, parseEventLogs } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { getL2TransactionHashes, getWithdrawals } from 'viem/op-stack'
import { compile } from '../lib/compile.mjs'
import { liveInChainTime } from './lib/chain_time.mjs'
import { Devnet, rpc, run } from './lib/devnet.mjs'
import { opClients } from './lib/op_clients.mjs'
import {
    blockArgument, factoryAbi, gameAbi, invented, l1BridgeAbi, l2BridgeAbi, portalAbi, registryAbi,
    tokenFactoryAbi,
} from './lib/withdrawals.mjs'

const words = 'test test test test test test test test test test test junk'
const [me, thief] = [1, 2].map((addressIndex) => mnemonicToAccount(words, { addressIndex }))
const receivers = ['a', 'b', 'c'].map((letter) => getAddress('0x' + letter.repeat(40)))
const token = compile('Token.sol', 'Token')
const l2Bridge = '0x4200000000000000000000000000000000000010'
const l2TokenFactory = '0x4200000000000000000000000000000000000012'
const speed = 20
const folder = mkdtempSync(path.join(tmpdir(), 'nucleate-withdrawals-'))

let net
let place
let l1
let l1Wallet
let l2
let l2Wallet
let targetChain
let coin // on L1 and on L2

function connect() {
    ({ targetChain, l1, l2, l1Wallet, l2Wallet } = opClients(net, place, me))
}

before(async () => {
    net = await Devnet.start(folder, { speed, seed: 7 })
    const endpoints = await net.live()
    place = endpoints.l2[0]
    connect()
    await liveInChainTime(l1, speed)
    const hash = await l1Wallet.depositTransaction(
        { targetChain, request: { gas: 100_000n, mint: parseEther('50'), to: me.address, value: parseEther('50') } })
    await arrival(await l1Receipt(hash))
}, { timeout: 200_000 })

after(async () => {
    const code = await net?.stop()
    const verdict = await run('verify', '--data-dir', folder)
    rmSync(folder, { recursive: true, force: true })
    assert.equal(code, 0, net?.text.slice(-2000))
    assert.equal(verdict.code, 0, verdict.out + verdict.err)
})

async function l1Receipt(hash) {
    const receipt = await l1.waitForTransactionReceipt({ hash })
    assert.equal(receipt.status, 'success')
    return receipt
}
async function l2Receipt(hash) {
    const receipt = await l2.waitForTransactionReceipt({ hash })
    assert.equal(receipt.status, 'success')
    return receipt
}
async function arrival(receipt) {
    const [hash] = getL2TransactionHashes({ logs: receipt.logs })
    return l2Receipt(hash)
}
const read = (address, abi, functionName, args = []) =>
    l1.readContract({ address, abi, functionName, args })
const portal = () => place.contracts.OptimismPortalProxy
const factory = () => place.contracts.DisputeGameFactoryProxy
const statusOf = (receipt) => l1.getWithdrawalStatus({ receipt, targetChain })
const cost = (receipt) => receipt.gasUsed * receipt.effectiveGasPrice + (receipt.l1Fee ?? 0n)

/** Proves what `receipt` withdraws, once a proposal covers it. */
async function prove(receipt) {
    await liveInChainTime(l1, speed)
    const { output, withdrawal } = await l1.waitToProve({ receipt, targetChain })
    assert.equal(await statusOf(receipt), 'ready-to-prove')
    const built = await l2.buildProveWithdrawal({ account: me, output, withdrawal })
    await l1Receipt(await l1Wallet.proveWithdrawal(built))
    assert.equal(await statusOf(receipt), 'waiting-to-finalize')
    return { receipt, output, withdrawal, built }
}
async function finalize({ receipt, withdrawal }) {
    await liveInChainTime(l1, speed)
    await l1.waitToFinalize({ withdrawalHash: withdrawal.withdrawalHash, targetChain })
    // On a busy machine the chain falls behind the clock that viem trusts.
    const due = BigInt(Math.ceil(Date.now() / 1000))
    await net.until(async () => (await l1.getBlock()).timestamp >= due, 60_000, 'the time that viem waited for')
    assert.equal(await statusOf(receipt), 'ready-to-finalize')
    const done = await l1Receipt(await l1Wallet.finalizeWithdrawal({ targetChain, withdrawal }))
    assert.equal(await statusOf(receipt), 'finalized')
    return done
}

/** Stands time still while `work` runs: its blocks come when it calls `mine`. */
async function withoutTime(work) {
    await net.control('nucleate_pause')
    try {
        return await work(async (timestamp) => {
            const next = (await l1.getBlock()).timestamp + 2n
            await rpc(net.l1.http, 'evm_mine', [Number(timestamp > next ? timestamp : next)])
        })
    } finally {
        await net.control('nucleate_resume')
        await liveInChainTime(l1, speed)
    }
}

/** The reason with which a call to the portal fails. */
async function refusal(functionName, args, options = {}) {
    try {
        await l1.simulateContract({
            account: me, address: portal(), abi: portalAbi, functionName, args, ...options })
    } catch (error) {
        return error.message
    }
    assert.fail(`${functionName} was not refused`)
}
const proofArgs = (built, index, proof = built.outputRootProof) =>
    [built.withdrawal, index, proof, built.withdrawalProof]

const started = {}
const proven = {}

test('ether and a token go to the L2 and set out for L1', async () => {
    const deployed = await l1Receipt(await l1Wallet.deployContract(
        { abi: token.abi, bytecode: token.bytecode, args: ['Coin', 1000n] }))
    const [made] = parseEventLogs({
        abi: tokenFactoryAbi,
        logs: (await l2Receipt(await l2Wallet.writeContract({
            address: l2TokenFactory, abi: tokenFactoryAbi, functionName: 'createOptimismMintableERC20',
            args: [deployed.contractAddress, 'Coin', 'COIN'],
        }))).logs,
    })
    coin = { l1: deployed.contractAddress, l2: made.args.localToken }
    const bridge = place.contracts.L1StandardBridgeProxy
    await l1Receipt(await l1Wallet.writeContract(
        { address: coin.l1, abi: token.abi, functionName: 'approve', args: [bridge, 700n] }))
    await arrival(await l1Receipt(await l1Wallet.writeContract({
        address: bridge, abi: l1BridgeAbi, functionName: 'bridgeERC20To',
        args: [coin.l1, coin.l2, me.address, 700n, 200_000, '0x'],
    })))
    const l2Coins = () => l2.readContract(
        { address: coin.l2, abi: token.abi, functionName: 'balanceOf', args: [me.address] })
    assert.equal(await l2Coins(), 700n)
    assert.equal(await read(bridge, l1BridgeAbi, 'deposits', [coin.l1, coin.l2]), 700n)

    const before = await l2.getBalance(me)
    started.ether = await l2Receipt(await l2Wallet.initiateWithdrawal(
        { request: { gas: 100_000n, to: receivers[0], value: parseEther('3') } }))
    assert.ok(started.ether.l1Fee > 0n)
    assert.equal(before - await l2.getBalance(me), parseEther('3') + cost(started.ether))
    assert.equal(await statusOf(started.ether), 'waiting-to-prove')

    started.bridged = await l2Receipt(await l2Wallet.writeContract({
        address: l2Bridge, abi: l2BridgeAbi, functionName: 'bridgeETHTo',
        args: [receivers[1], 200_000, '0x'], value: parseEther('2'),
    }))
    started.coins = await l2Receipt(await l2Wallet.writeContract({
        address: l2Bridge, abi: l2BridgeAbi, functionName: 'bridgeERC20To',
        args: [coin.l2, coin.l1, receivers[2], 300n, 200_000, '0x'],
    }))
    assert.equal(await l2Coins(), 400n)
    for (const receipt of Object.values(started)) assert.equal(getWithdrawals(receipt).length, 1)
})

test('each is proven against a proposal', async () => {
    for (const [name, receipt] of Object.entries(started)) proven[name] = await prove(receipt)
    // The node proposes what optimism_outputAtBlock says, and viem's proof is of the same state.
    const { output, built } = proven.ether
    const said = await rpc(place.rollup, 'optimism_outputAtBlock', ['0x' + output.l2BlockNumber.toString(16)])
    assert.equal(output.outputRoot, said.outputRoot)
    assert.equal(built.outputRootProof.stateRoot, said.stateRoot)
    assert.equal(built.outputRootProof.messagePasserStorageRoot, said.withdrawalStorageRoot)
})

test('a forged proof is refused', async () => {
    const { built, output } = proven.ether
    const index = output.outputIndex
    const more = { ...built, withdrawal: { ...built.withdrawal, value: parseEther('4') } }
    const changed = (node) => node.slice(0, -2) + (node.endsWith('00') ? '01' : '00')
    const bent = { ...built, withdrawalProof: built.withdrawalProof.with(-1, changed(built.withdrawalProof.at(-1))) }
    const lied = { ...built.outputRootProof, stateRoot: changed(built.outputRootProof.stateRoot) }
    const prove = 'proveWithdrawalTransaction'
    assert.match(await refusal(prove, proofArgs(more, index)), /MerkleTrie|invalid withdrawal inclusion proof/)
    assert.match(await refusal(prove, proofArgs(bent, index)), /MerkleTrie|invalid withdrawal inclusion proof/)
    assert.match(await refusal(prove, proofArgs(built, index, lied)), /invalid output root proof/)
    // Sent all the same, it changes nothing.
    const hash = await l1Wallet.writeContract({
        address: portal(), abi: portalAbi, functionName: prove, args: proofArgs(more, index), gas: 500_000n })
    assert.equal((await l1.waitForTransactionReceipt({ hash })).status, 'reverted')
})

test('a proof of another game is refused', async () => {
    const { built, output, withdrawal, receipt } = proven.coins
    const prove = 'proveWithdrawalTransaction'
    const games = await l1.getGames({ targetChain, limit: 50 })
    const other = games.find((game) => game.index !== output.outputIndex)
    assert.match(await refusal(prove, proofArgs(built, other.index)), /invalid output root proof/)
    // A proposal from before the withdrawal proves that it is not there.
    const early = games.find((game) => game.l2BlockNumber < receipt.blockNumber)
    const absent = await l2.buildProveWithdrawal({ account: me, game: early, withdrawal })
    assert.match(await refusal(prove, proofArgs(absent, early.index)), /MerkleTrie|invalid withdrawal inclusion proof/)
})

/** Opens a game over what never was, proves a theft with it, and has it disputed. */
async function stealFromL1(mine) {
    const sent = async (hash) => {
        await mine()
        return l1Receipt(hash)
    }
    const wallet = (account) => createWalletClient(
        { account, chain: l1.chain, transport: http(net.l1.http, { timeout: 600_000 }) })
    const safe = await l2.getBlock({ blockTag: 'safe' })
    const theft = invented(
        { sender: thief.address, target: thief.address, value: parseEther('20'), block: safe })
    const bond = await read(factory(), factoryAbi, 'initBonds', [0])
    await sent(await wallet(thief).writeContract({
        address: factory(), abi: factoryAbi, functionName: 'create', value: bond,
        args: [0, theft.root, blockArgument(safe.number)],
    }))
    const games = await l1.getGames({ targetChain, limit: 5 })
    const index = games.find((game) => game.rootClaim === theft.root).index
    const [, , address] = await read(factory(), factoryAbi, 'gameAtIndex', [index])
    // Nothing but the game's end stands between this proof and the money.
    await sent(await wallet(thief).writeContract({
        address: portal(), abi: portalAbi, functionName: 'proveWithdrawalTransaction',
        args: proofArgs(theft, index),
    }))
    const half = await rpc(place.rollup, 'optimism_outputAtBlock', ['0x1'])
    await sent(await wallet(me).writeContract({
        address, abi: gameAbi, functionName: 'attack', args: [theft.root, 0n, half.outputRoot],
        value: await read(address, gameAbi, 'getRequiredBond', [2n]),
    }))
    return { ...theft, address }
}

test('the money arrives, exactly', async () => {
    // A dispute has thirty seconds of the chain's time, which are one and a half of the wall's.
    proven.theft = await withoutTime(stealFromL1)
    const held = await l1.getBalance({ address: portal() })
    await finalize(proven.ether)
    assert.equal(await l1.getBalance({ address: receivers[0] }), parseEther('3'))
    await finalize(proven.bridged)
    assert.equal(await l1.getBalance({ address: receivers[1] }), parseEther('2'))
    // Agents deposit at the same time: what left is at least what was withdrawn less their ether.
    assert.ok(held - await l1.getBalance({ address: portal() }) <= parseEther('5'))
    await finalize(proven.coins)
    assert.equal(await read(coin.l1, token.abi, 'balanceOf', [receivers[2]]), 300n)
    assert.equal(await read(place.contracts.L1StandardBridgeProxy, l1BridgeAbi, 'deposits',
        [coin.l1, coin.l2]), 400n)
})

test('a second finalize is refused', async () => {
    const { withdrawal } = proven.ether
    const reason = await refusal('finalizeWithdrawalTransaction', [withdrawal])
    assert.match(reason, /withdrawal has already been finalized/)
    const before = await l1.getBalance({ address: receivers[0] })
    const hash = await l1Wallet.finalizeWithdrawal({ targetChain, withdrawal, gas: 500_000n })
    assert.equal((await l1.waitForTransactionReceipt({ hash })).status, 'reverted')
    assert.equal(await l1.getBalance({ address: receivers[0] }), before)
})

test('a withdrawal whose game was lost is refused', async () => {
    const { withdrawal, address } = proven.theft
    await net.until(async () => await read(address, gameAbi, 'status') !== 0, 30_000, 'the end of the game')
    assert.equal(await read(address, gameAbi, 'status'), 1)
    assert.match(net.text, /lost its game/)
    const [, proof] = await read(portal(), portalAbi, 'provenWithdrawals', [withdrawal.withdrawalHash, thief.address])
    const maturity = await read(portal(), portalAbi, 'proofMaturityDelaySeconds')
    await net.until(async () => (await l1.getBlock()).timestamp > proof + maturity + 60n, 30_000, 'maturity')
    const options = { account: thief }
    assert.match(await refusal('finalizeWithdrawalTransaction', [withdrawal], options),
        /output proposal has not been validated/)
    const wallet = createWalletClient({ account: thief, chain: l1.chain, transport: http(net.l1.http) })
    const before = await l1.getBalance({ address: portal() })
    const hash = await wallet.writeContract({
        address: portal(), abi: portalAbi, functionName: 'finalizeWithdrawalTransaction',
        args: [withdrawal], gas: 500_000n,
    })
    assert.equal((await l1.waitForTransactionReceipt({ hash })).status, 'reverted')
    assert.ok(await l1.getBalance({ address: portal() }) >= before)
})

test('a finalize one second early is refused, and one second later it is not', async () => {
    const { withdrawal, receipt } = await prove(await l2Receipt(await l2Wallet.initiateWithdrawal(
        { request: { gas: 100_000n, to: receivers[0], value: 1n } })))
    const [game, proof] = await read(portal(), portalAbi, 'provenWithdrawals', [withdrawal.withdrawalHash, me.address])
    const maturity = await read(portal(), portalAbi, 'proofMaturityDelaySeconds')
    const before = await l1.getBalance({ address: receivers[0] })
    const tries = []
    await withoutTime(async (mine) => {
        const created = await read(game, gameAbi, 'createdAt')
        await mine(created + await read(game, gameAbi, 'maxClockDuration'))
        // The node looks at such blocks within a fifth of a second, and answers in the next one.
        for (let i = 0; i < 6 && await read(game, gameAbi, 'status') !== 2; ++i) {
            await sleep(300)
            await mine()
        }
        for (const late of [0n, 1n]) {
            const hash = await l1Wallet.finalizeWithdrawal({ targetChain, withdrawal, gas: 500_000n })
            await rpc(net.l1.http, 'evm_mine', [Number(proof + maturity + late)])
            const done = await l1.waitForTransactionReceipt({ hash })
            const { timestamp } = await l1.getBlock({ blockNumber: done.blockNumber })
            tries.push([timestamp - proof - maturity, done.status])
        }
    })
    assert.deepEqual(tries, [[0n, 'reverted'], [1n, 'success']])
    assert.equal(await l1.getBalance({ address: receivers[0] }) - before, 1n)
    assert.equal(await statusOf(receipt), 'finalized')
})

test('the log holds each step with its cause', async () => {
    const page = await rpc(net.l1.http, 'nucleate_events', [{ from: 1, limit: 10_000 }])
    const byId = new Map(page.map((event) => [event.id, event]))
    const hash = proven.ether.withdrawal.withdrawalHash
    const isIts = (event) => event.facts.some((fact) => fact.key === 'withdrawal' && fact.value === hash)
    const last = page.find((event) => event.kind === 'withdrawal.finalized' && isIts(event))
    const kinds = []
    for (let event = last; event; event = byId.get(event.cause)) kinds.push(event.kind)
    assert.ok(page.some((event) => event.kind === 'withdrawal.sent'))
    assert.deepEqual(kinds.slice(0, 3), ['withdrawal.finalized', 'withdrawal.proven', 'withdrawal.started'])
    assert.ok(kinds.includes('sequencer.started'))
    const games = page.filter((event) => event.kind === 'game.defended')
    assert.ok(games.length > 0)
    for (const event of games) assert.match(byId.get(event.cause).kind, /^output\.proposed$/)
    assert.ok(page.some((event) => event.kind === 'bond.paid'))
    assert.ok(page.some((event) => event.kind === 'game.moved'))
})

test('the ladder of the chain is in the snapshot', async () => {
    const { snapshot } = await rpc(net.l1.http, 'nucleate_snapshot')
    const row = snapshot.chains.find((chain) => chain.kind === 'l2')
    assert.ok(row.head >= row.safe && row.safe >= row.proposed && row.proposed >= row.settled)
    assert.ok(row.settled > 0)
    assert.equal(row.proofMaturity, 50)
    const open = row.outputs.filter((output) => output.state === 'open')
    assert.ok(open.length > 0)
    for (const output of open) assert.equal(output.clockEnd, output.created + 30)
    for (const output of row.outputs) if (output.state === 'stands') assert.equal(output.right, 'yes')
})

test('killed at any moment, the node proposes on without doubles', async () => {
    const count = () => read(factory(), factoryAbi, 'gameCount')
    const before = await count()
    await net.until(async () => await count() > before, 30_000, 'a proposal')
    await net.stop('SIGKILL')
    net = await Devnet.start(folder, { speed, seed: 7 })
    // The file of endpoints is still that of before until the doors are open.
    await net.until(async () => {
        place = net.endpoints().l2[0]
        return rpc(place.http, 'eth_chainId').catch(() => false)
    }, 30_000, 'the L2')
    connect()
    await liveInChainTime(l1, speed)
    await net.until(async () => await count() >= before + 3n, 60_000, 'more proposals')
    const games = (await l1.getGames({ targetChain, limit: 1000 })).reverse()
        .filter((game) => game.rootClaim !== proven.theft?.root)
    assert.ok(games.length >= 3)
    for (let i = 1; i < games.length; ++i) {
        assert.ok(games[i].l2BlockNumber > games[i - 1].l2BlockNumber)
        assert.ok(games[i].timestamp - games[i - 1].timestamp >= 30n)
    }
    // The log goes on where it was: nothing is told twice, and no thread is broken.
    const made = await count()
    await sleep(500)
    const page = await rpc(net.l1.http, 'nucleate_events', [{ from: 1, limit: 10_000 }])
    const kindOf = new Map(page.map((event) => [event.id, event.kind]))
    const gamesOf = (kind) => page.filter((event) => event.kind === kind)
        .map((event) => event.facts.find((fact) => fact.key === 'game').value)
    for (const kind of ['output.proposed', 'game.defended', 'game.lost'])
        assert.equal(new Set(gamesOf(kind)).size, gamesOf(kind).length)
    assert.ok(BigInt(gamesOf('output.proposed').length) >= made)
    for (const event of page.filter(({ kind }) => kind === 'game.defended'))
        assert.equal(kindOf.get(event.cause), 'output.proposed')
    const [, anchor] = await read(place.contracts.AnchorStateRegistryProxy, registryAbi, 'anchors', [0])
    assert.ok(anchor > 0n)
})
