#include "chain/devnet/set_events.hpp"

#include "chain/agents/world.hpp"
#include "chain/base/hex.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"
#include "chain/devnet/set_history.hpp"

namespace nucleate::devnet {
namespace {

namespace set = contracts::sequencer_set;

std::string ether(const std::string& wei)
{
    return agents::eth_text(parse_decimal(wei).value_or(uint256{}));
}

BridgeEvent event_about(const char* kind, const Address& who, std::uint64_t time,
                        const HostedRollup& rollup)
{
    BridgeEvent out;
    out.row.time = time;
    out.row.kind = kind;
    out.row.subject = rollup.endpoint.name;
    out.row.actor = to_hex_data(who);
    out.row.formation = rollup.request.formation;
    out.thing = out.row.actor;
    out.cause = rollup.request.formation;
    return out;
}

/// Two blocks of one height; `name` is that of the case.
BridgeEvent seen_event(const std::string& name, const Address& who,
                       const protocol::SlashRow& blocks, const HostedRollup& rollup)
{
    BridgeEvent out = event_about("operator.equivocated", who, blocks.time, rollup);
    out.row.chain = rollup.endpoint.name;
    out.row.block = blocks.number;
    out.thing = name;
    out.row.facts = {{"case", name},
                     {"number", std::to_string(blocks.number)},
                     {"first_hash", blocks.first_hash},
                     {"second_hash", blocks.second_hash}};
    return out;
}

BridgeEvent lost_event(const Address& who, const protocol::SlashRow& slash,
                       const node::SealedBlock& block, const HostedRollup& rollup)
{
    BridgeEvent out = event_about("operator.fined", who, slash.time, rollup);
    out.row.chain = "l1";
    out.row.block = block.number();
    out.row.transaction = slash.transaction;
    out.row.facts = {{"amount", ether(slash.amount)}, {"burnt", ether(slash.burnt)}};
    return out;
}

/// The name under which a node that saw it told of it (DoubleSign::name).
std::string case_of(const protocol::SlashRow& slash, const std::vector<execution::Log>& logs)
{
    for (const execution::Log& log : logs)
        if (const auto told = set::EquivocatedEvent::decode(log.topics, log.data))
            return to_hex_data(told->key) + "@" + std::to_string(slash.number);
    return {};
}

void add_slash(const Address& who, const protocol::SlashRow& slash, const node::SealedBlock& block,
               std::size_t index, const HostedRollup& rollup, std::vector<BridgeEvent>& out)
{
    BridgeEvent event = lost_event(who, slash, block, rollup);
    auto& facts = event.row.facts;
    if (slash.offence == "missed") {
        event.row.kind = "operator.jailed";
        facts.push_back({"turns", std::to_string(slash.turns)});
        facts.push_back({"missed", std::to_string(slash.missed)});
    } else if (slash.offence == "equivocation") {
        const std::string name = case_of(slash, block.receipts[index].logs);
        out.push_back(seen_event(name, who, slash, rollup));
        event.row.kind = "operator.slashed";
        event.thing = name;
        event.cause = name;
        facts.push_back({"case", name});
        facts.push_back({"number", std::to_string(slash.number)});
        facts.push_back({"first_hash", slash.first_hash});
        facts.push_back({"first_signature", slash.first_signature});
        facts.push_back({"second_hash", slash.second_hash});
        facts.push_back({"second_signature", slash.second_signature});
    }
    out.push_back(std::move(event));
}

} // namespace

std::vector<BridgeEvent> set_events(const node::SealedBlock& l1_block, const HostedRollup& rollup)
{
    std::vector<BridgeEvent> out;
    for (std::size_t i = 0; i < l1_block.receipts.size(); ++i) {
        SetHistory history;
        node::LogEntry entry;
        entry.block = l1_block.number();
        entry.timestamp = l1_block.block.header.timestamp;
        entry.tx_hash = l1_block.tx_hashes[i];
        for (const execution::Log& log : l1_block.receipts[i].logs) {
            if (log.address != rollup.request.sequencer_set)
                continue;
            entry.log = log;
            history.take(entry);
        }
        for (const auto& [who, slashes] : history.slashes())
            for (const protocol::SlashRow& slash : slashes)
                add_slash(who, slash, l1_block, i, rollup, out);
    }
    return out;
}

} // namespace nucleate::devnet
