#include "chain/devnet/detect_leader.hpp"

#include "chain/base/hex.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"

namespace nucleate::devnet {
namespace {

namespace set = contracts::sequencer_set;

/// L1 blocks that the newest L2 block may lie behind L1's time.
constexpr std::uint64_t kPatience = 4;

} // namespace

protocol::EventRow event_about(const ChainSight& sight, std::string kind)
{
    protocol::EventRow event;
    event.time = sight.now();
    event.kind = std::move(kind);
    event.subject = sight.name();
    event.formation = sight.request.formation;
    event.chain = sight.l1.name();
    event.block = sight.l1_block.number();
    return event;
}

void SilentLeader::look(const ChainSight& sight, std::vector<Finding>& out)
{
    const Address& where = sight.request.sequencer_set;
    if (!silence_) {
        const auto config = sight.calls.read(where, set::config(), set::decode_config);
        if (!config)
            return;
        silence_ = config->silence_seconds;
    }
    const auto heard = sight.calls.read(where, set::last_heard(), set::decode_last_heard);
    if (!heard || *heard == 0 || *heard == told_ || sight.now() < *heard + *silence_)
        return;
    told_ = *heard;
    const auto leader = sight.calls.read(where, set::leader(), set::decode_leader);
    Finding found{"silent-leader", *heard, event_about(sight, "leader.silent")};
    found.event.actor = leader ? to_hex_data(*leader) : std::string{};
    found.event.facts = {{"seconds", std::to_string(sight.now() - *heard)}};
    out.push_back(std::move(found));
}

void StalledHead::look(const ChainSight& sight, std::vector<Finding>& out)
{
    const node::SealedBlockPtr head = sight.node.chain().head();
    const std::uint64_t time = head->block.header.timestamp;
    const std::uint64_t allowed = kPatience * sight.l1_block_time;
    // Until its first block a chain is still being formed.
    const bool stalled = head->number() > 0 && sight.now() > time + allowed;
    if (stalled && !told_) {
        Finding found{"stalled-head", time, event_about(sight, "chain.stalled")};
        found.event.chain = sight.name();
        found.event.block = head->number();
        found.event.facts = {{"number", std::to_string(head->number())},
                             {"seconds", std::to_string(sight.now() - time)}};
        out.push_back(std::move(found));
    }
    told_ = stalled;
}

} // namespace nucleate::devnet
