#include "chain/storage/chain_statements.hpp"

namespace nucleate::storage {

ChainStore::Statements::Statements(const std::string& p)
    : put_block("INSERT INTO " + p +
                "blocks(number, hash, before, content)"
                " VALUES(?, ?, ?, ?)"),
      put_tx("INSERT INTO " + p + "txs(key, block, position) VALUES(?, ?, ?)"),
      put_account("INSERT INTO " + p +
                  "accounts(address, block, nonce, balance, code, root)"
                  " VALUES(?, ?, ?, ?, ?, ?)"),
      put_slot("INSERT INTO " + p + "slots(address, slot, block, value) VALUES(?, ?, ?, ?)"),
      put_log("INSERT INTO " + p + "logs(key, block) VALUES(?, ?)"),
      delete_block("DELETE FROM " + p + "blocks WHERE number = ?"),
      delete_tx("DELETE FROM " + p + "txs WHERE key = ? AND block = ?"),
      delete_account("DELETE FROM " + p + "accounts WHERE address = ? AND block = ?"),
      delete_slot("DELETE FROM " + p + "slots WHERE address = ? AND slot = ? AND block = ?"),
      delete_log("DELETE FROM " + p + "logs WHERE key = ? AND block = ?"),
      last_after("SELECT number, content FROM " + p +
                 "blocks WHERE number > ? ORDER BY number DESC LIMIT 256"),
      contents_up("SELECT number, content FROM " + p +
                  "blocks WHERE number BETWEEN ? AND ? ORDER BY number"),
      contents_down("SELECT number, content FROM " + p +
                    "blocks WHERE number BETWEEN ? AND ? ORDER BY number DESC"),
      last("SELECT MAX(number) FROM " + p + "blocks"),
      block("SELECT hash, before, content FROM " + p + "blocks WHERE number = ?"),
      hash("SELECT hash FROM " + p + "blocks WHERE number = ?"),
      number("SELECT number FROM " + p +
             "blocks WHERE substr(hash, 1, 8) = substr(?1, 1, 8) AND hash = ?1"),
      before("SELECT before FROM " + p + "blocks WHERE number = ?"),
      transaction("SELECT block, position FROM " + p +
                  "txs WHERE key = ? ORDER BY block, position"),
      logs("SELECT block FROM " + p +
           "logs WHERE key = ? AND block BETWEEN ? AND ? ORDER BY block LIMIT ?"),
      keys_below("SELECT block FROM " + p +
                 "logs WHERE key = ? AND block < ? ORDER BY block DESC LIMIT ?"),
      keys_above("SELECT block FROM " + p +
                 "logs WHERE key = ? AND block > ? ORDER BY block LIMIT ?"),
      changes_below("SELECT block FROM " + p +
                    "accounts WHERE address = ? AND block < ? ORDER BY block DESC LIMIT ?"),
      changes_above("SELECT block FROM " + p +
                    "accounts WHERE address = ? AND block > ? ORDER BY block LIMIT ?"),
      prune_blocks("DELETE FROM " + p + "blocks WHERE number > 0 AND number < ?"),
      prune_contents("UPDATE " + p +
                     "blocks SET content = x'', before = x'' WHERE number > 0 AND number < ?"),
      prune_txs("DELETE FROM " + p + "txs WHERE block < ?"),
      prune_logs("DELETE FROM " + p + "logs WHERE block < ?"),
      // The value that holds at the first block that stays is the last one up to there.
      prune_accounts("DELETE FROM " + p + "accounts WHERE block < (SELECT MAX(a.block) FROM " + p +
                     "accounts a WHERE a.address = " + p + "accounts.address AND a.block <= ?)"),
      prune_slots("DELETE FROM " + p + "slots WHERE block < (SELECT MAX(s.block) FROM " + p +
                  "slots s WHERE s.address = " + p + "slots.address AND s.slot = " + p +
                  "slots.slot AND s.block <= ?)"),
      account("SELECT block, nonce, balance, code, root FROM " + p +
              "accounts WHERE address = ? AND block <= ? ORDER BY block DESC LIMIT 1"),
      slot("SELECT block, value FROM " + p +
           "slots WHERE address = ? AND slot = ? AND block <= ? ORDER BY block DESC LIMIT 1"),
      account_slots("SELECT slot, value, MAX(block) FROM " + p +
                    "slots WHERE address = ? AND block <= ? AND slot >= ?"
                    " GROUP BY slot HAVING value != x'' ORDER BY slot LIMIT ?"),
      account_list("SELECT address, nonce, balance, code, root, MAX(block) FROM " + p +
                   "accounts WHERE block <= ? AND address >= ?"
                   " GROUP BY address HAVING balance IS NOT NULL ORDER BY address LIMIT ?")
{}

} // namespace nucleate::storage
