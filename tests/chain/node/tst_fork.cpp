#include "chain/base/hex.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/evm/code.hpp"
#include "chain/execution/state_root.hpp"
#include "chain/node/fetch_scope.hpp"
#include "chain/node/http_json_rpc.hpp"
#include "chain/node/remote_chain.hpp"
#include "chain/trie/proof.hpp"
#include "tests/chain/node/chain_fixture.hpp"

#include <QTemporaryDir>
#include <QtTest>

#include <thread>

using namespace nucleate;
using namespace nucleate::literals;
using namespace nucleate::node;
namespace json = boost::json;

namespace {

std::string quantity(const uint256& number)
{
    return to_quantity(number);
}

json::array data_list(const std::vector<Bytes>& items)
{
    json::array out;
    for (const Bytes& item : items)
        out.push_back(json::string(to_hex_data(item)));
    return out;
}

/// Answers of the state and of headers by a chain of this process.
class ChainEndpoint final : public JsonRpc
{
public:
    explicit ChainEndpoint(const Chain& chain) : chain_(chain) {}

    bool proves = true;
    bool dead = false;
    std::uint64_t chain_id = 31'337;
    std::vector<std::string> asked;
    std::function<void(const RpcRequest&, json::value&)> lie;

    Result<std::vector<RpcAnswer>> call(const std::vector<RpcRequest>& requests) override
    {
        if (dead)
            return fail("the endpoint is dead");
        std::vector<RpcAnswer> out;
        for (const RpcRequest& request : requests) {
            asked.push_back(request.method);
            out.push_back(answer(request));
            if (lie && out.back())
                lie(request, *out.back());
        }
        return out;
    }
    void cancel() override {}

private:
    RpcAnswer answer(const RpcRequest& request)
    {
        const auto text = [&](std::size_t i) {
            return std::string(request.params.at(i).as_string());
        };
        if (request.method == "eth_chainId")
            return json::value(quantity(uint256{chain_id}));
        if (request.method == "eth_getBlockByNumber")
            return header(text(0));
        if (request.method == "eth_getBlockReceipts")
            return json::value(json::array{});
        const Address address = parse_address(text(0)).value();
        if (request.method == "eth_getProof")
            return proof(address, request.params.at(1).as_array(), text(2));
        const std::uint64_t number = parse_quantity(text(request.params.size() - 1))->low64();
        const StatePtr state = chain_.state(number);
        const auto account = state->account(address).value_or(execution::Account{});
        if (request.method == "eth_getBalance")
            return json::value(quantity(account.balance));
        if (request.method == "eth_getTransactionCount")
            return json::value(quantity(uint256{account.nonce}));
        if (request.method == "eth_getCode")
            return json::value(to_hex_data(state->code(account.code_hash)->bytes()));
        if (request.method == "eth_getStorageAt") {
            const uint256 key = to_uint256(parse_hash(text(1)).value());
            return json::value(to_hex_data(to_hash(state->storage(address, key))));
        }
        return tl::unexpected(RpcFault{-32601, "no such method"});
    }

    json::value header(const std::string& tag) const
    {
        const SealedBlockPtr block =
            chain_.block(tag == "latest" ? chain_.heads().latest : parse_quantity(tag)->low64());
        if (!block)
            return nullptr;
        const execution::Header& h = block->block.header;
        return json::object{{"number", quantity(uint256{h.number})},
                            {"hash", to_hex_data(block->hash)},
                            {"parentHash", to_hex_data(h.parent_hash)},
                            {"sha3Uncles", to_hex_data(h.ommers_hash)},
                            {"miner", to_hex_data(h.coinbase)},
                            {"stateRoot", to_hex_data(h.state_root)},
                            {"transactionsRoot", to_hex_data(h.transactions_root)},
                            {"receiptsRoot", to_hex_data(h.receipts_root)},
                            {"logsBloom", to_hex_data(h.bloom)},
                            {"difficulty", quantity(h.difficulty)},
                            {"gasLimit", quantity(uint256{h.gas_limit})},
                            {"gasUsed", quantity(uint256{h.gas_used})},
                            {"timestamp", quantity(uint256{h.timestamp})},
                            {"extraData", to_hex_data(h.extra_data)},
                            {"mixHash", to_hex_data(h.mix_hash)},
                            {"nonce", to_hex_data(h.nonce)},
                            {"baseFeePerGas", quantity(*h.base_fee)},
                            {"withdrawalsRoot", to_hex_data(*h.withdrawals_root)},
                            {"blobGasUsed", quantity(uint256{*h.blob_gas_used})},
                            {"excessBlobGas", quantity(uint256{*h.excess_blob_gas})},
                            {"parentBeaconBlockRoot", to_hex_data(*h.parent_beacon_block_root)},
                            {"requestsHash", to_hex_data(*h.requests_hash)},
                            {"withdrawals", json::array{}},
                            {"transactions", json::array{}}};
    }

    RpcAnswer proof(const Address& address, const json::array& keys, const std::string& tag) const
    {
        if (!proves)
            return tl::unexpected(RpcFault{-32601, "no proofs here"});
        std::vector<uint256> wanted;
        for (const json::value& key : keys)
            wanted.push_back(to_uint256(parse_hash(std::string(key.as_string())).value()));
        const auto found = chain_.proof(address, wanted, parse_quantity(tag)->low64()).value();
        json::array entries;
        for (const StorageProof& slot : found.storage)
            entries.push_back(json::object{{"key", to_hex_data(to_hash(slot.key))},
                                           {"value", quantity(slot.value)},
                                           {"proof", data_list(slot.nodes)}});
        return json::object{{"balance", quantity(found.account.balance)},
                            {"nonce", quantity(uint256{found.account.nonce})},
                            {"codeHash", to_hex_data(found.account.code_hash)},
                            {"storageHash", to_hex_data(found.account.storage_root)},
                            {"accountProof", data_list(found.nodes)},
                            {"storageProof", entries}};
    }

    const Chain& chain_;
};

constexpr Address kContract = "0x00000000000000000000000000000000000c0de0"_address;
/// Slots and what they become.
using Writes = QList<QPair<int, int>>;
/// Slot of the first word := the second word.
constexpr const char* kSetSlot = "0x6020355f355500";

/// A chain with a contract, and forks of it.
struct World
{
    test::Fixture below;
    std::shared_ptr<ChainEndpoint> endpoint;
    QTemporaryDir folder;

    World()
    {
        GenesisAccount& contract = below.genesis.alloc[kContract];
        contract.code = parse_hex(kSetSlot).value();
        for (std::uint64_t i = 1; i <= 40; ++i)
            contract.storage[uint256{i}] = uint256{i * 100};
        below.open();
        below.mine();
        below.mine();
        endpoint = std::make_shared<ChainEndpoint>(*below.chain);
    }

    ForkRequest request() const
    {
        ForkRequest out;
        out.url = "http://below";
        out.number = 2;
        return out;
    }
    Result<ForkPtr> open(const ForkRequest& wanted) const
    {
        return open_fork(wanted, folder.path().toStdString(),
                         [this](const std::string&) -> Result<std::shared_ptr<JsonRpc>> {
                             return std::shared_ptr<JsonRpc>(endpoint);
                         });
    }
    /// A fork with its own data.
    test::Fixture fork() const
    {
        test::Fixture above;
        above.options.fork = open(request()).value();
        above.open();
        return above;
    }
};

Hash32 write_slot(test::Fixture& fixture, std::uint64_t nonce, std::uint64_t slot,
                  std::uint64_t value)
{
    execution::Transaction tx = test::transfer(nonce, kContract, {});
    tx.gas_limit = 200'000;
    tx.data = to_bytes(to_hash(uint256{slot}).view());
    append(tx.data, to_hash(uint256{value}).view());
    return fixture.chain->submit(test::sign(tx, 0)).value();
}

} // namespace

class TstFork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void urls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("target");
        QTest::newRow("plain") << "http://localhost:8545"
                               << "http://localhost:8545"
                               << "/";
        QTest::newRow("key in the path") << "https://eth.example.org/v3/key?a=b"
                                         << "https://eth.example.org"
                                         << "/v3/key?a=b";
        QTest::newRow("password") << "https://me:pass@example.org/x"
                                  << "https://example.org"
                                  << "/x";
        QTest::newRow("six") << "http://[::1]:9/"
                             << "http://[::1]:9"
                             << "/";
        QTest::newRow("query at once") << "http://h?k=v"
                                       << "http://h"
                                       << "/?k=v";
        QTest::newRow("another scheme") << "ws://localhost:8545"
                                        << ""
                                        << "";
        QTest::newRow("no host") << "http://:80/"
                                 << ""
                                 << "";
        QTest::newRow("no port") << "http://h:99999/"
                                 << ""
                                 << "";
        QTest::newRow("line break") << "http://h/a\r\nHost: x"
                                    << ""
                                    << "";
    }
    void urls()
    {
        QFETCH(QString, url);
        QFETCH(QString, shown);
        QFETCH(QString, target);
        const auto parsed = parse_endpoint(url.toStdString());
        QCOMPARE(parsed.has_value(), !shown.isEmpty());
        if (!parsed)
            return;
        QCOMPARE(QString::fromStdString(parsed->shown()), shown);
        QCOMPARE(QString::fromStdString(parsed->target), target);
    }

    void a_scope_keeps_the_first_failure()
    {
        FetchScope outer;
        {
            FetchScope inner;
            FetchScope::note({"one"});
            FetchScope::note({"two"});
            QVERIFY(FetchScope::failed());
        }
        QVERIFY(FetchScope::failed());
        {
            FetchScope inner;
            FetchScope::note({"three"});
            QCOMPARE(QByteArray::fromStdString(inner.check().error().message), "three");
        }
        QCOMPARE(QByteArray::fromStdString(outer.check().error().message), "one");
    }

    void a_thread_that_must_not_wait_does_not()
    {
        FetchScope outer(FetchScope::Fetching::forbidden);
        QVERIFY(!outer.wanted_fetch());
        {
            FetchScope inner;
            QVERIFY(!FetchScope::may_fetch());
        }
        QVERIFY(outer.wanted_fetch());
    }

    void a_dead_endpoint_is_given_up_and_can_be_left()
    {
        HttpJsonRpcOptions options{.attempts = 3, .backoff = std::chrono::milliseconds(1)};
        HttpJsonRpc nobody(parse_endpoint("http://127.0.0.1:1/secret").value(), options);
        const auto answer = nobody.call({{"eth_chainId", {}}});
        QVERIFY(!answer.has_value());
        QVERIFY(answer.error().message.find("http://127.0.0.1:1") != std::string::npos);
        QVERIFY(answer.error().message.find("secret") == std::string::npos);

        options.backoff = std::chrono::seconds(60);
        HttpJsonRpc slow(parse_endpoint("http://127.0.0.1:1/").value(), options);
        std::thread stopper([&slow] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            slow.cancel();
        });
        const auto start = std::chrono::steady_clock::now();
        QVERIFY(!slow.call({{"eth_chainId", {}}}).has_value());
        QVERIFY(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
        stopper.join();
    }

    /// A chain that follows executes what the other one has mined and comes to the same roots, also
    /// with contracts that were not there where it began.
    void a_fork_follows_the_chain_below()
    {
        World world;
        test::Fixture above;
        above.options.fork = world.open(world.request()).value();
        above.options.follows = true;
        std::vector<Bytes> relayed;
        above.options.relay = [&](BytesView raw) -> Expected<void, PoolError> {
            relayed.push_back(to_bytes(raw));
            return {};
        };
        above.open();
        test::Fixture& below = world.below;

        execution::Transaction creation = test::transfer(0, {}, {});
        creation.to.reset();
        creation.gas_limit = 300'000;
        // Sets a slot, and leaves kSetSlot as the contract's code.
        creation.data =
            parse_hex("0x602a60015566" + std::string(kSetSlot).substr(2) + "5f5260076019f3")
                .value();
        const auto submitted = above.chain->submit(test::sign(creation, 0));
        QVERIFY(submitted.has_value());
        QCOMPARE(relayed.size(), std::size_t{1});
        QVERIFY(below.chain->submit(relayed.front()).has_value());
        SealedBlockPtr block = below.mine();
        const Address made = block->receipts.at(0).created.value();
        auto taken = above.chain->import_block(block->block);
        QVERIFY2(taken.has_value(), taken ? "" : taken.error().message.c_str());
        QVERIFY(!above.chain->pooled(*submitted));

        std::uint64_t nonce = 1;
        for (std::uint64_t round = 1; round <= 6; ++round) {
            for (std::uint64_t i = 0; i < 25; ++i) {
                execution::Transaction tx =
                    test::transfer(nonce++, i % 3 == 0 ? kContract : made, {});
                tx.gas_limit = 200'000;
                tx.data = to_bytes(to_hash(uint256{round * i * 7}).view());
                append(tx.data, to_hash(uint256{i % 4 == 0 ? 0 : i}).view());
                QVERIFY(below.chain->submit(test::sign(tx, 0)).has_value());
            }
            block = below.mine();
            taken = above.chain->import_block(block->block);
            QVERIFY2(taken.has_value(), taken ? "" : taken.error().message.c_str());
            QCOMPARE((*taken)->hash, block->hash);
        }
        QVERIFY(!above.chain->build({}).has_value());
    }

    void a_state_root_that_is_none_is_taken_of_development_chains_alone_data()
    {
        QTest::addColumn<int>("chainId");
        QTest::addColumn<bool>("taken");
        QTest::newRow("development") << 31'337 << true;
        QTest::newRow("another") << 777 << false;
    }
    void a_state_root_that_is_none_is_taken_of_development_chains_alone()
    {
        QFETCH(int, chainId);
        QFETCH(bool, taken);
        World world;
        world.endpoint->chain_id = static_cast<std::uint64_t>(chainId);
        test::Fixture above;
        above.genesis.chain_id = static_cast<std::uint64_t>(chainId);
        above.options.fork = world.open(world.request()).value();
        above.options.follows = true;
        above.open();
        execution::Block forged = world.below.mine()->block;
        forged.header.state_root[0] ^= 1;
        QCOMPARE(above.chain->import_block(forged).has_value(), taken);
        forged = world.below.mine()->block;
        forged.header.parent_hash = above.chain->head()->hash;
        forged.header.gas_used += 1;
        QVERIFY(!above.chain->import_block(forged).has_value());
    }

    void blocks_on_a_fork_have_the_roots_of_the_whole_state_data()
    {
        QTest::addColumn<Writes>("writes");
        QTest::newRow("change") << Writes{{3, 1}, {4, 2}};
        QTest::newRow("new slots") << Writes{{100, 1}, {200, 2}, {300, 3}};
        QTest::newRow("delete") << Writes{{1, 0}, {2, 0}};
        Writes all;
        for (int i = 1; i <= 39; ++i)
            all.append({i, 0});
        QTest::newRow("delete all but one") << all;
    }
    void blocks_on_a_fork_have_the_roots_of_the_whole_state()
    {
        QFETCH(const Writes, writes);
        World world;
        test::Fixture above;
        above.options.fork = world.open(world.request()).value();
        above.open();
        QCOMPARE(above.chain->head()->hash, world.below.chain->head()->hash);
        std::vector<Hash32> roots;
        for (test::Fixture* fixture : {&world.below, &above}) {
            std::uint64_t nonce = 0;
            for (const auto& [slot, value] : writes)
                write_slot(*fixture, nonce++, static_cast<std::uint64_t>(slot),
                           static_cast<std::uint64_t>(value));
            BuildRequest request;
            request.timestamp = test::kStart + 1'000;
            roots.push_back(fixture->chain->build(request).value()->block.header.state_root);
            QCOMPARE(fixture->chain->head()->tx_hashes.size(), std::size_t(writes.size()));
        }
        QVERIFY(above.chain->has_state_root());
        QCOMPARE(roots[1], roots[0]);
        const std::vector<uint256> keys{uint256{1}, uint256{40}, uint256{200}, uint256{999}};
        const auto here = above.chain->proof(kContract, keys, 3).value();
        const auto there = world.below.chain->proof(kContract, keys, 3).value();
        QVERIFY(here.nodes == there.nodes);
        for (std::size_t i = 0; i < keys.size(); ++i)
            QVERIFY(here.storage[i].nodes == there.storage[i].nodes);
    }

    void what_was_read_is_not_asked_for_again()
    {
        const World world;
        const test::Fixture above = world.fork();
        const Chain& chain = *above.chain;
        QVERIFY(chain.state(2)->storage(kContract, uint256{7}) == uint256{700});
        const std::size_t asked = world.endpoint->asked.size();
        QVERIFY(chain.state(2)->storage(kContract, uint256{7}) == uint256{700});
        QCOMPARE(world.endpoint->asked.size(), asked);
        world.endpoint->dead = true;
        ForkRequest again = world.request();
        again.hash = chain.fork()->info().hash;
        const ForkPtr offline = world.open(again).value();
        QVERIFY(offline->slot(kContract, uint256{7}, 2).value() == uint256{700});
        QVERIFY(!offline->slot(kContract, uint256{8}, 2).has_value());
    }

    void a_failed_fetch_fails_what_needs_it_and_nothing_else()
    {
        const World world;
        test::Fixture above = world.fork();
        world.endpoint->dead = true;
        {
            FetchScope scope;
            (void)above.chain->state(2)->account(to_address(uint256{0x77}));
            QVERIFY(!scope.check().has_value());
        }
        const Address unknown = to_address(uint256{0x78});
        QVERIFY(!above.chain->dev().set_balance(unknown, uint256{1}).has_value());
        world.endpoint->dead = false;
        QVERIFY(above.chain->dev().set_balance(unknown, uint256{1}).has_value());
        QVERIFY(above.mine()->number() == 3);
        QVERIFY(above.chain->state(3)->account(unknown)->balance == uint256{1});
        QVERIFY(!above.chain->state(2)->account(unknown).has_value());
        QVERIFY(!above.chain->rewind(1).has_value());
        QVERIFY(above.chain->rewind(2).has_value());
    }

    void lies_are_refused_data()
    {
        QTest::addColumn<QString>("field");
        for (const char* field : {"balance", "nonce", "codeHash", "storageHash"})
            QTest::newRow(field) << field;
    }
    void lies_are_refused()
    {
        QFETCH(QString, field);
        const World world;
        const ForkPtr fork = world.open(world.request()).value();
        const std::string name = field.toStdString();
        world.endpoint->lie = [&](const RpcRequest& request, json::value& answer) {
            if (request.method == "eth_getProof" &&
                request.params.at(0).as_string() == to_hex_data(kContract))
                answer.as_object()[name] =
                    name.ends_with("Hash") ? to_hex_data(Hash32{}) : std::string("0x7");
        };
        const auto account = fork->account(kContract, 2);
        QVERIFY(!account.has_value());
        QVERIFY(account.error().message.find("not to be trusted") != std::string::npos);
        world.endpoint->lie = {};
        QVERIFY(fork->account(kContract, 2).value().has_value());
    }

    void without_proofs_the_root_stands_in()
    {
        World world;
        world.endpoint->proves = false;
        test::Fixture above;
        above.options.fork = world.open(world.request()).value();
        above.open();
        QVERIFY(above.chain->fork()->info().unproven.has_value());
        write_slot(above, 0, 3, 1);
        const Hash32 root = above.mine()->block.header.state_root;
        QVERIFY(!above.chain->has_state_root());
        QVERIFY(above.chain->state(3)->storage(kContract, uint256{3}) == uint256{1});
        QVERIFY(above.chain->state(3)->storage(kContract, uint256{4}) == uint256{400});
        QVERIFY(above.mine()->block.header.state_root != root);
        QVERIFY(!above.chain->proof(kContract, {}, 3).has_value());
    }

    void what_is_signed_here_must_not_hold_there()
    {
        const World world;
        test::Fixture above;
        world.endpoint->lie = [](const RpcRequest& request, json::value& answer) {
            if (request.method == "eth_chainId")
                answer = "0x1";
        };
        above.genesis.chain_id = 1;
        above.options.fork = world.open(world.request()).value();
        const auto opened = open_chain(l1_genesis(above.genesis), above.options);
        QVERIFY(!opened.has_value());
        QVERIFY(opened.error().message.find("id of its own") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TstFork)
#include "tst_fork.moc"
