#include "chain/storage/touched.hpp"

namespace nucleate::storage {
namespace {

void put(Bytes& out, std::uint64_t value, unsigned bytes)
{
    for (unsigned i = bytes; i-- > 0;)
        out.push_back(static_cast<std::uint8_t>(value >> (8U * i)));
}

/// Takes from the front; sticks to `ok = false` once something is missing.
struct Input
{
    BytesView rest;
    bool ok = true;

    BytesView take(std::size_t size)
    {
        static constexpr std::array<std::uint8_t, 32> kZeros{};
        if (!ok || rest.size() < size) {
            ok = false;
            return BytesView{kZeros}.first(size);
        }
        const BytesView out = rest.first(size);
        rest = rest.subspan(size);
        return out;
    }
    std::uint64_t number(std::size_t bytes)
    {
        std::uint64_t value = 0;
        for (const std::uint8_t byte : take(bytes))
            value = (value << 8U) | byte;
        return value;
    }
};

} // namespace

Bytes touched_head(const std::vector<std::uint64_t>& tx_keys,
                   const std::vector<std::uint64_t>& log_keys)
{
    Bytes out;
    for (const auto* keys : {&tx_keys, &log_keys}) {
        put(out, keys->size(), 4);
        for (const std::uint64_t key : *keys)
            put(out, key, 8);
    }
    return out;
}

void append_touched(Bytes& out, const Address& account, const std::map<uint256, uint256>& slots)
{
    append(out, account.view());
    put(out, slots.size(), 4);
    for (const auto& [key, value] : slots)
        append(out, to_hash(key).view());
}

bool for_each_touched(BytesView list, const std::function<void(std::uint64_t)>& on_tx,
                      const std::function<void(std::uint64_t)>& on_log_key,
                      const std::function<void(const Address&)>& on_account,
                      const std::function<void(const Address&, const Hash32&)>& on_slot)
{
    Input in{.rest = list};
    for (std::uint64_t left = in.number(4); left > 0 && in.ok; --left)
        on_tx(in.number(8));
    for (std::uint64_t left = in.number(4); left > 0 && in.ok; --left)
        on_log_key(in.number(8));
    while (in.ok && !in.rest.empty()) {
        const Address account = Address::from_view(in.take(20));
        on_account(account);
        for (std::uint64_t left = in.number(4); left > 0 && in.ok; --left)
            on_slot(account, Hash32::from_view(in.take(32)));
    }
    return in.ok;
}

bool add_touched(BytesView list, TouchedKeys& keys, std::size_t& count)
{
    return for_each_touched(
        list, [](std::uint64_t) {}, [](std::uint64_t) {},
        [&](const Address& account) {
            keys[account];
            ++count;
        },
        [&](const Address& account, const Hash32& slot) {
            keys[account].insert(to_uint256(slot));
            ++count;
        });
}

std::uint64_t tx_key(const Hash32& hash)
{
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < 8; ++i)
        key = (key << 8U) | hash.bytes[i];
    return key;
}

} // namespace nucleate::storage
