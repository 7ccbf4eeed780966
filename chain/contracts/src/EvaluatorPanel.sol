// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

/// @title Staked evaluators, and panels of three of them for jobs whose evaluator stayed silent
/// @notice Belongs to the job board that made it. A panel votes by commit and reveal, so that no
///         seat can copy another; a seat that stays silent loses its bond to whoever the job's
///         outcome favours. Stakes are in ether, also on boards that pay in a token.
/// @dev Seats are drawn with PREVRANDAO, which a block's proposer can bias; the stake is the answer
///      to that, not the draw.
contract EvaluatorPanel {
    struct Case {
        uint64 commitEnd;
        uint64 revealEnd;
        uint8 revealed;
        uint8 forProvider;
        address[] seats;
    }

    struct Ballot {
        bytes32 commitment;
        bool revealed;
    }

    /// @notice Locked for each accepted job and for each seat, wei.
    uint256 public constant BOND = 0.1 ether;
    uint256 public constant SEATS = 3;
    /// @notice Each for the commitments and for the reveals.
    uint64 public constant WINDOW = 5 minutes;

    address public immutable board;
    /// @notice Stake that is not locked, wei.
    mapping(address evaluator => uint256) public stakeOf;
    /// @notice Whether the account ever staked.
    mapping(address evaluator => bool) public isEvaluator;
    address[] private _members;
    mapping(address evaluator => uint256 indexPlusOne) private _place;
    mapping(uint256 caseId => Case) private _cases;
    mapping(uint256 caseId => mapping(address seat => Ballot)) public ballots;

    event Staked(address indexed evaluator, uint256 amount, uint256 free);
    event Unstaked(address indexed evaluator, uint256 amount, uint256 free);
    event PanelDrawn(uint256 indexed caseId, address[] seats, uint256 commitEnd, uint256 revealEnd);
    event VerdictCommitted(uint256 indexed caseId, address indexed seat);
    event VerdictRevealed(uint256 indexed caseId, address indexed seat, bool forProvider);

    error NotTheBoard();
    error InsufficientStake(uint256 free, uint256 needed);
    error NotSeated(uint256 caseId, address who);
    error WrongPhase(uint256 caseId);
    error AlreadyDone(uint256 caseId, address seat);
    error WrongReveal(uint256 caseId);
    error TransferFailed(address to);

    modifier onlyBoard() {
        require(msg.sender == board, NotTheBoard());
        _;
    }

    constructor() {
        board = msg.sender;
    }

    /// @notice Makes the caller an evaluator who may be drawn, once the free stake covers a bond.
    function stake() external payable {
        isEvaluator[msg.sender] = true;
        _add(msg.sender, msg.value);
        emit Staked(msg.sender, msg.value, stakeOf[msg.sender]);
    }

    /// @notice Takes out stake that is not locked.
    function unstake(uint256 amount) external {
        _take(msg.sender, amount);
        emit Unstaked(msg.sender, amount, stakeOf[msg.sender]);
        _send(msg.sender, amount);
    }

    /// @notice Number of evaluators who can be drawn.
    function memberCount() external view returns (uint256) {
        return _members.length;
    }

    function getCase(uint256 caseId) external view returns (Case memory) {
        return _cases[caseId];
    }

    /// @notice What to hand to commit().
    function commitmentOf(uint256 caseId, address seat, bool forProvider, bytes32 salt)
        public
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(caseId, seat, forProvider, salt));
    }

    function commit(uint256 caseId, bytes32 commitment) external {
        require(_isSeat(caseId, msg.sender), NotSeated(caseId, msg.sender));
        require(block.timestamp < _cases[caseId].commitEnd, WrongPhase(caseId));
        Ballot storage ballot = ballots[caseId][msg.sender];
        require(ballot.commitment == 0 && commitment != 0, AlreadyDone(caseId, msg.sender));
        ballot.commitment = commitment;
        emit VerdictCommitted(caseId, msg.sender);
    }

    function reveal(uint256 caseId, bool forProvider, bytes32 salt) external {
        Case storage item = _cases[caseId];
        require(block.timestamp >= item.commitEnd && block.timestamp < item.revealEnd, WrongPhase(caseId));
        Ballot storage ballot = ballots[caseId][msg.sender];
        require(!ballot.revealed, AlreadyDone(caseId, msg.sender));
        require(
            ballot.commitment == commitmentOf(caseId, msg.sender, forProvider, salt), WrongReveal(caseId)
        );
        ballot.revealed = true;
        ++item.revealed;
        if (forProvider) ++item.forProvider;
        emit VerdictRevealed(caseId, msg.sender, forProvider);
    }

    /// @notice Locks a bond of an evaluator who accepted a job.
    function lock(address evaluator) external onlyBoard {
        _take(evaluator, BOND);
    }

    /// @notice Gives the bond of an evaluator who answered back.
    function unlock(address evaluator) external onlyBoard {
        _add(evaluator, BOND);
    }

    /// @notice Pays the bond of an evaluator who stayed silent to the one who waited.
    function forfeit(address to) external onlyBoard {
        _add(to, BOND);
    }

    /// @notice Draws up to three evaluators, none of the job's own parties.
    function draw(uint256 caseId, address[3] calldata parties) external onlyBoard returns (uint256 seated) {
        Case storage item = _cases[caseId];
        item.commitEnd = uint64(block.timestamp) + WINDOW;
        item.revealEnd = item.commitEnd + WINDOW;
        uint256 seed = uint256(keccak256(abi.encode(block.prevrandao, caseId)));
        uint256 members = _members.length;
        address[SEATS] memory drawn;
        for (uint256 i = 0; i < members && seated < SEATS; ++i) {
            address member = _members[addmod(seed, i, members)];
            if (member == parties[0] || member == parties[1] || member == parties[2]) continue;
            drawn[seated++] = member;
        }
        // Bonds are locked after the walk: locking may take a member off the list.
        for (uint256 i = 0; i < seated; ++i) {
            item.seats.push(drawn[i]);
            _take(drawn[i], BOND);
        }
        emit PanelDrawn(caseId, item.seats, item.commitEnd, item.revealEnd);
    }

    /// @notice Ends a case after its last reveal or its time: true when the provider is to be paid,
    ///         which is also so when the panel is silent or split. Returns bonds of those who
    ///         revealed and gives the others' to the one who won.
    function close(uint256 caseId, address provider, address client) external onlyBoard returns (bool forProvider) {
        Case storage item = _cases[caseId];
        require(
            block.timestamp >= item.revealEnd || item.revealed == item.seats.length, WrongPhase(caseId)
        );
        forProvider = 2 * uint256(item.forProvider) >= item.revealed;
        address winner = forProvider ? provider : client;
        for (uint256 i = 0; i < item.seats.length; ++i) {
            address seat = item.seats[i];
            _add(ballots[caseId][seat].revealed ? seat : winner, BOND);
        }
    }

    function _isSeat(uint256 caseId, address who) private view returns (bool) {
        address[] storage seats = _cases[caseId].seats;
        for (uint256 i = 0; i < seats.length; ++i) {
            if (seats[i] == who) return true;
        }
        return false;
    }

    function _add(address who, uint256 amount) private {
        stakeOf[who] += amount;
        _sync(who);
    }

    function _take(address who, uint256 amount) private {
        require(stakeOf[who] >= amount, InsufficientStake(stakeOf[who], amount));
        stakeOf[who] -= amount;
        _sync(who);
    }

    /// @dev Members are those who ever staked and whose free stake covers a bond; who merely won a
    ///      bond is not drawn.
    function _sync(address who) private {
        bool member = isEvaluator[who] && stakeOf[who] >= BOND;
        uint256 place = _place[who];
        if (member && place == 0) {
            _members.push(who);
            _place[who] = _members.length;
        } else if (!member && place != 0) {
            address last = _members[_members.length - 1];
            _members[place - 1] = last;
            _place[last] = place;
            _members.pop();
            delete _place[who];
        }
    }

    function _send(address to, uint256 amount) private {
        (bool ok,) = to.call{value: amount}("");
        require(ok, TransferFailed(to));
    }
}
