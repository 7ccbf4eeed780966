#include "chain/devnet/rollup_contracts.hpp"

#include "chain/contracts/generated/dispute_game_factory.hpp"
#include "chain/contracts/generated/fault_dispute_game.hpp"
#include "chain/contracts/generated/optimism_portal2.hpp"
#include "chain/contracts/generated/proxy_admin.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"
#include "chain/devnet/rollup_record.hpp"

namespace nucleate::devnet {

namespace gen = contracts;

RollupContracts::RollupContracts(const HostedRollup& rollup, node::Chain& l1)
    : rollup_(rollup), port_(l1), game_type_(game_parameters(rollup.request).type())
{}

Address RollupContracts::address(const char* name) const
{
    const auto& addresses = rollup_.deployment.addresses();
    const auto found = addresses.find(name);
    return found == addresses.end() ? Address{} : found->second;
}

template <class T, class Decode>
T RollupContracts::read(const Address& to, const Bytes& data, Decode decode) const
{
    const auto returned = port_.call({}, to, data);
    if (!returned)
        return T{};
    const auto value = decode(*returned);
    return value ? T{*value} : T{};
}

std::uint64_t RollupContracts::games() const
{
    return read<uint256>(address("DisputeGameFactoryProxy"),
                         gen::dispute_game_factory::game_count(),
                         gen::dispute_game_factory::decode_game_count)
        .low64();
}

Address RollupContracts::game() const
{
    return read<Address>(address("DisputeGameFactoryProxy"),
                         gen::dispute_game_factory::game_impls(game_type_),
                         gen::dispute_game_factory::decode_game_impls);
}

bool RollupContracts::has_program() const
{
    const Hash32 prestate = read<Hash32>(game(), gen::fault_dispute_game::absolute_prestate(),
                                         gen::fault_dispute_game::decode_absolute_prestate);
    return prestate != Hash32{} && prestate != no_program();
}

uint256 RollupContracts::bond() const
{
    return read<uint256>(address("DisputeGameFactoryProxy"),
                         gen::dispute_game_factory::init_bonds(game_type_),
                         gen::dispute_game_factory::decode_init_bonds);
}

Address RollupContracts::proxy_owner() const
{
    return read<Address>(address("ProxyAdmin"), gen::proxy_admin::owner(),
                         gen::proxy_admin::decode_owner);
}

Address RollupContracts::set_owner() const
{
    return read<Address>(rollup_.request.sequencer_set, gen::sequencer_set::owner(),
                         gen::sequencer_set::decode_owner);
}

std::uint64_t RollupContracts::withdrawal_delay() const
{
    return read<uint256>(address("OptimismPortalProxy"),
                         gen::optimism_portal2::proof_maturity_delay_seconds(),
                         gen::optimism_portal2::decode_proof_maturity_delay_seconds)
        .low64();
}

bool RollupContracts::is_paused() const
{
    return read<bool>(address("OptimismPortalProxy"), gen::optimism_portal2::paused(),
                      gen::optimism_portal2::decode_paused);
}

} // namespace nucleate::devnet
