#include "chain/crypto/keccak.hpp"
#include "chain/encoding/rlp.hpp"
#include "chain/evm/code.hpp"
#include "chain/execution/block_codec.hpp"
#include "chain/execution/fees.hpp"
#include "chain/execution/state_root.hpp"
#include "chain/node/remote_chain.hpp"
#include "chain/node/running_chain.hpp"
#include "chain/node/stored_block.hpp"

#include <algorithm>

namespace nucleate::node {
namespace {

struct MadeGenesis
{
    std::shared_ptr<SealedBlock> block;
    execution::StateChanges changes;
    trie::NewNodes nodes;
};

execution::StateChanges changes_of(const std::map<Address, GenesisAccount>& alloc)
{
    execution::StateChanges changes;
    for (const auto& [address, account] : alloc) {
        execution::AccountChange& change = changes.accounts[address];
        change.account.emplace();
        change.account->nonce = account.nonce;
        change.account->balance = account.balance;
        if (!account.code.empty()) {
            const auto code = std::make_shared<const evm::Code>(account.code);
            change.account->code_hash = code->hash();
            changes.codes.emplace(code->hash(), code);
        }
        for (const auto& [key, value] : account.storage)
            if (!value.is_zero())
                change.storage.emplace(key, value);
    }
    return changes;
}

Result<MadeGenesis> make(const Genesis& genesis)
{
    MadeGenesis made;
    made.changes = changes_of(genesis.alloc);
    const trie::MemoryNodeStore empty;
    auto commit = execution::commit_state(made.changes, execution::kEmptyTrieRoot, empty);
    if (!commit)
        return fail("The state of the genesis block cannot be hashed.");
    for (const auto& [address, root] : commit->storage_roots)
        made.changes.accounts[address].account->storage_root = root;
    made.nodes = std::move(commit->nodes);
    made.block = std::make_shared<SealedBlock>();
    made.block->block.header = genesis.header;
    made.block->block.header.number = 0;
    made.block->block.header.parent_hash = {};
    made.block->block.header.state_root = commit->root;
    if (genesis.header.withdrawals_root)
        made.block->block.withdrawals.emplace();
    made.block->hash = execution::header_hash(made.block->block.header);
    made.block->size = execution::encode_block(made.block->block).size();
    return made;
}

/// The name becomes part of texts and of keys in storage.
bool good_name(const std::string& name)
{
    return !name.empty() && name.size() <= 32 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

std::string settings_key(const std::string& name)
{
    return "chain." + name + ".settings";
}

} // namespace

Result<SealedBlockPtr> genesis_block(const Genesis& genesis)
{
    Result<MadeGenesis> made = make(genesis);
    if (!made)
        return tl::unexpected<Error>(made.error());
    return made->block;
}

Result<std::unique_ptr<Chain>> open_chain(const Genesis& genesis, ChainOptions options)
{
    if (!good_name(options.name))
        return fail("A chain's name holds lower-case letters, digits and '-' only, up to 32.");
    if (!options.storage)
        return fail("The chain " + options.name + " was given no storage.");
    auto store = storage::ChainStore::open(options.storage, options.name);
    if (!store)
        return tl::unexpected<Error>(store.error());
    auto chain =
        std::make_unique<RunningChain>(genesis.spec, std::move(options), std::move(*store));
    if (auto started = chain->start(genesis); !started)
        return tl::unexpected<Error>(started.error());
    return std::unique_ptr<Chain>(std::move(chain));
}

RunningChain::RunningChain(execution::ChainSpec spec, ChainOptions options,
                           std::shared_ptr<storage::ChainStore> store)
    : specs_{std::move(spec)}, spec_(&specs_.front()), options_(std::move(options)),
      store_(std::move(store)), ground_(ground_on(options_.fork)), tries_(store_, options_.tries),
      past_tries_(store_), recent_(std::max<std::size_t>(options_.block_cache, 1)),
      pool_(options_.pool), blobs_(store_), clock_(options_.clock), min_tip_(options_.min_tip)
{}

Result<void> RunningChain::start(const Genesis& genesis)
{
    if (options_.can_restart)
        genesis_ = genesis;
    const auto last = store_->last();
    if (!last)
        return tl::unexpected<Error>(last.error());
    if (!*last)
        return ground_->fork ? make_fork() : make_genesis(genesis);
    if (const auto same = check_stored(genesis); !same)
        return same;
    const auto first = store_->first();
    if (!first)
        return tl::unexpected<Error>(first.error());
    first_ = *first;
    return load_head();
}

Result<void> RunningChain::check_stored(const Genesis& genesis) const
{
    const auto kept = kept_fork(store_->database(), options_.name);
    if (!kept)
        return tl::unexpected<Error>(kept.error());
    if (kept->has_value() != (ground_->fork != nullptr))
        return fail(*kept ? "The data folder holds a fork of another chain under the name " +
                                options_.name + ". Choose another data folder."
                          : "The data folder's chain " + options_.name +
                                " is no fork. Choose another data folder.");
    if (*kept)
        return (*kept)->hash == ground_->fork->info().hash
                   ? Result<void>{}
                   : fail("The data folder holds a fork of another block. Choose another data "
                          "folder.");
    const auto expected = genesis_block(genesis);
    if (!expected)
        return tl::unexpected<Error>(expected.error());
    const auto stored = store_->hash(0);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    if (!*stored || **stored != (*expected)->hash)
        return fail("The data folder holds another chain under the name " + options_.name +
                    ": its genesis block differs. Choose another data folder.");
    return {};
}

Result<void> RunningChain::make_genesis(const Genesis& genesis)
{
    Result<MadeGenesis> made = make(genesis);
    if (!made)
        return tl::unexpected<Error>(made.error());
    auto transaction = storage::Database::Transaction::begin(store_->database());
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    if (auto stored = store_->put_block(to_record(*made->block, {}), made->changes); !stored)
        return stored;
    tries_.advance(0, made->block->block.header.state_root, std::move(made->nodes),
                   count_changes(made->changes));
    if (auto stored = tries_.put(); !stored)
        return stored;
    if (auto done = transaction->commit(); !done)
        return done;
    tries_.was_put();
    recent_.put(made->block);
    publish(made->block, nullptr, {});
    refresh_pool({});
    return {};
}

Result<void> RunningChain::load_head()
{
    const auto last = store_->last();
    if (!last)
        return tl::unexpected<Error>(last.error());
    const SealedBlockPtr head = block(**last);
    if (!head)
        return fail("The database file is damaged: block " + std::to_string(**last) + " of " +
                    options_.name + " cannot be read.");
    const auto settings = store_->database().meta(settings_key(options_.name));
    if (!settings)
        return tl::unexpected<Error>(settings.error());
    Heads marks;
    ChangesPtr changes;
    if (*settings) {
        rlp::Decoder decoder(**settings);
        rlp::Cursor root = decoder.root();
        rlp::Cursor fields = root.list();
        marks.safe = std::min(fields.u64(), head->number());
        marks.finalized = std::min(fields.u64(), head->number());
        ChainClock::State clock;
        clock.offset = static_cast<std::int64_t>(fields.u64());
        clock_.restore(clock);
        const BytesView stored = fields.string();
        if (!stored.empty())
            if (auto decoded = decode_changes(stored))
                changes = std::make_shared<const execution::StateChanges>(std::move(*decoded));
    }
    if (!options_.read_only && !ground_->fork)
        if (auto opened = open_tries(head->number()); !opened)
            return opened;
    ground_->source->reset(head->number());
    publish(head, std::move(changes), marks);
    refresh_pool({});
    return {};
}

Result<void> RunningChain::open_tries(std::uint64_t number)
{
    if (auto started = tries_.start(number, true); !started)
        return started;
    while (tries_.block() != number) {
        if (auto done = tries_.step_towards(number); !done)
            return done;
        if (auto kept = keep_tries(); !kept)
            return kept;
    }
    return {};
}

Result<void> RunningChain::keep_tries()
{
    if (!tries_.is_due())
        return {};
    auto transaction = storage::Database::Transaction::begin(store_->database());
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    if (auto stored = tries_.put(); !stored)
        return stored;
    if (auto done = transaction->commit(); !done)
        return done;
    tries_.was_put();
    return {};
}

Result<void> RunningChain::store_settings(const Heads& marks, const ChangesPtr& changes)
{
    rlp::Writer writer;
    writer.begin_list()
        .number(marks.safe)
        .number(marks.finalized)
        .number(static_cast<std::uint64_t>(clock_.state().offset))
        .string(changes ? encode_changes(*changes) : Bytes{})
        .end_list();
    return store_->database().put_meta(settings_key(options_.name), writer.take());
}

void RunningChain::publish(SealedBlockPtr block, ChangesPtr changes, Heads marks)
{
    auto head = std::make_shared<Head>();
    head->ground = ground_;
    StatePtr state = std::make_shared<StoredState>(ground_->source, block->number());
    if (changes)
        state = std::make_shared<LayeredState>(std::move(state), changes);
    head->marks = marks_after(block->number(), marks);
    head->block = std::move(block);
    head->changes = std::move(changes);
    head->state = std::move(state);
    head_.store(std::move(head));
}

Heads RunningChain::marks_after(std::uint64_t latest, Heads marks) const
{
    const auto trail = [latest](std::optional<std::uint64_t> depth, std::uint64_t& mark) {
        if (depth)
            mark = std::max(mark, latest > *depth ? latest - *depth : 0);
        mark = std::min(mark, latest);
    };
    marks.latest = latest;
    trail(options_.safe_depth, marks.safe);
    trail(options_.finalized_depth, marks.finalized);
    return marks;
}

} // namespace nucleate::node
