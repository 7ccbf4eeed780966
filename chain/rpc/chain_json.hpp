#pragma once

#include "chain/node/chain.hpp"
#include "chain/rpc/writer.hpp"

/// Blocks, transactions, receipts and logs as the execution API has them (ethereum/execution-apis),
/// with the fields that OP Stack chains add.
namespace nucleate::rpc {

/// What differs for a block that is not sealed yet ("pending"): hash and nonce are null.
enum class Sealed : bool
{
    no,
    yes
};

void write_block(Writer& out, const node::SealedBlock& block, bool full_transactions,
                 Sealed sealed = Sealed::yes);
/// Which of a block's transactions to show.
struct TransactionRange
{
    std::size_t begin = 0;
    std::size_t end = SIZE_MAX;
};
/// The fields of that object alone, for those who have more to say in it.
void write_block_fields(Writer& out, const node::SealedBlock& block, bool full_transactions,
                        Sealed sealed = Sealed::yes, TransactionRange shown = {});
/// Header fields alone, as `newHeads` has them.
void write_header(Writer& out, const node::SealedBlock& block);

/// A transaction in a block.
void write_transaction(Writer& out, const node::SealedBlock& block, std::size_t index,
                       Sealed sealed = Sealed::yes);
/// A transaction that waits in the pool.
void write_transaction(Writer& out, const node::PooledTransaction& pooled);
/// A transaction as eth_fillTransaction and eth_signTransaction have it: no place, no sender.
void write_bare_transaction(Writer& out, const execution::Transaction& tx, const Hash32& hash);

void write_receipt(Writer& out, const node::Chain& chain, const node::SealedBlock& block,
                   std::size_t index);
/// All receipts of a block, in an array.
void write_receipts(Writer& out, const node::Chain& chain, const node::SealedBlock& block);
/// EIP-4895: a list of {index, validatorIndex, address, amount in gwei}.
void write_withdrawals(Writer& out, const std::vector<execution::Withdrawal>& withdrawals);
void write_log(Writer& out, const node::LogEntry& entry, bool removed = false);

/// EIP-55 text of an address: mixed case by the hash of the digits.
std::string checksum_address(const Address& address);

} // namespace nucleate::rpc
