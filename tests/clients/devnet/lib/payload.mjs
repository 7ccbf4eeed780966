// Signed unsafe blocks of the OP Stack (specs: rollup-node-p2p.md, version 3), by other people's code.
import {
    ByteListType, ByteVectorType, ContainerType, ListCompositeType, UintBigintType, UintNumberType,
} from '@chainsafe/ssz'
import {
    concat, hexToBytes, keccak256, numberToHex, pad, recoverAddress, toHex, toRlp,
} from 'viem'
import { sign } from 'viem/accounts'

const hash = new ByteVectorType(32)
const number = new UintNumberType(8)
/** consensus-specs, deneb/beacon-chain.md */
export const ExecutionPayload = new ContainerType({
    parentHash: hash, feeRecipient: new ByteVectorType(20), stateRoot: hash, receiptsRoot: hash,
    logsBloom: new ByteVectorType(256), prevRandao: hash, blockNumber: number, gasLimit: number,
    gasUsed: number, timestamp: number, extraData: new ByteListType(32),
    baseFeePerGas: new UintBigintType(32), blockHash: hash,
    transactions: new ListCompositeType(new ByteListType(2 ** 30), 2 ** 20),
    withdrawals: new ListCompositeType(new ContainerType({
        index: number, validatorIndex: number, address: new ByteVectorType(20), amount: number,
    }), 16),
    blobGasUsed: number, excessBlobGas: number,
})

const kSignature = 65
const kRoot = 32

/** {signature, root, message, payload} of an envelope. */
export function openEnvelope(envelope) {
    const bytes = hexToBytes(envelope)
    const message = bytes.subarray(kSignature)
    return { signature: bytes.subarray(0, kSignature), root: message.subarray(0, kRoot), message,
        payload: ExecutionPayload.deserialize(message.subarray(kRoot)) }
}

export const digestOf = (message, chainId) => keccak256(concat(
    [pad('0x', { size: 32 }), pad(toHex(chainId), { size: 32 }), keccak256(message)]))

export const signerOf = (message, signature, chainId) => recoverAddress({
    hash: digestOf(message, chainId), signature: { r: toHex(signature.subarray(0, 32)),
        s: toHex(signature.subarray(32, 64)), yParity: signature[64] } })

const quantity = (value) => (BigInt(value) === 0n ? '0x' : numberToHex(value))

/** Hash of the header that a payload describes; `transactionsRoot` is not in it. */
export const headerHash = (payload, root, transactionsRoot) => keccak256(toRlp([
    toHex(payload.parentHash), keccak256(toRlp([])), toHex(payload.feeRecipient),
    toHex(payload.stateRoot), transactionsRoot, toHex(payload.receiptsRoot), toHex(payload.logsBloom),
    '0x', quantity(payload.blockNumber), quantity(payload.gasLimit), quantity(payload.gasUsed),
    quantity(payload.timestamp), toHex(payload.extraData), toHex(payload.prevRandao),
    '0x0000000000000000', quantity(payload.baseFeePerGas), keccak256('0x80'),
    quantity(payload.blobGasUsed), quantity(payload.excessBlobGas), toHex(root)]))

/** The envelope of a payload under `privateKey`. */
export async function seal({ payload, root }, privateKey, chainId) {
    const message = concat([root, ExecutionPayload.serialize(payload)])
    const { r, s, yParity } = await sign({ hash: digestOf(message, chainId), privateKey })
    const signature = concat([r, s, numberToHex(yParity, { size: 1 })])
    return concat([signature, toHex(message)])
}

