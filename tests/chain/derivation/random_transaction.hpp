#pragma once

#include "chain/execution/transaction_codec.hpp"
#include "fake_l1.hpp"

#include <random>

namespace nucleate::derivation::test {

/// A transaction of any kind that a span batch can hold, all of its fields random. The signature is
/// nobody's: derivation does not look at it.
inline Bytes random_transaction(std::mt19937_64& random, std::uint64_t chain_id)
{
    using execution::TxType;
    const auto pick = [&](std::uint64_t most) { return random() % (most + 1); };
    execution::Transaction tx;
    tx.type = static_cast<TxType>(pick(2));
    if (tx.type != TxType::legacy || pick(1) == 0)
        tx.chain_id = chain_id;
    tx.nonce = pick(1) == 0 ? pick(200) : random();
    tx.gas_limit = pick(1) == 0 ? 21'000 : random();
    tx.max_priority_fee = uint256{random()};
    tx.max_fee = tx.type == TxType::dynamic_fee ? uint256{random()} * uint256{random()}
                                                : tx.max_priority_fee;
    if (pick(4) != 0)
        tx.to = address_of(std::to_string(random()));
    tx.value = pick(2) == 0 ? uint256{} : uint256{random()} * uint256{random()};
    tx.data = Bytes(pick(3) == 0 ? 0 : pick(80), static_cast<std::uint8_t>(random()));
    if (tx.type != TxType::legacy)
        for (std::uint64_t i = pick(2); i > 0; --i)
            tx.access_list.push_back({address_of("a"), std::vector<uint256>(pick(2), random())});
    tx.y_parity = static_cast<std::uint8_t>(pick(1));
    tx.r = to_uint256(hash_of(std::to_string(random())));
    tx.s = pick(3) == 0 ? uint256{random()} : to_uint256(hash_of(std::to_string(random())));
    return execution::encode_transaction(tx);
}

} // namespace nucleate::derivation::test
