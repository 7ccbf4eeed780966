#include "chain/node/log_filter.hpp"

#include "chain/crypto/keccak.hpp"
#include "chain/node/chain_types.hpp"

#include <algorithm>

namespace nucleate::node {
namespace {

/// Bloom membership (Yellow Paper, 4.3.1): three bits from the first six bytes of the hash.
bool bloom_has(const FixedBytes<256>& bloom, BytesView item)
{
    const Hash32 hash = crypto::keccak256(item);
    for (std::size_t i = 0; i < 6; i += 2) {
        const unsigned bit = ((unsigned{hash[i]} << 8U) | hash[i + 1]) & 2047U;
        if (((unsigned{bloom[255 - bit / 8]} >> (bit % 8)) & 1U) == 0)
            return false;
    }
    return true;
}

template <class T>
bool any_in_bloom(const FixedBytes<256>& bloom, const std::vector<T>& alternatives)
{
    return alternatives.empty() ||
           std::any_of(alternatives.begin(), alternatives.end(),
                       [&bloom](const T& item) { return bloom_has(bloom, item.view()); });
}

template <class T>
bool one_of(const std::vector<T>& alternatives, const T& item)
{
    return alternatives.empty() ||
           std::find(alternatives.begin(), alternatives.end(), item) != alternatives.end();
}

} // namespace

bool LogFilter::matches(const execution::Log& log) const
{
    if (!one_of(addresses, log.address) || topics.size() > log.topics.size())
        return false;
    for (std::size_t i = 0; i < topics.size(); ++i)
        if (!one_of(topics[i], log.topics[i]))
            return false;
    return true;
}

bool LogFilter::may_match(const FixedBytes<256>& bloom) const
{
    return any_in_bloom(bloom, addresses) &&
           std::all_of(topics.begin(), topics.end(), [&bloom](const std::vector<Hash32>& position) {
               return any_in_bloom(bloom, position);
           });
}

std::vector<LogEntry> matching_logs(const SealedBlock& block, const LogFilter& filter)
{
    std::vector<LogEntry> out;
    if (!filter.may_match(block.block.header.bloom))
        return out;
    std::size_t log_index = 0;
    for (std::size_t tx = 0; tx < block.receipts.size(); ++tx) {
        for (const execution::Log& log : block.receipts[tx].logs) {
            const std::size_t index = log_index++;
            if (!filter.matches(log))
                continue;
            out.push_back({.log = log,
                           .block = block.number(),
                           .block_hash = block.hash,
                           .timestamp = block.block.header.timestamp,
                           .tx_hash = block.tx_hashes[tx],
                           .tx_index = tx,
                           .log_index = index});
        }
    }
    return out;
}

} // namespace nucleate::node
