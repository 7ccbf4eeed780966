#pragma once

#include "chain/fault/elf.hpp"
#include "chain/fault/vm.hpp"

#include <cstdint>
#include <list>
#include <unordered_map>

namespace nucleate::fault {

/// Why a run cannot be disputed.
enum class TraceError : std::uint8_t
{
    fault,   ///< the machine stopped short of its end, as for want of a preimage
    endless, ///< it took more steps than it may
};

/// A whole run of a machine, open at every step. Machines are kept where the run was looked at
/// last, so that going nearer to a place by halves costs about as much as two runs. One thread at a
/// time.
class ProgramTrace
{
public:
    /// Runs to the end, which tells the oracle all that the program asks for. `oracle` must outlive
    /// the trace.
    static Expected<ProgramTrace, TraceError> open(LoadedProgram program, PreimageOracle& oracle,
                                                   std::uint64_t most_steps);

    /// Steps until the program has exited.
    std::uint64_t length() const { return length_; }
    VmStatus status() const { return status_; }
    /// Hash of the state after so many steps; beyond the end that of the last one.
    Hash32 hash_after(std::uint64_t steps);
    /// What the contract needs to take the step that comes after so many.
    StepWitness witness(std::uint64_t steps);
    /// Steps taken before the first one from `from` on that reads a preimage of that type.
    std::optional<std::uint64_t> next_read(std::uint64_t from, PreimageType type);

private:
    explicit ProgramTrace(Vm start);
    Vm& at(std::uint64_t steps);

    /// Those used last come first. The run's first and last state always stay.
    std::list<Vm> machines_;
    std::unordered_map<std::uint64_t, Hash32> hashes_; ///< that were asked for
    std::uint64_t length_ = 0;
    VmStatus status_ = VmStatus::unfinished;
};

} // namespace nucleate::fault
