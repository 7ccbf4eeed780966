#include "chain/devnet/detect_batches.hpp"

#include "chain/base/hex.hpp"
#include "chain/derivation/batch.hpp"
#include "chain/derivation/data_source.hpp"
#include "chain/derivation/l1_attributes.hpp"
#include "chain/devnet/seat.hpp"

namespace nucleate::devnet {
namespace {

/// L1 blocks that a batch may wait for its place in L1.
constexpr std::uint64_t kMining = 3;

std::optional<std::uint64_t> origin_of(const node::Chain& l2, std::uint64_t number)
{
    const node::SealedBlockPtr block = l2.block(number);
    const auto attributes = block ? derivation::attributes_of(block->block) : std::nullopt;
    return attributes ? std::optional{attributes->number} : std::nullopt;
}

} // namespace

std::uint64_t batch_patience(const agents::RollupRequest& request)
{
    return 2 * request.batch_interval + kMining;
}

std::uint64_t noticed_delay(const agents::RollupRequest& request)
{
    return batch_patience(request);
}

void WithheldBatches::look(const ChainSight& sight, std::vector<Finding>& out)
{
    const rollup::SyncStatus status = sight.node.status();
    const bool withheld = sight.node.is_withheld();
    if (withheld && !told_) {
        const std::uint64_t oldest = status.safe_l2.number + 1;
        const node::SealedBlockPtr block = sight.node.chain().block(oldest);
        const std::uint64_t since = block ? block->block.header.timestamp : sight.now();
        Finding found{"withheld-batches", since, event_about(sight, "batch.withheld")};
        found.event.chain = sight.name();
        found.event.block = oldest;
        found.event.facts = {
            {"blocks", std::to_string(status.unsafe_l2.number - status.safe_l2.number)},
            {"seconds", std::to_string(sight.now() - std::min(since, sight.now()))}};
        out.push_back(std::move(found));
    }
    told_ = withheld;
}

void LateBatches::look(const ChainSight& sight, std::vector<Finding>& out)
{
    const auto entry = sight.node.safe_heads().at(sight.l1_block.number());
    if (!entry || (l1_ && entry->l1.number <= l1_->number))
        return;
    const bool known = l1_.has_value();
    const std::uint64_t first = safe_ + 1;
    l1_ = entry->l1;
    safe_ = entry->l2.number;
    const auto origin = origin_of(sight.node.chain(), first);
    const std::uint64_t allowed = batch_patience(sight.request);
    if (!known || !origin || entry->l1.number <= *origin + allowed || safe_ < first)
        return;
    const node::SealedBlockPtr oldest = sight.node.chain().block(first);
    Finding found{"late-batches", oldest->block.header.timestamp, event_about(sight, "batch.late")};
    found.event.block = entry->l1.number;
    found.event.facts = {{"from", std::to_string(first)},
                         {"to", std::to_string(safe_)},
                         {"blocks", std::to_string(entry->l1.number - *origin)}};
    out.push_back(std::move(found));
}

void UnreadableBatch::tell(const ChainSight& sight, const Address& batcher, std::string reason,
                           std::vector<Finding>& out)
{
    Finding found{"unreadable-batch", sight.now(), event_about(sight, "batch.unreadable")};
    found.event.actor = to_hex_data(batcher);
    found.event.facts = {{"reason", std::move(reason)}};
    for (std::size_t i = 0; i < sight.l1_block.senders.size(); ++i)
        if (sight.l1_block.senders[i] == batcher)
            found.event.transaction = to_hex_data(sight.l1_block.tx_hashes[i]);
    out.push_back(std::move(found));
}

void UnreadableBatch::read(const ChainSight& sight, const Address& batcher,
                           std::vector<Finding>& out)
{
    const derivation::RollupConfig& config = sight.node.config();
    const node::SealedBlock& block = sight.l1_block;
    for (std::size_t i = 0; i < block.senders.size(); ++i) {
        const execution::Transaction& tx = block.block.transactions[i];
        // The inbox is a contract: what begins otherwise is a call of it, not a batch.
        if (block.senders[i] != batcher || tx.to != config.batch_inbox || tx.data.empty() ||
            tx.data[0] != derivation::kDerivationVersion0)
            continue;
        if (const auto frames = derivation::parse_frames(tx.data); !frames)
            tell(sight, batcher, derivation::to_string(frames.error()), out);
    }
    const auto source = sight.l1_source.block(block.hash);
    const auto frames =
        source ? derivation::read_frames(config, sight.l1_source, *source, batcher)
               : Expected<std::vector<derivation::Frame>, derivation::DerivationError>{};
    if (!frames)
        return;
    for (const derivation::Frame& frame : *frames)
        bank_->add(frame, block.number());
    while (const auto channel = bank_->read(block.number()))
        if (derivation::read_channel(*channel, config).empty())
            tell(sight, batcher, "its channel holds no batch", out);
}

void UnreadableBatch::look(const ChainSight& sight, std::vector<Finding>& out)
{
    if (!bank_)
        bank_.emplace(sight.node.config().channel_timeout);
    const auto leadership = leadership_of(sight.calls, sight.node.config().l1_system_config);
    if (!leadership)
        return;
    if (batcher_ && *batcher_ != leadership->batcher)
        read(sight, *batcher_, out);
    batcher_ = leadership->batcher;
    read(sight, *batcher_, out);
}

} // namespace nucleate::devnet
