#include "chain/devnet/rollup_methods.hpp"

#include "chain/base/hex.hpp"
#include "chain/rollup/rollup_rpc.hpp"

namespace nucleate::devnet {
namespace {

constexpr rollup::RpcMethod kDeploymentMethod{
    "nucleate_deployment", "[]",
    "how the chain's contracts were deployed: enough to make its genesis and configuration again, "
    "and to find every step of it on L1"};
constexpr rollup::RpcMethod kPayloadsMethod{
    "nucleate_unsafePayloads", "[number]",
    "signed blocks from that one on, as sequencers gossip them (signature, parent beacon block "
    "root, SSZ of the execution payload)"};

constexpr rollup::RpcMethod kEquivocationsMethod{
    "nucleate_equivocations", "[]",
    "blocks of one height under one key that this node has seen: both payloads and signatures, as "
    "the sequencer set's slashEquivocation takes them, and how far the punishment is (found, "
    "reported, punished, pointless, too_large)"};

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

void add_sync_methods(rpc::MethodTable& table, const std::string& deployment,
                      const UnsafeFeed& feed, const EquivocationBook& book)
{
    table.add_plain(
        kEquivocationsMethod.name, kEquivocationsMethod.params,
        [&book](const boost::json::array&) -> Answer { return boost::json::value(book.list()); });
    table.add_plain(kDeploymentMethod.name, kDeploymentMethod.params,
                    [document = boost::json::parse(deployment)](
                        const boost::json::array&) -> Answer { return document; });
    table.add_plain(kPayloadsMethod.name, kPayloadsMethod.params,
                    [&feed](const boost::json::array& params) -> Answer {
                        const auto* text = params.size() == 1 ? params[0].if_string() : nullptr;
                        const auto number = text == nullptr
                                                ? std::nullopt
                                                : parse_quantity(std::string_view(*text));
                        if (!number || !number->fits_u64())
                            return tl::unexpected(rpc::RpcError{
                                rpc::Code::invalid_params, "expected a block number in hex", {}});
                        boost::json::array out;
                        for (const Bytes& payload : feed.from(number->low64()))
                            out.push_back(boost::json::string(to_hex_data(payload)));
                        return boost::json::value(std::move(out));
                    });
}

std::string rollup_methods_section()
{
    std::string out = "\n## On a rollup\n\nThe endpoint of an L2 has the methods of op-node as "
                      "well. Those of `admin` want the control token.\n\n| method | params | |\n"
                      "| --- | --- | --- |\n";
    std::vector<rollup::RpcMethod> methods(rollup::kRpcMethods.begin(), rollup::kRpcMethods.end());
    methods.push_back(kDeploymentMethod);
    methods.push_back(kPayloadsMethod);
    methods.push_back(kEquivocationsMethod);
    for (const rollup::RpcMethod& method : methods) {
        out.append("| `").append(method.name).append("` | `").append(method.params);
        out.append("` | ").append(method.text).append(" |\n");
    }
    return out;
}

} // namespace nucleate::devnet
