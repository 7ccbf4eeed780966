#pragma once

#include "chain/base/bytes.hpp"

#include <vector>

namespace nucleate::fault {

/// Where the polynomial of a blob has the blob's field elements as its values, in their order: the
/// roots of unity of order 4096, bit-reversed (EIP-4844). A field element's preimage is named by
/// its point (see blob_key).
std::vector<Hash32> blob_points();

} // namespace nucleate::fault
