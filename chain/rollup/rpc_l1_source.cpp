#include "chain/rollup/rpc_l1_source.hpp"

#include "chain/base/hex.hpp"
#include "chain/execution/fees.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/node/remote_json.hpp"
#include "chain/rollup/beacon_blobs.hpp"

#include <algorithm>
#include <array>

namespace nucleate::rollup {
namespace {

namespace json = boost::json;
using node::RpcAnswer;
using node::RpcRequest;

/// Blocks that are fetched in one message when they are read in order.
constexpr std::uint64_t kAhead = 16;
constexpr std::size_t kMostKept = 512;
constexpr std::size_t kMostNumbers = 8'192;
static_assert(kMostNumbers > kAhead);
constexpr std::size_t kMostKeptBytes = std::size_t{64} << 20U;
/// BASE_FEE_UPDATE_FRACTION of Cancun (EIP-4844), Prague (EIP-7691) and the two blob-parameter
/// forks after Osaka (EIP-7892).
constexpr std::array<std::uint64_t, 4> kUpdateFractions{3'338'477, 5'007'716, 8'346'193,
                                                        11'684'671};

std::string quantity(std::uint64_t number)
{
    return to_quantity(uint256{number});
}

/// Nothing where the endpoint has no such block.
std::optional<L1BlockRef> ref_of(const RpcAnswer& answer)
{
    if (!answer || answer->is_null())
        return std::nullopt;
    const auto facts = node::remote::read_header(*answer);
    if (!facts || !facts->verified)
        return std::nullopt;
    const execution::Header& header = facts->header;
    return L1BlockRef{facts->hash, header.number, header.parent_hash, header.timestamp};
}

} // namespace

Result<RpcL1Source::Heads> RpcL1Source::ask_heads(std::optional<L1BlockRef>& anchor) const
{
    std::vector<RpcRequest> requests;
    for (const char* tag : {"latest", "safe", "finalized"})
        requests.push_back({"eth_getBlockByNumber", {tag, false}});
    if (anchor)
        requests.push_back({"eth_getBlockByNumber", {quantity(anchor->number), false}});
    const auto answers = endpoint_->call(requests);
    if (!answers)
        return tl::unexpected(answers.error());
    if (answers->size() != requests.size())
        return fail("L1's endpoint left questions without an answer.");
    const auto head = ref_of(answers->front());
    if (!head)
        return fail("L1's endpoint gave no usable head block.");
    const auto still = anchor ? ref_of(answers->back()) : std::nullopt;
    if (!still || !(*still == *anchor))
        anchor.reset();
    // Chains without proof of stake have no such blocks: then nothing is safe yet.
    return Heads{*head, ref_of((*answers)[1]).value_or(L1BlockRef{}),
                 ref_of((*answers)[2]).value_or(L1BlockRef{})};
}

Result<void> RpcL1Source::refresh()
{
    std::optional<L1BlockRef> anchor;
    {
        const std::lock_guard lock(mutex_);
        if (heads_.head.hash != Hash32{})
            anchor = heads_.head;
    }
    const Result<Heads> heads = ask_heads(anchor);
    if (!heads)
        return tl::unexpected(heads.error());
    const std::lock_guard lock(mutex_);
    // The old head is canonical still, and so is all before it.
    if (!anchor)
        canonical_.clear();
    heads_ = *heads;
    canonical_[heads_.head.number] = heads_.head.hash;
    return {};
}

std::string RpcL1Source::problem() const
{
    const std::lock_guard lock(mutex_);
    return problem_;
}

Expected<L1Blob, L1Error> RpcL1Source::blob(const L1Block& block,
                                            const Hash32& versioned_hash) const
{
    if (!beacon_)
        return tl::unexpected(
            trouble(L1Error::blob_missing, "a batch lies in blobs, and no beacon node is known"));
    auto found = blob_from(*beacon_, block, versioned_hash);
    if (!found)
        return tl::unexpected(trouble(found.error().error, found.error().words));
    return L1Blob{std::move(*found), {}, {}};
}

L1BlockRef RpcL1Source::head() const
{
    const std::lock_guard lock(mutex_);
    return heads_.head;
}

L1BlockRef RpcL1Source::safe() const
{
    const std::lock_guard lock(mutex_);
    return heads_.safe;
}

L1BlockRef RpcL1Source::finalized() const
{
    const std::lock_guard lock(mutex_);
    return heads_.finalized;
}

L1Error RpcL1Source::trouble(L1Error error, std::string words) const
{
    problem_ = std::move(words);
    return error;
}

L1Block RpcL1Source::view_of(const KnownPtr& known)
{
    const node::SealedBlock& sealed = *known->block;
    L1Block out;
    out.hash = sealed.hash;
    out.header = sealed.block.header;
    out.transactions = sealed.block.transactions;
    out.receipts = sealed.receipts;
    out.blob_base_fee = known->blob_base_fee;
    out.owner = known;
    return out;
}

void RpcL1Source::keep(const KnownPtr& known) const
{
    const Hash32& hash = known->block->hash;
    if (!blocks_.emplace(hash, known).second)
        return;
    order_.push_back(hash);
    bytes_ += known->block->size;
    while (order_.size() > kMostKept || (bytes_ > kMostKeptBytes && order_.size() > 1)) {
        const auto oldest = blocks_.find(order_.front());
        bytes_ -= oldest->second->block->size;
        blocks_.erase(oldest);
        order_.pop_front();
    }
}

Expected<L1Block, L1Error> RpcL1Source::block(std::uint64_t number) const
{
    const std::lock_guard lock(mutex_);
    problem_.clear();
    if (number > heads_.head.number)
        return tl::unexpected(L1Error::not_found);
    auto known = canonical_.find(number);
    if (known == canonical_.end() || !blocks_.contains(known->second)) {
        auto fetched = fetch_from(number, kAhead);
        // Many at once may be more than an answer can hold.
        if (!fetched && fetched.error() == L1Error::unreachable)
            fetched = fetch_from(number, 1);
        if (!fetched)
            return tl::unexpected(fetched.error());
        known = canonical_.find(number);
        if (known == canonical_.end())
            return tl::unexpected(L1Error::not_found);
    }
    return view_of(blocks_.at(known->second));
}

Expected<node::SealedBlockPtr, L1Error> RpcL1Source::sealed(std::uint64_t number) const
{
    const auto found = block(number);
    if (!found)
        return tl::unexpected(found.error());
    return static_cast<const Known*>(found->owner.get())->block;
}

Expected<L1Block, L1Error> RpcL1Source::block(const Hash32& hash) const
{
    const std::lock_guard lock(mutex_);
    problem_.clear();
    const auto known = blocks_.find(hash);
    if (known != blocks_.end())
        return view_of(known->second);
    const auto fetched = fetch("eth_getBlockByHash", json::value(to_hex_data(hash)));
    if (!fetched)
        return tl::unexpected(fetched.error());
    if ((*fetched)->block->hash != hash)
        return tl::unexpected(trouble(L1Error::bad_hash, "L1's endpoint gave another block."));
    keep(*fetched);
    return view_of(*fetched);
}

std::optional<Address> RpcL1Source::sender(const L1Block& block, std::size_t index) const
{
    const auto* known = static_cast<const Known*>(block.owner.get());
    const node::SealedBlock& sealed = *known->block;
    if (index >= sealed.senders.size())
        return std::nullopt;
    // A sender was compared with the signature when the block was read, unless the transaction's
    // hash is not its own: an impersonated one of a development node, which nobody signed.
    const execution::Transaction& tx = sealed.block.transactions[index];
    if (execution::transaction_hash(tx) != sealed.tx_hashes[index])
        return execution::recover_sender(tx);
    return sealed.senders[index];
}

Expected<std::vector<RpcAnswer>, L1Error>
RpcL1Source::ask(const std::vector<RpcRequest>& requests) const
{
    auto answers = endpoint_->call(requests);
    if (!answers)
        return tl::unexpected(trouble(L1Error::unreachable, answers.error().message));
    if (answers->size() != requests.size())
        return tl::unexpected(
            trouble(L1Error::unreachable, "L1's endpoint left questions without an answer."));
    return std::move(*answers);
}

Expected<RpcL1Source::KnownPtr, L1Error> RpcL1Source::fetch(const std::string& method,
                                                            const json::value& which) const
{
    const auto answers = ask({{method, {which, true}}, {"eth_getBlockReceipts", {which}}});
    if (!answers)
        return tl::unexpected(answers.error());
    const RpcAnswer& block = answers->front();
    if (!block)
        return tl::unexpected(trouble(L1Error::unreachable, block.error().message));
    if (block->is_null())
        return tl::unexpected(L1Error::not_found);
    return take(*block, answers->back());
}

/// Reads `count` blocks from `number` on, none beyond the head. Each must follow the one before;
/// what does not is left for later, for L1 has changed meanwhile.
Expected<void, L1Error> RpcL1Source::fetch_from(std::uint64_t number, std::uint64_t count) const
{
    const std::uint64_t last = std::min(number + count - 1, heads_.head.number);
    std::vector<RpcRequest> requests;
    for (std::uint64_t at = number; at <= last; ++at) {
        requests.push_back({"eth_getBlockByNumber", {quantity(at), true}});
        requests.push_back({"eth_getBlockReceipts", {quantity(at)}});
    }
    const auto answers = ask(requests);
    if (!answers)
        return tl::unexpected(answers.error());
    for (std::uint64_t at = number; at <= last; ++at) {
        const std::size_t place = 2 * static_cast<std::size_t>(at - number);
        const RpcAnswer& block = (*answers)[place];
        const auto known = !block || block->is_null()
                               ? Expected<KnownPtr, L1Error>(tl::unexpected(L1Error::not_found))
                               : take(*block, (*answers)[place + 1]);
        const bool fits = known && (*known)->block->number() == at;
        if (at == number && !fits)
            return tl::unexpected(known ? L1Error::bad_hash : known.error());
        if (!fits ||
            (at > number && (*known)->block->block.header.parent_hash != canonical_.at(at - 1)))
            return {};
        keep(*known);
        canonical_[at] = (*known)->block->hash;
    }
    while (canonical_.size() > kMostNumbers)
        canonical_.erase(canonical_.begin());
    return {};
}

Expected<RpcL1Source::KnownPtr, L1Error> RpcL1Source::take(const json::value& block,
                                                           const RpcAnswer& receipts) const
{
    if (!receipts || !receipts->is_array())
        return tl::unexpected(trouble(L1Error::unreachable,
                                      "L1's endpoint gives no receipts by eth_getBlockReceipts" +
                                          (receipts ? "." : ": " + receipts.error().message)));
    const auto facts = node::remote::read_header(block);
    if (!facts)
        return tl::unexpected(trouble(L1Error::unreadable, facts.error().message));
    if (!facts->verified)
        return tl::unexpected(trouble(
            L1Error::bad_hash, "L1's endpoint gave a block that has not the hash it bears."));
    const auto sealed = node::remote::read_block(block, *receipts);
    if (!sealed)
        return tl::unexpected(trouble(L1Error::unreadable, sealed.error().message));
    const auto fee = blob_fee(facts->header);
    if (!fee)
        return tl::unexpected(fee.error());
    return std::make_shared<const Known>(Known{*sealed, *fee});
}

/// Blocks do not tell the price of blob gas. What the fee history says is taken when it follows
/// from the block's excess blob gas under one of the forks there have been.
Expected<uint256, L1Error> RpcL1Source::blob_fee(const execution::Header& header) const
{
    if (header.excess_blob_gas.value_or(0) == 0)
        return uint256{1};
    const auto answers = ask({{"eth_feeHistory", {"0x1", quantity(header.number), json::array{}}}});
    if (!answers)
        return tl::unexpected(answers.error());
    const RpcAnswer& answer = answers->front();
    const json::object* const history = answer ? answer->if_object() : nullptr;
    const json::value* const fees =
        history == nullptr ? nullptr : history->if_contains("baseFeePerBlobGas");
    const json::array* const list = fees == nullptr ? nullptr : fees->if_array();
    const auto told = list == nullptr || list->empty() ? std::nullopt
                                                       : node::remote::read_quantity(list->front());
    const bool fits =
        told &&
        std::any_of(kUpdateFractions.begin(), kUpdateFractions.end(), [&](std::uint64_t fraction) {
            return execution::blob_base_fee(*header.excess_blob_gas, fraction) == *told;
        });
    if (!fits)
        return tl::unexpected(trouble(L1Error::unreadable,
                                      "L1's endpoint gave a price of blob gas that does not follow "
                                      "from the block."));
    return *told;
}

} // namespace nucleate::rollup
