#include "chain/evm/op_environment.hpp"

#include "chain/evm/gas.hpp"
#include "chain/evm/op_memory.hpp"

namespace nucleate::evm::op {
namespace {

/// EIP-2929: the first touch of an account in a transaction costs more.
std::int64_t touch_account(Frame& f, const Address& address, std::int64_t gas)
{
    if (f.fork < Fork::berlin || f.host->access_account(address) == Access::warm)
        return gas;
    return gas - kExtraColdAccount;
}

} // namespace

/// EIP-4844.
void blobhash(uint256* top, Frame& f)
{
    const std::vector<Hash32>& hashes = f.host->tx_context().blob_hashes;
    const bool present = top[0].fits_u64() && top[0].limb[0] < hashes.size();
    top[0] = present ? to_uint256(hashes[static_cast<std::size_t>(top[0].limb[0])]) : uint256{};
}

void blockhash(uint256* top, Frame& f)
{
    top[0] = top[0].fits_u64() ? to_uint256(f.host->block_hash(top[0].limb[0])) : uint256{};
}

Outcome balance(uint256* top, std::int64_t gas, Frame& f)
{
    const Address address = to_address(top[0]);
    gas = touch_account(f, address, gas);
    if (gas < 0)
        return out_of_gas(gas);
    top[0] = f.host->balance(address);
    return {Status::success, gas};
}

Outcome extcodesize(uint256* top, std::int64_t gas, Frame& f)
{
    const Address address = to_address(top[0]);
    gas = touch_account(f, address, gas);
    if (gas < 0)
        return out_of_gas(gas);
    top[0] = uint256{f.host->code(address)->size()};
    return {Status::success, gas};
}

Outcome extcodehash(uint256* top, std::int64_t gas, Frame& f)
{
    const Address address = to_address(top[0]);
    gas = touch_account(f, address, gas);
    if (gas < 0)
        return out_of_gas(gas);
    top[0] = to_uint256(f.host->code_hash(address));
    return {Status::success, gas};
}

Outcome extcodecopy(uint256* top, std::int64_t gas, Frame& f)
{
    const Address address = to_address(top[0]);
    gas = touch_account(f, address, gas);
    if (gas < 0)
        return out_of_gas(gas);
    const CodePtr code = f.host->code(address);
    return copy_to_memory(top - 1, code->bytes(), gas, f);
}

} // namespace nucleate::evm::op
