// A wrong state is proposed to L1 from outside: a node of the formed chain's operators disputes it.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import {
    createPublicClient, createWalletClient, defineChain, http, numberToHex, pad,
} from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { Devnet } from './lib/devnet.mjs'
import { claimsAbi, factoryAbi, gameAbi } from './lib/withdrawals.mjs'

const words = 'test test test test test test test test test test test junk'
const liar = mnemonicToAccount(words, { addressIndex: 3 })
const folder = mkdtempSync(path.join(tmpdir(), 'nucleate-disputes-'))
const inProgress = 0
const challengerWins = 1

let net
let place
let l1
let wallet
let game
const read = (address, abi, functionName, args = []) =>
    l1.readContract({ address, abi, functionName, args })

before(async () => {
    // Thirty seconds of a game's clock are three here, time to answer on a busy machine too.
    net = await Devnet.start(folder, { speed: 10, seed: 7 })
    const endpoints = await net.live()
    place = endpoints.l2[0]
    const chain = defineChain({
        id: endpoints.l1.chain_id, name: 'L1',
        nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
        rpcUrls: { default: { http: [net.l1.http] } },
    })
    const options = { chain, transport: http(net.l1.http), pollingInterval: 500 }
    l1 = createPublicClient(options)
    wallet = createWalletClient({ ...options, account: liar })
}, { timeout: 200_000 })

after(async () => {
    const code = await net?.stop()
    rmSync(folder, { recursive: true, force: true })
    assert.equal(code, 0, net?.text.slice(-2000))
})

test('a wrong proposal is answered by an operator', { timeout: 60_000 }, async () => {
    const l2 = createPublicClient({ transport: http(place.http) })
    await net.until(async () => (await l2.getBlock({ blockTag: 'safe' })).number > 2n, 30_000, 'a safe block')
    const { number } = await l2.getBlock({ blockTag: 'safe' })
    const factory = place.contracts.DisputeGameFactoryProxy
    const value = await read(factory, factoryAbi, 'initBonds', [0])
    const hash = await wallet.writeContract({
        address: factory, abi: factoryAbi, functionName: 'create', value, gas: 1_000_000n,
        args: [0, pad('0xbad'), pad(numberToHex(number))],
    })
    assert.equal((await l1.waitForTransactionReceipt({ hash })).status, 'success')
    const count = await read(factory, factoryAbi, 'gameCount')
    for (let index = count - 1n; index >= 0n && !game; --index) {
        const [, , address] = await read(factory, factoryAbi, 'gameAtIndex', [index])
        if (await read(address, gameAbi, 'rootClaim') === pad('0xbad')) game = address
    }
    const prestate = await read(game, claimsAbi, 'absolutePrestate')
    assert.match(prestate, /^0x03/)
    assert.notEqual(BigInt(prestate) & ((1n << 248n) - 1n), 0n)
    await net.until(async () => await read(game, claimsAbi, 'claimDataLen') > 1n, 20_000, 'an answer')
    const [parent, , claimant] = await read(game, claimsAbi, 'claimData', [1n])
    assert.equal(parent, 0)
    assert.notEqual(claimant, liar.address)
})

test('it loses, and right ones are left alone', { timeout: 60_000 }, async () => {
    await net.until(async () => await read(game, gameAbi, 'status') !== inProgress, 40_000, 'the end of the game')
    assert.equal(await read(game, gameAbi, 'status'), challengerWins)
    await net.until(() => /lost its game/.test(net.text), 20_000, 'its line in the log')
    const factory = place.contracts.DisputeGameFactoryProxy
    const count = await read(factory, factoryAbi, 'gameCount')
    for (let index = 0n; index < count; ++index) {
        const [, , address] = await read(factory, factoryAbi, 'gameAtIndex', [index])
        if (address !== game) assert.equal(await read(address, claimsAbi, 'claimDataLen'), 1n)
    }
})
