#pragma once

#include "chain/node/chain.hpp"
#include "chain/rpc/writer.hpp"

namespace nucleate::rpc {

/// The fields of a receipt alone (see write_receipt), for those who have more to say in it.
void write_receipt_fields(Writer& out, const node::Chain& chain, const node::SealedBlock& block,
                          std::size_t index);

} // namespace nucleate::rpc
