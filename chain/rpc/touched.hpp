#pragma once

#include "chain/evm/tracer.hpp"
#include "chain/execution/types.hpp"

#include <map>
#include <set>

namespace nucleate::rpc {

/// Notes the accounts and slots that a transaction touches.
class TouchedState : public evm::Tracer
{
public:
    using Map = std::map<Address, std::set<uint256>>;

    TouchedState(const execution::Transaction& tx, const Address& sender, const Address& coinbase);
    const Map& touched() const { return touched_; }

    bool wants_steps() const override { return true; }
    void enter(const evm::Message& message) override;
    void exit(const evm::Message& message, const evm::CallResult& result) override;
    void step(const evm::Step& step) override;

private:
    Map touched_;
};

} // namespace nucleate::rpc
