#include "chain/evm/op_storage.hpp"

#include "chain/evm/gas.hpp"
#include "chain/evm/op_flow.hpp"
#include "chain/evm/sstore_gas.hpp"

namespace nucleate::evm::op {

Outcome sload(uint256* top, std::int64_t gas, Frame& f)
{
    const Address& self = f.message->recipient;
    if (f.fork >= Fork::berlin && f.host->access_storage(self, top[0]) == Access::cold) {
        gas -= kExtraColdSlot;
        if (gas < 0)
            return out_of_gas(gas);
    }
    top[0] = f.host->storage(self, top[0]);
    return {Status::success, gas};
}

Outcome sstore(uint256* top, std::int64_t gas, Frame& f)
{
    if (f.message->is_static)
        return {Status::static_mode_violation, gas};
    // EIP-2200: the stipend of a plain transfer must not pay for a write.
    if (f.fork >= Fork::istanbul && gas <= kCallStipend)
        return out_of_gas(gas);
    const Address& self = f.message->recipient;
    if (f.fork >= Fork::berlin && f.host->access_storage(self, top[0]) == Access::cold)
        gas -= kColdSlotLoad;
    if (gas < 0)
        return out_of_gas(gas);
    // Written before it is paid for: running out of gas undoes the whole frame.
    const StorageWrite before = f.host->set_storage(self, top[0], top[-1]);
    const WriteCost cost = write_cost(f.fork, before, top[-1]);
    gas -= cost.gas;
    if (gas < 0)
        return out_of_gas(gas);
    if (cost.refund != 0)
        f.host->add_refund(cost.refund);
    return {Status::success, gas};
}

/// EIP-1153.
void tload(uint256* top, Frame& f)
{
    top[0] = f.host->transient_storage(f.message->recipient, top[0]);
}

Outcome tstore(uint256* top, std::int64_t gas, Frame& f)
{
    if (f.message->is_static)
        return {Status::static_mode_violation, gas};
    f.host->set_transient_storage(f.message->recipient, top[0], top[-1]);
    return {Status::success, gas};
}

Outcome emit_log(const uint256* top, int topics, std::int64_t gas, Frame& f)
{
    constexpr std::int64_t kLogByte = 8;
    if (f.message->is_static)
        return {Status::static_mode_violation, gas};
    gas = reach(f, top[0], top[-1], gas);
    if (gas < 0)
        return out_of_gas(gas);
    const auto size = static_cast<std::size_t>(top[-1].limb[0]);
    gas -= kLogByte * static_cast<std::int64_t>(size);
    if (gas < 0)
        return out_of_gas(gas);
    Log log{f.message->recipient, {}, {}};
    log.data = to_bytes(f.memory.view(static_cast<std::size_t>(top[0].limb[0]), size));
    log.topics.reserve(static_cast<std::size_t>(topics));
    for (int i = 0; i < topics; ++i)
        log.topics.push_back(to_hash(top[-2 - i]));
    f.host->emit_log(std::move(log));
    return {Status::success, gas};
}

Halt selfdestruct(uint256* top, std::int64_t gas, Frame& f)
{
    constexpr std::int64_t kRefund = 24000; // until EIP-3529
    if (f.message->is_static)
        return {Status::static_mode_violation, gas};
    const Address& self = f.message->recipient;
    const Address beneficiary = to_address(top[0]);
    if (f.fork >= Fork::berlin && f.host->access_account(beneficiary) == Access::cold)
        gas -= kColdAccountAccess;
    // EIP-150 charges for an account that comes into being, EIP-161 only if something is sent.
    if (f.fork >= Fork::tangerine_whistle && gas >= 0) {
        const bool sends = f.fork < Fork::spurious_dragon || !f.host->balance(self).is_zero();
        if (sends && !f.host->account_exists(beneficiary))
            gas -= kNewAccount;
    }
    if (gas < 0)
        return {Status::out_of_gas, gas};
    if (f.host->selfdestruct(self, beneficiary) && f.fork < Fork::london)
        f.host->add_refund(kRefund);
    return {Status::success, gas};
}

} // namespace nucleate::evm::op
