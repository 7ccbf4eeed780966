#include "chain/devnet/joined.hpp"

#include "chain/base/hex.hpp"
#include "chain/base/main_networks.hpp"
#include "chain/devnet/chain_finder.hpp"
#include "chain/devnet/joined_chain.hpp"
#include "chain/devnet/rollup_record.hpp"
#include "chain/node/http_json_rpc.hpp"
#include "chain/node/remote_chain.hpp"
#include "chain/node/remote_json.hpp"
#include "chain/rollup/deployed.hpp"
#include "chain/rpc/server.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <map>
#include <mutex>
#include <thread>

namespace nucleate::devnet {
namespace {

namespace json = boost::json;
using std::chrono::steady_clock;

constexpr std::chrono::milliseconds kPause{200};
/// Steps between two attempts to follow a set that was refused.
constexpr unsigned kRetry = 10;
constexpr std::size_t kMostChains = 32;
constexpr std::size_t kLongestTitle = 60;
constexpr std::size_t kLargestRecord = std::size_t{1} << 20U;
/// Meta values: the L1 that a folder follows, and by sequencer set how its chain was deployed.
constexpr const char* kL1 = "joined.l1";
constexpr const char* kChain = "joined.chain.";

/// Text of a stranger, for one line.
std::string line_of(std::string text)
{
    text.resize(std::min(text.size(), kLongestTitle));
    std::replace_if(
        text.begin(), text.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
    return text;
}

Result<json::value> ask(node::JsonRpc& rpc, const std::string& method, json::array params)
{
    auto answers = rpc.call({{method, std::move(params)}});
    if (!answers)
        return tl::unexpected(answers.error());
    if (answers->size() != 1)
        return fail("The endpoint left " + method + " without an answer.");
    if (!answers->front())
        return fail("The endpoint refused " + method + ": " + answers->front().error().message);
    return std::move(*answers->front());
}

/// What an operator's node says of its chain's deployment.
Result<RollupRecord> ask_record(const std::string& url)
{
    auto parsed = node::parse_endpoint(url);
    if (!parsed)
        return tl::unexpected(parsed.error());
    node::HttpJsonRpcOptions options;
    options.timeout = std::chrono::seconds(3);
    options.attempts = 1;
    options.largest_answer = kLargestRecord;
    node::HttpJsonRpc rpc(std::move(*parsed), options);
    const auto answer = ask(rpc, "nucleate_deployment", {});
    if (!answer)
        return tl::unexpected(answer.error());
    return rollup_record_from_json(json::serialize(*answer));
}

} // namespace

/// Members end in the reverse of their order: the thread and the server first, storage last.
struct Joined::Impl
{
    explicit Impl(JoinOptions given) : options(std::move(given)) {}
    ~Impl();

    Result<void> open();
    Result<void> meet_l1();
    Result<void> open_known();
    void loop();
    /// True when there is more to do at once.
    bool step();
    void look_for_chains();
    Result<void> follow(const Address& sequencer_set, const ChainFinder::Urls& urls);
    Result<void> follow(const Address& sequencer_set, const RollupRecord& record);
    void note();

    JoinOptions options;
    std::shared_ptr<storage::Database> database;
    std::shared_ptr<node::JsonRpc> l1_rpc;
    std::shared_ptr<node::BeaconClient> beacon;
    std::unique_ptr<rollup::RpcL1Source> l1;
    std::uint64_t l1_chain_id = 0;
    CommandQueue commands;
    std::unique_ptr<ChainFinder> finder;
    std::map<Address, std::unique_ptr<JoinedChain>> chains; ///< by sequencer set
    struct Refusal
    {
        std::string reason;
        unsigned wait = kRetry; ///< steps until the next attempt
    };
    std::map<Address, Refusal> refused;
    std::string problem;
    std::unique_ptr<rpc::Server> server;

    mutable std::mutex mutex; ///< status
    Status status;
    std::thread thread;
};

Joined::Impl::~Impl()
{
    if (l1_rpc)
        l1_rpc->cancel();
    if (beacon)
        beacon->cancel();
    commands.close();
    if (thread.joinable())
        thread.join();
    server.reset(); // its handlers read the chains
}

Result<void> Joined::Impl::open()
{
    auto opened = options.data_dir ? storage::Database::open(*options.data_dir)
                                   : storage::Database::in_memory();
    if (!opened)
        return tl::unexpected(opened.error());
    database = std::move(*opened);
    if (const auto met = meet_l1(); !met)
        return fail("L1 cannot be followed: " + met.error().message);
    rpc::ServerOptions server_options;
    server_options.address = options.host;
    server = std::make_unique<rpc::Server>(std::move(server_options));
    return open_known();
}

/// Who the L1 is, by its id and its first block; a folder stays with the one it began with.
Result<void> Joined::Impl::meet_l1()
{
    auto found = node::BeaconClient::find(options.l1_beacon_url, options.l1_url);
    if (!found)
        return tl::unexpected(found.error());
    beacon = std::move(*found);
    l1 = std::make_unique<rollup::RpcL1Source>(l1_rpc, beacon);
    finder = std::make_unique<ChainFinder>(*l1_rpc);
    const auto id = ask(*l1_rpc, "eth_chainId", {});
    if (!id)
        return tl::unexpected(id.error());
    const auto number = node::remote::read_quantity(*id);
    if (!number || !number->fits_u64())
        return fail("its chain id cannot be read");
    l1_chain_id = number->low64();
    if (options.key && is_main_network(l1_chain_id))
        return fail("chain " + std::to_string(l1_chain_id) +
                    " is a main network, where no key signs here: join it without a role");
    const auto first = ask(*l1_rpc, "eth_getBlockByNumber", {"0x0", false});
    if (!first)
        return tl::unexpected(first.error());
    const auto header = node::remote::read_header(*first);
    if (!header)
        return tl::unexpected(header.error());
    const std::string name = std::to_string(l1_chain_id) + " " + to_hex_data(header->hash);
    const auto kept = database->meta(kL1);
    if (!kept)
        return tl::unexpected(kept.error());
    if (*kept && std::string((*kept)->begin(), (*kept)->end()) != name)
        return fail("the data folder follows another one: choose another --data-dir");
    if (!*kept)
        if (auto put = database->put_meta(kL1, Bytes(name.begin(), name.end())); !put)
            return put;
    return l1->refresh();
}

Result<void> Joined::Impl::open_known()
{
    const auto kept = database->metas(kChain);
    if (!kept)
        return tl::unexpected(kept.error());
    for (const auto& [name, bytes] : *kept) {
        const auto address = parse_address(name);
        const auto record = rollup_record_from_json(std::string(bytes.begin(), bytes.end()));
        if (!address || !record)
            return fail("The data folder is damaged: the record of " + name + " cannot be read.");
        if (const auto followed = follow(*address, *record); !followed)
            return fail("The chain of " + name +
                        " cannot be followed any more: " + followed.error().message);
    }
    return {};
}

void Joined::Impl::loop()
{
    const CommandQueue::WriterScope writer(commands);
    while (!commands.closed()) {
        const bool more = step();
        note();
        commands.run_until(steady_clock::now() + (more ? steady_clock::duration{} : kPause));
    }
}

bool Joined::Impl::step()
{
    problem.clear();
    if (const auto fresh = l1->refresh(); !fresh) {
        problem = fresh.error().message;
        return false;
    }
    const auto looked = finder->look(l1->head().number);
    if (!looked)
        problem = looked.error().message;
    else
        look_for_chains();
    bool more = looked && !*looked;
    for (const auto& [set, chain] : chains) {
        if (commands.closed())
            return false;
        const auto stepped = chain->step();
        if (!stepped)
            problem = line_of(chain->record().request.name) + ": " + stepped.error().message;
        more = more || (stepped && *stepped);
    }
    return more;
}

void Joined::Impl::look_for_chains()
{
    for (const auto& [set, urls] : finder->launched()) {
        if (chains.contains(set) || chains.size() >= kMostChains)
            continue;
        const auto known = refused.find(set);
        if (known != refused.end() && --known->second.wait > 0)
            continue;
        if (const auto followed = follow(set, urls); !followed)
            refused[set] = {followed.error().message};
        else
            refused.erase(set);
    }
}

Result<void> Joined::Impl::follow(const Address& sequencer_set, const ChainFinder::Urls& urls)
{
    if (urls.empty())
        return fail("No operator says on L1 where its node answers.");
    Error last;
    for (const auto& [operator_, url] : urls) {
        const Result<RollupRecord> record = ask_record(url);
        const Result<void> followed =
            record ? follow(sequencer_set, *record) : tl::unexpected(record.error());
        if (followed)
            return {};
        last = followed.error();
    }
    return tl::unexpected(last);
}

Result<void> Joined::Impl::follow(const Address& sequencer_set, const RollupRecord& record)
{
    const agents::RollupRequest& request = record.request;
    if (request.sequencer_set != sequencer_set)
        return fail("An operator's node tells of another chain.");
    const auto same_id = std::find_if(chains.begin(), chains.end(), [&](const auto& entry) {
        return entry.second->node().config().l2_chain_id == request.l2_chain_id;
    });
    if (same_id != chains.end())
        return fail("Another chain with the id " + std::to_string(request.l2_chain_id) +
                    " is followed already.");
    const auto deployment = rollup::find_deployed(*l1, deployment_parameters(record, l1_chain_id),
                                                  record.confirmations);
    if (!deployment)
        return tl::unexpected(deployment.error());
    const RollupRecord known{
        request,          deployment->confirmations(),
        record.prestate,  record.blob_fractions,
        record.migration, options.da_url.empty() ? record.da_url : options.da_url};
    auto chain = JoinedChain::open(known, *deployment,
                                   {*l1, l1_rpc, l1_chain_id, commands, database, options.key,
                                    options.roles, !options.l1_beacon_url.empty()});
    if (!chain)
        return tl::unexpected(chain.error());
    const auto port = static_cast<std::uint16_t>(
        options.port == 0 ? 0 : options.port + std::min<std::size_t>(chains.size(), 1'000));
    if (auto opened = (*chain)->open_door(*server, port); !opened)
        return opened;
    const std::string text = to_json(known);
    if (auto kept = database->put_meta(kChain + to_hex_data(sequencer_set),
                                       Bytes(text.begin(), text.end()));
        !kept)
        return kept;
    chains[sequencer_set] = std::move(*chain);
    return {};
}

void Joined::Impl::note()
{
    Status now;
    now.l1_head = l1->head().number;
    now.problem = problem;
    for (const auto& [set, chain] : chains) {
        Chain row;
        const node::Chain& l2 = chain->node().chain();
        const node::Heads heads = l2.heads();
        const ChainEndpoint& door = chain->door();
        row.endpoint = {l2.name(), door.http(), door.ws(), door.http(), l2.spec().chain_id, {}};
        row.title = line_of(chain->record().request.name);
        row.leads = chain->leads();
        row.seat_holder = chain->seat_holder();
        row.unsafe = heads.latest;
        row.safe = heads.safe;
        row.finalized = heads.finalized;
        row.l1_derived = chain->node().status().current_l1.number;
        row.problem = chain->problem();
        if (const rollup::Settlement* settlement = chain->settlement()) {
            row.proposed = settlement->proposed();
            row.games = settlement->open_games();
        }
        now.chains.push_back(std::move(row));
    }
    for (const auto& [set, refusal] : refused)
        now.refused.emplace_back(set, refusal.reason);
    const std::lock_guard lock(mutex);
    status = std::move(now);
}

Joined::Joined(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Joined::~Joined() = default;

Result<std::unique_ptr<Joined>> Joined::start(const JoinOptions& options)
{
    auto impl = std::make_unique<Impl>(options);
    auto endpoint = node::http_endpoint(options.l1_url);
    if (!endpoint)
        return tl::unexpected(endpoint.error());
    impl->l1_rpc = std::move(*endpoint);
    if (const auto opened = impl->open(); !opened)
        return tl::unexpected(opened.error());
    impl->note();
    impl->thread = std::thread([impl = impl.get()] { impl->loop(); });
    return std::unique_ptr<Joined>(new Joined(std::move(impl)));
}

Joined::Status Joined::status() const
{
    const std::lock_guard lock(impl_->mutex);
    return impl_->status;
}

} // namespace nucleate::devnet
