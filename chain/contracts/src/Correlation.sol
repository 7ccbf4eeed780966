// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";

/// @title What an offence costs the more, the more stake offends at about the same time
/// @notice As in Ethereum (consensus specs, Bellatrix, process_slashings): an offender loses
///         stake * min(3 * S, T) / T besides what it loses anyway, where T is all bonded stake when
///         it is slashed and S the stake of all who are slashed within one window before or after,
///         its own included. A small operator that fails alone loses little; a third of the stake
///         that fails together, in whatever order it is caught, loses all.
library Correlation {
    using Checkpoints for Checkpoints.Trace208;

    struct Penalty {
        uint64 time; // zero: none
        uint256 stake; // before it
        uint256 total; // T
        uint256 base; // part that does not depend on others
        uint256 taken; // in all, so far
    }

    uint256 private constant MULTIPLIER = 3;

    /// @notice Opens the penalty of an operator with this stake.
    function open(
        Penalty storage penalty,
        Checkpoints.Trace208 storage slashed,
        uint256 stake,
        uint256 total,
        uint256 base
    ) internal {
        slashed.push(uint48(block.timestamp), uint208(slashed.latest() + stake));
        penalty.time = uint64(block.timestamp);
        penalty.stake = stake;
        penalty.total = total;
        penalty.base = base;
        penalty.taken = 0;
    }

    /// @notice What is still to be taken by what is known now, at most the whole stake.
    function due(Penalty storage penalty, Checkpoints.Trace208 storage slashed, uint64 window)
        internal
        view
        returns (uint256)
    {
        uint256 before = penalty.time > window
            ? slashed.upperLookupRecent(uint48(penalty.time - window - 1))
            : 0;
        uint256 together = slashed.upperLookupRecent(uint48(penalty.time + window)) - before;
        uint256 weighed = MULTIPLIER * together;
        if (weighed > penalty.total) weighed = penalty.total;
        uint256 whole = penalty.base + penalty.stake * weighed / penalty.total;
        if (whole > penalty.stake) whole = penalty.stake;
        return whole - penalty.taken;
    }
}
