#include "chain/crypto/keccak.hpp"
#include "chain/execution/blob_bundle.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/node/blob_rules.hpp"
#include "chain/node/fetch_scope.hpp"
#include "chain/node/gathering.hpp"
#include "chain/node/running_chain.hpp"

#include <chrono>
#include <thread>

namespace nucleate::node {

using execution::TxType;

namespace {

/// A new head is published a moment before the pool hears of it: a submission that comes in between
/// waits and looks again, for a second or more in all.
constexpr std::chrono::microseconds kRetryPause{50};
constexpr int kTries = 20'000;

tl::unexpected<PoolError> refuse(std::string message)
{
    return tl::unexpected<PoolError>({std::move(message)});
}

std::optional<Address> find_sender(const execution::Transaction& tx, const Hash32& hash)
{
    if (const Gathering* const gathering = Gathering::current())
        if (const auto known = gathering->sender_of(hash))
            return known;
    return execution::recover_sender(tx);
}

/// The network form; bytes that lack no proof as they are.
Bytes with_proofs(BytesView raw)
{
    const auto sent = execution::decode_sent_transaction(raw);
    if (!sent || !sent->sidecar || !sent->sidecar->proofs.empty())
        return to_bytes(raw);
    std::vector<Bytes> blobs;
    for (const BytesView blob : sent->sidecar->blobs)
        blobs.push_back(to_bytes(blob));
    const auto bundle = execution::prove_blobs(std::move(blobs), sent->sidecar->version);
    return bundle ? execution::encode_sent_transaction(sent->tx, bundle->sidecar()) : to_bytes(raw);
}

} // namespace

Expected<Hash32, PoolError> RunningChain::submit(BytesView raw)
{
    return submit(raw, BlobProofs::needed);
}

Expected<Hash32, PoolError> RunningChain::submit_own(BytesView raw)
{
    // Another node knows nothing of who made it.
    return options_.relay ? submit(with_proofs(raw)) : submit(raw, BlobProofs::may_lack);
}

Expected<Hash32, PoolError> RunningChain::submit(BytesView raw, BlobProofs proofs)
{
    const bool blobs = !raw.empty() && raw[0] == static_cast<std::uint8_t>(TxType::blob);
    const std::size_t limit =
        blobs ? pool_.limits().blob_transaction_bytes : pool_.limits().transaction_bytes;
    if (raw.size() > limit)
        return refuse("oversized data: transaction size " + std::to_string(raw.size()) +
                      ", limit " + std::to_string(limit));
    auto sent = execution::decode_sent_transaction(raw);
    if (!sent)
        return refuse(std::string("rlp: ") + rlp::to_string(sent.error()));
    Bytes canonical;
    if (sent->sidecar)
        canonical = execution::encode_transaction(sent->tx);
    const BytesView bare = sent->sidecar ? BytesView{canonical} : raw;
    PooledTransaction pooled;
    pooled.hash = crypto::keccak256(bare);
    pooled.size = bare.size();
    if (pool_.find(pooled.hash))
        return refuse("already known");
    if (sent->tx.type == TxType::deposit)
        return refuse("transaction type not supported");
    const std::optional<Address> sender = find_sender(sent->tx, pooled.hash);
    if (!sender)
        return refuse("invalid sender: invalid signature");
    if (auto error = check_blobs(*sent, pool_.terms(), proofs))
        return tl::unexpected<PoolError>(std::move(*error));
    pooled.tx = std::move(sent->tx);
    pooled.sender = *sender;
    // Before the pool has it: the next block must find the blobs.
    const auto waits = [this](const Hash32& hash) { return pool_.find(hash) != nullptr; };
    BlobStore::BundlePtr bundle;
    if (sent->sidecar) {
        bundle = blobs_.add(pooled.hash, pooled.tx.blob_hashes, *sent->sidecar, waits);
        if (!bundle)
            return refuse("txpool is full");
    }
    const Hash32 hash = pooled.hash;
    auto taken = take(std::move(pooled));
    if (taken && options_.relay)
        if (auto relayed = options_.relay(raw); !relayed) {
            pool_.drop(hash);
            taken = tl::unexpected<PoolError>(std::move(relayed.error()));
        }
    if (bundle && !taken && !waits(hash))
        blobs_.forget({hash});
    return taken;
}

Expected<Hash32, PoolError> RunningChain::submit_as(execution::Transaction tx,
                                                    const Address& sender)
{
    if (!is_impersonated(sender))
        return refuse("unknown account: " + to_hex_data(sender) + " is not impersonated");
    if (tx.type == TxType::deposit)
        return refuse("transaction type not supported");
    if (tx.type == TxType::blob)
        return refuse("missing sidecar in blob transaction");
    tx.y_parity = 0;
    tx.r = uint256{1};
    tx.s = uint256{1};
    Bytes encoded = execution::encode_transaction(tx);
    PooledTransaction pooled;
    pooled.size = encoded.size();
    append(encoded, sender.view());
    pooled.hash = crypto::keccak256(encoded);
    pooled.tx = std::move(tx);
    pooled.sender = sender;
    pooled.impersonated = true;
    return take(std::move(pooled));
}

Expected<Hash32, PoolError> RunningChain::take(PooledTransaction tx)
{
    tx.submitted = clock_.now();
    for (int i = 0; i < kTries; ++i) {
        const HeadPtr head = published();
        const execution::Account account =
            head->state->account(tx.sender).value_or(execution::Account{});
        bool stale = false;
        auto taken = pool_.add(tx, {.nonce = account.nonce, .balance = account.balance},
                               head->block->number(), stale);
        if (stale) {
            std::this_thread::sleep_for(kRetryPause);
            continue;
        }
        if (!taken)
            return tl::unexpected<PoolError>(taken.error());
        pending_hooks_.call(*taken);
        return tx.hash;
    }
    return refuse("the chain moves too fast, try again");
}

std::uint64_t RunningChain::next_nonce(const Address& account) const
{
    const HeadPtr head = published();
    const std::uint64_t nonce = head->state->account(account).value_or(execution::Account{}).nonce;
    return pool_.next_nonce(account, nonce);
}

Chain::Pending RunningChain::pending() const
{
    const HeadPtr head = published();
    const execution::BlockEnv env = env_for(*head, {});
    const PendingKey key{head, pool_.version(), env.timestamp};
    {
        const std::lock_guard lock(pending_mutex_);
        if (key == pending_key_)
            return pending_;
    }
    DraftInput input;
    input.spec = &spec();
    input.env = env;
    input.parent = head->state.get();
    input.runs = pool_.runs();
    input.env.contract_senders = true;
    FetchScope scope;
    Result<Draft> draft = draft_block(input);
    if (!draft || FetchScope::failed())
        return {head->block, head->state};
    auto block = std::make_shared<SealedBlock>();
    draft->block.header.state_root = head->block->block.header.state_root;
    block->block = std::move(draft->block);
    block->tx_hashes = std::move(draft->tx_hashes);
    block->senders = std::move(draft->senders);
    block->receipts = std::move(draft->outcome.receipts);
    Pending made{block, std::make_shared<LayeredState>(
                            head->state, std::make_shared<const execution::StateChanges>(
                                             std::move(draft->outcome.changes)))};
    const std::lock_guard lock(pending_mutex_);
    pending_key_ = key;
    pending_ = made;
    return made;
}

std::uint64_t RunningChain::on_seal(std::function<void(const SealedBlock&)> handler)
{
    const std::uint64_t id = next_hook_++;
    seal_hooks_.add(id, std::move(handler));
    return id;
}

std::uint64_t RunningChain::on_block(std::function<void(const SealedBlockPtr&)> handler)
{
    const std::uint64_t id = next_hook_++;
    block_hooks_.add(id, std::move(handler));
    return id;
}

std::uint64_t
RunningChain::on_rewind(std::function<void(const std::vector<SealedBlockPtr>&)> handler)
{
    const std::uint64_t id = next_hook_++;
    rewind_hooks_.add(id, std::move(handler));
    return id;
}

std::uint64_t RunningChain::on_pending(std::function<void(const PooledPtr&)> handler)
{
    const std::uint64_t id = next_hook_++;
    pending_hooks_.add(id, std::move(handler));
    return id;
}

void RunningChain::unsubscribe(std::uint64_t id)
{
    seal_hooks_.remove(id);
    block_hooks_.remove(id);
    rewind_hooks_.remove(id);
    pending_hooks_.remove(id);
}

} // namespace nucleate::node
