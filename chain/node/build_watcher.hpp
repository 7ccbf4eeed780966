#pragma once

#include "chain/base/bytes.hpp"
#include "chain/evm/tracer.hpp"

namespace nucleate::node {

/// Looks on while a chain runs the transactions of its own blocks. On the writer thread: must not
/// wait for anything.
class BuildWatcher
{
public:
    virtual ~BuildWatcher() = default;
    /// A transaction begins; null to look away.
    virtual evm::Tracer* begin() = 0;
    /// It ran and is in the block that is being built.
    virtual void included(const Hash32& hash) = 0;
};

} // namespace nucleate::node
