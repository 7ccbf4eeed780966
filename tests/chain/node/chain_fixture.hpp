#pragma once

#include "chain/crypto/secp256k1.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/node/chain.hpp"
#include "chain/node/l1_genesis.hpp"
#include "chain/storage/database.hpp"

namespace nucleate::node::test {

inline constexpr std::uint64_t kStart = 1'700'000'000;

/// An L1 with the test accounts over a clock that the test moves.
struct Fixture
{
    std::shared_ptr<storage::Database> storage;
    std::shared_ptr<std::atomic<std::uint64_t>> time =
        std::make_shared<std::atomic<std::uint64_t>>(kStart);
    ChainOptions options;
    L1GenesisOptions genesis;
    std::unique_ptr<Chain> chain;

    explicit Fixture(std::shared_ptr<storage::Database> database = nullptr)
        : storage(database ? std::move(database) : storage::Database::in_memory().value())
    {
        genesis.timestamp = kStart;
        options.storage = storage;
        options.clock = [clock = time] { return clock->load(); };
    }

    Chain& open()
    {
        chain.reset();
        chain = open_chain(l1_genesis(genesis), options).value();
        return *chain;
    }
    /// Builds the next block a second later.
    SealedBlockPtr mine(const BuildRequest& request = {})
    {
        ++*time;
        return chain->build(request).value();
    }
};

inline const TestAccount& account(std::size_t i)
{
    return test_accounts()[i];
}

inline execution::Transaction transfer(std::uint64_t nonce, const Address& to, const uint256& wei)
{
    execution::Transaction tx;
    tx.type = execution::TxType::dynamic_fee;
    tx.chain_id = 31337;
    tx.nonce = nonce;
    tx.max_priority_fee = 1'000'000'000;
    tx.max_fee = 20'000'000'000;
    tx.gas_limit = 21'000;
    tx.to = to;
    tx.value = wei;
    return tx;
}

inline Bytes sign(execution::Transaction tx, const Hash32& key)
{
    const auto signature = crypto::sign(execution::signing_hash(tx), key).value();
    tx.r = signature.r;
    tx.s = signature.s;
    tx.y_parity = signature.y_parity ? 1 : 0;
    return execution::encode_transaction(tx);
}

inline Bytes sign(const execution::Transaction& tx, std::size_t from)
{
    return sign(tx, account(from).private_key);
}

} // namespace nucleate::node::test
