#pragma once

#include "chain/agents/rollup_port.hpp"
#include "chain/node/chain.hpp"
#include "chain/rollup/l1_sender.hpp"

#include <optional>
#include <vector>

namespace nucleate::devnet {

/// The operators' hot keys on an L1 of this process. The one that the L1's SystemConfig names at
/// the time sends: keys of others cannot post batches for it.
class BatchSender final : public rollup::L1Sender
{
public:
    /// `blobs`: whether those who derive from this L1 can read them.
    BatchSender(node::Chain& l1, const Address& system_config, bool blobs)
        : l1_(l1), system_config_(system_config), blobs_(blobs)
    {}

    void set_operators(std::vector<agents::OperatorKey> operators)
    {
        operators_ = std::move(operators);
    }
    /// The operator whose turn it is; nothing when its node does not run here.
    std::optional<agents::OperatorKey> leader() const;

    Result<Hash32> send(const rollup::L1Transaction& transaction) override;
    /// Under one key, whose turn it need not be.
    Result<Hash32> send_as(const agents::OperatorKey& key,
                           const rollup::L1Transaction& transaction);
    rollup::L1Status status(const Hash32& transaction) const override
    {
        return rollup::status_on(l1_, transaction);
    }
    std::optional<rollup::L1Prices> prices() const override;
    bool has_waiting() const override;
    std::optional<Address> account() const override;
    std::vector<Address> accounts() const override;

private:
    node::Chain& l1_;
    Address system_config_;
    bool blobs_;
    std::vector<agents::OperatorKey> operators_;
};

} // namespace nucleate::devnet
