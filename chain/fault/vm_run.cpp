#include "chain/fault/instruction.hpp"
#include "chain/fault/vm.hpp"

#include <bit>

/// MIPS.sol, step() and execute(): the quirks of the contract are the rules here. Memory accesses
/// ignore misalignment; `srav` does not mask its amount; a branch of REGIMM other than bltz and
/// bgez is never taken and links nothing; results of `sync` go to rd like any other.
namespace nucleate::fault {
namespace {

/// How an instruction came out.
enum class Outcome : std::uint8_t
{
    done,
    system_call,
    invalid,
    bad_jump,
    division_by_zero
};

constexpr std::int32_t as_signed(std::uint32_t value)
{
    return static_cast<std::int32_t>(value);
}

constexpr std::uint32_t as_unsigned(std::int32_t value)
{
    return static_cast<std::uint32_t>(value);
}

/// What the instructions work on. Lives in the locals of the loop that it is inlined into.
class Core
{
public:
    Core(VmState& state, VmMemory& memory)
        : state_(state), memory_(memory), r_(state.registers.data()), zero_(r_[0])
    {
        resume();
    }

    void resume()
    {
        pc_ = state_.pc;
        next_ = state_.next_pc;
    }
    void store() const
    {
        state_.pc = pc_;
        state_.next_pc = next_;
    }

    bool aligned() const { return (pc_ & 3U) == 0; }

    /// Everything but the change of the program counter, which advance() makes.
    [[gnu::always_inline]] Outcome execute()
    {
        const Instruction in{memory_.word(pc_)};
        after_ = next_ + 4;
        if (in.opcode() >= opcode::kFirstOfMemory)
            return access(in);
        const std::uint32_t rs = r_[in.rs()];
        switch (in.opcode()) {
        case opcode::kSpecial:
            return special(in, rs, r_[in.rt()]);
        case opcode::kRegimm:
            return branch(in, (in.rt() == regimm::kBltz && as_signed(rs) < 0) ||
                                  (in.rt() == regimm::kBgez && as_signed(rs) >= 0));
        case opcode::kJ:
            return jump(0, (next_ & 0xF000'0000U) | in.target() << 2U);
        case opcode::kJal:
            return jump(31, (next_ & 0xF000'0000U) | in.target() << 2U);
        case opcode::kBeq:
            return branch(in, rs == r_[in.rt()]);
        case opcode::kBne:
            return branch(in, rs != r_[in.rt()]);
        case opcode::kBlez:
            return branch(in, as_signed(rs) <= 0);
        case opcode::kBgtz:
            return branch(in, as_signed(rs) > 0);
        case opcode::kSpecial2:
            return special2(in, rs, r_[in.rt()]);
        default:
            return immediate(in, rs);
        }
    }

    void advance()
    {
        pc_ = next_;
        next_ = after_;
    }

private:
    /// Register 0 keeps what it has.
    [[gnu::always_inline]] Outcome set(std::uint32_t index, std::uint32_t value)
    {
        r_[index] = value;
        r_[0] = zero_;
        return Outcome::done;
    }

    [[gnu::always_inline]] Outcome jump(std::uint32_t link, std::uint32_t target)
    {
        if (next_ != pc_ + 4) [[unlikely]]
            return Outcome::bad_jump;
        after_ = target;
        return link == 0 ? Outcome::done : set(link, pc_ + 8);
    }

    [[gnu::always_inline]] Outcome branch(Instruction in, bool taken)
    {
        if (next_ != pc_ + 4) [[unlikely]]
            return Outcome::bad_jump;
        if (taken)
            after_ = next_ + (in.signed_immediate() << 2U);
        return Outcome::done;
    }

    [[gnu::always_inline]] Outcome immediate(Instruction in, std::uint32_t rs)
    {
        const std::uint32_t value = in.signed_immediate();
        switch (in.opcode()) {
        case opcode::kAddi:
        case opcode::kAddiu:
            return set(in.rt(), rs + value);
        case opcode::kSlti:
            return set(in.rt(), as_signed(rs) < as_signed(value) ? 1 : 0);
        case opcode::kSltiu:
            return set(in.rt(), rs < value ? 1 : 0);
        case opcode::kAndi:
            return set(in.rt(), rs & in.immediate());
        case opcode::kOri:
            return set(in.rt(), rs | in.immediate());
        case opcode::kXori:
            return set(in.rt(), rs ^ in.immediate());
        case opcode::kLui:
            return set(in.rt(), in.immediate() << 16U);
        default:
            return Outcome::invalid;
        }
    }

    [[gnu::always_inline]] Outcome special(Instruction in, std::uint32_t rs, std::uint32_t rt)
    {
        const std::uint32_t rd = in.rd();
        switch (in.function()) {
        case function::kSll:
            return set(rd, rt << in.shift_amount());
        case function::kSrl:
            return set(rd, rt >> in.shift_amount());
        case function::kSra:
            return set(rd, as_unsigned(as_signed(rt) >> in.shift_amount()));
        case function::kSllv:
            return set(rd, rt << (rs & 31U));
        case function::kSrlv:
            return set(rd, rt >> (rs & 31U));
        case function::kSrav:
            return set(rd, rs < 32 ? as_unsigned(as_signed(rt) >> rs) : 0);
        case function::kJr:
            return jump(0, rs);
        case function::kJalr:
            return jump(rd, rs);
        case function::kMovz:
            return rt == 0 ? set(rd, rs) : Outcome::done;
        case function::kMovn:
            return rt != 0 ? set(rd, rs) : Outcome::done;
        case function::kSyscall:
            return Outcome::system_call;
        case function::kSync:
            return set(rd, rs);
        case function::kAdd:
        case function::kAddu:
            return set(rd, rs + rt);
        case function::kSub:
        case function::kSubu:
            return set(rd, rs - rt);
        case function::kAnd:
            return set(rd, rs & rt);
        case function::kOr:
            return set(rd, rs | rt);
        case function::kXor:
            return set(rd, rs ^ rt);
        case function::kNor:
            return set(rd, ~(rs | rt));
        case function::kSlt:
            return set(rd, as_signed(rs) < as_signed(rt) ? 1 : 0);
        case function::kSltu:
            return set(rd, rs < rt ? 1 : 0);
        default:
            return high_low(in, rs, rt);
        }
    }

    /// MIPS.sol, handleHiLo: rd becomes zero where the instruction has no result for it.
    [[gnu::always_inline]] Outcome high_low(Instruction in, std::uint32_t rs, std::uint32_t rt)
    {
        std::uint32_t result = 0;
        switch (in.function()) {
        case function::kMfhi:
            result = state_.hi;
            break;
        case function::kMthi:
            state_.hi = rs;
            break;
        case function::kMflo:
            result = state_.lo;
            break;
        case function::kMtlo:
            state_.lo = rs;
            break;
        case function::kMult:
            keep(static_cast<std::uint64_t>(std::int64_t{as_signed(rs)} * as_signed(rt)));
            break;
        case function::kMultu:
            keep(std::uint64_t{rs} * rt);
            break;
        case function::kDiv:
            if (rt == 0)
                return Outcome::division_by_zero;
            divide(std::int64_t{as_signed(rs)}, std::int64_t{as_signed(rt)});
            break;
        case function::kDivu:
            if (rt == 0)
                return Outcome::division_by_zero;
            divide(rs, rt);
            break;
        default:
            return Outcome::invalid;
        }
        return set(in.rd(), result);
    }

    void keep(std::uint64_t product)
    {
        state_.hi = static_cast<std::uint32_t>(product >> 32U);
        state_.lo = static_cast<std::uint32_t>(product);
    }
    template <class Number>
    void divide(Number a, Number b)
    {
        state_.hi = static_cast<std::uint32_t>(a % b);
        state_.lo = static_cast<std::uint32_t>(a / b);
    }

    [[gnu::always_inline]] Outcome special2(Instruction in, std::uint32_t rs, std::uint32_t rt)
    {
        switch (in.function()) {
        case function2::kMul:
            return set(in.rd(), rs * rt);
        case function2::kClz:
            return set(in.rd(), static_cast<std::uint32_t>(std::countl_zero(rs)));
        case function2::kClo:
            return set(in.rd(), static_cast<std::uint32_t>(std::countl_one(rs)));
        default:
            return Outcome::invalid;
        }
    }

    [[gnu::always_inline]] Outcome access(Instruction in)
    {
        const std::uint32_t address = r_[in.rs()] + in.signed_immediate();
        const std::uint32_t word = memory_.word(address);
        const std::uint32_t rt = r_[in.rt()];
        const std::uint32_t byte = (address & 3U) * 8; // bits in front of it
        const std::uint32_t half = (address & 2U) * 8;
        constexpr std::uint32_t kAll = 0xFFFF'FFFF;
        switch (in.opcode()) {
        case opcode::kLb:
            return set(in.rt(), as_unsigned(as_signed(word << byte) >> 24U));
        case opcode::kLh:
            return set(in.rt(), as_unsigned(as_signed(word << half) >> 16U));
        case opcode::kLwl:
            return set(in.rt(), (rt & ~(kAll << byte)) | word << byte);
        case opcode::kLw:
        case opcode::kLl:
            return set(in.rt(), word);
        case opcode::kLbu:
            return set(in.rt(), (word << byte) >> 24U);
        case opcode::kLhu:
            return set(in.rt(), (word << half) >> 16U);
        case opcode::kLwr:
            return set(in.rt(), (rt & ~(kAll >> (24 - byte))) | word >> (24 - byte));
        case opcode::kSb:
            return put(address, word, 0xFFU << (24 - byte), rt << (24 - byte));
        case opcode::kSh:
            return put(address, word, 0xFFFFU << (16 - half), rt << (16 - half));
        case opcode::kSwl:
            return put(address, word, kAll >> byte, rt >> byte);
        case opcode::kSw:
            return put(address, word, kAll, rt);
        case opcode::kSwr:
            return put(address, word, kAll << (24 - byte), rt << (24 - byte));
        case opcode::kSc:
            if (in.rt() != 0)
                set(in.rt(), 1);
            return put(address, word, kAll, rt);
        default:
            return Outcome::invalid;
        }
    }

    [[gnu::always_inline]] Outcome put(std::uint32_t address, std::uint32_t word,
                                       std::uint32_t mask, std::uint32_t value)
    {
        memory_.set_word(address, (word & ~mask) | (value & mask));
        return Outcome::done;
    }

    VmState& state_;
    VmMemory& memory_;
    std::uint32_t* const r_;
    const std::uint32_t zero_;
    std::uint32_t pc_ = 0;
    std::uint32_t next_ = 0;
    std::uint32_t after_ = 0;
};

VmFault fault_of(Outcome outcome)
{
    switch (outcome) {
    case Outcome::bad_jump:
        return VmFault::jump_in_delay_slot;
    case Outcome::division_by_zero:
        return VmFault::division_by_zero;
    default:
        return VmFault::invalid_instruction;
    }
}

} // namespace

Expected<std::uint64_t, VmFault> Vm::run(std::uint64_t steps)
{
    if (state_.exited)
        return 0;
    Core core(state_, memory_);
    std::optional<VmFault> fault;
    std::uint64_t taken = 0;
    while (taken < steps) {
        if (!core.aligned()) [[unlikely]] {
            fault = VmFault::unaligned_pc;
            break;
        }
        const Outcome outcome = core.execute();
        if (outcome == Outcome::done) [[likely]] {
            core.advance();
            ++taken;
            continue;
        }
        if (outcome != Outcome::system_call) {
            fault = fault_of(outcome);
            break;
        }
        core.store();
        fault = system_call();
        core.resume();
        if (fault)
            break;
        ++taken;
        if (state_.exited)
            break;
    }
    core.store();
    state_.step += taken;
    if (fault)
        return tl::unexpected(*fault);
    return taken;
}

} // namespace nucleate::fault
