// Balances and allowances of ERC-20 tokens set without the token's consent: the slot that the
// token's own view function reads is found by a call and written over.

#include "chain/execution/access_list_tracer.hpp"
#include "chain/rpc/call_runner.hpp"
#include "chain/rpc/eth_api.hpp"

namespace nucleate::rpc {

namespace {

struct Slot
{
    Address account;
    uint256 key;
};

/// `selector` and addresses as words.
Bytes call_data(std::uint32_t selector, std::initializer_list<Address> arguments)
{
    const Hash32 word = to_hash(uint256{selector});
    Bytes out = to_bytes(word.view().last(4));
    for (const Address& argument : arguments)
        append(out, to_hash(uint256_from_be(argument.view())).view());
    return out;
}

execution::CallOutcome view(const CallSite& site, const Address& token, const Bytes& data,
                            evm::Tracer* tracer)
{
    CallArgs args;
    args.to = token;
    args.data = data;
    constexpr std::uint64_t kGas = 10'000'000;
    return site.run(to_call(args, kGas), tracer);
}

/// The slot that decides what the view function answers: with `amount` in it the answer is that.
std::optional<Slot> find_slot(const node::Chain& chain, const Address& token, const Bytes& data,
                              const uint256& amount)
{
    const CallSite site(chain, BlockId{false, chain.heads().latest, {}});
    execution::AccessListTracer tracer({});
    view(site, token, data, &tracer);
    for (const execution::AccessListEntry& entry : tracer.list()) {
        for (const uint256& key : entry.keys) {
            execution::StateOverrides overrides;
            overrides[entry.address].state_diff[key] = amount;
            const CallSite changed(chain, overrides);
            const execution::CallOutcome outcome = view(changed, token, data, nullptr);
            if (outcome.status == evm::Status::success && outcome.output.size() == 32 &&
                uint256_from_be(outcome.output) == amount)
                return Slot{entry.address, key};
        }
    }
    return std::nullopt;
}

void set(EthApi& api, const Address& token, const Bytes& data, const uint256& amount)
{
    const std::optional<Slot> slot = find_slot(api.chain(), token, data, amount);
    if (!slot)
        refuse("the token keeps this in no slot of its own: it cannot be set");
    const Result<void> done = api.miner().write([&](node::Chain& chain) {
        return chain.dev().set_storage(slot->account, slot->key, amount);
    });
    if (!done)
        refuse(done.error().message);
}

void deal(EthApi& api, const Call& call, Writer& out)
{
    constexpr std::uint32_t kBalanceOf = 0x70a08231; // balanceOf(address)
    set(api, call.params[1].address(), call_data(kBalanceOf, {call.params[0].address()}),
        call.params[2].quantity());
    out.null();
}

void set_allowance(EthApi& api, const Call& call, Writer& out)
{
    constexpr std::uint32_t kAllowance = 0xdd62ed3e; // allowance(address,address)
    set(api, call.params[2].address(),
        call_data(kAllowance, {call.params[0].address(), call.params[1].address()}),
        call.params[3].quantity());
    out.null();
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"anvil_dealERC20", "[address, token, amount]", deal},
    {"anvil_setERC20Allowance", "[owner, spender, token, amount]", set_allowance},
});

} // namespace

void add_dev_tokens(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
    table.alias("anvil_setERC20Balance", "anvil_dealERC20");
    table.alias("hardhat_dealERC20", "anvil_dealERC20");
}

} // namespace nucleate::rpc
