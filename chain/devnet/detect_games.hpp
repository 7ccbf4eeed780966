#pragma once

#include "chain/devnet/detector.hpp"

#include <set>

namespace nucleate::devnet {

/// "challenger": a proposal that is not what L1 derives to, and that an operator has answered.
class WrongOutput final : public Detector
{
public:
    void look(const ChainSight& sight, std::vector<Finding>& out) override;

private:
    std::set<Address> told_; ///< games
};

} // namespace nucleate::devnet
