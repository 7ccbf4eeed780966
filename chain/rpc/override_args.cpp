#include "chain/rpc/override_args.hpp"

#include "chain/base/hex.hpp"
#include "chain/rpc/chain_json.hpp"
#include "chain/rpc/error.hpp"

namespace nucleate::rpc {

namespace {

constexpr std::size_t kMostWithdrawals = 1'024;

std::map<uint256, uint256> read_slots(const Arg& arg)
{
    std::map<uint256, uint256> out;
    for (const auto& [key, value] : arg.object()) {
        const boost::json::value name(key);
        out[Arg(&name, 2, "storage key").slot()] = arg[{key.data(), key.size()}].slot();
    }
    return out;
}

execution::AccountOverride read_account_override(const Arg& arg)
{
    execution::AccountOverride out;
    out.nonce = arg["nonce"].optional_u64();
    out.balance = arg["balance"].optional_quantity();
    if (arg["code"].given())
        out.code = arg["code"].data();
    if (arg["state"].given() && arg["stateDiff"].given())
        arg.bad("both 'state' and 'stateDiff' given");
    if (arg["state"].given())
        out.state = read_slots(arg["state"]);
    if (arg["stateDiff"].given())
        out.state_diff = read_slots(arg["stateDiff"]);
    out.move_precompile_to = arg["movePrecompileToAddress"].optional_address();
    return out;
}

} // namespace

execution::StateOverrides read_state_overrides(const Arg& arg)
{
    execution::StateOverrides out;
    if (!arg.given())
        return out;
    for (const auto& [key, value] : arg.object()) {
        const std::optional<Address> address = parse_address({key.data(), key.size()});
        if (!address)
            arg.bad("a key of the state overrides is no address");
        out[*address] = read_account_override(arg[{key.data(), key.size()}]);
    }
    return out;
}

execution::PrecompileMoves moved_precompiles(const execution::StateOverrides& overrides,
                                             evm::Fork fork, evm::PrecompileSet set)
{
    execution::PrecompileMoves moves;
    for (const auto& [address, change] : overrides) {
        const bool native = evm::is_precompile(fork, address, set);
        if (const auto& to = change.move_precompile_to) {
            if (!native)
                refuse("account " + checksum_address(address) + " is not a precompile");
            if (overrides.contains(*to))
                refuse("account " + checksum_address(*to) + " is already overridden");
            moves[*to] = address;
        }
        if (native)
            moves[address] = std::nullopt;
    }
    return moves;
}

std::vector<execution::Withdrawal> read_withdrawals(const Arg& arg)
{
    if (arg.array().size() > kMostWithdrawals)
        arg.bad("too many withdrawals");
    std::vector<execution::Withdrawal> out;
    for (std::size_t i = 0; i < arg.array().size(); ++i) {
        const Arg item = arg.element(i);
        out.push_back({item["index"].u64(), item["validatorIndex"].u64(), item["address"].address(),
                       item["amount"].u64()});
    }
    return out;
}

BlockOverrides read_block_overrides(const Arg& arg)
{
    BlockOverrides out;
    if (!arg.given())
        return out;
    const auto either = [&](std::string_view a, std::string_view b) {
        return arg[a].given() ? arg[a] : arg[b];
    };
    out.number = arg["number"].optional_u64();
    out.time = either("time", "timestamp").optional_u64();
    out.gas_limit = arg["gasLimit"].optional_u64();
    out.fee_recipient = either("feeRecipient", "coinbase").optional_address();
    const Arg randao = either("prevRandao", "random");
    if (randao.given())
        out.prev_randao = randao.slot();
    out.base_fee = either("baseFeePerGas", "baseFee").optional_quantity();
    out.blob_base_fee = arg["blobBaseFee"].optional_quantity();
    const Arg root = either("beaconRoot", "parentBeaconBlockRoot");
    if (root.given())
        out.beacon_root = root.hash();
    if (arg["withdrawals"].given())
        out.withdrawals = read_withdrawals(arg["withdrawals"]);
    return out;
}

void apply_block_overrides(const BlockOverrides& overrides, execution::BlockEnv& env)
{
    env.number = overrides.number.value_or(env.number);
    env.timestamp = overrides.time.value_or(env.timestamp);
    env.gas_limit = overrides.gas_limit.value_or(env.gas_limit);
    env.coinbase = overrides.fee_recipient.value_or(env.coinbase);
    env.prev_randao = overrides.prev_randao.value_or(env.prev_randao);
    env.base_fee = overrides.base_fee.value_or(env.base_fee);
    if (overrides.beacon_root)
        env.parent_beacon_block_root = overrides.beacon_root;
    env.withdrawals = overrides.withdrawals.value_or(env.withdrawals);
}

} // namespace nucleate::rpc
