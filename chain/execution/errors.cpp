#include "chain/execution/errors.hpp"

#include <array>
#include <cstddef>

namespace nucleate::execution {

const char* to_string(TxError error)
{
    static constexpr std::array kNames{
        "TYPE_NOT_SUPPORTED",
        "TYPE_1_TX_PRE_FORK",
        "TYPE_2_TX_PRE_FORK",
        "TYPE_3_TX_PRE_FORK",
        "TYPE_4_TX_PRE_FORK",
        "INVALID_CHAINID",
        "INVALID_SIGNATURE_VRS",
        "INTRINSIC_GAS_TOO_LOW",
        "INTRINSIC_GAS_BELOW_FLOOR_GAS_COST",
        "GAS_LIMIT_EXCEEDS_MAXIMUM",
        "GAS_ALLOWANCE_EXCEEDED",
        "NONCE_IS_MAX",
        "NONCE_MISMATCH_TOO_LOW",
        "NONCE_MISMATCH_TOO_HIGH",
        "INITCODE_SIZE_EXCEEDED",
        "SENDER_NOT_EOA",
        "INSUFFICIENT_ACCOUNT_FUNDS",
        "INSUFFICIENT_MAX_FEE_PER_GAS",
        "PRIORITY_GREATER_THAN_MAX_FEE_PER_GAS",
        "INSUFFICIENT_MAX_FEE_PER_BLOB_GAS",
        "TYPE_3_TX_ZERO_BLOBS",
        "TYPE_3_TX_INVALID_BLOB_VERSIONED_HASH",
        "TYPE_3_TX_CONTRACT_CREATION",
        "TYPE_3_TX_BLOB_COUNT_EXCEEDED",
        "TYPE_3_TX_MAX_BLOB_GAS_ALLOWANCE_EXCEEDED",
        "TYPE_4_EMPTY_AUTHORIZATION_LIST",
        "TYPE_4_TX_CONTRACT_CREATION",
    };
    static_assert(kNames.size() ==
                  static_cast<std::size_t>(TxError::type_4_tx_contract_creation) + 1);
    return kNames[static_cast<std::size_t>(error)];
}

const char* to_string(BlockError error)
{
    static constexpr std::array kNames{
        "RLP_STRUCTURES_ENCODING",
        "UNKNOWN_PARENT",
        "INVALID_BLOCK_NUMBER",
        "INVALID_BLOCK_TIMESTAMP_OLDER_THAN_PARENT",
        "INVALID_GASLIMIT",
        "INVALID_BASEFEE_PER_GAS",
        "GAS_USED_OVERFLOW",
        "EXTRA_DATA_TOO_BIG",
        "IMPORT_IMPOSSIBLE_DIFFICULTY_OVER_PARIS",
        "IMPORT_IMPOSSIBLE_UNCLES_OVER_PARIS",
        "INVALID_DIFFICULTY",
        "INVALID_OMMERS",
        "INCORRECT_BLOCK_FORMAT",
        "INCORRECT_EXCESS_BLOB_GAS",
        "INCORRECT_BLOB_GAS_USED",
        "INVALID_WITHDRAWALS_ROOT",
        "INVALID_TRANSACTIONS_ROOT",
        "INVALID_STATE_ROOT",
        "INVALID_RECEIPTS_ROOT",
        "INVALID_LOG_BLOOM",
        "INVALID_GAS_USED",
        "INVALID_REQUESTS",
        "INVALID_DEPOSIT_EVENT_LAYOUT",
        "SYSTEM_CONTRACT_EMPTY",
        "SYSTEM_CONTRACT_CALL_FAILED",
        "RLP_BLOCK_LIMIT_EXCEEDED",
        "MISSING_STATE",
    };
    static_assert(kNames.size() == static_cast<std::size_t>(BlockError::missing_state) + 1);
    return kNames[static_cast<std::size_t>(error)];
}

} // namespace nucleate::execution
