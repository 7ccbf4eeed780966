#pragma once

#include "chain/evm/tracer.hpp"

#include <vector>

namespace nucleate::rpc {

/// Sees what a simulated call does: how its own frame ends, and the logs of all frames that are
/// not taken back. Where asked for, value that moves leaves a log too, in the form of an ERC-20
/// transfer of the address 0xeee…eee.
class SimulationTracer final : public evm::Tracer
{
public:
    /// A log and its number among all of the block, those taken back included.
    struct NumberedLog
    {
        evm::Log log;
        std::size_t number = 0;
    };

    explicit SimulationTracer(bool transfers) : transfers_(transfers) {}

    void enter(const evm::Message& message) override;
    void exit(const evm::Message& message, const evm::CallResult& result) override;
    void log(const evm::Log& log) override;
    void selfdestruct(const Address& from, const Address& to, const uint256& value) override;

    /// How the last call's own frame ended.
    const evm::CallResult& end() const { return end_; }
    /// Logs of the last call; the tracer is ready for the next.
    std::vector<NumberedLog> take_logs();

private:
    void add_transfer(const Address& from, const Address& to, const uint256& value);

    bool transfers_;
    std::size_t count_ = 0;
    std::vector<std::vector<NumberedLog>> frames_;
    std::vector<NumberedLog> logs_;
    evm::CallResult end_;
};

} // namespace nucleate::rpc
