#include "chain/execution/access_list_tracer.hpp"
#include "chain/rpc/call_errors.hpp"
#include "chain/rpc/call_runner.hpp"
#include "chain/rpc/console_log.hpp"
#include "chain/rpc/eth_api.hpp"

#include <algorithm>
#include <set>

namespace nucleate::rpc {

namespace {

void eth_call(EthApi& api, const Call& call, Writer& out)
{
    const CallArgs args = read_call_args(call.params[0]);
    const CallSite site(api.chain(), call.params[1], call.params[2], call.params[3]);
    ConsoleTracer console;
    const execution::CallOutcome outcome =
        site.run(to_call(args, api.options().call_gas), &console);
    api.console().add_call(console.take());
    if (outcome.status == evm::Status::revert)
        throw_reverted(outcome.output);
    if (outcome.status != evm::Status::success)
        refuse(status_text(outcome.status));
    out.data(outcome.output);
}

void eth_estimate_gas(EthApi& api, const Call& call, Writer& out)
{
    const CallArgs args = read_call_args(call.params[0]);
    // The transaction will not meet the newest block's time: what a contract does in the second in
    // which it was last touched can cost less than what it does later (Uniswap's price sums).
    const CallSite site(api.chain(), call.params[1], call.params[2], call.params[3],
                        CallSite::Newest::next);
    out.quantity(estimate_gas(site, args, api.options().call_gas));
}

/// What is warm in any transaction: its two ends, the coinbase (EIP-3651) and the precompiles,
/// 0x01 to 0x11 and 0x100 (EIP-7951, RIP-7212).
std::set<Address> warm_anyway(const CallArgs& args, const Address& coinbase)
{
    std::set<Address> out{args.sender(), coinbase};
    if (args.to)
        out.insert(*args.to);
    for (std::uint64_t i = 1; i <= 0x11; ++i)
        out.insert(to_address(uint256{i}));
    out.insert(to_address(uint256{0x100}));
    return out;
}

bool same_list(const std::vector<execution::AccessListEntry>& a,
               const std::vector<execution::AccessListEntry>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
        return x.address == y.address && x.keys == y.keys;
    });
}

/// Repeats the call with the list found so far until the list stays the same, because a warm
/// access costs less and can change which way the code goes.
void eth_create_access_list(EthApi& api, const Call& call, Writer& out)
{
    constexpr int kMostRounds = 16;
    CallArgs args = read_call_args(call.params[0]);
    const CallSite site(api.chain(), call.params[1], call.params[2], Arg(nullptr, 3));
    const std::set<Address> warm = warm_anyway(args, site.env().coinbase);
    execution::CallOutcome outcome;
    for (int round = 0; round < kMostRounds; ++round) {
        execution::AccessListTracer tracer(warm);
        outcome = site.run(to_call(args, api.options().call_gas), &tracer);
        std::vector<execution::AccessListEntry> found = tracer.list();
        const bool settled = args.access_list && same_list(found, *args.access_list);
        args.access_list = std::move(found);
        if (settled)
            break;
    }
    out.begin_object();
    out.key("accessList");
    out.begin_array();
    for (const execution::AccessListEntry& entry : *args.access_list) {
        out.begin_object();
        out.key("address");
        out.data(entry.address);
        out.key("storageKeys");
        out.begin_array();
        for (const uint256& key : entry.keys)
            out.word(key);
        out.end_array();
        out.end_object();
    }
    out.end_array();
    if (outcome.status != evm::Status::success) {
        out.key("error");
        out.string(status_text(outcome.status));
    }
    out.key("gasUsed");
    out.quantity(outcome.gas_used);
    out.end_object();
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"eth_call", "[transaction, block?, stateOverrides?, blockOverrides?]", eth_call},
    {"eth_estimateGas", "[transaction, block?, stateOverrides?, blockOverrides?]",
     eth_estimate_gas},
    {"eth_createAccessList", "[transaction, block?, stateOverrides?]", eth_create_access_list},
});

} // namespace

void add_eth_calls(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
}

} // namespace nucleate::rpc
