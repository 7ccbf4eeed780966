#include "chain/contracts/generated/compute_job.hpp"
#include "chain/contracts/generated/data_market.hpp"
#include "chain/contracts/generated/devnet_usd.hpp"
#include "chain/contracts/generated/oracle_feed.hpp"
#include "chain/contracts/generated/uniswap_v2_factory.hpp"
#include "chain/contracts/generated/uniswap_v2_pair.hpp"
#include "chain/contracts/generated/uniswap_v2_router02.hpp"
#include "chain/contracts/generated/weth9.hpp"
#include "chain/crypto/keccak.hpp"
#include "tests/chain/contracts/world.hpp"

#include <QTest>

using namespace nucleate;
using namespace nucleate::contracts;
using namespace nucleate::contracts::testing;
namespace router = nucleate::contracts::uniswap_v2_router02;

/// What the swarm works with: oracle, data sales, computation, and Uniswap's own artifacts.
class TstWork : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void oraclePosts();
    void oracleMedian_data();
    void oracleMedian();
    void oracleIgnoresTheStale();
    void dataIsSold();
    void saleRefusals();
    void hashChainIsRight();
    void matrixProductIsRight();
    void computationIsBounded();
    void uniswapTrades();

private:
    World world_;
    Person alice_, bob_, carol_;
};

void TstWork::init()
{
    world_ = World{};
    alice_ = world_.person(1);
    bob_ = world_.person(2);
    carol_ = world_.person(3);
}

void TstWork::oraclePosts()
{
    const Address feed = world_.deploy(alice_, oracle_feed::creation());
    const Hash32 name = keccak_text("ETH/USD");
    QVERIFY(world_.send(alice_, feed, oracle_feed::post(name, 5)).ok);
    const Sent sent = world_.send(alice_, feed, oracle_feed::post(name, -uint256{7}));
    const auto event = sent.events<oracle_feed::PostedEvent>().at(0);
    QCOMPARE(event.round, std::uint64_t{2});
    QCOMPARE(event.value, -uint256{7});
    const auto answer =
        oracle_feed::decode_answers(world_.read(feed, oracle_feed::answers(name, alice_.address)));
    QCOMPARE(answer->value, -uint256{7});
    QCOMPARE(answer->updated_at, world_.now());
}

void TstWork::oracleMedian_data()
{
    QTest::addColumn<QList<int>>("posted");
    QTest::addColumn<int>("median");
    QTest::newRow("one") << QList<int>{4} << 4;
    QTest::newRow("two: the lower") << QList<int>{9, 4} << 4;
    QTest::newRow("three") << QList<int>{9, 4, 5} << 5;
    QTest::newRow("negative") << QList<int>{-9, 4, -5} << -5;
    QTest::newRow("four") << QList<int>{9, 1, 8, 2} << 2;
}

void TstWork::oracleMedian()
{
    QFETCH(QList<int>, posted);
    QFETCH(int, median);
    const Address feed = world_.deploy(alice_, oracle_feed::creation());
    std::vector<Address> reporters{carol_.address}; // has not posted
    for (int i = 0; i < posted.size(); ++i) {
        const Person reporter = world_.person(static_cast<std::uint8_t>(10 + i));
        const int value = posted[i];
        const uint256 word = value < 0 ? -uint256{static_cast<std::uint64_t>(-value)}
                                       : uint256{static_cast<std::uint64_t>(value)};
        QVERIFY(world_.send(reporter, feed, oracle_feed::post({}, word)).ok);
        reporters.push_back(reporter.address);
    }
    const Bytes data = world_.read(feed, oracle_feed::median({}, reporters, 60));
    const uint256 word = oracle_feed::decode_median(data).value();
    QCOMPARE(static_cast<int>(static_cast<std::int64_t>(word.low64())), median);
}

void TstWork::oracleIgnoresTheStale()
{
    const Address feed = world_.deploy(alice_, oracle_feed::creation());
    QVERIFY(world_.send(alice_, feed, oracle_feed::post({}, 5)).ok);
    world_.warp(60);
    QCOMPARE(
        oracle_feed::decode_median(world_.read(feed, oracle_feed::median({}, {alice_.address}, 60)))
            .value(),
        uint256{5});
    world_.warp(1);
    QVERIFY(world_.call(feed, oracle_feed::median({}, {alice_.address}, 60), bob_)
                .reverts<oracle_feed::NoAnswerError>());
}

void TstWork::dataIsSold()
{
    const Address usd = world_.deploy(alice_, devnet_usd::creation(alice_.address));
    const Address market = world_.deploy(alice_, data_market::creation(usd));
    QVERIFY(world_.send(alice_, usd, devnet_usd::mint(bob_.address, 50)).ok);
    QVERIFY(world_.send(bob_, usd, devnet_usd::approve(market, 50)).ok);
    const Sent offered =
        world_.send(alice_, market, data_market::offer(30, keccak_text("data"), "ipfs://d"));
    const uint256 id = data_market::decode_offer(offered.output).value();
    const Sent sent = world_.send(bob_, market, data_market::buy(id, 30));
    QCOMPARE(sent.events<data_market::BoughtEvent>().at(0).seller, alice_.address);
    QVERIFY(data_market::decode_has_bought(
                world_.read(market, data_market::has_bought(id, bob_.address)))
                .value());
    QCOMPARE(devnet_usd::decode_balance_of(world_.read(usd, devnet_usd::balance_of(alice_.address)))
                 .value(),
             uint256{30});
}

void TstWork::saleRefusals()
{
    const Address usd = world_.deploy(alice_, devnet_usd::creation(alice_.address));
    const Address market = world_.deploy(alice_, data_market::creation(usd));
    const auto buy = [&](std::uint64_t id, std::uint64_t limit) {
        return world_.send(bob_, market, data_market::buy(id, limit));
    };
    QVERIFY(buy(0, 1).reverts<data_market::UnknownOfferError>());
    QVERIFY(world_.send(alice_, market, data_market::offer(30, {}, "")).ok);
    QVERIFY(buy(0, 29).reverts<data_market::PriceAboveLimitError>());
    QVERIFY(buy(0, 30).reverts<devnet_usd::ERC20InsufficientAllowanceError>());
    QVERIFY(world_.send(alice_, usd, devnet_usd::mint(bob_.address, 90)).ok);
    QVERIFY(world_.send(bob_, usd, devnet_usd::approve(market, 90)).ok);
    QVERIFY(buy(0, 30).ok);
    QVERIFY(buy(0, 30).reverts<data_market::AlreadyBoughtError>());
    QVERIFY(
        world_.send(bob_, market, data_market::withdraw(0)).reverts<data_market::NotSellerError>());
    QVERIFY(world_.send(alice_, market, data_market::withdraw(0)).ok);
    QVERIFY(world_.send(carol_, market, data_market::buy(0, 30))
                .reverts<data_market::OfferClosedError>());
    QVERIFY(world_.send(alice_, market, data_market::withdraw(0))
                .reverts<data_market::OfferClosedError>());
    const auto freed =
        data_market::decode_get_offer(world_.read(market, data_market::get_offer(0)));
    QVERIFY(freed->seller.is_zero() && freed->price.is_zero() && !freed->open);
    QVERIFY(world_.call(market, data_market::get_offer(1), bob_)
                .reverts<data_market::UnknownOfferError>());
}

void TstWork::hashChainIsRight()
{
    const Address computer = world_.deploy(alice_, compute_job::creation());
    const Hash32 seed = keccak_text("seed");
    Hash32 expected = seed;
    for (int i = 0; i < 1000; ++i)
        expected = crypto::keccak256(expected.view());
    const Sent sent = world_.send(bob_, computer, compute_job::hash_chain(seed, 1000));
    QCOMPARE(compute_job::decode_hash_chain(sent.output).value(), expected);
    const auto event = sent.events<compute_job::ComputedEvent>().at(0);
    QCOMPARE(event.buyer, bob_.address);
    const Hash32 job =
        crypto::keccak256(abi::encode(std::string{"hashChain"}, seed, uint256{1000}));
    QCOMPARE(event.job, job);
    QCOMPARE(
        compute_job::decode_result_of(world_.read(computer, compute_job::result_of(job))).value(),
        expected);
}

void TstWork::matrixProductIsRight()
{
    constexpr std::size_t kSize = 5;
    const Address computer = world_.deploy(alice_, compute_job::creation());
    const Hash32 seed = keccak_text("seed");
    const auto entry = [&](std::uint64_t which, std::size_t i) {
        return to_uint256(crypto::keccak256(abi::encode(seed, uint256{which}, uint256{i})));
    };
    Bytes product;
    for (std::size_t i = 0; i < kSize; ++i)
        for (std::size_t j = 0; j < kSize; ++j) {
            uint256 sum;
            for (std::size_t k = 0; k < kSize; ++k)
                sum += entry(0, i * kSize + k) * entry(1, k * kSize + j);
            append(product, to_hash(sum).view());
        }
    const Sent sent = world_.send(bob_, computer, compute_job::matrix_product(seed, kSize));
    QCOMPARE(compute_job::decode_matrix_product(sent.output).value(), crypto::keccak256(product));
}

void TstWork::computationIsBounded()
{
    const Address computer = world_.deploy(alice_, compute_job::creation());
    QVERIFY(world_.send(bob_, computer, compute_job::hash_chain({}, 200'001))
                .reverts<compute_job::TooLargeError>());
    QVERIFY(world_.send(bob_, computer, compute_job::matrix_product({}, 49))
                .reverts<compute_job::TooLargeError>());
    QVERIFY(world_.send(bob_, computer, compute_job::matrix_product({}, 48)).ok);
}

void TstWork::uniswapTrades()
{
    const Address usd = world_.deploy(alice_, devnet_usd::creation(alice_.address));
    const Address weth = world_.deploy(alice_, weth9::creation());
    const Address factory = world_.deploy(alice_, uniswap_v2_factory::creation(alice_.address));
    const Address swap = world_.deploy(alice_, router::creation(factory, weth));
    const uint256 dollars{3'000'000'000};
    QVERIFY(world_.send(alice_, usd, devnet_usd::mint(alice_.address, dollars)).ok);
    QVERIFY(world_.send(alice_, usd, devnet_usd::approve(swap, dollars)).ok);
    const uint256 deadline{world_.now()};
    QVERIFY(world_
                .send(alice_, swap,
                      router::add_liquidity_eth(usd, dollars, dollars, kEther, alice_.address,
                                                deadline),
                      kEther)
                .ok);
    // The router finds the pair by its creation code's hash, so this also shows that both packages'
    // artifacts belong together.
    const Sent sent = world_.send(
        bob_, swap, router::swap_exact_eth_for_tokens(1, {weth, usd}, bob_.address, deadline),
        kEther / 10);
    QVERIFY(sent.ok);
    QCOMPARE(sent.events<uniswap_v2_pair::SwapEvent>().size(), std::size_t{1});
    // 0.997 · 0.1 · 3000 / (1 + 0.997 · 0.1), in millionths.
    QCOMPARE(devnet_usd::decode_balance_of(world_.read(usd, devnet_usd::balance_of(bob_.address)))
                 .value(),
             uint256{271'983'268});
}

QTEST_GUILESS_MAIN(TstWork)
#include "tst_work.moc"
