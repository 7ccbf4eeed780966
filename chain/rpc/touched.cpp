#include "chain/rpc/touched.hpp"

#include "chain/execution/transaction_codec.hpp"

namespace nucleate::rpc {

TouchedState::TouchedState(const execution::Transaction& tx, const Address& sender,
                           const Address& coinbase)
{
    touched_[sender];
    touched_[coinbase];
    if (tx.to)
        touched_[*tx.to];
    for (const execution::Authorization& authorization : tx.authorizations)
        if (const auto authority = execution::recover_authority(authorization))
            touched_[*authority];
}

void TouchedState::enter(const evm::Message& message)
{
    touched_[message.recipient];
    touched_[message.code_address.is_zero() ? message.recipient : message.code_address];
}

void TouchedState::exit(const evm::Message&, const evm::CallResult& result)
{
    if (!result.created.is_zero())
        touched_[result.created];
}

void TouchedState::step(const evm::Step& step)
{
    if (step.stack.empty())
        return;
    const uint256& top = step.stack.back();
    switch (step.opcode) {
    case 0x54: // SLOAD
    case 0x55: // SSTORE
        touched_[step.address].insert(top);
        break;
    case 0x31: // BALANCE
    case 0x3b: // EXTCODESIZE
    case 0x3c: // EXTCODECOPY
    case 0x3f: // EXTCODEHASH
    case 0xff: // SELFDESTRUCT
        touched_[to_address(top)];
        break;
    default:
        break;
    }
}

} // namespace nucleate::rpc
