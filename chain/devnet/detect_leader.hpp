#pragma once

#include "chain/devnet/detector.hpp"

#include <optional>

namespace nucleate::devnet {

/// "silent-leader": the sequencer set heard nothing from its leader for as long as it lets pass.
class SilentLeader final : public Detector
{
public:
    void look(const ChainSight& sight, std::vector<Finding>& out) override;

private:
    std::optional<std::uint64_t> silence_; ///< seconds, of the set
    std::uint64_t told_ = 0;               ///< last sign of life of the silence that was told of
};

/// "stalled-head": no L2 block has come for too long.
class StalledHead final : public Detector
{
public:
    void look(const ChainSight& sight, std::vector<Finding>& out) override;

private:
    bool told_ = false;
};

} // namespace nucleate::devnet
