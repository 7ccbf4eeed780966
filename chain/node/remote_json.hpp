#pragma once

#include "chain/base/result.hpp"
#include "chain/node/chain_types.hpp"
#include "chain/node/log_filter.hpp"

#include <boost/json/fwd.hpp>

#include <optional>
#include <string>
#include <vector>

/// What other nodes answer, read: objects of the execution API. Everything is untrusted; an error
/// says which field is missing or wrong.
namespace nucleate::node::remote {

struct HeaderFacts
{
    execution::Header header;
    Hash32 hash; ///< as told
    /// The header's own hash is the one told: all fields are known and none was changed.
    bool verified = false;
};
Result<HeaderFacts> read_header(const boost::json::value& block);

/// A block with whole transactions and its receipts in order. Its transactions and receipts are
/// checked against the header's roots where the header is verified.
Result<SealedBlockPtr> read_block(const boost::json::value& block,
                                  const boost::json::value& receipts);
/// Hashes of a block's transactions, whole or not.
Result<std::vector<Hash32>> read_transaction_hashes(const boost::json::value& block);

Result<LogEntry> read_log(const boost::json::value& log);

/// eth_getProof.
struct ProofFacts
{
    execution::Account account; ///< as told
    std::vector<Bytes> nodes;
    struct Slot
    {
        uint256 key;
        uint256 value; ///< as told
        std::vector<Bytes> nodes;
    };
    std::vector<Slot> slots;
};
Result<ProofFacts> read_proof(const boost::json::value& proof);

std::optional<uint256> read_quantity(const boost::json::value& value);
/// Up to 32 bytes of data, as eth_getStorageAt gives them.
std::optional<uint256> read_word(const boost::json::value& value);
std::optional<Bytes> read_data(const boost::json::value& value);

} // namespace nucleate::node::remote
