// The blocks of a chain behind an endpoint.

#include "chain/base/hex.hpp"
#include "chain/base/log.hpp"
#include "chain/execution/block_codec.hpp"
#include "chain/node/remote_chain.hpp"
#include "chain/node/remote_fields.hpp"

#include <algorithm>

namespace nucleate::node {
namespace {

namespace json = boost::json;

/// Receipts asked for in one message, where the endpoint has no eth_getBlockReceipts.
constexpr std::size_t kReceiptsAtOnce = 100;
/// JSON-RPC 2.0 "method not found", and the codes that some nodes use for it.
constexpr std::int64_t kMethodNotFound = -32601;
constexpr std::int64_t kMethodNotSupported = -32004;

std::string quantity(std::uint64_t number)
{
    return to_quantity(uint256{number});
}

json::array topics_of(const LogFilter& filter)
{
    json::array topics;
    for (const std::vector<Hash32>& choices : filter.topics) {
        if (choices.empty()) {
            topics.push_back(nullptr);
            continue;
        }
        json::array list;
        for (const Hash32& topic : choices)
            list.push_back(json::string(to_hex_data(topic)));
        topics.push_back(std::move(list));
    }
    return topics;
}

json::object query_of(const LogFilter& filter)
{
    json::object query{{"fromBlock", quantity(filter.from)}, {"toBlock", quantity(filter.to)}};
    json::array addresses;
    for (const Address& address : filter.addresses)
        addresses.push_back(json::string(to_hex_data(address)));
    if (!addresses.empty())
        query["address"] = std::move(addresses);
    if (!filter.topics.empty())
        query["topics"] = topics_of(filter);
    return query;
}

} // namespace

Result<void> RemoteChain::check_place(const remote::HeaderFacts& header, std::uint64_t number) const
{
    const std::string name = "block " + std::to_string(number);
    if (header.header.number != number)
        return fail("The endpoint gave another block instead of " + name + ".");
    if (header_.verified && !header.verified)
        return fail("The endpoint's " + name + " does not have the hash that it bears.");
    const bool fits = number == base_.number       ? header.hash == header_.hash
                      : number + 1 == base_.number ? header.hash == header_.header.parent_hash
                                                   : true;
    if (!fits)
        return fail("The endpoint's " + name + " is not the one that this fork stands on.");
    return {};
}

Result<std::optional<remote::HeaderFacts>> RemoteChain::header(std::uint64_t number)
{
    if (number > base_.number)
        return std::optional<remote::HeaderFacts>{};
    if (number == base_.number)
        return std::optional(header_);
    const auto answer = ask_kept("header " + std::to_string(number), "eth_getBlockByNumber",
                                 {quantity(number), false});
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->is_null())
        return std::optional<remote::HeaderFacts>{};
    auto facts = remote::read_header(*answer);
    if (!facts)
        return fail("Block " + std::to_string(number) +
                    " cannot be read: " + facts.error().message + ".");
    if (const auto fits = check_place(*facts, number); !fits)
        return tl::unexpected(fits.error());
    return std::optional(std::move(*facts));
}

Result<std::optional<Hash32>> RemoteChain::block_hash(std::uint64_t number)
{
    const auto found = header(number);
    if (!found)
        return tl::unexpected(found.error());
    return *found ? std::optional((*found)->hash) : std::nullopt;
}

Result<json::value> RemoteChain::receipts(std::uint64_t number, const json::value& block)
{
    const std::string question = "receipts " + std::to_string(number);
    const auto kept = cache_->answer(base_.source, question);
    if (kept && *kept)
        return ask_kept(question, {}, {});
    auto whole = ask({RpcRequest{"eth_getBlockReceipts", {quantity(number)}}});
    if (!whole)
        return tl::unexpected(whole.error());
    const RpcAnswer& answer = whole->front();
    json::value out = answer ? *answer : json::value{};
    if (!answer && answer.error().code != kMethodNotFound &&
        answer.error().code != kMethodNotSupported)
        return tl::unexpected(refusal("eth_getBlockReceipts", answer.error()));
    if (!answer) {
        const auto hashes = remote::read_transaction_hashes(block);
        if (!hashes)
            return tl::unexpected(hashes.error());
        json::array list;
        for (std::size_t i = 0; i < hashes->size(); i += kReceiptsAtOnce) {
            std::vector<RpcRequest> requests;
            for (std::size_t k = i; k < std::min(i + kReceiptsAtOnce, hashes->size()); ++k)
                requests.push_back({"eth_getTransactionReceipt", {to_hex_data((*hashes)[k])}});
            auto some = ask(requests);
            if (!some)
                return tl::unexpected(some.error());
            for (RpcAnswer& one : *some) {
                if (!one)
                    return tl::unexpected(refusal("eth_getTransactionReceipt", one.error()));
                list.push_back(std::move(*one));
            }
        }
        out = std::move(list);
    }
    storage::RemoteCache::Batch batch;
    if (!out.is_null())
        batch.answers.emplace_back(question, json::serialize(out));
    if (const auto put = cache_->put(base_.source, batch); !put)
        return tl::unexpected(put.error());
    return out;
}

SealedBlockPtr RemoteChain::base()
{
    if (const auto whole = block(base_.number); whole && *whole)
        return *whole;
    else if (!whole)
        log(LogLevel::warning, "fork", whole.error().message);
    auto bare = std::make_shared<SealedBlock>();
    bare->block.header = header_.header;
    bare->hash = header_.hash;
    if (header_.header.withdrawals_root)
        bare->block.withdrawals.emplace();
    bare->size = execution::encode_block(bare->block).size();
    return bare;
}

Result<SealedBlockPtr> RemoteChain::block(std::uint64_t number)
{
    if (number > base_.number)
        return SealedBlockPtr{};
    const auto body = ask_kept("block " + std::to_string(number), "eth_getBlockByNumber",
                               {quantity(number), true});
    if (!body)
        return tl::unexpected(body.error());
    if (body->is_null())
        return SealedBlockPtr{};
    const auto facts = remote::read_header(*body);
    if (!facts)
        return fail("Block " + std::to_string(number) +
                    " cannot be read: " + facts.error().message + ".");
    if (const auto fits = check_place(*facts, number); !fits)
        return tl::unexpected(fits.error());
    const auto list = receipts(number, *body);
    if (!list)
        return tl::unexpected(list.error());
    auto made = remote::read_block(*body, *list);
    if (!made)
        return fail("Block " + std::to_string(number) +
                    " of the forked chain cannot be read: " + made.error().message + ".");
    return made;
}

Result<std::optional<std::uint64_t>> RemoteChain::block_number(const Hash32& hash)
{
    using Found = std::optional<std::uint64_t>;
    const auto answer =
        ask_kept("hash " + to_hex_data(hash), "eth_getBlockByHash", {to_hex_data(hash), false});
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->is_null())
        return Found{};
    const auto facts = remote::read_header(*answer);
    if (!facts || facts->hash != hash || facts->header.number > base_.number)
        return Found{};
    return Found{facts->header.number};
}

Result<std::optional<std::pair<std::uint64_t, std::size_t>>>
RemoteChain::transaction(const Hash32& hash)
{
    using Found = std::optional<std::pair<std::uint64_t, std::size_t>>;
    const auto kept = cache_->answer(base_.source, "transaction " + to_hex_data(hash));
    Result<json::value> answer = json::value{};
    if (kept && *kept)
        answer = ask_kept("transaction " + to_hex_data(hash), {}, {});
    else
        answer = ask("eth_getTransactionByHash", {to_hex_data(hash)});
    if (!answer)
        return tl::unexpected(answer.error());
    remote::Fields fields(*answer);
    if (answer->is_null() || !fields.has("blockNumber"))
        return Found{};
    const std::uint64_t number = fields.u64("blockNumber");
    const std::uint64_t index = fields.u64("transactionIndex");
    if (!fields.ok() || number > base_.number)
        return Found{};
    if (!kept || !*kept) {
        storage::RemoteCache::Batch batch;
        batch.answers.emplace_back("transaction " + to_hex_data(hash), json::serialize(*answer));
        if (const auto put = cache_->put(base_.source, batch); !put)
            return tl::unexpected(put.error());
    }
    return Found{{number, static_cast<std::size_t>(index)}};
}

Result<std::vector<LogEntry>> RemoteChain::logs(const LogFilter& filter)
{
    LogFilter bounded = filter;
    bounded.to = std::min(filter.to, base_.number);
    std::vector<LogEntry> out;
    if (bounded.from > bounded.to)
        return out;
    const json::object query = query_of(bounded);
    const auto answer = ask_kept("logs " + json::serialize(query), "eth_getLogs", {query});
    if (!answer)
        return tl::unexpected(answer.error());
    if (!answer->is_array())
        return fail("The endpoint's logs cannot be read.");
    if (answer->get_array().size() > filter.limit)
        return fail("query returned more than " + std::to_string(filter.limit) +
                    " results: narrow the block range");
    for (const json::value& item : answer->get_array()) {
        auto entry = remote::read_log(item);
        const bool fits = entry && entry->block >= bounded.from && entry->block <= bounded.to &&
                          bounded.matches(entry->log);
        if (!fits)
            return fail("The endpoint's logs are not those asked for.");
        if (entry->timestamp == 0) {
            const auto at = header(entry->block);
            if (!at)
                return tl::unexpected(at.error());
            entry->timestamp = *at ? (*at)->header.timestamp : 0;
        }
        out.push_back(std::move(*entry));
    }
    return out;
}

} // namespace nucleate::node
