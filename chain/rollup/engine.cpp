#include "chain/rollup/engine.hpp"

#include "chain/derivation/predeploys.hpp"
#include "chain/execution/transaction_codec.hpp"

#include <algorithm>

namespace nucleate::rollup {

using execution::Transaction;

namespace {

bool same_transactions(const std::vector<Transaction>& block, const PayloadAttributes& attributes)
{
    const std::size_t deposits = attributes.deposits.size();
    if (block.size() != deposits + attributes.transactions.size())
        return false;
    for (std::size_t i = 0; i < block.size(); ++i) {
        const Bytes stored = execution::encode_transaction(block[i]);
        const bool same = i < deposits
                              ? stored == execution::encode_transaction(attributes.deposits[i])
                              : stored == attributes.transactions[i - deposits];
        if (!same)
            return false;
    }
    return true;
}

/// Nothing when a batch transaction does not decode.
std::optional<node::BuildRequest> request_for(const PayloadAttributes& attributes)
{
    node::BuildRequest request;
    request.timestamp = attributes.timestamp;
    request.prev_randao = attributes.prev_randao;
    request.parent_beacon_block_root = attributes.parent_beacon_block_root;
    request.coinbase = kSequencerFeeVault;
    request.gas_limit = attributes.gas_limit;
    request.extra_data = Bytes{};
    request.forced = attributes.deposits;
    for (const Bytes& raw : attributes.transactions) {
        auto tx = execution::decode_transaction(raw);
        if (!tx)
            return std::nullopt;
        request.forced.push_back(std::move(*tx));
    }
    return request;
}

} // namespace

bool matches(const node::SealedBlock& block, const PayloadAttributes& attributes)
{
    const execution::Header& header = block.block.header;
    const bool no_withdrawals = block.block.withdrawals && block.block.withdrawals->empty();
    return header.parent_hash == attributes.parent.hash &&
           header.timestamp == attributes.timestamp && header.mix_hash == attributes.prev_randao &&
           header.coinbase == kSequencerFeeVault && header.gas_limit == attributes.gas_limit &&
           header.extra_data.empty() &&
           header.parent_beacon_block_root == attributes.parent_beacon_block_root &&
           no_withdrawals && same_transactions(block.block.transactions, attributes);
}

std::optional<L2Tip> Engine::tip(std::uint64_t number) const
{
    const node::SealedBlockPtr block = chain_.block(number);
    if (!block)
        return std::nullopt;
    return l2_tip(config_, block->block, block->hash);
}

std::optional<SafeBlock> Engine::safe_block(std::uint64_t number) const
{
    const node::SealedBlockPtr block = chain_.block(number);
    const std::optional<L2Tip> found =
        block ? l2_tip(config_, block->block, block->hash) : std::nullopt;
    if (!found)
        return std::nullopt;
    SafeBlock out{found->ref, {}};
    const std::vector<Transaction>& transactions = block->block.transactions;
    for (std::size_t i = 0; i < transactions.size(); ++i)
        if (transactions[i].type != execution::TxType::deposit)
            out.transactions.push_back(block->tx_hashes[i]);
    return out;
}

Result<Applied> Engine::apply(const PayloadAttributes& attributes)
{
    const std::uint64_t number = attributes.parent.number + 1;
    const node::SealedBlockPtr there = chain_.block(number);
    if (there && matches(*there, attributes)) {
        if (attributes.concludes)
            mark_safe(number);
        return Applied::consolidated;
    }
    const std::optional<node::BuildRequest> request = request_for(attributes);
    if (!request)
        return Applied::invalid;
    // Whether the batch executes shows only on its parent, so the branch goes first. If it does
    // not, the next candidate, at last an empty block, takes its place.
    if (there)
        if (auto rewound = rewind(attributes.parent.number); !rewound)
            return tl::unexpected(rewound.error());
    node::BuildRequest forced = *request;
    forced.use_pool = false;
    const Result<node::SealedBlockPtr> built = chain_.build(forced);
    if (!built)
        return attributes.transactions.empty() ? Result<Applied>(tl::unexpected(built.error()))
                                               : Result<Applied>(Applied::invalid);
    if (attributes.concludes)
        mark_safe(number);
    return there ? Applied::reorganised : Applied::built;
}

Result<node::SealedBlockPtr> Engine::build(const PayloadAttributes& attributes, bool use_pool)
{
    std::optional<node::BuildRequest> request = request_for(attributes);
    if (!request)
        return fail("A transaction of the payload attributes does not decode.");
    request->use_pool = use_pool;
    request->left_out = left_out_;
    return chain_.build(*request);
}

Result<void> Engine::insert(const UnsafePayload& payload)
{
    const execution::Header& header = payload.header;
    if (header.number == 0 || chain_.block_hash(header.number - 1) != header.parent_hash)
        return fail("The parent of block " + std::to_string(header.number) + " is not here.");
    if (auto rewound = rewind(header.number - 1); !rewound)
        return rewound;
    node::BuildRequest request;
    request.timestamp = header.timestamp;
    request.prev_randao = header.mix_hash;
    request.parent_beacon_block_root = header.parent_beacon_block_root;
    request.coinbase = header.coinbase;
    request.gas_limit = header.gas_limit;
    request.extra_data = header.extra_data;
    request.forced = payload.transactions;
    request.use_pool = false;
    const Result<node::SealedBlockPtr> built = chain_.build(request);
    if (!built)
        return tl::unexpected(built.error());
    if ((*built)->hash == payload.hash)
        return {};
    if (auto rewound = rewind(header.number - 1); !rewound)
        return rewound;
    return fail("Block " + std::to_string(header.number) + " executes to another block.");
}

Result<void> Engine::rewind(std::uint64_t number)
{
    if (chain_.heads().latest <= number)
        return {};
    return chain_.rewind(number);
}

void Engine::mark_safe(std::uint64_t number)
{
    if (number > chain_.heads().safe)
        chain_.set_safe(number);
}

void Engine::mark_finalized(std::uint64_t number)
{
    if (number > chain_.heads().finalized)
        chain_.set_finalized(number);
}

} // namespace nucleate::rollup
