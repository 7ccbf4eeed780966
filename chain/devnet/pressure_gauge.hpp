#pragma once

#include "chain/protocol/rows.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace nucleate::devnet {

/// One figure for how hard a chain presses on its agents: what is measured against the limits that
/// the agents set themselves. 1 means that the median agent's limit is reached. The worst of fee,
/// latency and throughput counts, and is named.
class PressureGauge
{
public:
    struct Reading
    {
        double pressure = 0;
        std::string driver; ///< fee or latency
    };

    /// Takes in an agent's limit.
    void rule(const protocol::RuleRow& row);
    /// Takes in a measurement; gives the pressure when it belongs to it.
    std::optional<Reading> measure(const protocol::MetricRow& row);

private:
    std::optional<double> median_limit(const std::string& metric) const;

    std::map<std::string, std::map<std::string, double>> limits_; ///< metric → agent → limit
    std::map<std::string, std::map<std::string, double>> parts_;  ///< chain → driver → pressure
};

} // namespace nucleate::devnet
