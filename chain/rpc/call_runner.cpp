#include "chain/rpc/call_runner.hpp"

#include "chain/evm/code.hpp"
#include "chain/execution/transaction_rules.hpp"
#include "chain/rpc/call_errors.hpp"
#include "chain/rpc/error.hpp"
#include "chain/rpc/override_args.hpp"

#include <algorithm>
#include <limits>

namespace nucleate::rpc {

evm::PrecompileSet precompiles_of(const node::Chain& chain)
{
    return chain.spec().rules == execution::RuleSet::l2 ? evm::PrecompileSet::op_fjord
                                                        : evm::PrecompileSet::ethereum;
}

CallSite::CallSite(const node::Chain& chain, const BlockId& block)
    : chain_(chain), base_(state_at(chain, block)), env_(env_at(chain, block))
{}

CallSite::CallSite(const node::Chain& chain, const execution::StateOverrides& overrides)
    : CallSite(chain, BlockId{false, chain.heads().latest, {}})
{
    overridden_ = std::make_unique<execution::OverriddenState>(*base_, overrides);
}

CallSite::CallSite(const node::Chain& chain, const Arg& block, const Arg& state_overrides,
                   const Arg& block_overrides, Newest newest)
    : CallSite(chain, read_block_id(chain, block))
{
    const bool at_head = !block.given() || (block.is_string() && block.string() == "latest");
    if (at_head && newest == Newest::next)
        env_ = chain.next_env();
    const execution::StateOverrides overrides = read_state_overrides(state_overrides);
    if (!overrides.empty())
        overridden_ = std::make_unique<execution::OverriddenState>(*base_, overrides);
    const BlockOverrides wanted = read_block_overrides(block_overrides);
    apply_block_overrides(wanted, env_);
    execution::Simulation simulation;
    simulation.blob_base_fee = wanted.blob_base_fee;
    simulation.precompiles = moved_precompiles(
        overrides, chain.spec().fork_at(env_.number, env_.timestamp), precompiles_of(chain));
    if (simulation.blob_base_fee || !simulation.precompiles.empty())
        env_.simulation = std::make_shared<const execution::Simulation>(std::move(simulation));
}

execution::CallOutcome CallSite::run(const execution::CallRequest& request,
                                     evm::Tracer* tracer) const
{
    auto outcome = execution::call(chain_.spec(), env_, state(), request, tracer);
    if (!outcome)
        throw_tx_error(outcome.error());
    return std::move(*outcome);
}

std::uint64_t CallSite::most_transaction_gas() const
{
    return execution::most_transaction_gas(chain_.spec(), env_.number, env_.timestamp,
                                           std::numeric_limits<std::uint64_t>::max());
}

namespace {

constexpr std::uint64_t kTransferGas = 21'000;
constexpr std::uint64_t kCallStipend = 2'300;

/// What the sender can pay for: gas beyond that cannot be asked of it.
std::uint64_t affordable_gas(const CallSite& site, const CallArgs& args, std::uint64_t limit)
{
    const uint256 price = args.gas_price ? *args.gas_price : args.max_fee.value_or(uint256{});
    if (price.is_zero())
        return limit;
    const auto account = site.state().account(args.sender()).value_or(execution::Account{});
    const uint256 value = args.value.value_or(uint256{});
    if (account.balance < value)
        refuse("insufficient funds for transfer");
    const uint256 gas = (account.balance - value) / price;
    return gas < uint256{limit} ? gas.low64() : limit;
}

bool is_plain_transfer(const CallSite& site, const CallArgs& args)
{
    if (!args.to || !args.data.empty() || args.access_list || !args.authorizations.empty())
        return false;
    const auto account = site.state().account(*args.to);
    return !account || account->code_hash == execution::kEmptyCodeHash;
}

/// Nothing when the call fails at this limit for want of gas.
std::optional<execution::CallOutcome> try_gas(const CallSite& site, const CallArgs& args,
                                              std::uint64_t gas)
{
    execution::CallRequest request = to_call(args, gas);
    request.tx.gas_limit = gas;
    auto outcome = [&]() -> std::optional<execution::CallOutcome> {
        try {
            return site.run(request);
        } catch (const RpcError&) {
            return std::nullopt;
        }
    }();
    if (!outcome || outcome->status != evm::Status::success)
        return std::nullopt;
    return outcome;
}

[[noreturn]] void throw_failed(const execution::CallOutcome& outcome, std::uint64_t limit)
{
    if (outcome.status == evm::Status::revert)
        throw_reverted(outcome.output);
    if (outcome.status == evm::Status::out_of_gas)
        refuse("gas required exceeds allowance (" + std::to_string(limit) + ")");
    refuse(status_text(outcome.status));
}

std::uint64_t search(const CallSite& site, const CallArgs& args, std::uint64_t low,
                     std::uint64_t high)
{
    constexpr double kErrorRatio = 0.015;
    while (low + 1 < high) {
        if (static_cast<double>(high - low) / static_cast<double>(high) < kErrorRatio)
            break;
        // Most calls need little more than they use: do not jump far above the low end.
        const std::uint64_t middle = std::min(low + (high - low) / 2, low * 2);
        if (try_gas(site, args, middle))
            high = middle;
        else
            low = middle;
    }
    return high;
}

} // namespace

std::uint64_t estimate_gas(const CallSite& site, const CallArgs& args, std::uint64_t gas_cap)
{
    std::uint64_t high = args.gas && *args.gas >= kTransferGas ? *args.gas : site.env().gas_limit;
    high = affordable_gas(site, args, std::min({high, gas_cap, site.most_transaction_gas()}));
    if (is_plain_transfer(site, args) && try_gas(site, args, kTransferGas))
        return kTransferGas;
    execution::CallRequest request = to_call(args, high);
    request.tx.gas_limit = high;
    const execution::CallOutcome outcome = site.run(request);
    if (outcome.status != evm::Status::success)
        throw_failed(outcome, high);
    const std::uint64_t low = outcome.gas_used > 0 ? outcome.gas_used - 1 : 0;
    const std::uint64_t likely = (outcome.gas_used + outcome.gas_refund + kCallStipend) * 64 / 63;
    if (likely < high) {
        if (try_gas(site, args, likely))
            high = likely;
        else
            return search(site, args, likely, high);
    }
    return search(site, args, low, high);
}

} // namespace nucleate::rpc
