// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

/// @title A contract that can move to another chain with its code and storage
/// @notice Its owner names the chain and with that ends its life on this one. Whoever makes the
///         genesis of the other chain puts code and storage there unchanged, the name of the chain
///         among them: so the copy lives there and nowhere else, and both have the same code hash
///         and storage root. Ether and tokens that it holds stay where they are.
abstract contract Movable {
    /// @notice The chain on which it lives; 0 as long as it has not moved. Storage slot 0.
    uint256 public movedTo;
    address public owner;

    event Moved(uint256 chainId);

    error LivesElsewhere(uint256 chainId);
    error NotOwner(address caller);
    error NoOtherChain(uint256 chainId);

    modifier here() {
        require(movedTo == 0 || movedTo == block.chainid, LivesElsewhere(movedTo));
        _;
    }

    constructor() {
        owner = msg.sender;
    }

    function move(uint256 chainId) external here {
        require(msg.sender == owner, NotOwner(msg.sender));
        require(chainId != 0 && chainId != block.chainid, NoOtherChain(chainId));
        movedTo = chainId;
        emit Moved(chainId);
    }
}
