// A chain of the validity profile: attesters vouch for its states, nobody disputes them, and viem
// takes money back to L1 without a game's clock. What they did not sign L1 refuses.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { encryptKeystoreJsonSync } from 'ethers'
import { getAddress, parseAbi, parseEther, recoverAddress } from 'viem'
import { generatePrivateKey, mnemonicToAccount, privateKeyToAccount } from 'viem/accounts'
import { getL2TransactionHashes } from 'viem/op-stack'
import { liveInChainTime } from './lib/chain_time.mjs'
import { Devnet, folderFor, rpc, run } from './lib/devnet.mjs'
import { Joined } from './lib/joined.mjs'
import { opClients } from './lib/op_clients.mjs'
import { factoryAbi, registryAbi } from './lib/withdrawals.mjs'

const play = fileURLToPath(new URL('../../../resources/scenarios/validity.json', import.meta.url))
const words = 'test test test test test test test test test test test junk'
const me = mnemonicToAccount(words, { addressIndex: 1 })
const receiver = getAddress('0x' + 'd'.repeat(40))
const speed = 20
const folder = mkdtempSync(path.join(tmpdir(), 'nucleate-validity-'))
const gameType = 600
const abi = parseAbi([
    'function createdAt() view returns (uint64)',
    'function resolvedAt() view returns (uint64)',
    'function extraData() view returns (bytes)',
    'function statement() view returns (bytes32)',
    'function attesters() view returns (address)',
    'function isAttester(address) view returns (bool)',
    'function threshold() view returns (uint256)',
])

let net
let place
let clients

before(async () => {
    net = await Devnet.start(folder, { speed, seed: 7, play })
    place = (await net.live()).l2[0]
    clients = opClients(net, place, me)
    await liveInChainTime(clients.l1, speed)
}, { timeout: 200_000 })

after(async () => {
    const code = await net?.stop()
    const verdict = await run('verify', '--data-dir', folder)
    rmSync(folder, { recursive: true, force: true })
    assert.equal(code, 0, net?.text.slice(-2000))
    assert.equal(verdict.code, 0, verdict.out + verdict.err)
})

async function mined(client, hash) {
    const receipt = await client.waitForTransactionReceipt({ hash })
    assert.equal(receipt.status, 'success')
    return receipt
}
const read = (address, functionName, args = [], from = abi) =>
    clients.l1.readContract({ address, abi: from, functionName, args })
const games = () => clients.l1.getGames({ targetChain: clients.targetChain, limit: 100 })
async function answer(question) {
    const { snapshot } = await rpc(net.l1.http, 'nucleate_snapshot')
    const row = snapshot.chains.find(({ kind }) => kind === 'l2')
    return row.risks.find((risk) => risk.question === question).answer
}

test('the chain says what stands behind its states', async () => {
    await net.until(async () => await answer('state_validation') === 'attested', 60_000, 'the survey')
    assert.equal(await answer('proposer_failure'), 'attesters')
    assert.equal(place.contracts.FaultDisputeGame, undefined)
    assert.equal(await read(place.contracts.AttesterSet, 'threshold'), 2n)
})

test('ether comes back without the clock of a game', async () => {
    const { l1, l2, l1Wallet, l2Wallet, targetChain } = clients
    const deposited = await mined(l1, await l1Wallet.depositTransaction({
        targetChain, request: { gas: 100_000n, mint: parseEther('9'), to: me.address, value: parseEther('9') },
    }))
    await mined(l2, getL2TransactionHashes({ logs: deposited.logs })[0])
    const receipt = await mined(l2, await l2Wallet.initiateWithdrawal(
        { request: { gas: 100_000n, to: receiver, value: parseEther('2') } }))
    const { output, withdrawal } = await l1.waitToProve({ receipt, targetChain })
    const said = await rpc(place.rollup, 'optimism_outputAtBlock', ['0x' + output.l2BlockNumber.toString(16)])
    assert.equal(output.outputRoot, said.outputRoot)
    await mined(l1, await l1Wallet.proveWithdrawal(
        await l2.buildProveWithdrawal({ account: me, output, withdrawal })))
    const status = () => l1.getWithdrawalStatus({ receipt, targetChain })
    await net.until(async () => await status() === 'ready-to-finalize', 60_000, 'the delays of the portal')
    await mined(l1, await l1Wallet.finalizeWithdrawal({ targetChain, withdrawal }))
    assert.equal(await l1.getBalance({ address: receiver }), parseEther('2'))
    const [, anchor] = await read(place.contracts.AnchorStateRegistryProxy, 'anchors', [gameType], registryAbi)
    assert.ok(anchor >= output.l2BlockNumber)
})

test('every game bears the word of two attesters', async () => {
    for (const { index } of await games()) {
        const [type, , game] = await read(place.contracts.DisputeGameFactoryProxy, 'gameAtIndex', [index], factoryAbi)
        assert.equal(type, gameType)
        const hash = await read(game, 'statement')
        const extra = await read(game, 'extraData')
        const signatures = [0, 1].map((i) => '0x' + extra.slice(2 + 2 * (96 + 65 * i), 2 + 2 * (96 + 65 * (i + 1))))
        const who = await Promise.all(signatures.map((signature) => recoverAddress({ hash, signature })))
        assert.notEqual(who[0], who[1])
        for (const one of who) assert.ok(await read(place.contracts.AttesterSet, 'isAttester', [one]))
    }
})

test('who joins with roles follows it, where they have nothing to do', async (t) => {
    const away = folderFor(t)
    const privateKey = generatePrivateKey()
    const [file, password] = ['key.json', 'password'].map((name) => path.join(away, name))
    writeFileSync(file, encryptKeystoreJsonSync(
        { address: privateKeyToAccount(privateKey).address, privateKey }, 'secret', { scrypt: { N: 1024, r: 8, p: 1 } }))
    writeFileSync(password, 'secret')
    const joined = new Joined(net.l1.http, path.join(away, 'data'), '--key', file, '--password-file', password,
        '--role', 'proposer', '--role', 'challenger')
    t.after(() => joined.stop())
    const { http } = await joined.door()
    const safe = async () => (await rpc(http, 'optimism_syncStatus')).safe_l2.number
    await joined.until(async () => await safe() > 5, 'safe blocks')
    assert.match(joined.text, /Attesters vouch for its states/)
})

test('a wrong state is refused', async () => {
    const [last] = await games()
    const wrong = '0x' + 'bd'.repeat(32)
    await assert.rejects(clients.l1.simulateContract({
        account: me, address: place.contracts.DisputeGameFactoryProxy, abi: factoryAbi, functionName: 'create',
        args: [gameType, wrong, last.extraData],
    }))
    await assert.rejects(net.control('nucleate_injectFault', { kind: 'propose-wrong-root', chain: place.name }),
        /attesters/)
})
