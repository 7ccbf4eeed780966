// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// @title An unsafe block as sequencers of the OP Stack sign it for each other
/// @notice specs: rollup-node-p2p.md, "blocks", version 3. What is signed is
///         keccak256(bytes32(0) || chain id || keccak256(payload)), and the payload is the parent
///         beacon block root followed by the SSZ of the execution payload (consensus specs, Deneb).
///         Number and block hash lie in its part of fixed size.
library SignedPayload {
    struct Signed {
        bytes payload;
        bytes signature; // r, s, y parity (0 or 1)
    }

    /// The root, and all of an execution payload that has a fixed size.
    uint256 private constant SHORTEST = 32 + 528;
    uint256 private constant NUMBER = 32 + 404; // little-endian uint64
    uint256 private constant HASH = 32 + 472;

    error PayloadTooShort(uint256 length);
    error BadSignature();

    /// @notice Who signed. Signatures have one form only: s in the lower half, parity 0 or 1.
    function signer(Signed calldata block_, uint256 chainId) internal pure returns (address) {
        require(block_.signature.length == 65 && uint8(block_.signature[64]) < 2, BadSignature());
        bytes32 digest = keccak256(abi.encode(bytes32(0), chainId, keccak256(block_.payload)));
        (address who, ECDSA.RecoverError failure,) = ECDSA.tryRecover(
            digest,
            27 + uint8(block_.signature[64]),
            bytes32(block_.signature[0:32]),
            bytes32(block_.signature[32:64])
        );
        require(failure == ECDSA.RecoverError.NoError, BadSignature());
        return who;
    }

    /// @notice Height and block hash that the payload bears.
    function claimOf(bytes calldata payload) internal pure returns (uint64 number, bytes32 blockHash) {
        require(payload.length >= SHORTEST, PayloadTooShort(payload.length));
        for (uint256 i = 8; i > 0; --i) {
            number = (number << 8) | uint8(payload[NUMBER + i - 1]);
        }
        blockHash = bytes32(payload[HASH:HASH + 32]);
    }
}
