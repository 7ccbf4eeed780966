#include "chain/evm/op_memory.hpp"

#include "chain/crypto/keccak.hpp"
#include "chain/evm/gas.hpp"

#include <algorithm>

namespace nucleate::evm::op {
namespace {

std::uint8_t* at(Frame& f, const uint256& offset)
{
    return f.memory.data() + offset.limb[0];
}

} // namespace

void calldataload(uint256* top, Frame& f)
{
    const BytesView input = f.message->input;
    if (!top[0].fits_u64() || top[0].limb[0] >= input.size()) {
        top[0] = uint256{};
        return;
    }
    const BytesView tail = input.subspan(static_cast<std::size_t>(top[0].limb[0]));
    if (tail.size() >= 32) {
        top[0] = load_be(tail.data());
        return;
    }
    std::uint8_t word[32]{};
    std::copy(tail.begin(), tail.end(), word);
    top[0] = load_be(word);
}

Outcome keccak256(uint256* top, std::int64_t gas, Frame& f)
{
    const uint256& size = top[-1];
    gas = reach(f, top[0], size, gas);
    if (gas < 0)
        return out_of_gas(gas);
    gas -= kHashWord * words_of(size.limb[0]);
    if (gas < 0)
        return out_of_gas(gas);
    const auto offset = static_cast<std::size_t>(top[0].limb[0]);
    top[-1] = to_uint256(
        crypto::keccak256(f.memory.view(offset, static_cast<std::size_t>(size.limb[0]))));
    return {Status::success, gas};
}

Outcome copy_to_memory(const uint256* args, BytesView source, std::int64_t gas, Frame& f)
{
    const uint256& from = args[-1];
    gas = reach(f, args[0], args[-2], gas);
    if (gas < 0)
        return out_of_gas(gas);
    const auto size = static_cast<std::size_t>(args[-2].limb[0]);
    gas -= kCopyWord * words_of(size);
    if (gas < 0)
        return out_of_gas(gas);
    if (size == 0)
        return {Status::success, gas};
    const std::size_t start =
        from.fits_u64()
            ? static_cast<std::size_t>(std::min<std::uint64_t>(from.limb[0], source.size()))
            : source.size();
    const std::size_t present = std::min(size, source.size() - start);
    if (present != 0)
        std::memcpy(at(f, args[0]), source.data() + start, present);
    std::memset(at(f, args[0]) + present, 0, size - present);
    return {Status::success, gas};
}

Outcome calldatacopy(uint256* top, std::int64_t gas, Frame& f)
{
    return copy_to_memory(top, f.message->input, gas, f);
}

Outcome codecopy(uint256* top, std::int64_t gas, Frame& f)
{
    return copy_to_memory(top, f.code->bytes(), gas, f);
}

/// EIP-211: reading past the end ends the frame instead of reading zeros, also for size zero.
Outcome returndatacopy(uint256* top, std::int64_t gas, Frame& f)
{
    const uint256& from = top[-1];
    const uint256& size = top[-2];
    const std::size_t available = f.return_data.size();
    if (!from.fits_u64() || from.limb[0] > available || !size.fits_u64() ||
        size.limb[0] > available - from.limb[0])
        return {Status::invalid_memory_access, gas};
    return copy_to_memory(top, f.return_data, gas, f);
}

/// EIP-5656: memory must reach the end of both ranges.
Outcome mcopy(uint256* top, std::int64_t gas, Frame& f)
{
    const uint256& size = top[-2];
    gas = reach(f, top[0] < top[-1] ? top[-1] : top[0], size, gas);
    if (gas < 0)
        return out_of_gas(gas);
    gas -= kCopyWord * words_of(size.limb[0]);
    if (gas < 0)
        return out_of_gas(gas);
    if (!size.is_zero())
        std::memmove(at(f, top[0]), at(f, top[-1]), static_cast<std::size_t>(size.limb[0]));
    return {Status::success, gas};
}

} // namespace nucleate::evm::op
