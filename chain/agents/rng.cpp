#include "chain/agents/rng.hpp"

#include "chain/base/uint256.hpp"

#include <bit>
#include <cmath>
#include <numbers>

namespace nucleate::agents {
namespace {

std::uint64_t splitmix(std::uint64_t& x)
{
    x += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = x;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31U);
}

} // namespace

Rng::Rng(std::uint64_t seed) : state_{}
{
    for (std::uint64_t& word : state_)
        word = splitmix(seed);
}

Rng Rng::stream(std::uint64_t seed, std::string_view purpose, std::uint64_t index)
{
    // FNV-1a over the purpose, then the index and the seed, each mixed in by splitmix64.
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : purpose)
        hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x100000001b3ULL;
    std::uint64_t mixed = seed ^ splitmix(hash);
    mixed = splitmix(mixed) ^ (index * 0x9e3779b97f4a7c15ULL);
    return Rng{splitmix(mixed)};
}

std::uint64_t Rng::next()
{
    const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
    const std::uint64_t t = state_[1] << 17U;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= t;
    state_[3] = std::rotl(state_[3], 45);
    return result;
}

double Rng::uniform()
{
    return static_cast<double>(next() >> 11U) * 0x1.0p-53;
}

std::uint64_t Rng::below(std::uint64_t bound)
{
    if (bound == 0)
        return 0;
    // Lemire's multiplication with rejection of the uneven rest.
    const std::uint64_t reject = (0 - bound) % bound;
    for (;;) {
        const uint128 product = uint128{next()} * bound;
        if (static_cast<std::uint64_t>(product) >= reject)
            return static_cast<std::uint64_t>(product >> 64U);
    }
}

double Rng::exponential()
{
    return -std::log1p(-uniform());
}

double Rng::normal()
{
    const double radius = std::sqrt(2 * exponential());
    return radius * std::cos(2 * std::numbers::pi * uniform());
}

std::uint64_t Rng::poisson(double mean)
{
    std::uint64_t count = 0;
    for (double time = exponential(); time < mean; time += exponential())
        ++count;
    return count;
}

} // namespace nucleate::agents
