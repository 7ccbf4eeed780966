#pragma once

#include "chain/agents/chain_port.hpp"
#include "chain/node/chain.hpp"

namespace nucleate::devnet {

/// A chain of this process as an agent sees it: the same reads and the same door for signed
/// transactions that JSON-RPC gives to agents outside.
class InProcessPort final : public agents::ChainPort
{
public:
    explicit InProcessPort(node::Chain& chain) : chain_(chain) {}

    const std::string& id() const override { return chain_.name(); }
    std::uint64_t chain_id() const override { return chain_.spec().chain_id; }
    std::uint64_t head_number() const override { return chain_.head()->number(); }
    std::optional<agents::BlockFacts> block(std::uint64_t number) const override;
    std::size_t pending_count() const override { return chain_.pending_count(); }
    uint256 balance(const Address& account) const override;
    bool has_code(const Address& account) const override;
    std::uint64_t nonce(const Address& account) const override;
    Expected<Bytes, agents::CallError> call(const Address& from, const Address& to,
                                            BytesView data) const override;
    std::optional<std::uint64_t> estimate_gas(const Address& from, const std::optional<Address>& to,
                                              const uint256& value, BytesView data) const override;
    std::optional<std::uint64_t> transaction_gas_cap() const override;
    Result<Hash32> send(BytesView raw) override;

private:
    std::optional<execution::CallOutcome> run(const Address& from, const std::optional<Address>& to,
                                              const uint256& value, BytesView data,
                                              std::uint64_t gas) const;

    node::Chain& chain_;
};

} // namespace nucleate::devnet
