#pragma once

#include "chain/derivation/l1_source.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace nucleate::derivation {

enum class DerivationErrorKind : std::uint8_t
{
    l1_reorganised,  ///< what was read of L1 is canonical no more: reset and go on
    l1_unusable,     ///< see `l1`
    bad_config_log,  ///< SystemConfig emitted what no SystemConfig emits
    bad_deposit_log, ///< the same of the portal
    time_before_l1,  ///< the next L2 block would be older than its origin
    data_missing,    ///< see `commitment`: its data may still come, or be challenged
    data_lost,       ///< the same, when it is too late for a challenge
};

/// Why derivation stopped, and at which L1 block.
struct DerivationError
{
    DerivationErrorKind kind{};
    std::uint64_t l1_number = 0;
    std::optional<L1Error> l1;
    Bytes commitment{}; ///< whose data cannot be had

    /// The DA server is to blame, not L1.
    bool is_outage() const
    {
        return kind == DerivationErrorKind::data_missing || kind == DerivationErrorKind::data_lost;
    }
    std::string message() const;
};

} // namespace nucleate::derivation
