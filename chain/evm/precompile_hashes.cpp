#include "chain/base/uint256.hpp"
#include "chain/crypto/blake2b.hpp"
#include "chain/crypto/hash.hpp"
#include "chain/crypto/p256.hpp"
#include "chain/crypto/secp256k1.hpp"
#include "chain/evm/precompile_functions.hpp"

#include <algorithm>

namespace nucleate::evm::precompile {
namespace {

std::int64_t linear(std::int64_t base, std::int64_t per_word, BytesView input)
{
    return base + per_word * static_cast<std::int64_t>((input.size() + 31) / 32);
}

/// The word of 32 bytes number `index`.
Hash32 word(BytesView input, std::size_t index)
{
    return Hash32::from_view(padded_slice(input, index * 32, 32));
}
uint256 number(BytesView input, std::size_t index)
{
    return to_uint256(word(input, index));
}

std::uint64_t load_le64(const std::uint8_t* bytes)
{
    return __builtin_bswap64(load_be64(bytes));
}

constexpr std::size_t kBlake2fInput = 213;

} // namespace

Bytes padded_slice(BytesView input, std::size_t offset, std::size_t size)
{
    Bytes out(size);
    if (offset < input.size()) {
        const BytesView present = input.subspan(offset, std::min(size, input.size() - offset));
        std::copy(present.begin(), present.end(), out.begin());
    }
    return out;
}

std::int64_t ecrecover_gas(Fork, BytesView)
{
    return 3000;
}
/// Yellow Paper, appendix E.1. An invalid signature gives an empty output, not a failure.
std::optional<Bytes> ecrecover_run(BytesView input)
{
    const uint256 v = number(input, 1);
    if (v != uint256{27} && v != uint256{28})
        return Bytes{};
    const std::optional<Address> signer =
        crypto::ecrecover(word(input, 0), v == uint256{28}, number(input, 2), number(input, 3));
    return signer ? to_bytes(Hash32::from_view(signer->view()).view()) : Bytes{};
}

std::int64_t sha256_gas(Fork, BytesView input)
{
    return linear(60, 12, input);
}
std::optional<Bytes> sha256_run(BytesView input)
{
    return to_bytes(crypto::sha256(input).view());
}

std::int64_t ripemd160_gas(Fork, BytesView input)
{
    return linear(600, 120, input);
}
std::optional<Bytes> ripemd160_run(BytesView input)
{
    return to_bytes(Hash32::from_view(crypto::ripemd160(input).view()).view());
}

std::int64_t identity_gas(Fork, BytesView input)
{
    return linear(15, 3, input);
}
std::optional<Bytes> identity_run(BytesView input)
{
    return to_bytes(input);
}

/// A gas a round; an input of another length costs nothing because it fails anyway.
std::int64_t blake2f_gas(Fork, BytesView input)
{
    if (input.size() != kBlake2fInput)
        return 0;
    return static_cast<std::int64_t>(uint256_from_be(input.first(4)).low64());
}
std::optional<Bytes> blake2f_run(BytesView input)
{
    if (input.size() != kBlake2fInput || input[212] > 1)
        return std::nullopt;
    std::uint64_t h[8];
    std::uint64_t m[16];
    for (std::size_t i = 0; i < 8; ++i)
        h[i] = load_le64(input.data() + 4 + 8 * i);
    for (std::size_t i = 0; i < 16; ++i)
        m[i] = load_le64(input.data() + 68 + 8 * i);
    const std::uint64_t t[2] = {load_le64(input.data() + 196), load_le64(input.data() + 204)};
    const auto rounds = static_cast<std::uint32_t>(blake2f_gas(Fork::istanbul, input));
    crypto::blake2b_compress(rounds, h, m, t, input[212] == 1);
    Bytes out(sizeof h);
    for (std::size_t i = 0; i < 8; ++i)
        store_be64(__builtin_bswap64(h[i]), out.data() + 8 * i);
    return out;
}

std::int64_t p256_fjord_gas(Fork, BytesView)
{
    return 3450;
}
std::int64_t p256_gas(Fork, BytesView)
{
    return 6900;
}
/// One as a word when the signature is valid, else an empty output.
std::optional<Bytes> p256_run(BytesView input)
{
    if (input.size() != 160 ||
        !crypto::p256_verify(word(input, 0), number(input, 1), number(input, 2), number(input, 3),
                             number(input, 4)))
        return Bytes{};
    return to_bytes(to_hash(uint256{1}).view());
}

} // namespace nucleate::evm::precompile
