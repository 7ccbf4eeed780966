// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.20;

/// What clients must be able to read out of failures and surroundings.
contract Probe {
    error TooLow(uint256 have, uint256 want);

    event Set(address indexed who, uint256 indexed value, string note);

    uint256 public value;

    function set(uint256 next, string calldata note) external payable {
        value = next;
        emit Set(msg.sender, next, note);
    }

    function failCustom() external pure {
        revert TooLow(1, 2);
    }

    function failReason() external pure {
        revert("no such luck");
    }

    function failPanic(uint256 zero) external pure returns (uint256) {
        return 1 / zero;
    }

    function burn() external view {
        while (gasleft() > 0) {}
    }

    function surroundings() external view returns (uint256 number, uint256 time, uint256 chain) {
        return (block.number, block.timestamp, block.chainid);
    }
}
