#include "chain/devnet/set_history.hpp"

#include "chain/base/hex.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"

#include <algorithm>

namespace nucleate::devnet {
namespace {

namespace set = contracts::sequencer_set;

void raise(std::string& total, const uint256& amount)
{
    total = to_decimal(parse_decimal(total).value_or(uint256{}) + amount);
}

} // namespace

const std::vector<protocol::SlashRow>& SetHistory::slashes(const Address& who) const
{
    static const std::vector<protocol::SlashRow> none;
    const auto found = slashes_.find(who);
    return found == slashes_.end() ? none : found->second;
}

void SetHistory::begin(const Address& who, protocol::SlashRow row, const node::LogEntry& entry)
{
    row.amount = "0";
    row.burnt = "0";
    row.time = entry.timestamp;
    row.transaction = to_hex_data(entry.tx_hash);
    slashes_[who].push_back(std::move(row));
}

/// An amount belongs to the offence that the same transaction told of. Alone it is what came to
/// light of an old offence when the bond was withdrawn, which is burnt, or the owner's judgement.
void SetHistory::add(const Address& who, const uint256& amount, bool burnt,
                     const node::LogEntry& entry)
{
    if (amount.is_zero())
        return;
    std::vector<protocol::SlashRow>& rows = slashes_[who];
    if (rows.empty() || rows.back().transaction != to_hex_data(entry.tx_hash)) {
        protocol::SlashRow row;
        row.offence = burnt ? "correlated" : "dao";
        begin(who, std::move(row), entry);
    }
    raise(rows.back().amount, amount);
    if (burnt)
        raise(rows.back().burnt, amount);
}

void SetHistory::take(const node::LogEntry& entry)
{
    const auto& [topics, data] = std::tie(entry.log.topics, entry.log.data);
    if (const auto joined = set::OperatorJoinedEvent::decode(topics, data)) {
        if (std::ranges::find(operators_, joined->operator_) == operators_.end())
            operators_.push_back(joined->operator_);
    } else if (const auto twice = set::EquivocatedEvent::decode(topics, data)) {
        protocol::SlashRow row;
        row.offence = "equivocation";
        row.number = twice->number;
        row.first_hash = to_hex_data(twice->first_hash);
        row.first_signature = to_hex_data(twice->first_signature);
        row.second_hash = to_hex_data(twice->second_hash);
        row.second_signature = to_hex_data(twice->second_signature);
        begin(twice->operator_, std::move(row), entry);
    } else if (const auto jailed = set::JailedEvent::decode(topics, data)) {
        protocol::SlashRow row;
        row.offence = "missed";
        row.turns = jailed->turns.low64();
        row.missed = jailed->missed.low64();
        begin(jailed->operator_, std::move(row), entry);
    } else if (const auto lost = set::SlashedEvent::decode(topics, data)) {
        add(lost->operator_, lost->amount, lost->to.is_zero(), entry);
    }
}

} // namespace nucleate::devnet
