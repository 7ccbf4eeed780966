#pragma once

#include "chain/base/bytes.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace nucleate::agents {

/// Smooth weighted round-robin (Tendermint's proposer priority): each slot every priority grows by
/// its weight, the highest leads (ties: the lower address) and pays the sum of all weights.
class ProposerPriority
{
public:
    struct Member
    {
        Address address;
        std::int64_t weight = 0;
        std::int64_t priority = 0;
    };

    /// Adds a member or changes its weight; its priority stays. Weight 0 takes it out.
    void set_weight(const Address& address, std::int64_t weight);
    /// The leader of the next slot; nothing when the set is empty.
    std::optional<Address> next();
    const std::vector<Member>& members() const { return members_; }

private:
    std::vector<Member> members_; ///< ascending by address
};

/// Fewest members whose shares together exceed `threshold` (Nakamoto coefficient).
std::size_t nakamoto(std::vector<double> weights, double threshold);
/// Σ(100·s)², Herfindahl–Hirschman index of the shares.
double herfindahl(const std::vector<double>& weights);
/// Gini coefficient of the weights.
double gini(std::vector<double> weights);
/// Shannon entropy of the shares in bits.
double entropy_bits(const std::vector<double>& weights);

} // namespace nucleate::agents
