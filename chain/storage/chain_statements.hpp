#pragma once

#include "chain/storage/chain_store.hpp"

#include <string>

namespace nucleate::storage {

/// The SQL of one chain, with its table names put in once.
struct ChainStore::Statements
{
    explicit Statements(const std::string& p);

    std::string put_block, put_tx, put_account, put_slot, put_log;
    std::string delete_block, delete_tx, delete_account, delete_slot, delete_log;
    std::string last_after, contents_up, contents_down;
    std::string last, block, hash, number, before, transaction, logs;
    std::string keys_below, keys_above, changes_below, changes_above;
    std::string prune_blocks, prune_contents, prune_txs, prune_logs, prune_accounts, prune_slots;
    std::string account, slot, account_slots, account_list;
};

} // namespace nucleate::storage
