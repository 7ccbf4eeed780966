// Opening and closing a devnet: storage, L1, swarm, doors.

#include "chain/agents/wallet.hpp"
#include "chain/agents/world.hpp"
#include "chain/base/hex.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/devnet/devnet_impl.hpp"
#include "chain/devnet/history.hpp"
#include "chain/devnet/l1_settings.hpp"
#include "chain/devnet/multicall.hpp"
#include "chain/devnet/rollup_methods.hpp"
#include "chain/devnet/rollup_record.hpp"
#include "chain/node/l1_genesis.hpp"
#include "chain/rollup/da_client.hpp"

#include <charconv>
#include <chrono>
#include <thread>

namespace nucleate::devnet {
namespace {

/// Where virtual time starts, so that two runs begin alike: 2026-01-01 00:00:00 UTC.
constexpr std::uint64_t kVirtualStart = 1'767'225'600;
constexpr std::uint64_t kGwei = 1'000'000'000;
/// Of the well-known test accounts, that nodes hold keys of.
constexpr std::size_t kDevAccounts = 10;
/// Holds the swarm's state in one piece in data folders of an older form.
constexpr const char* kOldSwarmState = "swarm";
/// What a data folder was made with; it cannot be opened with anything else.
constexpr const char* kSeed = "seed";
constexpr const char* kScenario = "scenario";

/// The deployer's key follows from the seed, as the agents' keys do: worth nothing elsewhere.
Hash32 deployer_key(std::uint64_t seed)
{
    const std::string text = "nucleate devnet deployer " + std::to_string(seed);
    return crypto::keccak256(Bytes(text.begin(), text.end()));
}

/// How far from L1's the port of a chain lies: the swarm's own comes first, then those that stand
/// beside ("standing-1").
unsigned place_of(const agents::RollupRequest& request)
{
    unsigned number = 0;
    const std::string& id = request.formation;
    if (request.standing)
        std::from_chars(id.data() + id.rfind('-') + 1, id.data() + id.size(), number);
    return 1 + number;
}

std::string to_text(const Bytes& bytes)
{
    return {bytes.begin(), bytes.end()};
}

std::uint64_t wall_seconds()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::seconds>(now).count());
}

/// Checks `value` against what the folder was made with, or keeps it there when it is new.
Result<void> same_as_kept(storage::Database& database, const char* key, const std::string& value,
                          const std::string& what)
{
    const auto kept = database.meta(key);
    if (!kept)
        return tl::unexpected(kept.error());
    if (!*kept)
        return database.put_meta(key, Bytes(value.begin(), value.end()));
    if (to_text(**kept) == value)
        return {};
    return fail("The data folder holds a devnet with " + what + " " + to_text(**kept) + ", not " +
                value + ". Open it with that, or choose another --data-dir.");
}

} // namespace

Devnet::Impl::Impl(DevnetOptions options) : options_(std::move(options)) {}

Devnet::Impl::~Impl()
{
    if (mirror_)
        mirror_->cancel();
    if (rollups_)
        rollups_->verifications().stop_all();
    server_.reset();
    queue_.close();
    if (thread_.joinable())
        thread_.join();
}

Result<void> Devnet::Impl::open(const Progress& progress)
{
    progress("Opening storage");
    auto database = options_.data_dir ? storage::Database::open(*options_.data_dir)
                                      : storage::Database::in_memory();
    if (!database)
        return tl::unexpected(database.error());
    database_ = std::move(*database);
    log_.emplace(*database_);
    samples_.emplace(*database_);
    archive_.emplace(*database_);
    events_.emplace(*log_, tables_);
    causes_.emplace(*log_);
    if (const Result<void> loaded = causes_->load(); !loaded)
        return loaded;
    for (const auto& [key, value, what] :
         {std::tuple{kSeed, std::to_string(options_.seed), "seed"},
          std::tuple{kScenario, options_.scenario.name, "scenario"}})
        if (const auto same = same_as_kept(*database_, key, value, what); !same)
            return same;

    progress("Opening L1");
    if (const Result<void> opened = options_.l1_url.empty() ? open_l1() : open_mirror(progress);
        !opened)
        return opened;
    progress("Waking the agents");
    if (const Result<void> opened = open_swarm(); !opened)
        return opened;
    if (const Result<void> recalled = recall(); !recalled)
        return recalled;
    progress("Opening the doors");
    return open_doors();
}

Hash32 Devnet::Impl::deployer() const
{
    return options_.l1_key.value_or(deployer_key(options_.seed));
}

/// What the scenario gives its agents comes from one account: on an L1 elsewhere somebody has to
/// fill it first.
Result<void> Devnet::Impl::check_funds() const
{
    const uint256 needed = agents::Swarm::funds_needed(options_.scenario);
    const Address account = agents::Wallet(deployer()).address();
    if (l1_port_->balance(account) >= needed)
        return {};
    return fail("The swarm's account on L1 needs " + agents::eth_text(needed) +
                " ETH for its contracts and agents: send them to " + to_hex_data(account) +
                " first, or name an account that has them.");
}

Result<void> Devnet::Impl::open_mirror(const Progress& progress)
{
    if (options_.virtual_time)
        return fail("An L1 that runs elsewhere has a time of its own: leave virtual time out.");
    auto mirror = L1Mirror::open(options_.l1_url, database_, agents::Wallet(deployer()).address());
    if (!mirror)
        return tl::unexpected(mirror.error());
    mirror_ = std::move(*mirror);
    if (auto found = mirror_->find_beacon(options_.l1_beacon_url, options_.l1_url); !found)
        return found;
    node::ChainOptions options;
    options.name = "l1";
    options.storage = database_;
    mirror_->prepare(options);
    auto chain = node::open_chain(l1_genesis_of(mirror_->settings()), std::move(options));
    if (!chain)
        return tl::unexpected(chain.error());
    l1_ = std::move(*chain);
    l1_port_.emplace(*l1_);
    for (bool more = true; more;) {
        const auto taken = mirror_->step(*l1_, 1);
        if (!taken)
            return tl::unexpected(taken.error());
        more = *taken;
    }
    clock_.emplace(ChainClock::virtual_time(l1_->head()->block.header.timestamp));
    const auto kept = database_->meta(kStepped);
    if (!kept)
        return tl::unexpected(kept.error());
    if (*kept)
        return {};
    if (auto funded = check_funds(); !funded)
        return funded;
    progress("Preparing L1");
    return lay_multicall(*l1_, deployer(), [this] { return await_l1_block(); });
}

/// While the swarm does not run yet.
Result<void> Devnet::Impl::await_l1_block()
{
    constexpr std::chrono::milliseconds kLook{50};
    constexpr std::chrono::minutes kPatience{5};
    const std::uint64_t head = l1_->heads().latest;
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (l1_->heads().latest == head) {
        if (std::chrono::steady_clock::now() > end)
            return fail("The L1 has made no block for five minutes.");
        std::this_thread::sleep_for(kLook);
        if (const auto taken = mirror_->step(*l1_, 1); !taken && mirror_->is_lasting())
            return tl::unexpected(taken.error());
    }
    return {};
}

Result<void> Devnet::Impl::open_l1()
{
    auto kept = kept_l1_settings(*database_);
    if (!kept)
        return tl::unexpected(kept.error());
    L1Settings settings = kept->value_or(L1Settings{});
    if (!*kept) {
        const agents::L1Settings& wanted = options_.scenario.l1;
        settings.chain_id = wanted.chain_id;
        settings.genesis_time =
            options_.virtual_time ? kVirtualStart : wall_seconds() - wanted.block_time;
        settings.gas_limit = wanted.gas_limit;
        settings.base_fee = static_cast<std::uint64_t>(wanted.base_fee * double{kGwei});
        settings.deployer = agents::Wallet(deployer()).address();
        if (auto saved = keep_l1_settings(*database_, settings); !saved)
            return saved;
    }

    node::ChainOptions options;
    options.name = "l1";
    options.storage = database_;
    options.gas_limit = settings.gas_limit;
    // A machine that does not keep up makes blocks late, and still for their own times: what is
    // asked of the next one must not see a later time.
    options.clock = [this]() -> std::uint64_t {
        if (!clock_)
            return 0;
        return l1_ ? std::min(clock_->now(), next_slot()) : clock_->now();
    };
    options.safe_depth = 32;
    options.finalized_depth = 64;
    auto chain = node::open_chain(l1_genesis_of(settings), std::move(options));
    if (!chain)
        return tl::unexpected(chain.error());
    l1_ = std::move(*chain);
    l1_port_.emplace(*l1_);
    // Chain time stood still while nobody ran it. Block 1 is due at once: a genesis lies one block
    // time back.
    const node::SealedBlockPtr head = l1_->head();
    const std::uint64_t start =
        head->block.header.timestamp + (head->number() == 0 ? options_.scenario.l1.block_time : 0);
    clock_.emplace(options_.virtual_time ? ChainClock::virtual_time(head->block.header.timestamp)
                                         : ChainClock::real(start, options_.speed));
    return {};
}

Result<void> Devnet::Impl::open_swarm()
{
    rollups_ = std::make_unique<RollupHost>(
        *l1_, options_.scenario.l1.block_time, database_,
        [this](RollupHost::Rollup& rollup) { return open_l2_door(rollup); });
    rollups_->set_hosting(options_.hosting);
    if (mirror_)
        rollups_->read_blobs_from(mirror_->beacon(), !options_.l1_beacon_url.empty());
    rollups_->set_announcing(!options_.virtual_time);
    faults_.emplace(*l1_, *rollups_, options_.scenario.l1.block_time, !mirror_);
    lookout_.emplace(*l1_, options_.scenario.l1.block_time);
    if (options_.scenario.l2.alt_da)
        if (const Result<void> opened = open_alt_da(); !opened)
            return opened;
    swarm_ = std::make_unique<agents::Swarm>(
        agents::Swarm::Config{options_.scenario, options_.seed, deployer()}, *l1_port_, *rollups_,
        *events_, rows_);
    followed_ = l1_->head()->number();
    if (const auto kept = database_->meta(kStepped); !kept)
        return tl::unexpected(kept.error());
    else if (*kept)
        followed_ = std::min(followed_, parse_decimal(to_text(**kept)).value_or(0).low64());
    stepped_ = followed_;
    const auto saved = database_->metas(kSwarmRecords);
    if (!saved)
        return tl::unexpected(saved.error());
    const auto old = database_->meta(kOldSwarmState);
    if (!old)
        return tl::unexpected(old.error());
    if (saved->empty() && !*old)
        return {};
    if (const Result<void> loaded = swarm_->load(*saved); !loaded)
        return loaded;
    swarm_->publish_all();
    return {};
}

/// A DA server of its own is asked like any other, so that an outage of it is one.
Result<void> Devnet::Impl::open_alt_da()
{
    std::string url = options_.da_url;
    if (url.empty()) {
        const auto folder =
            options_.data_dir ? std::optional{database_->folder() / kDaFolder} : std::nullopt;
        auto store = DaFolder::open(folder, rollup::CommitmentType::keccak);
        if (!store)
            return tl::unexpected(store.error());
        auto server = DaServer::start(std::move(*store), 0);
        if (!server)
            return tl::unexpected(server.error());
        da_server_ = std::move(*server);
        faults_->set_data_server(*da_server_);
        url = da_server_->url();
    }
    auto client = rollup::DaClient::open(url);
    if (!client)
        return tl::unexpected(client.error());
    rollups_->set_alt_da(std::move(*client), url);
    const std::lock_guard lock(mutex_);
    endpoints_.da = url;
    return {};
}

Result<void> Devnet::Impl::recall()
{
    const std::vector<StoredBlock> others = rollups_->recent(kRecalledBlocks / 2);
    const std::size_t left = kRecalledBlocks - std::min(others.size(), kRecalledBlocks / 2);
    std::vector<StoredBlock> blocks = last_blocks(*l1_, followed_, left);
    blocks.insert(blocks.end(), others.begin(), others.end());
    recall_blocks(std::move(blocks), chain_tables_);
    if (const Result<void> events = recall_events(*log_, tables_); !events)
        return events;
    if (const Result<void> rows = rows_.recall(*samples_, *archive_); !rows)
        return rows;
    if (const Result<void> faults = faults_->load(*archive_); !faults)
        return faults;
    const auto last = log_->last_id();
    if (!last)
        return tl::unexpected(last.error());
    protocol::EventRow event;
    event.kind = *last == 0 ? "devnet.started" : "devnet.resumed";
    event.subject = "node";
    if (*last == 0)
        event.facts = {{"scenario", options_.scenario.name},
                       {"seed", std::to_string(options_.seed)},
                       {"agents", std::to_string(options_.scenario.agent_count())}};
    else
        event.facts = {{"block", std::to_string(l1_->head()->number())}};
    return record(std::move(event));
}

rpc::EthOptions Devnet::Impl::eth_options(rpc::DevMethods dev) const
{
    rpc::EthOptions eth;
    eth.dev = dev;
    for (std::size_t i = 0; i < kDevAccounts; ++i)
        eth.accounts.push_back(
            {node::test_accounts()[i].address, node::test_accounts()[i].private_key});
    return eth;
}

Result<void> Devnet::Impl::open_doors()
{
    rpc::ServerOptions server;
    server.access.control_token = options_.control_token;
    server_ = std::make_unique<rpc::Server>(std::move(server));
    desk_ = std::make_unique<ControlDesk>(
        ControlParts{tables_, chain_tables_, series_, *log_, *clock_, queue_, *swarm_, *rollups_,
                     *faults_, *l1_, [this] { publish_node("running", {}); },
                     [this](protocol::EventRow event) { return record(std::move(event)); }},
        !options_.control_token.empty());
    const rpc::EthOptions eth = eth_options(rpc::DevMethods::anchor);
    l1_door_ = std::make_unique<ChainEndpoint>(*l1_, queue_, eth);
    control_ = std::make_unique<rpc::NucleateApi>(*desk_);
    control_->add_to(l1_door_->methods());
    if (const Result<void> opened = l1_door_->open(*server_, options_.port); !opened)
        return opened;

    protocol::ChainRow row;
    row.id = "l1";
    row.kind = "l1";
    row.name = "L1";
    row.chain_id = l1_->spec().chain_id;
    row.http = l1_door_->http();
    row.ws = l1_door_->ws();
    row.block_time = static_cast<double>(options_.scenario.l1.block_time);
    chain_tables_.describe(row);
    {
        const std::lock_guard lock(mutex_);
        endpoints_.l1 = {l1_door_->http(), l1_door_->ws(), l1_->spec().chain_id};
        for (const rpc::DevAccount& account : eth.accounts)
            endpoints_.funded_keys.push_back(account.private_key);
    }
    for (RollupHost::Rollup* rollup : std::exchange(doorless_, {}))
        if (const Result<void> opened = open_l2_door(*rollup); !opened)
            return opened;
    publish();
    return {};
}

Result<void> Devnet::Impl::open_l2_door(RollupHost::Rollup& rollup)
{
    // After a restart the swarm wakes its chains before the doors are there.
    if (!server_) {
        doorless_.push_back(&rollup);
        return {};
    }
    rollup::L2Node& node = *rollup.node;
    auto door = std::make_unique<ChainEndpoint>(node.chain(), queue_,
                                                eth_options(rpc::DevMethods::derived));
    add_rollup_methods(door->methods(), node, queue_);
    add_sync_methods(door->methods(), to_json(rollup.record()), rollup.feed, rollup.vigil->book());
    const auto port = static_cast<std::uint16_t>(
        options_.port == 0 ? 0 : l1_door_->port() + place_of(rollup.request));
    if (const Result<void> opened = door->open(*server_, port); !opened)
        return opened;
    rollup.endpoint.http = door->http();
    rollup.endpoint.ws = door->ws();
    rollup.endpoint.rollup = door->http();

    protocol::ChainRow row;
    row.id = rollup.endpoint.name;
    row.kind = "l2";
    row.name = rollup.request.name;
    row.chain_id = rollup.endpoint.chain_id;
    row.http = door->http();
    row.ws = door->ws();
    row.rollup = door->http();
    row.standing = rollup.request.standing;
    if (!row.standing)
        row.formation = rollup.request.formation;
    row.proof = agents::proof_name(rollup.request.proof);
    const auto& contracts = rollup.deployment.addresses();
    row.portal = to_hex_data(contracts.at("OptimismPortalProxy"));
    row.games = to_hex_data(contracts.at("DisputeGameFactoryProxy"));
    row.block_time = static_cast<double>(rollup.request.block_time);
    chain_tables_.describe(row);
    l2_doors_.push_back(std::move(door));
    return {};
}

} // namespace nucleate::devnet
