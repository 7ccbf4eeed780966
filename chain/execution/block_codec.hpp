#pragma once

#include "chain/encoding/rlp.hpp"
#include "chain/execution/types.hpp"

#include <span>

namespace nucleate::execution {

Bytes encode_header(const Header& header);
Expected<Header, rlp::Error> decode_header(BytesView encoded);
/// The block hash.
Hash32 header_hash(const Header& header);

/// rlp([header, transactions, ommers]) and withdrawals from Shanghai on.
Bytes encode_block(const Block& block);
Expected<Block, rlp::Error> decode_block(BytesView encoded);

/// EIP-2718 bytes: what the receipts root is made of, and debug_getRawReceipts. OP deposits add
/// their nonce and version 1 (Canyon).
Bytes encode_receipt(const Receipt& receipt);
Bytes encode_withdrawal(const Withdrawal& withdrawal);

Hash32 transactions_root(std::span<const Transaction> transactions);
Hash32 receipts_root(std::span<const Receipt> receipts);
Hash32 withdrawals_root(std::span<const Withdrawal> withdrawals);
Hash32 ommers_hash(std::span<const Header> ommers);
/// EIP-7685: sha256 over the sha256 of each request that is more than its type byte.
Hash32 requests_hash(std::span<const Bytes> requests);

/// Bits of addresses and topics (Yellow Paper, 4.3.1).
FixedBytes<256> logs_bloom(std::span<const Log> logs);
/// ORs `bits` into `bloom`.
void merge_bloom(FixedBytes<256>& bloom, const FixedBytes<256>& bits);
/// keccak256 of the RLP list of logs, as state tests compare them.
Hash32 logs_hash(std::span<const Log> logs);

} // namespace nucleate::execution
