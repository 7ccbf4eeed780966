// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.20;

import {Counter} from "../src/Counter.sol";

/// The cheat codes that the script needs.
interface Vm {
    function startBroadcast() external;
    function stopBroadcast() external;
}

contract Deploy {
    Vm private constant VM = Vm(0x7109709ECfa91a80626fF3989D68f67F5b1DD12D);
    bool public constant IS_SCRIPT = true;

    /// Two creations, the second by CREATE2 through the deployer contract, and a payable call.
    function run() external returns (Counter first, Counter second) {
        VM.startBroadcast();
        first = new Counter(40);
        second = new Counter{salt: bytes32(block.number)}(1);
        first.add{value: 7}(2);
        VM.stopBroadcast();
        require(first.total() == 42, "the simulation counts too");
    }
}
