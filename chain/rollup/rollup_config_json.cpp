#include "chain/rollup/rollup_config_json.hpp"

#include "chain/base/hex.hpp"

#include <array>
#include <boost/json.hpp>
#include <string>

namespace nucleate::rollup {

namespace json = boost::json;

namespace {

constexpr std::array kForkTimes{"regolith_time", "canyon_time", "delta_time", "ecotone_time",
                                "fjord_time"};

constexpr const char* kKeccakCommitment = "KeccakCommitment";
constexpr const char* kGenericCommitment = "GenericCommitment";

json::object id_json(const BlockId& id)
{
    return {{"hash", to_hex_data(id.hash)}, {"number", id.number}};
}

json::object system_config_json(const SystemConfig& config)
{
    return {{"batcherAddr", to_hex_data(config.batcher)},
            {"overhead", to_hex_data(config.overhead)},
            {"scalar", to_hex_data(config.scalar)},
            {"gasLimit", config.gas_limit}};
}

json::object alt_da_json(const AltDaConfig& config)
{
    return {{"da_challenge_contract_address", to_hex_data(config.challenge_contract)},
            {"da_commitment_type",
             config.commitment == CommitmentType::keccak ? kKeccakCommitment : kGenericCommitment},
            {"da_challenge_window", config.challenge_window},
            {"da_resolve_window", config.resolve_window}};
}

/// Reads members and remembers the first that is missing or of the wrong kind.
class Reader
{
public:
    Reader(const json::value* value, std::string& problem)
        : object_(value != nullptr ? value->if_object() : nullptr), problem_(problem)
    {}

    const json::value* member(std::string_view key)
    {
        const json::value* found = object_ != nullptr ? object_->if_contains(key) : nullptr;
        if (found == nullptr)
            complain(key);
        return found;
    }
    std::uint64_t number(std::string_view key)
    {
        const json::value* value = member(key);
        if (value != nullptr && value->is_uint64())
            return value->get_uint64();
        if (value != nullptr && value->is_int64() && value->get_int64() >= 0)
            return static_cast<std::uint64_t>(value->get_int64());
        complain(key);
        return 0;
    }
    template <std::size_t N>
    FixedBytes<N> fixed(std::string_view key)
    {
        const json::value* value = member(key);
        const json::string* text = value != nullptr ? value->if_string() : nullptr;
        if (text != nullptr)
            if (const auto parsed = parse_fixed<N>(std::string_view{*text}))
                return *parsed;
        complain(key);
        return {};
    }
    std::string_view text(std::string_view key)
    {
        const json::value* value = member(key);
        const json::string* found = value != nullptr ? value->if_string() : nullptr;
        if (found == nullptr)
            complain(key);
        return found != nullptr ? std::string_view{*found} : std::string_view{};
    }
    BlockId id(std::string_view key)
    {
        Reader inner(member(key), problem_);
        return {inner.fixed<32>("hash"), inner.number("number")};
    }

private:
    void complain(std::string_view key)
    {
        if (problem_.empty())
            problem_ = "rollup config: " + std::string(key) + " is missing or malformed";
    }
    const json::object* object_;
    std::string& problem_;
};

void read_genesis(Reader genesis, RollupConfig& config, std::string& problem)
{
    config.l1_genesis = genesis.id("l1");
    config.l2_genesis = genesis.id("l2");
    config.l2_time = genesis.number("l2_time");
    Reader system(genesis.member("system_config"), problem);
    config.system_config = {system.fixed<20>("batcherAddr"), system.fixed<32>("overhead"),
                            system.fixed<32>("scalar"), system.number("gasLimit")};
}

AltDaConfig read_alt_da(Reader in, std::string& problem)
{
    AltDaConfig out;
    out.challenge_contract = in.fixed<20>("da_challenge_contract_address");
    const std::string_view type = in.text("da_commitment_type");
    if (type == kGenericCommitment)
        out.commitment = CommitmentType::generic;
    else if (type != kKeccakCommitment && problem.empty())
        problem = "rollup config: da_commitment_type is unknown";
    out.challenge_window = in.number("da_challenge_window");
    out.resolve_window = in.number("da_resolve_window");
    return out;
}

Result<void> check(const AltDaConfig& config)
{
    // With a contract, data may be skipped, and blocks undone, by what happens there.
    if (!config.challenge_contract.is_zero())
        return fail("rollup config: challenges of missing data are not followed here, so "
                    "da_challenge_contract_address must be zero");
    if (config.challenge_window == 0 || config.resolve_window == 0)
        return fail("rollup config: da_challenge_window or da_resolve_window is zero");
    return {};
}

} // namespace

Result<void> check(const RollupConfig& config)
{
    if (config.block_time == 0)
        return fail("rollup config: block_time is zero");
    if (config.channel_timeout == 0)
        return fail("rollup config: channel_timeout is zero");
    if (config.seq_window_size < 2)
        return fail("rollup config: seq_window_size is below 2");
    if (config.l1_chain_id == 0 || config.l2_chain_id == 0)
        return fail("rollup config: a chain id is zero");
    if (config.l1_chain_id == config.l2_chain_id)
        return fail("rollup config: L1 and L2 have the same chain id");
    if (config.l1_genesis.hash.is_zero() || config.l2_genesis.hash.is_zero())
        return fail("rollup config: a genesis hash is zero");
    if (config.l1_genesis.hash == config.l2_genesis.hash)
        return fail("rollup config: L1 and L2 have the same genesis hash");
    if (config.l2_time == 0)
        return fail("rollup config: l2_time is zero");
    if (config.system_config.batcher.is_zero())
        return fail("rollup config: the batcher address is zero");
    if (config.system_config.scalar.is_zero())
        return fail("rollup config: the fee scalar is zero");
    if (config.system_config.gas_limit == 0)
        return fail("rollup config: the gas limit is zero");
    return config.alt_da ? check(*config.alt_da) : Result<void>{};
}

json::value to_json(const RollupConfig& config)
{
    json::object out{
        {"genesis", json::object{{"l1", id_json(config.l1_genesis)},
                                 {"l2", id_json(config.l2_genesis)},
                                 {"l2_time", config.l2_time},
                                 {"system_config", system_config_json(config.system_config)}}},
        {"block_time", config.block_time},
        {"max_sequencer_drift", config.max_sequencer_drift},
        {"seq_window_size", config.seq_window_size},
        {"channel_timeout", config.channel_timeout},
        {"l1_chain_id", config.l1_chain_id},
        {"l2_chain_id", config.l2_chain_id}};
    for (const char* fork : kForkTimes)
        out[fork] = 0;
    out["batch_inbox_address"] = to_hex_data(config.batch_inbox);
    out["deposit_contract_address"] = to_hex_data(config.deposit_contract);
    out["l1_system_config_address"] = to_hex_data(config.l1_system_config);
    if (config.alt_da)
        out["alt_da"] = alt_da_json(*config.alt_da);
    return out;
}

Result<RollupConfig> rollup_config_from_json(const json::value& value)
{
    std::string problem;
    RollupConfig config;
    Reader root(&value, problem);
    read_genesis(Reader(root.member("genesis"), problem), config, problem);
    config.block_time = root.number("block_time");
    config.max_sequencer_drift = root.number("max_sequencer_drift");
    config.seq_window_size = root.number("seq_window_size");
    config.channel_timeout = root.number("channel_timeout");
    config.l1_chain_id = root.number("l1_chain_id");
    config.l2_chain_id = root.number("l2_chain_id");
    config.batch_inbox = root.fixed<20>("batch_inbox_address");
    config.deposit_contract = root.fixed<20>("deposit_contract_address");
    config.l1_system_config = root.fixed<20>("l1_system_config_address");
    if (const json::object* object = value.if_object(); object && object->contains("alt_da"))
        config.alt_da = read_alt_da(Reader(root.member("alt_da"), problem), problem);
    for (const char* fork : kForkTimes)
        if (root.number(fork) != 0)
            return fail("rollup config: " + std::string(fork) + " must be 0");
    if (!problem.empty())
        return fail(problem);
    if (auto checked = check(config); !checked)
        return tl::unexpected(checked.error());
    return config;
}

} // namespace nucleate::rollup
