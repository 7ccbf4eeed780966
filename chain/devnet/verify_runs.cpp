#include "chain/devnet/verify_runs.hpp"

namespace nucleate::devnet {

rollup::VerifyWatch VerifyRuns::Run::watch()
{
    return [this](const rollup::VerifyReport& report) {
        blocks_ = report.blocks;
        l1_blocks_ = report.l1_blocks;
        return !stopped_;
    };
}

Result<std::shared_ptr<VerifyRuns::Run>> VerifyRuns::begin(const std::string& chain,
                                                           std::uint64_t head)
{
    const std::lock_guard lock(mutex_);
    std::weak_ptr<Run>& run = runs_[chain];
    if (!run.expired())
        return fail(chain + " is being derived from L1 already.");
    auto begun = std::make_shared<Run>(head);
    run = begun;
    return begun;
}

std::shared_ptr<VerifyRuns::Run> VerifyRuns::find(const std::string& chain) const
{
    const std::lock_guard lock(mutex_);
    const auto found = runs_.find(chain);
    return found == runs_.end() ? nullptr : found->second.lock();
}

rpc::VerifyProgress VerifyRuns::progress(const std::string& chain) const
{
    rpc::VerifyProgress out;
    if (const auto run = find(chain)) {
        out.running = true;
        out.blocks = run->blocks_;
        out.head = run->head_;
        out.l1_blocks = run->l1_blocks_;
    }
    return out;
}

void VerifyRuns::stop(const std::string& chain)
{
    if (const auto run = find(chain))
        run->stopped_ = true;
}

void VerifyRuns::stop_all()
{
    const std::lock_guard lock(mutex_);
    for (const auto& [chain, held] : runs_)
        if (const auto run = held.lock())
            run->stopped_ = true;
}

} // namespace nucleate::devnet
