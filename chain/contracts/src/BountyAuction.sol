// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IdentityRegistry} from "./IdentityRegistry.sol";
import {JobBoard} from "./JobBoard.sol";
import {ReputationRegistry} from "./ReputationRegistry.sol";

/// @title Bounties for roles, given to the best of sealed bids (contract net)
/// @notice A poster escrows the reserve for each slot; people and agents bid by commit and reveal
///         with a bond. A bid's score is price / reputation, the lowest win, and each winner is paid
///         its reputation times the first losing score, or the reserve if none lost: nobody gains
///         by bidding anything but the true cost. Winning opens a funded job on the board, lump sum
///         or metered, with the poster as client; what is not needed goes back to the poster.
///
///         Reputation is between 1 % and 100 %: the mean of the clients' feedback that the poster
///         named, taken as percent, for bidders who show an ERC-8004 agent with such feedback; the
///         poster's newcomer value for all others.
contract BountyAuction is ReentrancyGuardTransient {
    struct Terms {
        string role;
        address evaluator;
        uint256 slots;
        uint256 reserve; // most a unit costs at full reputation (the lump sum if units is 0), wei
        uint256 units; // of the meter that a job pays at most; 0: lump sum
        address meter; // zero with units 0
        uint256 bidBond; // wei
        uint256 newcomer; // reputation of unknown bidders, percent
        uint256 minReputation; // percent
        uint64 commitSeconds;
        uint64 revealSeconds;
        uint64 jobSeconds;
        address[] raters; // clients whose feedback counts
    }

    struct Bid {
        bytes32 commitment;
        uint256 price;
        uint256 reputation; // percent
        bool revealed;
    }

    struct Bounty {
        address poster;
        uint64 commitEnd;
        uint64 revealEnd;
        bool closed;
        uint256 bidders;
        uint256 opened; // bids; the bonds of the others are forfeited
        address[] revealed; // best first
        uint256[] jobs;
    }

    uint256 public constant MAX_SLOTS = 16;
    uint256 public constant MAX_BIDS = 64;
    /// @notice For bidders without an agent.
    uint256 public constant NO_AGENT = type(uint256).max;

    JobBoard public immutable board;
    IdentityRegistry public immutable identities;
    ReputationRegistry public immutable reputations;
    Bounty[] private _bounties;
    mapping(uint256 bountyId => Terms) private _terms;
    mapping(uint256 bountyId => mapping(address bidder => Bid)) public bids;
    /// @notice Bonds and rests to withdraw, wei.
    mapping(address who => uint256) public credits;

    event BountyPosted(
        uint256 indexed bountyId, address indexed poster, string role, uint256 slots, uint256 reserve, uint256 units
    );
    event BidCommitted(uint256 indexed bountyId, address indexed bidder);
    event BidRevealed(uint256 indexed bountyId, address indexed bidder, uint256 price, uint256 reputation);
    event BidNotEligible(uint256 indexed bountyId, address indexed bidder, uint256 price, uint256 reputation);
    event Awarded(uint256 indexed bountyId, address indexed winner, uint256 indexed jobId, uint256 price);
    event AwardFailed(uint256 indexed bountyId, address indexed winner);
    event Withdrawn(address indexed account, uint256 amount);
    event BountyClosed(uint256 indexed bountyId, uint256 awarded, uint256 returned);

    error UnknownBounty(uint256 bountyId);
    error BadTerms();
    error WrongValue(uint256 sent, uint256 expected);
    error WrongPhase(uint256 bountyId);
    error AlreadyBid(address bidder);
    error TooManyBids();
    error WrongReveal();
    error NotYourAgent(uint256 agentId);
    error TransferFailed(address to);

    /// @param board_ a board that pays in ether.
    constructor(address board_, address identities_, address reputations_) {
        board = JobBoard(board_);
        identities = IdentityRegistry(identities_);
        reputations = ReputationRegistry(reputations_);
    }

    /// @notice Escrows reserve × units for each slot.
    function post(Terms calldata terms) external payable returns (uint256 bountyId) {
        require(terms.slots > 0 && terms.slots <= MAX_SLOTS && terms.reserve > 0, BadTerms());
        require(terms.evaluator != address(0) && (terms.units == 0) == (terms.meter == address(0)), BadTerms());
        require(terms.newcomer > 0 && terms.newcomer <= 100 && terms.minReputation <= 100, BadTerms());
        require(terms.commitSeconds > 0 && terms.revealSeconds > 0 && terms.jobSeconds > 5 minutes, BadTerms());
        uint256 escrow = terms.slots * terms.reserve * _factor(terms.units);
        require(msg.value == escrow, WrongValue(msg.value, escrow));
        bountyId = _bounties.length;
        Bounty storage bounty = _bounties.push();
        bounty.poster = msg.sender;
        bounty.commitEnd = uint64(block.timestamp) + terms.commitSeconds;
        bounty.revealEnd = bounty.commitEnd + terms.revealSeconds;
        _terms[bountyId] = terms;
        emit BountyPosted(bountyId, msg.sender, terms.role, terms.slots, terms.reserve, terms.units);
    }

    /// @notice What to hand to commit().
    function commitmentOf(uint256 bountyId, address bidder, uint256 price, uint256 agentId, bytes32 salt)
        public
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(bountyId, bidder, price, agentId, salt));
    }

    function commit(uint256 bountyId, bytes32 commitment) external payable {
        Bounty storage bounty = _known(bountyId);
        require(block.timestamp < bounty.commitEnd, WrongPhase(bountyId));
        require(msg.value == _terms[bountyId].bidBond, WrongValue(msg.value, _terms[bountyId].bidBond));
        require(commitment != 0 && bids[bountyId][msg.sender].commitment == 0, AlreadyBid(msg.sender));
        require(bounty.bidders < MAX_BIDS, TooManyBids());
        ++bounty.bidders;
        bids[bountyId][msg.sender].commitment = commitment;
        emit BidCommitted(bountyId, msg.sender);
    }

    /// @notice Opens the bid and gives its bond back; a bid that is not opened loses it to the
    ///         poster. A bid above the reserve or below the reputation asked for is not ranked.
    /// @param price of a unit, or the lump sum.
    /// @param agentId an agent that the bidder may act for, or NO_AGENT.
    function reveal(uint256 bountyId, uint256 price, uint256 agentId, bytes32 salt) external {
        Bounty storage bounty = _known(bountyId);
        require(
            block.timestamp >= bounty.commitEnd && block.timestamp < bounty.revealEnd, WrongPhase(bountyId)
        );
        Bid storage bid = bids[bountyId][msg.sender];
        require(
            !bid.revealed && bid.commitment == commitmentOf(bountyId, msg.sender, price, agentId, salt),
            WrongReveal()
        );
        uint256 reputation = reputationOf(bountyId, msg.sender, agentId);
        Terms storage terms = _terms[bountyId];
        bid.price = price;
        bid.reputation = reputation;
        bid.revealed = true;
        ++bounty.opened;
        credits[msg.sender] += terms.bidBond;
        // The reserve is a score: at reputation r no more than r × reserve is paid.
        if (
            price == 0 || reputation < terms.minReputation || price > terms.reserve * reputation / 100
                || msg.sender == terms.evaluator
        ) {
            emit BidNotEligible(bountyId, msg.sender, price, reputation);
            return;
        }
        _insert(bountyId, bounty.revealed, msg.sender);
        emit BidRevealed(bountyId, msg.sender, price, reputation);
    }

    /// @notice Opens the winners' jobs after the reveals; anyone may call it.
    function award(uint256 bountyId) external nonReentrant {
        Bounty storage bounty = _known(bountyId);
        require(block.timestamp >= bounty.revealEnd && !bounty.closed, WrongPhase(bountyId));
        bounty.closed = true;
        Terms storage terms = _terms[bountyId];
        uint256 winners = bounty.revealed.length < terms.slots ? bounty.revealed.length : terms.slots;
        uint256 rest = terms.slots * terms.reserve * _factor(terms.units)
            + (bounty.bidders - bounty.opened) * terms.bidBond;
        for (uint256 i = 0; i < winners; ++i) {
            rest -= _openJob(bountyId, bounty.revealed[i]);
        }
        emit BountyClosed(bountyId, bounty.jobs.length, rest);
        (bool ok,) = bounty.poster.call{value: rest}("");
        if (!ok) credits[bounty.poster] += rest;
    }

    function withdraw() external nonReentrant {
        uint256 amount = credits[msg.sender];
        credits[msg.sender] = 0;
        emit Withdrawn(msg.sender, amount);
        (bool ok,) = msg.sender.call{value: amount}("");
        require(ok, TransferFailed(msg.sender));
    }

    // ---- Views

    function bountyCount() external view returns (uint256) {
        return _bounties.length;
    }

    function getBounty(uint256 bountyId) external view returns (Bounty memory) {
        return _known(bountyId);
    }

    function getTerms(uint256 bountyId) external view returns (Terms memory) {
        _known(bountyId);
        return _terms[bountyId];
    }

    /// @notice Percent, 1 to 100.
    function reputationOf(uint256 bountyId, address bidder, uint256 agentId) public view returns (uint256) {
        Terms storage terms = _terms[bountyId];
        if (agentId == NO_AGENT) return terms.newcomer;
        require(
            bidder == identities.getAgentWallet(agentId) || identities.isAuthorizedOrOwner(bidder, agentId),
            NotYourAgent(agentId)
        );
        if (terms.raters.length == 0) return terms.newcomer;
        (uint64 count, int128 mean, uint8 decimals) = reputations.getSummary(agentId, terms.raters, "", "");
        if (count == 0) return terms.newcomer;
        int256 percent = int256(mean) / int256(10 ** decimals);
        if (percent < 1) return 1;
        return percent > 100 ? 100 : uint256(percent);
    }

    /// @notice What a winner is paid: its reputation times the first losing score, bounded by the
    ///         reserve; no winner gets less than its bid.
    function priceFor(uint256 bountyId, address winner) public view returns (uint256 price) {
        Bounty storage bounty = _known(bountyId);
        Terms storage terms = _terms[bountyId];
        uint256 reputation = bids[bountyId][winner].reputation;
        price = terms.reserve * reputation / 100;
        if (bounty.revealed.length > terms.slots) {
            Bid storage loser = bids[bountyId][bounty.revealed[terms.slots]];
            price = loser.price * reputation / loser.reputation;
        }
        uint256 own = bids[bountyId][winner].price;
        if (price < own) price = own; // rounding
    }

    // ---- Steps

    /// @dev A job that the board refuses (its meter fails, say) costs nothing and holds up nobody.
    function _openJob(uint256 bountyId, address winner) private returns (uint256 budget) {
        Terms storage terms = _terms[bountyId];
        uint256 price = priceFor(bountyId, winner);
        budget = price * _factor(terms.units);
        JobBoard.Terms memory job = JobBoard.Terms({
            client: _bounties[bountyId].poster,
            provider: winner,
            evaluator: terms.evaluator,
            expiredAt: block.timestamp + terms.jobSeconds,
            description: terms.role,
            budget: budget,
            meter: terms.meter,
            unitPrice: terms.meter == address(0) ? 0 : price
        });
        try board.open{value: budget}(job) returns (uint256 jobId) {
            _bounties[bountyId].jobs.push(jobId);
            emit Awarded(bountyId, winner, jobId, price);
        } catch {
            emit AwardFailed(bountyId, winner);
            budget = 0;
        }
    }

    /// @dev Keeps the list sorted by score; of equal scores the earlier reveal is first.
    function _insert(uint256 bountyId, address[] storage list, address bidder) private {
        list.push(bidder);
        Bid storage own = bids[bountyId][bidder];
        uint256 at = list.length - 1;
        for (; at > 0; --at) {
            Bid storage other = bids[bountyId][list[at - 1]];
            if (other.price * own.reputation <= own.price * other.reputation) break;
            list[at] = list[at - 1];
        }
        list[at] = bidder;
    }

    function _factor(uint256 units) private pure returns (uint256) {
        return units == 0 ? 1 : units;
    }

    function _known(uint256 bountyId) private view returns (Bounty storage) {
        require(bountyId < _bounties.length, UnknownBounty(bountyId));
        return _bounties[bountyId];
    }
}
