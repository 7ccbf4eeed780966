#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/result.hpp"
#include "chain/base/uint256.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace nucleate::agents {

struct LogFacts
{
    Address address;
    std::vector<Hash32> topics;
    Bytes data;
};

/// A transaction in a block, with what its receipt says.
struct TxFacts
{
    Hash32 hash;
    Address from;
    std::optional<Address> to; ///< nothing for a creation
    uint256 value;             ///< wei
    uint256 mint;              ///< wei that a deposit brings along; L2 only
    bool success = false;
    std::uint64_t gas_used = 0;
    uint256 effective_gas_price; ///< wei a gas
    uint256 l1_fee;              ///< wei; L2 only
    std::optional<Address> created;
    std::vector<LogFacts> logs;
};

struct BlockFacts
{
    std::uint64_t number = 0;
    Hash32 hash;
    std::uint64_t timestamp = 0; ///< seconds
    uint256 base_fee;            ///< wei a gas
    uint256 blob_fee;            ///< wei a blob gas (EIP-4844); 0 where there are no blobs
    std::uint64_t gas_used = 0;
    std::uint64_t gas_limit = 0;
    std::vector<TxFacts> transactions; ///< in block order
    double execution_seconds = 0;      ///< measured wall time: for show, never for a decision
};

/// Why a call failed: the revert data, empty when the call failed without any.
struct CallError
{
    Bytes revert_data;
};

/// A chain as an agent sees it: what any outside agent has by JSON-RPC. Reads answer for the head.
/// All calls come from the thread that steps the swarm.
class ChainPort
{
public:
    virtual ~ChainPort() = default;

    virtual const std::string& id() const = 0; ///< "l1", "l2-1", …
    virtual std::uint64_t chain_id() const = 0;
    virtual std::uint64_t head_number() const = 0;
    virtual std::optional<BlockFacts> block(std::uint64_t number) const = 0;
    virtual std::size_t pending_count() const = 0;
    virtual uint256 balance(const Address& account) const = 0;
    virtual bool has_code(const Address& account) const = 0;
    virtual std::uint64_t nonce(const Address& account) const = 0; ///< without the pool
    virtual Expected<Bytes, CallError> call(const Address& from, const Address& to,
                                            BytesView data) const = 0;
    /// Gas that a transaction needs at the head, with a margin; nothing when it would fail.
    virtual std::optional<std::uint64_t> estimate_gas(const Address& from,
                                                      const std::optional<Address>& to,
                                                      const uint256& value,
                                                      BytesView data) const = 0;
    /// The most gas that a transaction may ask for whatever the block holds (EIP-7825); nothing
    /// where there is no such rule.
    virtual std::optional<std::uint64_t> transaction_gas_cap() const { return std::nullopt; }
    /// Hands in a signed transaction; its hash, or why the pool refused it.
    virtual Result<Hash32> send(BytesView raw) = 0;
};

} // namespace nucleate::agents
