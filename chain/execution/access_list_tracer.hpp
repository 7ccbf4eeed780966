#pragma once

#include "chain/evm/tracer.hpp"
#include "chain/execution/types.hpp"

#include <map>
#include <set>

namespace nucleate::execution {

/// Collects what a call touches, for eth_createAccessList (EIP-2930). Sender, recipient and
/// precompiles are left out, as they are warm anyway, unless slots of theirs are read.
class AccessListTracer final : public evm::Tracer
{
public:
    explicit AccessListTracer(std::set<Address> warm_anyway) : warm_(std::move(warm_anyway)) {}

    bool wants_steps() const override { return true; }
    void step(const evm::Step& step) override;

    std::vector<AccessListEntry> list() const;

private:
    std::set<Address> warm_;
    std::map<Address, std::set<uint256>> seen_;
};

} // namespace nucleate::execution
