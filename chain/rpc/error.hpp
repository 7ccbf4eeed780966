#pragma once

#include <string>
#include <string_view>

namespace nucleate::rpc {

/// Codes of JSON-RPC 2.0 and of the Ethereum clients (EIP-1474, geth).
enum class Code : int
{
    parse_error = -32700,
    invalid_request = -32600,
    method_not_found = -32601,
    invalid_params = -32602,
    internal_error = -32603,
    server_error = -32000,
    not_allowed = -32001,
    response_too_large = -32003,
    limit_exceeded = -32005,
    reverted = 3,
    history_pruned = 4444,
    // eth_simulateV1 (ethereum/execution-apis, src/eth/execute.yaml).
    vm_error = -32015,
    nonce_too_low = -38010,
    nonce_too_high = -38011,
    base_fee_too_low = -38012,
    intrinsic_gas_too_low = -38013,
    insufficient_funds = -38014,
    block_gas_limit_reached = -38015,
    block_number_invalid = -38020,
    block_timestamp_invalid = -38021,
    sender_is_not_eoa = -38024,
    max_init_code_size_exceeded = -38025,
    client_limit_exceeded = -38026,
};

/// What a caller is told when a method fails. Handlers throw it; the dispatcher catches it, so
/// that it never leaves this room.
struct RpcError
{
    Code code = Code::server_error;
    std::string message;
    std::string data; ///< JSON text; empty for none
};

/// geth's general error, -32000.
[[noreturn]] inline void refuse(std::string message)
{
    throw RpcError{Code::server_error, std::move(message), {}};
}

} // namespace nucleate::rpc
