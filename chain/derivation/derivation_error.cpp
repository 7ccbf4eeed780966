#include "chain/derivation/derivation_error.hpp"

#include "chain/base/hex.hpp"

namespace nucleate::derivation {

const char* to_string(L1Error error)
{
    switch (error) {
    case L1Error::not_found:
        return "not found";
    case L1Error::unreadable:
        return "stored data does not decode";
    case L1Error::bad_hash:
        return "the header does not give the block hash";
    case L1Error::bad_transactions:
        return "the transactions do not give the header's transactions root";
    case L1Error::bad_receipts:
        return "the receipts do not give the header's receipts root";
    case L1Error::blob_missing:
        return "a blob of a batch is not to be had";
    case L1Error::bad_blob:
        return "a blob is not the one of its versioned hash";
    case L1Error::unreachable:
        return "L1 does not answer";
    case L1Error::data_missing:
        return "the DA server does not have them";
    case L1Error::data_unreachable:
        return "the DA server does not answer";
    case L1Error::bad_data:
        return "the DA server gave others";
    }
    return "unknown";
}

std::string DerivationError::message() const
{
    const std::string where = "L1 block " + std::to_string(l1_number) + ": ";
    switch (kind) {
    case DerivationErrorKind::l1_reorganised:
        return where + "reorganised";
    case DerivationErrorKind::l1_unusable:
        return where + (l1 ? to_string(*l1) : "unusable");
    case DerivationErrorKind::bad_config_log:
        return where + "malformed ConfigUpdate log";
    case DerivationErrorKind::bad_deposit_log:
        return where + "malformed TransactionDeposited log";
    case DerivationErrorKind::time_before_l1:
        return where + "is newer than the L2 block that would build on it";
    case DerivationErrorKind::data_missing:
    case DerivationErrorKind::data_lost:
        return where + "the data of commitment " + to_hex_data(commitment) +
               " are not to be had: " + (l1 ? to_string(*l1) : "unknown") +
               (kind == DerivationErrorKind::data_lost ? "; the challenge window is over" : "");
    }
    return where + "unknown";
}

} // namespace nucleate::derivation
