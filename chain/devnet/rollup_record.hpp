#pragma once

#include "chain/agents/rollup_port.hpp"
#include "chain/base/result.hpp"
#include "chain/execution/chain_spec.hpp"
#include "chain/fault/program/program_config.hpp"
#include "chain/rollup/deployment.hpp"
#include "chain/rollup/migration.hpp"

#include <string>
#include <string_view>

namespace nucleate::devnet {

/// Gas that the sequencer set uses at the batch inbox to note that its leader lives.
inline constexpr std::uint64_t kInboxGas = 80'000;

/// How its states come to stand, but for the program that disputes name.
rollup::GameParameters game_parameters(const agents::RollupRequest& request);

/// What the devnet's chains choose where a formation says nothing. Games of a new one name the
/// fault proof program of this build.
rollup::DeploymentParameters deployment_parameters(const agents::RollupRequest& request,
                                                   const execution::ChainSpec& l1);
/// The same for games that name `prestate`.
rollup::DeploymentParameters deployment_parameters(const agents::RollupRequest& request,
                                                   std::uint64_t l1_chain_id,
                                                   const Hash32& prestate);

/// State hash of a program that is none, which the games of older folders name: nobody can win one
/// of those by a step.
Hash32 no_program();

/// Name of a formation's chain: "l2-1" of "formation-1"; one that stands beside has that of its id.
std::string chain_name(const std::string& formation);

/// A formation's chain as it is kept in the data folder: what was asked for and when its
/// contracts came to L1. Configuration and genesis follow from it.
struct RollupRecord
{
    agents::RollupRequest request;
    std::vector<rollup::Deployment::Confirmation> confirmations;
    Hash32 prestate; ///< of the program that its games name
    /// What that program is told of L1 beside the rollup's configuration; the prestate holds it.
    std::vector<fault::BlobFraction> blob_fractions;
    rollup::Migration migration{}; ///< contracts of L1 in its genesis, with their proofs
    std::string da_url{}; ///< of the DA server that has its batches; empty where L1 has them
};

/// What the genesis of the chain that was asked for takes over: exactly the contracts that were
/// asked for, once they are proven.
Result<std::map<Address, node::GenesisAccount>>
checked_migration(const rollup::Migration& migration, const agents::RollupRequest& request,
                  const rollup::L1BlockRef& anchor);

/// Those of a record, with what its genesis takes over once the proofs of it hold.
rollup::DeploymentParameters deployment_parameters(const RollupRecord& record,
                                                   std::uint64_t l1_chain_id);

std::string to_json(const RollupRecord& record);
Result<RollupRecord> rollup_record_from_json(std::string_view text);

/// The deployment with all that the record confirms.
Result<rollup::Deployment> rebuild(const RollupRecord& record, std::uint64_t l1_chain_id);

/// Meta value that lists the formations that have a record, and the one of a formation.
inline constexpr const char* kRollupList = "rollups";
std::string rollup_key(const std::string& formation);

} // namespace nucleate::devnet
