#include "chain/devnet/rollup_methods.hpp"

#include "chain/rollup/rollup_rpc.hpp"

namespace nucleate::devnet {
namespace {

using Answer = tl::expected<boost::json::value, rpc::RpcError>;

Answer as_answer(Expected<boost::json::value, rollup::RpcError> answer)
{
    if (!answer)
        return tl::unexpected(
            rpc::RpcError{static_cast<rpc::Code>(answer.error().code), answer.error().message, {}});
    return std::move(*answer);
}

} // namespace

void add_rollup_methods(rpc::MethodTable& table, rollup::L2Node& node, CommandQueue& writer)
{
    for (const rollup::RpcMethod& method : rollup::kRpcMethods) {
        if (!method.admin) {
            table.add_plain(method.name, method.params,
                            [&node, &method](const boost::json::array& params) {
                                return as_answer(rollup::handle(node, method.name, params));
                            });
            continue;
        }
        table.add_plain(
            method.name, method.params,
            [&node, &writer, &method](const boost::json::array& params) -> Answer {
                auto done =
                    writer.call([&] { return rollup::handle_admin(node, method.name, params); });
                if (!done)
                    return tl::unexpected(
                        rpc::RpcError{rpc::Code::server_error, "the node is busy or stopping", {}});
                return as_answer(std::move(*done));
            },
            rpc::Kind::control);
    }
}

std::string rollup_methods_section()
{
    std::string out = "\n## On a rollup\n\nThe endpoint of an L2 has the methods of op-node as "
                      "well. Those of `admin` want the control token.\n\n| method | params | |\n"
                      "| --- | --- | --- |\n";
    for (const rollup::RpcMethod& method : rollup::kRpcMethods) {
        out.append("| `").append(method.name).append("` | `").append(method.params);
        out.append("` | ").append(method.text).append(" |\n");
    }
    return out;
}

} // namespace nucleate::devnet
