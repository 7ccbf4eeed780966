#include "chain/devnet/detect_signatures.hpp"

#include "chain/base/hex.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"
#include "chain/devnet/seat.hpp"

#include <algorithm>

namespace nucleate::devnet {
namespace {

namespace set = contracts::sequencer_set;

/// Blocks that are asked for again.
constexpr std::uint64_t kReviewed = 32;
/// More signatures than that are not remembered: the blocks are opened again.
constexpr std::size_t kMostKnown = 4'096;
constexpr std::size_t kSignature = 65;
constexpr std::size_t kMostSigners = 64; ///< as many as a set has operators

} // namespace

void DoubleSignature::hear(const ChainSight& sight, const std::vector<Bytes>& envelopes)
{
    for (const Bytes& envelope : envelopes) {
        if (envelope.size() < kSignature)
            continue;
        Bytes signature = to_bytes(BytesView{envelope}.first(kSignature));
        if (known_.contains(signature))
            continue;
        const auto payload = rollup::open_payload(envelope, sight.node.config().l2_chain_id);
        if (!payload)
            continue;
        const bool counts = signers_.contains(payload->signer);
        if (counts)
            known_.insert(std::move(signature));
        newest_ = std::max(newest_, payload->header.number);
        if (auto found = watch_.note(*payload, envelope, counts))
            sight.vigil.keep(std::move(*found));
    }
}

void DoubleSignature::note_signer(const ChainSight& sight)
{
    const auto leadership = leadership_of(sight.calls, sight.node.config().l1_system_config);
    if (signers_.size() >= kMostSigners)
        signers_.clear();
    if (leadership)
        signers_.insert(leadership->signer);
}

void DoubleSignature::listen(const ChainSight& sight)
{
    if (known_.size() > kMostKnown)
        known_.clear();
    const std::uint64_t head = sight.node.chain().heads().latest;
    newest_ = std::min(newest_, head);
    const std::vector<Bytes> fresh = sight.feed.from(newest_ + 1);
    if (fresh.empty() && newest_ < head) { // a gap: what comes next is listened to
        newest_ = head;
        oldest_ = head + 1;
    }
    hear(sight, fresh);
    const std::uint64_t again = newest_ - std::min(newest_, kReviewed);
    hear(sight, sight.feed.from(std::max(again, oldest_)));
}

void DoubleSignature::look(const ChainSight& sight, std::vector<Finding>& out)
{
    note_signer(sight);
    listen(sight);
    for (const DoubleSign& evidence : sight.vigil.take_found()) {
        const auto who =
            sight.calls.read(sight.request.sequencer_set, set::answers_for(evidence.signer),
                             set::decode_answers_for);
        Finding found{"double-signature", sight.now(), event_about(sight, "operator.equivocated")};
        found.event.actor = to_hex_data(who && !who->is_zero() ? *who : evidence.signer);
        found.event.chain = sight.name();
        found.event.block = evidence.number;
        found.event.facts = {{"case", evidence.name()},
                             {"number", std::to_string(evidence.number)},
                             {"first_hash", to_hex_data(evidence.first_hash())},
                             {"second_hash", to_hex_data(evidence.second_hash())}};
        out.push_back(std::move(found));
    }
}

} // namespace nucleate::devnet
