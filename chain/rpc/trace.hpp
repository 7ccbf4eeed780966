#pragma once

#include "chain/evm/tracer.hpp"
#include "chain/execution/state_view.hpp"
#include "chain/execution/types.hpp"
#include "chain/node/chain_types.hpp"
#include "chain/rpc/params.hpp"
#include "chain/rpc/writer.hpp"

#include <cstdint>
#include <memory>

namespace nucleate::rpc {

/// The transaction or call that a trace is of.
struct TraceSubject
{
    const execution::Transaction& tx;
    Address sender;
    Address coinbase;
    const node::SealedBlock* block = nullptr; ///< null for a call that is in no block
    std::size_t index = 0;                    ///< in that block
};

/// How it ended.
struct TraceEnd
{
    std::uint64_t gas_used = 0;
    const execution::StateView& after;
    const execution::StateView* before = nullptr; ///< where the trace asked for it
};

/// One of geth's tracers at work on one transaction.
class Trace
{
public:
    virtual ~Trace() = default;
    virtual evm::Tracer& tracer() = 0;
    /// True when `write` wants the state before.
    virtual bool wants_before() const { return false; }
    /// Writes the result; once, after the run.
    virtual void write(const TraceEnd& end) = 0;
};

/// The tracer that the options ({tracer, tracerConfig, disableStack, …}) name: none for the
/// instruction log, callTracer, flatCallTracer, prestateTracer, 4byteTracer, noopTracer. `out`
/// outlives the trace; the instruction log writes to it while the code runs.
std::unique_ptr<Trace> make_trace(const Arg& options, const TraceSubject& subject, Writer& out);

/// Code of an account that a creation made.
Bytes created_code(const execution::StateView& after, const Address& created);

std::unique_ptr<Trace> make_struct_trace(const Arg& options, Writer& out);
std::unique_ptr<Trace> make_call_trace(const Arg& config, const TraceSubject& subject, Writer& out);
std::unique_ptr<Trace> make_prestate_trace(const Arg& config, const TraceSubject& subject,
                                           Writer& out);

} // namespace nucleate::rpc
