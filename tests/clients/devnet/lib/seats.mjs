// Machines with a seat in the sequencer set of a devnet's L2.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { encryptKeystoreJsonSync } from 'ethers'
import { createWalletClient, http, parseAbi, parseEther } from 'viem'
import { generatePrivateKey, mnemonicToAccount, privateKeyToAccount } from 'viem/accounts'
import { Joined } from './joined.mjs'

const words = 'test test test test test test test test test test test junk'

export const setAbi = parseAbi([
    'struct Signed { bytes payload; bytes signature; }',
    'function join(address key) payable',
    'function setEndpoint(string url)',
    'function slashEquivocation(Signed first, Signed second)',
    'function config() view returns (uint256 minBond, uint256 maxWeight, uint64 termSeconds, uint64 silenceSeconds, uint64 unbondSeconds, uint64 blockSeconds)',
    'function leader() view returns (address)',
    'function lastHeard() view returns (uint64)',
    'function totalBonded() view returns (uint256)',
    'function operators(address) view returns (address key, uint256 bond, int256 priority, uint64 unbondAt, bool active)',
    'function operatorOfKey(address) view returns (address)',
    'function endpointOf(address) view returns (string)',
    'event TakenOver(uint256 indexed term, address indexed silent)',
    'event LeaderElected(uint256 indexed term, address indexed operator, address indexed key)',
    'event Equivocated(address indexed operator, address indexed key, uint64 indexed number, bytes32 firstHash, bytes firstSignature, bytes32 secondHash, bytes secondSignature)',
    'event Slashed(address indexed operator, uint256 amount, address indexed to)',
    'error AlreadyPunished(address who, uint64 number)',
    'error NotOperator(address who)',
])

/** What the set's contract says of itself, for `read` that calls its views. */
export async function settingsOf(read) {
    const [minBond, maxWeight, termSeconds, silenceSeconds, unbondSeconds] = await read('config')
    return { minBond, maxWeight, termSeconds: Number(termSeconds),
        silenceSeconds: Number(silenceSeconds), unbondSeconds: Number(unbondSeconds) }
}

/**
 * A seat of its own for account number 5 + `index` of the well-known words: it bonds, and a fresh
 * hot key, which has Ether, signs. {payee, key, secret, wallet, hot}
 */
export async function bondSeat({ l1, url, set, index, bond }) {
    const payee = mnemonicToAccount(words, { addressIndex: 5 + index })
    const secret = generatePrivateKey()
    const key = privateKeyToAccount(secret)
    const wallet = createWalletClient({ account: payee, transport: http(url) })
    const hot = createWalletClient({ account: key, transport: http(url) })
    const mined = async (hash) => {
        const receipt = await l1.waitForTransactionReceipt({ hash })
        assert.equal(receipt.status, 'success')
    }
    await mined(await wallet.sendTransaction({ to: key.address, value: parseEther('20'), chain: null }))
    await mined(await wallet.writeContract({ address: set, abi: setAbi, functionName: 'join',
        args: [key.address], value: bond, chain: null }))
    return { payee: payee.address, key: key.address, secret, wallet, hot, mined }
}

/** A machine that joins `url` with the seat's key; its files go to `folder`, the chain's to `data`. */
export async function startSeat(seat, url, { folder, data }) {
    const file = path.join(folder, `${seat.key}.json`)
    writeFileSync(file, encryptKeystoreJsonSync({ address: seat.key, privateKey: seat.secret },
        'correct horse', { scrypt: { N: 1024, r: 8, p: 1 } }))
    const password = path.join(folder, 'password')
    writeFileSync(password, 'correct horse\n')
    const start = () => new Joined(url, data, '--key', file, '--password-file', password)
    const machine = { ...seat, start, node: start() }
    machine.url = (await machine.node.door()).http
    return machine
}
