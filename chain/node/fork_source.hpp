#pragma once

#include "chain/base/result.hpp"
#include "chain/node/chain_types.hpp"
#include "chain/node/log_filter.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace nucleate::node {

/// What a fork stands on.
struct ForkInfo
{
    std::string url; ///< as it was given: may hold a key, so not for logs
    std::string shown_url;
    std::uint64_t chain_id = 0; ///< of the other chain
    std::uint64_t number = 0;   ///< the last block that is the other chain's
    Hash32 hash;
    std::uint64_t timestamp = 0; ///< of that block, seconds
    /// Nothing: every account and slot at that block is checked against its state root. Else why
    /// the values are taken as the endpoint tells them.
    std::optional<std::string> unproven;
    std::uint64_t fetched = 0; ///< calls made to the endpoint since the start
};

/// Another chain up to the block where a fork leaves it: what was read once is kept, the rest is
/// fetched. Calls block their thread while they fetch; any thread. An error says what is wrong
/// with the endpoint or its answers. Blocks beyond the fork's are unknown.
class ForkSource
{
public:
    virtual ~ForkSource() = default;

    virtual ForkInfo info() const = 0;

    // State after block `number`.
    virtual Result<std::optional<execution::Account>> account(const Address& address,
                                                              std::uint64_t number) = 0;
    virtual Result<uint256> slot(const Address& address, const uint256& key,
                                 std::uint64_t number) = 0;
    /// Code of an account that was read before; nothing for another hash.
    virtual Result<std::optional<Bytes>> code(const Hash32& hash) = 0;
    /// A trie node that came with a proof or was kept.
    virtual Result<std::optional<Bytes>> node(const Hash32& hash) = 0;
    /// Nodes that blocks on the fork made.
    using Nodes = std::vector<std::pair<Hash32, Bytes>>;
    virtual Result<void> keep_nodes(Nodes nodes) = 0;
    /// Fetches accounts of the fork's block together, as many as are not there.
    virtual Result<void> prefetch(const std::vector<Address>& accounts) = 0;

    // Blocks.
    /// The fork's block: whole where it can be read, else its header alone.
    virtual SealedBlockPtr base() = 0;
    /// Null when unknown.
    virtual Result<SealedBlockPtr> block(std::uint64_t number) = 0;
    virtual Result<std::optional<Hash32>> block_hash(std::uint64_t number) = 0;
    virtual Result<std::optional<std::uint64_t>> block_number(const Hash32& hash) = 0;
    /// Block and place in it.
    virtual Result<std::optional<std::pair<std::uint64_t, std::size_t>>>
    transaction(const Hash32& hash) = 0;
    virtual Result<std::vector<LogEntry>> logs(const LogFilter& filter) = 0;

    /// Fetches from there from now on; refused when that is another chain.
    virtual Result<void> set_url(const std::string& url) = 0;
    /// Makes all fetching fail from now on, also what is under way.
    virtual void cancel() = 0;
};
using ForkPtr = std::shared_ptr<ForkSource>;

} // namespace nucleate::node
