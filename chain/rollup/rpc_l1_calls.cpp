#include "chain/rollup/rpc_l1_calls.hpp"

#include "chain/base/hex.hpp"
#include "chain/node/remote_json.hpp"

namespace nucleate::rollup {
namespace json = boost::json;

Expected<L1Answer, Bytes> RpcL1Calls::call(const Address& from, const L1Transaction& call) const
{
    json::object request{{"to", to_hex_data(call.to)},
                         {"data", to_hex_data(call.data)},
                         {"value", to_quantity(call.value)}};
    std::vector<node::RpcRequest> requests;
    if (!from.is_zero())
        request["from"] = to_hex_data(from);
    requests.push_back({"eth_call", {request, "latest"}});
    if (!from.is_zero())
        requests.push_back({"eth_estimateGas", {request}});
    const auto answers = endpoint_->call(requests);
    if (!answers || answers->size() != requests.size() || !answers->front() || !answers->back())
        return tl::unexpected(Bytes{});
    auto output = node::remote::read_data(*answers->front());
    const auto gas =
        from.is_zero() ? std::optional{uint256{}} : node::remote::read_quantity(*answers->back());
    if (!output || !gas || !gas->fits_u64())
        return tl::unexpected(Bytes{});
    return L1Answer{std::move(*output), with_margin(gas->low64())};
}

uint256 RpcL1Calls::balance(const Address& account) const
{
    const auto answers = endpoint_->call({{"eth_getBalance", {to_hex_data(account), "latest"}}});
    const auto balance = answers && answers->size() == 1 && answers->front()
                             ? node::remote::read_quantity(*answers->front())
                             : std::nullopt;
    return balance.value_or(uint256{});
}

} // namespace nucleate::rollup
