#pragma once

#include "chain/node/chain_types.hpp"
#include "chain/rpc/call_tree.hpp"

#include <functional>
#include <vector>

namespace nucleate::rpc {

/// Where traced calls lie in the chain.
struct TracePlace
{
    const node::SealedBlock* block = nullptr; ///< null for a call that is in no block
    std::size_t index = 0;
};

using FrameFilter = std::function<bool(const CallFrame&)>;
/// Writes a tree of calls as a list, each call before what it calls, in OpenEthereum's form
/// (`trace_*`, geth's flatCallTracer). Without a filter: all. Writes no brackets around.
void write_flat(Writer& out, const CallFrame& top, const TracePlace& place,
                const FrameFilter& filter = {});

std::unique_ptr<Trace> make_flat_trace(const TraceSubject& subject, Writer& out);
std::unique_ptr<Trace> make_four_byte_trace(Writer& out);

} // namespace nucleate::rpc
