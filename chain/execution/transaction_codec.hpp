#pragma once

#include "chain/encoding/rlp.hpp"
#include "chain/execution/types.hpp"

namespace nucleate::execution {

/// EIP-2718 bytes of a signed transaction or of an OP deposit: what is hashed, sent and kept.
Bytes encode_transaction(const Transaction& tx);
/// Takes exactly one transaction, canonical RLP only. `bad_value` for an unknown type or an
/// impossible signature `v`.
Expected<Transaction, rlp::Error> decode_transaction(BytesView raw);

/// keccak256 of the EIP-2718 bytes.
Hash32 transaction_hash(const Transaction& tx);
/// What the sender signs: legacy with or without EIP-155 by `chain_id`, typed by their EIPs.
Hash32 signing_hash(const Transaction& tx);
/// What an EIP-7702 authority signs: keccak256(0x05 ‖ rlp([chain_id, address, nonce])).
Hash32 authorization_hash(const Authorization& authorization);

/// Who signed. Nothing for an invalid signature, and for an s above half the group order unless
/// `allow_high_s` (Frontier only, EIP-2). `deposit_from` for deposits.
std::optional<Address> recover_sender(const Transaction& tx, bool allow_high_s = false);
/// The authority of an EIP-7702 tuple, by its rules for parity and s.
std::optional<Address> recover_authority(const Authorization& authorization);

/// A transaction as an element of a list: legacy ones are lists, typed ones strings.
void write_transaction(rlp::Writer& writer, const Transaction& tx);

} // namespace nucleate::execution
