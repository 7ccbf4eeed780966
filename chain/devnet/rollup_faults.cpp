#include "chain/devnet/rollup_faults.hpp"

#include <algorithm>

namespace nucleate::devnet {

void RollupFaults::remove(const std::string& id)
{
    std::erase_if(faults_, [&](const Fault& fault) { return fault.id == id; });
}

RollupFaults::Fault* RollupFaults::find(LeaderFault what, const Address& worker)
{
    const auto found = std::ranges::find_if(
        faults_, [&](const Fault& fault) { return fault.what == what && fault.worker == worker; });
    return found == faults_.end() ? nullptr : &*found;
}

const RollupFaults::Fault* RollupFaults::find(const std::string& id) const
{
    const auto found = std::ranges::find(faults_, id, &Fault::id);
    return found == faults_.end() ? nullptr : &*found;
}

bool RollupFaults::has(LeaderFault what) const
{
    return std::ranges::find(faults_, what, &Fault::what) != faults_.end();
}

std::vector<Address> RollupFaults::censored_by(const Address& worker) const
{
    std::vector<Address> out;
    for (const Fault& fault : faults_)
        if (fault.what == LeaderFault::censor && fault.worker == worker)
            out.push_back(fault.sender);
    return out;
}

} // namespace nucleate::devnet
