// A chain that a swarm formed, used by clients that know nothing of it: viem, ethers and cast.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { after, before, test } from 'node:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { ContractFactory, JsonRpcProvider, Wallet, parseEther as ether } from 'ethers'
import {
    BaseError, ContractFunctionRevertedError, concat, createClient, createPublicClient, createWalletClient,
    decodeEventLog, defineChain, http, keccak256, maxUint256, pad, parseEther, publicActions,
    webSocket,
} from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import {
    chainConfig, getL2TransactionHashes, publicActionsL2, walletActionsL1,
} from 'viem/op-stack'
import { artifact, compile } from '../lib/compile.mjs'
import { Devnet, raw, rpc, run } from './lib/devnet.mjs'

const words = 'test test test test test test test test test test test junk'
const account = (addressIndex) => mnemonicToAccount(words, { addressIndex })
const keyOf = (who) => '0x' + Buffer.from(who.getHdKey().privateKey).toString('hex')
const [me, ethersAccount, castAccount, stranger] = [account(1), account(2), account(3), account(8)]
const token = compile('Token.sol', 'Token')
const probe = compile('Probe.sol', 'Probe')
const folder = mkdtempSync(path.join(tmpdir(), 'nucleate-l2-'))

let net
let place // endpoints of the L2
let l1
let l1Wallet
let l2
let wallet
let l2Chain

before(async () => {
    net = await Devnet.start(folder, { speed: 20, seed: 7 })
    const endpoints = await net.live()
    place = endpoints.l2[0]
    const l1Chain = defineChain({
        id: endpoints.l1.chain_id, name: 'L1', rpcUrls: { default: { http: [net.l1.http] } },
        nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    })
    l2Chain = defineChain({
        ...chainConfig, id: place.chain_id, name: place.name, sourceId: l1Chain.id,
        rpcUrls: { default: { http: [place.http], webSocket: [place.ws] } },
        nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
        contracts: {
            ...chainConfig.contracts,
            portal: { [l1Chain.id]: { address: place.contracts.OptimismPortalProxy } },
        },
    })
    const polling = { pollingInterval: 50 }
    l1 = createPublicClient({ chain: l1Chain, transport: http(), ...polling })
    l1Wallet = createWalletClient({ chain: l1Chain, transport: http(), account: me })
        .extend(walletActionsL1())
    l2 = createPublicClient({ chain: l2Chain, transport: http(), ...polling }).extend(publicActionsL2())
    wallet = createWalletClient({ chain: l2Chain, transport: http(), account: me })
}, { timeout: 150_000 })

after(async () => {
    const code = await net?.stop()
    const verdict = await run('verify', '--data-dir', folder)
    rmSync(folder, { recursive: true, force: true })
    assert.equal(code, 0, net?.text.slice(-2000))
    // What clients did on the L2 is derived from L1 alone like everything else.
    assert.equal(verdict.code, 0, verdict.out + verdict.err)
})

/** Deposits through the portal; the receipts on both sides. */
async function deposit(to, mint) {
    const hash = await l1Wallet.depositTransaction({
        targetChain: l2Chain, request: { gas: 100_000n, mint, to, value: mint },
    })
    const receipt = await l1.waitForTransactionReceipt({ hash })
    assert.equal(receipt.status, 'success')
    const hashes = getL2TransactionHashes({ logs: receipt.logs })
    assert.equal(hashes.length, 1)
    const arrived = await l2.waitForTransactionReceipt({ hash: hashes[0], timeout: 30_000 })
    return { receipt, arrived }
}

test('a deposit arrives with the hash that viem computes', async () => {
    const before = [await l1.getBalance(me), await l2.getBalance(me)]
    const amount = parseEther('50')
    const { receipt, arrived } = await deposit(me.address, amount)
    assert.equal(arrived.status, 'success')
    assert.equal(await l2.getBalance(me) - before[1], amount)
    assert.equal(before[0] - await l1.getBalance(me),
        amount + receipt.gasUsed * receipt.effectiveGasPrice)
    const transaction = await l2.getTransaction({ hash: arrived.transactionHash })
    assert.equal(transaction.type, 'deposit')
    assert.equal(transaction.mint, amount)
    assert.equal(transaction.isSystemTx ?? false, false)
    const block = await l2.getBlock({ blockHash: arrived.blockHash, includeTransactions: true })
    assert.equal(block.transactions[0].from, '0xdeaddeaddeaddeaddeaddeaddeaddeaddead0001')
    assert.equal(block.transactions[arrived.transactionIndex].hash, arrived.transactionHash)
    for (const other of [ethersAccount, castAccount]) await deposit(other.address, parseEther('20'))
})

test('a transfer pays exactly value, gas and the fee for L1 data', async () => {
    const before = await l2.getBalance(me)
    const hash = await wallet.sendTransaction({ to: stranger.address, value: 5n })
    const receipt = await l2.waitForTransactionReceipt({ hash })
    assert.equal(receipt.gasUsed, 21000n)
    assert.ok(receipt.l1Fee > 0n)
    assert.ok(receipt.l1GasPrice > 0n)
    assert.ok(receipt.l1GasUsed > 0n)
    assert.equal(before - await l2.getBalance(me),
        5n + receipt.gasUsed * receipt.effectiveGasPrice + receipt.l1Fee)
    assert.ok(await l2.estimateL1Fee({ account: me, to: stranger.address, value: 5n }) > 0n)
})

async function deploy({ abi, bytecode }, args = []) {
    const hash = await wallet.deployContract({ abi, bytecode, args })
    const receipt = await l2.waitForTransactionReceipt({ hash })
    assert.equal(receipt.status, 'success')
    return receipt.contractAddress
}
async function write(address, abi, functionName, args) {
    const hash = await wallet.writeContract({ address, abi, functionName, args })
    const receipt = await l2.waitForTransactionReceipt({ hash })
    assert.equal(receipt.status, 'success')
    return receipt
}
const read = (address, abi, functionName, args = []) =>
    l2.readContract({ address, abi, functionName, args })

test('viem: an ERC-20, its logs, filters and permits', async () => {
    const coin = await deploy(token, ['Coin', 1000n])
    const filter = await l2.createContractEventFilter(
        { address: coin, abi: token.abi, eventName: 'Transfer' })
    const receipt = await write(coin, token.abi, 'transfer', [stranger.address, 400n])
    assert.equal(await read(coin, token.abi, 'balanceOf', [stranger.address]), 400n)
    const event = decodeEventLog({ abi: token.abi, ...receipt.logs[0] })
    assert.deepEqual(event.args, { from: me.address, to: stranger.address, value: 400n })
    const changes = await l2.getFilterChanges({ filter })
    assert.deepEqual(changes.map((log) => log.transactionHash), [receipt.transactionHash])
    assert.deepEqual(await l2.getFilterChanges({ filter }), [])
    const logs = await l2.getContractEvents({
        address: coin, abi: token.abi, eventName: 'Transfer', args: { to: stranger.address }, fromBlock: 0n,
    })
    assert.equal(logs.length, 1)
})

test('viem: a Uniswap V2 pair gets liquidity and swaps', async () => {
    const factoryCode = artifact('@uniswap/v2-core/build/UniswapV2Factory.json')
    const routerCode = artifact('@uniswap/v2-periphery/build/UniswapV2Router02.json')
    const a = await deploy(token, ['A', parseEther('1000')])
    const b = await deploy(token, ['B', parseEther('1000')])
    const factory = await deploy(factoryCode, [me.address])
    const weth = '0x4200000000000000000000000000000000000006'
    const router = await deploy(routerCode, [factory, weth])
    for (const coin of [a, b]) await write(coin, token.abi, 'approve', [router, maxUint256])
    await write(router, routerCode.abi, 'addLiquidity',
        [a, b, parseEther('100'), parseEther('100'), 0n, 0n, me.address, maxUint256])
    const expected = await read(router, routerCode.abi, 'getAmountsOut', [parseEther('1'), [a, b]])
    await write(router, routerCode.abi, 'swapExactTokensForTokens',
        [parseEther('1'), expected[1], [a, b], stranger.address, maxUint256])
    assert.equal(await read(b, token.abi, 'balanceOf', [stranger.address]), expected[1])
    // The constant product with its fee, by hand.
    const input = parseEther('1') * 997n
    assert.equal(expected[1], input * parseEther('100') / (parseEther('100') * 1000n + input))
})

test('viem: a failing call decodes its reason', async () => {
    const at = await deploy(probe)
    const revertOf = async (functionName, args = []) => {
        try {
            await l2.simulateContract({ account: me, address: at, abi: probe.abi, functionName, args })
        } catch (error) {
            assert.ok(error instanceof BaseError)
            return error.walk((e) => e instanceof ContractFunctionRevertedError)
        }
        assert.fail('did not revert')
    }
    assert.equal((await revertOf('failReason')).reason, 'no such luck')
    const custom = await revertOf('failCustom')
    assert.equal(custom.data.errorName, 'TooLow')
    assert.deepEqual(custom.data.args, [1n, 2n])
    assert.match((await revertOf('failPanic', [0n])).reason, /zero/)
    const answer = await raw(place.http, 'eth_call', [{ to: at, data: '0x12345678' }, 'latest'])
    assert.equal(answer.error.code, 3)
    assert.equal(answer.error.data, '0x')
    assert.equal((await raw(place.http, 'eth_noSuchThing')).error.code, -32601)
})

test('viem: subscriptions over WebSocket', async () => {
    const client = createClient({
        chain: l2Chain, transport: webSocket(place.ws, { reconnect: false, keepAlive: false }),
    }).extend(publicActions)
    const at = await deploy(probe)
    const heads = []
    const logs = []
    const stop = [
        client.watchBlocks({ onBlock: (block) => heads.push(block) }),
        client.watchContractEvent({
            address: at, abi: probe.abi, eventName: 'Set', onLogs: (some) => logs.push(...some),
        }),
    ]
    await new Promise((done) => setTimeout(done, 300))
    const receipt = await write(at, probe.abi, 'set', [12n, 'note'])
    await net.until(() => heads.length >= 3 && logs.length >= 1, 10_000, 'heads and logs')
    assert.equal(logs.length, 1)
    assert.equal(logs[0].transactionHash, receipt.transactionHash)
    assert.equal(logs[0].args.note, 'note')
    heads.sort((x, y) => Number(x.number - y.number))
    for (let i = 1; i < heads.length; ++i) {
        assert.equal(heads[i].parentHash, heads[i - 1].hash)
        assert.equal(heads[i].timestamp - heads[i - 1].timestamp, 2n)
    }
    for (const one of stop) one()
    await new Promise((done) => setTimeout(done, 200))
    const socket = await client.transport.getRpcClient()
    socket.close()
})

test('viem: a batch, and an account that moves with a typed transaction', async () => {
    const batched = createPublicClient({ chain: l2Chain, transport: http(place.http, { batch: true }) })
    const answers = await Promise.all([
        batched.getChainId(), batched.getBlockNumber(), batched.getBalance(me), batched.getGasPrice()])
    assert.equal(answers[0], place.chain_id)
    assert.ok(answers[2] > 0n)
    for (const type of ['legacy', 'eip2930', 'eip1559']) {
        const hash = await wallet.sendTransaction({ type, to: stranger.address, value: 1n })
        assert.equal((await l2.waitForTransactionReceipt({ hash })).type, type)
    }
})

test('block tags: finalized ≤ safe ≤ latest, and each moves on', async () => {
    const at = async (blockTag) => (await l2.getBlock({ blockTag })).number
    const [finalized, safe, latest] = [await at('finalized'), await at('safe'), await at('latest')]
    assert.ok(finalized <= safe && safe <= latest)
    assert.ok(safe > 0n)
    await net.until(async () => await at('safe') > safe, 20_000, 'a new safe head')
})

test('ethers: transfer, token, failure, block with a deposit in it', async () => {
    const provider = new JsonRpcProvider(place.http, undefined,
        { polling: true, pollingInterval: 50, cacheTimeout: -1 })
    try {
        const signer = new Wallet(keyOf(ethersAccount), provider)
        const sent = await signer.sendTransaction({ to: stranger.address, value: ether('0.5') })
        const receipt = await sent.wait()
        assert.equal(receipt.status, 1)
        const block = await provider.getBlock(receipt.blockNumber, true)
        assert.equal(block.prefetchedTransactions[0].type, 126)
        assert.ok(block.prefetchedTransactions.some((tx) => tx.hash === sent.hash))
        const coin = await new ContractFactory(token.abi, token.bytecode, signer).deploy('E', 1000n)
        await coin.waitForDeployment()
        await (await coin.transfer(stranger.address, 10n)).wait()
        assert.equal(await coin.balanceOf(stranger.address), 10n)
        assert.equal((await coin.queryFilter(coin.filters.Transfer(null, stranger.address), 0)).length, 1)
        await assert.rejects(coin.transferFrom.staticCall(stranger.address, me.address, 99n),
            (error) => error.revert?.name === 'ERC20InsufficientAllowance')
    } finally {
        provider.destroy()
    }
})

test('cast: transfer, contract, failure', async () => {
    const binary = new URL('../node_modules/.bin/cast', import.meta.url).pathname
    const cast = async (...args) => {
        const { stdout, stderr } = await promisify(execFile)(binary, args, {
            timeout: 60_000,
            env: { ...process.env, ETH_RPC_URL: place.http, FOUNDRY_DISABLE_NIGHTLY_WARNING: '1' },
        })
        if (stderr.startsWith('Error')) throw new Error(stderr)
        return stdout.trim()
    }
    const key = keyOf(castAccount)
    assert.equal(await cast('chain-id'), String(place.chain_id))
    const other = '0x000000000000000000000000000000000000ca57'
    const sent = JSON.parse(await cast('send', '--json', '--private-key', key, other, '--value', '1ether'))
    assert.equal(sent.status, '0x1')
    assert.ok(BigInt(JSON.parse(
        await cast('rpc', 'eth_getTransactionReceipt', sent.transactionHash)).l1Fee) > 0n)
    assert.equal(await cast('balance', '--ether', other), '1.000000000000000000')
    const created = JSON.parse(await cast('send', '--json', '--private-key', key, '--create', probe.bytecode))
    await cast('send', '--json', '--private-key', key, created.contractAddress, 'set(uint256,string)', '33', 'x')
    assert.equal(await cast('call', created.contractAddress, 'value()(uint256)'), '33')
    await assert.rejects(cast('call', created.contractAddress, 'failReason()'), /no such luck/)
    assert.match(await cast('block', 'safe'), /baseFeePerGas/)
    assert.match(await cast('tx', sent.transactionHash, 'value'), /^1000000000000000000/)
})

const blockId = (id) => {
    assert.match(id.hash, /^0x[0-9a-f]{64}$/)
    assert.equal(typeof id.number, 'number')
}
const l2Ref = (ref) => {
    blockId(ref)
    blockId(ref.l1origin)
    assert.match(ref.parentHash, /^0x[0-9a-f]{64}$/)
    assert.equal(typeof ref.timestamp, 'number')
    assert.equal(typeof ref.sequenceNumber, 'number')
}

test('optimism_syncStatus', async () => {
    const status = await rpc(place.rollup, 'optimism_syncStatus')
    for (const name of ['current_l1', 'head_l1', 'safe_l1', 'finalized_l1']) blockId(status[name])
    for (const name of ['unsafe_l2', 'safe_l2', 'finalized_l2']) l2Ref(status[name])
    const { hash } = await l2.getBlock({ blockNumber: BigInt(status.unsafe_l2.number) })
    assert.equal(hash, status.unsafe_l2.hash)
    const origin = await l1.getBlock({ blockNumber: BigInt(status.unsafe_l2.l1origin.number) })
    assert.equal(origin.hash, status.unsafe_l2.l1origin.hash)
})

test('optimism_rollupConfig', async () => {
    const config = await rpc(place.rollup, 'optimism_rollupConfig')
    assert.equal(config.l2_chain_id, place.chain_id)
    assert.equal(config.block_time, 2)
    blockId(config.genesis.l1)
    blockId(config.genesis.l2)
    assert.equal((await l2.getBlock({ blockNumber: 0n })).hash, config.genesis.l2.hash)
    assert.equal(config.deposit_contract_address.toLowerCase(),
        place.contracts.OptimismPortalProxy.toLowerCase())
    assert.equal(config.l1_system_config_address.toLowerCase(),
        place.contracts.SystemConfigProxy.toLowerCase())
    for (const name of ['batcherAddr', 'scalar', 'gasLimit'])
        assert.ok(name in config.genesis.system_config, name)
    for (const name of ['max_sequencer_drift', 'seq_window_size', 'channel_timeout', 'l1_chain_id',
        'regolith_time', 'canyon_time', 'delta_time', 'ecotone_time', 'fjord_time', 'batch_inbox_address'])
        assert.ok(name in config, name)
})

test('optimism_safeHeadAtL1Block', async () => {
    const { current_l1: head, safe_l2: safe } = await rpc(place.rollup, 'optimism_syncStatus')
    const at = (number) => rpc(place.rollup, 'optimism_safeHeadAtL1Block', ['0x' + number.toString(16)])
    const now = await at(head.number)
    blockId(now.l1Block)
    blockId(now.safeHead)
    assert.ok(now.l1Block.number <= head.number && now.safeHead.number >= safe.number)
    assert.equal((await l1.getBlock({ blockNumber: BigInt(now.l1Block.number) })).hash, now.l1Block.hash)
    assert.equal((await l2.getBlock({ blockNumber: BigInt(now.safeHead.number) })).hash, now.safeHead.hash)
    // The L1 block before was not enough for that head.
    const before = await at(now.l1Block.number - 1)
    assert.ok(before.l1Block.number < now.l1Block.number && before.safeHead.number < now.safeHead.number)
    assert.equal((await raw(place.rollup, 'optimism_safeHeadAtL1Block', ['0x0'])).error.message, 'not found')
    assert.equal((await raw(place.rollup, 'optimism_safeHeadAtL1Block', [1])).error.code, -32602)
})

test('admin methods stop and start the sequencer, for who has the token', async () => {
    const admin = (method, ...params) => net.controlAt(place.ws, method, ...params)
    assert.equal((await raw(place.rollup, 'admin_stopSequencer')).error.code, -32001)
    assert.equal(await admin('admin_sequencerActive'), true)
    await assert.rejects(admin('admin_startSequencer', '0x' + '00'.repeat(32)), /already running/)
    const head = await admin('admin_stopSequencer')
    assert.equal((await l2.getBlock()).hash, head)
    assert.equal(await admin('admin_sequencerActive'), false)
    await assert.rejects(admin('admin_stopSequencer'), /not running/)
    await new Promise((done) => setTimeout(done, 500))
    assert.equal((await l2.getBlock()).hash, head)
    await assert.rejects(admin('admin_startSequencer', '0x' + '00'.repeat(32)), /does not match/)
    assert.equal(await admin('admin_startSequencer', head), null)
    await net.until(async () => (await l2.getBlock()).hash !== head, 20_000, 'a block')
    assert.equal(await admin('admin_resetDerivationPipeline'), null)
    const { number } = await l2.getBlock({ blockTag: 'safe' })
    await net.until(async () => (await l2.getBlock({ blockTag: 'safe' })).number > number, 20_000, 'a new safe head')
})

test('optimism_outputAtBlock hashes to its root', async () => {
    const { number, hash } = await l2.getBlock({ blockTag: 'safe' })
    const output = await rpc(place.rollup, 'optimism_outputAtBlock', ['0x' + number.toString(16)])
    assert.equal(output.version, pad('0x', { size: 32 }))
    l2Ref(output.blockRef)
    assert.equal(output.blockRef.hash, hash)
    const passer = '0x4200000000000000000000000000000000000016'
    const proof = await l2.getProof({ address: passer, storageKeys: [], blockNumber: number })
    assert.equal(output.withdrawalStorageRoot, proof.storageHash)
    assert.equal(output.outputRoot, keccak256(concat(
        [output.version, output.stateRoot, output.withdrawalStorageRoot, hash])))
})

test('what would tear the L2 from its L1 is refused with its reason', async () => {
    const refused = async (url, method, params, why) => {
        const { error } = await raw(url, method, params)
        assert.ok(error, `${method} was not refused`)
        assert.equal(error.code, -32000)
        assert.match(error.message, why)
        assert.ok(error.message.startsWith(method))
    }
    for (const url of [net.l1.http, place.http]) {
        for (const [method, params] of [['evm_snapshot', []], ['evm_revert', ['0x1']],
            ['anvil_snapshot', []], ['anvil_revert', ['0x1']], ['anvil_reset', []],
            ['hardhat_reset', []], ['anvil_rollback', [1]]])
            await refused(url, method, params, /--l1-only/)
        for (const [method, params] of [['evm_increaseTime', [60]], ['evm_setTime', [1]],
            ['evm_setNextBlockTimestamp', [99]], ['evm_setAutomine', [true]],
            ['evm_setIntervalMining', [1]]])
            await refused(url, method, params, /clock/)
    }
    for (const [method, params] of [['evm_mine', []], ['anvil_mine', [1]],
        ['anvil_setBalance', [me.address, '0x1']], ['hardhat_setCode', [me.address, '0x00']],
        ['anvil_impersonateAccount', [me.address]], ['evm_setBlockGasLimit', [30_000_000]]])
        await refused(place.http, method, params, /L1/)
})

test('a block on request and time that moves ahead: the L2 follows', async () => {
    const { number } = await l1.getBlock()
    await rpc(net.l1.http, 'evm_mine')
    const now = await l1.getBlock()
    assert.ok(now.number > number)
    const far = now.timestamp + 600n
    await rpc(net.l1.http, 'evm_mine', [Number(far)])
    assert.ok((await l1.getBlock()).timestamp >= far)
    await net.until(async () => (await l2.getBlock()).timestamp >= far, 20_000, 'the L2 in the new time')
    const tooFar = await raw(net.l1.http, 'evm_mine', [Number(far) + 86_400])
    assert.match(tooFar.error.message, /hour/)
    const head = (await l1.getBlock()).number
    await net.until(async () => (await l1.getBlock()).number > head + 3n, 10_000, 'L1 blocks as before')
    const safe = (await l2.getBlock({ blockTag: 'latest' })).number
    await net.until(async () => (await l2.getBlock({ blockTag: 'safe' })).number >= safe, 30_000,
        'a safe head in the new time')
})
