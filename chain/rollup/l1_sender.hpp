#pragma once

#include "chain/base/result.hpp"
#include "chain/node/chain.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace nucleate::rollup {

/// A transaction that an operator wants on L1.
struct L1Transaction
{
    Address to;
    uint256 value; ///< wei
    Bytes data;
    std::uint64_t gas_limit = 0;
    std::vector<Bytes> blobs{}; ///< EIP-4844, each of derivation::kBlobBytes; mostly none
};

/// What a transaction that is sent now pays.
struct L1Prices
{
    uint256 gas;                     ///< wei a gas: base fee and tip
    std::optional<uint256> blob_gas; ///< wei a blob gas; nothing where blobs cannot be sent
};

/// What L1 knows of a transaction.
struct L1Status
{
    enum class Kind : std::uint8_t
    {
        unknown,  ///< neither in a block nor waiting
        waiting,  ///< in the pool
        included, ///< in block `number`
    };
    Kind kind = Kind::unknown;
    std::uint64_t number = 0;
};

/// The operators' accounts on L1. Whoever holds the keys signs, chooses fees and sends.
class L1Sender
{
public:
    virtual ~L1Sender() = default;
    /// The hash of the transaction that was sent.
    virtual Result<Hash32> send(const L1Transaction& transaction) = 0;
    virtual L1Status status(const Hash32& transaction) const = 0;
    /// Nothing while L1 does not tell.
    virtual std::optional<L1Prices> prices() const = 0;
    /// True while transactions of these accounts wait in the pool.
    virtual bool has_waiting() const = 0;
    /// Who pays for what `send` sends now; nothing when nobody here may.
    virtual std::optional<Address> account() const = 0;
    /// All accounts whose keys are here.
    virtual std::vector<Address> accounts() const = 0;
};

/// `status`, `has_waiting` and `prices` (with `tip` wei a gas) for an L1 of this process.
L1Status status_on(const node::Chain& l1, const Hash32& transaction);
bool has_waiting_on(const node::Chain& l1, const Address& account);
L1Prices prices_on(const node::Chain& l1, const uint256& tip = {});
/// Wei a blob gas in the next block; nothing where that takes no blobs.
std::optional<uint256> blob_price_on(const node::Chain& l1);

} // namespace nucleate::rollup
