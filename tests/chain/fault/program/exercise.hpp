#pragma once

#include "chain/base/uint256.hpp"
#include "chain/crypto/keccak.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

/// What a compiler and a runtime can get wrong, boiled down to one hash: compiled for the machine
/// and for the host, it must be the same.
namespace nucleate::fault::testing {

class Exercise
{
public:
    Hash32 run()
    {
        for (int round = 0; round < 300; ++round) {
            integers();
            long_integers();
            tables();
            memory();
        }
        return crypto::keccak256(seen_);
    }

private:
    std::uint64_t random()
    {
        state_ ^= state_ << 13U;
        state_ ^= state_ >> 7U;
        state_ ^= state_ << 17U;
        return state_;
    }
    /// Of any length in bits.
    std::uint64_t some() { return random() >> (random() % 64); }
    void note(std::uint64_t value)
    {
        for (unsigned i = 0; i < 8; ++i)
            seen_.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
    }

    void integers()
    {
        const std::uint64_t a = some();
        const std::uint64_t b = some() | 1U;
        note(a / b);
        note(a % b);
        const auto x = static_cast<std::int64_t>(a) * (a % 2 == 0 ? 1 : -1);
        const auto y = static_cast<std::int64_t>(b) * (b % 4 == 1 ? 1 : -1);
        if (y != -1) {
            note(static_cast<std::uint64_t>(x / y));
            note(static_cast<std::uint64_t>(x % y));
        }
        const auto n = static_cast<unsigned>(random() % 64);
        note(a << n);
        note(a >> n);
        note(std::rotl(a, static_cast<int>(n)));
        note(static_cast<std::uint64_t>(std::popcount(a) + std::countl_zero(a)));
        note(static_cast<std::uint64_t>(std::countr_zero(a)));
        note(a * b);
        note(static_cast<std::uint32_t>(a) / (static_cast<std::uint32_t>(b) | 1U));
        std::uint8_t bytes[8];
        store_be64(a, bytes);
        note(bytes[0] + load_be64(bytes));
    }

    void long_integers()
    {
        const uint256 a{some(), some(), some(), some()};
        const uint256 b{some(), some(), random() % 2 ? some() : 0, random() % 2 ? some() : 0};
        const uint256 c{some(), some(), some(), some()};
        for (const uint256& value :
             {a * b, a / b, a % b, mulmod(a, b, c), addmod(a, b, c), sdiv(a, b), exp(a, b),
              a << static_cast<unsigned>(random() % 257),
              a >> static_cast<unsigned>(random() % 257)})
            for (const std::uint64_t limb : value.limb)
                note(limb);
    }

    void tables()
    {
        for (int i = 0; i < 20; ++i) {
            const std::uint64_t key = random() % 97;
            if (random() % 3 == 0) {
                note(ordered_.erase(key) + hashed_.erase(key));
            } else {
                ordered_[key] = std::to_string(key);
                hashed_[key] = random();
            }
        }
        for (const auto& [key, text] : ordered_) {
            note(key + text.size());
            note(hashed_.at(key));
        }
        if (!ordered_.empty())
            note(std::prev(ordered_.end())->first);
    }

    void memory()
    {
        Bytes bytes(100);
        for (std::uint8_t& byte : bytes)
            byte = static_cast<std::uint8_t>(random());
        const std::size_t from = random() % 40;
        const std::size_t to = random() % 40;
        std::memmove(bytes.data() + to, bytes.data() + from, random() % 60);
        std::sort(bytes.begin() + 50, bytes.end());
        Bytes copy = bytes;
        note(static_cast<std::uint64_t>(std::memcmp(copy.data(), bytes.data(), 100) == 0));
        copy[random() % 100] ^= 1U;
        note(static_cast<std::uint64_t>(copy < bytes));
        seen_.insert(seen_.end(), bytes.begin(), bytes.end());
        seen_ = to_bytes(crypto::keccak256(seen_).view());
    }

    std::uint64_t state_ = 0x1234'5678'9ABC'DEF1;
    Bytes seen_;
    std::map<std::uint64_t, std::string> ordered_;
    std::unordered_map<std::uint64_t, std::uint64_t> hashed_;
};

} // namespace nucleate::fault::testing
