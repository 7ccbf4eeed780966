// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {AttesterSet} from "src/AttesterSet.sol";

interface IAnchors {
    function anchors(uint32 gameType) external view returns (bytes32 root, uint256 l2BlockNumber);
    function tryUpdateAnchorState() external;
}

/// @title An output root that attesters vouch for
/// @notice Stands at the place of a validity proof, and is none: attesters derive the rollup again
///         from L1, each by itself, and sign the root they come to. Without enough signatures the
///         game cannot be made at all, so there is nothing to dispute and no clock to wait for.
///         Enough attesters together can sign anything.
/// @dev A game of the OP Stack's DisputeGameFactory 1.0.0, which clones it with arguments behind
///      the calldata of every call: creator (20 bytes), root claim (32), hash of L1's last block
///      (32), extra data, and the length of all of it with itself (2). Extra data are the L2 block
///      number, number and hash of the L1 block that the attesters derived up to (32 each), and
///      their signatures.
contract AttestedGame {
    enum GameStatus {
        IN_PROGRESS,
        CHALLENGER_WINS,
        DEFENDER_WINS
    }

    uint256 private constant ROOT = 20;
    uint256 private constant HEAD = 52;
    uint256 private constant EXTRA = 84;
    uint256 private constant SIGNATURES = EXTRA + 96;

    uint32 public immutable gameType;
    uint256 public immutable l2ChainId;
    AttesterSet public immutable attesters;
    IAnchors public immutable anchorStateRegistry;

    uint64 public createdAt;
    uint64 public resolvedAt;
    GameStatus public status;

    event Resolved(GameStatus indexed status);

    error AlreadyInitialized();
    error GameNotInProgress();
    error BondNotTaken();
    error NotNewer(uint256 l2BlockNumber, uint256 anchor);
    error UnknownL1Block(uint256 number, bytes32 hash);

    constructor(uint32 gameType_, uint256 l2ChainId_, AttesterSet attesters_, IAnchors registry) {
        gameType = gameType_;
        l2ChainId = l2ChainId_;
        attesters = attesters_;
        anchorStateRegistry = registry;
    }

    /// @notice By the factory, in the transaction that makes the game.
    function initialize() external payable {
        require(createdAt == 0, AlreadyInitialized());
        require(msg.value == 0, BondNotTaken());
        (, uint256 anchor) = anchorStateRegistry.anchors(gameType);
        require(l2BlockNumber() > anchor, NotNewer(l2BlockNumber(), anchor));
        (uint256 number, bytes32 hash) = derivedFrom();
        require(hash != 0 && blockhash(number) == hash, UnknownL1Block(number, hash));
        attesters.check(statement(), _arguments()[SIGNATURES:]);
        createdAt = uint64(block.timestamp);
    }

    /// @notice Moves the anchor. It may be called at once, by anyone.
    function resolve() external returns (GameStatus) {
        require(createdAt != 0 && status == GameStatus.IN_PROGRESS, GameNotInProgress());
        resolvedAt = uint64(block.timestamp);
        status = GameStatus.DEFENDER_WINS;
        emit Resolved(status);
        anchorStateRegistry.tryUpdateAnchorState();
        return status;
    }

    /// @notice What attesters sign: where the rollup lives, which one it is, and its state.
    function statement() public view returns (bytes32) {
        (uint256 number, bytes32 hash) = derivedFrom();
        return keccak256(
            abi.encode(
                block.chainid, anchorStateRegistry, l2ChainId, l2BlockNumber(), rootClaim(), number, hash
            )
        );
    }

    /// @notice The L1 block up to which the attesters derived.
    function derivedFrom() public pure returns (uint256 number, bytes32 hash) {
        return (uint256(_word(EXTRA + 32)), _word(EXTRA + 64));
    }

    function gameCreator() external pure returns (address) {
        return address(bytes20(_arguments()[0:ROOT]));
    }

    function rootClaim() public pure returns (bytes32) {
        return _word(ROOT);
    }

    function l1Head() external pure returns (bytes32) {
        return _word(HEAD);
    }

    function l2BlockNumber() public pure returns (uint256) {
        return uint256(_word(EXTRA));
    }

    /// @notice The same under the name that later versions of the OP Stack give it.
    function l2SequenceNumber() external pure returns (uint256) {
        return l2BlockNumber();
    }

    function extraData() public pure returns (bytes memory) {
        return _arguments()[EXTRA:];
    }

    function gameData() external view returns (uint32, bytes32, bytes memory) {
        return (gameType, rootClaim(), extraData());
    }

    /// @notice Nobody has to wait for anybody.
    function maxClockDuration() external pure returns (uint64) {
        return 0;
    }

    function _word(uint256 at) private pure returns (bytes32) {
        return bytes32(_arguments()[at:at + 32]);
    }

    function _arguments() private pure returns (bytes calldata) {
        uint256 end = msg.data.length - 2;
        return msg.data[msg.data.length - uint16(bytes2(msg.data[end:])):end];
    }
}
