// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// @title Accounts of which some must have signed
/// @notice Fixed when it is made. It says nothing about how signers came to their opinion.
contract AttesterSet {
    uint256 private constant SIGNATURE = 65; // r, s, y parity (0 or 1)

    /// @notice How many of them it takes.
    uint256 public immutable threshold;
    mapping(address who => bool) public isAttester;
    address[] private _attesters;

    error BadThreshold(uint256 threshold, uint256 attesters);
    error NoAttester(address who);
    /// @dev Signatures come in the ascending order of their signers, so that none counts twice.
    error OutOfOrder(address who);
    error TooFewSignatures(uint256 given, uint256 threshold);
    error BadSignature();

    constructor(address[] memory attesters_, uint256 threshold_) {
        require(threshold_ > 0 && threshold_ <= attesters_.length, BadThreshold(threshold_, attesters_.length));
        for (uint256 i = 0; i < attesters_.length; ++i) {
            require(i == 0 || attesters_[i] > attesters_[i - 1], OutOfOrder(attesters_[i]));
            isAttester[attesters_[i]] = true;
        }
        _attesters = attesters_;
        threshold = threshold_;
    }

    /// @notice All of them, ascending.
    function attesters() external view returns (address[] memory) {
        return _attesters;
    }

    /// @notice Reverts unless at least `threshold` attesters signed that hash.
    function check(bytes32 statement, bytes calldata signatures) external view {
        uint256 count = signatures.length / SIGNATURE;
        require(signatures.length == count * SIGNATURE, BadSignature());
        require(count >= threshold, TooFewSignatures(count, threshold));
        address last;
        for (uint256 i = 0; i < count; ++i) {
            address who = _signer(statement, signatures[i * SIGNATURE:(i + 1) * SIGNATURE]);
            require(isAttester[who], NoAttester(who));
            require(who > last, OutOfOrder(who));
            last = who;
        }
    }

    function _signer(bytes32 statement, bytes calldata signature) private pure returns (address who) {
        require(uint8(signature[64]) < 2, BadSignature());
        ECDSA.RecoverError failure;
        (who, failure,) = ECDSA.tryRecover(
            statement, 27 + uint8(signature[64]), bytes32(signature[0:32]), bytes32(signature[32:64])
        );
        require(failure == ECDSA.RecoverError.NoError, BadSignature());
    }
}
