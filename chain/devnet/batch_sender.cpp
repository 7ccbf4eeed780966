#include "chain/devnet/batch_sender.hpp"

#include "chain/contracts/generated/system_config.hpp"
#include "chain/devnet/in_process_port.hpp"
#include "chain/devnet/l1_signing.hpp"

#include <algorithm>

namespace nucleate::devnet {
namespace {

/// Wei a gas above the base fee: batches go before the swarm's own work.
constexpr std::uint64_t kTip = 3'000'000'000;

} // namespace

std::optional<agents::OperatorKey> BatchSender::leader() const
{
    const auto answer =
        InProcessPort(l1_).call({}, system_config_, contracts::system_config::batcher_hash());
    if (!answer || answer->size() != Hash32::size())
        return std::nullopt;
    const Address batcher = Address::from_view(*answer);
    const auto found = std::ranges::find(operators_, batcher, &agents::OperatorKey::address);
    if (found == operators_.end())
        return std::nullopt;
    return *found;
}

Result<Hash32> BatchSender::send(const rollup::L1Transaction& transaction)
{
    const std::optional<agents::OperatorKey> key = leader();
    if (!key)
        return fail("The operator whose turn it is has no node here.");
    return send_as(*key, transaction);
}

Result<Hash32> BatchSender::send_as(const agents::OperatorKey& key,
                                    const rollup::L1Transaction& transaction)
{
    const execution::BlockEnv next = l1_.next_env();
    const bool cells = l1_.spec().fork_at(next.number, next.timestamp) >= evm::Fork::osaka;
    const auto sent = sign_for_l1(agents::Wallet(key.secret),
                                  {.chain_id = l1_.spec().chain_id,
                                   .nonce = l1_.next_nonce(key.address),
                                   .base_fee = next.base_fee,
                                   .tip = kTip,
                                   .blob_fee = rollup::blob_price_on(l1_).value_or(uint256{}),
                                   .sidecar_version = cells ? 1U : 0U,
                                   .proofs = false},
                                  transaction);
    if (!sent)
        return tl::unexpected(sent.error());
    const auto hash = l1_.submit_own(sent->raw);
    if (!hash)
        return fail("L1 refused an operator's transaction: " + hash.error().message);
    return *hash;
}

std::optional<rollup::L1Prices> BatchSender::prices() const
{
    rollup::L1Prices out = rollup::prices_on(l1_, kTip);
    if (blobs_)
        out.blob_gas = rollup::blob_price_on(l1_);
    return out;
}

bool BatchSender::has_waiting() const
{
    return std::ranges::any_of(operators_, [this](const agents::OperatorKey& key) {
        return rollup::has_waiting_on(l1_, key.address);
    });
}

std::optional<Address> BatchSender::account() const
{
    const std::optional<agents::OperatorKey> key = leader();
    return key ? std::optional{key->address} : std::nullopt;
}

std::vector<Address> BatchSender::accounts() const
{
    std::vector<Address> out;
    for (const agents::OperatorKey& key : operators_)
        out.push_back(key.address);
    return out;
}

} // namespace nucleate::devnet
