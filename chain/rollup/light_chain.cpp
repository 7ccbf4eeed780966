#include "chain/rollup/light_chain.hpp"

#include "chain/derivation/predeploys.hpp"
#include "chain/execution/block_codec.hpp"
#include "chain/execution/state_root.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/node/chain.hpp"

namespace nucleate::rollup {

using execution::Transaction;

namespace {

constexpr std::size_t kAncestors = 256; ///< that BLOCKHASH reaches

/// Deposits and the decoded transactions of the batch.
Expected<std::vector<Transaction>, std::string> all_transactions(const PayloadAttributes& from)
{
    std::vector<Transaction> out = from.deposits;
    for (const Bytes& raw : from.transactions) {
        auto tx = execution::decode_transaction(raw);
        if (!tx)
            return tl::unexpected(std::string("transaction does not decode: ") +
                                  rlp::to_string(tx.error()));
        out.push_back(std::move(*tx));
    }
    return out;
}

Expected<void, std::string> run_all(execution::BlockExecution& run,
                                    const std::vector<Transaction>& transactions)
{
    for (const Transaction& tx : transactions) {
        const std::optional<Address> sender = execution::recover_sender(tx);
        if (!sender)
            return tl::unexpected(std::string("transaction without a valid signature"));
        if (const auto receipt = run.apply(tx, *sender); !receipt)
            return tl::unexpected(std::string("invalid transaction: ") +
                                  execution::to_string(receipt.error()));
    }
    return {};
}

} // namespace

LightChain::LightChain(const RollupConfig& config, const node::Genesis& genesis)
    : config_(config), spec_(genesis.spec), genesis_(rollup::genesis_changes(genesis.alloc))
{}

Result<LightChain> LightChain::open(const RollupConfig& config, const node::Genesis& genesis)
{
    const Result<node::SealedBlockPtr> sealed = node::genesis_block(genesis);
    if (!sealed)
        return tl::unexpected(sealed.error());
    LightChain out(config, genesis);
    out.header_ = (*sealed)->block.header;
    const std::optional<L2Tip> tip = l2_tip(config, (*sealed)->block, (*sealed)->hash);
    if (!tip)
        return fail("The L2 genesis is not the one that the rollup configuration names.");
    out.tip_ = *tip;
    out.hashes_.push_back((*sealed)->hash);
    const execution::Header header = out.header_;
    out.header_.state_root = execution::kEmptyTrieRoot; // the parent of the commit
    const auto root = out.commit(out.genesis_);
    out.header_ = header;
    if (!root || *root != header.state_root)
        return fail("The L2 genesis block does not have the state root of its accounts.");
    return out;
}

Expected<LightBlock, std::string> LightChain::append(const PayloadAttributes& attributes)
{
    if (!attributes.concludes && !concluded_)
        concluded_ = Concluded{header_, tip_, hashes_, {}};
    Expected<LightBlock, std::string> out = execute(attributes);
    if (!out)
        go_back();
    if (attributes.concludes)
        concluded_.reset();
    return out;
}

void LightChain::go_back()
{
    if (!concluded_)
        return;
    for (auto undo = concluded_->undo.rbegin(); undo != concluded_->undo.rend(); ++undo)
        state_.apply(*undo);
    header_ = std::move(concluded_->header);
    tip_ = concluded_->tip;
    hashes_ = std::move(concluded_->hashes);
    concluded_.reset();
}

Expected<LightBlock, std::string> LightChain::execute(const PayloadAttributes& attributes)
{
    auto transactions = all_transactions(attributes);
    if (!transactions)
        return tl::unexpected(transactions.error());
    const execution::BlockEnv env = env_for(attributes);
    const auto run = execution::begin_block(spec_, env, state_);
    if (auto ran = run_all(*run, *transactions); !ran)
        return tl::unexpected(ran.error());
    auto outcome = run->finish();
    if (!outcome)
        return tl::unexpected(std::string(execution::to_string(outcome.error())));
    LightBlock out;
    out.block.header = execution::make_header(spec_, env, *outcome, *transactions);
    out.block.transactions = std::move(*transactions);
    out.block.withdrawals.emplace();
    out.receipts = std::move(outcome->receipts);
    out.changes = std::move(outcome->changes);
    const auto root = commit(out.changes);
    if (!root)
        return tl::unexpected(root.error());
    out.block.header.state_root = *root;
    out.hash = execution::header_hash(out.block.header);
    const std::optional<L2Tip> tip = l2_tip(config_, out.block, out.hash);
    if (!tip)
        return tl::unexpected(std::string("block without L1 attributes"));
    tip_ = *tip;
    header_ = out.block.header;
    hashes_.push_back(out.hash);
    if (hashes_.size() > kAncestors)
        hashes_.pop_front();
    return out;
}

execution::BlockEnv LightChain::env_for(const PayloadAttributes& attributes) const
{
    execution::BlockEnv env =
        execution::child_env(spec_, header_, tip_.ref.hash, attributes.timestamp);
    env.coinbase = kSequencerFeeVault;
    env.gas_limit = attributes.gas_limit;
    env.prev_randao = to_uint256(attributes.prev_randao);
    env.parent_beacon_block_root = attributes.parent_beacon_block_root;
    env.block_hash = [this](std::uint64_t number) {
        const std::uint64_t behind = header_.number - number;
        return number > header_.number || behind >= hashes_.size()
                   ? Hash32{}
                   : hashes_[hashes_.size() - 1 - behind];
    };
    return env;
}

/// Brings the trie and the state up to date; puts the storage roots into `changes`.
Expected<Hash32, std::string> LightChain::commit(execution::StateChanges& changes)
{
    auto commit = execution::commit_state(changes, header_.state_root, nodes_);
    if (!commit)
        return tl::unexpected(std::string("a trie node is missing"));
    for (const auto& [address, root] : commit->storage_roots)
        if (auto& account = changes.accounts.at(address).account)
            account->storage_root = root;
    if (concluded_)
        concluded_->undo.push_back(state_.inverse_of(changes));
    state_.apply(changes);
    nodes_.add(std::move(commit->nodes));
    if (!concluded_ && nodes_.size() > 4 * nodes_kept_ + 10'000)
        prune_nodes();
    return commit->root;
}

/// Forgets the nodes of past states by making those of the present one anew.
void LightChain::prune_nodes()
{
    trie::MemoryNodeStore fresh;
    if (auto commit = execution::commit_state(state_.all(), execution::kEmptyTrieRoot, fresh)) {
        fresh.add(std::move(commit->nodes));
        nodes_ = std::move(fresh);
    }
    nodes_kept_ = nodes_.size();
}

} // namespace nucleate::rollup
