#include "chain/devnet/rpc_l1_sender.hpp"

#include "chain/base/hex.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/node/remote_fields.hpp"
#include "chain/node/remote_json.hpp"

namespace nucleate::devnet {
namespace {

namespace json = boost::json;

/// The base fee may rise by an eighth a block: four times lasts eleven full blocks.
constexpr std::uint64_t kBaseFeeRoom = 4;
/// Wei a gas where the endpoint suggests no tip.
constexpr std::uint64_t kTip = 1'000'000'000;

std::optional<uint256> quantity(const node::RpcAnswer& answer)
{
    return answer ? node::remote::read_quantity(*answer) : std::nullopt;
}

} // namespace

Result<agents::Fees> RpcL1Sender::fees() const
{
    const auto head = l1_.block(l1_.head().hash);
    const auto answers = endpoint_->call({{"eth_maxPriorityFeePerGas", {}}});
    if (!head || !answers || answers->size() != 1)
        return fail("L1's endpoint does not tell its fees.");
    const uint256 tip = std::max(quantity(answers->front()).value_or(uint256{kTip}), uint256{1});
    const uint256 base = head->header.base_fee.value_or(uint256{});
    return agents::Fees{.max_fee = base * uint256{kBaseFeeRoom} + tip, .tip = tip};
}

Result<Hash32> RpcL1Sender::send(const rollup::L1Transaction& transaction)
{
    const auto paid = fees();
    if (!paid)
        return tl::unexpected(paid.error());
    auto answers =
        endpoint_->call({{"eth_getTransactionCount", {to_hex_data(wallet_.address()), "pending"}}});
    const auto nonce = answers && answers->size() == 1 ? quantity(answers->front()) : std::nullopt;
    if (!nonce || !nonce->fits_u64())
        return fail("L1's endpoint does not tell the nonce of " + to_hex_data(wallet_.address()) +
                    ".");
    const auto raw =
        wallet_.sign(chain_id_, nonce->low64(),
                     {.to = transaction.to, .value = transaction.value, .data = transaction.data},
                     transaction.gas_limit, *paid);
    if (!raw)
        return tl::unexpected(raw.error());
    answers = endpoint_->call({{"eth_sendRawTransaction", {to_hex_data(*raw)}}});
    if (!answers)
        return tl::unexpected(answers.error());
    if (answers->size() != 1 || !answers->front())
        return fail("L1 refused an operator's transaction: " +
                    (answers->size() == 1 ? answers->front().error().message : "no answer"));
    return crypto::keccak256(*raw);
}

rollup::L1Status RpcL1Sender::status(const Hash32& transaction) const
{
    using Kind = rollup::L1Status::Kind;
    const auto answers =
        endpoint_->call({{"eth_getTransactionByHash", {to_hex_data(transaction)}}});
    // Without an answer nothing is lost yet.
    if (!answers || answers->size() != 1 || !answers->front())
        return {Kind::waiting, 0};
    const json::value& found = *answers->front();
    if (found.is_null())
        return {};
    node::remote::Fields fields(found);
    if (!fields.has("blockNumber"))
        return {Kind::waiting, 0};
    const std::uint64_t number = fields.u64("blockNumber");
    return fields.ok() ? rollup::L1Status{Kind::included, number}
                       : rollup::L1Status{Kind::waiting, 0};
}

std::optional<rollup::L1Prices> RpcL1Sender::prices() const
{
    const auto head = l1_.block(l1_.head().hash);
    const auto paid = fees();
    if (!head || !paid)
        return std::nullopt;
    return rollup::L1Prices{.gas = head->header.base_fee.value_or(uint256{}) + paid->tip,
                            .blob_gas = {}};
}

bool RpcL1Sender::has_waiting() const
{
    const std::string who = to_hex_data(wallet_.address());
    const auto answers = endpoint_->call({{"eth_getTransactionCount", {who, "pending"}},
                                          {"eth_getTransactionCount", {who, "latest"}}});
    if (!answers || answers->size() != 2)
        return true;
    const auto pending = quantity(answers->front());
    const auto latest = quantity(answers->back());
    return !pending || !latest || *pending > *latest;
}

} // namespace nucleate::devnet
