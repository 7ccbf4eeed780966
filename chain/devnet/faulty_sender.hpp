#pragma once

#include "chain/devnet/batch_sender.hpp"
#include "chain/devnet/rollup_faults.hpp"

#include <optional>
#include <vector>

namespace nucleate::devnet {

/// The way from the operators' nodes to L1, with the faults that somebody put into it: batches that
/// are held back or damaged, and the silence of a node that is gone.
class FaultySender final : public rollup::L1Sender
{
public:
    /// All must outlive it. `way` is how transactions get to L1 from `sender`: itself, or by a DA
    /// layer. `inbox` is where the chain's batches go.
    FaultySender(const BatchSender& sender, rollup::L1Sender& way, const node::Chain& l1,
                 RollupFaults& faults, const Address& inbox)
        : sender_(sender), way_(way), l1_(l1), faults_(faults), inbox_(inbox)
    {}

    /// The operator whose turn it is; nothing when its node does not run here, or is gone.
    std::optional<agents::OperatorKey> leader() const;

    Result<Hash32> send(const rollup::L1Transaction& transaction) override;
    rollup::L1Status status(const Hash32& transaction) const override
    {
        return way_.status(transaction);
    }
    std::optional<rollup::L1Prices> prices() const override { return way_.prices(); }
    bool has_waiting() const override { return way_.has_waiting(); }
    std::optional<Address> account() const override;
    std::vector<Address> accounts() const override { return way_.accounts(); }

private:
    bool is_held(const Address& worker);
    Result<Hash32> pretend(std::uint64_t gas);

    const BatchSender& sender_;
    rollup::L1Sender& way_;
    const node::Chain& l1_;
    RollupFaults& faults_;
    Address inbox_;
    std::uint64_t pretended_ = 0; ///< L1 block of the last sign of life
};

} // namespace nucleate::devnet
