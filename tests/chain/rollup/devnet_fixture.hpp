#pragma once

#include "chain/crypto/secp256k1.hpp"
#include "chain/execution/blob_bundle.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/node/l1_genesis.hpp"
#include "chain/rollup/alt_da_sender.hpp"
#include "chain/rollup/alt_da_source.hpp"
#include "chain/rollup/chain_l1_source.hpp"
#include "chain/rollup/deployment.hpp"
#include "chain/rollup/l2_node.hpp"
#include "chain/storage/database.hpp"

#include <QtTest>
#include <atomic>
#include <map>
#include <set>

/// An L1 with the real contracts and an L2 on it, both in memory, over a clock that the test moves.
namespace nucleate::rollup::test {

inline constexpr std::uint64_t kStart = 1'700'000'000;
inline constexpr std::size_t kDeployer = 0; ///< test accounts by their role
inline constexpr std::size_t kBatcherAccount = 1;
inline constexpr std::size_t kUser = 2;
inline constexpr std::size_t kOther = 3;

inline const node::TestAccount& account(std::size_t i)
{
    return node::test_accounts()[i];
}

/// Signs and submits a transaction of a test account.
inline Result<Hash32> send(node::Chain& chain, std::size_t from, std::optional<Address> to,
                           const uint256& value, Bytes data, std::uint64_t gas)
{
    execution::Transaction tx;
    tx.type = execution::TxType::dynamic_fee;
    tx.chain_id = chain.spec().chain_id;
    tx.nonce = chain.next_nonce(account(from).address);
    tx.max_priority_fee = 1'000'000;
    tx.max_fee = 100'000'000'000;
    tx.gas_limit = gas;
    tx.to = to;
    tx.value = value;
    tx.data = std::move(data);
    const auto signature =
        crypto::sign(execution::signing_hash(tx), account(from).private_key).value();
    tx.r = signature.r;
    tx.s = signature.s;
    tx.y_parity = signature.y_parity ? 1 : 0;
    const auto hash = chain.submit(execution::encode_transaction(tx));
    if (!hash)
        return fail(hash.error().message);
    return *hash;
}

/// The same with blobs.
inline Result<Hash32> send_blobs(node::Chain& chain, std::size_t from, const L1Transaction& given)
{
    const auto bundle = execution::commit_to_blobs(given.blobs).value();
    execution::Transaction tx;
    tx.type = execution::TxType::blob;
    tx.chain_id = chain.spec().chain_id;
    tx.nonce = chain.next_nonce(account(from).address);
    tx.max_priority_fee = 1'000'000;
    tx.max_fee = 100'000'000'000;
    tx.max_blob_fee = 1'000'000'000;
    tx.gas_limit = given.gas_limit;
    tx.to = given.to;
    tx.blob_hashes = bundle.versioned_hashes();
    const auto signature =
        crypto::sign(execution::signing_hash(tx), account(from).private_key).value();
    tx.r = signature.r;
    tx.s = signature.s;
    tx.y_parity = signature.y_parity ? 1 : 0;
    const auto hash = chain.submit_own(execution::encode_sent_transaction(tx, bundle.sidecar()));
    if (!hash)
        return fail(hash.error().message);
    return *hash;
}

class TestSender final : public L1Sender
{
public:
    explicit TestSender(node::Chain& l1) : l1_(l1) {}
    Result<Hash32> send(const L1Transaction& tx) override
    {
        if (withholds)
            return fail("withheld");
        if (!tx.blobs.empty())
            return send_blobs(l1_, kBatcherAccount, tx);
        return test::send(l1_, kBatcherAccount, tx.to, tx.value, tx.data, tx.gas_limit);
    }
    L1Status status(const Hash32& hash) const override { return status_on(l1_, hash); }
    std::optional<L1Prices> prices() const override
    {
        L1Prices out = prices_on(l1_);
        if (uses_blobs)
            out.blob_gas = blob_price_on(l1_);
        return out;
    }
    bool has_waiting() const override
    {
        return has_waiting_on(l1_, test::account(kBatcherAccount).address);
    }
    std::optional<Address> account() const override
    {
        return test::account(kBatcherAccount).address;
    }
    std::vector<Address> accounts() const override { return {*account()}; }

    bool withholds = false;  ///< the batcher's operator posts nothing
    bool uses_blobs = false; ///< where they are cheaper, which they are on an idle L1

private:
    node::Chain& l1_;
};

/// A DA layer in memory that can be out.
class Layer final : public DaStore
{
public:
    Expected<Bytes, L1Error> get(BytesView commitment) const override
    {
        if (is_out)
            return tl::unexpected(L1Error::data_unreachable);
        const auto found = data.find(to_bytes(commitment));
        if (found == data.end())
            return tl::unexpected(L1Error::data_missing);
        return found->second;
    }
    Result<Bytes> put(BytesView item) override
    {
        if (is_out || is_full)
            return fail("out");
        Bytes commitment = keccak_commitment(item);
        data[commitment] = to_bytes(item);
        return commitment;
    }

    std::map<Bytes, Bytes> data;
    bool is_out = false;
    bool is_full = false;
};

struct Recorder final : L2Observer
{
    void on_block(const L2BlockRef& block) override { blocks.push_back(block); }
    void on_deposit(const ArrivedDeposit& deposit) override { deposits.push_back(deposit); }
    void on_batch(const PostedBatch& batch) override { batches.push_back(batch); }
    void on_safe(const L2BlockRef& head) override { safe = head; }
    void on_replica(const L2BlockRef& head) override { replica = head; }
    void on_reorganised(std::uint64_t number) override { reorganised.push_back(number); }
    void on_mismatch(const Replica::Mismatch& found) override { mismatches.push_back(found); }
    void on_withheld(const L2BlockRef& oldest, std::uint64_t waiting) override
    {
        withheld.emplace_back(oldest, waiting);
    }
    void on_outage(const DerivationError& error) override { outages.push_back(error); }
    void on_outage_over() override { ++outage_ends; }
    void on_problem(const std::string& text) override { problems.push_back(text); }

    std::vector<L2BlockRef> blocks;
    std::vector<ArrivedDeposit> deposits;
    std::vector<PostedBatch> batches;
    L2BlockRef safe;
    L2BlockRef replica;
    std::vector<std::uint64_t> reorganised;
    std::vector<Replica::Mismatch> mismatches;
    std::vector<std::pair<L2BlockRef, std::uint64_t>> withheld;
    std::vector<DerivationError> outages;
    int outage_ends = 0;
    std::vector<std::string> problems;
};

class World
{
public:
    World() : storage(storage::Database::in_memory().value())
    {
        open_l1();
        parameters.deployer = account(kDeployer).address;
        parameters.final_owner = account(kDeployer).address;
        parameters.guardian = account(kDeployer).address;
        parameters.batcher = account(kBatcherAccount).address;
        parameters.unsafe_block_signer = account(kBatcherAccount).address;
        parameters.batch_inbox = Address::from_view(Bytes{0xff, 0, 0x13, 0x88});
        parameters.fee_recipient = account(kDeployer).address;
        parameters.l1_chain_id = l1->spec().chain_id;
        parameters.l2_chain_id = 901;
        parameters.seq_window_size = 12;
        parameters.channel_timeout = 6;
        parameters.game.absolute_prestate[0] = 0x03;
        options.batcher.interval = 6;
    }

    void open_l1()
    {
        node::L1GenesisOptions genesis;
        genesis.timestamp = kStart;
        node::ChainOptions chain;
        chain.name = "l1";
        chain.storage = storage;
        chain.clock = [clock = time] { return clock->load(); };
        l1 = node::open_chain(node::l1_genesis(genesis), chain).value();
        l1_source = std::make_unique<ChainL1Source>(*l1);
        sender = std::make_unique<TestSender>(*l1);
    }

    void mine_l1()
    {
        const auto built = l1->build({});
        if (!built)
            qFatal("%s", built.error().message.c_str());
    }

    /// Sends every step as its own transaction; how many L1 blocks it took.
    unsigned deploy()
    {
        deployment.emplace(parameters);
        std::map<std::string, Hash32> sent;
        unsigned blocks = 0;
        while (!deployment->is_done() && ++blocks < 40) {
            for (const DeploymentStep& step : deployment->ready())
                if (!sent.contains(step.name))
                    sent[step.name] =
                        send(*l1, kDeployer, step.to, {}, step.data, step.gas_limit).value();
            *time += 2;
            mine_l1();
            for (const auto& [name, hash] : sent)
                confirm(name, hash);
        }
        return blocks;
    }

    void open_l2()
    {
        node::ChainOptions chain;
        chain.name = "l2";
        chain.storage = storage;
        chain.clock = [clock = time] { return clock->load(); };
        auto opened = node::open_chain(*deployment->genesis(), chain);
        if (!opened)
            qFatal("%s", opened.error().message.c_str());
        const RollupConfig& config = *deployment->config();
        const L1Source* source = l1_source.get();
        L1Sender* batches = sender.get();
        if (config.alt_da) {
            alt_da_source = std::make_unique<AltDaSource>(*l1_source, layer);
            alt_da_sender = std::make_unique<AltDaSender>(*sender, layer, config.batch_inbox);
            source = alt_da_source.get();
            batches = alt_da_sender.get();
        }
        auto made = L2Node::open(config, *deployment->genesis(), *source, std::move(*opened),
                                 *batches, recorder, options);
        if (!made)
            qFatal("%s", made.error().message.c_str());
        l2 = std::move(*made);
    }

    /// Lets time pass: an L1 block every other second, a tick every second.
    void run(unsigned seconds)
    {
        for (unsigned i = 0; i < seconds; ++i) {
            ++*time;
            if (*time % 2 == 0)
                mine_l1();
            const auto ticked = l2->tick(*time);
            if (!ticked)
                qFatal("%s", ticked.error().message.c_str());
        }
    }

    uint256 l2_balance(const Address& who) const
    {
        const auto found = l2->chain().state(l2->chain().heads().latest)->account(who);
        return found ? found->balance : uint256{};
    }

    std::shared_ptr<storage::Database> storage;
    std::shared_ptr<std::atomic<std::uint64_t>> time =
        std::make_shared<std::atomic<std::uint64_t>>(kStart);
    DeploymentParameters parameters;
    L2Options options;
    std::unique_ptr<node::Chain> l1;
    std::unique_ptr<ChainL1Source> l1_source;
    std::unique_ptr<TestSender> sender;
    Layer layer; ///< of an L2 with `parameters.alt_da`, as what follows
    std::unique_ptr<AltDaSource> alt_da_source;
    std::unique_ptr<AltDaSender> alt_da_sender;
    std::optional<Deployment> deployment;
    Recorder recorder;
    std::unique_ptr<L2Node> l2;
    std::uint64_t deployment_gas = 0;

private:
    void confirm(const std::string& name, const Hash32& hash)
    {
        const auto found = l1->transaction(hash);
        if (!found || confirmed_.contains(name))
            return;
        confirmed_.insert(name);
        const execution::Receipt& receipt = found->block->receipts[found->index];
        if (!receipt.success)
            qFatal("deployment step %s failed", name.c_str());
        deployment_gas += receipt.gas_used;
        const auto& header = found->block->block.header;
        const auto done = deployment->confirm(
            {name,
             receipt.created,
             {found->block->hash, header.number, header.parent_hash, header.timestamp}});
        if (!done)
            qFatal("%s", done.error().message.c_str());
    }

    std::set<std::string> confirmed_;
};

} // namespace nucleate::rollup::test
