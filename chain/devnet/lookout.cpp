#include "chain/devnet/lookout.hpp"

#include "chain/devnet/detect_batches.hpp"
#include "chain/devnet/detect_data.hpp"
#include "chain/devnet/detect_games.hpp"
#include "chain/devnet/detect_ignored.hpp"
#include "chain/devnet/detect_leader.hpp"
#include "chain/devnet/detect_signatures.hpp"

namespace nucleate::devnet {
namespace {

std::vector<std::unique_ptr<Detector>> detectors()
{
    std::vector<std::unique_ptr<Detector>> out;
    out.push_back(std::make_unique<SilentLeader>());
    out.push_back(std::make_unique<StalledHead>());
    out.push_back(std::make_unique<WithheldBatches>());
    out.push_back(std::make_unique<LateBatches>());
    out.push_back(std::make_unique<UnreadableBatch>());
    out.push_back(std::make_unique<IgnoredSender>());
    out.push_back(std::make_unique<WrongOutput>());
    out.push_back(std::make_unique<DoubleSignature>());
    out.push_back(std::make_unique<RefusedData>());
    out.push_back(std::make_unique<MissingData>());
    return out;
}

} // namespace

void Lookout::look(const node::SealedBlock& l1_block, const std::vector<HostedRollup*>& chains)
{
    const rollup::ChainL1Calls calls(l1_);
    std::vector<const rollup::L2Node*> l2s;
    for (const HostedRollup* chain : chains) {
        l2s.push_back(chain->node.get());
        Watch& watch = watches_[chain->endpoint.name];
        if (watch.empty())
            watch = detectors();
        const ChainSight sight{l1_,
                               l1_block,
                               chain->source(),
                               calls,
                               chain->request,
                               *chain->node,
                               chain->settlement.get(),
                               chain->feed,
                               *chain->vigil,
                               chain->alt_da_sender.get(),
                               l1_block_time_};
        for (const auto& detector : watch)
            detector->look(sight, findings_);
    }
    if (auto found = reorganised_.look(l1_, l1_block, l2s))
        findings_.push_back(std::move(*found));
}

} // namespace nucleate::devnet
