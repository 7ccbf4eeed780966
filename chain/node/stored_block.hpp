#pragma once

#include "chain/node/chain_types.hpp"
#include "chain/storage/chain_store.hpp"

#include <optional>

namespace nucleate::node {

/// How the node lays blocks and state changes into storage (RLP).

storage::BlockRecord to_record(const SealedBlock& block, BytesView before);
/// Keys for transactions to accounts that are not among `changes`: the search by address finds the
/// others in the history of the state.
void add_recipient_keys(storage::BlockRecord& record, const SealedBlock& block,
                        const execution::StateChanges& changes);
/// Null when the record is damaged.
SealedBlockPtr from_record(const storage::BlockRecord& record);

Bytes encode_changes(const execution::StateChanges& changes);
std::optional<execution::StateChanges> decode_changes(BytesView encoded);

/// `later` on top of `changes`.
void merge_changes(execution::StateChanges& changes, const execution::StateChanges& later);

} // namespace nucleate::node
