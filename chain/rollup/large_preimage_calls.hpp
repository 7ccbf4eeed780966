#pragma once

#include "chain/base/result.hpp"
#include "chain/fault/vm.hpp"
#include "chain/rollup/l1_calls.hpp"

#include <cstdint>
#include <optional>

namespace nucleate::rollup {

/// From that size on the oracle takes a preimage of keccak256 in pieces only; bytes. Nothing when
/// it cannot be read.
std::optional<std::uint64_t> least_large_preimage(const L1Calls& calls, const Address& oracle);

/// What `account` has to send next, so that the oracle comes to have the part: a proposal with its
/// bond, the preimage over some transactions, and, once the time to challenge it is over, its end.
/// It follows from what L1 has. Nothing while there is only to wait; `now` in seconds.
Result<std::optional<L1Transaction>> next_large_call(const L1Calls& calls, const Address& oracle,
                                                     const Address& account,
                                                     const fault::PreimagePart& part,
                                                     BytesView data, std::uint64_t now);

} // namespace nucleate::rollup
