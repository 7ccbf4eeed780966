#pragma once

#include "chain/base/bytes.hpp"
#include "models/signer.hpp"

namespace nucleate {

/// Chains whose money is real: never signed for, whatever a node says.
bool isRefusedChain(quint64 chainId);

/// The raw EIP-1559 transaction (EIP-2718 type 2) with its signature; an error in words when the
/// chain is refused or a field cannot be read.
Signer::Signed signTransaction(const TransactionRequest& request, const Hash32& key);

/// "0x" and the checksum form of EIP-55.
QString checksumAddress(const Address& address);

} // namespace nucleate
