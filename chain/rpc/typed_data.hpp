#pragma once

#include "chain/base/bytes.hpp"
#include "chain/rpc/params.hpp"

namespace nucleate::rpc {

/// Digest of EIP-712 typed data {types, primaryType, domain, message}; throws -32602 where the
/// data does not fit its types.
Hash32 typed_data_digest(const Arg& arg);

} // namespace nucleate::rpc
