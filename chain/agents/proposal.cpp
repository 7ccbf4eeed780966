#include "chain/agents/proposal.hpp"

#include "chain/agents/bounty_terms.hpp"
#include "chain/base/hex.hpp"
#include "chain/contracts/generated/bounty_auction.hpp"
#include "chain/contracts/generated/formation_treasury.hpp"
#include "chain/crypto/keccak.hpp"

namespace nucleate::agents {

namespace gen = contracts;

Hash32 Proposal::description_hash() const
{
    return crypto::keccak256(Bytes(description.begin(), description.end()));
}

Proposal proposal_of(const World& world, const FormationState& formation)
{
    const Address& treasury = formation.addresses.at("FormationTreasury");
    Proposal out;
    const auto add = [&](Bytes call) {
        out.targets.push_back(treasury);
        out.values.emplace_back();
        out.calls.push_back(std::move(call));
    };
    add(gen::formation_treasury::approve(formation.config_hash));
    for (const RoleSettings& role : world.scenario.roles) {
        const gen::bounty_auction::Terms terms = bounty_terms(world, formation, role);
        Bytes name(role.role.begin(), role.role.end());
        name.resize(32);
        add(gen::formation_treasury::spend(world.contract("BountyAuction"), bounty_escrow(terms),
                                           gen::bounty_auction::post(terms),
                                           Hash32::from_view(name)));
    }
    out.description = "Form the L2 " + formation.name + " (" + formation.id +
                      ") with the configuration " + to_hex_data(formation.config_hash);
    return out;
}

std::optional<std::uint64_t> governor_number(const World& world, const Bytes& data)
{
    const auto value = read<uint256>(world, world.contract("SwarmGovernor"), data,
                                     [](BytesView raw) { return abi::decode_one<uint256>(raw); });
    return value ? std::optional{value->low64()} : std::nullopt;
}

} // namespace nucleate::agents
