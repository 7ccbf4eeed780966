// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.20;

import {console} from "hardhat/console.sol";
import {console2 as forge} from "forge-std/console2.sol";

/// Speaks through the libraries of Hardhat and of Foundry.
contract Console {
    function speak(address who) external {
        console.log("hello");
        console.log("the answer %s of %s", 42, who);
        console.log(7, true);
        console.logInt(-5);
        console.logBytes(hex"0102");
        console.log("two", "100%");
        forge.log("from forge-std: %s", uint256(9));
        console.log();
        counter += 1;
    }

    uint256 public counter;
}
