#include "chain/fault/elf.hpp"
#include "chain/fault/instruction.hpp"

#include <optional>

/// What a compiler may emit for MIPS32 against what MIPS.sol executes.
namespace nucleate::fault {
namespace {

using Reason = std::optional<std::string>;

Reason in_special(Instruction in)
{
    switch (in.function()) {
    case function::kSll:
    case function::kSra:
    case function::kSllv:
    case function::kJr:
    case function::kJalr:
    case function::kMovz:
    case function::kMovn:
    case function::kSyscall:
    case function::kSync:
    case function::kMfhi:
    case function::kMthi:
    case function::kMflo:
    case function::kMtlo:
    case function::kAdd:
    case function::kAddu:
    case function::kSub:
    case function::kSubu:
    case function::kAnd:
    case function::kOr:
    case function::kXor:
    case function::kNor:
    case function::kSlt:
    case function::kSltu:
        return std::nullopt;
    case function::kMult:
    case function::kMultu:
    case function::kDiv:
    case function::kDivu:
        return in.rd() == 0 ? std::nullopt : Reason("a result in rd becomes zero");
    case function::kSrl:
        return in.rs() == 0 ? std::nullopt : Reason("rotr runs as srl");
    case function::kSrlv:
        return in.shift_amount() == 0 ? std::nullopt : Reason("rotrv runs as srlv");
    case function::kSrav:
        return "srav does not mask its amount";
    default:
        return "unknown function of SPECIAL";
    }
}

Reason in_special2(Instruction in)
{
    switch (in.function()) {
    case function2::kMul:
    case function2::kClz:
    case function2::kClo:
        return std::nullopt;
    default:
        return "unknown function of SPECIAL2";
    }
}

Reason in_regimm(Instruction in)
{
    if (in.rt() == regimm::kBltz || in.rt() == regimm::kBgez)
        return std::nullopt;
    return "a branch of REGIMM that is never taken";
}

Reason reason_against(Instruction in)
{
    switch (in.opcode()) {
    case opcode::kSpecial:
        return in_special(in);
    case opcode::kSpecial2:
        return in_special2(in);
    case opcode::kRegimm:
        return in_regimm(in);
    case opcode::kLb:
    case opcode::kLh:
    case opcode::kLwl:
    case opcode::kLw:
    case opcode::kLbu:
    case opcode::kLhu:
    case opcode::kLwr:
    case opcode::kSb:
    case opcode::kSh:
    case opcode::kSwl:
    case opcode::kSw:
    case opcode::kSwr:
    case opcode::kLl:
    case opcode::kSc:
        return std::nullopt;
    default:
        return in.opcode() >= opcode::kJ && in.opcode() <= opcode::kLui ? std::nullopt
                                                                        : Reason("unknown opcode");
    }
}

bool is_branch(Instruction in)
{
    const std::uint32_t op = in.opcode();
    const bool jumps = op == opcode::kSpecial &&
                       (in.function() == function::kJr || in.function() == function::kJalr);
    return jumps || (op >= opcode::kRegimm && op <= opcode::kBgtz);
}

std::uint32_t word_at(BytesView data, std::size_t at)
{
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < 4; ++i)
        word = word << 8U | data[at + i];
    return word;
}

void check_segment(const ElfSegment& segment, std::vector<Forbidden>& found)
{
    bool after_branch = false;
    for (std::size_t at = 0; at + 4 <= segment.data.size(); at += 4) {
        const Instruction in{word_at(segment.data, at)};
        const auto address = segment.address + static_cast<std::uint32_t>(at);
        if (const Reason reason = reason_against(in))
            found.push_back({address, in.word, *reason});
        if (after_branch && is_branch(in))
            found.push_back({address, in.word, "a branch in a delay slot"});
        after_branch = is_branch(in);
    }
}

} // namespace

std::vector<Forbidden> find_forbidden(const Elf& elf)
{
    std::vector<Forbidden> found;
    for (const ElfSegment& segment : elf.segments)
        if (segment.executable)
            check_segment(segment, found);
    return found;
}

} // namespace nucleate::fault
