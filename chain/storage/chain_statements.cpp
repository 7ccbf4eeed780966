#include "chain/storage/chain_statements.hpp"

namespace nucleate::storage {

ChainStore::Statements::Statements(const std::string& p)
    : put_block("INSERT INTO " + p +
                "blocks(number, hash, header, before, touched, body, receipts)"
                " VALUES(?, ?, ?, ?, ?, ?, ?)"),
      // An impersonated transaction can come twice (its account's nonce set back): the first stays.
      put_tx("INSERT OR IGNORE INTO " + p + "txs(hash, block, position) VALUES(?, ?, ?)"),
      put_account("INSERT INTO " + p +
                  "accounts(address, block, nonce, balance, code, root)"
                  " VALUES(?, ?, ?, ?, ?, ?)"),
      put_slot("INSERT INTO " + p + "slots(address, slot, block, value) VALUES(?, ?, ?, ?)"),
      put_log("INSERT INTO " + p + "logs(key, block) VALUES(?, ?)"),
      delete_block("DELETE FROM " + p + "blocks WHERE number = ?"),
      delete_tx("DELETE FROM " + p + "txs WHERE hash = ? AND block = ?"),
      delete_account("DELETE FROM " + p + "accounts WHERE address = ? AND block = ?"),
      delete_slot("DELETE FROM " + p + "slots WHERE address = ? AND slot = ? AND block = ?"),
      delete_log("DELETE FROM " + p + "logs WHERE key = ? AND block = ?"),
      blocks_after("SELECT number, touched FROM " + p + "blocks WHERE number > ? ORDER BY number"),
      last("SELECT MAX(number) FROM " + p + "blocks"),
      block("SELECT hash, header, body, receipts, before FROM " + p + "blocks WHERE number = ?"),
      hash("SELECT hash FROM " + p + "blocks WHERE number = ?"),
      number("SELECT number FROM " + p + "blocks WHERE hash = ?"),
      before("SELECT before FROM " + p + "blocks WHERE number = ?"),
      transaction("SELECT block, position FROM " + p + "txs WHERE hash = ?"),
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
