#pragma once

#include "chain/base/result.hpp"
#include "chain/fault/preimage.hpp"
#include "chain/fault/vm_memory.hpp"
#include "chain/fault/vm_state.hpp"

#include <functional>

namespace nucleate::fault {

/// Why the machine cannot take its next step: MIPS.step() reverts on the same.
enum class VmFault : std::uint8_t
{
    unaligned_pc,
    invalid_instruction,
    jump_in_delay_slot,
    division_by_zero,
    missing_preimage
};

/// A part of a preimage that a step reads: what the contract's oracle must hold before it.
struct PreimagePart
{
    Hash32 key; ///< local keys as the program knows them, not localized
    std::uint32_t offset = 0;
};

/// What MIPS.step() needs for one step.
struct StepWitness
{
    Bytes state; ///< VmState::encode()
    Bytes proof; ///< memory proof of the instruction, then of the memory it reads or writes
    std::optional<PreimagePart> part;
};

/// The machine of MIPS.sol 1.0.1, instruction by instruction, with what the contract leaves out or
/// does differently from the hardware: a 32-bit big-endian MIPS without interrupts.
class Vm
{
public:
    /// `oracle` must outlive the machine.
    Vm(VmState state, VmMemory memory, PreimageOracle& oracle);

    /// Takes up to that many steps and ends early once the program has exited; returns how many.
    /// After a fault the state is the one before the step at fault.
    Expected<std::uint64_t, VmFault> run(std::uint64_t steps);

    /// Everything but the memory root is always current.
    const VmState& state() const { return state_; }
    /// With the memory root brought up to date.
    const VmState& committed();
    /// Of the step that comes next.
    StepWitness witness();
    /// What that step reads of a preimage, if it does.
    std::optional<PreimagePart> next_part() const;

    VmMemory& memory() { return memory_; }
    const VmMemory& memory() const { return memory_; }
    /// A second machine at the same step, with the same oracle. What was written of a hint that is
    /// not whole is not taken along.
    Vm clone() const { return {state_, memory_.clone(), oracle_}; }
    /// Starts from here: the same memory, other registers.
    void restore(const VmState& state) { state_ = state; }

    /// Gets what the program writes to its standard output and error streams.
    using Output = std::function<void(BytesView)>;
    void on_output(Output output) { output_ = std::move(output); }

private:
    std::optional<std::uint32_t> accessed_address(std::uint32_t instruction) const;

    std::optional<VmFault> system_call();
    void map_memory(std::uint32_t address, std::uint32_t size);
    std::optional<VmFault> read(std::uint32_t fd, std::uint32_t address, std::uint32_t count);
    std::optional<VmFault> read_preimage(std::uint32_t address, std::uint32_t count);
    void write(std::uint32_t fd, std::uint32_t address, std::uint32_t count);
    void write_key(std::uint32_t address, std::uint32_t count);
    void take_hint(std::uint32_t address, std::uint32_t count);
    void file_control(std::uint32_t fd, std::uint32_t command);
    void answer(std::uint32_t value, std::uint32_t error = 0);
    Bytes memory_at(std::uint32_t address, std::uint32_t count) const;

    VmState state_;
    VmMemory memory_;
    PreimageOracle& oracle_;
    Output output_;
    Bytes hints_; ///< bytes of a hint that is not whole
    // A preimage is read four bytes at a time.
    std::optional<Hash32> held_key_;
    Bytes held_;
};

} // namespace nucleate::fault
