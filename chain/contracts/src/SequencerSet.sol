// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IMeter} from "./JobInterfaces.sol";

/// @title What a sequencer set does with its chain's SystemConfig
interface ISystemConfig {
    function setBatcherHash(bytes32 batcherHash) external;
    function setUnsafeBlockSigner(address signer) external;
    function setGasLimit(uint64 gasLimit) external;
    function setGasConfigEcotone(uint32 basefeeScalar, uint32 blobbasefeeScalar) external;
    function transferOwnership(address owner) external;
}

/// @title The operators of one L2: bonds, election, fail-over, and the count of blocks they are paid by
/// @notice Owns the chain's SystemConfig, where the elected operator's hot key becomes batcher and
///         unsafe block signer; gas limit and fee scalars move by the owner, the DAO's timelock, only.
///
///         Leaders follow by smooth weighted round-robin (proposer priority): each term every
///         operator's priority grows by its weight, the highest leads, and loses the sum of weights.
///         Nothing rotates by itself: anyone may call rotate() when a term is over, and takeover()
///         when the leader is silent. A leader is heard when its hot key calls heartbeat() or sends
///         anything to this address, which may serve as the chain's batch inbox. That proves
///         presence; how many blocks became safe is the watcher's word, bounded by time.
contract SequencerSet is Ownable, IMeter {
    struct Operator {
        address key;
        uint256 bond;
        int256 priority;
        uint64 unbondAt;
        bool active;
    }

    struct Term {
        address operator;
        uint64 start;
        bool heard;
    }

    struct Config {
        uint256 minBond; // wei
        uint256 maxWeight; // of a bond that counts in the election, wei
        uint64 termSeconds;
        uint64 silenceSeconds;
        uint64 unbondSeconds;
        uint64 blockSeconds; // of the L2
    }

    uint256 public constant MAX_OPERATORS = 64;
    uint256 private constant MAX_TERMS_A_REPORT = 64;
    uint256 private constant MAX_URL = 200; // bytes

    ISystemConfig public immutable systemConfig;
    /// @notice Who may launch() the set once: the builder that deploys the chain.
    address public immutable launcher;
    Config public config;

    /// @notice Who reports the safe head.
    address public watcher;
    /// @notice Timestamp of L2 block 0; zero before the launch.
    uint64 public genesisTime;
    /// @notice The elected operator; zero before the first election.
    address public leader;
    /// @notice The hot key that SystemConfig holds.
    address public leaderKey;
    /// @notice When the leader was heard last, or its term began.
    uint64 public lastHeard;
    /// @notice First L2 block that no report has covered.
    uint64 public nextBlock = 1;

    mapping(address operator => Operator) public operators;
    mapping(address key => address operator) public operatorOfKey;
    /// @inheritdoc IMeter
    mapping(address operator => uint256 blocks) public unitsOf;
    /// @notice Where an operator's node answers JSON-RPC of the L2: others learn there of blocks that are
    ///         not on L1 yet, and believe them under the leader's signature only.
    mapping(address operator => string url) public endpointOf;
    address[] private _active;
    Term[] private _terms;
    uint256 private _openTerm;

    event Launched(uint64 genesisTime, address indexed watcher);
    event OperatorJoined(address indexed operator, address indexed key, uint256 bond);
    event OperatorKeyChanged(address indexed operator, address indexed key);
    event EndpointChanged(address indexed operator, string url);
    event OperatorLeft(address indexed operator, uint64 unbondAt);
    event BondWithdrawn(address indexed operator, uint256 amount);
    event Slashed(address indexed operator, uint256 amount, address indexed to);
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

    constructor(address owner, address systemConfig_, address launcher_, Config memory config_) Ownable(owner) {
        systemConfig = ISystemConfig(systemConfig_);
        launcher = launcher_;
        config = config_;
    }

    /// @notice Once, by the builder, when the chain's genesis is known.
    function launch(uint64 genesisTime_, address watcher_) external {
        require(msg.sender == launcher, NotLauncher());
        require(genesisTime == 0, AlreadyLaunched());
        genesisTime = genesisTime_;
        watcher = watcher_;
        emit Launched(genesisTime_, watcher_);
    }

    // ---- Operators

    /// @notice Joins with a bond. The caller is who is paid; `key` signs blocks and batches.
    function join(address key) external payable {
        Operator storage operator = operators[msg.sender];
        require(operator.bond == 0, AlreadyOperator(msg.sender));
        require(msg.value >= config.minBond && msg.value > 0, BondTooSmall(msg.value, config.minBond));
        require(_active.length < MAX_OPERATORS, SetIsFull());
        operator.bond = msg.value;
        operator.priority = 0;
        operator.unbondAt = 0;
        operator.active = true;
        _active.push(msg.sender);
        _setKey(msg.sender, key);
        emit OperatorJoined(msg.sender, key, msg.value);
    }

    /// @notice Takes effect with the operator's next election.
    function setKey(address key) external {
        require(operators[msg.sender].active, NotOperator(msg.sender));
        delete operatorOfKey[operators[msg.sender].key];
        _setKey(msg.sender, key);
        emit OperatorKeyChanged(msg.sender, key);
    }

    /// @notice Says where the operator's node answers; its hot key may say so too.
    function setEndpoint(string calldata url) external {
        address operator = operators[msg.sender].active ? msg.sender : operatorOfKey[msg.sender];
        require(operators[operator].active, NotOperator(msg.sender));
        require(bytes(url).length <= MAX_URL, UrlTooLong(bytes(url).length));
        endpointOf[operator] = url;
        emit EndpointChanged(operator, url);
    }

    /// @notice Stands for no further election; the bond is free after the unbonding delay.
    function leave() external {
        Operator storage operator = operators[msg.sender];
        require(operator.active, NotOperator(msg.sender));
        operator.active = false;
        operator.unbondAt = uint64(block.timestamp) + config.unbondSeconds;
        _deactivate(msg.sender);
        emit OperatorLeft(msg.sender, operator.unbondAt);
    }

    function withdrawBond() external {
        Operator storage operator = operators[msg.sender];
        require(operator.bond > 0 && !operator.active, NotOperator(msg.sender));
        require(block.timestamp >= operator.unbondAt, NotUnbonded(operator.unbondAt));
        require(leader != msg.sender, StillLeading());
        uint256 amount = operator.bond;
        delete operatorOfKey[operator.key];
        delete operators[msg.sender];
        emit BondWithdrawn(msg.sender, amount);
        _send(msg.sender, amount);
    }

    // ---- Election

    /// @notice Starts the next term. Early only when the leader has left.
    function rotate() external {
        require(genesisTime != 0, NotLaunched());
        if (leader != address(0) && operators[leader].active) {
            uint256 until = _terms[_terms.length - 1].start + config.termSeconds;
            require(block.timestamp >= until, TermNotOver(until));
        }
        _elect(address(0));
    }

    /// @notice Ends the term of a leader that was not heard; it sits out one election.
    function takeover() external {
        require(leader != address(0), NotLaunched());
        uint256 until = lastHeard + config.silenceSeconds;
        require(block.timestamp >= until, LeaderNotSilent(until));
        emit TakenOver(_terms.length, leader);
        _elect(leader);
    }

    /// @notice The leader's sign of life.
    function heartbeat() external {
        _hear(msg.sender);
    }

    /// @dev Batches: content is not looked at, as in any batch inbox.
    fallback() external {
        _hear(msg.sender);
    }

    /// @notice Credits the blocks up to `safeBlock` to the leaders in whose terms they lie. Blocks
    ///         of a term whose leader was never heard are nobody's: derivation forced them.
    function report(uint64 safeBlock) external {
        require(msg.sender == watcher, NotWatcher());
        require(genesisTime != 0, NotLaunched());
        require(genesisTime + safeBlock * config.blockSeconds <= block.timestamp, FromTheFuture(safeBlock));
        uint64 next = nextBlock;
        uint256 last = _openTerm + MAX_TERMS_A_REPORT;
        while (next <= safeBlock && _openTerm < _terms.length && _openTerm < last) {
            Term storage term = _terms[_openTerm];
            bool current = _openTerm + 1 == _terms.length;
            uint64 first = _firstBlockAt(term.start);
            uint64 end = current ? type(uint64).max : _firstBlockAt(_terms[_openTerm + 1].start);
            if (next < first) next = first;
            uint64 stop = end <= safeBlock ? end : safeBlock + 1;
            if (next < stop) {
                if (term.heard) {
                    unitsOf[term.operator] += stop - next;
                    emit BlocksCredited(term.operator, next, stop - 1);
                }
                next = stop;
            }
            if (next < end) break;
            ++_openTerm;
        }
        nextBlock = next;
    }

    // ---- The owner

    function setWatcher(address watcher_) external onlyOwner {
        watcher = watcher_;
        emit WatcherChanged(watcher_);
    }

    /// @notice Takes up to `amount` of a bond, also while it is unbonding.
    function slash(address who, uint256 amount, address to) external onlyOwner {
        Operator storage operator = operators[who];
        require(operator.bond > 0, NotOperator(who));
        if (amount > operator.bond) amount = operator.bond;
        operator.bond -= amount;
        if (operator.bond < config.minBond && operator.active) {
            operator.active = false;
            operator.unbondAt = uint64(block.timestamp) + config.unbondSeconds;
            _deactivate(who);
            emit OperatorLeft(who, operator.unbondAt);
        }
        emit Slashed(who, amount, to);
        _send(to, amount);
    }

    function setGasLimit(uint64 gasLimit) external onlyOwner {
        systemConfig.setGasLimit(gasLimit);
    }

    function setGasConfigEcotone(uint32 basefeeScalar, uint32 blobbasefeeScalar) external onlyOwner {
        systemConfig.setGasConfigEcotone(basefeeScalar, blobbasefeeScalar);
    }

    /// @notice Hands the chain's SystemConfig to a successor of this set.
    function transferSystemConfig(address newOwner) external onlyOwner {
        systemConfig.transferOwnership(newOwner);
    }

    // ---- Views

    function activeOperators() external view returns (address[] memory) {
        return _active;
    }

    function termCount() external view returns (uint256) {
        return _terms.length;
    }

    function getTerm(uint256 index) external view returns (Term memory) {
        return _terms[index];
    }

    /// @notice What the operator counts in the election, wei.
    function weightOf(address who) public view returns (uint256) {
        uint256 bond = operators[who].bond;
        return bond < config.maxWeight ? bond : config.maxWeight;
    }

    // ---- Steps

    function _elect(address excluded) private {
        address[] memory active = _active;
        require(active.length > 0, NobodyToElect());
        int256 total = 0;
        address best = address(0);
        for (uint256 i = 0; i < active.length; ++i) {
            address who = active[i];
            if (who == excluded && active.length > 1) continue;
            int256 weight = int256(weightOf(who));
            operators[who].priority += weight;
            total += weight;
            if (best == address(0) || _before(who, best)) best = who;
        }
        operators[best].priority -= total;
        leader = best;
        lastHeard = uint64(block.timestamp);
        _terms.push(Term(best, uint64(block.timestamp), false));
        address key = operators[best].key;
        emit LeaderElected(_terms.length - 1, best, key);
        if (key != leaderKey) {
            leaderKey = key;
            systemConfig.setBatcherHash(bytes32(uint256(uint160(key))));
            systemConfig.setUnsafeBlockSigner(key);
        }
    }

    /// @dev Higher priority leads; of equals the lower address.
    function _before(address a, address b) private view returns (bool) {
        int256 x = operators[a].priority;
        int256 y = operators[b].priority;
        return x != y ? x > y : a < b;
    }

    function _hear(address key) private {
        if (key != leaderKey || _terms.length == 0) return;
        lastHeard = uint64(block.timestamp);
        Term storage term = _terms[_terms.length - 1];
        if (!term.heard) term.heard = true;
    }

    function _setKey(address who, address key) private {
        require(key != address(0) && key != who && operatorOfKey[key] == address(0), BadKey(key));
        operators[who].key = key;
        operatorOfKey[key] = who;
    }

    function _deactivate(address who) private {
        uint256 i = 0;
        while (_active[i] != who) ++i;
        _active[i] = _active[_active.length - 1];
        _active.pop();
    }

    function _firstBlockAt(uint64 time) private view returns (uint64) {
        if (time <= genesisTime) return 0;
        return (time - genesisTime + config.blockSeconds - 1) / config.blockSeconds;
    }

    function _send(address to, uint256 amount) private {
        (bool ok,) = to.call{value: amount}("");
        require(ok, TransferFailed(to));
    }
}
