// ots_*: what Otterscan asks of a node beyond eth_ (Otterscan, "docs/custom-jsonrpc.md", level 8).

#include "chain/evm/code.hpp"
#include "chain/rpc/address_search.hpp"
#include "chain/rpc/block_id.hpp"
#include "chain/rpc/chain_json.hpp"
#include "chain/rpc/eth_api.hpp"
#include "chain/rpc/flat_trace.hpp"
#include "chain/rpc/receipt_json.hpp"
#include "chain/rpc/replay.hpp"

#include <algorithm>

namespace nucleate::rpc {

namespace {

using Direction = node::Chain::Direction;
using TxLocation = node::Chain::TxLocation;

constexpr std::uint64_t kMostOnPage = 1'000;

TxLocation place_of(EthApi& api, const Arg& arg)
{
    auto place = api.chain().transaction(arg.hash());
    if (!place)
        refuse("transaction not found");
    return std::move(*place);
}

CallFrame tree_of(EthApi& api, const TxLocation& place)
{
    Replay replay(api.chain(), *place.block);
    replay.skip_to(place.index);
    CallTree tree;
    replay.next(&tree);
    return tree.take(replay.state());
}

void api_level(EthApi&, const Call&, Writer& out)
{
    out.number(std::uint64_t{8});
}

void has_code(EthApi& api, const Call& call, Writer& out)
{
    const Address address = call.params[0].address();
    const auto account =
        state_at(api.chain(), read_block_id(api.chain(), call.params[1]))->account(address);
    out.boolean(account && account->code_hash != execution::kEmptyCodeHash);
}

// Blocks.

uint256 fees_of(const node::SealedBlock& block)
{
    uint256 fees;
    for (const execution::Receipt& receipt : block.receipts)
        fees += receipt.effective_gas_price * uint256{receipt.gas_used};
    return fees;
}

/// A receipt with its block's time, which Otterscan shows in lists of transactions.
void write_timed_receipt(Writer& out, const node::Chain& chain, const node::SealedBlock& block,
                         std::size_t index)
{
    out.begin_object();
    write_receipt_fields(out, chain, block, index);
    out.key("timestamp");
    out.quantity(block.block.header.timestamp);
    out.end_object();
}

/// Otterscan wants a total difficulty: 0 where blocks never had one, and not kept elsewhere.
void write_total_difficulty(Writer& out, const node::Chain& chain)
{
    if (!chain.block(std::uint64_t{0})->block.header.difficulty.is_zero())
        return;
    out.key("totalDifficulty");
    out.raw("\"0x0\"");
}

/// The block without its transactions.
void write_bare_block(Writer& out, const node::Chain& chain, const node::SealedBlock& block)
{
    out.begin_object();
    write_block_fields(out, block, false, Sealed::yes, {0, 0});
    write_total_difficulty(out, chain);
    out.key("transactionCount");
    out.number(std::uint64_t{block.tx_hashes.size()});
    out.end_object();
}

void write_details(Writer& out, const node::Chain& chain, const node::SealedBlockPtr& block)
{
    if (!block)
        return out.null();
    out.begin_object();
    out.key("block");
    write_bare_block(out, chain, *block);
    out.key("issuance");
    out.raw(R"({"blockReward":"0x0","uncleReward":"0x0","issuance":"0x0"})");
    out.key("totalFees");
    out.quantity(fees_of(*block));
    out.end_object();
}

void block_details(EthApi& api, const Call& call, Writer& out)
{
    write_details(out, api.chain(),
                  find_block(api.chain(), read_block_number(api.chain(), call.params[0])));
}

void block_details_by_hash(EthApi& api, const Call& call, Writer& out)
{
    write_details(out, api.chain(), api.chain().block(call.params[0].hash()));
}

/// A page of a block's transactions, the last of them first.
void block_transactions(EthApi& api, const Call& call, Writer& out)
{
    const node::SealedBlockPtr block =
        find_block(api.chain(), read_block_number(api.chain(), call.params[0]));
    if (!block)
        return out.null();
    const std::uint64_t count = block->tx_hashes.size();
    const std::uint64_t size = std::min(call.params[2].u64(), kMostOnPage);
    const std::uint64_t page = std::min(call.params[1].u64(), count);
    const std::uint64_t end = count - std::min(count, page * size);
    const std::uint64_t begin = end - std::min(end, size);
    out.begin_object();
    out.key("fullblock");
    out.begin_object();
    write_block_fields(out, *block, true, Sealed::yes, {begin, end});
    write_total_difficulty(out, api.chain());
    out.key("transactionCount");
    out.number(count);
    out.end_object();
    out.key("receipts");
    out.begin_array();
    for (std::uint64_t i = begin; i < end; ++i)
        write_timed_receipt(out, api.chain(), *block, i);
    out.end_array();
    out.end_object();
}

// Transactions.

void write_operation(Writer& out, const CallFrame& frame, int type)
{
    out.begin_object();
    out.key("type");
    out.number(static_cast<std::int64_t>(type));
    out.key("from");
    out.data(frame.from);
    out.key("to");
    out.data(*frame.to);
    out.key("value");
    out.quantity(frame.value.value_or(uint256{}));
    out.end_object();
}

void write_operations(Writer& out, const CallFrame& parent)
{
    if (parent.status != evm::Status::success)
        return;
    for (const CallFrame& frame : parent.calls) {
        const bool moves = frame.value && !frame.value->is_zero() && frame.type == "CALL";
        if (frame.status != evm::Status::success)
            continue;
        if (moves)
            write_operation(out, frame, 0);
        else if (frame.destructs())
            write_operation(out, frame, 1);
        else if (frame.creates())
            write_operation(out, frame, frame.type == "CREATE" ? 2 : 3);
        write_operations(out, frame);
    }
}

/// Transfers, self-destructions and creations inside of a transaction.
void internal_operations(EthApi& api, const Call& call, Writer& out)
{
    const CallFrame top = tree_of(api, place_of(api, call.params[0]));
    out.begin_array();
    write_operations(out, top);
    out.end_array();
}

void write_entries(Writer& out, const CallFrame& frame, std::uint64_t depth)
{
    out.begin_object();
    out.key("type");
    out.string(frame.type);
    out.key("depth");
    out.number(depth);
    out.key("from");
    out.data(frame.from);
    out.key("to");
    if (frame.to)
        out.data(*frame.to);
    else
        out.null();
    out.key("value");
    if (frame.value)
        out.quantity(*frame.value);
    else
        out.null();
    out.key("input");
    out.data(frame.input);
    out.key("output");
    out.data(frame.output);
    out.end_object();
    for (const CallFrame& call : frame.calls)
        write_entries(out, call, depth + 1);
}

void trace_transaction(EthApi& api, const Call& call, Writer& out)
{
    const CallFrame top = tree_of(api, place_of(api, call.params[0]));
    out.begin_array();
    write_entries(out, top, 0);
    out.end_array();
}

/// What a transaction gave back when it failed; "0x" when it did not.
void transaction_error(EthApi& api, const Call& call, Writer& out)
{
    const TxLocation place = place_of(api, call.params[0]);
    if (place.block->receipts[place.index].success)
        return out.data(BytesView{});
    out.data(tree_of(api, place).output);
}

// Addresses.

void write_page(Writer& out, const node::Chain& chain, const AddressPage& page)
{
    out.begin_object();
    out.key("txs");
    out.begin_array();
    for (const TxLocation& place : page.found)
        write_transaction(out, *place.block, place.index);
    out.end_array();
    out.key("receipts");
    out.begin_array();
    for (const TxLocation& place : page.found)
        write_timed_receipt(out, chain, *place.block, place.index);
    out.end_array();
    out.key("firstPage");
    out.boolean(page.newest);
    out.key("lastPage");
    out.boolean(page.oldest);
    out.end_object();
}

template <Direction direction>
void search(EthApi& api, const Call& call, Writer& out)
{
    const Address address = call.params[0].address();
    const std::uint64_t number = call.params[1].u64();
    const std::uint64_t wanted = std::clamp<std::uint64_t>(call.params[2].u64(), 1, kMostOnPage);
    write_page(out, api.chain(), search_address(api.chain(), address, number, direction, wanted));
}

const CallFrame* creation_of(const CallFrame& frame, const Address& address)
{
    if (frame.creates() && frame.to == address && frame.status == evm::Status::success)
        return &frame;
    for (const CallFrame& call : frame.calls)
        if (const CallFrame* const found = creation_of(call, address))
            return found;
    return nullptr;
}

/// The first block after which the account has code; nothing when it has none, or from the start.
std::optional<std::uint64_t> block_of_creation(const node::Chain& chain, const Address& address)
{
    const auto code_after = [&](std::uint64_t number) {
        const node::StatePtr state = chain.state(number);
        const auto account = state ? state->account(address) : std::nullopt;
        return account && account->code_hash != execution::kEmptyCodeHash;
    };
    std::uint64_t at = 0;
    if (code_after(0) || !code_after(chain.heads().latest))
        return std::nullopt;
    for (;;) {
        const auto blocks = chain.blocks_about(address, at, Direction::newer, 256);
        if (!blocks || blocks->empty())
            return std::nullopt;
        for (const std::uint64_t number : *blocks) {
            at = number;
            if (code_after(number))
                return number;
        }
    }
}

void contract_creator(EthApi& api, const Call& call, Writer& out)
{
    const Address address = call.params[0].address();
    const auto number = block_of_creation(api.chain(), address);
    const node::SealedBlockPtr block = number ? api.chain().block(*number) : nullptr;
    if (!block || block->tx_hashes.empty())
        return out.null();
    Replay replay(api.chain(), *block);
    for (const Hash32& hash : block->tx_hashes) {
        CallTree tree;
        replay.next(&tree);
        const CallFrame top = tree.take(replay.state());
        const CallFrame* const creation = creation_of(top, address);
        if (creation == nullptr)
            continue;
        out.begin_object();
        out.key("hash");
        out.data(hash);
        out.key("creator");
        out.data(creation->from);
        return out.end_object();
    }
    out.null();
}

void transaction_by_sender_and_nonce(EthApi& api, const Call& call, Writer& out)
{
    const auto place = find_sent(api.chain(), call.params[0].address(), call.params[1].u64());
    if (place)
        out.data(place->block->tx_hashes[place->index]);
    else
        out.null();
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"ots_getApiLevel", "[]", api_level, Kind::quick},
    {"ots_hasCode", "[address, block?]", has_code},
    {"ots_getBlockDetails", "[block]", block_details},
    {"ots_getBlockDetailsByHash", "[hash]", block_details_by_hash},
    {"ots_getBlockTransactions", "[block, page, pageSize]", block_transactions},
    {"ots_getInternalOperations", "[hash]", internal_operations},
    {"ots_traceTransaction", "[hash]", trace_transaction},
    {"ots_getTransactionError", "[hash]", transaction_error},
    {"ots_searchTransactionsBefore", "[address, block, pageSize]", search<Direction::older>},
    {"ots_searchTransactionsAfter", "[address, block, pageSize]", search<Direction::newer>},
    {"ots_getContractCreator", "[address]", contract_creator},
    {"ots_getTransactionBySenderAndNonce", "[address, nonce]", transaction_by_sender_and_nonce},
});

} // namespace

void add_ots(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
}

} // namespace nucleate::rpc
