#include "chain/devnet/l1_settings.hpp"

#include "chain/base/hex.hpp"
#include "chain/execution/fork_names.hpp"

#include <sstream>

namespace nucleate::devnet {
namespace {

constexpr const char* kKey = "l1.settings";
constexpr std::uint64_t kDeployerEther = 10'000'000;
constexpr std::uint64_t kEther = 1'000'000'000'000'000'000;

} // namespace

Result<std::optional<L1Settings>> kept_l1_settings(const storage::Database& database)
{
    const auto kept = database.meta(kKey);
    if (!kept)
        return tl::unexpected(kept.error());
    if (!*kept)
        return std::nullopt;
    std::istringstream in(std::string((*kept)->begin(), (*kept)->end()));
    L1Settings settings;
    std::string deployer;
    in >> settings.chain_id >> settings.genesis_time >> settings.gas_limit >> settings.base_fee >>
        deployer;
    const std::optional<Address> address = parse_address(deployer);
    if (!in || !address)
        return fail("The data folder's record of its L1 is damaged.");
    settings.deployer = *address;
    std::string fork;
    in >> fork;
    const auto named = in ? execution::fork_named(fork) : std::optional{kUnnamedFork};
    if (!named)
        return fail("The data folder's L1 runs under rules that are not known here: " + fork);
    settings.fork = *named;
    return settings;
}

Result<void> keep_l1_settings(storage::Database& database, const L1Settings& settings)
{
    std::ostringstream out;
    out << settings.chain_id << ' ' << settings.genesis_time << ' ' << settings.gas_limit << ' '
        << settings.base_fee << ' ' << to_hex_data(settings.deployer) << ' '
        << execution::fork_name(settings.fork);
    const std::string text = out.str();
    return database.put_meta(kKey, Bytes(text.begin(), text.end()));
}

node::Genesis l1_genesis_of(const L1Settings& settings)
{
    node::L1GenesisOptions options;
    options.chain_id = settings.chain_id;
    options.timestamp = settings.genesis_time;
    options.gas_limit = settings.gas_limit;
    options.base_fee = settings.base_fee;
    options.fork = settings.fork;
    options.alloc[settings.deployer].balance = uint256{kEther} * uint256{kDeployerEther};
    return node::l1_genesis(options);
}

} // namespace nucleate::devnet
