// An L2 and a second process that derives it from L1 alone: how fast transfers get all the way, and
// what they cost beside the same on L1.
import { accountOf, loadsOf, pay, send, sink } from './load.mjs'
import { inFolder, until, withProgram } from './process.mjs'
import { rpc } from './rpc.mjs'

const gwei = 10n ** 9n
const transferGas = 21_000n

/** Mean fees of those transfers, gwei, without tips: for gas, and on an L2 for L1's data. */
async function meanFees(url, hashes) {
    let gas = 0n
    let data = 0n
    for (const hash of hashes) {
        const receipt = await rpc(url, 'eth_getTransactionReceipt', hash)
        const { baseFeePerGas } = await head(url, receipt.blockNumber)
        gas += BigInt(receipt.gasUsed) * BigInt(baseFeePerGas)
        data += BigInt(receipt.l1Fee ?? 0)
    }
    return { gas, data, ofOne: (sum) => Number(sum / BigInt(hashes.length)) / Number(gwei) }
}

/** What the batches in L1's blocks `from` to `to` cost, gwei without tips. */
async function batchCost(l1, l2, from, to) {
    const inbox = (await rpc(l2, 'optimism_rollupConfig')).batch_inbox_address.toLowerCase()
    let sum = 0n
    for (let number = from; number <= to; ++number) {
        const block = await rpc(l1, 'eth_getBlockByNumber', '0x' + number.toString(16), true)
        for (const { hash, to: recipient, input, type } of block.transactions) {
            if (recipient?.toLowerCase() !== inbox || !(input.startsWith('0x00') || type === '0x3'))
                continue
            const receipt = await rpc(l1, 'eth_getTransactionReceipt', hash)
            sum += BigInt(receipt.gasUsed) * BigInt(block.baseFeePerGas) +
                BigInt(receipt.blobGasUsed ?? 0) * BigInt(receipt.blobGasPrice ?? 0)
        }
    }
    return Number(sum) / Number(gwei)
}

/** Follows `l1` in another process; `body` gets the URL of the L2 there. */
const follower = (nucleated, l1, body) => inFolder((folder) =>
    withProgram(nucleated, ['join', l1, '--port', '0', '--data-dir', folder], async (node) => {
        const [, url] = await node.printed(/^L2 +(\S+) +\S+  chain id \d+/m, 60)
        return body(url)
    }))

const head = (url, which) => rpc(url, 'eth_getBlockByNumber', which, false)

/** Sends `total` transfers on `l2` and waits until the follower's safe head holds them all. */
async function through(l2, follower, accounts, total) {
    const loads = await loadsOf(l2, accounts, total)
    const start = performance.now()
    const hashes = (await Promise.all(loads.map(({ transfers }) => send(l2, transfers)))).flat()
    const last = (tag, url) => Promise.all(loads.map(({ account, after }) =>
        until(`the last transfer in a block (${tag})`, 120, async () =>
            Number(await rpc(url, 'eth_getTransactionCount', account.address, tag)) >= after, 10)))
    await last('latest', l2)
    const executed = (performance.now() - start) / 1000
    await last('safe', follower)
    const derived = (performance.now() - start) / 1000
    const [mine, theirs] = await Promise.all([l2, follower].map((url) => head(url, 'safe')))
    const low = [mine, theirs].sort((a, b) => Number(a.number) - Number(b.number))[0].number
    const [a, b] = await Promise.all([l2, follower].map((url) => head(url, low)))
    if (a.hash !== b.hash) throw new Error(`block ${Number(low)} differs in the second process`)
    return { executed: hashes.length / executed, derived: hashes.length / derived, hashes }
}

/** Rates in transfers a second and mean fees in gwei, of a formed devnet. */
export async function twoNodes(nucleated, endpoints, senders, total) {
    const accounts = endpoints.funded_keys.slice(0, senders).map(accountOf)
    const l1 = endpoints.l1.http
    const l2 = endpoints.l2[0].http
    return follower(nucleated, l1, async (url) => {
        await until('the follower', 60, async () =>
            Number((await head(url, 'safe')).number) + 50 > Number((await head(l2, 'safe')).number))
        const from = Number((await head(l1, 'latest')).number)
        const rates = await through(l2, url, accounts, total)
        const batches = await batchCost(l1, l2, from, Number((await head(l1, 'latest')).number))
        const paid = await pay(l1, accounts, sink, 1n, transferGas)
        const [there, here] = [await meanFees(l2, rates.hashes.slice(0, 200)), await meanFees(l1, paid)]
        return { ...rates, l2Gas: there.ofOne(there.gas), l2Data: there.ofOne(there.data),
            l1Gas: here.ofOne(here.gas), posted: batches / rates.hashes.length }
    })
}
