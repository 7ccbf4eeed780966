#include "chain/base/hex.hpp"
#include "tests/chain/evm/map_host.hpp"
#include "tests/support/source_file.hpp"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace nucleate;
using namespace nucleate::evm;
using namespace nucleate::literals;

/// Whole programs (a ray tracer, hashes, curve arithmetic, storage, calls) with the gas and the
/// output that two independent EVMs agree on under Cancun and Prague.
class TstPrograms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void run_data();
    void run();
};

void TstPrograms::run_data()
{
    QTest::addColumn<QJsonObject>("program");
    QTest::addColumn<int>("fork");
    QFile file(QString::fromStdString(source_file("tests/chain/evm/data/programs.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray programs = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE(programs.size(), 14);
    for (const QJsonValue value : programs) {
        const QJsonObject program = value.toObject();
        for (const Fork fork : {Fork::cancun, Fork::prague})
            QTest::addRow("%s %s", qPrintable(program["name"].toString()),
                          fork == Fork::cancun ? "cancun" : "prague")
                << program << static_cast<int>(fork);
    }
}

void TstPrograms::run()
{
    QFETCH(QJsonObject, program);
    QFETCH(int, fork);
    const Address self = "0x1000000000000000000000000000000000000001"_address;
    const auto field = [&](const char* name) { return program[name].toString().toStdString(); };
    test::MapHost host{static_cast<Fork>(fork)};
    host.accounts[self].code = std::make_shared<const Code>(*parse_hex(field("code")));
    host.accounts[self].access = Access::warm;
    const Bytes input = *parse_hex(field("calldata"));
    Message message;
    message.gas = 1'000'000'000;
    message.recipient = message.code_address = self;
    message.input = input;

    const CallResult result = execute(host.fork, host, message, *host.accounts[self].code);
    QCOMPARE(result.status, Status::success);
    QCOMPARE(message.gas - result.gas_left,
             static_cast<std::int64_t>(program["gas_used"].toVariant().toLongLong()));
    QCOMPARE(QString::fromStdString(to_hex_data(result.output)), program["return_data"].toString());
    QCOMPARE(host.refunded, static_cast<std::int64_t>(program["refund"].toVariant().toLongLong()));
}

QTEST_GUILESS_MAIN(TstPrograms)
#include "tst_programs.moc"
