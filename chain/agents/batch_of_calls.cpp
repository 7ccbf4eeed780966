#include "chain/agents/batch_of_calls.hpp"

#include <map>

namespace nucleate::agents {
namespace {

constexpr std::size_t kPerAccount = 500; ///< pending at a time; pools hold some 1,000

} // namespace

bool carry_out(Outbox& outbox, const std::vector<PlannedCall>& calls,
               std::map<std::string, Address>& contracts)
{
    bool all = true;
    for (const PlannedCall& planned : calls) {
        const Fate fate = outbox.fate(planned.key);
        if (fate == Fate::done) {
            const TxResult* result = outbox.result(planned.key);
            if (!planned.contract.empty() && result->created)
                contracts[planned.contract] = *result->created;
            continue;
        }
        all = false;
        if (fate == Fate::pending || outbox.pending(planned.account) >= kPerAccount)
            continue;
        (void)outbox.send_urgent(planned.account, planned.key, planned.call, planned.gas_limit);
    }
    return all;
}

} // namespace nucleate::agents
