// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

/// @title Whose turns were missed, and whether that can be bad luck
/// @notice A turn is missed when its leader was silent for the time that allows a takeover: it was
///         taken over, or it ended without one sign of life. Both are seen by this chain alone, so
///         nobody's word is needed. An operator that does its duty still misses turns: its machine
///         restarts, or L1 is full. One turn in 20 is taken for that. Missed turns of an epoch are
///         judged when the next one begins: they are too many when an operator that misses each
///         turn with probability 1/20 would miss so many with probability below 1/1000 (binomial
///         test). Below three missed turns nobody is punished, whatever their share.
abstract contract TurnTally {
    struct Tally {
        uint64 turns; // since the operator joined first
        uint64 missed;
        uint64 epochTurns;
        uint64 epochMissed;
    }

    /// @notice Length of an epoch in terms of full length.
    uint256 public constant EPOCH_TERMS = 32;
    uint256 private constant ONE = 1e18;
    uint256 private constant ALPHA = ONE / 1000;
    uint256 private constant TURNS_A_MISS = 20;

    mapping(address operator => Tally) public tallyOf;
    /// @notice Who missed too many turns of an epoch sits out the next one.
    mapping(address operator => uint64 time) public jailedUntil;
    /// @notice Number of the epoch whose turns are counted now.
    uint64 public epoch;

    event Jailed(address indexed operator, uint256 turns, uint256 missed, uint64 until);

    /// @notice The rule: is P(X >= missed) < 1/1000 for X ~ Binomial(turns, 1/20)?
    /// @dev Probabilities are rounded down, so that the sum of those below `missed` is, too: in
    ///      doubt for the operator.
    function missedTooMany(uint256 turns, uint256 missed) public pure returns (bool) {
        uint256 exactly = ONE; // P(X = i)
        for (uint256 i = 0; i < turns; ++i) {
            exactly = exactly * (TURNS_A_MISS - 1) / TURNS_A_MISS;
        }
        uint256 fewer = 0; // P(X < missed)
        for (uint256 i = 0; i < missed && i <= turns; ++i) {
            fewer += exactly;
            exactly = exactly * (turns - i) / ((i + 1) * (TURNS_A_MISS - 1));
        }
        return missed <= turns && fewer < ONE && ONE - fewer < ALPHA;
    }

    /// @dev Who comes back brings nothing along from an epoch in which it left.
    function _beginCount(address who) internal {
        tallyOf[who].epochTurns = 0;
        tallyOf[who].epochMissed = 0;
    }

    function _count(address who, bool missed) internal {
        Tally storage tally = tallyOf[who];
        ++tally.turns;
        ++tally.epochTurns;
        if (missed) {
            ++tally.missed;
            ++tally.epochMissed;
        }
    }

    /// @dev True once when `now_` lies in a later epoch.
    function _epochBegins(uint64 now_, uint64 seconds_) internal returns (bool begins) {
        uint64 next = now_ / seconds_;
        begins = next != epoch;
        epoch = next;
    }

    /// @dev Closes an epoch for one operator; true when it is jailed for the one that began.
    function _judge(address who, uint64 until) internal returns (bool jailed) {
        Tally storage tally = tallyOf[who];
        (uint64 turns, uint64 missed) = (tally.epochTurns, tally.epochMissed);
        if (turns == 0) return false;
        tally.epochTurns = 0;
        tally.epochMissed = 0;
        jailed = missedTooMany(turns, missed);
        if (!jailed) return false;
        jailedUntil[who] = until;
        emit Jailed(who, turns, missed, until);
    }
}
