#pragma once

#include "chain/base/result.hpp"
#include "chain/evm/tracer.hpp"
#include "chain/execution/chain_spec.hpp"
#include "chain/execution/errors.hpp"
#include "chain/execution/state_view.hpp"
#include "chain/execution/types.hpp"

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <vector>

namespace nucleate::execution {

/// Precompiles that are elsewhere than the fork has them: at the key runs the one whose own address
/// is the value; nothing runs where there is none.
using PrecompileMoves = std::map<Address, std::optional<Address>>;

/// An uncle as far as rewards go.
struct Ommer
{
    Address coinbase;
    std::uint64_t number = 0;
};

/// Who ECRECOVER says has signed, by signature (r, s, v as 27 or 28), whatever the message is:
/// devnets let accounts be impersonated towards contracts too (anvil_impersonateSignature).
using SignatureOwners = std::map<FixedBytes<65>, Address>;

/// What simulated transactions need not fulfil, and what differs for them (eth_simulateV1).
struct Simulation
{
    /// False: any nonce will do, and what names no fees pays none, whatever the base fee.
    bool validate = false;
    std::optional<uint256> blob_base_fee; ///< in the place of what the excess gives
    PrecompileMoves precompiles;
};

/// The block around the transactions, known before the first of them runs.
struct BlockEnv
{
    std::uint64_t number = 0;
    std::uint64_t timestamp = 0;
    Address coinbase;
    std::uint64_t gas_limit = 0;
    uint256 prev_randao; ///< difficulty before Paris
    uint256 difficulty;
    uint256 base_fee;
    std::uint64_t excess_blob_gas = 0;
    Hash32 parent_hash;
    std::optional<Hash32> parent_beacon_block_root;
    Bytes extra_data;
    /// Paid out from Shanghai on.
    std::vector<Withdrawal> withdrawals;
    /// Rewarded before Paris.
    std::vector<Ommer> ommers;
    /// EIP-3607 does not hold: devnets let contracts be impersonated as senders.
    bool contract_senders = false;
    /// No contract to collect EIP-7002 and EIP-7251 requests from means that there are none, not
    /// that the block is invalid: development chains lack them, and forks go on from those.
    bool may_lack_system_contracts = false;
    bool pay_rewards = false;                                ///< block rewards before Paris
    std::shared_ptr<const Simulation> simulation;            ///< null for real blocks
    std::shared_ptr<const SignatureOwners> signature_owners; ///< null: what the mathematics says
    /// Root of the parent's state after these changes: receipts before Byzantium hold it. May be
    /// empty from then on.
    std::function<Hash32(const StateChanges&)> state_root;
    /// Hash of an ancestor by number, for BLOCKHASH; zero where unknown.
    std::function<Hash32(std::uint64_t)> block_hash;
};

/// A block that ran to its end.
struct BlockOutcome
{
    StateChanges changes;
    std::vector<Receipt> receipts;
    std::uint64_t gas_used = 0;
    std::uint64_t blob_gas_used = 0;
    FixedBytes<256> bloom;
    std::vector<Bytes> requests; ///< EIP-7685, type byte first
};

/// One block being executed over a parent state: system calls at the start, then one transaction
/// after another, then withdrawals and requests. Pure: the parent view is only read. Not shared
/// between threads.
class BlockExecution
{
public:
    virtual ~BlockExecution() = default;

    /// Runs one transaction whose sender was recovered. On an error nothing has changed and the
    /// block goes on without it.
    virtual Expected<Receipt, TxError> apply(const Transaction& tx, const Address& sender,
                                             evm::Tracer* tracer = nullptr) = 0;
    /// Gas that the block has left.
    virtual std::uint64_t gas_left() const = 0;
    /// The state as it stands between two transactions.
    virtual const StateView& state() const = 0;
    /// Ends the block: withdrawals, rewards, requests. Nothing may be applied after. Fails only
    /// where a system contract of Prague's is missing or fails, or a deposit log is malformed.
    virtual Expected<BlockOutcome, BlockError> finish() = 0;
};

/// Starts a block under the rules of `spec`. `parent` must outlive the execution.
std::unique_ptr<BlockExecution> begin_block(const ChainSpec& spec, const BlockEnv& env,
                                            const StateView& parent);

/// Environment of the block after `parent` with the fees and excess that the rules prescribe.
/// Coinbase, gas limit, randomness, withdrawals and `block_hash` are the caller's to set.
BlockEnv child_env(const ChainSpec& spec, const Header& parent, const Hash32& parent_hash,
                   std::uint64_t timestamp);

/// Header of a block that ran: everything but the state root, which the trie gives.
Header make_header(const ChainSpec& spec, const BlockEnv& env, const BlockOutcome& outcome,
                   std::span<const Transaction> transactions);

/// A message outside any block: eth_call and eth_estimateGas.
struct CallRequest
{
    Transaction tx; ///< signature unused; fees may be zero
    Address sender;
    bool check_nonce = false;
    /// False: base fee and gas price are zero and any account may send.
    bool check_fees = false;
    bool check_block_limits = false; ///< gas and blobs within what a block may hold
};
struct CallOutcome
{
    evm::Status status = evm::Status::success;
    std::uint64_t gas_used = 0;
    std::uint64_t gas_refund = 0;
    Bytes output;
    std::vector<Log> logs;
    std::optional<Address> created;
    StateChanges changes;
};
/// Like a transaction, but nothing is kept. eth_createAccessList runs it with an AccessListTracer.
Expected<CallOutcome, TxError> call(const ChainSpec& spec, const BlockEnv& env,
                                    const StateView& state, const CallRequest& request,
                                    evm::Tracer* tracer = nullptr);

} // namespace nucleate::execution
