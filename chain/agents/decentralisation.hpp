#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace nucleate::agents {

/// How evenly something is spread over those who hold it (definitions of the Edinburgh
/// Decentralisation Index).
struct Spread
{
    std::size_t entities = 0;
    std::size_t nakamoto_half = 0;  ///< fewest that hold more than 1/2: control
    std::size_t nakamoto_third = 0; ///< fewest that hold more than 1/3: can stop a BFT quorum
    double hhi = 0;
    double gini = 0;
    double entropy = 0; ///< bits
};
/// Of the weights that are above zero; all zero when there is none.
Spread spread_of(std::vector<double> weights);

/// An operator that may be elected.
struct SetMember
{
    std::string name; ///< address
    std::string host; ///< that its node runs on; empty where nobody has said
    double stake = 0;
    double blocks = 0; ///< that it built
};
/// Stake, blocks and hosts of a set. Operators of one host are one entity in all three; one whose
/// host is not known is an entity of its own. A host's weight is the number of operators on it.
struct SetSpread
{
    Spread stake;
    Spread blocks;
    Spread hosts;
    /// The least over the three, of those that hold anything.
    std::size_t nakamoto_half = 0;
    std::size_t nakamoto_third = 0;
};
SetSpread spread_of(const std::vector<SetMember>& set);

/// A key that may change contracts under a running chain.
struct ControlKey
{
    std::string name;        ///< address
    bool can_change = false; ///< code, batcher or rules, without anybody else's consent
    bool is_account = false; ///< one signature moves it: it is no contract
};

/// Something whose failure alone breaks a chain.
struct SinglePoint
{
    enum class Kind : std::uint8_t
    {
        member, ///< an operator
        host,
        key,
    };
    Kind kind = Kind::member;
    std::string name;
    bool liveness = false; ///< without it nobody builds blocks
    bool safety = false;   ///< without it nobody checks the leader; or the key alone can cheat
    bool operator==(const SinglePoint&) const = default;
};
/// Takes away each operator, host and key in turn and looks what is left. To go on a chain needs
/// one operator; for its leader to be checked by another machine it needs operators on two hosts.
/// Operators come first, then hosts, then keys, each in the order given.
std::vector<SinglePoint> single_points(const std::vector<SetMember>& set,
                                       const std::vector<ControlKey>& keys);

} // namespace nucleate::agents
