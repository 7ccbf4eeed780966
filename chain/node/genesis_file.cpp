#include "chain/node/genesis_file.hpp"

#include "chain/base/hex.hpp"
#include "chain/encoding/rlp.hpp"
#include "chain/execution/block_codec.hpp"
#include "chain/execution/fees.hpp"
#include "chain/node/fork_schedule.hpp"

#include <boost/json.hpp>

#include <array>

namespace nucleate::node {
namespace {

namespace json = boost::json;
using namespace literals;

/// Forks in their order with the key that each has in a genesis file's `config`.
struct ForkKey
{
    std::string_view key;
    std::string_view fork;
};
constexpr std::array kForkKeys{
    ForkKey{"homesteadBlock", "homestead"},
    ForkKey{"eip150Block", "eip150"},
    ForkKey{"eip158Block", "eip158"},
    ForkKey{"byzantiumBlock", "byzantium"},
    ForkKey{"constantinopleBlock", "constantinople"},
    ForkKey{"petersburgBlock", "petersburg"},
    ForkKey{"istanbulBlock", "istanbul"},
    ForkKey{"berlinBlock", "berlin"},
    ForkKey{"londonBlock", "london"},
    ForkKey{"mergeNetsplitBlock", "paris"},
    ForkKey{"shanghaiTime", "shanghai"},
    ForkKey{"cancunTime", "cancun"},
    ForkKey{"pragueTime", "prague"},
    ForkKey{"osakaTime", "osaka"},
    ForkKey{"bpo1Time", "bpo1"},
    ForkKey{"bpo2Time", "bpo2"},
    ForkKey{"bpo3Time", "bpo3"},
    ForkKey{"bpo4Time", "bpo4"},
    ForkKey{"bpo5Time", "bpo5"},
};
constexpr std::array<std::string_view, 5> kMinorForkKeys{
    "daoForkBlock", "eip155Block", "muirGlacierBlock", "arrowGlacierBlock", "grayGlacierBlock"};
constexpr std::array<std::string_view, 3> kUnsupportedKeys{"amsterdamTime", "bogotaTime",
                                                           "verkleTime"};

/// Reads one object; the first thing that is wrong is kept and says which field.
class Fields
{
public:
    Fields(const json::object& object, std::string& wrong) : object_(object), wrong_(wrong) {}

    const json::value* find(std::string_view name) const
    {
        const json::value* const value = object_.if_contains(name);
        return value == nullptr || value->is_null() ? nullptr : value;
    }
    std::optional<uint256> number(std::string_view name) const
    {
        const json::value* const value = find(name);
        return value == nullptr ? std::nullopt : std::optional{number(*value, name)};
    }
    std::optional<std::uint64_t> number64(std::string_view name) const
    {
        const std::optional<uint256> wide = number(name);
        if (wide && !wide->fits_u64())
            complain(name);
        return wide ? std::optional{wide->low64()} : std::nullopt;
    }
    template <std::size_t N>
    FixedBytes<N> fixed(std::string_view name) const
    {
        const json::value* const value = find(name);
        if (value == nullptr)
            return {};
        const auto parsed = parse_fixed<N>(text(*value));
        if (!parsed)
            complain(name);
        return parsed.value_or(FixedBytes<N>{});
    }
    Bytes bytes(std::string_view name) const
    {
        const json::value* const value = find(name);
        if (value == nullptr)
            return {};
        auto parsed = parse_hex(text(*value));
        if (!parsed)
            complain(name);
        return std::move(parsed).value_or(Bytes{});
    }
    const json::object* object(std::string_view name) const
    {
        const json::value* const value = find(name);
        if (value != nullptr && !value->is_object())
            complain(name);
        return value != nullptr && value->is_object() ? &value->get_object() : nullptr;
    }
    /// A JSON number, a QUANTITY or a decimal text.
    uint256 number(const json::value& value, std::string_view name) const
    {
        json::error_code error;
        if (value.is_number()) {
            const auto whole = value.to_number<std::uint64_t>(error);
            if (error)
                complain(name);
            return error ? uint256{} : uint256{whole};
        }
        const std::string_view digits = text(value);
        const auto parsed =
            digits.starts_with("0x") ? parse_quantity(digits) : parse_decimal(digits);
        if (!parsed)
            complain(name);
        return parsed.value_or(uint256{});
    }
    void complain(std::string_view name) const
    {
        if (wrong_.empty())
            wrong_ =
                "the genesis file's field '" + std::string(name) + "' is not what it should be";
    }

private:
    static std::string_view text(const json::value& value)
    {
        return value.is_string() ? std::string_view(value.get_string()) : std::string_view{};
    }

    const json::object& object_;
    std::string& wrong_;
};

/// Where the merge lies: named, or at the beginning of a chain that never knew proof of work.
std::optional<std::uint64_t> merge_block(const Fields& config)
{
    if (const auto named = config.number64("mergeNetsplitBlock"))
        return named;
    const auto difficulty = config.number("terminalTotalDifficulty");
    const json::value* const passed = config.find("terminalTotalDifficultyPassed");
    const bool at_once = (difficulty && difficulty->is_zero()) ||
                         (passed != nullptr && passed->is_bool() && passed->get_bool());
    return at_once ? std::optional<std::uint64_t>{0} : std::nullopt;
}

std::optional<std::uint64_t> activation(const Fields& config, std::string_view key)
{
    if (key == "mergeNetsplitBlock")
        return merge_block(config);
    const auto at = config.number64(key);
    // Constantinople without a word on Petersburg means both (EIP-1716).
    return !at && key == "petersburgBlock" ? config.number64("constantinopleBlock") : at;
}

Result<execution::ChainSpec> read_spec(const Fields& config)
{
    for (const std::string_view key : kUnsupportedKeys)
        if (config.find(key) != nullptr)
            return fail("the genesis file names a fork that is not supported: " + std::string(key));
    execution::ChainSpec spec;
    spec.chain_id = config.number64("chainId").value_or(1);
    if (config.find("depositContractAddress") != nullptr)
        spec.deposit_contract = config.fixed<20>("depositContractAddress");
    BlobSchedule schedule;
    if (const json::value* const given = config.find("blobSchedule")) {
        auto read = read_blob_schedule(*given);
        if (!read)
            return tl::unexpected<Error>(read.error());
        schedule = std::move(*read);
    }
    spec.blob_schedule = execution::ChainSpec::l1(0, evm::Fork::osaka).blob_schedule;
    set_blob_parameters(spec, schedule);
    spec.activations.push_back({evm::Fork::frontier, 0});
    for (const ForkKey& row : kForkKeys) {
        const auto at = activation(config, row.key);
        if (at && !begin_fork(spec, row.fork, *at, schedule))
            return fail("the genesis file has no blob schedule for " + std::string(row.fork));
    }
    for (const std::string_view key : kMinorForkKeys)
        if (const auto at = config.number64(key))
            spec.minor_forks.push_back(*at);
    return spec;
}

execution::Header read_header(const Fields& root, const execution::ChainSpec& spec)
{
    constexpr std::uint64_t kDefaultGasLimit = 4'712'388; // go-ethereum's
    constexpr Hash32 kNoRequests =
        "0xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_hash;
    execution::Header header;
    header.timestamp = root.number64("timestamp").value_or(0);
    header.gas_limit = root.number64("gasLimit").value_or(kDefaultGasLimit);
    header.gas_used = root.number64("gasUsed").value_or(0);
    header.difficulty = root.number("difficulty").value_or(uint256{});
    header.coinbase = root.fixed<20>("coinbase");
    header.mix_hash = root.fixed<32>("mixHash");
    header.extra_data = root.bytes("extraData");
    header.nonce = FixedBytes<8>::from_view(
        to_hash(uint256{root.number64("nonce").value_or(0)}).view().last(8));
    const evm::Fork fork = spec.fork_at(0, header.timestamp);
    if (fork >= evm::Fork::london)
        header.base_fee =
            root.number("baseFeePerGas").value_or(uint256{execution::kInitialBaseFee});
    if (fork >= evm::Fork::shanghai)
        header.withdrawals_root = execution::kEmptyTrieRoot;
    if (fork >= evm::Fork::cancun) {
        header.blob_gas_used = root.number64("blobGasUsed").value_or(0);
        header.excess_blob_gas = root.number64("excessBlobGas").value_or(0);
        header.parent_beacon_block_root = root.fixed<32>("parentBeaconBlockRoot");
    }
    if (fork >= evm::Fork::prague)
        header.requests_hash = kNoRequests;
    return header;
}

GenesisAccount read_account(const Fields& fields, std::string& wrong)
{
    GenesisAccount account;
    account.nonce = fields.number64("nonce").value_or(0);
    account.balance = fields.number("balance").value_or(uint256{});
    account.code = fields.bytes("code");
    if (const json::object* const storage = fields.object("storage")) {
        const Fields slots(*storage, wrong);
        for (const auto& slot : *storage)
            account.storage[slots.number(json::value(slot.key()), "storage")] =
                slots.number(slot.value(), "storage");
    }
    return account;
}

void read_alloc(const json::object& alloc, Genesis& genesis, std::string& wrong)
{
    const Fields accounts(alloc, wrong);
    for (const auto& item : alloc) {
        const auto address = parse_address(std::string_view(item.key()));
        if (!address || !item.value().is_object())
            return accounts.complain(item.key());
        genesis.alloc[*address] = read_account(Fields(item.value().get_object(), wrong), wrong);
    }
}

} // namespace

Result<Genesis> parse_genesis(std::string_view text)
{
    json::error_code error;
    const json::value parsed = json::parse(text, error);
    if (error || !parsed.is_object())
        return fail("the genesis file is no JSON object");
    std::string wrong;
    const Fields root(parsed.get_object(), wrong);
    const json::object* const config = root.object("config");
    if (config == nullptr)
        return fail("the genesis file has no 'config'");
    auto spec = read_spec(Fields(*config, wrong));
    if (!spec)
        return tl::unexpected<Error>(spec.error());
    Genesis genesis;
    genesis.spec = std::move(*spec);
    genesis.header = read_header(root, genesis.spec);
    if (const json::object* const alloc = root.object("alloc"))
        read_alloc(*alloc, genesis, wrong);
    if (!wrong.empty())
        return fail(wrong);
    return genesis;
}

Result<std::vector<execution::Block>> decode_blocks(BytesView encoded)
{
    std::vector<execution::Block> blocks;
    while (!encoded.empty()) {
        const auto item = rlp::split_item(encoded);
        auto block = item ? execution::decode_block(item->encoded)
                          : Expected<execution::Block, rlp::Error>(tl::unexpected(item.error()));
        if (!block)
            return fail("block " + std::to_string(blocks.size()) +
                        " of the file is damaged: " + rlp::to_string(block.error()));
        blocks.push_back(std::move(*block));
    }
    return blocks;
}

} // namespace nucleate::node
