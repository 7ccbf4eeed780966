#pragma once

#include "chain/evm/tracer.hpp"

#include <algorithm>
#include <vector>

namespace nucleate::rpc {

/// Several tracers at one execution, told in their order. They outlive it.
class TracerGroup final : public evm::Tracer
{
public:
    void add(evm::Tracer& tracer) { all_.push_back(&tracer); }

    bool wants_steps() const override
    {
        return std::any_of(all_.begin(), all_.end(),
                           [](const evm::Tracer* each) { return each->wants_steps(); });
    }
    void step(const evm::Step& step) override
    {
        for (evm::Tracer* each : all_)
            if (each->wants_steps())
                each->step(step);
    }
    void step_cost(int depth, std::int64_t gas_cost, evm::Status error) override
    {
        for (evm::Tracer* each : all_)
            if (each->wants_steps())
                each->step_cost(depth, gas_cost, error);
    }
    void enter(const evm::Message& message) override
    {
        for (evm::Tracer* each : all_)
            each->enter(message);
    }
    void exit(const evm::Message& message, const evm::CallResult& result) override
    {
        for (evm::Tracer* each : all_)
            each->exit(message, result);
    }
    void log(const evm::Log& log) override
    {
        for (evm::Tracer* each : all_)
            each->log(log);
    }
    void selfdestruct(const Address& from, const Address& to, const uint256& value) override
    {
        for (evm::Tracer* each : all_)
            each->selfdestruct(from, to, value);
    }

private:
    std::vector<evm::Tracer*> all_;
};

} // namespace nucleate::rpc
