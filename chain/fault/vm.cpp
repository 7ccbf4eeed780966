#include "chain/fault/vm.hpp"

#include "chain/fault/instruction.hpp"

namespace nucleate::fault {

Vm::Vm(VmState state, VmMemory memory, PreimageOracle& oracle)
    : state_(state), memory_(std::move(memory)), oracle_(oracle)
{}

const VmState& Vm::committed()
{
    state_.memory_root = memory_.root();
    return state_;
}

StepWitness Vm::witness()
{
    StepWitness out;
    out.state = committed().encode();
    const std::uint32_t instruction = memory_.word(state_.pc);
    out.proof = memory_.proof(state_.pc);
    if (const std::optional<std::uint32_t> address = accessed_address(instruction))
        append(out.proof, memory_.proof(*address));
    out.proof.resize(2 * VmMemory::kProofSize);
    out.part = next_part();
    return out;
}

/// Address of the word that the instruction reads or writes.
std::optional<std::uint32_t> Vm::accessed_address(std::uint32_t instruction) const
{
    const Instruction fields{instruction};
    if (fields.opcode() >= opcode::kFirstOfMemory)
        return state_.registers[fields.rs()] + fields.signed_immediate();
    const std::uint32_t number = state_.registers[2];
    const std::uint32_t fd = state_.registers[4];
    const bool system_call =
        fields.opcode() == opcode::kSpecial && fields.function() == function::kSyscall;
    if (system_call && ((number == syscall::kRead && fd == fd::kPreimageRead) ||
                        (number == syscall::kWrite && fd == fd::kPreimageWrite)))
        return state_.registers[5];
    return std::nullopt;
}

std::optional<PreimagePart> Vm::next_part() const
{
    const Instruction fields{memory_.word(state_.pc)};
    if (fields.opcode() != opcode::kSpecial || fields.function() != function::kSyscall ||
        state_.registers[2] != syscall::kRead || state_.registers[4] != fd::kPreimageRead ||
        state_.exited)
        return std::nullopt;
    return PreimagePart{state_.preimage_key, state_.preimage_offset};
}

} // namespace nucleate::fault
