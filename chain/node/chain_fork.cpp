// A chain that continues another one.

#include "chain/encoding/rlp.hpp"
#include "chain/node/fetch_scope.hpp"
#include "chain/node/fork_tries.hpp"
#include "chain/node/remote_chain.hpp"
#include "chain/node/running_chain.hpp"
#include "chain/node/stored_block.hpp"

#include <algorithm>

namespace nucleate::node {
namespace {

/// Blocks that hooks are told of when a chain begins anew.
constexpr std::uint64_t kMostDropped = 10'000;

std::string fork_key(const std::string& name)
{
    return "chain." + name + ".fork";
}

Bytes encode_fork(const ForkInfo& info)
{
    rlp::Writer writer;
    writer.begin_list().number(info.number).fixed(info.hash).number(info.chain_id);
    writer.string(Bytes(info.url.begin(), info.url.end())).end_list();
    return writer.take();
}

/// What is signed for a fork must not hold on the chain that it continues: there the same account
/// may have money, and anybody who sees the transaction may send it on (EIP-155).
Result<void> check_chain_id(const execution::ChainSpec& spec, const ForkInfo& info)
{
    if (spec.chain_id != info.chain_id || is_development_id(spec.chain_id))
        return {};
    return fail("A fork of chain " + std::to_string(info.chain_id) +
                " needs a chain id of its own: what is signed here would be valid there. Leave "
                "--chain-id out, or choose another.");
}

} // namespace

Result<std::optional<ForkRequest>> kept_fork(const storage::Database& database,
                                             const std::string& name)
{
    const auto kept = database.meta(fork_key(name));
    if (!kept)
        return tl::unexpected<Error>(kept.error());
    if (!*kept)
        return std::nullopt;
    rlp::Decoder decoder(**kept);
    rlp::Cursor root = decoder.root();
    rlp::Cursor fields = root.list();
    ForkRequest request;
    request.number = fields.u64();
    request.hash = fields.fixed<32>();
    request.chain_id = fields.u64();
    const BytesView url = fields.string();
    request.url.assign(url.begin(), url.end());
    if (!decoder.ok())
        return fail("The data folder's record of its fork is damaged.");
    return request;
}

RunningChain::GroundPtr RunningChain::ground_on(ForkPtr fork) const
{
    auto ground = std::make_shared<Ground>();
    ground->first = fork ? fork->info().number : 0;
    ground->source = std::make_shared<StateSource>(store_, options_.state_cache_entries, fork);
    ground->fork = std::move(fork);
    return ground;
}

bool RunningChain::has_state_root() const
{
    const HeadPtr head = published();
    return !head->ground->fork ||
           has_trie(*head->ground->fork, head->block->block.header.state_root);
}

Result<ForkPtr> RunningChain::other_chain(const ForkRequest& request) const
{
    return open_fork(request, store_->database().folder());
}

Result<void> RunningChain::prepare(ForkSource& fork) const
{
    if (auto good = check_chain_id(spec(), fork.info()); !good && !options_.follows)
        return good;
    (void)fork.base();
    std::vector<Address> funded;
    for (const auto& [address, wei] : options_.fork_funds)
        funded.push_back(address);
    return fork.prefetch(funded);
}

Result<void> RunningChain::make_fork()
{
    ForkSource& fork = *ground_->fork;
    if (auto fetched = prepare(fork); !fetched)
        return fetched;
    const ForkInfo info = fork.info();
    const SealedBlockPtr base = fork.base();
    auto transaction = storage::Database::Transaction::begin(store_->database());
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    if (auto stored = store_->put_block(to_record(*base, {}), {}); !stored)
        return stored;
    if (auto kept = store_->database().put_meta(fork_key(options_.name), encode_fork(info)); !kept)
        return kept;
    if (auto done = transaction->commit(); !done)
        return done;

    ground_->source->reset(info.number);
    recent_.put(base);
    // Time goes on from the fork's block, however old it is.
    if (auto set = clock_.set(info.timestamp); !set)
        return tl::unexpected<Error>(set.error());
    publish(base, nullptr, {});
    FetchScope scope;
    execution::StateChanges funds;
    for (const auto& [address, wei] : options_.fork_funds) {
        auto& account = funds.accounts[address].account;
        account = published()->state->account(address).value_or(execution::Account{});
        account->balance = wei;
    }
    if (auto fetched = scope.check(); !fetched)
        return fetched;
    return apply(funds);
}

Result<void> RunningChain::restart(ForkPtr fork)
{
    if (!fork && !genesis_)
        return fail("This chain cannot begin anew.");
    const HeadPtr old = published();
    std::vector<SealedBlockPtr> dropped;
    const std::uint64_t latest = old->block->number();
    const std::uint64_t lowest =
        std::max(old->ground->first, latest > kMostDropped ? latest - kMostDropped : 0);
    for (std::uint64_t number = latest; number > lowest; --number)
        if (SealedBlockPtr gone = block(number))
            dropped.push_back(std::move(gone));
    // Fetched while the old chain is still there.
    if (fork) {
        if (auto fetched = prepare(*fork); !fetched)
            return fetched;
    }
    auto transaction = storage::Database::Transaction::begin(store_->database());
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    if (auto done = store_->clear(); !done)
        return done;
    if (auto done = store_->database().erase_meta(fork_key(options_.name)); !done)
        return done;
    if (auto done = transaction->commit(); !done)
        return done;

    snapshots_.clear();
    pool_.clear();
    blobs_.clear();
    recent_.clear();
    past_tries_.reset();
    first_ = 0;
    if (auto emptied = tries_.start(0, true); !emptied)
        return emptied;
    clock_.restore({});
    {
        const std::lock_guard lock(settings_mutex_);
        overrides_ = {};
    }
    ground_ = ground_on(std::move(fork));
    const Result<void> made = ground_->fork ? make_fork() : make_genesis(*genesis_);
    if (!made)
        return made;
    if (auto stored = store_settings(heads(), published()->changes); !stored)
        return stored;
    refresh_pool({});
    if (!dropped.empty())
        rewind_hooks_.call(dropped);
    return {};
}

} // namespace nucleate::node
