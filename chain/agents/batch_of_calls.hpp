#pragma once

#include "chain/agents/world.hpp"

#include <string>
#include <vector>

namespace nucleate::agents {

/// A transaction that must be mined once: what it is called, who sends it, what it does.
struct PlannedCall
{
    std::string key;
    std::size_t account = 0;
    Call call;
    std::string contract; ///< name under which the created contract is kept; empty for a call
    std::uint64_t gas_limit = 0; ///< 0: estimated
};

/// Sends what is not under way yet, up to `kPerAccount` of an account at a time, again when it
/// failed. Created contracts are put into `contracts`. True once all are mined.
bool carry_out(Outbox& outbox, const std::vector<PlannedCall>& calls,
               std::map<std::string, Address>& contracts);

} // namespace nucleate::agents
