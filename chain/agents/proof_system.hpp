#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace nucleate::agents {

/// How L1 comes to believe an L2's outputs.
enum class ProofSystem : std::uint8_t
{
    optimistic, ///< unless a dispute game refutes them in time
    validity, ///< with a proof of each, which attesters' signatures stand for: no prover runs here
};
inline constexpr auto kProofSystems = std::to_array<std::string_view>({"optimistic", "validity"});

constexpr std::string_view proof_name(ProofSystem proof)
{
    return kProofSystems[static_cast<std::size_t>(proof)];
}

/// Nothing for a word that names none.
constexpr std::optional<ProofSystem> proof_of(std::string_view name)
{
    for (std::size_t i = 0; i < kProofSystems.size(); ++i)
        if (kProofSystems[i] == name)
            return static_cast<ProofSystem>(i);
    return std::nullopt;
}

} // namespace nucleate::agents
