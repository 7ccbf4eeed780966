#ifndef Q_MOC_RUN                         // moc cannot read the standard library's headers
#include "chain/devnet/scenario_file.hpp" // before Qt, whose keyword `slots` it uses as a name

#include <filesystem>
#endif

#include <QtTest>

using namespace nucleate;
using devnet::read_scenario;

class TstScenarioFile : public QObject
{
    Q_OBJECT

    QTemporaryDir folder_;

    std::filesystem::path file(const QByteArray& text)
    {
        QFile out(folder_.filePath(QStringLiteral("scenario.json")));
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
            qFatal("cannot write a temporary file");
        return out.fileName().toStdString();
    }

private Q_SLOTS:
    void what_comes_with_the_program_reads()
    {
        const std::filesystem::path scenarios =
            QFINDTESTDATA("../../../resources/scenarios").toStdString();
        std::size_t count = 0;
        for (const auto& entry : std::filesystem::directory_iterator(scenarios)) {
            const auto scenario = read_scenario(entry.path());
            QVERIFY2(scenario, scenario ? "" : scenario.error().message.c_str());
            QCOMPARE(scenario->name, entry.path().stem().string());
            ++count;
        }
        QVERIFY(count > 0);
    }

    void what_does_not_read_names_the_file_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("agents: 24");
        QTest::newRow("another kind") << QByteArray("[1,2]");
        QTest::newRow("nobody") << QByteArray(R"({"name":"x","agents":[]})");
        QTest::newRow("deep") << QByteArray(50'000, '[');
        QTest::newRow("too large") << QByteArray((1 << 20) + 1, ' ');
    }
    void what_does_not_read_names_the_file()
    {
        QFETCH(QByteArray, text);
        const std::filesystem::path path = file(text);
        const auto scenario = read_scenario(path);
        QVERIFY(!scenario);
        QVERIFY(scenario.error().message.find(path.string()) != std::string::npos);
    }

    void a_file_that_is_not_there_says_where_scenarios_are()
    {
        const auto scenario = read_scenario("/nowhere/at/all.json");
        QVERIFY(!scenario);
        QVERIFY(scenario.error().message.find("resources/scenarios") != std::string::npos);
        QVERIFY(!read_scenario(folder_.path().toStdString()));
    }
};

QTEST_GUILESS_MAIN(TstScenarioFile)
#include "tst_scenario_file.moc"
