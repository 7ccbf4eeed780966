#include "chain/rollup/rollup_rpc.hpp"

#include "chain/base/hex.hpp"
#include "chain/rollup/l2_node.hpp"
#include "chain/rollup/outputs.hpp"
#include "chain/rollup/rollup_config_json.hpp"

#include <boost/json.hpp>

namespace nucleate::rollup {

namespace json = boost::json;

namespace {

constexpr int kMethodNotFound = -32601;
constexpr int kInvalidParams = -32602;
constexpr int kServerError = -32000;
constexpr std::string_view kVersion = "v0.1.0-nucleate";

json::object ref_json(const L1BlockRef& ref)
{
    return {{"hash", to_hex_data(ref.hash)},
            {"number", ref.number},
            {"parentHash", to_hex_data(ref.parent_hash)},
            {"timestamp", ref.timestamp}};
}

json::object ref_json(const L2BlockRef& ref)
{
    return {{"hash", to_hex_data(ref.hash)},
            {"number", ref.number},
            {"parentHash", to_hex_data(ref.parent_hash)},
            {"timestamp", ref.timestamp},
            {"l1origin", json::object{{"hash", to_hex_data(ref.l1_origin.hash)},
                                      {"number", ref.l1_origin.number}}},
            {"sequenceNumber", ref.sequence_number}};
}

json::object status_json(const SyncStatus& status)
{
    return {{"current_l1", ref_json(status.current_l1)},
            {"current_l1_finalized", ref_json(status.finalized_l1)},
            {"head_l1", ref_json(status.head_l1)},
            {"safe_l1", ref_json(status.safe_l1)},
            {"finalized_l1", ref_json(status.finalized_l1)},
            {"unsafe_l2", ref_json(status.unsafe_l2)},
            {"safe_l2", ref_json(status.safe_l2)},
            {"finalized_l2", ref_json(status.finalized_l2)},
            {"pending_safe_l2", ref_json(status.safe_l2)}};
}

/// The only parameter, where that is a string.
std::optional<std::string_view> only_text(const json::array& params)
{
    if (params.size() != 1 || !params[0].is_string())
        return std::nullopt;
    return std::string_view{params[0].get_string()};
}

Expected<std::uint64_t, RpcError> only_number(const json::array& params)
{
    const auto text = only_text(params);
    const auto number = text ? parse_quantity(*text) : std::nullopt;
    if (!number || !number->fits_u64())
        return tl::unexpected(RpcError{kInvalidParams, "expected a block number in hex"});
    return number->low64();
}

json::object id_json(const BlockId& id)
{
    return {{"hash", to_hex_data(id.hash)}, {"number", id.number}};
}

Expected<json::value, RpcError> safe_head_at(const L2Node& node, const json::array& params)
{
    const auto number = only_number(params);
    if (!number)
        return tl::unexpected(number.error());
    const auto entry = node.safe_heads().at(*number);
    if (!entry)
        return tl::unexpected(RpcError{kServerError, "not found"});
    return json::value(
        json::object{{"l1Block", id_json(entry->l1)}, {"safeHead", id_json(entry->l2)}});
}

/// What an admin method gives: nothing, or why it did nothing.
Expected<json::value, RpcError> done(const Result<void>& result)
{
    if (!result)
        return tl::unexpected(RpcError{kServerError, result.error().message});
    return json::value{};
}

Expected<json::value, RpcError> output_at_block(const L2Node& node, const json::array& params)
{
    const auto number = only_number(params);
    if (!number)
        return tl::unexpected(number.error());
    const Result<Output> output = output_at(node.chain(), *number);
    const node::SealedBlockPtr block = node.chain().block(*number);
    const auto tip = block ? l2_tip(node.config(), block->block, block->hash) : std::nullopt;
    if (!output || !tip)
        return tl::unexpected(RpcError{kServerError, "not found"});
    return json::value(
        json::object{{"version", to_hex_data(Hash32{})},
                     {"outputRoot", to_hex_data(output->root())},
                     {"blockRef", ref_json(tip->ref)},
                     {"withdrawalStorageRoot", to_hex_data(output->message_passer_root)},
                     {"stateRoot", to_hex_data(output->state_root)},
                     {"syncStatus", status_json(node.status())}});
}

} // namespace

Expected<json::value, RpcError> handle(const L2Node& node, std::string_view method,
                                       const json::array& params)
{
    if (method == "optimism_syncStatus")
        return json::value(status_json(node.status()));
    if (method == "optimism_rollupConfig")
        return to_json(node.config());
    if (method == "optimism_version")
        return json::value(json::string(kVersion));
    if (method == "optimism_outputAtBlock")
        return output_at_block(node, params);
    if (method == "optimism_safeHeadAtL1Block")
        return safe_head_at(node, params);
    return tl::unexpected(RpcError{kMethodNotFound, "the method does not exist"});
}

Expected<json::value, RpcError> handle_admin(L2Node& node, std::string_view method,
                                             const json::array& params)
{
    if (method == "admin_sequencerActive")
        return json::value(node.is_sequencing());
    if (method == "admin_resetDerivationPipeline")
        return done(node.reset_derivation());
    if (method == "admin_stopSequencer") {
        const Result<Hash32> head = node.stop_sequencer();
        if (!head)
            return tl::unexpected(RpcError{kServerError, head.error().message});
        return json::value(json::string(to_hex_data(*head)));
    }
    if (method == "admin_startSequencer") {
        const auto text = only_text(params);
        const auto hash = text ? parse_hash(*text) : std::nullopt;
        if (!hash)
            return tl::unexpected(RpcError{kInvalidParams, "expected a block hash"});
        return done(node.start_sequencer(*hash));
    }
    return tl::unexpected(RpcError{kMethodNotFound, "the method does not exist"});
}

} // namespace nucleate::rollup
