#include "chain/devnet/l1_only_chain.hpp"
#include "chain/devnet/l1_settings.hpp"

#include <QTemporaryDir>
#include <QtTest>

using namespace nucleate;
using evm::Fork;

namespace {

constexpr const char* kSettings = "l1.settings";
constexpr const char* kOnlyFork = "l1_only.hardfork";
constexpr const char* kOldText =
    "31337 1700000000 12000000 2000000000 0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266";

void put_text(storage::Database& database, const char* key, const std::string& text)
{
    auto transaction = storage::Database::Transaction::begin(database);
    QVERIFY(transaction.has_value());
    QVERIFY(database.put_meta(key, Bytes(text.begin(), text.end())).has_value());
    QVERIFY(transaction->commit().has_value());
}

/// Fork of the chain that a development L1 opens in `folder`, or why it does not.
Result<Fork> fork_of(const QString& folder, std::optional<std::string> hardfork)
{
    auto database = storage::Database::open(folder.toStdString());
    devnet::L1OnlyOptions options;
    options.hardfork = std::move(hardfork);
    const auto chain = devnet::open_l1_only(options, {}, std::move(*database));
    if (!chain)
        return tl::unexpected(chain.error());
    return (*chain)->spec().fork_at(1, (*chain)->head()->block.header.timestamp + 1);
}

} // namespace

/// A folder's chain goes on under the rules that it was made with.
class TstL1Settings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settings_come_back()
    {
        const auto database = storage::Database::in_memory().value();
        devnet::L1Settings settings{.chain_id = 7,
                                    .genesis_time = 8,
                                    .gas_limit = 9,
                                    .base_fee = 10,
                                    .deployer = to_address(uint256{11}),
                                    .fork = Fork::cancun};
        auto transaction = storage::Database::Transaction::begin(*database).value();
        QVERIFY(devnet::keep_l1_settings(*database, settings).has_value());
        QVERIFY(transaction.commit().has_value());
        const auto kept = devnet::kept_l1_settings(*database).value();
        QVERIFY(kept.has_value());
        QCOMPARE(kept->chain_id, settings.chain_id);
        QCOMPARE(kept->base_fee, settings.base_fee);
        QCOMPARE(kept->deployer, settings.deployer);
        QVERIFY(kept->fork == Fork::cancun);
    }

    void a_devnet_that_names_no_fork_runs_under_prague()
    {
        const auto database = storage::Database::in_memory().value();
        put_text(*database, kSettings, kOldText);
        const auto kept = devnet::kept_l1_settings(*database).value();
        QVERIFY(kept && kept->fork == Fork::prague);
        QVERIFY(devnet::l1_genesis_of(*kept).spec.fork_at(0, kept->genesis_time) == Fork::prague);
        QVERIFY(devnet::L1Settings{}.fork == Fork::osaka);
    }

    void an_unknown_fork_is_refused()
    {
        const auto database = storage::Database::in_memory().value();
        put_text(*database, kSettings, std::string(kOldText) + " glamsterdam");
        const auto kept = devnet::kept_l1_settings(*database);
        QVERIFY(!kept.has_value());
        QVERIFY(kept.error().message.find("glamsterdam") != std::string::npos);
    }

    void a_new_chain_runs_under_osaka()
    {
        const QTemporaryDir folder;
        QVERIFY(fork_of(folder.path(), std::nullopt).value() == Fork::osaka);
        QVERIFY(fork_of(folder.path(), std::nullopt).value() == Fork::osaka);
        QVERIFY(fork_of(folder.path(), "osaka").value() == Fork::osaka);
    }

    void a_chain_keeps_its_fork()
    {
        const QTemporaryDir folder;
        QVERIFY(fork_of(folder.path(), "prague").value() == Fork::prague);
        QVERIFY(fork_of(folder.path(), std::nullopt).value() == Fork::prague);
        const auto other = fork_of(folder.path(), "osaka");
        QVERIFY(!other.has_value());
        QVERIFY(other.error().message.find("prague") != std::string::npos);
    }

    void a_chain_that_names_no_fork_runs_under_prague()
    {
        const QTemporaryDir folder;
        QVERIFY(fork_of(folder.path(), "prague").has_value());
        {
            const auto database = storage::Database::open(folder.path().toStdString()).value();
            auto transaction = storage::Database::Transaction::begin(*database).value();
            QVERIFY(database->erase_meta(kOnlyFork).has_value());
            QVERIFY(transaction.commit().has_value());
        }
        QVERIFY(fork_of(folder.path(), std::nullopt).value() == Fork::prague);
        // From then on it is named.
        QVERIFY(!fork_of(folder.path(), "osaka").has_value());
    }
};

QTEST_GUILESS_MAIN(TstL1Settings)
#include "tst_l1_settings.moc"
