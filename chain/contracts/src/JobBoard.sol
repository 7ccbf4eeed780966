// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {EvaluatorPanel} from "./EvaluatorPanel.sol";
import {IACPHook, IMeter} from "./JobInterfaces.sol";

/// @title Jobs in escrow (ERC-8183), also metered, that end well when somebody stays silent
/// @notice Functions, events and errors are those that ERC-8183 clients use; fund() and open() take
///         ether when the board pays in ether. What a job can pay out is its `escrowed` amount,
///         which only funding raises; the budget is a price and nothing else.
///
///         Two things differ from the ERC on purpose. (1) A submitted job whose evaluator let the
///         deadline pass is not refunded: claimRefund() brings it before a panel of staked
///         evaluators, and a silent panel pays the provider; an evaluator who accepted the job with
///         a bond loses it to the provider. (2) A job may be metered: its provider is paid a price
///         for each unit that a contract counts, as the units come.
contract JobBoard is ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// @dev The ERC's states, and one more.
    enum JobStatus {
        Open,
        Funded,
        Submitted,
        Completed,
        Rejected,
        Expired,
        EvaluatorAbsent
    }

    struct Job {
        uint256 id;
        address client;
        address provider;
        address evaluator;
        string description;
        uint256 budget;
        uint256 expiredAt;
        JobStatus status;
        address hook;
    }

    /// @notice Money of a job, apart from what the ERC shows.
    struct Escrow {
        uint256 escrowed;
        address meter;
        uint256 unitPrice;
        uint256 unitsPaid;
        bool bonded;
        uint64 submittedAt;
    }

    /// @notice A job that is created and funded at once. `meter` zero: not metered.
    struct Terms {
        address client;
        address provider;
        address evaluator;
        uint256 expiredAt;
        string description;
        uint256 budget;
        address meter;
        uint256 unitPrice;
    }

    uint256 private constant MIN_LIFETIME = 5 minutes;
    /// @notice What the evaluator has at least after a submission, so that a submission in the last
    ///         second makes nobody absent.
    uint256 public constant EVALUATION_GRACE = 5 minutes;

    /// @notice Zero when the board pays in ether.
    IERC20 public immutable paymentToken;
    EvaluatorPanel public immutable panel;
    uint256 public jobCounter;
    mapping(uint256 jobId => Job) private _jobs;
    mapping(uint256 jobId => Escrow) public escrows;
    /// @notice Payments that their receiver refused; withdraw() takes them.
    mapping(address receiver => uint256) public credits;

    event JobCreated(
        uint256 indexed jobId,
        address indexed client,
        address indexed provider,
        address evaluator,
        uint256 expiredAt,
        address hook
    );
    event ProviderSet(uint256 indexed jobId, address indexed provider);
    event BudgetSet(uint256 indexed jobId, uint256 amount);
    event JobFunded(uint256 indexed jobId, address indexed client, uint256 amount);
    event JobSubmitted(uint256 indexed jobId, address indexed provider, bytes32 deliverable);
    event JobCompleted(uint256 indexed jobId, address indexed evaluator, bytes32 reason);
    event JobRejected(uint256 indexed jobId, address indexed rejector, bytes32 reason);
    event JobExpired(uint256 indexed jobId);
    event PaymentReleased(uint256 indexed jobId, address indexed provider, uint256 amount);
    event Refunded(uint256 indexed jobId, address indexed client, uint256 amount);
    event JobMetered(uint256 indexed jobId, address indexed meter, uint256 unitPrice, uint256 unitsBefore);
    event UnitsPaid(uint256 indexed jobId, uint256 units, uint256 amount);
    event EvaluatorAccepted(uint256 indexed jobId, address indexed evaluator);
    event EvaluatorWasAbsent(uint256 indexed jobId, address indexed evaluator, uint256 seats);
    event PanelDecided(uint256 indexed jobId, bool forProvider);

    error InvalidJob();
    error WrongStatus();
    error Unauthorized();
    error ZeroAddress();
    error ExpiryTooShort();
    error ZeroBudget();
    error BudgetMismatch(uint256 budget, uint256 expected);
    error ProviderNotSet();
    error ProviderCannotBeEvaluator();
    error WrongValue(uint256 sent, uint256 expected);
    error NotMetered(uint256 jobId);
    error AlreadyBonded(uint256 jobId);
    error TransferFailed(address to);

    /// @param token that jobs pay in; zero for ether.
    constructor(address token) {
        paymentToken = IERC20(token);
        panel = new EvaluatorPanel();
    }

    // ---- The life of a job

    /// @param provider may be zero and set later.
    /// @param hook called around everything but claimRefund(); zero for none.
    function createJob(
        address provider,
        address evaluator,
        uint256 expiredAt,
        string calldata description,
        address hook
    ) external nonReentrant returns (uint256 jobId) {
        jobId = _create(msg.sender, provider, evaluator, expiredAt, description, hook);
    }

    /// @notice Creates and funds a job for `terms.client`, who gets what the job does not pay out.
    ///         The caller pays.
    function open(Terms calldata terms) external payable nonReentrant returns (uint256 jobId) {
        require(terms.client != address(0), ZeroAddress());
        require(terms.provider != address(0), ProviderNotSet());
        require(terms.budget > 0, ZeroBudget());
        jobId = _create(
            terms.client, terms.provider, terms.evaluator, terms.expiredAt, terms.description, address(0)
        );
        _jobs[jobId].budget = terms.budget;
        emit BudgetSet(jobId, terms.budget);
        if (terms.meter != address(0)) {
            Escrow storage escrow = escrows[jobId];
            escrow.meter = terms.meter;
            escrow.unitPrice = terms.unitPrice;
            escrow.unitsPaid = IMeter(terms.meter).unitsOf(terms.provider);
            emit JobMetered(jobId, terms.meter, terms.unitPrice, escrow.unitsPaid);
        }
        _fund(jobId);
    }

    function setProvider(uint256 jobId, address provider) external nonReentrant {
        Job storage job = _inStatus(jobId, JobStatus.Open);
        require(msg.sender == job.client, Unauthorized());
        require(job.provider == address(0), WrongStatus());
        require(provider != address(0), ZeroAddress());
        require(provider != job.evaluator, ProviderCannotBeEvaluator());
        bytes memory data = abi.encode(provider, "");
        _before(jobId, data);
        job.provider = provider;
        emit ProviderSet(jobId, provider);
        _after(jobId, data);
    }

    /// @notice Client and provider propose prices in turn; fund() names the one that is meant.
    function setBudget(uint256 jobId, uint256 amount, bytes calldata optParams) external nonReentrant {
        Job storage job = _inStatus(jobId, JobStatus.Open);
        require(msg.sender == job.client || msg.sender == job.provider, Unauthorized());
        bytes memory data = abi.encode(amount, optParams);
        _before(jobId, data);
        job.budget = amount;
        emit BudgetSet(jobId, amount);
        _after(jobId, data);
    }

    function fund(uint256 jobId, uint256 expectedBudget, bytes calldata optParams) external payable nonReentrant {
        Job storage job = _inStatus(jobId, JobStatus.Open);
        require(msg.sender == job.client, Unauthorized());
        require(job.provider != address(0), ProviderNotSet());
        require(block.timestamp < job.expiredAt, WrongStatus());
        _before(jobId, optParams);
        require(job.budget > 0, ZeroBudget());
        require(job.budget == expectedBudget, BudgetMismatch(job.budget, expectedBudget));
        _fund(jobId);
        _after(jobId, optParams);
    }

    /// @notice The evaluator takes the job on with a bond out of its stake in the panel, which a
    ///         provider may want to see before working.
    function acceptEvaluation(uint256 jobId) external nonReentrant {
        Job storage job = _inStatus(jobId, JobStatus.Funded);
        require(msg.sender == job.evaluator, Unauthorized());
        require(!escrows[jobId].bonded, AlreadyBonded(jobId));
        escrows[jobId].bonded = true;
        panel.lock(msg.sender);
        emit EvaluatorAccepted(jobId, msg.sender);
    }

    /// @notice Before the deadline only: what comes later is no delivery.
    function submit(uint256 jobId, bytes32 deliverable, bytes calldata optParams) external nonReentrant {
        Job storage job = _inStatus(jobId, JobStatus.Funded);
        require(msg.sender == job.provider, Unauthorized());
        require(block.timestamp < job.expiredAt, WrongStatus());
        bytes memory data = abi.encode(deliverable, optParams);
        _before(jobId, data);
        job.status = JobStatus.Submitted;
        escrows[jobId].submittedAt = uint64(block.timestamp);
        emit JobSubmitted(jobId, job.provider, deliverable);
        _after(jobId, data);
    }

    function complete(uint256 jobId, bytes32 reason, bytes calldata optParams) external nonReentrant {
        Job storage job = _inStatus(jobId, JobStatus.Submitted);
        require(msg.sender == job.evaluator, Unauthorized());
        bytes memory data = abi.encode(reason, optParams);
        _before(jobId, data);
        job.status = JobStatus.Completed;
        emit JobCompleted(jobId, msg.sender, reason);
        _returnBond(jobId);
        _payProvider(jobId);
        _after(jobId, data);
    }

    /// @notice By the client while open, by the evaluator while funded or submitted. Units of a
    ///         metered job that were worked are paid first.
    function reject(uint256 jobId, bytes32 reason, bytes calldata optParams) external nonReentrant {
        Job storage job = _known(jobId);
        JobStatus status = job.status;
        require(status <= JobStatus.Submitted, WrongStatus());
        require(msg.sender == (status == JobStatus.Open ? job.client : job.evaluator), Unauthorized());
        bytes memory data = abi.encode(reason, optParams);
        _before(jobId, data);
        job.status = JobStatus.Rejected;
        emit JobRejected(jobId, msg.sender, reason);
        _returnBond(jobId);
        _payUnits(jobId);
        _refund(jobId);
        _after(jobId, data);
    }

    /// @notice Pays the units of a metered job that came since the last claim; anyone may call it.
    ///         The job is completed by the claim that empties it.
    function claim(uint256 jobId) external nonReentrant {
        Job storage job = _known(jobId);
        require(escrows[jobId].meter != address(0), NotMetered(jobId));
        require(job.status == JobStatus.Funded || job.status == JobStatus.Submitted, WrongStatus());
        _payUnits(jobId);
        if (escrows[jobId].escrowed < escrows[jobId].unitPrice) {
            job.status = JobStatus.Completed;
            emit JobCompleted(jobId, job.evaluator, bytes32("metered"));
            _returnBond(jobId);
            _refund(jobId);
        }
    }

    // ---- When somebody is silent

    /// @notice After the deadline, by anyone. The provider did not show up: the client is refunded
    ///         (after the units that a metered job owes). The evaluator did not: a panel decides.
    function claimRefund(uint256 jobId) external nonReentrant {
        Job storage job = _known(jobId);
        require(job.status == JobStatus.Funded || job.status == JobStatus.Submitted, WrongStatus());
        require(block.timestamp >= job.expiredAt, WrongStatus());
        if (job.status == JobStatus.Funded) {
            job.status = JobStatus.Expired;
            emit JobExpired(jobId);
            _returnBond(jobId);
            _payUnits(jobId);
            _refund(jobId);
            return;
        }
        require(block.timestamp >= escrows[jobId].submittedAt + EVALUATION_GRACE, WrongStatus());
        job.status = JobStatus.EvaluatorAbsent;
        if (escrows[jobId].bonded) {
            escrows[jobId].bonded = false;
            panel.forfeit(job.provider);
        }
        uint256 seats = panel.draw(jobId, [job.client, job.provider, job.evaluator]);
        emit EvaluatorWasAbsent(jobId, job.evaluator, seats);
    }

    /// @notice Carries out what the panel decided; at once when nobody could be seated.
    function settle(uint256 jobId) external nonReentrant {
        Job storage job = _inStatus(jobId, JobStatus.EvaluatorAbsent);
        bool forProvider = panel.close(jobId, job.provider, job.client);
        emit PanelDecided(jobId, forProvider);
        if (forProvider) {
            job.status = JobStatus.Completed;
            emit JobCompleted(jobId, address(panel), bytes32("panel"));
            _payProvider(jobId);
        } else {
            job.status = JobStatus.Rejected;
            emit JobRejected(jobId, address(panel), bytes32("panel"));
            _payUnits(jobId);
            _refund(jobId);
        }
    }

    /// @notice Takes payments that were refused when they were made.
    function withdraw() external nonReentrant {
        uint256 amount = credits[msg.sender];
        credits[msg.sender] = 0;
        (bool ok,) = msg.sender.call{value: amount}("");
        require(ok, TransferFailed(msg.sender));
    }

    // ---- Views

    function getJob(uint256 jobId) external view returns (Job memory) {
        return _jobs[jobId];
    }

    /// @notice What claim() would pay, in units and money.
    function claimable(uint256 jobId) external view returns (uint256 units, uint256 amount) {
        return _owed(jobId);
    }

    // ---- Steps

    function _create(
        address client,
        address provider,
        address evaluator,
        uint256 expiredAt,
        string calldata description,
        address hook
    ) private returns (uint256 jobId) {
        require(evaluator != address(0), ZeroAddress());
        require(provider != evaluator, ProviderCannotBeEvaluator());
        require(expiredAt > block.timestamp + MIN_LIFETIME, ExpiryTooShort());
        jobId = ++jobCounter;
        _jobs[jobId] =
            Job(jobId, client, provider, evaluator, description, 0, expiredAt, JobStatus.Open, hook);
        emit JobCreated(jobId, client, provider, evaluator, expiredAt, hook);
    }

    function _fund(uint256 jobId) private {
        Job storage job = _jobs[jobId];
        uint256 amount = job.budget;
        bool ether_ = address(paymentToken) == address(0);
        require(msg.value == (ether_ ? amount : 0), WrongValue(msg.value, ether_ ? amount : 0));
        job.status = JobStatus.Funded;
        escrows[jobId].escrowed = amount;
        emit JobFunded(jobId, job.client, amount);
        if (!ether_) paymentToken.safeTransferFrom(msg.sender, address(this), amount);
    }

    /// @dev Metered jobs pay by the unit, others all.
    function _payProvider(uint256 jobId) private {
        if (escrows[jobId].meter != address(0)) {
            _payUnits(jobId);
            return _refund(jobId);
        }
        uint256 amount = escrows[jobId].escrowed;
        escrows[jobId].escrowed = 0;
        emit PaymentReleased(jobId, _jobs[jobId].provider, amount);
        _pay(_jobs[jobId].provider, amount);
    }

    function _payUnits(uint256 jobId) private {
        (uint256 units, uint256 amount) = _owed(jobId);
        if (units == 0) return;
        Escrow storage escrow = escrows[jobId];
        escrow.unitsPaid += units;
        escrow.escrowed -= amount;
        emit UnitsPaid(jobId, units, amount);
        emit PaymentReleased(jobId, _jobs[jobId].provider, amount);
        _pay(_jobs[jobId].provider, amount);
    }

    /// @dev A meter that fails counts nothing, so that it can block no refund.
    function _owed(uint256 jobId) private view returns (uint256 units, uint256 amount) {
        Escrow storage escrow = escrows[jobId];
        if (escrow.meter == address(0) || escrow.unitPrice == 0) return (0, 0);
        try IMeter(escrow.meter).unitsOf(_jobs[jobId].provider) returns (uint256 total) {
            if (total > escrow.unitsPaid) units = total - escrow.unitsPaid;
        } catch {}
        uint256 affordable = escrow.escrowed / escrow.unitPrice;
        if (units > affordable) units = affordable;
        amount = units * escrow.unitPrice;
    }

    function _refund(uint256 jobId) private {
        uint256 amount = escrows[jobId].escrowed;
        if (amount == 0) return;
        escrows[jobId].escrowed = 0;
        emit Refunded(jobId, _jobs[jobId].client, amount);
        _pay(_jobs[jobId].client, amount);
    }

    function _returnBond(uint256 jobId) private {
        if (!escrows[jobId].bonded) return;
        escrows[jobId].bonded = false;
        panel.unlock(_jobs[jobId].evaluator);
    }

    /// @dev A receiver that refuses ether is credited, so that it can block nobody's ending.
    function _pay(address to, uint256 amount) private {
        if (address(paymentToken) != address(0)) return paymentToken.safeTransfer(to, amount);
        (bool ok,) = to.call{value: amount}("");
        if (!ok) credits[to] += amount;
    }

    function _known(uint256 jobId) private view returns (Job storage job) {
        job = _jobs[jobId];
        require(job.id != 0, InvalidJob());
    }

    function _inStatus(uint256 jobId, JobStatus status) private view returns (Job storage job) {
        job = _known(jobId);
        require(job.status == status, WrongStatus());
    }

    function _before(uint256 jobId, bytes memory data) private {
        address hook = _jobs[jobId].hook;
        if (hook != address(0)) IACPHook(hook).beforeAction(jobId, msg.sig, data);
    }

    function _after(uint256 jobId, bytes memory data) private {
        address hook = _jobs[jobId].hook;
        if (hook != address(0)) IACPHook(hook).afterAction(jobId, msg.sig, data);
    }
}
