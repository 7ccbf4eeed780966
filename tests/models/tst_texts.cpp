#include "chain/protocol/faults.hpp"
#include "chain/protocol/risks.hpp"
#include "chain/protocol/sentences.hpp"
#include "models/eventtext.hpp"
#include "models/format.hpp"
#include "models/risktable.hpp"
#include "models/risktext.hpp"
#include "models/rollup/faulttext.hpp"
#include "models/rollup/operatortext.hpp"
#include "models/sentencetable.hpp"
#include "models/sentencetext.hpp"
#include "tests/models/fixtures.hpp"

#include <QLocale>
#include <QTest>

using namespace nucleate;
using namespace Qt::StringLiterals;

/// What the node says by key, said again here.
class TstTexts : public QObject
{
    Q_OBJECT

    static QByteArray bytes(std::string_view text)
    {
        return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theSentencesAreTheProtocols()
    {
        QCOMPARE(sentencetable::kEntries.size(), protocol::kSentences.size());
        for (std::size_t i = 0; i < protocol::kSentences.size(); ++i) {
            QCOMPARE(QByteArray(sentencetable::kEntries[i].key),
                     bytes(protocol::kSentences[i].key));
            QCOMPARE(QByteArray(sentencetable::kEntries[i].text),
                     bytes(protocol::kSentences[i].text));
        }
    }

    void theRisksAreTheProtocols()
    {
        QCOMPARE(risktable::kQuestions.size(), protocol::kRiskQuestions.size());
        for (std::size_t i = 0; i < protocol::kRiskQuestions.size(); ++i)
            QCOMPARE(QByteArray(risktable::kQuestions[i].key), bytes(protocol::kRiskQuestions[i]));
        QCOMPARE(risktable::kAnswers.size(), protocol::kRiskAnswers.size());
        for (std::size_t i = 0; i < protocol::kRiskAnswers.size(); ++i) {
            const protocol::RiskAnswer& theirs = protocol::kRiskAnswers[i];
            QCOMPARE(QByteArray(risktable::kAnswers[i].question), bytes(theirs.question));
            QCOMPARE(QByteArray(risktable::kAnswers[i].answer), bytes(theirs.answer));
            QCOMPARE(QByteArray(risktable::kAnswers[i].text), bytes(theirs.text));
        }
    }

    void everyFaultAndDetectorHasWords()
    {
        QCOMPARE(FaultText::kinds().size(), qsizetype(protocol::kFaultKinds.size()));
        for (const protocol::FaultKind& kind : protocol::kFaultKinds)
            QVERIFY(FaultText::word(std::string(kind.kind)) != QString::fromUtf8(bytes(kind.kind)));
        for (const protocol::FaultDetector& detector : protocol::kFaultDetectors)
            QVERIFY(FaultText::detectorWord(std::string(detector.name)) !=
                    QString::fromUtf8(bytes(detector.name)));
    }

    void anEventSaysThemToo()
    {
        World world;
        protocol::EventRow event;
        event.kind = "fault.caught";
        event.subject = "l2-1";
        event.facts = {{"fault", "fault-1"},
                       {"kind", "kill-sequencer"},
                       {"detector", "silent-leader"},
                       {"delay", "30"},
                       {"bound", "36"}};
        QCOMPARE(EventText(world).sentence(event),
                 u"Fault in l2-1 noticed after 30 s of 36: Kill the sequencer. By: Silence of the "
                 "leader"_s);
    }

    void operatorsAndOffencesHaveWords()
    {
        for (const char* state : {"leading", "active", "jailed", "ejected", "leaving", "left"})
            QVERIFY(OperatorText::state(state) != QLatin1String(state));
        for (const char* offence : {"equivocation", "missed", "correlated", "dao"})
            QVERIFY(OperatorText::offence(offence) != QLatin1String(offence));
    }

    void aKeyAndItsArgumentsMakeTheSentence()
    {
        protocol::WorkRow row;
        row.missing_condition = "what the node wrote";
        QCOMPARE(SentenceText::of(row, "missingCondition", row.missing_condition),
                 u"what the node wrote"_s);
        row.sentences = {{"missingCondition", "missing.report", {{"blocks", "1234"}}}};
        QCOMPARE(SentenceText::of(row, "missingCondition", row.missing_condition),
                 u"1,234 blocks wait for the watcher's report"_s);
        row.sentences = {{"missingCondition", "missing.of_a_newer_node", {}}};
        QCOMPARE(SentenceText::of(row, "missingCondition", row.missing_condition),
                 u"what the node wrote"_s);
    }

    void aRoleInASentenceIsItsName()
    {
        protocol::FormationRow row;
        row.sentences = {{"waitingFor", "end.role_open", {{"role", "rpc"}}}};
        QCOMPARE(SentenceText::of(row, "waitingFor", {}), u"Nobody took the role RPC provider"_s);
    }

    void anAnswerBearsItsNumbers()
    {
        protocol::RiskRow row;
        row.question = "data_availability";
        row.answer = "l1_calldata";
        row.facts = {{"batches", "12"}, {"bytes", "40321"}, {"waiting", "3"}};
        QCOMPARE(RiskText::answer(row, World()),
                 u"All data lie on L1 as calldata: 12 batches, 40,321 bytes. 3 blocks are on their "
                 "way."_s);
    }

    void briefNumbers_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 960.0 << u"960"_s;
        QTest::newRow("large") << 37'677.6 << u"37,678"_s;
        QTest::newRow("thousands") << 1234.5 << u"1,234.5"_s;
        QTest::newRow("tens") << 15.4658 << u"15.47"_s;
        QTest::newRow("small") << 0.000409 << u"0.000409"_s;
        QTest::newRow("smaller") << 0.00012345 << u"0.000123"_s;
        QTest::newRow("nothing") << 0.0 << u"0"_s;
    }
    void briefNumbers()
    {
        QFETCH(double, value);
        QFETCH(QString, text);
        QCOMPARE(Format::brief(value), text);
    }
};

QTEST_GUILESS_MAIN(TstTexts)
#include "tst_texts.moc"
