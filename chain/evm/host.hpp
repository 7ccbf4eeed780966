#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/uint256.hpp"
#include "chain/evm/fork.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace nucleate::evm {

/// How a call frame came to be.
enum class CallKind : std::uint8_t
{
    call,
    callcode,
    delegatecall,
    staticcall,
    create,
    create2
};

/// Why a frame ended. `success` and `revert` keep the remaining gas, all others consume it.
enum class Status : std::uint8_t
{
    success,
    revert,
    out_of_gas,
    stack_underflow,
    stack_overflow,
    invalid_instruction,
    undefined_instruction,
    bad_jump_destination,
    static_mode_violation,
    invalid_memory_access, ///< return data read past its end
    call_depth_exceeded,
    insufficient_balance,
    nonce_overflow,      ///< EIP-2681
    address_collision,   ///< EIP-684, EIP-7610
    code_too_large,      ///< EIP-170
    initcode_too_large,  ///< EIP-3860
    invalid_code_prefix, ///< EIP-3541
    precompile_failure,
};

/// The most frames that may lie on each other (Yellow Paper, 9.1).
inline constexpr int kMaxCallDepth = 1024;

/// Runtime code with the analysis the interpreter wants; immutable and shared between frames and
/// threads. See code.hpp.
class Code;
using CodePtr = std::shared_ptr<const Code>;

/// One message call or contract creation.
struct Message
{
    CallKind kind = CallKind::call;
    bool is_static = false;
    /// EIP-7702: `code_address` was found through a delegation; a precompile there does not run.
    bool delegated = false;
    int depth = 0;
    std::int64_t gas = 0;
    Address recipient; ///< account whose storage and balance the frame uses
    Address sender;
    Address code_address; ///< account the code comes from, delegation followed
    BytesView input;      ///< call data, or init code for a creation
    uint256 value;        ///< wei; for DELEGATECALL the apparent value
    uint256 salt;         ///< CREATE2 only
};

struct CallResult
{
    Status status = Status::success;
    std::int64_t gas_left = 0;
    Bytes output;    ///< return or revert data; empty after a successful creation
    Address created; ///< creations only: the address of the new account
};

struct Log
{
    Address address;
    std::vector<Hash32> topics; ///< 0 to 4
    Bytes data;

    bool operator==(const Log&) const = default;
};

/// What the block and the transaction tell the code; the same for all frames of a transaction.
struct TxContext
{
    uint256 gas_price; ///< effective, wei a gas
    Address origin;
    std::vector<Hash32> blob_hashes; ///< EIP-4844
    Address coinbase;
    std::uint64_t number = 0;
    std::uint64_t timestamp = 0; ///< seconds
    std::uint64_t gas_limit = 0;
    uint256 prev_randao; ///< difficulty before Paris
    uint256 base_fee;
    uint256 blob_base_fee;
    uint256 chain_id;
};

enum class Access : std::uint8_t
{
    cold,
    warm
};

/// Result of an SSTORE as gas and refund rules need it (EIP-2200, EIP-3529).
struct StorageWrite
{
    uint256 original; ///< value at the start of the transaction
    uint256 current;  ///< value before this write
};

/// What the interpreter asks of the world around it. Implemented by `execution`; the interpreter
/// holds no state of its own. All accounts may be absent: then balance and nonce are zero, code is
/// empty and the code hash is zero.
class Host
{
public:
    virtual ~Host() = default;

    /// EIP-161: exists and is not empty. Before Spurious Dragon: exists at all.
    virtual bool account_exists(const Address& address) = 0;
    virtual uint256 balance(const Address& address) = 0;
    virtual CodePtr code(const Address& address) = 0; ///< never null
    virtual Hash32 code_hash(const Address& address) = 0;

    virtual uint256 storage(const Address& address, const uint256& key) = 0;
    /// Writes and reports the values that gas and refund depend on.
    virtual StorageWrite set_storage(const Address& address, const uint256& key,
                                     const uint256& value) = 0;
    virtual uint256 transient_storage(const Address& address, const uint256& key) = 0;
    virtual void set_transient_storage(const Address& address, const uint256& key,
                                       const uint256& value) = 0;

    /// Marks as accessed and returns how it was before (EIP-2929).
    virtual Access access_account(const Address& address) = 0;
    virtual Access access_storage(const Address& address, const uint256& key) = 0;

    /// EIP-7702: the account that `address` delegates to, if its code is a delegation designator.
    virtual std::optional<Address> delegation(const Address& address) = 0;

    /// Runs a nested frame. The checks of depth, balance and nonce (which give the gas back), value
    /// transfer, precompiles, snapshot and rollback are the host's part; gas and access costs of
    /// the calling instruction are the interpreter's.
    virtual CallResult call(const Message& message) = 0;
    /// Moves the balance and, where the fork says so, marks for deletion. True when this is the
    /// account's first SELFDESTRUCT in the transaction (refund before London).
    virtual bool selfdestruct(const Address& address, const Address& beneficiary) = 0;
    virtual void emit_log(Log log) = 0;
    virtual Hash32 block_hash(std::uint64_t number) = 0; ///< zero outside the last 256
    virtual const TxContext& tx_context() = 0;

    /// Gas refund counter of the transaction; the interpreter adds signed amounts.
    virtual void add_refund(std::int64_t gas) = 0;
    /// Where that counter stands; asked for by tracing only.
    virtual std::int64_t refund() = 0;
};

} // namespace nucleate::evm
