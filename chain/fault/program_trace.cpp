#include "chain/fault/program_trace.hpp"

#include <algorithm>
#include <utility>

namespace nucleate::fault {
namespace {

/// Each has all the memory that the program has touched by then.
constexpr std::size_t kMostMachines = 8;

} // namespace

ProgramTrace::ProgramTrace(Vm start)
{
    machines_.push_back(std::move(start));
}

Expected<ProgramTrace, TraceError> ProgramTrace::open(LoadedProgram program, PreimageOracle& oracle,
                                                      std::uint64_t most_steps)
{
    ProgramTrace out(Vm(program.state, std::move(program.memory), oracle));
    Vm end = out.machines_.front().clone();
    if (!end.run(most_steps))
        return tl::unexpected(TraceError::fault);
    if (!end.state().exited)
        return tl::unexpected(TraceError::endless);
    out.length_ = end.state().step;
    out.status_ = end.state().status();
    out.machines_.push_back(std::move(end));
    return out;
}

Hash32 ProgramTrace::hash_after(std::uint64_t steps)
{
    const auto [place, fresh] = hashes_.try_emplace(std::min(steps, length_));
    if (fresh)
        place->second = at(steps).committed().hash();
    return place->second;
}

StepWitness ProgramTrace::witness(std::uint64_t steps)
{
    return at(steps).witness();
}

std::optional<std::uint64_t> ProgramTrace::next_read(std::uint64_t from, PreimageType type)
{
    Vm vm = at(from).clone();
    while (!vm.state().exited) {
        const std::optional<PreimagePart> part = vm.next_part();
        if (part && preimage_type(part->key) == type)
            return vm.state().step;
        if (!vm.run(1))
            break;
    }
    return std::nullopt;
}

/// The machine at that step: the nearest one before it goes there, or a copy of it does.
Vm& ProgramTrace::at(std::uint64_t steps)
{
    steps = std::min(steps, length_);
    auto nearest = machines_.end();
    for (auto machine = machines_.begin(); machine != machines_.end(); ++machine)
        if (machine->state().step <= steps &&
            (nearest == machines_.end() || machine->state().step > nearest->state().step))
            nearest = machine;
    if (nearest->state().step < steps) {
        // What ran through once does so again.
        machines_.push_front(nearest->clone());
        static_cast<void>(machines_.front().run(steps - nearest->state().step));
        nearest = machines_.begin();
    }
    machines_.splice(machines_.begin(), machines_, nearest);
    for (auto oldest = std::prev(machines_.end()); machines_.size() > kMostMachines; --oldest) {
        const std::uint64_t step = oldest->state().step;
        if (step != 0 && step != length_)
            oldest = machines_.erase(oldest);
    }
    return machines_.front();
}

} // namespace nucleate::fault
