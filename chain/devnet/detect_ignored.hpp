#pragma once

#include "chain/devnet/detector.hpp"

#include <map>
#include <set>
#include <utility>

namespace nucleate::devnet {

/// "ignored-sender": a transaction that is next in line and pays enough, and blocks with room for
/// it that go by.
class IgnoredSender final : public Detector
{
public:
    void look(const ChainSight& sight, std::vector<Finding>& out) override;

private:
    using Place = std::pair<Address, std::uint64_t>; ///< sender and nonce
    struct Waiting
    {
        node::PooledPtr pooled;   ///< the newest for that place: fees may be raised
        std::uint64_t since = 0;  ///< L1 time at which it was seen first
        std::uint64_t passed = 0; ///< blocks that had room for it
    };
    void count(const ChainSight& sight, const node::SealedBlock& block);
    void take_pool(const ChainSight& sight);

    std::uint64_t head_ = 0;           ///< L2 block that was looked at last
    std::map<Place, Waiting> waiting_; ///< the first of every sender
    std::set<Place> told_;
};

} // namespace nucleate::devnet
