#pragma once

#include <cstdint>

namespace nucleate::execution {

/// Why a transaction may not be in a block. Names are those of the official tests
/// (`TransactionException.…`) in lower case.
enum class TxError : std::uint8_t
{
    type_not_supported,    ///< a deposit on L1, a blob transaction on L2
    type_1_tx_pre_fork,    ///< EIP-2930 before Berlin
    type_2_tx_pre_fork,    ///< EIP-1559 before London
    type_3_tx_pre_fork,    ///< EIP-4844 before Cancun
    type_4_tx_pre_fork,    ///< EIP-7702 before Prague
    invalid_chainid,       ///< signed for another chain
    invalid_signature_vrs, ///< no sender can be recovered
    intrinsic_gas_too_low, ///< gas limit below what the transaction costs before it runs
    intrinsic_gas_below_floor_gas_cost, ///< EIP-7623
    gas_limit_exceeds_maximum,          ///< EIP-7825: above 2^24
    gas_allowance_exceeded,             ///< more gas than the block has left
    nonce_is_max,                       ///< EIP-2681
    nonce_mismatch_too_low,
    nonce_mismatch_too_high,
    initcode_size_exceeded, ///< EIP-3860
    sender_not_eoa,         ///< EIP-3607
    insufficient_account_funds,
    insufficient_max_fee_per_gas, ///< max fee below the base fee
    priority_greater_than_max_fee_per_gas,
    insufficient_max_fee_per_blob_gas,
    type_3_tx_zero_blobs,
    type_3_tx_invalid_blob_versioned_hash,
    type_3_tx_contract_creation,
    type_3_tx_blob_count_exceeded,             ///< EIP-7594: more than six blobs in one transaction
    type_3_tx_max_blob_gas_allowance_exceeded, ///< more blobs than the block may still take
    type_4_empty_authorization_list,
    type_4_tx_contract_creation,
};
/// The official name, upper case without its prefix, for messages and tests.
const char* to_string(TxError error);

/// Why a block is invalid. Names as in the official tests (`BlockException.…`).
enum class BlockError : std::uint8_t
{
    rlp_structures_encoding,
    unknown_parent,
    invalid_block_number,
    invalid_block_timestamp_older_than_parent,
    invalid_gaslimit,
    invalid_basefee_per_gas,
    gas_used_overflow,
    extra_data_too_big,
    import_impossible_difficulty_over_paris,
    import_impossible_uncles_over_paris,
    invalid_difficulty,
    invalid_ommers,
    incorrect_block_format, ///< a header field that the fork lacks, or one that it wants
    incorrect_excess_blob_gas,
    incorrect_blob_gas_used,
    invalid_withdrawals_root,
    invalid_transactions_root,
    invalid_state_root,
    invalid_receipts_root,
    invalid_log_bloom,
    invalid_gas_used,
    invalid_requests,
    invalid_deposit_event_layout,
    system_contract_empty,
    system_contract_call_failed,
    rlp_block_limit_exceeded, ///< EIP-7934
    missing_state,            ///< the parent's trie lacks nodes
};
const char* to_string(BlockError error);

} // namespace nucleate::execution
