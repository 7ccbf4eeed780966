#include "chain/base/hex.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/evm/code.hpp"
#include "chain/execution/state_root.hpp"
#include "chain/node/fetch_scope.hpp"
#include "chain/node/http_json_rpc.hpp"
#include "chain/node/remote_chain.hpp"
#include "chain/trie/proof.hpp"
#include "tests/chain/node/fork_fixture.hpp"

#include <QtTest>

#include <thread>

using namespace nucleate;
using namespace nucleate::literals;
using namespace nucleate::node;
using namespace nucleate::node::test;
namespace json = boost::json;

namespace {

/// Slots and what they become.
using Writes = QList<QPair<int, int>>;
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
