#include "chain/fault/program_image.hpp"
#include "chain/fault/program_trace.hpp"
#include "tests/chain/fault/contract_machine.hpp"
#include "tests/chain/fault/live_rollup.hpp"

#include <QTest>

#include <ctime>

using namespace nucleate;
using namespace nucleate::fault;
using namespace nucleate::fault::testing;

namespace {

constexpr std::uint64_t kMostSteps = 20'000'000'000;

Vm machine(const ProgramConfig& config, PreimageOracle& oracle)
{
    LoadedProgram program = load_program(config);
    Vm vm(program.state, std::move(program.memory), oracle);
    vm.on_output(
        [](BytesView text) { qInfo("%s", std::string(text.begin(), text.end()).c_str()); });
    return vm;
}

/// Tells the contract's side of the part that a step reads.
void introduce(KnownPreimages& known, const HostPreimages& host, const PreimagePart& part)
{
    const std::optional<PreimageOrigin> origin = host.origin(part.key);
    QVERIFY(origin.has_value());
    switch (preimage_type(part.key)) {
    case PreimageType::local:
        known.add_local(static_cast<LocalKey>(part.key[31]), origin->material);
        break;
    case PreimageType::keccak256:
        known.add_keccak(origin->material);
        break;
    case PreimageType::sha256:
        known.add_sha256(origin->material);
        break;
    case PreimageType::blob:
        known.add_raw_element(part.key, origin->material, origin->opening.value());
        break;
    default:
        known.add_raw_precompile(part.key, origin->precompile, origin->material);
    }
}

} // namespace

/// The cross-compiled program in the emulator, on blocks of a real rollup.
class TstProgram : public QObject
{
    Q_OBJECT

private slots:
    void isCleanMachineCode();
    void prestateHangsOnTheConfiguration();
    void judgesAsTheHostDoes_data();
    void judgesAsTheHostDoes();
    void stepsAgreeWithTheContract();
    void derivesFromBlobs();

private:
    LiveRollup rollup_{derivation::Compression::brotli};
};

void TstProgram::isCleanMachineCode()
{
    const auto elf = read_elf(program_elf());
    QVERIFY(elf.has_value());
    for (const Forbidden& found : find_forbidden(*elf))
        QFAIL(qPrintable(QStringLiteral("%1: %2 %3")
                             .arg(found.address, 8, 16)
                             .arg(found.word, 8, 16, QLatin1Char('0'))
                             .arg(QString::fromStdString(found.reason))));
}

void TstProgram::prestateHangsOnTheConfiguration()
{
    const Hash32 prestate = absolute_prestate(rollup_.config());
    QCOMPARE(int{prestate[0]}, static_cast<int>(VmStatus::unfinished));
    QCOMPARE(absolute_prestate(rollup_.config()), prestate);
    ProgramConfig other = rollup_.config();
    ++other.rollup.seq_window_size;
    QVERIFY(absolute_prestate(other) != prestate);
}

void TstProgram::judgesAsTheHostDoes_data()
{
    QTest::addColumn<quint64>("agreed");
    QTest::addColumn<quint64>("disputed");
    QTest::addColumn<bool>("lie");
    const quint64 safe = rollup_.safe();
    QTest::newRow("first block") << quint64{0} << quint64{1} << false;
    QTest::newRow("all of them") << quint64{0} << safe << false;
    QTest::newRow("all of them, wrong") << quint64{0} << safe << true;
    QTest::newRow("the last one") << safe - 1 << safe << false;
    QTest::newRow("the agreed one itself, wrong") << safe << safe << true;
}

void TstProgram::judgesAsTheHostDoes()
{
    QFETCH(quint64, agreed);
    QFETCH(quint64, disputed);
    QFETCH(bool, lie);
    Dispute about = rollup_.dispute(agreed, disputed);
    about.disputed_output[5] ^= lie ? 1 : 0;
    HostPreimages host(rollup_.stores(), about);
    QCOMPARE(claim_holds(rollup_.config(), host).value(), !lie);

    HostPreimages served(rollup_.stores(), about);
    Vm vm = machine(rollup_.config(), served);
    const std::clock_t start = std::clock();
    const auto steps = vm.run(kMostSteps);
    QVERIFY2(steps.has_value(), steps ? "" : qPrintable(QString::number(vm.state().pc, 16)));
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    qInfo("%llu steps, %.0f M steps/s of processor time, %zu preimages, %zu pages",
          static_cast<unsigned long long>(*steps), static_cast<double>(*steps) / seconds / 1e6,
          served.size(), vm.memory().pages().size());
    QCOMPARE(vm.state().status(), lie ? VmStatus::invalid : VmStatus::valid);
}

/// Steps from all over the run, among them reads of every kind of preimage.
void TstProgram::stepsAgreeWithTheContract()
{
    const Dispute about = rollup_.dispute(rollup_.safe() - 1, rollup_.safe());
    HostPreimages host(rollup_.stores(), about);
    Vm whole = machine(rollup_.config(), host);
    const std::uint64_t length = whole.run(kMostSteps).value();
    ContractMachine contract;
    KnownPreimages known;
    Vm vm = machine(rollup_.config(), host);
    const std::uint64_t stride = length / 2000;
    int compared = 0;
    std::set<PreimageType> kinds;
    while (!vm.state().exited) {
        const StepWitness witness = vm.witness();
        if (witness.part) {
            introduce(known, host, *witness.part);
            kinds.insert(preimage_type(witness.part->key));
        }
        const auto expected = contract.step(witness, known);
        QVERIFY2(expected.has_value(), qPrintable(QString::number(vm.state().step)));
        QVERIFY(vm.run(1).has_value());
        QCOMPARE(to_hex(vm.committed().encode()), to_hex(expected->state));
        ++compared;
        // On to the next one, by way of some in a row at every tenth.
        const std::uint64_t left = length - vm.state().step;
        const std::uint64_t skip = compared % 10 != 0 ? 0 : 10 * stride;
        QVERIFY(vm.run(left == 0 ? 0 : std::min(skip, left - 1)).has_value());
    }
    qInfo("%d of %llu steps", compared, static_cast<unsigned long long>(length));
    QVERIFY(compared > 1500);
}

/// Batches in blobs: by the host, by the machine, and the reads of a blob on the contract.
void TstProgram::derivesFromBlobs()
{
    const LiveRollup rollup(derivation::Compression::brotli, LiveRollup::Data::blobs);
    QVERIFY(rollup.blobs() > 0);
    QVERIFY(rollup.safe() > 10);
    for (const bool lie : {true, false}) {
        Dispute about = rollup.dispute(0, rollup.safe());
        about.disputed_output[5] ^= lie ? 1 : 0;
        HostPreimages host(rollup.stores(), about);
        QCOMPARE(claim_holds(rollup.config(), host).value(), !lie);
    }
    HostPreimages host(rollup.stores(), rollup.dispute(0, rollup.safe()));
    auto opened = ProgramTrace::open(load_program(rollup.config()), host, kMostSteps);
    QVERIFY(opened.has_value());
    ProgramTrace& trace = *opened;
    QCOMPARE(trace.status(), VmStatus::valid);
    qInfo("%llu steps", static_cast<unsigned long long>(trace.length()));
    ContractMachine contract;
    for (const PreimageType type : {PreimageType::sha256, PreimageType::blob}) {
        const auto step = trace.next_read(0, type);
        QVERIFY(step.has_value());
        const StepWitness witness = trace.witness(*step);
        KnownPreimages known;
        introduce(known, host, witness.part.value());
        const auto expected = contract.step(witness, known);
        QVERIFY(expected.has_value());
        QCOMPARE(trace.hash_after(*step + 1), expected->hash);
    }
}

QTEST_GUILESS_MAIN(TstProgram)
#include "tst_program.moc"
