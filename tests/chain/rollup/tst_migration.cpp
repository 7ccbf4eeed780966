#include "chain/contracts/generated/compute_job.hpp"
#include "chain/execution/evm_host.hpp"
#include "chain/rollup/l1_calls.hpp"
#include "chain/rollup/migration.hpp"
#include "chain/rollup/verify.hpp"
#include "devnet_fixture.hpp"

#include <boost/json.hpp>
#include <functional>

using namespace nucleate;
using namespace nucleate::rollup;
using namespace nucleate::rollup::test;

namespace {

namespace job = contracts::compute_job;

constexpr std::uint64_t kL2 = 901;

/// An L1 with a contract that has computed something, and moves before its L2 is anchored.
class MovingWorld : public World
{
public:
    MovingWorld()
    {
        deployed = execution::create_address(account(kUser).address, 0);
        create();
        call(job::hash_chain({}, 10));
        call(job::hash_chain({}, 11));
        call(job::matrix_product({}, 2));
    }

    execution::Receipt call(Bytes data, std::size_t from = kUser)
    {
        const Hash32 hash = send(*l1, from, deployed, {}, std::move(data), 1'000'000).value();
        return mined(hash);
    }
    /// Makes the L2; what was wrong with what it takes over, if anything.
    void deploy_with(std::function<void(Migration&)> change)
    {
        parameters.migrated =
            [this, change = std::move(change)](
                const L1BlockRef& anchor) -> Result<std::map<Address, node::GenesisAccount>> {
            auto read = read_migration(*l1, anchor.number, {deployed});
            if (!read)
                return tl::unexpected(read.error());
            if (change)
                change(*read);
            migration = *read;
            auto checked = check_migration(migration, anchor.hash, kL2);
            if (!checked)
                problem = checked.error().message;
            return checked;
        };
        deploy();
    }
    /// What a call of the contract gives; nothing when it is refused.
    std::optional<Bytes> ask(const node::Chain& chain, Bytes data) const
    {
        const auto answer =
            ChainL1Calls(chain).call({}, {deployed, {}, std::move(data), 5'000'000});
        return answer ? std::optional{answer->output} : std::nullopt;
    }

    /// The name under which the first result is kept.
    Hash32 first_job() const
    {
        for (std::uint64_t n = 1; n <= l1->heads().latest; ++n)
            for (const execution::Receipt& receipt : l1->block(n)->receipts)
                for (const execution::Log& log : receipt.logs)
                    if (const auto event = job::ComputedEvent::decode(log.topics, log.data))
                        return event->job;
        return {};
    }

    Address deployed;
    Migration migration;
    std::string problem;

private:
    void create() { mined(send(*l1, kUser, std::nullopt, {}, job::creation(), 3'000'000).value()); }
    execution::Receipt mined(const Hash32& hash)
    {
        *time += 2;
        mine_l1();
        const auto found = l1->transaction(hash);
        return found->block->receipts[found->index];
    }
};

} // namespace

class TstMigration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void code_and_storage_are_the_same_on_the_l2()
    {
        MovingWorld world;
        QVERIFY(world.call(job::move(uint256{kL2})).success);
        world.deploy_with({});
        QVERIFY2(world.problem.empty(), world.problem.c_str());
        world.open_l2();
        world.run(10);
        const std::uint64_t anchor = world.deployment->config()->l1_genesis.number;
        const auto before = world.l1->proof(world.deployed, {}, anchor).value().account;
        const auto after = world.l2->chain().proof(world.deployed, {}, 0).value().account;
        QVERIFY(after.code_hash == before.code_hash);
        QVERIFY(after.storage_root == before.storage_root);
        QVERIFY(after.storage_root != execution::kEmptyTrieRoot);
        QCOMPARE(after.nonce, before.nonce);
        // owner, the word on where it lives, and three results
        QCOMPARE(world.migration.slot_count(), std::uint64_t{5});
    }

    /// It lives on one chain only: there it remembers and goes on, here it refuses.
    void the_old_one_refuses_and_the_new_one_goes_on()
    {
        MovingWorld world;
        QVERIFY(!world.call(job::move(uint256{kL2}), kOther).success); // not the owner
        QVERIFY(!world.call(job::move({})).success);
        QVERIFY(!world.call(job::move(uint256{world.l1->spec().chain_id})).success);
        QVERIFY(world.call(job::move(uint256{kL2})).success);
        QVERIFY(!world.call(job::hash_chain({}, 12)).success);
        QVERIFY(!world.call(job::matrix_product({}, 3)).success);
        QVERIFY(!world.call(job::move(uint256{902})).success); // for good
        world.deploy_with({});
        world.open_l2();
        world.run(10);
        QVERIFY(!world.call(job::hash_chain({}, 12)).success);
        const node::Chain& l2 = world.l2->chain();
        QVERIFY(!world.ask(*world.l1, job::hash_chain({}, 12)));
        QVERIFY(world.ask(l2, job::hash_chain({}, 12)));
        const std::optional<Bytes> result = world.ask(*world.l1, job::result_of(world.first_job()));
        QVERIFY(result && *result != Bytes(32));
        QVERIFY(world.ask(l2, job::result_of(world.first_job())) == result);
    }

    /// Everything that was not proven is refused, so no such L2 is anchored.
    void wrong_proofs_are_refused_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("expected");
        QTest::newRow("value") << QStringLiteral("value") << QStringLiteral("is not proven");
        QTest::newRow("left out") << QStringLiteral("left out") << QStringLiteral("left out");
        QTest::newRow("invented") << QStringLiteral("invented") << QStringLiteral("is not proven");
        QTest::newRow("code") << QStringLiteral("code") << QStringLiteral("other code");
        QTest::newRow("nonce") << QStringLiteral("nonce") << QStringLiteral("state root");
        QTest::newRow("node") << QStringLiteral("node") << QStringLiteral("state root");
        QTest::newRow("address") << QStringLiteral("address") << QStringLiteral("state root");
        QTest::newRow("header") << QStringLiteral("header") << QStringLiteral("not for L1 block");
    }
    void wrong_proofs_are_refused()
    {
        QFETCH(QString, what);
        QFETCH(QString, expected);
        MovingWorld world;
        QVERIFY(world.call(job::move(uint256{kL2})).success);
        world.deploy_with({});
        const Hash32 block = world.deployment->config()->l1_genesis.hash;
        QVERIFY(check_migration(world.migration, block, kL2).has_value());
        Migration changed = world.migration;
        MigratedAccount& account = changed.accounts.front();
        auto& kept = account.proof.storage;
        if (what == u"value")
            kept.back().value += uint256{1};
        else if (what == u"left out")
            kept.pop_back();
        else if (what == u"invented")
            kept.push_back({uint256{77}, uint256{1}, kept.back().nodes});
        else if (what == u"code")
            account.code.back() ^= 1U;
        else if (what == u"nonce")
            account.proof.account.nonce += 1;
        else if (what == u"node")
            account.proof.nodes.back().back() ^= 1U;
        else if (what == u"address")
            account.address[0] ^= 1U;
        else
            changed.header.back() ^= 1U;
        const auto checked = check_migration(changed, block, kL2);
        QVERIFY(!checked);
        QVERIFY2(QString::fromStdString(checked.error().message).contains(expected),
                 checked.error().message.c_str());
    }

    void what_still_lives_on_l1_is_refused()
    {
        MovingWorld world;
        const std::uint64_t number = world.l1->heads().latest;
        const Migration still = read_migration(*world.l1, number, {world.deployed}).value();
        const Hash32 block = *world.l1->block_hash(number);
        const auto checked = check_migration(still, block, kL2);
        QVERIFY(!checked);
        QVERIFY(checked.error().message.find("still lives on L1") != std::string::npos);
        // Nor does one that moved to another chain.
        QVERIFY(world.call(job::move(uint256{902})).success);
        const std::uint64_t later = world.l1->heads().latest;
        const Migration other = read_migration(*world.l1, later, {world.deployed}).value();
        QVERIFY(!check_migration(other, *world.l1->block_hash(later), kL2));
        QVERIFY(check_migration(other, *world.l1->block_hash(later), 902).has_value());
    }

    void proofs_go_round_as_json()
    {
        MovingWorld world;
        QVERIFY(world.call(job::move(uint256{kL2})).success);
        world.deploy_with({});
        const std::string text = boost::json::serialize(to_json(world.migration));
        const auto back = migration_from_json(boost::json::parse(text));
        QVERIFY2(back.has_value(), back ? "" : back.error().message.c_str());
        const Hash32 block = world.deployment->config()->l1_genesis.hash;
        QVERIFY(check_migration(*back, block, kL2).has_value());
        QCOMPARE(boost::json::serialize(to_json(*back)), text);
        for (const char* bad :
             {"1", "{}", R"({"header":"0x","accounts":[{}]})", R"({"header":7,"accounts":[]})"})
            QVERIFY(!migration_from_json(boost::json::parse(bad)));
    }

    /// The L2 is derived equal from L1 by whoever has the proofs.
    void the_chain_verifies()
    {
        MovingWorld world;
        QVERIFY(world.call(job::move(uint256{kL2})).success);
        world.deploy_with({});
        world.open_l2();
        world.run(40);
        const auto report = verify(*world.l1_source, world.l2->config(),
                                   *world.deployment->genesis(), world.l2->chain());
        QVERIFY(report && report->equal());
        QVERIFY(report->blocks > 5);
    }
};

QTEST_GUILESS_MAIN(TstMigration)
#include "tst_migration.moc"
