#pragma once

#include "chain/devnet/detector.hpp"

namespace nucleate::devnet {

/// "refused-data": the DA layer takes no batch, so none reaches L1.
class RefusedData final : public Detector
{
public:
    void look(const ChainSight& sight, std::vector<Finding>& out) override;

private:
    bool told_ = false;
};

/// "missing-data": L1 names data that the DA layer does not give; derivation waits for them.
class MissingData final : public Detector
{
public:
    void look(const ChainSight& sight, std::vector<Finding>& out) override;

private:
    bool told_ = false;
};

} // namespace nucleate::devnet
