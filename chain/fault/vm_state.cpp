#include "chain/fault/vm_state.hpp"

#include "chain/crypto/keccak.hpp"

namespace nucleate::fault {
namespace {

template <class Number>
void put(Bytes& out, Number number)
{
    for (std::size_t i = sizeof(Number); i-- > 0;)
        out.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
}

/// Takes fields off the front of the encoding.
class FieldReader
{
public:
    explicit FieldReader(BytesView data) : data_(data) {}

    Hash32 hash() { return Hash32::from_view(take(32)); }
    template <class Number>
    Number number()
    {
        Number out = 0;
        for (const std::uint8_t byte : take(sizeof(Number)))
            out = static_cast<Number>((static_cast<std::uint64_t>(out) << 8U) | byte);
        return out;
    }

private:
    BytesView take(std::size_t size)
    {
        const BytesView field = data_.first(size);
        data_ = data_.subspan(size);
        return field;
    }

    BytesView data_;
};

} // namespace

VmStatus VmState::status() const
{
    if (!exited)
        return VmStatus::unfinished;
    if (exit_code == 0)
        return VmStatus::valid;
    return exit_code == 1 ? VmStatus::invalid : VmStatus::panic;
}

Bytes VmState::encode() const
{
    Bytes out;
    out.reserve(kEncodedSize);
    append(out, memory_root.view());
    append(out, preimage_key.view());
    for (const std::uint32_t field : {preimage_offset, pc, next_pc, lo, hi, heap})
        put(out, field);
    out.push_back(exit_code);
    out.push_back(exited ? 1 : 0);
    put(out, step);
    for (const std::uint32_t value : registers)
        put(out, value);
    return out;
}

std::optional<VmState> VmState::decode(BytesView encoded)
{
    if (encoded.size() != kEncodedSize)
        return std::nullopt;
    FieldReader reader(encoded);
    VmState state;
    state.memory_root = reader.hash();
    state.preimage_key = reader.hash();
    for (std::uint32_t* field :
         {&state.preimage_offset, &state.pc, &state.next_pc, &state.lo, &state.hi, &state.heap})
        *field = reader.number<std::uint32_t>();
    state.exit_code = reader.number<std::uint8_t>();
    const auto exited = reader.number<std::uint8_t>();
    state.exited = exited == 1;
    state.step = reader.number<std::uint64_t>();
    for (std::uint32_t& value : state.registers)
        value = reader.number<std::uint32_t>();
    return exited > 1 ? std::nullopt : std::optional{state};
}

Hash32 VmState::hash() const
{
    Hash32 out = crypto::keccak256(encode());
    out[0] = static_cast<std::uint8_t>(status());
    return out;
}

} // namespace nucleate::fault
