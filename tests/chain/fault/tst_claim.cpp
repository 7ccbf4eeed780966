#include "tests/chain/fault/live_rollup.hpp"

using namespace nucleate;
using namespace nucleate::fault;
using namespace nucleate::fault::testing;

/// The program on a real rollup, as the host runs it.
class TstClaim : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void configSurvivesItsEncoding();
    void judges_data();
    void judges();
    void shortL1RepeatsTheLastOutput();
    void saysWhatIsMissing();
    void judgesByCommitments();

private:
    Expected<bool, ProgramError> judge(const Dispute& about) { return judge(rollup_, about); }
    static Expected<bool, ProgramError> judge(const LiveRollup& rollup, const Dispute& about)
    {
        HostPreimages oracle(rollup.stores(), about);
        return claim_holds(rollup.config(), oracle);
    }

    LiveRollup rollup_{derivation::Compression::brotli};
};

void TstClaim::initTestCase()
{
    QVERIFY(rollup_.safe() > 10);
}

void TstClaim::configSurvivesItsEncoding()
{
    const Bytes encoded = rollup_.config().encode();
    QVERIFY(ProgramConfig::decode(encoded) == rollup_.config());
    QVERIFY(!ProgramConfig::decode(BytesView(encoded).first(encoded.size() - 1)));
}

/// Data behind a keccak commitment are a preimage like any other.
void TstClaim::judgesByCommitments()
{
    LiveRollup rollup(derivation::Compression::brotli, LiveRollup::Data::alt_da);
    QVERIFY(rollup.safe() > 10);
    const Bytes encoded = rollup.config().encode();
    QVERIFY(ProgramConfig::decode(encoded) == rollup.config());
    Dispute about = rollup.dispute(0, rollup.safe());
    QCOMPARE(judge(rollup, about).value(), true);
    about.disputed_output[31] ^= 1U;
    QCOMPARE(judge(rollup, about).value(), false);
    rollup.lose_data();
    QVERIFY(!judge(rollup, rollup.dispute(0, rollup.safe())));
}

void TstClaim::judges_data()
{
    QTest::addColumn<quint64>("agreed");
    QTest::addColumn<quint64>("disputed");
    QTest::addColumn<bool>("lie");
    const quint64 safe = rollup_.safe();
    QTest::newRow("first block") << quint64{0} << quint64{1} << false;
    QTest::newRow("all of them") << quint64{0} << safe << false;
    QTest::newRow("one in the middle") << safe / 2 << safe / 2 + 1 << false;
    QTest::newRow("the last one") << safe - 1 << safe << false;
    QTest::newRow("the last one, wrong") << safe - 1 << safe << true;
    QTest::newRow("from genesis, wrong") << quint64{0} << safe << true;
    QTest::newRow("the agreed one itself") << safe << safe << false;
    QTest::newRow("the agreed one itself, wrong") << safe << safe << true;
}

void TstClaim::judges()
{
    QFETCH(quint64, agreed);
    QFETCH(quint64, disputed);
    QFETCH(bool, lie);
    Dispute about = rollup_.dispute(agreed, disputed);
    if (lie)
        about.disputed_output[5] ^= 1;
    const auto verdict = judge(about);
    QVERIFY2(verdict.has_value(), verdict ? "" : to_string(verdict.error()));
    QCOMPARE(*verdict, !lie);
}

/// Beyond what L1 gives, the last output stands: the claim of a later block is true with it alone.
void TstClaim::shortL1RepeatsTheLastOutput()
{
    const std::uint64_t safe = rollup_.safe();
    Dispute about = rollup_.dispute(safe - 3, safe);
    about.disputed_block = safe + 100;
    QCOMPARE(judge(about).value(), true);
    about.disputed_output = rollup_.stores().output_at(safe - 1).root();
    QCOMPARE(judge(about).value(), false);
}

void TstClaim::saysWhatIsMissing()
{
    const std::uint64_t safe = rollup_.safe();
    Dispute about = rollup_.dispute(safe - 1, safe);
    about.agreed_output[0] ^= 1;
    QVERIFY(judge(about).error() == ProgramError::missing_preimage);
    about = rollup_.dispute(safe - 1, safe);
    about.l1_head[0] ^= 1;
    QVERIFY(judge(about).error() == ProgramError::missing_preimage);
    about = rollup_.dispute(safe - 1, safe);
    about.l2_chain_id = 902;
    QVERIFY(judge(about).error() == ProgramError::wrong_chain);
}

QTEST_GUILESS_MAIN(TstClaim)
#include "tst_claim.moc"
