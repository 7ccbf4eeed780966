#include "chain/base/uint256.hpp"
#include "chain/crypto/bn254.hpp"
#include "chain/evm/precompile_functions.hpp"

namespace nucleate::evm::precompile {
namespace {

std::optional<Bytes> to_output(const std::optional<crypto::bn254::G1Bytes>& point)
{
    return point ? std::optional{to_bytes(point->view())} : std::nullopt;
}

} // namespace

std::int64_t bn254_add_gas(Fork fork, BytesView)
{
    return fork >= Fork::istanbul ? 150 : 500;
}
std::optional<Bytes> bn254_add_run(BytesView input)
{
    return to_output(crypto::bn254::add(padded_slice(input, 0, 64), padded_slice(input, 64, 64)));
}

std::int64_t bn254_mul_gas(Fork fork, BytesView)
{
    return fork >= Fork::istanbul ? 6000 : 40000;
}
std::optional<Bytes> bn254_mul_run(BytesView input)
{
    return to_output(
        crypto::bn254::multiply(padded_slice(input, 0, 64), padded_slice(input, 64, 32)));
}

std::int64_t bn254_pairing_gas(Fork fork, BytesView input)
{
    const auto pairs = static_cast<std::int64_t>(input.size() / crypto::bn254::kPairSize);
    return fork >= Fork::istanbul ? 45000 + 34000 * pairs : 100000 + 80000 * pairs;
}
/// A word: one when the product of the pairings is one, else zero.
std::optional<Bytes> bn254_pairing_run(BytesView input)
{
    if (input.size() % crypto::bn254::kPairSize != 0)
        return std::nullopt;
    const std::optional<bool> is_one = crypto::bn254::pairing_product_is_one(input);
    if (!is_one)
        return std::nullopt;
    return to_bytes(to_hash(uint256{*is_one ? 1U : 0U}).view());
}

} // namespace nucleate::evm::precompile
