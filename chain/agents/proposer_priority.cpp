#include "chain/agents/proposer_priority.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace nucleate::agents {

void ProposerPriority::set_weight(const Address& address, std::int64_t weight)
{
    const auto at = std::lower_bound(
        members_.begin(), members_.end(), address,
        [](const Member& member, const Address& key) { return member.address < key; });
    const bool known = at != members_.end() && at->address == address;
    if (weight <= 0) {
        if (known)
            members_.erase(at);
    } else if (known) {
        at->weight = weight;
    } else {
        members_.insert(at, Member{address, weight, 0});
    }
}

std::optional<Address> ProposerPriority::next()
{
    if (members_.empty())
        return std::nullopt;
    std::int64_t total = 0;
    Member* leader = nullptr;
    for (Member& member : members_) {
        member.priority += member.weight;
        total += member.weight;
        if (leader == nullptr || member.priority > leader->priority)
            leader = &member;
    }
    leader->priority -= total;
    return leader->address;
}

std::size_t nakamoto(std::vector<double> weights, double threshold)
{
    std::sort(weights.begin(), weights.end(), std::greater<>());
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        sum += weights[i];
        if (sum > threshold * total)
            return i + 1;
    }
    return 0;
}

double herfindahl(const std::vector<double>& weights)
{
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    double sum = 0;
    for (const double weight : weights)
        sum += (100 * weight / total) * (100 * weight / total);
    return sum;
}

double gini(std::vector<double> weights)
{
    std::sort(weights.begin(), weights.end());
    const double n = static_cast<double>(weights.size());
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    double ranked = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        ranked += static_cast<double>(i + 1) * weights[i];
    return 2 * ranked / (n * total) - (n + 1) / n;
}

double entropy_bits(const std::vector<double>& weights)
{
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    double sum = 0;
    for (const double weight : weights)
        if (weight > 0)
            sum -= weight / total * std::log2(weight / total);
    return sum;
}

} // namespace nucleate::agents
