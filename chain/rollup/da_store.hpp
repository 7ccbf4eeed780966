#pragma once

#include "chain/base/result.hpp"
#include "chain/derivation/l1_source.hpp"

namespace nucleate::rollup {

/// A data availability layer as OP Stack nodes see it (specs: experimental/alt-da.md, DA server):
/// data go in and are named by a commitment from then on. Any thread.
class DaStore
{
public:
    virtual ~DaStore() = default;
    /// Errors: data_missing, data_unreachable, bad_data.
    virtual Expected<Bytes, derivation::L1Error> get(BytesView commitment) const = 0;
    /// The commitment, once the data are kept.
    virtual Result<Bytes> put(BytesView data) = 0;
};

} // namespace nucleate::rollup
