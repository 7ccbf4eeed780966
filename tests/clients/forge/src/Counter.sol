// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.20;

/// What the deployment script brings up.
contract Counter {
    event Counted(address indexed by, uint256 total);

    uint256 public total;
    address public immutable owner = msg.sender;

    constructor(uint256 start) {
        total = start;
    }

    function add(uint256 amount) external payable {
        total += amount;
        emit Counted(msg.sender, total);
    }
}
