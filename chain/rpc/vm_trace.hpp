#pragma once

#include "chain/evm/tracer.hpp"
#include "chain/execution/state_view.hpp"
#include "chain/rpc/writer.hpp"

#include <vector>

namespace nucleate::rpc {

/// OpenEthereum's vmTrace: each frame's code and instructions, with what an instruction pushes,
/// writes to memory and stores, and with the frame that it calls. Written while the code runs:
/// the frame of the transaction becomes the next value of the writer.
class VmTrace final : public evm::Tracer
{
public:
    /// `state` has the code of accounts that were there before.
    VmTrace(Writer& out, const execution::StateView& state) : out_(out), state_(state) {}

    bool wants_steps() const override { return true; }
    void enter(const evm::Message& message) override;
    void exit(const evm::Message& message, const evm::CallResult& result) override;
    void step(const evm::Step& step) override;
    void step_cost(int depth, std::int64_t gas_cost, evm::Status error) override;

private:
    struct Frame
    {
        bool open = false; ///< an instruction waits for its outcome
        bool called = false;
        bool failed = false;
        std::uint8_t opcode = 0;
        uint256 key, value;                   ///< of SSTORE
        std::uint64_t offset = 0, length = 0; ///< of memory that it writes
    };

    bool writing() const { return !cut_; }
    void note_operands(const evm::Step& step, Frame& frame);
    void finish(Frame& frame, const evm::Step* next, std::int64_t gas_left);
    void write_memory(const Frame& frame, const evm::Step* next);
    void write_pushed(const Frame& frame, const evm::Step* next);

    Writer& out_;
    const execution::StateView& state_;
    std::vector<Frame> frames_;
    bool cut_ = false; ///< nobody reads any more
};

} // namespace nucleate::rpc
