#include "chain/contracts/generated/identity_registry.hpp"
#include "chain/contracts/generated/reputation_registry.hpp"
#include "chain/contracts/generated/validation_registry.hpp"
#include "tests/chain/contracts/world.hpp"

#include <QTest>

using namespace nucleate;
using namespace nucleate::contracts;
using namespace nucleate::contracts::testing;
namespace identity = nucleate::contracts::identity_registry;
namespace reputation = nucleate::contracts::reputation_registry;
namespace validation = nucleate::contracts::validation_registry;

namespace {

uint256 signed_value(std::int64_t value)
{
    return value < 0 ? -uint256{static_cast<std::uint64_t>(-value)}
                     : uint256{static_cast<std::uint64_t>(value)};
}

const uint256 kTenTo38 = exp(10, 38);

} // namespace

/// Feedback and validation; agent 0 is Alice's.
class TstReputationRegistry : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void feedbackIsKept();
    void selfFeedbackIsRefused();
    void formerOwnerMayRate();
    void limits_data();
    void limits();
    void unknownAgentIsRefused();
    void revokesOnceAndOnlyOwn();
    void responses();
    void responseRefusals();
    void clientsAreUniqueInOrder();
    void summary_data();
    void summary();
    void summaryNeedsClients();
    void summaryFilters();
    void listsAllFeedback();
    void validationLifecycle();
    void validationRefusals();
    void validationSummary();

private:
    Sent rate(const Person& who, std::int64_t value, std::uint8_t decimals = 0,
              const std::string& tag1 = "uptime", const std::string& tag2 = "")
    {
        return world_.send(who, reputation_,
                           reputation::give_feedback(0, signed_value(value), decimals, tag1, tag2,
                                                     "https://a", "ipfs://f", keccak_text("f")));
    }
    reputation::GetSummaryResult summary_of(const std::vector<Address>& clients,
                                            const std::string& tag1 = "",
                                            const std::string& tag2 = "") const
    {
        return reputation::decode_get_summary(
                   world_.read(reputation_, reputation::get_summary(0, clients, tag1, tag2)))
            .value();
    }
    std::uint64_t count(const Address& client, std::uint64_t index,
                        const std::vector<Address>& responders = {}) const
    {
        return reputation::decode_get_response_count(
                   world_.read(reputation_,
                               reputation::get_response_count(0, client, index, responders)))
            .value();
    }
    Sent request(const Person& who, const Hash32& hash)
    {
        return world_.send(who, validation_,
                           validation::validation_request(carol_.address, 0, "ipfs://q", hash));
    }
    Sent respond(const Person& who, const Hash32& hash, std::uint8_t response,
                 const std::string& tag = "t")
    {
        return world_.send(who, validation_,
                           validation::validation_response(hash, response, "ipfs://r", {}, tag));
    }

    World world_;
    Person alice_, bob_, carol_;
    Address identity_, reputation_, validation_;
};

void TstReputationRegistry::init()
{
    world_ = World{};
    alice_ = world_.person(1);
    bob_ = world_.person(2);
    carol_ = world_.person(3);
    identity_ = world_.deploy(alice_, identity::creation());
    reputation_ = world_.deploy(alice_, reputation::creation(identity_));
    validation_ = world_.deploy(alice_, validation::creation(identity_));
    QVERIFY(world_.send(alice_, identity_, identity::register_()).ok);
}

void TstReputationRegistry::feedbackIsKept()
{
    const Sent sent = rate(bob_, -32, 1, "successRate", "week");
    QVERIFY(sent.ok);
    QVERIFY(sent.gas_used < 300'000); // the limit that a published client sends
    const auto event = sent.events<reputation::NewFeedbackEvent>().at(0);
    QCOMPARE(event.feedback_index, std::uint64_t{1});
    QCOMPARE(event.value, signed_value(-32));
    QCOMPARE(event.indexed_tag1, keccak_text("successRate"));
    QCOMPARE(event.endpoint, std::string{"https://a"});
    QVERIFY(rate(bob_, 560).ok);
    const auto read = reputation::decode_read_feedback(
        world_.read(reputation_, reputation::read_feedback(0, bob_.address, 1)));
    QCOMPARE(read->value, signed_value(-32));
    QCOMPARE(int{read->value_decimals}, 1);
    QCOMPARE(read->tag2, std::string{"week"});
    QVERIFY(!read->is_revoked);
    QCOMPARE(reputation::decode_get_last_index(
                 world_.read(reputation_, reputation::get_last_index(0, bob_.address)))
                 .value(),
             std::uint64_t{2});
    QVERIFY(world_.call(reputation_, reputation::read_feedback(0, bob_.address, 3), bob_)
                .reverts("index out of bounds"));
    QVERIFY(world_.call(reputation_, reputation::read_feedback(0, bob_.address, 0), bob_)
                .reverts("index must be > 0"));
}

void TstReputationRegistry::selfFeedbackIsRefused()
{
    QVERIFY(rate(alice_, 100).reverts("Self-feedback not allowed"));
    QVERIFY(world_.send(alice_, identity_, identity::approve(bob_.address, 0)).ok);
    QVERIFY(rate(bob_, 100).reverts("Self-feedback not allowed"));
    QVERIFY(
        world_.send(alice_, identity_, identity::set_approval_for_all(carol_.address, true)).ok);
    QVERIFY(rate(carol_, 100).reverts("Self-feedback not allowed"));
}

void TstReputationRegistry::formerOwnerMayRate()
{
    QVERIFY(rate(bob_, 1).ok);
    QVERIFY(world_.send(alice_, identity_, identity::transfer_from(alice_.address, bob_.address, 0))
                .ok);
    QVERIFY(rate(alice_, 1).ok);
    QVERIFY(rate(bob_, 1).reverts("Self-feedback not allowed"));
}

void TstReputationRegistry::limits_data()
{
    QTest::addColumn<int>("over"); // how far beyond 1e38
    QTest::addColumn<bool>("negative");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<bool>("ok");
    QTest::newRow("largest") << 0 << false << 18 << true;
    QTest::newRow("smallest") << 0 << true << 18 << true;
    QTest::newRow("too large") << 1 << false << 0 << false;
    QTest::newRow("too small") << 1 << true << 0 << false;
    QTest::newRow("19 decimals") << 0 << false << 19 << false;
}

void TstReputationRegistry::limits()
{
    QFETCH(int, over);
    QFETCH(bool, negative);
    QFETCH(int, decimals);
    const uint256 size = kTenTo38 + uint256{static_cast<std::uint64_t>(over)};
    const Sent sent = world_.send(bob_, reputation_,
                                  reputation::give_feedback(0, negative ? -size : size,
                                                            static_cast<std::uint8_t>(decimals), "",
                                                            "", "", "", {}));
    QTEST(sent.ok, "ok");
}

void TstReputationRegistry::unknownAgentIsRefused()
{
    QVERIFY(world_.send(bob_, reputation_, reputation::give_feedback(9, 1, 0, "", "", "", "", {}))
                .reverts<identity::ERC721NonexistentTokenError>());
}

void TstReputationRegistry::revokesOnceAndOnlyOwn()
{
    QVERIFY(rate(bob_, 5).ok);
    const Bytes revoke = reputation::revoke_feedback(0, 1);
    QVERIFY(world_.send(carol_, reputation_, revoke).reverts("index out of bounds"));
    QVERIFY(world_.send(bob_, reputation_, reputation::revoke_feedback(0, 0))
                .reverts("index must be > 0"));
    const Sent sent = world_.send(bob_, reputation_, revoke);
    QCOMPARE(sent.events<reputation::FeedbackRevokedEvent>().at(0).feedback_index,
             std::uint64_t{1});
    QVERIFY(world_.send(bob_, reputation_, revoke).reverts("Already revoked"));
    QVERIFY(rate(bob_, 6).ok);
    QCOMPARE(summary_of({bob_.address}).summary_value, uint256{6});
}

void TstReputationRegistry::responses()
{
    QVERIFY(rate(bob_, 1).ok);
    QVERIFY(rate(bob_, 2).ok);
    QVERIFY(rate(carol_, 3).ok);
    const auto answer = [&](const Person& who, const Person& client, std::uint64_t index) {
        return world_.send(who, reputation_,
                           reputation::append_response(0, client.address, index, "ipfs://r", {}));
    };
    QVERIFY(world_.send(bob_, reputation_, reputation::revoke_feedback(0, 1)).ok);
    QVERIFY(answer(alice_, bob_, 1).ok); // also to revoked feedback
    QVERIFY(answer(alice_, bob_, 1).ok);
    QVERIFY(answer(carol_, bob_, 2).ok);
    QVERIFY(answer(alice_, carol_, 1).ok);
    QCOMPARE(count(bob_.address, 1), std::uint64_t{2});
    QCOMPARE(count(bob_.address, 0), std::uint64_t{3});
    QCOMPARE(count({}, 0), std::uint64_t{4});
    QCOMPARE(count({}, 0, {alice_.address}), std::uint64_t{3});
    QCOMPARE(count(bob_.address, 0, {carol_.address}), std::uint64_t{1});
    QCOMPARE(count(bob_.address, 1, {bob_.address}), std::uint64_t{0});
}

void TstReputationRegistry::responseRefusals()
{
    QVERIFY(rate(bob_, 1).ok);
    const auto answer = [&](std::uint64_t index, const std::string& uri) {
        return world_.send(alice_, reputation_,
                           reputation::append_response(0, bob_.address, index, uri, {}));
    };
    QVERIFY(answer(1, "").reverts("Empty URI"));
    QVERIFY(answer(0, "x").reverts("index must be > 0"));
    QVERIFY(answer(2, "x").reverts("index out of bounds"));
}

void TstReputationRegistry::clientsAreUniqueInOrder()
{
    QVERIFY(rate(carol_, 1).ok);
    QVERIFY(rate(bob_, 1).ok);
    QVERIFY(rate(carol_, 1).ok);
    const std::vector<Address> expected{carol_.address, bob_.address};
    QCOMPARE(reputation::decode_get_clients(world_.read(reputation_, reputation::get_clients(0)))
                 .value(),
             expected);
}

void TstReputationRegistry::summary_data()
{
    using Rows = QList<QPair<int, int>>; // value, decimals
    QTest::addColumn<Rows>("feedback");
    QTest::addColumn<int>("value");
    QTest::addColumn<int>("decimals");
    QTest::newRow("mean rounds towards zero") << Rows{{1, 0}, {2, 0}} << 1 << 0;
    QTest::newRow("so does a negative mean") << Rows{{-1, 0}, {-2, 0}} << -1 << 0;
    QTest::newRow("most frequent decimals") << Rows{{100, 2}, {300, 2}, {5, 0}} << 300 << 2;
    QTest::newRow("fewer decimals on a tie") << Rows{{9977, 2}, {50, 0}} << 74 << 0;
    QTest::newRow("signs cancel") << Rows{{7, 0}, {-7, 0}} << 0 << 0;
}

void TstReputationRegistry::summary()
{
    using Rows = QList<QPair<int, int>>;
    QFETCH(Rows, feedback);
    QFETCH(int, value);
    QFETCH(int, decimals);
    for (const auto& [given, places] : feedback)
        QVERIFY(rate(bob_, given, static_cast<std::uint8_t>(places)).ok);
    const auto result = summary_of({bob_.address});
    QCOMPARE(result.count, static_cast<std::uint64_t>(feedback.size()));
    QCOMPARE(result.summary_value, signed_value(value));
    QCOMPARE(int{result.summary_value_decimals}, decimals);
}

void TstReputationRegistry::summaryNeedsClients()
{
    QVERIFY(rate(bob_, 1).ok);
    QVERIFY(world_.call(reputation_, reputation::get_summary(0, {}, "", ""), bob_)
                .reverts("clientAddresses required"));
    QCOMPARE(summary_of({carol_.address}).count, std::uint64_t{0});
}

void TstReputationRegistry::summaryFilters()
{
    QVERIFY(rate(bob_, 10, 0, "uptime", "day").ok);
    QVERIFY(rate(bob_, 20, 0, "uptime", "week").ok);
    QVERIFY(rate(carol_, 90, 0, "starred", "day").ok);
    const std::vector<Address> both{bob_.address, carol_.address};
    QCOMPARE(summary_of(both).summary_value, uint256{40});
    QCOMPARE(summary_of(both, "uptime").summary_value, uint256{15});
    QCOMPARE(summary_of(both, "", "day").summary_value, uint256{50});
    QCOMPARE(summary_of(both, "uptime", "day").count, std::uint64_t{1});
}

void TstReputationRegistry::listsAllFeedback()
{
    QVERIFY(rate(bob_, 10, 1, "a", "x").ok);
    QVERIFY(rate(bob_, -20, 0, "b", "y").ok);
    QVERIFY(rate(carol_, 30, 2, "a", "z").ok);
    QVERIFY(world_.send(bob_, reputation_, reputation::revoke_feedback(0, 1)).ok);
    const auto list = [&](const std::vector<Address>& clients, const std::string& tag1,
                          bool revoked) {
        return reputation::decode_read_all_feedback(
                   world_.read(reputation_,
                               reputation::read_all_feedback(0, clients, tag1, "", revoked)))
            .value();
    };
    const auto all = list({}, "", true);
    QCOMPARE(all.clients, (std::vector<Address>{bob_.address, bob_.address, carol_.address}));
    QCOMPARE(all.feedback_indexes, (std::vector<std::uint64_t>{1, 2, 1}));
    QCOMPARE(all.values, (std::vector<uint256>{10, signed_value(-20), 30}));
    QCOMPARE(all.value_decimals, (std::vector<std::uint16_t>{1, 0, 2}));
    QCOMPARE(all.tag2s, (std::vector<std::string>{"x", "y", "z"}));
    QCOMPARE(all.revoked_statuses, (std::vector<bool>{true, false, false}));
    QCOMPARE(list({}, "", false).clients.size(), std::size_t{2});
    QCOMPARE(list({carol_.address}, "", true).values, std::vector<uint256>{30});
    QCOMPARE(list({}, "a", true).values, (std::vector<uint256>{10, 30}));
}

void TstReputationRegistry::validationLifecycle()
{
    const Hash32 hash = keccak_text("work");
    const Sent asked = request(alice_, hash);
    QCOMPARE(asked.events<validation::ValidationRequestEvent>().at(0).request_hash, hash);
    world_.warp(9);
    QVERIFY(respond(carol_, hash, 40).ok);
    const Sent again = respond(carol_, hash, 80, "final");
    QCOMPARE(int{again.events<validation::ValidationResponseEvent>().at(0).response}, 80);
    const auto status = validation::decode_get_validation_status(
        world_.read(validation_, validation::get_validation_status(hash)));
    QCOMPARE(status->validator_address, carol_.address);
    QCOMPARE(int{status->response}, 80);
    QCOMPARE(status->tag, std::string{"final"});
    QCOMPARE(status->last_update, uint256{World::kStart + 9});
    const std::vector<Hash32> hashes{hash};
    QCOMPARE(validation::decode_get_agent_validations(
                 world_.read(validation_, validation::get_agent_validations(0)))
                 .value(),
             hashes);
    QCOMPARE(validation::decode_get_validator_requests(
                 world_.read(validation_, validation::get_validator_requests(carol_.address)))
                 .value(),
             hashes);
}

void TstReputationRegistry::validationRefusals()
{
    const Hash32 hash = keccak_text("work");
    QVERIFY(request(bob_, hash).reverts("Not authorized"));
    QVERIFY(world_.send(alice_, validation_, validation::validation_request({}, 0, "", hash))
                .reverts("bad validator"));
    QVERIFY(respond(carol_, hash, 1).reverts("unknown"));
    QVERIFY(
        world_.call(validation_, validation::get_validation_status(hash), bob_).reverts("unknown"));
    QVERIFY(request(alice_, hash).ok);
    QVERIFY(request(alice_, hash).reverts("exists"));
    QVERIFY(respond(bob_, hash, 1).reverts("not validator"));
    QVERIFY(respond(carol_, hash, 101).reverts("resp>100"));
    QVERIFY(respond(carol_, hash, 100).ok);
}

void TstReputationRegistry::validationSummary()
{
    const Hash32 a = keccak_text("a");
    const Hash32 b = keccak_text("b");
    const Hash32 silent = keccak_text("c");
    for (const Hash32& hash : {a, b, silent})
        QVERIFY(request(alice_, hash).ok);
    QVERIFY(respond(carol_, a, 0, "x").ok);
    QVERIFY(respond(carol_, b, 75, "y").ok);
    const auto summary = [&](const std::vector<Address>& validators, const std::string& tag) {
        return validation::decode_get_summary(
                   world_.read(validation_, validation::get_summary(0, validators, tag)))
            .value();
    };
    QCOMPARE(summary({}, "").count, std::uint64_t{2}); // an answer of 0 counts, silence does not
    QCOMPARE(int{summary({}, "").average_response}, 37);
    QCOMPARE(int{summary({carol_.address}, "y").average_response}, 75);
    QCOMPARE(summary({bob_.address}, "").count, std::uint64_t{0});
}

QTEST_GUILESS_MAIN(TstReputationRegistry)
#include "tst_reputation_registry.moc"
