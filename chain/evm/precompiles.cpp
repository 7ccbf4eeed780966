#include "chain/evm/precompiles.hpp"

#include "chain/evm/precompile_functions.hpp"

namespace nucleate::evm {
namespace {

using namespace precompile;

struct Entry
{
    std::uint16_t number;
    Fork since;
    std::int64_t (*gas)(Fork, BytesView);
    std::optional<Bytes> (*run)(BytesView);
};

/// Later rows replace earlier ones of the same number from their fork on.
constexpr Entry kEntries[] = {
    {0x01, Fork::frontier, ecrecover_gas, ecrecover_run},
    {0x02, Fork::frontier, sha256_gas, sha256_run},
    {0x03, Fork::frontier, ripemd160_gas, ripemd160_run},
    {0x04, Fork::frontier, identity_gas, identity_run},
    {0x05, Fork::byzantium, modexp_gas, modexp_run},
    {0x05, Fork::osaka, modexp_gas, modexp_bounded_run},
    {0x06, Fork::byzantium, bn254_add_gas, bn254_add_run},
    {0x07, Fork::byzantium, bn254_mul_gas, bn254_mul_run},
    {0x08, Fork::byzantium, bn254_pairing_gas, bn254_pairing_run},
    {0x09, Fork::istanbul, blake2f_gas, blake2f_run},
    {0x0a, Fork::cancun, point_evaluation_gas, point_evaluation_run},
    {0x0b, Fork::prague, bls12_g1add_gas, bls12_g1add_run},
    {0x0c, Fork::prague, bls12_g1msm_gas, bls12_g1msm_run},
    {0x0d, Fork::prague, bls12_g2add_gas, bls12_g2add_run},
    {0x0e, Fork::prague, bls12_g2msm_gas, bls12_g2msm_run},
    {0x0f, Fork::prague, bls12_pairing_check_gas, bls12_pairing_check_run},
    {0x10, Fork::prague, bls12_map_fp_to_g1_gas, bls12_map_fp_to_g1_run},
    {0x11, Fork::prague, bls12_map_fp2_to_g2_gas, bls12_map_fp2_to_g2_run},
    {0x100, Fork::osaka, p256_gas, p256_run},
};

constexpr Entry kFjordP256{0x100, Fork::frontier, p256_fjord_gas, p256_run};

/// The number of an address below 2^16, 0 for all others: no precompile has that number.
std::uint16_t number_of(const Address& address)
{
    for (std::size_t i = 0; i < Address::kSize - 2; ++i)
        if (address[i] != 0)
            return 0;
    return static_cast<std::uint16_t>(address[18] * 256U + address[19]);
}

const Entry* find(Fork fork, const Address& address, PrecompileSet set)
{
    const std::uint16_t number = number_of(address);
    if (number == 0)
        return nullptr;
    const Entry* found = nullptr;
    for (const Entry& entry : kEntries)
        if (entry.number == number && entry.since <= fork)
            found = &entry;
    if (found == nullptr && set == PrecompileSet::op_fjord && number == kFjordP256.number)
        return &kFjordP256;
    return found;
}

} // namespace

bool is_precompile(Fork fork, const Address& address, PrecompileSet set)
{
    return find(fork, address, set) != nullptr;
}

std::optional<PrecompileResult> run_precompile(Fork fork, const Address& address, BytesView input,
                                               std::int64_t gas, PrecompileSet set)
{
    const Entry* const entry = find(fork, address, set);
    if (entry == nullptr)
        return std::nullopt;
    const std::int64_t cost = entry->gas(fork, input);
    if (cost > gas)
        return PrecompileResult{Status::out_of_gas, 0, {}, {}};
    std::optional<Bytes> output = entry->run(input);
    if (!output)
        return PrecompileResult{Status::precompile_failure, 0, {}, {}};
    return PrecompileResult{Status::success, gas - cost, std::move(*output), {}};
}

} // namespace nucleate::evm
