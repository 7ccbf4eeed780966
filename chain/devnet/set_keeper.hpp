#pragma once

#include "chain/devnet/accuser.hpp"
#include "chain/devnet/chain_tables.hpp"
#include "chain/devnet/hosted_rollup.hpp"
#include "chain/devnet/operator_survey.hpp"

#include <vector>

namespace nucleate::devnet {

/// What a devnet does about the sequencer set of one of its running chains: shows it, and brings
/// double signatures to L1 under the key of an operator whose node runs here. All outlive it.
class SetKeeper
{
public:
    SetKeeper(HostedRollup& rollup, node::Chain& l1);

    /// Sends evidence that nobody has sent yet.
    void accuse(const node::SealedBlock& l1_head);
    /// Reads the set from L1.
    void survey();
    /// Shows what the last survey found.
    void publish(ChainTables& tables) const;
    const SetRows& rows() const { return rows_; }

private:
    void read_history();
    std::vector<agents::ControlKey> keys() const;

    HostedRollup& rollup_;
    node::Chain& l1_;
    rollup::ChainL1Calls calls_;
    Accuser accuser_;
    SetHistory history_;
    std::uint64_t read_ = 0; ///< L1 block up to which `history_` goes
    Hash32 read_hash_;       ///< of that block
    SetRows rows_;
};

} // namespace nucleate::devnet
