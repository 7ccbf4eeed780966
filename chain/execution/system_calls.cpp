#include "chain/execution/system_calls.hpp"

#include "chain/evm/code.hpp"
#include "chain/execution/deposit_requests.hpp"

namespace nucleate::execution {
namespace {

using evm::Fork;

constexpr Address kSystemAddress = "0xfffffffffffffffffffffffffffffffffffffffe"_address;
constexpr Address kBeaconRoots = "0x000f3df6d732807ef1319fb7b8bb8522d0beac02"_address;
constexpr Address kBlockHashes = "0x0000f90827f1c53a10cb7a02335b175320002935"_address;
constexpr Address kWithdrawalRequests = "0x00000961ef480eb55e80d19ad83579a64c007002"_address;
constexpr Address kConsolidations = "0x0000bbddc7ce488642fb579f8b00f3a590007251"_address;
constexpr std::int64_t kSystemCallGas = 30'000'000;
constexpr std::uint8_t kDepositType = 0;
constexpr std::uint8_t kWithdrawalType = 1;
constexpr std::uint8_t kConsolidationType = 2;

bool has_code(BlockContext& block, const Address& address)
{
    return !block.state.code(block.state.account(address))->empty();
}

/// A call from the system address, outside of gas and nonces.
evm::CallResult system_call(BlockContext& block, const Address& target, BytesView input)
{
    block.state.begin_transaction();
    evm::TxContext context = block.tx_context();
    context.origin = kSystemAddress;
    EvmHost host(block.state, block.fork, evm::PrecompileSet::ethereum, block.env.block_hash,
                 std::move(context), nullptr);
    evm::Message message;
    message.gas = kSystemCallGas;
    message.sender = kSystemAddress;
    message.recipient = target;
    message.code_address = target;
    message.input = input;
    evm::CallResult result = host.call(message);
    static_cast<void>(block.state.end_transaction());
    return result;
}

Expected<void, BlockError> request_by_call(BlockContext& block, const Address& contract,
                                           std::uint8_t type, BlockOutcome& outcome)
{
    if (!has_code(block, contract)) {
        if (block.env.may_lack_system_contracts)
            return {};
        return tl::unexpected(BlockError::system_contract_empty);
    }
    const evm::CallResult result = system_call(block, contract, {});
    if (result.status != evm::Status::success)
        return tl::unexpected(BlockError::system_contract_call_failed);
    if (result.output.empty())
        return {};
    Bytes& request = outcome.requests.emplace_back(1, type);
    append(request, result.output);
    return {};
}

} // namespace

void run_opening_calls(BlockContext& block)
{
    if (block.fork >= Fork::cancun && block.env.parent_beacon_block_root &&
        has_code(block, kBeaconRoots))
        system_call(block, kBeaconRoots, block.env.parent_beacon_block_root->view());
    if (block.fork >= Fork::prague && has_code(block, kBlockHashes))
        system_call(block, kBlockHashes, block.env.parent_hash.view());
}

Expected<void, BlockError> collect_requests(BlockContext& block, BlockOutcome& outcome)
{
    Bytes deposits{kDepositType};
    for (const Receipt& receipt : outcome.receipts)
        for (const Log& log : receipt.logs)
            if (!append_deposit_request(block.spec.deposit_contract, log, deposits))
                return tl::unexpected(BlockError::invalid_deposit_event_layout);
    if (deposits.size() > 1)
        outcome.requests.push_back(std::move(deposits));
    if (auto done = request_by_call(block, kWithdrawalRequests, kWithdrawalType, outcome); !done)
        return done;
    return request_by_call(block, kConsolidations, kConsolidationType, outcome);
}

} // namespace nucleate::execution
