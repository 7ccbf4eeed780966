#include "chain/contracts/generated/bounty_auction.hpp"
#include "chain/contracts/generated/identity_registry.hpp"
#include "chain/contracts/generated/job_board.hpp"
#include "chain/contracts/generated/reputation_registry.hpp"
#include "tests/chain/contracts/world.hpp"

#include <QTest>

#undef slots // the keyword of Qt is also a field of a bounty's terms

using namespace nucleate;
using namespace nucleate::contracts;
using namespace nucleate::contracts::testing;
using namespace nucleate::literals;
namespace auction = nucleate::contracts::bounty_auction;

namespace {

constexpr std::uint64_t kCommit = 60;
constexpr std::uint64_t kReveal = 60;
constexpr std::uint64_t kJob = 3600;
constexpr std::uint64_t kReserve = 1000;
constexpr std::uint64_t kBond = 7;
const uint256 kNoAgent = ~uint256{};
const Hash32 kSalt = keccak_text("salt");

auction::Terms standard_terms(const Address& evaluator, const Address& rater, std::uint64_t places)
{
    auction::Terms t;
    t.role = "RPC provider";
    t.evaluator = evaluator;
    t.slots = places;
    t.reserve = kReserve;
    t.bid_bond = kBond;
    t.newcomer = 50;
    t.commit_seconds = kCommit;
    t.reveal_seconds = kReveal;
    t.job_seconds = kJob;
    t.raters = {rater};
    return t;
}

} // namespace

/// Poster Alice, evaluator Eve, bidders 10, 11, … Bidders without an agent have 50 %.
class TstBountyAuction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void postRefusals_data();
    void postRefusals();
    void postEscrowsTheReserve();
    void secondScorePays_data();
    void secondScorePays();
    void reputationWeighs();
    void reputationSources();
    void meteredBountyOpensMeteredJobs();
    void equalScoresFavourTheEarlierReveal();
    void unopenedBidLosesItsBond();
    void noBidsReturnEverything();
    void refusedJobCostsNothing();
    void commitRefusals();
    void revealRefusals();
    void awardRefusals();
    void bidsAreBounded();

private:
    auction::Terms terms(std::uint64_t places = 1) const
    {
        return standard_terms(eve_.address, alice_.address, places);
    }
    Sent post(const auction::Terms& t, const uint256& value)
    {
        const Sent sent = world_.send(alice_, auction_, auction::post(t), value);
        if (sent.ok)
            bounty_ = auction::decode_post(sent.output).value();
        return sent;
    }
    Sent commit(const Person& who, std::uint64_t price, const uint256& agent = kNoAgent,
                const uint256& bond = kBond)
    {
        const Bytes hash = world_.read(
            auction_, auction::commitment_of(bounty_, who.address, price, agent, kSalt));
        return world_.send(who, auction_,
                           auction::commit(bounty_, auction::decode_commitment_of(hash).value()),
                           bond);
    }
    Sent reveal(const Person& who, std::uint64_t price, const uint256& agent = kNoAgent,
                const Hash32& salt = kSalt)
    {
        return world_.send(who, auction_, auction::reveal(bounty_, price, agent, salt));
    }
    Sent award() { return world_.send(dave_, auction_, auction::award(bounty_)); }
    Person bidder(std::size_t i) { return world_.person(static_cast<std::uint8_t>(10 + i)); }
    std::vector<auction::AwardedEvent> run(const std::vector<std::uint64_t>& prices)
    {
        for (std::size_t i = 0; i < prices.size(); ++i)
            commit(bidder(i), prices[i]);
        world_.warp(kCommit);
        for (std::size_t i = 0; i < prices.size(); ++i)
            reveal(bidder(i), prices[i]);
        world_.warp(kReveal);
        return award().events<auction::AwardedEvent>();
    }
    uint256 register_agent(const Person& who, std::int64_t rating, std::uint8_t decimals)
    {
        const Sent sent = world_.send(who, identities_, identity_registry::register_());
        const uint256 id = identity_registry::decode_register(sent.output).value();
        const uint256 value = rating < 0 ? -uint256{static_cast<std::uint64_t>(-rating)}
                                         : uint256{static_cast<std::uint64_t>(rating)};
        world_.send(alice_, reputations_,
                    reputation_registry::give_feedback(id, value, decimals, "", "", "", "", {}));
        return id;
    }
    uint256 reputation(const Person& who, const uint256& agent) const
    {
        return auction::decode_reputation_of(
                   world_.read(auction_, auction::reputation_of(bounty_, who.address, agent)))
            .value();
    }

    World world_;
    Person alice_, eve_, dave_;
    Address board_, identities_, reputations_, auction_;
    uint256 bounty_;
};
Q_DECLARE_METATYPE(nucleate::contracts::bounty_auction::Terms)

void TstBountyAuction::init()
{
    world_ = World{};
    alice_ = world_.person(1);
    eve_ = world_.person(2);
    dave_ = world_.person(3);
    board_ = world_.deploy(dave_, job_board::creation(Address{}));
    identities_ = world_.deploy(dave_, identity_registry::creation());
    reputations_ = world_.deploy(dave_, reputation_registry::creation(identities_));
    auction_ = world_.deploy(dave_, auction::creation(board_, identities_, reputations_));
    bounty_ = {};
}

void TstBountyAuction::postRefusals_data()
{
    QTest::addColumn<auction::Terms>("bad");
    const auto row = [&](const char* name, auto change) {
        auction::Terms t = terms();
        t.evaluator.bytes[0] = 1;
        change(t);
        QTest::newRow(name) << t;
    };
    row("no place", [](auction::Terms& t) { t.slots = 0; });
    row("17 places", [](auction::Terms& t) { t.slots = 17; });
    row("no reserve", [](auction::Terms& t) { t.reserve = 0; });
    row("no evaluator", [](auction::Terms& t) { t.evaluator = {}; });
    row("units, no meter", [](auction::Terms& t) { t.units = 5; });
    row("meter, no units", [](auction::Terms& t) { t.meter = t.evaluator; });
    row("no newcomer value", [](auction::Terms& t) { t.newcomer = 0; });
    row("newcomer over 100", [](auction::Terms& t) { t.newcomer = 101; });
    row("impossible reputation", [](auction::Terms& t) { t.min_reputation = 101; });
    row("no time to bid", [](auction::Terms& t) { t.commit_seconds = 0; });
    row("no time to open", [](auction::Terms& t) { t.reveal_seconds = 0; });
    row("no time to work", [](auction::Terms& t) { t.job_seconds = 300; });
}

void TstBountyAuction::postRefusals()
{
    QFETCH(auction::Terms, bad);
    const uint256 value = bad.slots * bad.reserve * (bad.units.is_zero() ? 1 : bad.units);
    QVERIFY(post(bad, value).reverts<auction::BadTermsError>());
}

void TstBountyAuction::postEscrowsTheReserve()
{
    QVERIFY(post(terms(3), 3 * kReserve - 1).reverts<auction::WrongValueError>());
    QVERIFY(post(terms(3), 3 * kReserve).ok);
    QCOMPARE(world_.balance(auction_), uint256{3 * kReserve});
    const auto kept = auction::decode_get_terms(world_.read(auction_, auction::get_terms(0)));
    QVERIFY(*kept == terms(3));
}

void TstBountyAuction::secondScorePays_data()
{
    QTest::addColumn<QList<int>>("bids");
    QTest::addColumn<int>("places");
    QTest::addColumn<QList<int>>("winners"); // indexes of bidders, best first
    QTest::addColumn<int>("price");
    // At 50 % a bid of 500 is the reserve.
    QTest::newRow("alone: the reserve") << QList<int>{100} << 1 << QList<int>{0} << 500;
    QTest::newRow("two: the second") << QList<int>{300, 200} << 1 << QList<int>{1} << 300;
    QTest::newRow("three") << QList<int>{300, 200, 250} << 1 << QList<int>{1} << 250;
    QTest::newRow("two places: the third")
        << QList<int>{300, 200, 250} << 2 << QList<int>{1, 2} << 300;
    QTest::newRow("as many bids as places") << QList<int>{300, 200} << 2 << QList<int>{1, 0} << 500;
    QTest::newRow("fewer bids than places") << QList<int>{300} << 2 << QList<int>{0} << 500;
    QTest::newRow("over the reserve") << QList<int>{501, 200} << 1 << QList<int>{1} << 500;
}

void TstBountyAuction::secondScorePays()
{
    QFETCH(QList<int>, bids);
    QFETCH(int, places);
    QFETCH(QList<int>, winners);
    QFETCH(int, price);
    const auto count = static_cast<std::uint64_t>(places);
    QVERIFY(post(terms(count), count * kReserve).ok);
    const uint256 poster = world_.balance(alice_.address);
    std::vector<std::uint64_t> prices;
    for (const int bid : bids)
        prices.push_back(static_cast<std::uint64_t>(bid));
    const auto awarded = run(prices);
    QCOMPARE(awarded.size(), static_cast<std::size_t>(winners.size()));
    for (std::size_t i = 0; i < awarded.size(); ++i) {
        const auto winner = static_cast<std::size_t>(winners[static_cast<int>(i)]);
        QCOMPARE(awarded[i].winner, bidder(winner).address);
        QCOMPARE(awarded[i].price, uint256{static_cast<std::uint64_t>(price)});
        const auto job =
            job_board::decode_get_job(world_.read(board_, job_board::get_job(awarded[i].job_id)));
        QCOMPARE(job->client, alice_.address);
        QCOMPARE(job->provider, bidder(winner).address);
        QCOMPARE(job->budget, uint256{static_cast<std::uint64_t>(price)});
    }
    const uint256 spent{awarded.size() * static_cast<std::uint64_t>(price)};
    QCOMPARE(world_.balance(alice_.address), poster + count * kReserve - spent);
    QCOMPARE(world_.balance(board_), spent);
}

void TstBountyAuction::reputationWeighs()
{
    const Person good = bidder(0);
    const Person poor = bidder(1);
    const uint256 good_agent = register_agent(good, 100, 0);
    const uint256 poor_agent = register_agent(poor, 25, 0);
    QVERIFY(post(terms(), kReserve).ok);
    QVERIFY(commit(good, 400, good_agent).ok);
    QVERIFY(commit(poor, 150, poor_agent).ok);
    world_.warp(kCommit);
    QVERIFY(reveal(poor, 150, poor_agent).ok); // score 600
    QVERIFY(reveal(good, 400, good_agent).ok); // score 400
    world_.warp(kReveal);
    const auto awarded = award().events<auction::AwardedEvent>();
    QCOMPARE(awarded.at(0).winner, good.address);
    QCOMPARE(awarded.at(0).price, uint256{600}); // 100 % of the second score
}

void TstBountyAuction::reputationSources()
{
    QVERIFY(post(terms(), kReserve).ok);
    const Person who = bidder(0);
    QCOMPARE(reputation(who, kNoAgent), uint256{50});
    QCOMPARE(reputation(who, register_agent(who, 9977, 2)), uint256{99}); // 99.77 %
    QCOMPARE(reputation(who, register_agent(who, 560, 0)), uint256{100});
    QCOMPARE(reputation(who, register_agent(who, -32, 0)), uint256{1});
    const Sent unrated = world_.send(who, identities_, identity_registry::register_());
    const uint256 id = identity_registry::decode_register(unrated.output).value();
    QCOMPARE(reputation(who, id), uint256{50});
    const Sent foreign =
        world_.call(auction_, auction::reputation_of(bounty_, bidder(1).address, id), dave_);
    QVERIFY(foreign.reverts<auction::NotYourAgentError>());
    auction::Terms nobody_asked = terms();
    nobody_asked.raters.clear();
    QVERIFY(post(nobody_asked, kReserve).ok);
    QCOMPARE(reputation(who, 0), uint256{50});
}

void TstBountyAuction::meteredBountyOpensMeteredJobs()
{
    const Address meter = "0x00000000000000000000000000000000000e7e50"_address;
    world_.state().set_code(meter, parse_hex("5f545f5260205ff3").value());
    auction::Terms t = terms();
    t.units = 10;
    t.meter = meter;
    QVERIFY(post(t, 10 * kReserve).ok);
    const auto awarded = run({300, 200});
    QCOMPARE(awarded.at(0).price, uint256{300});
    const auto escrow =
        job_board::decode_escrows(world_.read(board_, job_board::escrows(awarded[0].job_id)));
    QCOMPARE(escrow->escrowed, uint256{3000});
    QCOMPARE(escrow->unit_price, uint256{300});
    QCOMPARE(escrow->meter, meter);
}

void TstBountyAuction::equalScoresFavourTheEarlierReveal()
{
    QVERIFY(post(terms(), kReserve).ok);
    const auto awarded = run({200, 200, 200});
    QCOMPARE(awarded.at(0).winner, bidder(0).address);
    QCOMPARE(awarded.at(0).price, uint256{200});
}

void TstBountyAuction::unopenedBidLosesItsBond()
{
    QVERIFY(post(terms(), kReserve).ok);
    QVERIFY(commit(bidder(0), 200).ok);
    QVERIFY(commit(bidder(1), 100).ok);
    world_.warp(kCommit);
    QVERIFY(reveal(bidder(0), 200).ok);
    world_.warp(kReveal);
    const uint256 poster = world_.balance(alice_.address);
    const Sent sent = award();
    QCOMPARE(sent.events<auction::AwardedEvent>().at(0).winner, bidder(0).address);
    QCOMPARE(world_.balance(alice_.address), poster + kReserve - 500 + kBond);
    const Person honest = Person::number(10);
    const uint256 before = world_.balance(honest.address);
    QVERIFY(world_.send(honest, auction_, auction::withdraw()).ok);
    QCOMPARE(world_.balance(honest.address), before + kBond);
    QCOMPARE(world_.balance(auction_), uint256{});
}

void TstBountyAuction::noBidsReturnEverything()
{
    QVERIFY(post(terms(2), 2 * kReserve).ok);
    const uint256 poster = world_.balance(alice_.address);
    world_.warp(kCommit + kReveal);
    QCOMPARE(award().events<auction::BountyClosedEvent>().at(0).awarded, uint256{});
    QCOMPARE(world_.balance(alice_.address), poster + 2 * kReserve);
}

void TstBountyAuction::refusedJobCostsNothing()
{
    auction::Terms t = terms();
    t.units = 10;
    t.meter = "0x00000000000000000000000000000000000e7e51"_address; // has no code
    QVERIFY(post(t, 10 * kReserve).ok);
    const uint256 poster = world_.balance(alice_.address);
    QVERIFY(run({300}).empty());
    QCOMPARE(world_.balance(alice_.address), poster + 10 * kReserve);
}

void TstBountyAuction::commitRefusals()
{
    QVERIFY(commit(bidder(0), 1).reverts<auction::UnknownBountyError>());
    QVERIFY(post(terms(), kReserve).ok);
    QVERIFY(commit(bidder(0), 1, kNoAgent, kBond + 1).reverts<auction::WrongValueError>());
    QVERIFY(world_.send(bidder(0), auction_, auction::commit(bounty_, {}), kBond)
                .reverts<auction::AlreadyBidError>());
    QVERIFY(commit(bidder(0), 1).ok);
    QVERIFY(commit(bidder(0), 2).reverts<auction::AlreadyBidError>());
    world_.warp(kCommit);
    QVERIFY(commit(bidder(1), 1).reverts<auction::WrongPhaseError>());
}

void TstBountyAuction::revealRefusals()
{
    auction::Terms t = terms();
    t.min_reputation = 40;
    QVERIFY(post(t, kReserve).ok);
    const Person poor = bidder(1);
    const uint256 agent = register_agent(poor, 39, 0);
    QVERIFY(commit(bidder(0), 500).ok);
    QVERIFY(commit(poor, 1, agent).ok);
    QVERIFY(commit(bidder(2), 501).ok);
    QVERIFY(commit(bidder(3), 0).ok);
    QVERIFY(commit(eve_, 1).ok);
    QVERIFY(commit(bidder(4), 1, agent).ok);
    QVERIFY(reveal(bidder(0), 500).reverts<auction::WrongPhaseError>());
    world_.warp(kCommit);
    QVERIFY(reveal(bidder(0), 499).reverts<auction::WrongRevealError>());
    QVERIFY(reveal(bidder(0), 500, kNoAgent, {}).reverts<auction::WrongRevealError>());
    QVERIFY(reveal(bidder(0), 500, 0).reverts<auction::WrongRevealError>());
    QVERIFY(reveal(dave_, 500).reverts<auction::WrongRevealError>());
    const auto is_ranked = [](const Sent& sent) {
        return sent.ok && sent.events<auction::BidNotEligibleEvent>().empty();
    };
    QVERIFY(!is_ranked(reveal(poor, 1, agent)));
    QVERIFY(!is_ranked(reveal(bidder(2), 501)));
    QVERIFY(!is_ranked(reveal(bidder(3), 0)));
    QVERIFY(!is_ranked(reveal(eve_, 1)));
    QVERIFY(reveal(bidder(4), 1, agent).reverts<auction::NotYourAgentError>());
    QVERIFY(is_ranked(reveal(bidder(0), 500)));
    QVERIFY(reveal(bidder(0), 500).reverts<auction::WrongRevealError>());
    world_.warp(kReveal);
    QVERIFY(reveal(bidder(4), 1, agent).reverts<auction::WrongPhaseError>());
    const uint256 poster = world_.balance(alice_.address);
    const auto awarded = award().events<auction::AwardedEvent>();
    QCOMPARE(awarded.size(), std::size_t{1});
    QCOMPARE(awarded[0].winner, bidder(0).address);
    QCOMPARE(awarded[0].price, uint256{500});
    QCOMPARE(world_.balance(alice_.address), poster + 500 + kBond); // one bid was never opened
    QVERIFY(world_.send(poor, auction_, auction::withdraw()).ok); // unranked bids keep their bonds
    QCOMPARE(world_.balance(auction_), uint256{4 * kBond});
}

void TstBountyAuction::awardRefusals()
{
    QVERIFY(award().reverts<auction::UnknownBountyError>());
    QVERIFY(post(terms(), kReserve).ok);
    world_.warp(kCommit + kReveal - 1);
    QVERIFY(award().reverts<auction::WrongPhaseError>());
    world_.warp(1);
    QVERIFY(award().ok);
    QVERIFY(award().reverts<auction::WrongPhaseError>());
}

void TstBountyAuction::bidsAreBounded()
{
    QVERIFY(post(terms(), kReserve).ok);
    for (std::size_t i = 0; i < 64; ++i)
        QVERIFY(commit(bidder(i), 200).ok);
    QVERIFY(commit(bidder(64), 200).reverts<auction::TooManyBidsError>());
}

QTEST_GUILESS_MAIN(TstBountyAuction)
#include "tst_bounty_auction.moc"
