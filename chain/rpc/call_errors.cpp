#include "chain/rpc/call_errors.hpp"

#include "chain/base/hex.hpp"
#include "chain/encoding/abi.hpp"
#include "chain/rpc/error.hpp"

namespace nucleate::rpc {

using execution::TxError;

namespace {

constexpr FixedBytes<4> kError{{0x08, 0xc3, 0x79, 0xa0}};
constexpr FixedBytes<4> kPanic{{0x4e, 0x48, 0x7b, 0x71}};

std::string panic_text(const uint256& code)
{
    if (code.fits_u64())
        switch (code.low64()) {
        case 0x00:
            return "generic panic";
        case 0x01:
            return "assert(false)";
        case 0x11:
            return "arithmetic underflow or overflow";
        case 0x12:
            return "division or modulo by zero";
        case 0x21:
            return "enum overflow";
        case 0x22:
            return "invalid encoded storage byte array accessed";
        case 0x31:
            return "out-of-bounds array access; popping on an empty array";
        case 0x32:
            return "out-of-bounds access of an array or bytesN";
        case 0x41:
            return "out of memory";
        case 0x51:
            return "uninitialized function";
        default:
            break;
        }
    return "unknown panic code: " + to_quantity(code);
}

} // namespace

std::string revert_message(BytesView output)
{
    constexpr std::string_view kPlain = "execution reverted";
    if (output.size() < 4)
        return std::string(kPlain);
    const BytesView arguments = output.subspan(4);
    const auto selector = FixedBytes<4>::from_view(output.first(4));
    if (selector == kError) {
        const auto reason = abi::decode_one<std::string>(arguments);
        if (reason)
            return std::string(kPlain) + ": " + *reason;
    }
    if (selector == kPanic && arguments.size() == 32)
        return std::string(kPlain) + ": " + panic_text(uint256_from_be(arguments));
    return std::string(kPlain);
}

void throw_reverted(BytesView output)
{
    throw RpcError{Code::reverted, revert_message(output), '"' + to_hex_data(output) + '"'};
}

std::string status_text(evm::Status status)
{
    switch (status) {
    case evm::Status::success:
        return {};
    case evm::Status::revert:
        return "execution reverted";
    case evm::Status::out_of_gas:
        return "out of gas";
    case evm::Status::stack_underflow:
        return "stack underflow";
    case evm::Status::stack_overflow:
        return "stack limit reached 1024";
    case evm::Status::invalid_instruction:
        return "invalid opcode: INVALID";
    case evm::Status::undefined_instruction:
        return "invalid opcode";
    case evm::Status::bad_jump_destination:
        return "invalid jump destination";
    case evm::Status::static_mode_violation:
        return "write protection";
    case evm::Status::invalid_memory_access:
        return "return data out of bounds";
    case evm::Status::call_depth_exceeded:
        return "max call depth exceeded";
    case evm::Status::insufficient_balance:
        return "insufficient balance for transfer";
    case evm::Status::nonce_overflow:
        return "nonce uint64 overflow";
    case evm::Status::address_collision:
        return "contract address collision";
    case evm::Status::code_too_large:
        return "max code size exceeded";
    case evm::Status::initcode_too_large:
        return "max initcode size exceeded";
    case evm::Status::invalid_code_prefix:
        return "invalid code: must not begin with 0xef";
    case evm::Status::precompile_failure:
        return "precompile failed";
    }
    return "execution failed";
}

void throw_tx_error(TxError error)
{
    switch (error) {
    case TxError::insufficient_account_funds:
        refuse("insufficient funds for gas * price + value");
    case TxError::nonce_mismatch_too_low:
        refuse("nonce too low");
    case TxError::nonce_mismatch_too_high:
        refuse("nonce too high");
    case TxError::nonce_is_max:
        refuse("nonce has max value");
    case TxError::intrinsic_gas_too_low:
        refuse("intrinsic gas too low");
    case TxError::intrinsic_gas_below_floor_gas_cost:
        refuse("insufficient gas for floor data gas cost");
    case TxError::gas_allowance_exceeded:
        refuse("gas limit reached");
    case TxError::gas_limit_exceeds_maximum:
        refuse("transaction gas limit too high");
    case TxError::insufficient_max_fee_per_gas:
        refuse("max fee per gas less than block base fee");
    case TxError::priority_greater_than_max_fee_per_gas:
        refuse("max priority fee per gas higher than max fee per gas");
    case TxError::insufficient_max_fee_per_blob_gas:
        refuse("max fee per blob gas less than block blob gas fee");
    case TxError::initcode_size_exceeded:
        refuse("max initcode size exceeded");
    case TxError::sender_not_eoa:
        refuse("sender not an eoa");
    case TxError::invalid_chainid:
        refuse("invalid chain id for signer");
    default:
        refuse(std::string("invalid transaction: ") + execution::to_string(error));
    }
}

} // namespace nucleate::rpc
