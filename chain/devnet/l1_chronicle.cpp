#include "chain/devnet/l1_chronicle.hpp"

#include "chain/base/hex.hpp"
#include "chain/devnet/event_recorder.hpp"
#include "chain/devnet/history.hpp"
#include "chain/execution/fork_names.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace nucleate::devnet {
namespace {

/// Of a block: a contract that writes in a loop is not to fill the disk. All lines of a transaction
/// are told by nucleate_consoleLogs.
constexpr std::size_t kMostLines = 16;
constexpr std::size_t kMostText = 240; ///< bytes

/// One line of bounded length, cut between characters.
std::string one_line(std::string text)
{
    if (text.size() > kMostText) {
        std::size_t end = kMostText;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U)
            --end;
        text.resize(end);
        text += "…";
    }
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
    return text;
}

} // namespace

L1Chronicle::L1Chronicle(node::Chain& chain, const rpc::ConsoleLog& console,
                         std::shared_ptr<storage::Database> database, rpc::TableStore& tables,
                         std::size_t accounts)
    : chain_(chain), console_(console), database_(std::move(database)), log_(*database_),
      tables_(tables), accounts_(accounts)
{}

L1Chronicle::~L1Chronicle()
{
    for (const std::uint64_t hook : hooks_)
        chain_.unsubscribe(hook);
}

Result<void> L1Chronicle::open()
{
    if (auto recalled = recall_events(log_, tables_); !recalled)
        return recalled;
    const auto last = log_.last_id();
    if (!last)
        return tl::unexpected(last.error());
    const node::SealedBlockPtr head = chain_.head();
    const std::uint64_t time = head->block.header.timestamp;
    protocol::EventRow event;
    event.kind = *last == 0 ? "l1.started" : "devnet.resumed";
    event.subject = "node";
    event.time = time;
    event.chain = chain_.name();
    event.block = head->number();
    if (*last == 0)
        event.facts = {{"chain_id", std::to_string(chain_.spec().chain_id)},
                       {"rules", std::string(execution::fork_name(
                                     chain_.spec().fork_at(head->number(), time)))},
                       {"accounts", std::to_string(accounts_)}};
    else
        event.facts = {{"block", std::to_string(head->number())}};
    if (auto added = add(std::move(event)); !added)
        return added;
    publish();
    hooks_ = {chain_.on_seal([this](const node::SealedBlock& block) { note_creations(block); }),
              chain_.on_block([this](const node::SealedBlockPtr& block) {
                  note_console(*block);
                  publish();
              }),
              chain_.on_rewind([this](const auto& dropped) { note_rewind(dropped); })};
    return {};
}

std::vector<protocol::EventRow> L1Chronicle::read(const storage::EventQuery& query) const
{
    std::vector<protocol::EventRow> rows;
    if (const auto found = log_.read(query))
        for (const storage::Event& event : *found)
            rows.push_back(to_row(event));
    return rows;
}

void L1Chronicle::note_creations(const node::SealedBlock& block)
{
    // What a block that came to nothing left here was rolled back with it.
    fresh_.clear();
    for (std::size_t i = 0; i < block.receipts.size(); ++i) {
        const execution::Receipt& receipt = block.receipts[i];
        if (!receipt.created || !receipt.success)
            continue;
        protocol::EventRow event;
        event.time = block.block.header.timestamp;
        event.kind = "contract.created";
        event.subject = to_hex_data(*receipt.created);
        event.actor = to_hex_data(block.senders[i]);
        event.chain = chain_.name();
        event.block = block.number();
        event.transaction = to_hex_data(block.tx_hashes[i]);
        event.facts = {{"address", event.subject}, {"gas", std::to_string(receipt.gas_used)}};
        if (!add(std::move(event)))
            return;
    }
}

/// What was run for a block that came to nothing, or by a call, is passed over.
void L1Chronicle::note_console(const node::SealedBlock& block)
{
    std::size_t count = 0;
    for (rpc::ConsoleLine& line : console_.after(read_)) {
        read_ = line.number;
        if (!line.transaction || count == kMostLines)
            continue;
        const auto at = std::ranges::find(block.tx_hashes, *line.transaction);
        if (at == block.tx_hashes.end())
            continue;
        protocol::EventRow event;
        event.time = block.block.header.timestamp;
        event.kind = "console.log";
        event.subject = event.chain = chain_.name();
        event.actor =
            to_hex_data(block.senders[static_cast<std::size_t>(at - block.tx_hashes.begin())]);
        event.block = block.number();
        event.transaction = to_hex_data(*line.transaction);
        event.facts = {{"text", one_line(std::move(line.text))}};
        if (!add(std::move(event)))
            return;
        ++count;
    }
}

void L1Chronicle::note_rewind(const std::vector<node::SealedBlockPtr>& dropped)
{
    const node::SealedBlockPtr head = chain_.head();
    const std::size_t transactions = std::accumulate(
        dropped.begin(), dropped.end(), std::size_t{0},
        [](std::size_t sum, const node::SealedBlockPtr& b) { return sum + b->receipts.size(); });
    fresh_.clear();
    protocol::EventRow event;
    event.time = head->block.header.timestamp;
    event.kind = "chain.reverted";
    event.subject = event.chain = chain_.name();
    event.block = head->number();
    event.facts = {{"from", std::to_string(head->number() + dropped.size())},
                   {"to", std::to_string(head->number())},
                   {"blocks", std::to_string(dropped.size())},
                   {"transactions", std::to_string(transactions)}};
    if (add(std::move(event)))
        publish();
}

Result<void> L1Chronicle::add(protocol::EventRow event)
{
    auto transaction = storage::Database::Transaction::begin(*database_);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const Result<std::uint64_t> id = log_.append(to_stored(event));
    if (!id)
        return tl::unexpected(id.error());
    if (auto done = transaction->commit(); !done)
        return done;
    event.id = *id;
    fresh_.push_back(std::move(event));
    return {};
}

void L1Chronicle::publish()
{
    for (const protocol::EventRow& event : std::exchange(fresh_, {}))
        tables_.append(event);
}

} // namespace nucleate::devnet
