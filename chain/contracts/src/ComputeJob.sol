// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {Movable} from "./Movable.sol";

/// @title Computation that is bought as block space
/// @notice Results are stored by what they were computed from, so that anybody can look one up or
///         recompute it.
contract ComputeJob is Movable {
    uint256 public constant MAX_ROUNDS = 200_000;
    uint256 public constant MAX_SIZE = 48;

    mapping(bytes32 job => bytes32) public resultOf;

    event Computed(bytes32 indexed job, address indexed buyer, bytes32 result);

    error TooLarge(uint256 asked, uint256 limit);

    /// @notice keccak256 applied `rounds` times to `seed`; about 100 gas a round.
    function hashChain(bytes32 seed, uint256 rounds) external here returns (bytes32 result) {
        require(rounds <= MAX_ROUNDS, TooLarge(rounds, MAX_ROUNDS));
        result = seed;
        for (uint256 i = 0; i < rounds; ++i) {
            assembly ("memory-safe") {
                mstore(0, result)
                result := keccak256(0, 32)
            }
        }
        _store(keccak256(abi.encode("hashChain", seed, rounds)), result);
    }

    /// @notice Hash of the product of two size × size matrices over integers modulo 2^256, whose
    ///         entries are the hashes of the seed and their place.
    function matrixProduct(bytes32 seed, uint256 size) external here returns (bytes32 result) {
        require(size <= MAX_SIZE, TooLarge(size, MAX_SIZE));
        uint256[] memory a = _matrix(seed, 0, size);
        uint256[] memory b = _matrix(seed, 1, size);
        uint256[] memory product = new uint256[](size * size);
        unchecked {
            for (uint256 i = 0; i < size; ++i) {
                for (uint256 j = 0; j < size; ++j) {
                    uint256 sum = 0;
                    for (uint256 k = 0; k < size; ++k) sum += a[i * size + k] * b[k * size + j];
                    product[i * size + j] = sum;
                }
            }
        }
        result = keccak256(abi.encodePacked(product));
        _store(keccak256(abi.encode("matrixProduct", seed, size)), result);
    }

    function _matrix(bytes32 seed, uint256 which, uint256 size) private pure returns (uint256[] memory entries) {
        entries = new uint256[](size * size);
        for (uint256 i = 0; i < entries.length; ++i) entries[i] = uint256(keccak256(abi.encode(seed, which, i)));
    }

    function _store(bytes32 job, bytes32 result) private {
        resultOf[job] = result;
        emit Computed(job, msg.sender, result);
    }
}
