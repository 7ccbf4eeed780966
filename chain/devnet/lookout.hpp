#pragma once

#include "chain/devnet/detect_reorg.hpp"
#include "chain/devnet/detector.hpp"
#include "chain/devnet/hosted_rollup.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace nucleate::devnet {

/// All detectors of a devnet (protocol/faults.hpp): each looks at each running L2 after every L1
/// block.
class Lookout
{
public:
    /// `l1` must outlive it; `l1_block_time` in seconds.
    Lookout(const node::Chain& l1, std::uint64_t l1_block_time)
        : l1_(l1), l1_block_time_(l1_block_time)
    {}

    /// The chains have taken in this L1 block.
    void look(const node::SealedBlock& l1_block, const std::vector<HostedRollup*>& chains);
    /// What was found since the last call.
    std::vector<Finding> take() { return std::exchange(findings_, {}); }

private:
    using Watch = std::vector<std::unique_ptr<Detector>>;

    const node::Chain& l1_;
    std::uint64_t l1_block_time_;
    std::map<std::string, Watch> watches_; ///< by chain
    L1Reorganised reorganised_;
    std::vector<Finding> findings_;
};

} // namespace nucleate::devnet
