// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {Correlation} from "./Correlation.sol";
import {IMeter} from "./JobInterfaces.sol";
import {ISequencerSet, ISystemConfig} from "./SequencerInterfaces.sol";
import {SignedPayload} from "./SignedPayload.sol";
import {TurnTally} from "./TurnTally.sol";

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
///
///         Two offences are punished at once, by anybody's call and nobody's word, because this
///         chain sees them itself: two signed blocks of one height (slashEquivocation), and missed
///         turns beyond chance (TurnTally). Anything else is the owner's to judge, with the delay
///         of its timelock. An operator signs each height once and no more, also when a
///         reorganisation of L1 makes it build a height again: that block goes to L1 unsigned.
contract SequencerSet is Ownable, TurnTally, ISequencerSet, IMeter {
    using Checkpoints for Checkpoints.Trace208;
    using Correlation for Correlation.Penalty;

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
    /// @notice Shares of a stake: lost by equivocation beside the correlated part, and by missed turns.
    uint256 private constant EQUIVOCATION_SHARE = 20; // 1/20 = 5 %
    uint256 private constant MISSED_SHARE = 1000; // 0.1 %
    /// @notice Of what an equivocation costs, for who proves it; the rest is burnt.
    uint256 private constant REPORTER_SHARE = 5; // 20 %

    ISystemConfig public immutable systemConfig;
    /// @notice Who may launch() the set once: the builder that deploys the chain.
    address public immutable launcher;
    /// @notice Of the L2: signatures for other chains are no evidence.
    uint256 public immutable l2ChainId;
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
    /// @notice Who is punished for what a key signs: whoever used it first, also after it was changed.
    mapping(address key => address operator) public answersFor;
    /// @notice Heights at which a key was punished for two signatures.
    mapping(address key => mapping(uint64 number => bool)) public isPunished;
    /// @notice Of an equivocator, until its bond is withdrawn or gone.
    mapping(address operator => Correlation.Penalty) public penaltyOf;
    /// @notice All bonds, of those who leave too.
    uint256 public totalBonded;
    /// @inheritdoc IMeter
    mapping(address operator => uint256 blocks) public unitsOf;
    /// @notice Where an operator's node answers JSON-RPC of the L2: others learn there of blocks that are
    ///         not on L1 yet, and believe them under the leader's signature only.
    mapping(address operator => string url) public endpointOf;
    address[] private _active;
    Term[] private _terms;
    uint256 private _openTerm;
    /// @dev Stake of equivocators, summed up over time.
    Checkpoints.Trace208 private _stakeSlashed;

    constructor(
        address owner,
        address systemConfig_,
        address launcher_,
        uint256 l2ChainId_,
        Config memory config_
    ) Ownable(owner) {
        systemConfig = ISystemConfig(systemConfig_);
        launcher = launcher_;
        l2ChainId = l2ChainId_;
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
        totalBonded += msg.value;
        delete penaltyOf[msg.sender];
        _beginCount(msg.sender);
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
        require(operators[msg.sender].active, NotOperator(msg.sender));
        _deactivate(msg.sender);
    }

    function withdrawBond() external {
        Operator storage operator = operators[msg.sender];
        require(operator.bond > 0 && !operator.active, NotOperator(msg.sender));
        require(block.timestamp >= operator.unbondAt, NotUnbonded(operator.unbondAt));
        require(leader != msg.sender, StillLeading());
        // All that offended at about the same time is known by now.
        if (penaltyOf[msg.sender].time != 0) _burn(msg.sender, _takeDue(msg.sender));
        uint256 amount = operator.bond;
        totalBonded -= amount;
        delete penaltyOf[msg.sender];
        delete operatorOfKey[operator.key];
        delete operators[msg.sender];
        emit BondWithdrawn(msg.sender, amount);
        _send(msg.sender, amount);
    }

    // ---- Offences

    /// @notice Two blocks of one height under one operator's key: it loses 5 % of its stake and the
    ///         correlated part (Correlation), is out of the set, and hands over at once if it leads
    ///         and there is another. The window of the correlated part is the unbonding delay before
    ///         and after, and what comes to light after is taken when the bond is withdrawn. The
    ///         caller gets a fifth, the rest is burnt. Evidence lies in one transaction: where pools
    ///         take 128 KiB, both payloads together may have 130,000 bytes.
    function slashEquivocation(SignedPayload.Signed calldata first, SignedPayload.Signed calldata second)
        external
    {
        address key = SignedPayload.signer(first, l2ChainId);
        address other = SignedPayload.signer(second, l2ChainId);
        require(key == other, DifferentSigners(key, other));
        (uint64 number, bytes32 firstHash) = SignedPayload.claimOf(first.payload);
        (uint64 otherNumber, bytes32 secondHash) = SignedPayload.claimOf(second.payload);
        require(number == otherNumber, DifferentHeights(number, otherNumber));
        require(firstHash != secondHash, SameBlock());
        address who = answersFor[key];
        require(operators[who].bond > 0, NotOperator(key));
        // One fall, one punishment: a fork has many heights.
        require(!isPunished[key][number] && penaltyOf[who].time == 0, AlreadyPunished(who, number));
        isPunished[key][number] = true;
        emit Equivocated(who, key, number, firstHash, first.signature, secondHash, second.signature);
        _punish(who, msg.sender);
    }

    // ---- Election

    /// @notice Starts the next term. Early only when the leader has left.
    function rotate() external {
        require(genesisTime != 0, NotLaunched());
        if (leader != address(0) && operators[leader].active) {
            uint256 until = _terms[_terms.length - 1].start + config.termSeconds;
            require(block.timestamp >= until, TermNotOver(until));
        }
        _closeTerm(false);
        _elect(address(0));
    }

    /// @notice Ends the term of a leader that was not heard; it sits out one election.
    function takeover() external {
        require(leader != address(0), NotLaunched());
        uint256 until = lastHeard + config.silenceSeconds;
        require(block.timestamp >= until, LeaderNotSilent(until));
        emit TakenOver(_terms.length, leader);
        _closeTerm(true);
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
        amount = _take(who, amount);
        if (operator.bond < config.minBond && operator.active) _deactivate(who);
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

    /// @notice Of the epochs in which missed turns are counted.
    function epochSeconds() public view returns (uint64) {
        return config.termSeconds * uint64(EPOCH_TERMS);
    }

    /// @notice What the operator counts in the election, wei.
    function weightOf(address who) public view returns (uint256) {
        uint256 bond = operators[who].bond;
        return bond < config.maxWeight ? bond : config.maxWeight;
    }

    // ---- Steps

    /// @dev The turn that ends is counted; the epoch that ends is judged.
    function _closeTerm(bool wasSilent) private {
        if (_terms.length > 0) {
            Term storage term = _terms[_terms.length - 1];
            bool mute = !term.heard && block.timestamp >= term.start + config.silenceSeconds;
            _count(term.operator, wasSilent || mute);
        }
        uint64 length = epochSeconds();
        if (!_epochBegins(uint64(block.timestamp), length)) return;
        address[] memory active = _active;
        for (uint256 i = 0; i < active.length; ++i) {
            if (_judge(active[i], (epoch + 1) * length)) {
                _burn(active[i], _take(active[i], operators[active[i]].bond / MISSED_SHARE));
            }
        }
    }

    /// @dev Neither `excluded` nor anyone in jail, as long as somebody else is there.
    function _candidates(address excluded) private view returns (address[] memory found, uint256 count) {
        address[] memory active = _active;
        require(active.length > 0, NobodyToElect());
        found = new address[](active.length);
        for (uint256 strict = 3; count == 0; --strict) {
            for (uint256 i = 0; i < active.length; ++i) {
                bool jailed = jailedUntil[active[i]] > block.timestamp;
                if ((strict > 1 && active[i] == excluded) || (strict > 2 && jailed)) continue;
                found[count++] = active[i];
            }
        }
    }

    function _elect(address excluded) private {
        (address[] memory found, uint256 count) = _candidates(excluded);
        int256 total = 0;
        address best = address(0);
        for (uint256 i = 0; i < count; ++i) {
            address who = found[i];
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
        address user = answersFor[key];
        require(key != address(0) && key != who && (user == address(0) || user == who), BadKey(key));
        operators[who].key = key;
        operatorOfKey[key] = who;
        answersFor[key] = who;
    }

    /// @dev The whole penalty of an equivocator, and its end as an operator.
    function _punish(address who, address reporter) private {
        uint256 stake = operators[who].bond;
        penaltyOf[who].open(_stakeSlashed, stake, totalBonded, stake / EQUIVOCATION_SHARE);
        uint256 taken = _takeDue(who);
        if (operators[who].active) _deactivate(who);
        else operators[who].unbondAt = uint64(block.timestamp) + config.unbondSeconds;
        delete operatorOfKey[operators[who].key];
        if (leader == who && _active.length > 0) {
            _closeTerm(false);
            _elect(who);
        }
        uint256 reward = taken / REPORTER_SHARE;
        _burn(who, taken - reward);
        emit Slashed(who, reward, reporter);
        _send(reporter, reward);
    }

    function _takeDue(address who) private returns (uint256 taken) {
        Correlation.Penalty storage penalty = penaltyOf[who];
        taken = _take(who, penalty.due(_stakeSlashed, config.unbondSeconds));
        penalty.taken += taken;
    }

    function _take(address who, uint256 amount) private returns (uint256) {
        Operator storage operator = operators[who];
        if (amount > operator.bond) amount = operator.bond;
        operator.bond -= amount;
        totalBonded -= amount;
        return amount;
    }

    /// @dev What was taken goes to nobody.
    function _burn(address who, uint256 taken) private {
        emit Slashed(who, taken, address(0));
        _send(address(0), taken);
    }

    function _deactivate(address who) private {
        Operator storage operator = operators[who];
        operator.active = false;
        operator.unbondAt = uint64(block.timestamp) + config.unbondSeconds;
        emit OperatorLeft(who, operator.unbondAt);
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
