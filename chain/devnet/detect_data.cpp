#include "chain/devnet/detect_data.hpp"

#include "chain/base/hex.hpp"

namespace nucleate::devnet {

void RefusedData::look(const ChainSight& sight, std::vector<Finding>& out)
{
    const bool refused = sight.data_layer != nullptr && !sight.data_layer->trouble().empty();
    if (refused && !told_)
        out.push_back({"refused-data", sight.now(), event_about(sight, "data.refused")});
    told_ = refused;
}

void MissingData::look(const ChainSight& sight, std::vector<Finding>& out)
{
    const auto& missing = sight.node.outage();
    if (missing && !told_) {
        Finding found{"missing-data", sight.now(), event_about(sight, "data.missing")};
        found.event.facts = {{"commitment", to_hex_data(missing->commitment)},
                             {"number", std::to_string(missing->l1_number)}};
        out.push_back(std::move(found));
    }
    told_ = missing.has_value();
}

} // namespace nucleate::devnet
