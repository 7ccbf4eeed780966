#pragma once

#include "chain/devnet/l1_signing.hpp"
#include "chain/node/json_rpc.hpp"
#include "chain/rollup/l1_sender.hpp"
#include "chain/rollup/rpc_l1_source.hpp"

#include <memory>

namespace nucleate::devnet {

/// One operator's hot key on an L1 behind JSON-RPC. Signs for no chain that carries real value.
class RpcL1Sender final : public rollup::L1Sender
{
public:
    /// `l1` must outlive it. `blobs`: whether they are offered to who posts batches.
    RpcL1Sender(const Hash32& key, std::uint64_t chain_id, std::shared_ptr<node::JsonRpc> endpoint,
                const rollup::RpcL1Source& l1, bool blobs)
        : wallet_(key), chain_id_(chain_id), endpoint_(std::move(endpoint)), l1_(l1), blobs_(blobs)
    {}

    const agents::Wallet& wallet() const { return wallet_; }

    Result<Hash32> send(const rollup::L1Transaction& transaction) override;
    rollup::L1Status status(const Hash32& transaction) const override;
    std::optional<rollup::L1Prices> prices() const override;
    /// True also while the endpoint does not say.
    bool has_waiting() const override;
    std::optional<Address> account() const override { return wallet_.address(); }
    std::vector<Address> accounts() const override { return {wallet_.address()}; }

private:
    /// Without nonce and blob fee.
    Result<L1Terms> terms() const;
    std::optional<uint256> blob_fee() const;
    Result<Hash32> send_signed(const L1Terms& terms, const rollup::L1Transaction& transaction);

    agents::Wallet wallet_;
    std::uint64_t chain_id_;
    std::shared_ptr<node::JsonRpc> endpoint_;
    const rollup::RpcL1Source& l1_;
    bool blobs_;
};

} // namespace nucleate::devnet
