#include "chain/fault/program/l2_chain.hpp"

#include "chain/crypto/keccak.hpp"
#include "chain/derivation/predeploys.hpp"
#include "chain/execution/block_codec.hpp"
#include "chain/execution/state_root.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/fault/program/block_lists.hpp"

#include <algorithm>

namespace nucleate::fault {

using derivation::L2Tip;
using derivation::PayloadAttributes;
using execution::Transaction;

namespace {

constexpr std::uint64_t kAncestors = 256;            ///< that BLOCKHASH reaches
constexpr std::size_t kMostTransactions = 1'000'000; ///< of a block that is there already

/// Deposits and the decoded transactions of the batch.
std::optional<std::vector<Transaction>> all_transactions(const PayloadAttributes& attributes)
{
    auto batch = decode_transactions(attributes.transactions);
    if (!batch)
        return std::nullopt;
    std::vector<Transaction> out = attributes.deposits;
    out.insert(out.end(), std::make_move_iterator(batch->begin()),
               std::make_move_iterator(batch->end()));
    return out;
}

bool run_all(execution::BlockExecution& run, const std::vector<Transaction>& transactions)
{
    for (const Transaction& tx : transactions) {
        const std::optional<Address> sender = execution::recover_sender(tx);
        if (!sender || !run.apply(tx, *sender))
            return false;
    }
    return true;
}

} // namespace

Bytes OutputPreimage::encode() const
{
    Bytes out(32); // version 0
    append(out, state_root.view());
    append(out, message_passer_root.view());
    append(out, block_hash.view());
    return out;
}

std::optional<OutputPreimage> OutputPreimage::decode(BytesView encoded)
{
    if (encoded.size() != 128 || !Hash32::from_view(encoded.first(32)).is_zero())
        return std::nullopt;
    return OutputPreimage{Hash32::from_view(encoded.subspan(32, 32)),
                          Hash32::from_view(encoded.subspan(64, 32)),
                          Hash32::from_view(encoded.subspan(96, 32))};
}

Hash32 OutputPreimage::root() const
{
    return crypto::keccak256(encode());
}

L2Chain::L2Chain(const derivation::RollupConfig& config, const Preimages& preimages)
    : config_(config), preimages_(preimages), spec_(execution::ChainSpec::l2(config.l2_chain_id)),
      nodes_(preimages)
{}

bool L2Chain::open(const OutputPreimage& agreed)
{
    auto found = find(agreed.block_hash);
    if (!found || found->header.state_root != agreed.state_root)
        return false;
    header_ = std::move(found->header);
    tip_ = found->tip;
    ancestors_ = {agreed.block_hash};
    derived_ = {{header_, tip_, {}}};
    concluded_ = 1;
    return true;
}

/// The first transaction tells a block's place on L1; no other is read.
std::optional<L2Chain::Found> L2Chain::find(const Hash32& block_hash) const
{
    auto header = execution::decode_header(preimages_.keccak(block_hash, Hint::l2_header));
    if (!header)
        return std::nullopt;
    execution::Block block;
    block.header = std::move(*header);
    if (block.header.number != config_.l2_genesis.number) {
        preimages_.hint(Hint::l2_block, block_hash);
        const auto first = read_list(preimages_, block.header.transactions_root, 1);
        auto decoded = first ? decode_transactions(*first) : std::nullopt;
        if (!decoded)
            return std::nullopt;
        block.transactions = std::move(*decoded);
    }
    const std::optional<L2Tip> tip = derivation::l2_tip(config_, block, block_hash);
    if (!tip)
        return std::nullopt;
    return Found{std::move(block.header), *tip};
}

std::optional<L2Tip> L2Chain::tip_at(const Hash32& block_hash) const
{
    const auto found = find(block_hash);
    return found ? std::optional{found->tip} : std::nullopt;
}

std::optional<derivation::SafeBlock> L2Chain::safe_block(std::uint64_t number) const
{
    if (number > header_.number)
        return std::nullopt;
    const std::uint64_t agreed = derived_.front().tip.ref.number;
    if (number > agreed) {
        const Derived& derived = derived_[static_cast<std::size_t>(number - agreed)];
        derivation::SafeBlock out{derived.tip.ref, {}};
        for (const Bytes& raw : derived.transactions)
            out.transactions.push_back(crypto::keccak256(raw));
        return out;
    }
    const auto found = find(ancestor(header_.number - number));
    if (!found)
        return std::nullopt;
    const auto list = read_list(preimages_, found->header.transactions_root, kMostTransactions);
    if (!list)
        return std::nullopt;
    derivation::SafeBlock out{found->tip.ref, {}};
    for (const Bytes& raw : *list)
        if (raw.empty() || raw[0] != static_cast<std::uint8_t>(execution::TxType::deposit))
            out.transactions.push_back(crypto::keccak256(raw));
    return out;
}

bool L2Chain::append(const PayloadAttributes& attributes)
{
    const bool done = execute(attributes);
    if (!done)
        go_back();
    else if (attributes.concludes)
        concluded_ = derived_.size();
    return done;
}

void L2Chain::go_back()
{
    const auto gone = static_cast<std::ptrdiff_t>(derived_.size() - concluded_);
    ancestors_.erase(ancestors_.begin(), ancestors_.begin() + gone);
    derived_.erase(derived_.end() - gone, derived_.end());
    header_ = derived_.back().header;
    tip_ = derived_.back().tip;
}

bool L2Chain::execute(const PayloadAttributes& attributes)
{
    auto transactions = all_transactions(attributes);
    if (!transactions)
        return false;
    const execution::BlockEnv env = env_for(attributes);
    const L2State state(preimages_, nodes_, header_.state_root, codes_);
    const auto run = execution::begin_block(spec_, env, state);
    if (!run_all(*run, *transactions))
        return false;
    auto outcome = run->finish();
    if (!outcome)
        return false;
    execution::Block block;
    block.header = execution::make_header(spec_, env, *outcome, *transactions);
    block.transactions = std::move(*transactions);
    if (!commit(block, std::move(*outcome)))
        return false;
    derived_.push_back({header_, tip_, attributes.transactions});
    return true;
}

bool L2Chain::commit(execution::Block& block, execution::BlockOutcome outcome)
{
    auto commit = execution::commit_state(outcome.changes, header_.state_root, nodes_);
    if (!commit)
        return false;
    block.header.state_root = commit->root;
    const Hash32 hash = execution::header_hash(block.header);
    const std::optional<L2Tip> tip = derivation::l2_tip(config_, block, hash);
    if (!tip)
        return false;
    nodes_.add(std::move(commit->nodes));
    for (auto& [code_hash, code] : outcome.changes.codes)
        codes_[code_hash] = code;
    tip_ = *tip;
    header_ = std::move(block.header);
    ancestors_.insert(ancestors_.begin(), hash);
    return true;
}

execution::BlockEnv L2Chain::env_for(const PayloadAttributes& attributes) const
{
    execution::BlockEnv env =
        execution::child_env(spec_, header_, tip_.ref.hash, attributes.timestamp);
    env.coinbase = derivation::kSequencerFeeVault;
    env.gas_limit = attributes.gas_limit;
    env.prev_randao = to_uint256(attributes.prev_randao);
    env.parent_beacon_block_root = attributes.parent_beacon_block_root;
    env.block_hash = [this](std::uint64_t number) { return block_hash(number); };
    return env;
}

Hash32 L2Chain::block_hash(std::uint64_t number) const
{
    const std::uint64_t depth = header_.number - number;
    return number > header_.number || depth >= kAncestors ? Hash32{} : ancestor(depth);
}

/// Zero where a header is missing.
Hash32 L2Chain::ancestor(std::uint64_t depth) const
{
    while (ancestors_.size() <= depth) {
        const auto child =
            execution::decode_header(preimages_.keccak(ancestors_.back(), Hint::l2_header));
        if (!child)
            return {};
        ancestors_.push_back(child->parent_hash);
    }
    return ancestors_[depth];
}

OutputPreimage L2Chain::output(std::uint64_t number) const
{
    const std::uint64_t agreed = derived_.front().tip.ref.number;
    const std::uint64_t index = std::min<std::uint64_t>(number - agreed, derived_.size() - 1);
    const Derived& block = derived_[static_cast<std::size_t>(index)];
    const L2State state(preimages_, nodes_, block.header.state_root, codes_);
    const auto passer = state.account(derivation::kMessagePasser);
    return {block.header.state_root, passer ? passer->storage_root : execution::kEmptyTrieRoot,
            block.tip.ref.hash};
}

} // namespace nucleate::fault
