#include "chain/evm/op_arithmetic.hpp"
#include "chain/evm/op_call.hpp"
#include "chain/evm/op_environment.hpp"
#include "chain/evm/op_flow.hpp"
#include "chain/evm/op_memory.hpp"
#include "chain/evm/op_storage.hpp"
#include "chain/evm/opcodes.hpp"
#include "chain/evm/vm.hpp"

// Each instruction ends in its own indirect jump, which predicts better than one shared switch.
#pragma GCC diagnostic ignored "-Wpedantic"

namespace nucleate::evm {
namespace {

/// The hot state of a frame; kept in registers.
struct Registers
{
    const std::uint8_t* pc;
    uint256* top; ///< one below the stack when it is empty
    std::int64_t gas;
    Status status;
    bool running;
};

/// Existence, stack bounds and static gas of one instruction. What a code never needs is no code.
template <std::uint8_t Code>
[[gnu::always_inline]] inline Status check(const GasTable& costs, Registers& r, const uint256* base)
{
    constexpr OpcodeInfo kInfo = kOpcodes[Code];
    std::int64_t cost = kInfo.gas;
    if constexpr (!has_constant_gas(Code)) {
        cost = costs[Code];
        if (cost < 0) [[unlikely]]
            return Status::undefined_instruction;
    }
    if constexpr (kInfo.left > kInfo.taken)
        if (r.top >= base + kStackLimit - 1) [[unlikely]]
            return Status::stack_overflow;
    if constexpr (kInfo.taken > 0)
        if (r.top < base + kInfo.taken - 1) [[unlikely]]
            return Status::stack_underflow;
    r.gas -= cost;
    if (r.gas < 0) [[unlikely]]
        return Status::out_of_gas;
    return Status::success;
}

// One overload a shape of instruction; each leaves the registers as the next one wants them.

[[gnu::always_inline]] inline void apply(void (*f)(uint256*), Registers& r, Frame&)
{
    f(r.top);
    ++r.pc;
}
[[gnu::always_inline]] inline void apply(void (*f)(uint256*, Frame&), Registers& r, Frame& frame)
{
    f(r.top, frame);
    ++r.pc;
}
[[gnu::always_inline]] inline void apply(const std::uint8_t* (*f)(uint256*, const std::uint8_t*),
                                         Registers& r, Frame&)
{
    r.pc = f(r.top, r.pc);
}
[[gnu::always_inline]] inline void apply(void (*f)(uint256*, const std::uint8_t*, Frame&),
                                         Registers& r, Frame& frame)
{
    f(r.top, r.pc, frame);
    ++r.pc;
}
[[gnu::always_inline]] inline void
apply(const std::uint8_t* (*f)(uint256*, const std::uint8_t*, Frame&), Registers& r, Frame& frame)
{
    const std::uint8_t* const next = f(r.top, r.pc, frame);
    if (next == nullptr) [[unlikely]] {
        r.status = Status::bad_jump_destination;
        r.running = false;
        return;
    }
    r.pc = next;
}
[[gnu::always_inline]] inline void apply(Outcome (*f)(uint256*, std::int64_t, Frame&), Registers& r,
                                         Frame& frame)
{
    const Outcome outcome = f(r.top, r.gas, frame);
    r.gas = outcome.gas;
    r.status = outcome.status;
    r.running = outcome.status == Status::success;
    ++r.pc;
}
[[gnu::always_inline]] inline void apply(op::Halt (*f)(uint256*, std::int64_t, Frame&),
                                         Registers& r, Frame& frame)
{
    const op::Halt halt = f(r.top, r.gas, frame);
    r.gas = halt.gas;
    r.status = halt.status;
    r.running = false;
}

constexpr std::uint8_t kJump = 0x56;
constexpr std::uint8_t kJumpi = 0x57;
constexpr std::uint8_t kJumpdest = 0x5b;
constexpr std::uint8_t kPush2 = 0x61;

template <std::uint8_t... Codes>
consteval std::int64_t gas_of()
{
    static_assert((has_constant_gas(Codes) && ...));
    return (kOpcodes[Codes].gas + ...);
}

/// PUSH2 and the jump behind it, as compilers write them, in one go: the target never goes over the
/// stack. False, with nothing done, where there is no such jump or where it would fail; then the
/// instructions run one by one. The gas of PUSH2 is paid already.
[[gnu::always_inline]] inline bool jump_at_once(Registers& r, const Frame& f, const uint256* base)
{
    const std::uint8_t next = r.pc[3];
    if (next != kJump && next != kJumpi)
        return false;
    const std::uint64_t target = op::operand_limb<2, 0>(r.pc + 1);
    if (next == kJumpi) {
        if (r.top < base || r.gas < gas_of<kJumpi, kJumpdest>()) [[unlikely]]
            return false;
        if (r.top->is_zero()) {
            r.gas -= gas_of<kJumpi>();
            r.pc += 4;
            --r.top;
            return true;
        }
        if (!f.code->is_jumpdest(target)) [[unlikely]]
            return false;
        r.gas -= gas_of<kJumpi, kJumpdest>();
        --r.top;
    } else {
        if (r.gas < gas_of<kJump, kJumpdest>() || !f.code->is_jumpdest(target)) [[unlikely]]
            return false;
        r.gas -= gas_of<kJump, kJumpdest>();
    }
    r.pc = f.code->padded() + target + 1;
    return true;
}

[[gnu::noinline]] void report_step(const Registers& r, Frame& f)
{
    Step step;
    step.depth = f.message->depth;
    step.pc = static_cast<std::uint32_t>(r.pc - f.code->padded());
    step.opcode = *r.pc;
    step.gas = r.gas;
    step.stack = {f.stack(), static_cast<std::size_t>(r.top - f.slots)};
    step.memory = f.memory.view(0, f.memory.size());
    step.return_data = f.return_data;
    step.refund = f.host->refund();
    step.address = f.message->recipient;
    f.gas_before = r.gas;
    f.tracer->step(step);
}

[[gnu::noinline]] void report_cost(const Registers& r, const Frame& f)
{
    const bool failed = r.status != Status::success && r.status != Status::revert;
    f.tracer->step_cost(f.message->depth, f.gas_before - r.gas,
                        failed ? r.status : Status::success);
}

template <bool Traced>
Status run(Frame& f, std::int64_t& gas)
{
#define NUCLEATE_LABEL(code, ...) &&at_##code,
    static const void* const kLabels[256] = {NUCLEATE_OPCODES(NUCLEATE_LABEL, NUCLEATE_LABEL)};
#undef NUCLEATE_LABEL

    const GasTable& costs = gas_table(f.fork);
    const uint256* const base = f.stack();
    Registers r{f.code->padded(), f.slots, gas, Status::success, true};

#define NUCLEATE_NEXT                                                                              \
    do {                                                                                           \
        if constexpr (Traced)                                                                      \
            report_step(r, f);                                                                     \
        goto* kLabels[*r.pc];                                                                      \
    } while (false)

    NUCLEATE_NEXT;

#define NUCLEATE_RUN(code, impl, name, taken, left, cost, since)                                   \
    at_##code : r.status = check<code>(costs, r, base);                                            \
    if (r.status != Status::success) [[unlikely]]                                                  \
        goto done;                                                                                 \
    if constexpr (!Traced && (code) == kPush2)                                                     \
        if (jump_at_once(r, f, base))                                                              \
            NUCLEATE_NEXT;                                                                         \
    r.running = true;                                                                              \
    apply(&op::impl, r, f);                                                                        \
    if (!r.running)                                                                                \
        goto done;                                                                                 \
    if constexpr (Traced && !op::runs_frame(code))                                                 \
        report_cost(r, f);                                                                         \
    r.top += left - taken;                                                                         \
    if constexpr (!Traced && ((code) == kJump || (code) == kJumpi))                                \
        if (*r.pc == kJumpdest && r.gas >= gas_of<kJumpdest>()) {                                  \
            r.gas -= gas_of<kJumpdest>();                                                          \
            ++r.pc;                                                                                \
        }                                                                                          \
    NUCLEATE_NEXT;
#define NUCLEATE_UNKNOWN(code)                                                                     \
    at_##code : r.status = Status::undefined_instruction;                                          \
    goto done;

    NUCLEATE_OPCODES(NUCLEATE_RUN, NUCLEATE_UNKNOWN)

#undef NUCLEATE_RUN
#undef NUCLEATE_UNKNOWN
#undef NUCLEATE_NEXT

done:
    if constexpr (Traced)
        report_cost(r, f);
    gas = r.gas;
    return r.status;
}

} // namespace

CallResult execute(Fork fork, Host& host, const Message& message, const Code& code, Tracer* tracer)
{
    FrameLease lease;
    Frame& f = lease.frame();
    f.message = &message;
    f.code = &code;
    f.host = &host;
    f.fork = fork;
    f.tracer = tracer != nullptr && tracer->wants_steps() ? tracer : nullptr;

    CallResult result;
    result.gas_left = message.gas;
    result.status =
        f.tracer != nullptr ? run<true>(f, result.gas_left) : run<false>(f, result.gas_left);
    if (result.status != Status::success && result.status != Status::revert)
        result.gas_left = 0;
    else
        result.output = to_bytes(f.memory.view(f.output_offset, f.output_size));
    return result;
}

} // namespace nucleate::evm
