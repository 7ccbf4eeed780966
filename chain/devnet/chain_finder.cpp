#include "chain/devnet/chain_finder.hpp"

#include "chain/base/hex.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"
#include "chain/node/endpoint_url.hpp"
#include "chain/node/remote_json.hpp"

#include <algorithm>

namespace nucleate::devnet {
namespace {

namespace json = boost::json;
namespace set = contracts::sequencer_set;

/// Blocks that are looked at again each time: a reorganisation may have changed them.
constexpr std::uint64_t kLookBack = 32;
/// Sets, and operators of a set, that are remembered.
constexpr std::size_t kMostSets = 1'000;
constexpr std::size_t kMostOperators = 64;

} // namespace

bool is_public_url(std::string_view url)
{
    const auto parsed = node::parse_endpoint(url);
    return parsed && parsed->user.empty() && !parsed->host.empty();
}

Result<bool> ChainFinder::look(std::uint64_t head)
{
    const std::uint64_t from = next_ - std::min(next_, kLookBack);
    const std::uint64_t to = std::min(head, next_ + kMostAtOnce - 1);
    const json::array topics{to_hex_data(set::LaunchedEvent::kTopic),
                             to_hex_data(set::EndpointChangedEvent::kTopic)};
    const json::object query{{"fromBlock", to_quantity(uint256{from})},
                             {"toBlock", to_quantity(uint256{to})},
                             {"topics", json::array{topics}}};
    const auto answers = l1_.call({{"eth_getLogs", {query}}});
    if (!answers)
        return tl::unexpected(answers.error());
    if (answers->size() != 1 || !answers->front())
        return fail("L1's endpoint refused to search its logs" +
                    (answers->size() == 1 ? ": " + answers->front().error().message : "") + ".");
    if (const auto taken = take(*answers->front()); !taken)
        return tl::unexpected(taken.error());
    next_ = to + 1;
    return to == head;
}

Result<void> ChainFinder::take(const json::value& logs)
{
    if (!logs.is_array())
        return fail("L1's endpoint answered a search of its logs with something else.");
    for (const json::value& item : logs.get_array()) {
        const auto entry = node::remote::read_log(item);
        if (!entry)
            return tl::unexpected(entry.error());
        const execution::Log& log = entry->log;
        const auto said = set::EndpointChangedEvent::decode(log.topics, log.data);
        if (said && urls_.size() < kMostSets) {
            Urls& urls = urls_[log.address];
            if (is_public_url(said->url) &&
                (urls.size() < kMostOperators || urls.contains(said->operator_)))
                urls[said->operator_] = said->url;
            else
                urls.erase(said->operator_);
        }
        if (set::LaunchedEvent::decode(log.topics, log.data) && launched_.size() < kMostSets)
            launched_[log.address];
    }
    for (auto& [address, urls] : launched_)
        if (const auto known = urls_.find(address); known != urls_.end())
            urls = known->second;
    return {};
}

} // namespace nucleate::devnet
