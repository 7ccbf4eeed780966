#include "chain/rpc/vm_trace.hpp"

#include "chain/evm/code.hpp"
#include "chain/evm/opcodes.hpp"

#include <algorithm>

namespace nucleate::rpc {

namespace {

constexpr std::uint8_t kSstore = 0x55;

/// Where an instruction's memory operand lies on the stack, from the top; length -1: `fixed` bytes.
struct MemoryOperand
{
    std::uint8_t opcode;
    int offset;
    int length;
    std::uint64_t fixed = 0;
};
constexpr MemoryOperand kMemory[] = {
    {0x37, 0, 2},      // CALLDATACOPY
    {0x39, 0, 2},      // CODECOPY
    {0x3c, 1, 3},      // EXTCODECOPY
    {0x3e, 0, 2},      // RETURNDATACOPY
    {0x51, 0, -1, 32}, // MLOAD shows what it reads
    {0x52, 0, -1, 32}, // MSTORE
    {0x53, 0, -1, 1},  // MSTORE8
    {0x5e, 0, 2},      // MCOPY
    {0xf1, 5, 6},      // CALL
    {0xf2, 5, 6},      // CALLCODE
    {0xf4, 4, 5},      // DELEGATECALL
    {0xfa, 4, 5},      // STATICCALL
};

/// Items that an instruction leaves, as OpenEthereum counts: DUP and SWAP leave all they look at.
std::size_t pushed_by(std::uint8_t opcode)
{
    if (opcode >= 0x80 && opcode <= 0x8f)
        return opcode - 0x80U + 2;
    if (opcode >= 0x90 && opcode <= 0x9f)
        return opcode - 0x90U + 2;
    return evm::kOpcodes[opcode].left;
}

} // namespace

void VmTrace::enter(const evm::Message& message)
{
    cut_ = cut_ || !out_.flush();
    if (!frames_.empty() && writing()) {
        frames_.back().called = true;
        out_.key("sub");
    }
    frames_.emplace_back();
    if (!writing())
        return;
    const bool creates =
        message.kind == evm::CallKind::create || message.kind == evm::CallKind::create2;
    out_.begin_object();
    out_.key("code");
    const auto account = state_.account(message.code_address);
    if (creates)
        out_.data(message.input);
    else
        out_.data(account ? state_.code(account->code_hash)->bytes() : BytesView{});
    out_.key("ops");
    out_.begin_array();
}

void VmTrace::exit(const evm::Message&, const evm::CallResult& result)
{
    Frame& frame = frames_.back();
    if (writing()) {
        if (frame.open)
            finish(frame, nullptr, result.gas_left);
        out_.end_array();
        out_.end_object();
    }
    frames_.pop_back();
}

void VmTrace::note_operands(const evm::Step& step, Frame& frame)
{
    const auto operand = [&](int from_top) {
        const auto index = static_cast<std::size_t>(from_top);
        return index < step.stack.size() ? step.stack[step.stack.size() - 1 - index] : uint256{};
    };
    frame.key = operand(0);
    frame.value = operand(1);
    frame.length = 0;
    const auto* const found = std::find_if(std::begin(kMemory), std::end(kMemory),
                                           [&](auto& row) { return row.opcode == step.opcode; });
    if (found == std::end(kMemory))
        return;
    const uint256 length = found->length < 0 ? uint256{found->fixed} : operand(found->length);
    frame.offset = operand(found->offset).low64();
    frame.length = length.fits_u64() ? length.low64() : 0;
}

void VmTrace::step(const evm::Step& step)
{
    Frame& frame = frames_.back();
    if (frame.open && writing())
        finish(frame, &step, step.gas);
    cut_ = cut_ || !out_.flush();
    if (!writing())
        return;
    frame = {};
    frame.open = true;
    frame.opcode = step.opcode;
    note_operands(step, frame);
    out_.begin_object();
    out_.key("pc");
    out_.number(std::uint64_t{step.pc});
    out_.key("op");
    const std::string_view name = evm::kOpcodes[step.opcode].name;
    out_.string(name.empty() ? "INVALID" : name);
}

void VmTrace::step_cost(int, std::int64_t gas_cost, evm::Status error)
{
    Frame& frame = frames_.back();
    if (!frame.open || !writing())
        return;
    frame.failed = error != evm::Status::success;
    out_.key("cost");
    out_.number(gas_cost);
}

/// `next` is the instruction that runs after; null at the end of the frame.
void VmTrace::finish(Frame& frame, const evm::Step* next, std::int64_t gas_left)
{
    frame.open = false;
    out_.key("ex");
    if (frame.failed) {
        out_.null();
    } else {
        out_.begin_object();
        out_.key("mem");
        write_memory(frame, next);
        out_.key("push");
        write_pushed(frame, next);
        out_.key("store");
        if (frame.opcode == kSstore) {
            out_.begin_object();
            out_.key("key");
            out_.quantity(frame.key);
            out_.key("val");
            out_.quantity(frame.value);
            out_.end_object();
        } else {
            out_.null();
        }
        out_.key("used");
        out_.number(gas_left);
        out_.end_object();
    }
    if (!frame.called) {
        out_.key("sub");
        out_.null();
    }
    out_.end_object();
}

void VmTrace::write_memory(const Frame& frame, const evm::Step* next)
{
    const bool there = next != nullptr && frame.length != 0 &&
                       frame.offset <= next->memory.size() &&
                       frame.length <= next->memory.size() - frame.offset;
    if (!there)
        return out_.null();
    out_.begin_object();
    out_.key("data");
    out_.data(next->memory.subspan(frame.offset, frame.length));
    out_.key("off");
    out_.number(frame.offset);
    out_.end_object();
}

void VmTrace::write_pushed(const Frame& frame, const evm::Step* next)
{
    out_.begin_array();
    if (next != nullptr) {
        const std::size_t count = std::min(pushed_by(frame.opcode), next->stack.size());
        for (const uint256& word : next->stack.last(count))
            out_.quantity(word);
    }
    out_.end_array();
}

} // namespace nucleate::rpc
