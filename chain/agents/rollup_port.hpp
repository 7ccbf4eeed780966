#pragma once

#include "chain/agents/chain_port.hpp"
#include "chain/agents/proof_system.hpp"
#include "chain/agents/withdrawal_terms.hpp"
#include "chain/base/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace nucleate::agents {

/// A contract of L1 that the genesis of an L2 took over.
struct MigratedFacts
{
    Address address;
    std::uint64_t slots = 0; ///< of its storage, each proven
    Hash32 storage_root;
};

/// What a formation asks for when it plans its chain.
struct RollupRequest
{
    std::string formation; ///< id, "formation-1"
    std::string name;
    std::uint64_t l2_chain_id = 0;
    std::uint64_t block_time = 2; ///< seconds
    std::uint64_t gas_limit = 0;
    std::uint64_t sequencer_window = 0; ///< L1 blocks
    std::uint64_t channel_timeout = 0;  ///< L1 blocks
    std::uint64_t batch_interval = 0;   ///< the most L1 blocks between two batches
    /// Wei that each of its transactions loses a second until a batch holds it.
    std::uint64_t waiting_cost = 0;
    /// Sends every deployment transaction, from nonce 0 on and nothing else, so that all addresses
    /// are known beforehand.
    Address deployer;
    /// Owner of SystemConfig once deployed, and the batch inbox: a batch sent there tells the set
    /// that its leader lives. A batch transaction needs some 60,000 gas more than its data costs.
    Address sequencer_set;
    WithdrawalTerms withdrawals;
    /// Contracts of L1 that its genesis takes over with code and storage; they must have moved to
    /// it (Movable.sol) before the deployment begins.
    std::vector<Address> contracts{};
    bool alt_da = false; ///< batches lie on a DA layer, L1 holds keccak commitments of them
    ProofSystem proof = ProofSystem::optimistic;
    /// Whose word stands for validity proofs, ascending, and of how many of them it takes.
    std::vector<Address> attesters{};
    std::uint64_t attesters_needed = 0;
    bool standing = false; ///< stands beside the swarm from the start: no formation's
    std::uint64_t base_fee = 1'000'000'000; ///< wei a gas, of its genesis
    /// Of the L1 data fee (Ecotone), which SystemConfig is made with.
    std::uint32_t base_fee_scalar = 1'368;
    std::uint32_t blob_base_fee_scalar = 810'949;
};

/// The full chain configuration as it is shown and voted on.
struct RollupPlan
{
    std::vector<std::pair<std::string, std::string>> config; ///< key and value, in a fixed order
    Hash32 config_hash;                                      ///< keccak256 over that list
    std::size_t deploy_transactions = 0;
    Address system_config; ///< proxy, where it will lie
};

/// One transaction of the deployment, to be sent by `RollupRequest::deployer`.
struct DeployStep
{
    std::string name; ///< contract deployed or call made
    std::optional<Address> to;
    uint256 value;
    Bytes data;
    std::uint64_t gas_limit = 0;     ///< 0: estimate when those before are mined
    bool creates_contract = false;   ///< then `name` is a contract
    std::optional<Address> contract; ///< its address where it is known beforehand
};

struct GenesisFacts
{
    Hash32 hash;
    std::uint64_t accounts = 0;
    std::uint64_t l1_block = 0; ///< the block that the rollup is anchored at
    std::uint64_t time = 0;     ///< of L2 block 0
    Address system_config;
    Address portal;    ///< OptimismPortalProxy: where deposits are made
    std::string chain; ///< id of the chain row, "l2-1"
    std::vector<MigratedFacts> migrated;
};

/// The hot key with which a role's node signs.
struct OperatorKey
{
    Address worker; ///< who is paid
    Address address;
    Hash32 secret;
};

struct BatchFacts
{
    std::string channel;
    std::uint64_t bytes = 0;
    std::uint64_t first = 0; ///< L2 blocks
    std::uint64_t last = 0;
    Hash32 transaction; ///< on L1
    std::uint64_t l1_block = 0;
};

/// How a started rollup stands.
struct RollupStatus
{
    std::uint64_t unsafe = 0;
    std::uint64_t safe = 0;
    Hash32 safe_hash;
    std::optional<Hash32> first_block; ///< hash of L2 block 1
    std::uint64_t batches = 0;
    std::optional<BatchFacts> first_batch;
    std::uint64_t next_block_time = 0;
    /// The operators' key that lacks ether for a dispute, and how much, wei.
    std::optional<Address> short_key{};
    uint256 shortage{};
};

/// How many of the five risk questions about an L2 have a doubtful and a bad answer.
struct RiskGrades
{
    std::uint64_t warnings = 0;
    std::uint64_t bad = 0;
};

/// The rollup room as a formation uses it; formations are named by their id. Implemented by the
/// devnet with the deployment, genesis and sequencer of `chain/rollup`.
class RollupPort
{
public:
    virtual ~RollupPort() = default;

    /// The configuration of the chain asked for; the same request gives the same plan. With
    /// `sequencer_set` zero it only tells where SystemConfig will lie, which the set is made with.
    virtual Result<RollupPlan> plan(const RollupRequest& request) = 0;

    /// Transaction number `index` of the deployment, which the deployer sends with that nonce.
    /// Steps that say their gas limit may be sent before earlier ones are mined; a step without one
    /// waits.
    virtual Result<DeployStep> deploy_step(const RollupRequest& request, std::size_t index) = 0;
    /// Whether an L2's genesis can take over that contract: L1 lists its storage and proves it.
    virtual bool can_migrate(const Address& /*contract*/) const { return false; }
    /// Reads the deployed configuration from L1 and makes the L2 genesis. Idempotent.
    virtual Result<GenesisFacts> make_genesis(const RollupRequest& request) = 0;
    /// Starts sequencer, batcher and replica, or goes on with them after a restart; later calls
    /// hand over the operators as they are then. The batcher signs with the key that the L1's
    /// SystemConfig names at the time.
    virtual Result<void> start_sequencer(const RollupRequest& request,
                                         const std::vector<OperatorKey>& operators) = 0;

    /// Keys of attesters that vouch here for what they derived. Before any `start_sequencer`.
    virtual void set_attesters(const std::vector<Hash32>& /*secrets*/) {}

    virtual RollupStatus status(const std::string& formation) const = 0;
    /// Of a running L2, as its contracts and nodes answer them now.
    virtual RiskGrades risks(const std::string& /*formation*/) const { return {}; }
    /// The running L2; null before `start_sequencer`.
    virtual ChainPort* l2(const std::string& formation) = 0;
};

} // namespace nucleate::agents
