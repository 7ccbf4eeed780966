// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

/// @title What a sequencer set does with its chain's SystemConfig
interface ISystemConfig {
    function setBatcherHash(bytes32 batcherHash) external;
    function setUnsafeBlockSigner(address signer) external;
    function setGasLimit(uint64 gasLimit) external;
    function setGasConfigEcotone(uint32 basefeeScalar, uint32 blobbasefeeScalar) external;
    function transferOwnership(address owner) external;
}

/// @title What a sequencer set tells of, and why it refuses
interface ISequencerSet {
    event Launched(uint64 genesisTime, address indexed watcher);
    event OperatorJoined(address indexed operator, address indexed key, uint256 bond);
    event OperatorKeyChanged(address indexed operator, address indexed key);
    event EndpointChanged(address indexed operator, string url);
    event OperatorLeft(address indexed operator, uint64 unbondAt);
    event BondWithdrawn(address indexed operator, uint256 amount);
    event Slashed(address indexed operator, uint256 amount, address indexed to);
    event Equivocated(
        address indexed operator,
        address indexed key,
        uint64 indexed number,
        bytes32 firstHash,
        bytes firstSignature,
        bytes32 secondHash,
        bytes secondSignature
    );
    event LeaderElected(uint256 indexed term, address indexed operator, address indexed key);
    event TakenOver(uint256 indexed term, address indexed silent);
    event BlocksCredited(address indexed operator, uint64 first, uint64 last);
    event WatcherChanged(address indexed watcher);

    error NotLauncher();
    error AlreadyLaunched();
    error NotLaunched();
    error NotWatcher();
    error BondTooSmall(uint256 sent, uint256 needed);
    error BadKey(address key);
    error AlreadyOperator(address who);
    error NotOperator(address who);
    error SetIsFull();
    error UrlTooLong(uint256 length);
    error NobodyToElect();
    error TermNotOver(uint256 until);
    error LeaderNotSilent(uint256 until);
    error NotUnbonded(uint256 until);
    error StillLeading();
    error FromTheFuture(uint64 safeBlock);
    error TransferFailed(address to);
    error DifferentSigners(address first, address second);
    error DifferentHeights(uint64 first, uint64 second);
    error SameBlock();
    error AlreadyPunished(address who, uint64 number);
}
