#include "chain/devnet/rpc_l1_sender.hpp"

#include "chain/base/hex.hpp"
#include "chain/node/remote_fields.hpp"
#include "chain/node/remote_json.hpp"

namespace nucleate::devnet {
namespace {

namespace json = boost::json;

/// Wei a gas where the endpoint suggests no tip.
constexpr std::uint64_t kTip = 1'000'000'000;

std::optional<uint256> quantity(const node::RpcAnswer& answer)
{
    return answer ? node::remote::read_quantity(*answer) : std::nullopt;
}

} // namespace

Result<L1Terms> RpcL1Sender::terms() const
{
    const auto head = l1_.block(l1_.head().hash);
    const auto answers = endpoint_->call({{"eth_maxPriorityFeePerGas", {}}});
    if (!head || !answers || answers->size() != 1)
        return fail("L1's endpoint does not tell its fees.");
    L1Terms out;
    out.chain_id = chain_id_;
    out.tip = std::max(quantity(answers->front()).value_or(uint256{kTip}), uint256{1});
    out.base_fee = head->header.base_fee.value_or(uint256{});
    return out;
}

std::optional<uint256> RpcL1Sender::blob_fee() const
{
    const auto answers = endpoint_->call({{"eth_blobBaseFee", {}}});
    return answers && answers->size() == 1 ? quantity(answers->front()) : std::nullopt;
}

Result<Hash32> RpcL1Sender::send(const rollup::L1Transaction& transaction)
{
    auto terms = this->terms();
    if (!terms)
        return tl::unexpected(terms.error());
    const auto answers =
        endpoint_->call({{"eth_getTransactionCount", {to_hex_data(wallet_.address()), "pending"}}});
    const auto nonce = answers && answers->size() == 1 ? quantity(answers->front()) : std::nullopt;
    if (!nonce || !nonce->fits_u64())
        return fail("L1's endpoint does not tell the nonce of " + to_hex_data(wallet_.address()) +
                    ".");
    terms->nonce = nonce->low64();
    if (transaction.blobs.empty())
        return send_signed(*terms, transaction);
    const std::optional<uint256> blob_fee = this->blob_fee();
    if (!blob_fee)
        return fail("L1's endpoint does not tell the price of blobs.");
    terms->blob_fee = *blob_fee;
    auto sent = send_signed(*terms, transaction);
    if (sent)
        return sent;
    // An L1 before Osaka knows no cell proofs.
    terms->sidecar_version = 0;
    auto again = send_signed(*terms, transaction);
    return again ? again : sent;
}

Result<Hash32> RpcL1Sender::send_signed(const L1Terms& terms,
                                        const rollup::L1Transaction& transaction)
{
    const auto sent = sign_for_l1(wallet_, terms, transaction);
    if (!sent)
        return tl::unexpected(sent.error());
    const auto answers = endpoint_->call({{"eth_sendRawTransaction", {to_hex_data(sent->raw)}}});
    if (!answers)
        return tl::unexpected(answers.error());
    if (answers->size() != 1 || !answers->front())
        return fail("L1 refused an operator's transaction: " +
                    (answers->size() == 1 ? answers->front().error().message : "no answer"));
    return sent->hash;
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
    const auto now = terms();
    if (!now)
        return std::nullopt;
    return rollup::L1Prices{.gas = now->base_fee + now->tip,
                            .blob_gas = blobs_ ? blob_fee() : std::nullopt};
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
