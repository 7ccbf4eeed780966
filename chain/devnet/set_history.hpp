#pragma once

#include "chain/node/log_filter.hpp"
#include "chain/protocol/operator_rows.hpp"

#include <map>
#include <utility>
#include <vector>

namespace nucleate::devnet {

/// What a sequencer set has logged of its operators: who joined, and who lost what for what.
class SetHistory
{
public:
    /// A log of the set; they come in order.
    void take(const node::LogEntry& entry);

    /// All who ever joined, in that order.
    const std::vector<Address>& operators() const { return operators_; }
    /// Oldest first; nothing of one who lost nothing.
    const std::vector<protocol::SlashRow>& slashes(const Address& who) const;
    const std::map<Address, std::vector<protocol::SlashRow>>& slashes() const { return slashes_; }

private:
    void begin(const Address& who, protocol::SlashRow row, const node::LogEntry& entry);
    void add(const Address& who, const uint256& amount, bool burnt, const node::LogEntry& entry);

    std::vector<Address> operators_;
    std::map<Address, std::vector<protocol::SlashRow>> slashes_;
};

} // namespace nucleate::devnet
