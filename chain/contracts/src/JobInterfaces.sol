// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

/// @title ERC-8183's hook: a job's own policy, which may refuse any step but claimRefund()
interface IACPHook {
    function beforeAction(uint256 jobId, bytes4 selector, bytes calldata data) external;
    function afterAction(uint256 jobId, bytes4 selector, bytes calldata data) external;
}

/// @title What metered jobs are paid by
interface IMeter {
    /// @notice Units that the worker did so far; never falls.
    function unitsOf(address worker) external view returns (uint256);
}
