#include "chain/evm/code.hpp"
#include "chain/execution/block_codec.hpp"
#include "chain/execution/fees.hpp"
#include "chain/execution/state_root.hpp"
#include "chain/node/fetch_scope.hpp"
#include "chain/node/fork_tries.hpp"
#include "chain/node/running_chain.hpp"
#include "chain/node/stored_block.hpp"
#include "chain/trie/proof.hpp"

#include <algorithm>

namespace nucleate::node {
namespace {

/// Blocks that one log query may look into; more criteria make the candidates fewer.
constexpr std::size_t kMostLogBlocks = 100'000;

using Numbers = std::vector<std::uint64_t>;

/// Blocks of the filter's range that bear one of `keys`, ascending.
Result<Numbers> blocks_with_any(const storage::ChainStore& store, const Numbers& keys,
                                const LogFilter& filter)
{
    Numbers all;
    for (const std::uint64_t key : keys) {
        auto some = store.blocks_with_log(key, filter.from, filter.to, kMostLogBlocks + 1);
        if (!some)
            return some;
        Numbers merged;
        std::set_union(all.begin(), all.end(), some->begin(), some->end(),
                       std::back_inserter(merged));
        all = std::move(merged);
    }
    return all;
}

/// One list of keys for each criterion of the filter; all must be met.
std::vector<Numbers> criteria_of(const LogFilter& filter)
{
    std::vector<Numbers> criteria;
    if (!filter.addresses.empty()) {
        Numbers& keys = criteria.emplace_back();
        for (const Address& address : filter.addresses)
            keys.push_back(storage::log_key(address));
    }
    for (std::size_t i = 0; i < filter.topics.size(); ++i) {
        if (filter.topics[i].empty())
            continue;
        Numbers& keys = criteria.emplace_back();
        for (const Hash32& topic : filter.topics[i])
            keys.push_back(storage::log_key(topic, i));
    }
    if (criteria.empty())
        criteria.push_back({storage::kAnyLog});
    return criteria;
}

Result<Numbers> candidate_blocks(const storage::ChainStore& store, const LogFilter& filter)
{
    std::optional<Numbers> candidates;
    for (const Numbers& keys : criteria_of(filter)) {
        auto some = blocks_with_any(store, keys, filter);
        if (!some)
            return some;
        if (!candidates) {
            candidates = std::move(*some);
            continue;
        }
        Numbers both;
        std::set_intersection(candidates->begin(), candidates->end(), some->begin(), some->end(),
                              std::back_inserter(both));
        candidates = std::move(both);
    }
    if (candidates->size() > kMostLogBlocks)
        return fail("query spans more than " + std::to_string(kMostLogBlocks) +
                    " blocks with logs: narrow the block range");
    return std::move(*candidates);
}

/// `root`: of the tries that `nodes` has; `at`: their block.
Result<void> prove(const trie::NodeStore& nodes, const Hash32& root, std::uint64_t at,
                   const execution::StateView& state, const Address& account,
                   const std::vector<uint256>& keys, AccountProof& out)
{
    out.account = state.account(account).value_or(execution::Account{});
    const Hash32 account_key = execution::account_key(account);
    auto path = trie::prove(nodes, root, account_key.view());
    if (!path)
        return fail("The state trie of block " + std::to_string(at) + " lacks nodes.");
    out.nodes = std::move(*path);
    for (const uint256& key : keys) {
        StorageProof& slot = out.storage.emplace_back();
        slot.key = key;
        slot.value = state.storage(account, key);
        if (out.account.storage_root == execution::kEmptyTrieRoot)
            continue;
        path = trie::prove(nodes, out.account.storage_root, execution::storage_key(key).view(),
                           trie::to_nibbles(account_key.view()));
        if (!path)
            return fail("The storage trie of block " + std::to_string(at) + " lacks nodes.");
        slot.nodes = std::move(*path);
    }
    return {};
}

/// What a fork's source found, or nothing with the failure noted.
template <class T>
T fetched(Result<T> result)
{
    if (result)
        return std::move(*result);
    FetchScope::note(result.error());
    return {};
}

} // namespace

Heads RunningChain::heads() const
{
    return published()->marks;
}

SealedBlockPtr RunningChain::block(std::uint64_t number) const
{
    if (SealedBlockPtr known = recent_.find(number))
        return known;
    const std::uint64_t epoch = recent_.epoch();
    const auto record = store_->block(number);
    if (!record) {
        store_->database().note_failure(record.error());
        return nullptr;
    }
    SealedBlockPtr block =
        *record ? from_record(**record) : forked_block(*published()->ground, number);
    if (block)
        recent_.put_if(block, epoch);
    return block;
}

SealedBlockPtr RunningChain::block(const Hash32& hash) const
{
    const SealedBlockPtr latest = head();
    if (latest->hash == hash)
        return latest;
    auto number = store_->number(hash);
    if (const ForkPtr other = fork(); other && number && !*number)
        number = fetched(other->block_number(hash));
    if (!number || !*number)
        return nullptr;
    SealedBlockPtr found = block(**number);
    return found && found->hash == hash ? found : nullptr;
}

std::optional<Hash32> RunningChain::block_hash(std::uint64_t number) const
{
    const SealedBlockPtr latest = head();
    if (number > latest->number())
        return std::nullopt;
    if (number == latest->number())
        return latest->hash;
    if (const SealedBlockPtr known = recent_.find(number))
        return known->hash;
    const GroundPtr ground = published()->ground;
    if (number < ground->first)
        return fetched(ground->fork->block_hash(number));
    const auto hash = store_->hash(number);
    return hash ? *hash : std::nullopt;
}

std::optional<Chain::TxLocation> RunningChain::transaction(const Hash32& hash) const
{
    const auto places = store_->transaction(hash);
    if (!places)
        return std::nullopt;
    // The index has a part of the hash only, and between the two reads a rewind may have put
    // another block there. An impersonated transaction can come twice (its account's nonce set
    // back): the first counts.
    for (const auto& [number, index] : *places) {
        SealedBlockPtr found = block(number);
        if (found && index < found->tx_hashes.size() && found->tx_hashes[index] == hash)
            return TxLocation{std::move(found), index};
    }
    return forked_transaction(hash);
}

Result<std::vector<LogEntry>> RunningChain::logs(const LogFilter& filter) const
{
    LogFilter bounded = filter;
    bounded.to = std::min(filter.to, head()->number());
    if (bounded.from > bounded.to)
        return std::vector<LogEntry>{};
    std::vector<LogEntry> out;
    if (const GroundPtr ground = published()->ground; bounded.from < ground->first) {
        LogFilter older = bounded;
        older.to = std::min(bounded.to, ground->first - 1);
        auto entries = ground->fork->logs(older);
        if (!entries)
            return entries;
        out = std::move(*entries);
        bounded.from = ground->first;
        if (bounded.from > bounded.to)
            return out;
    }
    const Result<Numbers> candidates = candidate_blocks(*store_, bounded);
    if (!candidates)
        return tl::unexpected<Error>(candidates.error());
    std::size_t bytes = 0;
    for (const LogEntry& entry : out)
        bytes += sizeof entry + entry.log.data.size();
    for (const std::uint64_t number : *candidates) {
        const SealedBlockPtr found = block(number);
        if (!found)
            continue;
        std::vector<LogEntry> entries = matching_logs(*found, bounded);
        for (const LogEntry& entry : entries)
            bytes += sizeof entry + entry.log.data.size();
        if (bytes > filter.most_bytes)
            return fail("query returned more than " + std::to_string(filter.most_bytes) +
                        " bytes: narrow the block range, last block looked at " +
                        std::to_string(number));
        if (out.size() + entries.size() > filter.limit)
            return fail("query returned more than " + std::to_string(filter.limit) +
                        " results: narrow the block range, last block looked at " +
                        std::to_string(number));
        std::move(entries.begin(), entries.end(), std::back_inserter(out));
    }
    return out;
}

StatePtr RunningChain::state(std::uint64_t number) const
{
    const HeadPtr head = published();
    if (number == head->block->number())
        return head->state;
    if (number > head->block->number() || number < first_)
        return nullptr;
    return state_on(*head->ground, number);
}

StatePtr RunningChain::state_before(std::uint64_t number) const
{
    const HeadPtr head = published();
    if (number <= first_ || number > head->block->number())
        return nullptr;
    StatePtr parent = state_on(*head->ground, number - 1);
    if (head->ground->fork && number <= head->ground->first)
        return parent;
    const auto before = store_->before(number);
    if (!before || !*before)
        return nullptr;
    if ((*before)->empty())
        return parent;
    auto changes = decode_changes(**before);
    if (!changes)
        return nullptr;
    return std::make_shared<LayeredState>(
        std::move(parent), std::make_shared<const execution::StateChanges>(std::move(*changes)));
}

Result<AccountProof> RunningChain::proof(const Address& account, const std::vector<uint256>& keys,
                                         std::uint64_t number) const
{
    const HeadPtr head = published();
    const SealedBlockPtr at = block(number);
    if (!at || number > head->block->number() || number < first_)
        return fail("unknown block");
    const StatePtr state = state_on(*head->ground, number);
    const Hash32& root = at->block.header.state_root;
    AccountProof out;
    if (const ForkPtr& other = head->ground->fork) {
        if (!prove(ForkTries(*other), root, number, *state, account, keys, out))
            return fail("no proof for block " + std::to_string(number) +
                        ": the state behind this fork comes without proofs");
        return out;
    }
    auto done = past_tries_.at(number, root, [&](const StateTrie& tries) {
        out = {};
        return prove(tries, root, number, *state, account, keys, out);
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return out;
}

Result<Bytes> RunningChain::state_node(std::uint64_t number, const Hash32& hash,
                                       BytesView path) const
{
    const HeadPtr head = published();
    const SealedBlockPtr at = block(number);
    if (!at || number > head->block->number() || number < first_ || head->ground->fork)
        return fail("unknown block");
    Bytes out;
    auto done = past_tries_.at(number, at->block.header.state_root,
                               [&](const StateTrie& tries) -> Result<void> {
                                   std::optional<Bytes> found = tries.node(hash, path);
                                   if (!found)
                                       return fail("unknown node");
                                   out = std::move(*found);
                                   return {};
                               });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return out;
}

std::optional<execution::BlockEnv> RunningChain::env(std::uint64_t number) const
{
    const SealedBlockPtr at = block(number);
    if (!at || number > head()->number())
        return std::nullopt;
    const execution::Header& header = at->block.header;
    execution::BlockEnv out;
    out.number = header.number;
    out.timestamp = header.timestamp;
    out.coinbase = header.coinbase;
    out.gas_limit = header.gas_limit;
    out.prev_randao = to_uint256(header.mix_hash);
    out.difficulty = header.difficulty;
    out.base_fee = header.base_fee.value_or(uint256{});
    out.excess_blob_gas = header.excess_blob_gas.value_or(0);
    out.parent_hash = header.parent_hash;
    out.parent_beacon_block_root = header.parent_beacon_block_root;
    out.extra_data = header.extra_data;
    out.contract_senders = true; // impersonated ones were let in once
    out.withdrawals = at->block.withdrawals.value_or(std::vector<execution::Withdrawal>{});
    out.block_hash = hashes_below(at);
    out.signature_owners = signature_owners();
    out.may_lack_system_contracts = fork() != nullptr;
    return out;
}

StatePtr RunningChain::state_on(const Ground& ground, std::uint64_t number)
{
    if (number < ground.first)
        return std::make_shared<ForkedState>(ground.source, ground.fork, number);
    return std::make_shared<StoredState>(ground.source, number);
}

std::optional<Chain::TxLocation> RunningChain::forked_transaction(const Hash32& hash) const
{
    const ForkPtr other = fork();
    // What waits in the pool is nowhere else; clients ask for it again and again.
    if (!other || pool_.find(hash))
        return std::nullopt;
    const auto place = fetched(other->transaction(hash));
    if (!place)
        return std::nullopt;
    SealedBlockPtr found = block(place->first);
    if (!found || place->second >= found->tx_hashes.size() ||
        found->tx_hashes[place->second] != hash)
        return std::nullopt;
    return TxLocation{std::move(found), place->second};
}

SealedBlockPtr RunningChain::forked_block(const Ground& ground, std::uint64_t number) const
{
    return number < ground.first ? fetched(ground.fork->block(number)) : nullptr;
}

std::function<Hash32(std::uint64_t)> RunningChain::hashes_below(const SealedBlockPtr& block) const
{
    return [this, block](std::uint64_t number) -> Hash32 {
        if (number >= block->number())
            return {};
        if (number + 1 == block->number())
            return block->block.header.parent_hash;
        return block_hash(number).value_or(Hash32{});
    };
}

std::function<Hash32(std::uint64_t)> RunningChain::hash_source(const SealedBlockPtr& head) const
{
    return [this, head](std::uint64_t number) -> Hash32 {
        if (!head || number > head->number())
            return {};
        if (number == head->number())
            return head->hash;
        return block_hash(number).value_or(Hash32{});
    };
}

} // namespace nucleate::node
