#include "chain/devnet/l1_mirror.hpp"

#include "chain/base/hex.hpp"
#include "chain/base/main_networks.hpp"
#include "chain/execution/blob_bundle.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/node/remote_chain.hpp"

#include <algorithm>
#include <map>

namespace nucleate::devnet {
namespace {

/// The most that is handed on again after a block, in all and of one sender.
constexpr std::size_t kMostRelayed = 200;
constexpr std::size_t kMostOfSender = 32;

Result<node::ForkPtr> fork_of(const std::string& url, const storage::Database& database)
{
    const auto kept = node::kept_fork(database, "l1");
    if (!kept)
        return tl::unexpected(kept.error());
    node::ForkRequest request = kept->value_or(node::ForkRequest{});
    if (!url.empty())
        request.url = url;
    return node::open_fork(request, database.folder());
}

/// As L1's pool takes it: with its blobs.
Bytes sent_form(const node::Chain& chain, const node::PooledTransaction& waiting)
{
    const auto bundle =
        waiting.tx.type == execution::TxType::blob ? chain.blobs().of(waiting.hash) : nullptr;
    if (!bundle)
        return execution::encode_transaction(waiting.tx);
    execution::BlobSidecar sidecar;
    for (const node::KeptBlob& blob : bundle->blobs) {
        sidecar.version = blob.proofs.size() == 1 ? 0 : 1;
        sidecar.blobs.emplace_back(blob.data);
        sidecar.commitments.emplace_back(blob.commitment);
        sidecar.proofs.insert(sidecar.proofs.end(), blob.proofs.begin(), blob.proofs.end());
    }
    return execution::encode_sent_transaction(waiting.tx, sidecar);
}

/// The newest block tells of the rules what it can: a header of Osaka has the fields of Prague.
L1Settings settings_of(const node::ForkInfo& info, const execution::Header& header,
                       const Address& deployer)
{
    L1Settings settings;
    settings.chain_id = info.chain_id;
    settings.genesis_time = header.timestamp;
    settings.gas_limit = header.gas_limit;
    settings.base_fee = header.base_fee.value_or(uint256{}).low64();
    settings.deployer = deployer;
    settings.fork = header.requests_hash ? evm::Fork::osaka : evm::Fork::cancun;
    return settings;
}

} // namespace

L1Mirror::L1Mirror(std::shared_ptr<node::JsonRpc> endpoint, L1Settings settings, node::ForkPtr fork)
    : endpoint_(std::move(endpoint)), settings_(settings), fork_(std::move(fork)),
      source_(endpoint_),
      time_(std::make_shared<std::atomic<std::uint64_t>>(fork_->info().timestamp))
{}

Result<std::unique_ptr<L1Mirror>> L1Mirror::open(const std::string& url,
                                                 const std::shared_ptr<storage::Database>& database,
                                                 const Address& deployer)
{
    auto endpoint = node::http_endpoint(url);
    if (!endpoint)
        return tl::unexpected(endpoint.error());
    auto fork = fork_of(url, *database);
    if (!fork)
        return tl::unexpected(fork.error());
    const node::ForkInfo info = (*fork)->info();
    if (is_main_network(info.chain_id))
        return fail("The L1 behind " + info.shown_url + " is a main network (chain " +
                    std::to_string(info.chain_id) +
                    "), where no key signs here: take a development or test network.");
    if (info.unproven)
        return fail("The L1 behind " + info.shown_url +
                    " gives no proofs of its state, so it cannot be followed: " + *info.unproven);
    const auto kept = kept_l1_settings(*database);
    if (!kept)
        return tl::unexpected(kept.error());
    L1Settings settings =
        kept->value_or(settings_of(info, (*fork)->base()->block.header, deployer));
    if (!*kept)
        if (auto saved = keep_l1_settings(*database, settings); !saved)
            return tl::unexpected(saved.error());
    return std::unique_ptr<L1Mirror>(
        new L1Mirror(std::move(*endpoint), settings, std::move(*fork)));
}

Result<void> L1Mirror::find_beacon(const std::string& url, const std::string& l1_url)
{
    auto found = node::BeaconClient::find(url, l1_url);
    if (!found)
        return tl::unexpected(found.error());
    beacon_ = std::move(*found);
    return {};
}

void L1Mirror::prepare(node::ChainOptions& options) const
{
    options.fork = fork_;
    options.follows = true;
    options.clock = [time = time_] { return time->load(); };
    options.relay = [endpoint = endpoint_](BytesView raw) -> Expected<void, node::PoolError> {
        const auto answers = endpoint->call({{"eth_sendRawTransaction", {to_hex_data(raw)}}});
        if (!answers)
            return tl::unexpected<node::PoolError>({answers.error().message});
        if (answers->size() != 1)
            return tl::unexpected<node::PoolError>({"L1 did not answer"});
        if (!answers->front())
            return tl::unexpected<node::PoolError>({answers->front().error().message});
        return {};
    };
}

Result<bool> L1Mirror::step(node::Chain& chain, std::size_t most)
{
    if (const auto fresh = source_.refresh(); !fresh)
        return tl::unexpected(fresh.error());
    bool more = true;
    for (std::size_t i = 0; more && i < most; ++i) {
        auto taken = take_one(chain);
        failures_ = taken ? 0 : failures_ + 1;
        if (!taken)
            return taken;
        more = *taken;
    }
    const std::uint64_t head = chain.heads().latest;
    chain.set_safe(std::min(source_.safe().number, head));
    chain.set_finalized(std::min(source_.finalized().number, head));
    relay_again(chain);
    return more;
}

/// Nodes lose transactions: anvil drops what comes after one that did not fit into a block. What
/// still waits after a block is handed on again; a node that has it says so.
void L1Mirror::relay_again(const node::Chain& chain)
{
    const std::uint64_t head = chain.heads().latest;
    if (head == relayed_)
        return;
    relayed_ = head;
    std::vector<node::RpcRequest> requests;
    std::map<Address, std::size_t> of_sender;
    const node::PoolContent pool = chain.pool();
    for (const node::PooledPtr& waiting : pool.executable)
        if (requests.size() < kMostRelayed && ++of_sender[waiting->sender] <= kMostOfSender)
            requests.push_back(
                {"eth_sendRawTransaction", {to_hex_data(sent_form(chain, *waiting))}});
    if (!requests.empty())
        (void)endpoint_->call(requests);
}

Result<bool> L1Mirror::take_one(node::Chain& chain)
{
    const node::SealedBlockPtr head = chain.head();
    const std::uint64_t above = source_.head().number;
    const std::uint64_t wanted = std::min(head->number() + 1, above);
    const auto next = source_.sealed(wanted);
    if (!next)
        return fail("L1 block " + std::to_string(wanted) + " cannot be read: " +
                    (source_.problem().empty() ? to_string(next.error()) : source_.problem()));
    if ((*next)->hash == head->hash)
        return false;
    if ((*next)->block.header.parent_hash != head->hash) {
        // L1 was reorganised: back, a block at a time, to where it is still the same.
        if (const auto back =
                chain.rewind(wanted > head->number() ? head->number() - 1 : wanted - 1);
            !back)
            return fail("L1 left the block that this devnet stands on: " + back.error().message);
        return true;
    }
    time_->store((*next)->block.header.timestamp);
    if (const auto imported = chain.import_block((*next)->block); !imported)
        return tl::unexpected(imported.error());
    return chain.heads().latest < above;
}

void L1Mirror::cancel()
{
    endpoint_->cancel();
    fork_->cancel();
    if (beacon_)
        beacon_->cancel();
}

} // namespace nucleate::devnet
