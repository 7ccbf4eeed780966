#pragma once

#include "chain/evm/host.hpp"

#include <cstdint>
#include <span>

namespace nucleate::evm {

/// One instruction about to run. Views are valid during the call only.
struct Step
{
    int depth = 0; ///< 0 for the transaction's own frame
    std::uint32_t pc = 0;
    std::uint8_t opcode = 0;
    std::int64_t gas = 0;           ///< before the instruction
    std::span<const uint256> stack; ///< bottom first
    BytesView memory;
    BytesView return_data;
    std::int64_t refund = 0;
    Address address; ///< whose storage the frame uses
};

/// Watches an execution. The interpreter calls `step`; the host calls `enter` and `exit` around
/// every frame, precompiles and failed pre-checks included.
class Tracer
{
public:
    virtual ~Tracer() = default;
    /// False spares the interpreter the work of reporting each instruction.
    virtual bool wants_steps() const { return false; }
    virtual void step(const Step&) {}
    /// What the frame's last reported step costs. For calls and creations it comes before the
    /// nested frame and includes the gas passed on, without the stipend. `error` is not success
    /// when the instruction ends the frame in error.
    virtual void step_cost(int /*depth*/, std::int64_t /*gas_cost*/, Status /*error*/) {}
    virtual void enter(const Message&) {}
    virtual void exit(const Message&, const CallResult&) {}
    virtual void log(const Log&) {}
    virtual void selfdestruct(const Address& /*from*/, const Address& /*to*/, const uint256&) {}
};

} // namespace nucleate::evm
