// What the withdrawal tests need of the OP Stack's contracts, and a withdrawal that never was.
import {
    concat, encodeAbiParameters, keccak256, numberToHex, pad, parseAbi, toRlp,
} from 'viem'

export const l1BridgeAbi = parseAbi([
    'function bridgeERC20To(address localToken, address remoteToken, address to, uint256 amount, uint32 minGasLimit, bytes extraData)',
    'function bridgeETHTo(address to, uint32 minGasLimit, bytes extraData) payable',
    'function deposits(address l1Token, address l2Token) view returns (uint256)',
])
export const l2BridgeAbi = parseAbi([
    'function bridgeERC20To(address localToken, address remoteToken, address to, uint256 amount, uint32 minGasLimit, bytes extraData)',
    'function bridgeETHTo(address to, uint32 minGasLimit, bytes extraData) payable',
])
export const tokenFactoryAbi = parseAbi([
    'function createOptimismMintableERC20(address remoteToken, string name, string symbol) returns (address)',
    'event OptimismMintableERC20Created(address indexed localToken, address indexed remoteToken, address deployer)',
])
export const factoryAbi = parseAbi([
    'function gameCount() view returns (uint256)',
    'function gameAtIndex(uint256) view returns (uint32 gameType, uint64 timestamp, address proxy)',
    'function initBonds(uint32) view returns (uint256)',
    'function create(uint32 gameType, bytes32 rootClaim, bytes extraData) payable returns (address)',
])
export const gameAbi = parseAbi([
    'function attack(bytes32 disputed, uint256 parentIndex, bytes32 claim) payable',
    'function getRequiredBond(uint128 position) view returns (uint256)',
    'function l2BlockNumber() view returns (uint256)',
    'function status() view returns (uint8)',
    'function rootClaim() view returns (bytes32)',
    'function createdAt() view returns (uint64)',
    'function maxClockDuration() view returns (uint64)',
    'function gameCreator() view returns (address)',
])
export const claimsAbi = parseAbi([
    'function absolutePrestate() view returns (bytes32)',
    'function claimDataLen() view returns (uint256)',
    'function claimData(uint256) view returns (uint32 parent, address counteredBy, address claimant, uint128 bond, bytes32 claim, uint128 position, uint128 clock)',
])
export const registryAbi = parseAbi([
    'function anchors(uint32) view returns (bytes32 root, uint256 l2BlockNumber)',
])
export const portalAbi = parseAbi([
    'function proveWithdrawalTransaction((uint256 nonce, address sender, address target, uint256 value, uint256 gasLimit, bytes data) tx, uint256 disputeGameIndex, (bytes32 version, bytes32 stateRoot, bytes32 messagePasserStorageRoot, bytes32 latestBlockhash) outputRootProof, bytes[] withdrawalProof)',
    'function finalizeWithdrawalTransaction((uint256 nonce, address sender, address target, uint256 value, uint256 gasLimit, bytes data) tx)',
    'function provenWithdrawals(bytes32, address) view returns (address game, uint64 timestamp)',
    'function proofMaturityDelaySeconds() view returns (uint256)',
    'function disputeGameFinalityDelaySeconds() view returns (uint256)',
])

export const zero32 = pad('0x')

/** keccak over version 0, state root, storage root and block hash (specs: proposals.md). */
export const outputRoot = (proof) => keccak256(concat([
    proof.version, proof.stateRoot, proof.messagePasserStorageRoot, proof.latestBlockhash]))

export const withdrawalHash = (w) => keccak256(encodeAbiParameters(
    ['uint256', 'address', 'address', 'uint256', 'uint256', 'bytes'].map((type) => ({ type })),
    [w.nonce, w.sender, w.target, w.value, w.gasLimit, w.data]))

/** A withdrawal that no L2 block holds, with a storage trie of its own that proves it. */
export function invented({ sender, target, value, block }) {
    const withdrawal = {
        nonce: (1n << 240n) + 424_242n, sender, target, value, gasLimit: 100_000n, data: '0x',
    }
    withdrawal.withdrawalHash = withdrawalHash(withdrawal)
    const key = keccak256(keccak256(concat([withdrawal.withdrawalHash, zero32])))
    // One leaf with the whole path: even length, so its prefix is 0x20.
    const leaf = toRlp([concat(['0x20', key]), '0x01'])
    const outputRootProof = {
        version: zero32, stateRoot: keccak256('0x1234'), messagePasserStorageRoot: keccak256(leaf),
        latestBlockhash: block.hash,
    }
    return { withdrawal, outputRootProof, withdrawalProof: [leaf], root: outputRoot(outputRootProof) }
}

export const blockArgument = (number) => pad(numberToHex(number))
