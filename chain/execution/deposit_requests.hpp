#pragma once

#include "chain/execution/types.hpp"

namespace nucleate::execution {

/// EIP-6110: if `log` is a DepositEvent of the beacon deposit contract, appends the request that
/// it makes. False when such a log is not laid out as the contract does it.
bool append_deposit_request(const Address& deposit_contract, const Log& log, Bytes& requests);

} // namespace nucleate::execution
