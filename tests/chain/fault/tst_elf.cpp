#include "tests/chain/fault/test_program.hpp"

#include <QTest>

using namespace nucleate;
using namespace nucleate::fault;
using namespace nucleate::fault::testing;

/// Loading of programs, and the check that keeps out what MIPS.sol does not execute.
class TstElf : public QObject
{
    Q_OBJECT

private slots:
    void refusesWhatIsNoProgram();
    void loadsWhatTheFileSays();
    void ownProgramIsClean();
    void findsForbiddenInstructions_data();
    void findsForbiddenInstructions();
};

void TstElf::refusesWhatIsNoProgram()
{
    QVERIFY(read_elf({}).error() == ElfError::not_a_program);
    Bytes little = echo_program();
    little[5] = 1; // the other byte order
    QVERIFY(read_elf(little).error() == ElfError::not_a_program);
    const BytesView whole = echo_program();
    for (const std::size_t size : {std::size_t{60}, std::size_t{4096}, whole.size() / 2})
        QVERIFY(read_elf(whole.first(size)).error() == ElfError::truncated);
}

void TstElf::loadsWhatTheFileSays()
{
    const auto elf = read_elf(echo_program());
    QVERIFY(elf.has_value());
    const LoadedProgram program = load(*elf);
    QCOMPARE(program.state.pc, elf->entry);
    QCOMPARE(program.state.next_pc, elf->entry + 4);
    for (const ElfSegment& segment : elf->segments)
        for (std::size_t i = 0; i < segment.data.size(); ++i)
            QCOMPARE(program.memory.byte(segment.address + static_cast<std::uint32_t>(i)),
                     segment.data[i]);
}

void TstElf::ownProgramIsClean()
{
    const auto elf = read_elf(echo_program());
    QVERIFY(elf.has_value());
    QVERIFY(std::ranges::any_of(elf->segments, &ElfSegment::executable));
    for (const Forbidden& found : find_forbidden(*elf))
        QFAIL(qPrintable(QStringLiteral("%1: %2 %3")
                             .arg(found.address, 8, 16)
                             .arg(found.word, 8, 16, QLatin1Char('0'))
                             .arg(QString::fromStdString(found.reason))));
}

void TstElf::findsForbiddenInstructions_data()
{
    QTest::addColumn<quint32>("word");
    QTest::newRow("beql") << 0x5022'0003U;
    QTest::newRow("rotr") << 0x0023'1102U;
    QTest::newRow("rotrv") << 0x0083'1046U;
    QTest::newRow("srav") << 0x0083'1007U;
    QTest::newRow("teq") << 0x0040'01F4U;
    QTest::newRow("maddu") << 0x7043'0001U;
    QTest::newRow("bal") << 0x0411'0010U;
    QTest::newRow("ext") << 0x7C82'1800U;
    QTest::newRow("rdhwr") << 0x7C03'E83BU;
    QTest::newRow("mul.d") << 0x4622'0002U;
    QTest::newRow("break") << 0x0000'000DU;
    QTest::newRow("pref") << 0xCC80'0000U;
    QTest::newRow("mult with rd") << 0x0043'0818U;
}

void TstElf::findsForbiddenInstructions()
{
    QFETCH(quint32, word);
    const Bytes code{static_cast<std::uint8_t>(word >> 24U), static_cast<std::uint8_t>(word >> 16U),
                     static_cast<std::uint8_t>(word >> 8U), static_cast<std::uint8_t>(word)};
    Elf elf;
    elf.segments.push_back({0x1000, 4, code, true});
    const std::vector<Forbidden> found = find_forbidden(elf);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].address, 0x1000U);
    elf.segments[0].executable = false;
    QVERIFY(find_forbidden(elf).empty());
}

QTEST_GUILESS_MAIN(TstElf)
#include "tst_elf.moc"
