#include "chain/evm/op_call.hpp"

#include "chain/evm/gas.hpp"

#include <algorithm>

namespace nucleate::evm::op {
namespace {

/// Operands of the four calls, brought to one shape.
struct CallOperands
{
    const uint256& gas;
    Address target;
    uint256 value; // zero where the instruction has none
    const uint256& input_offset;
    const uint256& input_size;
    const uint256& output_offset;
    const uint256& output_size;
};

CallOperands operands(const uint256* top, bool has_value)
{
    const uint256* rest = has_value ? top - 3 : top - 2;
    return {
        top[0],  to_address(top[-1]), has_value ? top[-2] : uint256{}, rest[0], rest[-1], rest[-2],
        rest[-3]};
}

/// EIP-2929 and EIP-7702: access to the target and to what it delegates to.
std::int64_t charge_access(Frame& f, Message& m, std::int64_t gas)
{
    if (f.fork >= Fork::berlin && f.host->access_account(m.code_address) == Access::cold)
        gas -= kExtraColdAccount;
    if (f.fork < Fork::prague || gas < 0)
        return gas;
    if (const std::optional<Address> target = f.host->delegation(m.code_address)) {
        m.code_address = *target;
        m.delegated = true;
        const bool cold = f.host->access_account(*target) == Access::cold;
        gas -= cold ? kColdAccountAccess : kWarmAccess;
    }
    return gas;
}

/// Value transfer, and the account it may bring into being (EIP-161 since Spurious Dragon).
std::int64_t charge_value(Frame& f, const Message& m, bool has_value, std::int64_t gas)
{
    if (has_value)
        gas -= kCallValue;
    const bool may_create =
        m.kind == CallKind::call && (has_value || f.fork < Fork::spurious_dragon);
    if (may_create && gas >= 0 && !f.host->account_exists(m.recipient))
        gas -= kNewAccount;
    return gas;
}

/// EIP-150: at most all but one 64th; before it exactly what is asked for. Negative: too little.
std::int64_t gas_to_pass(Fork fork, const uint256& wanted, std::int64_t gas)
{
    const bool small = wanted.fits_u64() && wanted.limb[0] <= static_cast<std::uint64_t>(gas);
    if (fork < Fork::tangerine_whistle)
        return small ? static_cast<std::int64_t>(wanted.limb[0]) : -1;
    const std::int64_t most = gas - gas / 64;
    return small ? std::min(most, static_cast<std::int64_t>(wanted.limb[0])) : most;
}

void report_cost(Frame& f, std::int64_t gas_after)
{
    if (f.tracer != nullptr)
        f.tracer->step_cost(f.message->depth, f.gas_before - gas_after, Status::success);
}

BytesView memory_range(const Frame& f, const uint256& offset, const uint256& size)
{
    return f.memory.view(static_cast<std::size_t>(offset.limb[0]),
                         static_cast<std::size_t>(size.limb[0]));
}

void address_message(const Frame& f, CallKind kind, const CallOperands& o, Message& m)
{
    const Message& self = *f.message;
    const bool keeps_account = kind == CallKind::callcode || kind == CallKind::delegatecall;
    const bool keeps_sender = kind == CallKind::delegatecall;
    m.kind = kind;
    m.is_static = self.is_static || kind == CallKind::staticcall;
    m.depth = self.depth + 1;
    m.recipient = keeps_account ? self.recipient : o.target;
    m.sender = keeps_sender ? self.sender : self.recipient;
    m.value = keeps_sender ? self.value : o.value;
    m.code_address = o.target;
}

/// Runs `m`, puts its output where the caller wants it and success on the stack.
Outcome run_call(Frame& f, const Message& m, const CallOperands& o, uint256& result,
                 std::int64_t gas)
{
    const auto offset = static_cast<std::size_t>(o.output_offset.limb[0]);
    const auto room = static_cast<std::size_t>(o.output_size.limb[0]);
    CallResult outcome = f.host->call(m);
    f.return_data = std::move(outcome.output);
    if (const std::size_t size = std::min(room, f.return_data.size()); size != 0)
        std::memcpy(f.memory.data() + offset, f.return_data.data(), size);
    result = uint256{outcome.status == Status::success ? 1U : 0U};
    return {Status::success, gas + outcome.gas_left};
}

template <CallKind Kind>
Outcome call_as(uint256* top, std::int64_t gas, Frame& f)
{
    constexpr bool kHasValue = Kind == CallKind::call || Kind == CallKind::callcode;
    const CallOperands o = operands(top, kHasValue);
    const bool sends = kHasValue && !o.value.is_zero();
    f.return_data.clear();
    if (Kind == CallKind::call && sends && f.message->is_static)
        return {Status::static_mode_violation, gas};

    gas = reach(f, o.input_offset, o.input_size, gas);
    if (gas >= 0)
        gas = reach(f, o.output_offset, o.output_size, gas);
    if (gas < 0)
        return out_of_gas(gas);
    Message m;
    address_message(f, Kind, o, m);
    gas = charge_access(f, m, gas);
    if (kHasValue && gas >= 0)
        gas = charge_value(f, m, sends, gas);
    if (gas < 0)
        return out_of_gas(gas);
    const std::int64_t passed = gas_to_pass(f.fork, o.gas, gas);
    if (passed < 0)
        return out_of_gas(passed);

    gas -= passed;
    report_cost(f, gas);
    m.gas = passed + (sends ? kCallStipend : 0);
    m.input = memory_range(f, o.input_offset, o.input_size);
    return run_call(f, m, o, kHasValue ? top[-6] : top[-5], gas);
}

/// Memory, EIP-3860's limit and price of init code, and CREATE2's hash of it (EIP-1014).
std::int64_t charge_initcode(Frame& f, CallKind kind, const uint256* top, std::int64_t gas)
{
    const uint256& size = top[-2];
    gas = reach(f, top[-1], size, gas);
    if (gas < 0)
        return gas;
    const std::int64_t words = words_of(size.limb[0]);
    if (f.fork >= Fork::shanghai) {
        if (size.limb[0] > kMaxInitcodeSize)
            return -1;
        gas -= kInitcodeWord * words;
    }
    return kind == CallKind::create2 ? gas - kHashWord * words : gas;
}

template <CallKind Kind>
Outcome create_as(uint256* top, std::int64_t gas, Frame& f)
{
    if (f.message->is_static)
        return {Status::static_mode_violation, gas};
    f.return_data.clear();
    gas = charge_initcode(f, Kind, top, gas);
    if (gas < 0)
        return out_of_gas(gas);

    Message m;
    m.kind = Kind;
    m.depth = f.message->depth + 1;
    m.sender = f.message->recipient;
    m.value = top[0];
    m.input = memory_range(f, top[-1], top[-2]);
    if (Kind == CallKind::create2)
        m.salt = top[-3];
    m.gas = f.fork >= Fork::tangerine_whistle ? gas - gas / 64 : gas;
    gas -= m.gas;
    report_cost(f, gas);

    CallResult outcome = f.host->call(m);
    const bool created = outcome.status == Status::success;
    f.return_data = created ? Bytes{} : std::move(outcome.output);
    top[Kind == CallKind::create2 ? -3 : -2] = created ? to_uint256(outcome.created) : uint256{};
    return {Status::success, gas + outcome.gas_left};
}

} // namespace

Outcome call(uint256* top, std::int64_t gas, Frame& f)
{
    return call_as<CallKind::call>(top, gas, f);
}
Outcome callcode(uint256* top, std::int64_t gas, Frame& f)
{
    return call_as<CallKind::callcode>(top, gas, f);
}
Outcome delegatecall(uint256* top, std::int64_t gas, Frame& f)
{
    return call_as<CallKind::delegatecall>(top, gas, f);
}
Outcome staticcall(uint256* top, std::int64_t gas, Frame& f)
{
    return call_as<CallKind::staticcall>(top, gas, f);
}
Outcome create(uint256* top, std::int64_t gas, Frame& f)
{
    return create_as<CallKind::create>(top, gas, f);
}
Outcome create2(uint256* top, std::int64_t gas, Frame& f)
{
    return create_as<CallKind::create2>(top, gas, f);
}

} // namespace nucleate::evm::op
