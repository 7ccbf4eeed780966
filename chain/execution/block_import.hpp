#pragma once

#include "chain/execution/block_execution.hpp"
#include "chain/execution/state_root.hpp"

#include <string>

namespace nucleate::execution {

/// Why a block was refused: by itself or for one of its transactions.
struct InvalidBlock
{
    BlockError block = BlockError::incorrect_block_format;
    std::optional<TxError> transaction; ///< set when a transaction is at fault

    /// The official name.
    const char* name() const { return transaction ? to_string(*transaction) : to_string(block); }
};

/// A block that was executed and found to be what its header says.
struct ImportedBlock
{
    BlockOutcome outcome;
    StateCommit commit;
    std::vector<Address> senders;
};

/// Checks a header against its parent: numbers, time, gas, fees, and which fields the fork wants.
/// Proof-of-work seals and difficulties are taken as they are.
Expected<void, BlockError> validate_header(const ChainSpec& spec, const Header& header,
                                           const Header& parent);

/// What a foreign block is executed on.
struct ImportParent
{
    Header header;
    Hash32 hash;
    const StateView& state;
    const trie::NodeStore& nodes;
    std::function<Hash32(std::uint64_t)> block_hash;
    bool may_lack_system_contracts = false; ///< see BlockEnv
};

/// A block whose every commitment but the state root was compared.
struct ExecutedBlock
{
    BlockOutcome outcome;
    std::vector<Address> senders;
};
/// Validates and executes a block made elsewhere, for callers that compute its state root
/// themselves.
Expected<ExecutedBlock, InvalidBlock> execute_block(const ChainSpec& spec, const Block& block,
                                                    const ImportParent& parent);

/// Validates and executes a block made elsewhere, and compares every commitment in its header.
/// Replicas and re-derivation run through here.
Expected<ImportedBlock, InvalidBlock> import_block(const ChainSpec& spec, const Block& block,
                                                   const ImportParent& parent);

} // namespace nucleate::execution
