#include "chain/devnet/rollup_record.hpp"

#include "chain/base/hex.hpp"
#include "chain/fault/program_image.hpp"

#include <boost/json.hpp>

#include <stdexcept>

namespace nucleate::devnet {
namespace {

namespace json = boost::json;

json::object withdrawals_json(const agents::WithdrawalTerms& terms)
{
    return {{"proposal_interval", terms.proposal_interval},
            {"finalized_only", terms.finalized_only},
            {"proof_maturity", terms.proof_maturity},
            {"max_clock", terms.max_clock},
            {"clock_extension", terms.clock_extension},
            {"game_finality", terms.game_finality},
            {"bond_delay", terms.bond_delay}};
}

json::array addresses_json(const std::vector<Address>& addresses)
{
    json::array out;
    for (const Address& address : addresses)
        out.push_back(json::string(to_hex_data(address)));
    return out;
}

json::object request_json(const agents::RollupRequest& r)
{
    return {{"formation", r.formation},
            {"name", r.name},
            {"l2_chain_id", r.l2_chain_id},
            {"block_time", r.block_time},
            {"gas_limit", r.gas_limit},
            {"sequencer_window", r.sequencer_window},
            {"channel_timeout", r.channel_timeout},
            {"batch_interval", r.batch_interval},
            {"waiting_cost", r.waiting_cost},
            {"deployer", to_hex_data(r.deployer)},
            {"sequencer_set", to_hex_data(r.sequencer_set)},
            {"withdrawals", withdrawals_json(r.withdrawals)},
            {"alt_da", r.alt_da},
            {"proof", json::string(agents::proof_name(r.proof))},
            {"attesters", addresses_json(r.attesters)},
            {"attesters_needed", r.attesters_needed},
            {"standing", r.standing},
            {"base_fee", r.base_fee},
            {"base_fee_scalar", r.base_fee_scalar},
            {"blob_base_fee_scalar", r.blob_base_fee_scalar},
            {"contracts", addresses_json(r.contracts)}};
}

json::object confirmation_json(const rollup::Deployment::Confirmation& c)
{
    json::object out{{"step", c.step},
                     {"number", c.block.number},
                     {"hash", to_hex_data(c.block.hash)},
                     {"parent", to_hex_data(c.block.parent_hash)},
                     {"timestamp", c.block.timestamp}};
    if (c.created)
        out["created"] = to_hex_data(*c.created);
    return out;
}

// The record is this program's own; a field that does not fit makes value_to and at throw, which
// the one reader below catches.
Address address_at(const json::object& object, const char* key)
{
    return parse_address(json::value_to<std::string>(object.at(key))).value_or(Address{});
}

Hash32 hash_at(const json::object& object, const char* key)
{
    return parse_hash(json::value_to<std::string>(object.at(key))).value_or(Hash32{});
}

std::uint64_t number_at(const json::object& object, const char* key)
{
    return object.at(key).to_number<std::uint64_t>();
}

std::vector<Address> addresses_at(const json::object& object, const char* key)
{
    std::vector<Address> out;
    for (const json::value& address : object.at(key).as_array())
        out.push_back(parse_address(json::value_to<std::string>(address)).value_or(Address{}));
    return out;
}

agents::ProofSystem proof_at(const json::object& object)
{
    const auto proof = agents::proof_of(json::value_to<std::string>(object.at("proof")));
    if (!proof)
        throw std::invalid_argument("no such proof system");
    return *proof;
}

agents::WithdrawalTerms withdrawals_from(const json::object& object)
{
    agents::WithdrawalTerms terms;
    terms.proposal_interval = number_at(object, "proposal_interval");
    terms.finalized_only = object.at("finalized_only").as_bool();
    terms.proof_maturity = number_at(object, "proof_maturity");
    terms.max_clock = number_at(object, "max_clock");
    terms.clock_extension = number_at(object, "clock_extension");
    terms.game_finality = number_at(object, "game_finality");
    terms.bond_delay = number_at(object, "bond_delay");
    return terms;
}

agents::RollupRequest request_from(const json::object& object)
{
    agents::RollupRequest r;
    r.formation = json::value_to<std::string>(object.at("formation"));
    r.name = json::value_to<std::string>(object.at("name"));
    r.l2_chain_id = number_at(object, "l2_chain_id");
    r.block_time = number_at(object, "block_time");
    r.gas_limit = number_at(object, "gas_limit");
    r.sequencer_window = number_at(object, "sequencer_window");
    r.channel_timeout = number_at(object, "channel_timeout");
    r.batch_interval = number_at(object, "batch_interval");
    r.deployer = address_at(object, "deployer");
    r.sequencer_set = address_at(object, "sequencer_set");
    // Records of older folders lack what follows: what is deployed already does not depend on them.
    if (const json::value* terms = object.if_contains("withdrawals"))
        r.withdrawals = withdrawals_from(terms->as_object());
    if (object.contains("waiting_cost"))
        r.waiting_cost = number_at(object, "waiting_cost");
    if (const json::value* alt_da = object.if_contains("alt_da"))
        r.alt_da = alt_da->as_bool();
    if (object.contains("contracts"))
        r.contracts = addresses_at(object, "contracts");
    if (object.contains("proof")) {
        r.proof = proof_at(object);
        r.attesters = addresses_at(object, "attesters");
        r.attesters_needed = number_at(object, "attesters_needed");
    }
    if (const json::value* standing = object.if_contains("standing"))
        r.standing = standing->as_bool();
    if (object.contains("base_fee"))
        r.base_fee = number_at(object, "base_fee");
    if (const json::value* scalar = object.if_contains("base_fee_scalar"))
        r.base_fee_scalar = scalar->to_number<std::uint32_t>();
    if (const json::value* scalar = object.if_contains("blob_base_fee_scalar"))
        r.blob_base_fee_scalar = scalar->to_number<std::uint32_t>();
    return r;
}

rollup::Deployment::Confirmation confirmation_from(const json::object& object)
{
    rollup::Deployment::Confirmation c;
    c.step = json::value_to<std::string>(object.at("step"));
    c.block.number = number_at(object, "number");
    c.block.hash = hash_at(object, "hash");
    c.block.parent_hash = hash_at(object, "parent");
    c.block.timestamp = number_at(object, "timestamp");
    if (object.contains("created"))
        c.created = address_at(object, "created");
    return c;
}

} // namespace

Result<std::map<Address, node::GenesisAccount>>
checked_migration(const rollup::Migration& migration, const agents::RollupRequest& request,
                  const rollup::L1BlockRef& anchor)
{
    auto accounts = rollup::check_migration(migration, anchor.hash, request.l2_chain_id);
    if (!accounts)
        return accounts;
    for (const Address& contract : request.contracts)
        if (!accounts->contains(contract))
            return fail("The contract " + to_hex_data(contract) + " was to migrate and did not.");
    if (accounts->size() != request.contracts.size())
        return fail("Contracts migrate that were not asked for.");
    return accounts;
}

rollup::GameParameters game_parameters(const agents::RollupRequest& request)
{
    rollup::GameParameters game;
    game.attesters = request.attesters;
    game.attesters_needed = request.attesters_needed;
    game.proof_maturity = request.withdrawals.proof_maturity;
    game.max_clock = request.withdrawals.max_clock;
    game.clock_extension = request.withdrawals.clock_extension;
    game.finality_delay = request.withdrawals.game_finality;
    game.weth_delay = request.withdrawals.bond_delay;
    return game;
}

rollup::DeploymentParameters deployment_parameters(const agents::RollupRequest& request,
                                                   std::uint64_t l1_chain_id,
                                                   const Hash32& prestate)
{
    rollup::DeploymentParameters p;
    p.deployer = request.deployer;
    p.final_owner = request.sequencer_set;
    p.guardian = request.sequencer_set;
    // The set names its leader with its first rotation; until then nobody posts batches.
    p.batcher = request.deployer;
    p.unsafe_block_signer = request.deployer;
    p.batch_inbox = request.sequencer_set;
    p.fee_recipient = request.sequencer_set;
    p.l1_chain_id = l1_chain_id;
    p.l2_chain_id = request.l2_chain_id;
    p.l2_gas_limit = request.gas_limit;
    p.l2_base_fee = request.base_fee;
    p.fee_scalars = {request.base_fee_scalar, request.blob_base_fee_scalar};
    p.block_time = request.block_time;
    p.seq_window_size = request.sequencer_window;
    p.channel_timeout = request.channel_timeout;
    if (request.alt_da)
        p.alt_da = rollup::AltDaConfig{};
    p.game = game_parameters(request);
    p.game.absolute_prestate = prestate;
    return p;
}

rollup::DeploymentParameters deployment_parameters(const agents::RollupRequest& request,
                                                   const execution::ChainSpec& l1)
{
    rollup::DeploymentParameters p = deployment_parameters(request, l1.chain_id, no_program());
    p.prestate = [l1](const rollup::RollupConfig& config) {
        return fault::absolute_prestate({config, fault::blob_fractions(l1)});
    };
    return p;
}

rollup::DeploymentParameters deployment_parameters(const RollupRecord& record,
                                                   std::uint64_t l1_chain_id)
{
    rollup::DeploymentParameters p =
        deployment_parameters(record.request, l1_chain_id, record.prestate);
    if (!record.request.contracts.empty())
        p.migrated = [migration = record.migration,
                      request = record.request](const rollup::L1BlockRef& anchor) {
            return checked_migration(migration, request, anchor);
        };
    return p;
}

Hash32 no_program()
{
    Hash32 out;
    out[0] = 0x03;
    return out;
}

std::string chain_name(const std::string& formation)
{
    constexpr std::string_view kFormation = "formation-";
    return formation.starts_with(kFormation) ? "l2-" + formation.substr(kFormation.size())
                                             : formation;
}

std::string to_json(const RollupRecord& record)
{
    json::array confirmations;
    for (const auto& confirmation : record.confirmations)
        confirmations.push_back(confirmation_json(confirmation));
    json::array fractions;
    for (const fault::BlobFraction& entry : record.blob_fractions)
        fractions.push_back({{"from", entry.from}, {"fraction", entry.fraction}});
    return json::serialize(json::object{{"request", request_json(record.request)},
                                        {"confirmations", confirmations},
                                        {"migration", rollup::to_json(record.migration)},
                                        {"prestate", to_hex_data(record.prestate)},
                                        {"blob_fractions", fractions},
                                        {"da_url", record.da_url}});
}

Result<RollupRecord> rollup_record_from_json(std::string_view text)
{
    try {
        const json::value document = json::parse(json::string_view(text.data(), text.size()));
        const json::object& object = document.as_object();
        RollupRecord record;
        record.request = request_from(object.at("request").as_object());
        // The games of older folders name none.
        record.prestate = object.contains("prestate") ? hash_at(object, "prestate") : no_program();
        if (const json::value* fractions = object.if_contains("blob_fractions"))
            for (const json::value& entry : fractions->as_array())
                record.blob_fractions.push_back({number_at(entry.as_object(), "from"),
                                                 number_at(entry.as_object(), "fraction")});
        if (const json::value* migration = object.if_contains("migration")) {
            auto read = rollup::migration_from_json(*migration);
            if (!read)
                return tl::unexpected(read.error());
            record.migration = std::move(*read);
        }
        if (const json::value* url = object.if_contains("da_url"))
            record.da_url = json::value_to<std::string>(*url);
        for (const json::value& entry : object.at("confirmations").as_array())
            record.confirmations.push_back(confirmation_from(entry.as_object()));
        return record;
    } catch (const std::exception& error) {
        return fail(std::string("The record of a rollup is damaged: ") + error.what());
    }
}

Result<rollup::Deployment> rebuild(const RollupRecord& record, std::uint64_t l1_chain_id)
{
    rollup::Deployment deployment(deployment_parameters(record, l1_chain_id));
    for (const auto& confirmation : record.confirmations)
        if (const Result<void> done = deployment.confirm(confirmation); !done)
            return tl::unexpected(done.error());
    return deployment;
}

std::string rollup_key(const std::string& formation)
{
    return "rollup." + formation;
}

} // namespace nucleate::devnet
