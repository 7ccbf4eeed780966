#include "chain/base/hex.hpp"
#include "chain/execution/fork_names.hpp"
#include "chain/rpc/chain_json.hpp"
#include "chain/rpc/console_log.hpp"
#include "chain/rpc/dev_fork.hpp"
#include "chain/rpc/eth_api.hpp"
#include "chain/rpc/fee_market.hpp"

#include <algorithm>
#include <array>

namespace nucleate::rpc {

namespace {

/// Runs `work(DevControl&)` on the writer thread; what it gives, or throws why it was refused.
template <class F>
auto on_writer(EthApi& api, F work)
{
    auto done = api.miner().write([&](node::Chain& chain) { return work(chain.dev()); });
    if (!done)
        refuse(done.error().message);
    if constexpr (!std::is_void_v<typename decltype(done)::value_type>)
        return std::move(*done);
}

/// What others build on moves ahead in steps that they can follow.
void check_step(EthApi& api, std::uint64_t seconds)
{
    constexpr std::uint64_t kMostSeconds = 3'600;
    if (api.options().dev != DevMethods::all && seconds > kMostSeconds)
        refuse(
            "Time moves ahead by at most an hour at once: other chains follow it block by block.");
}

void mine_blocks(EthApi& api, std::uint64_t count, std::uint64_t interval)
{
    if (count == 0)
        return;
    check_step(api, std::max(count, std::min(count, node::Miner::kMostBlocks) *
                                        std::min<std::uint64_t>(interval, 1'000'000)));
    const Result<node::SealedBlockPtr> block = api.miner().mine(count, interval);
    if (!block)
        refuse(block.error().message);
}

void anvil_mine(EthApi& api, const Call& call, Writer& out)
{
    mine_blocks(api, call.params[0].optional_u64().value_or(1),
                call.params[1].optional_u64().value_or(0));
    out.null();
}

/// A timestamp, or ganache's {timestamp, blocks}.
void evm_mine(EthApi& api, const Call& call, Writer& out)
{
    const Arg arg = call.params[0];
    const Arg timestamp = arg.is_object() ? arg["timestamp"] : arg;
    if (const auto time = timestamp.optional_u64()) {
        const std::uint64_t head = api.chain().head()->block.header.timestamp;
        check_step(api, *time - std::min(*time, head));
        on_writer(api, [&](node::DevControl& dev) { return dev.set_next_timestamp(*time); });
    }
    mine_blocks(api, arg.is_object() ? arg["blocks"].optional_u64().value_or(1) : 1, 0);
    out.raw("\"0x0\"");
}

/// Mines like evm_mine and shows the blocks that came of it.
void mine_detailed(EthApi& api, const Call& call, Writer& out)
{
    const std::uint64_t before = api.chain().heads().latest;
    std::string ignored;
    Writer nothing(ignored);
    evm_mine(api, call, nothing);
    out.begin_array();
    for (std::uint64_t number = before + 1; number <= api.chain().heads().latest; ++number)
        if (const node::SealedBlockPtr block = api.chain().block(number))
            write_block(out, *block, true);
    out.end_array();
}

void snapshot(EthApi& api, const Call&, Writer& out)
{
    out.quantity(on_writer(
        api, [](node::DevControl& dev) { return Result<std::uint64_t>(dev.snapshot()); }));
}

void revert(EthApi& api, const Call& call, Writer& out)
{
    const std::uint64_t id = call.params[0].u64();
    out.boolean(on_writer(api, [&](node::DevControl& dev) { return dev.revert(id); }));
}

void increase_time(EthApi& api, const Call& call, Writer& out)
{
    const std::uint64_t seconds = call.params[0].u64();
    const Result<std::int64_t> offset = api.miner().write([&](node::Chain& chain) {
        // Blocks made in quick succession run ahead of the clock: count from the later of the two.
        const std::uint64_t head = chain.head()->block.header.timestamp;
        return head > chain.dev().now() ? chain.dev().set_time(head + seconds)
                                        : chain.dev().increase_time(seconds);
    });
    if (!offset)
        refuse(offset.error().message);
    out.number(*offset);
}

void set_time(EthApi& api, const Call& call, Writer& out)
{
    const std::uint64_t time = call.params[0].u64();
    out.number(on_writer(api, [&](node::DevControl& dev) { return dev.set_time(time); }));
}

void set_next_timestamp(EthApi& api, const Call& call, Writer& out)
{
    const std::uint64_t time = call.params[0].u64();
    on_writer(api, [&](node::DevControl& dev) { return dev.set_next_timestamp(time); });
    out.null();
}

void set_timestamp_interval(EthApi& api, const Call& call, Writer& out)
{
    const std::uint64_t seconds = call.params[0].u64();
    on_writer(api, [&](node::DevControl& dev) { return dev.set_timestamp_interval(seconds); });
    out.null();
}

void remove_timestamp_interval(EthApi& api, const Call&, Writer& out)
{
    on_writer(api, [](node::DevControl& dev) { return dev.set_timestamp_interval(std::nullopt); });
    out.boolean(true);
}

void set_next_base_fee(EthApi& api, const Call& call, Writer& out)
{
    const uint256 wei = call.params[0].quantity();
    on_writer(api, [&](node::DevControl& dev) {
        dev.set_next_base_fee(wei);
        return Result<void>{};
    });
    out.null();
}

void set_prev_randao(EthApi& api, const Call& call, Writer& out)
{
    const Hash32 value = to_hash(call.params[0].slot());
    on_writer(api, [&](node::DevControl& dev) {
        dev.set_next_prev_randao(value);
        return Result<void>{};
    });
    out.null();
}

void set_coinbase(EthApi& api, const Call& call, Writer& out)
{
    const Address account = call.params[0].address();
    on_writer(api, [&](node::DevControl& dev) {
        dev.set_coinbase(account);
        return Result<void>{};
    });
    out.null();
}

void set_min_gas_price(EthApi& api, const Call& call, Writer& out)
{
    const uint256 wei = call.params[0].quantity();
    on_writer(api, [&](node::DevControl& dev) {
        dev.set_min_tip(wei);
        return Result<void>{};
    });
    out.null();
}

void set_gas_limit(EthApi& api, const Call& call, Writer& out)
{
    const std::uint64_t gas = call.params[0].u64();
    on_writer(api, [&](node::DevControl& dev) { return dev.set_gas_limit(gas); });
    out.boolean(true);
}

void set_chain_id(EthApi& api, const Call& call, Writer& out)
{
    const std::uint64_t id = call.params[0].u64();
    on_writer(api, [&](node::DevControl& dev) { return dev.set_chain_id(id); });
    out.null();
}

/// Whether the node's own log shows what contracts write with console.log.
void set_logging(EthApi& api, const Call& call, Writer& out)
{
    api.console().show(call.params[0].boolean());
    out.boolean(true);
}

void get_automine(EthApi& api, const Call&, Writer& out)
{
    out.boolean(api.miner().mode() == node::MiningMode::automine);
}

void set_automine(EthApi& api, const Call& call, Writer& out)
{
    api.miner().set_automine(call.params[0].boolean());
    out.null();
}

void miner_start(EthApi& api, const Call&, Writer& out)
{
    api.miner().set_automine(true);
    out.null();
}

void miner_stop(EthApi& api, const Call&, Writer& out)
{
    api.miner().set_automine(false);
    out.null();
}

void get_interval(EthApi& api, const Call&, Writer& out)
{
    if (api.miner().mode() != node::MiningMode::interval)
        return out.null();
    out.number(static_cast<std::uint64_t>(api.miner().interval().count() / 1'000));
}

/// In seconds, as anvil has it.
void set_interval(EthApi& api, const Call& call, Writer& out)
{
    constexpr std::uint64_t kMost = 86'400;
    const std::uint64_t seconds = call.params[0].u64();
    if (seconds > kMost)
        call.params[0].bad("want at most 86400 seconds");
    api.miner().set_interval(std::chrono::seconds(seconds));
    out.null();
}

void rewind_to(EthApi& api, std::uint64_t number)
{
    const Result<void> done =
        api.miner().write([&](node::Chain& chain) { return chain.rewind(number); });
    if (!done)
        refuse(done.error().message);
}

void rollback(EthApi& api, const Call& call, Writer& out)
{
    const std::uint64_t depth = call.params[0].optional_u64().value_or(1);
    const std::uint64_t head = api.chain().heads().latest;
    if (depth > head - api.chain().first())
        call.params[0].bad("more blocks than there are");
    rewind_to(api, head - depth);
    out.null();
}

void node_info(EthApi& api, const Call&, Writer& out)
{
    const node::SealedBlockPtr head = api.chain().head();
    const uint256 base_fee = next_base_fee(api.chain());
    out.begin_object();
    out.key("currentBlockNumber");
    out.quantity(head->number());
    out.key("currentBlockTimestamp");
    out.number(head->block.header.timestamp);
    out.key("currentBlockHash");
    out.data(head->hash);
    out.key("hardFork");
    out.string(execution::fork_name(
        api.chain().spec().fork_at(head->number(), head->block.header.timestamp)));
    out.key("transactionOrder");
    out.string("fees");
    out.key("environment");
    out.begin_object();
    out.key("baseFee");
    out.quantity(base_fee);
    out.key("chainId");
    out.number(api.chain().spec().chain_id);
    out.key("gasLimit");
    out.quantity(head->block.header.gas_limit);
    out.key("gasPrice");
    out.quantity(base_fee + suggested_tip(api.chain()));
    out.end_object();
    out.key("forkConfig");
    write_fork_config(api.chain(), out);
    out.key("network");
    out.null();
    out.end_object();
}

/// {id: [block number, block hash]}, ids as quantities.
void write_snapshots(EthApi& api, Writer& out)
{
    const auto marks = on_writer(api, [](node::DevControl& dev) {
        return Result<std::vector<node::DevControl::SnapshotMark>>(dev.snapshots());
    });
    out.begin_object();
    for (const node::DevControl::SnapshotMark& mark : marks) {
        out.key(to_quantity(mark.id));
        out.begin_array();
        out.number(mark.block->number());
        out.data(mark.block->hash);
        out.end_array();
    }
    out.end_object();
}

void metadata(EthApi& api, const Call&, Writer& out)
{
    const node::SealedBlockPtr head = api.chain().head();
    out.begin_object();
    out.key("clientVersion");
    out.string(api.options().client_version);
    out.key("clientSemver");
    out.null();
    out.key("clientCommitSha");
    out.null();
    out.key("forkedNetwork");
    write_forked_network(api.chain(), out);
    out.key("chainId");
    out.number(api.chain().spec().chain_id);
    out.key("instanceId");
    out.string(api.options().instance_id);
    out.key("latestBlockNumber");
    out.number(head->number());
    out.key("latestBlockHash");
    out.data(head->hash);
    out.key("snapshots");
    write_snapshots(api, out);
    out.end_object();
}

void genesis_time(EthApi& api, const Call&, Writer& out)
{
    const node::SealedBlockPtr first = api.chain().block(api.chain().first());
    out.number(first->block.header.timestamp);
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"anvil_mine", "[blocks?, interval?]", anvil_mine},
    {"evm_mine", "[timestamp?]", evm_mine},
    {"evm_mine_detailed", "[timestamp?]", mine_detailed},
    {"miner_start", "[]", miner_start},
    {"miner_stop", "[]", miner_stop},
    {"evm_snapshot", "[]", snapshot},
    {"evm_revert", "[id]", revert},
    {"evm_increaseTime", "[seconds]", increase_time},
    {"evm_setTime", "[timestamp]", set_time},
    {"evm_setNextBlockTimestamp", "[timestamp]", set_next_timestamp},
    {"anvil_setBlockTimestampInterval", "[seconds]", set_timestamp_interval},
    {"anvil_removeBlockTimestampInterval", "[]", remove_timestamp_interval},
    {"anvil_setNextBlockBaseFeePerGas", "[wei]", set_next_base_fee},
    {"anvil_setNextBlockPrevRandao", "[word]", set_prev_randao},
    {"anvil_setCoinbase", "[address]", set_coinbase},
    {"anvil_setMinGasPrice", "[wei]", set_min_gas_price},
    {"evm_setBlockGasLimit", "[gas]", set_gas_limit},
    {"anvil_getAutomine", "[]", get_automine},
    {"evm_setAutomine", "[boolean]", set_automine},
    {"anvil_getIntervalMining", "[]", get_interval},
    {"evm_setIntervalMining", "[seconds]", set_interval},
    {"anvil_rollback", "[blocks?]", rollback},
    {"anvil_nodeInfo", "[]", node_info},
    {"anvil_metadata", "[]", metadata},
    {"anvil_getGenesisTime", "[]", genesis_time},
    {"anvil_setLoggingEnabled", "[boolean]", set_logging},
    {"anvil_setChainId", "[id]", set_chain_id},
});

struct Alias
{
    std::string_view alias;
    std::string_view name;
};
constexpr auto kAliases = std::to_array<Alias>({
    {"hardhat_mine", "anvil_mine"},
    {"anvil_mine_detailed", "evm_mine_detailed"},
    {"anvil_snapshot", "evm_snapshot"},
    {"anvil_revert", "evm_revert"},
    {"anvil_increaseTime", "evm_increaseTime"},
    {"anvil_setTime", "evm_setTime"},
    {"anvil_setNextBlockTimestamp", "evm_setNextBlockTimestamp"},
    {"hardhat_setNextBlockBaseFeePerGas", "anvil_setNextBlockBaseFeePerGas"},
    {"hardhat_setPrevRandao", "anvil_setNextBlockPrevRandao"},
    {"hardhat_setCoinbase", "anvil_setCoinbase"},
    {"hardhat_setMinGasPrice", "anvil_setMinGasPrice"},
    {"anvil_setBlockGasLimit", "evm_setBlockGasLimit"},
    {"hardhat_getAutomine", "anvil_getAutomine"},
    {"anvil_setAutomine", "evm_setAutomine"},
    {"anvil_setIntervalMining", "evm_setIntervalMining"},
    {"hardhat_metadata", "anvil_metadata"},
    {"hardhat_setLoggingEnabled", "anvil_setLoggingEnabled"},
});

} // namespace

void add_dev_mining(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
    for (const Alias& row : kAliases)
        table.alias(row.alias, row.name);
}

} // namespace nucleate::rpc
