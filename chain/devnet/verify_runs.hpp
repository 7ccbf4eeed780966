#pragma once

#include "chain/base/result.hpp"
#include "chain/rollup/verify.hpp"
#include "chain/rpc/control.hpp"

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace nucleate::devnet {

/// The derivations from L1 alone that are under way, one a chain at most: how far each has come,
/// and a way to end it early. Any thread.
class VerifyRuns
{
public:
    /// One of them; over when the last holder lets it go.
    class Run
    {
    public:
        explicit Run(std::uint64_t head) : head_(head) {}
        /// For `rollup::verify`.
        rollup::VerifyWatch watch();

    private:
        friend class VerifyRuns;
        const std::uint64_t head_; ///< L2 block at which the stored chain was when it began
        std::atomic<std::uint64_t> blocks_ = 0;
        std::atomic<std::uint64_t> l1_blocks_ = 0;
        std::atomic<bool> stopped_ = false;
    };

    /// Fails while the chain is being derived.
    Result<std::shared_ptr<Run>> begin(const std::string& chain, std::uint64_t head);
    /// Of the chain's run, with `running` false where there is none.
    rpc::VerifyProgress progress(const std::string& chain) const;
    void stop(const std::string& chain);
    /// Before the end of the process: nobody should wait for a long chain.
    void stop_all();

private:
    std::shared_ptr<Run> find(const std::string& chain) const;

    mutable std::mutex mutex_; ///< runs_
    std::map<std::string, std::weak_ptr<Run>> runs_;
};

} // namespace nucleate::devnet
