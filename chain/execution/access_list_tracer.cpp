#include "chain/execution/access_list_tracer.hpp"

namespace nucleate::execution {
namespace {

/// Position of the operand that names an account, from the top of the stack; -1 for none.
int account_operand(std::uint8_t opcode)
{
    switch (opcode) {
    case 0x31: // BALANCE
    case 0x3b: // EXTCODESIZE
    case 0x3c: // EXTCODECOPY
    case 0x3f: // EXTCODEHASH
    case 0xff: // SELFDESTRUCT
        return 0;
    case 0xf1: // CALL
    case 0xf2: // CALLCODE
    case 0xf4: // DELEGATECALL
    case 0xfa: // STATICCALL
        return 1;
    default:
        return -1;
    }
}

bool names_slot(std::uint8_t opcode)
{
    return opcode == 0x54 || opcode == 0x55; // SLOAD, SSTORE
}

} // namespace

void AccessListTracer::step(const evm::Step& step)
{
    if (names_slot(step.opcode) && !step.stack.empty()) {
        seen_[step.address].insert(step.stack.back());
        return;
    }
    const int operand = account_operand(step.opcode);
    if (operand < 0 || step.stack.size() <= static_cast<std::size_t>(operand))
        return;
    const Address address =
        to_address(step.stack[step.stack.size() - 1 - static_cast<std::size_t>(operand)]);
    if (!warm_.contains(address))
        seen_.try_emplace(address);
}

std::vector<AccessListEntry> AccessListTracer::list() const
{
    std::vector<AccessListEntry> out;
    for (const auto& [address, keys] : seen_)
        out.push_back({address, {keys.begin(), keys.end()}});
    return out;
}

} // namespace nucleate::execution
