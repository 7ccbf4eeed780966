// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

/// @title Pooled money of a formation: an assurance contract, then the DAO's purse
/// @notice Pledges are returned unless they reach the threshold and the owner, the DAO's timelock,
///         approves the chain's configuration before the deadline. Ether that comes in otherwise is
///         a bonus: when the formation fails, the pledgers share it, so that pledging pays either
///         way. Once approved, only the owner spends.
contract FormationTreasury is Ownable {
    enum Phase {
        Pledging,
        Approved,
        Returning
    }

    /// @notice Least sum of pledges, wei.
    uint256 public immutable threshold;
    /// @notice Until when to pledge and to approve, seconds.
    uint256 public immutable deadline;
    /// @notice Hash of the chain configuration that was voted on.
    bytes32 public configHash;
    uint256 public totalPledged;
    mapping(address pledger => uint256) public pledgeOf;
    bool public approved;
    /// @dev What is shared among the pledgers, fixed when returning begins.
    bool private _returning;
    uint256 public returnPool;

    event Pledged(address indexed pledger, uint256 amount, uint256 total);
    event Approved(bytes32 indexed configHash, uint256 total);
    event Spent(address indexed target, uint256 amount, bytes32 indexed purpose);
    event ReturningBegan(uint256 pool);
    event Returned(address indexed pledger, uint256 amount);
    event Received(address indexed from, uint256 amount);

    error WrongPhase(Phase phase);
    error NothingPledged();
    error BelowThreshold(uint256 total, uint256 threshold);
    error DeadlinePassed(uint256 deadline);
    error NotFailed(uint256 deadline);
    error CallFailed(address target, bytes reason);

    constructor(address owner, uint256 threshold_, uint256 deadline_) Ownable(owner) {
        require(deadline_ > block.timestamp, DeadlinePassed(deadline_));
        threshold = threshold_;
        deadline = deadline_;
    }

    /// @notice A bonus before the approval; after it, what jobs and bounties give back.
    receive() external payable {
        emit Received(msg.sender, msg.value);
    }

    function phase() public view returns (Phase) {
        if (_returning) return Phase.Returning;
        if (approved) return Phase.Approved;
        return block.timestamp < deadline ? Phase.Pledging : Phase.Returning;
    }

    /// @notice Binding until the deadline.
    function pledge() external payable {
        require(phase() == Phase.Pledging, WrongPhase(phase()));
        require(msg.value > 0, NothingPledged());
        pledgeOf[msg.sender] += msg.value;
        totalPledged += msg.value;
        emit Pledged(msg.sender, msg.value, totalPledged);
    }

    /// @notice The DAO's yes, an action of its proposal.
    function approve(bytes32 configHash_) external onlyOwner {
        require(phase() == Phase.Pledging, WrongPhase(phase()));
        require(totalPledged >= threshold, BelowThreshold(totalPledged, threshold));
        approved = true;
        configHash = configHash_;
        emit Approved(configHash_, totalPledged);
    }

    /// @notice Pays or calls: the builder's costs, bounties, jobs. `purpose` says what for.
    function spend(address target, uint256 amount, bytes calldata data, bytes32 purpose)
        external
        onlyOwner
        returns (bytes memory result)
    {
        require(phase() == Phase.Approved, WrongPhase(phase()));
        emit Spent(target, amount, purpose);
        bool ok;
        (ok, result) = target.call{value: amount}(data);
        require(ok, CallFailed(target, result));
    }

    /// @notice Gives what is left back to the pledgers.
    function dissolve() external onlyOwner {
        require(phase() == Phase.Approved, WrongPhase(phase()));
        _beginReturning();
    }

    /// @notice The caller's share of the pool: pledge and bonus of a failed formation, or the rest
    ///         of a dissolved one.
    function takeBack() external {
        require(phase() == Phase.Returning, NotFailed(deadline));
        if (!_returning) _beginReturning();
        uint256 own = pledgeOf[msg.sender];
        require(own > 0, NothingPledged());
        pledgeOf[msg.sender] = 0;
        uint256 amount = returnPool * own / totalPledged;
        emit Returned(msg.sender, amount);
        (bool ok, bytes memory reason) = msg.sender.call{value: amount}("");
        require(ok, CallFailed(msg.sender, reason));
    }

    function _beginReturning() private {
        _returning = true;
        returnPool = address(this).balance;
        emit ReturningBegan(returnPool);
    }
}
