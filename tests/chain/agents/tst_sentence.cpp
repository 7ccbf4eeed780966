#include <QTest>

#include "chain/agents/sentence.hpp"
#include "chain/protocol/sentences.hpp"
#include "tests/chain/agents/world_fixture.hpp"

#include <set>

using namespace nucleate;
using namespace nucleate::agents;
using namespace nucleate::agents::test;

namespace {

/// What a client does with the key and the arguments alone.
std::string filled(const protocol::SentenceRow& sentence)
{
    QString text = QString::fromStdString(std::string{protocol::sentence_text(sentence.key)});
    for (const protocol::EventFact& arg : sentence.args)
        text.replace(QString::fromStdString("{" + arg.key + "}"),
                     QString::fromStdString(arg.value));
    return text.toStdString();
}

template <class Row>
void compare(const Row& row, std::size_t expected, const std::map<std::string, std::string>& texts)
{
    QCOMPARE(row.sentences.size(), expected);
    for (const protocol::SentenceRow& sentence : row.sentences) {
        QVERIFY2(!protocol::sentence_text(sentence.key).empty(), sentence.key.c_str());
        QCOMPARE(filled(sentence), texts.at(sentence.field));
        QVERIFY(filled(sentence).find('{') == std::string::npos);
    }
}

} // namespace

class TstSentence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keys_and_texts_are_unique()
    {
        std::set<std::string_view> keys;
        std::set<std::string_view> texts;
        for (const protocol::SentenceKind& kind : protocol::kSentences) {
            QVERIFY2(keys.insert(kind.key).second, kind.key.data());
            QVERIFY2(texts.insert(kind.text).second, kind.text.data());
        }
    }

    void says_and_quotes()
    {
        QCOMPARE(say("missing.report", {{"blocks", "7"}}).text(),
                 std::string{"7 blocks wait for the watcher's report"});
        QCOMPARE(quote("anything {as} it is").text(), std::string{"anything {as} it is"});
        protocol::WorkRow row;
        put(row, "missingCondition", &protocol::WorkRow::missing_condition, quote("text"));
        QCOMPARE(row.missing_condition, std::string{"text"});
        QVERIFY(row.sentences.empty());
    }

    /// Every text of a formation's rows can be said again from its key and arguments.
    void rows_say_how_they_were_made()
    {
        Devworld world{shipped("first-light")};
        QVERIFY(world.run_until("bounty.posted", 70));
        const protocol::FormationRow& formation = world.tables.formations.at("formation-1");
        compare(formation, 1, {{"waitingFor", formation.waiting_for}});
        for (const auto& [id, row] : world.tables.bounties)
            compare(row, row.role == "sequencer" ? 5 : 4,
                    {{"task", row.task},
                     {"clientName", row.client_name},
                     {"paysWhen", row.pays_when},
                     {"silence", row.silence},
                     {"slashedWhen", row.slashed_when}});
        QVERIFY(world.run_until("formation.live", 60));
        std::size_t missing = 0;
        for (int i = 0; i < 12; ++i) {
            world.tick();
            for (const auto& [id, row] : world.tables.work) {
                compare(row, row.missing_condition.empty() ? 0 : 1,
                        {{"missingCondition", row.missing_condition}});
                missing += row.sentences.size();
            }
        }
        QVERIFY(missing > 0);
    }

    /// What travels alone is a text of the table.
    void lone_texts_are_in_the_table()
    {
        Devworld world{shipped("first-light")};
        QVERIFY(world.run_until("vote.cast", 70));
        std::set<std::string> texts;
        for (const protocol::SentenceKind& kind : protocol::kSentences)
            texts.insert(std::string{kind.text});
        for (const protocol::EventRow& event : world.log.rows)
            for (const protocol::EventFact& fact : event.facts)
                QVERIFY(event.kind != "vote.cast" || fact.key != "reason" ||
                        texts.contains(fact.value));
        const auto error = world.swarm->place_bid("formation-9/rpc/1", Address{}, uint256{1});
        QVERIFY(!error.has_value() && texts.contains(error.error().message));
    }
};

QTEST_GUILESS_MAIN(TstSentence)
#include "tst_sentence.moc"
