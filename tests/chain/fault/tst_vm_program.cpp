#include "chain/crypto/hash.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/fault/program_trace.hpp"
#include "tests/chain/fault/contract_machine.hpp"
#include "tests/chain/fault/program/exercise.hpp"
#include "tests/chain/fault/test_program.hpp"

#include <QTest>

using namespace nucleate;
using namespace nucleate::fault;
using namespace nucleate::fault::testing;

namespace {

/// A text longer than one block of keccak, of a length that fills no word.
Bytes text()
{
    Bytes out(301);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<std::uint8_t>(i * 7);
    return out;
}

KnownPreimages preimages_of(const Bytes& data, const Bytes& agreed)
{
    KnownPreimages out;
    out.add_local(LocalKey::l1_head, to_bytes(crypto::keccak256(data).view()));
    out.add_local(LocalKey::agreed_output, agreed);
    out.add_keccak(data);
    out.add_precompile(Address::from_view(Bytes{2}), data, crypto::sha256(data).view());
    return out;
}

Vm machine(PreimageOracle& oracle)
{
    LoadedProgram program = load(read_elf(echo_program()).value());
    return Vm(program.state, std::move(program.memory), oracle);
}

} // namespace

/// A compiled program in the emulator, and its steps against the contract.
class TstVmProgram : public QObject
{
    Q_OBJECT

private slots:
    void endsAsTheClaimSays_data();
    void endsAsTheClaimSays();
    void stopsWithoutAPreimage();
    void stepsAgreeWithTheContract();
    void clonesGoTheSameWay();
    void tracesAreOpenAtEveryStep();
    void tracesHaveAnEnd();
    void runtimeComputesAsTheHostDoes();
};

void TstVmProgram::endsAsTheClaimSays_data()
{
    QTest::addColumn<bool>("holds");
    QTest::newRow("right") << true;
    QTest::newRow("wrong") << false;
}

void TstVmProgram::endsAsTheClaimSays()
{
    QFETCH(bool, holds);
    const Bytes data = text();
    Bytes agreed = to_bytes(crypto::sha256(data).view());
    agreed[31] ^= holds ? 0 : 1;
    KnownPreimages known = preimages_of(data, agreed);
    Vm vm = machine(known);
    QVERIFY(vm.run(10'000'000).has_value());
    QVERIFY(vm.state().exited);
    QCOMPARE(vm.state().status(), holds ? VmStatus::valid : VmStatus::invalid);
    QCOMPARE(known.hints.size(), std::size_t{1});
    const Hash32 hash = crypto::keccak256(data);
    QCOMPARE(known.hints[0], std::string(hash.bytes.begin(), hash.bytes.end()));
}

void TstVmProgram::stopsWithoutAPreimage()
{
    KnownPreimages known;
    Vm vm = machine(known);
    const auto run = vm.run(10'000'000);
    QVERIFY(!run && run.error() == VmFault::missing_preimage);
    const std::uint64_t reached = vm.state().step;
    QVERIFY(!vm.run(1) && vm.state().step == reached);
}

/// Every step of the beginning and of the end, and one in so many between.
void TstVmProgram::stepsAgreeWithTheContract()
{
    const Bytes data = text();
    KnownPreimages known = preimages_of(data, to_bytes(crypto::sha256(data).view()));
    Vm whole = machine(known);
    const std::uint64_t length = whole.run(100'000'000).value();
    ContractMachine contract;
    Vm vm = machine(known);
    int compared = 0;
    int reads = 0;
    while (!vm.state().exited) {
        const std::uint64_t at = vm.state().step;
        const StepWitness witness = vm.witness();
        const auto expected = contract.step(witness, known);
        QVERIFY2(expected.has_value(), qPrintable(QString::number(at)));
        QVERIFY(vm.run(1).has_value());
        QCOMPARE(to_hex(vm.committed().encode()), to_hex(expected->state));
        QCOMPARE(vm.committed().hash(), expected->hash);
        ++compared;
        reads += witness.part ? 1 : 0;
        const bool every = at < 1500 || at + 1500 > length;
        if (!every)
            QVERIFY(vm.run(std::min<std::uint64_t>(36, length - at - 1)).has_value());
    }
    qInfo("%d of %llu steps, %d of them reads", compared, static_cast<unsigned long long>(length),
          reads);
    QVERIFY(compared > 4000);
    QVERIFY(reads > 20);
}

void TstVmProgram::clonesGoTheSameWay()
{
    const Bytes data = text();
    KnownPreimages known = preimages_of(data, to_bytes(crypto::sha256(data).view()));
    Vm vm = machine(known);
    QVERIFY(vm.run(20'000).has_value());
    Vm copy(vm.state(), vm.memory().clone(), known);
    QCOMPARE(copy.committed().hash(), vm.committed().hash());
    QCOMPARE(copy.run(10'000'000).value(), vm.run(10'000'000).value());
    QCOMPARE(copy.committed().hash(), vm.committed().hash());
}

/// In whatever order the steps are asked for.
void TstVmProgram::tracesAreOpenAtEveryStep()
{
    const Bytes data = text();
    KnownPreimages known = preimages_of(data, to_bytes(crypto::sha256(data).view()));
    auto trace =
        ProgramTrace::open(load(read_elf(echo_program()).value()), known, 10'000'000).value();
    const std::uint64_t length = trace.length();
    QCOMPARE(trace.status(), VmStatus::valid);
    std::uint64_t step = 1;
    for (int i = 0; i < 60; ++i) {
        step = (step * 48'271) % 2'147'483'647;
        const std::uint64_t steps = step % (length + 1);
        Vm straight = machine(known);
        QVERIFY(straight.run(steps).has_value());
        QCOMPARE(trace.hash_after(steps), straight.committed().hash());
        QCOMPARE(to_hex(trace.witness(steps).proof), to_hex(straight.witness().proof));
    }
    QCOMPARE(int{trace.hash_after(length)[0]}, static_cast<int>(VmStatus::valid));
    QCOMPARE(trace.hash_after(length + 1), trace.hash_after(length));
    for (const PreimageType type :
         {PreimageType::local, PreimageType::keccak256, PreimageType::precompile})
    {
        const auto read = trace.next_read(0, type);
        QVERIFY(read.has_value());
        QVERIFY(preimage_type(trace.witness(*read).part.value().key) == type);
    }
    QVERIFY(!trace.next_read(0, PreimageType::blob));
}

void TstVmProgram::tracesHaveAnEnd()
{
    const Bytes data = text();
    KnownPreimages known = preimages_of(data, to_bytes(crypto::sha256(data).view()));
    const LoadedProgram program = load(read_elf(echo_program()).value());
    const auto open = [&](PreimageOracle& oracle, std::uint64_t most) {
        return ProgramTrace::open({program.state, program.memory.clone()}, oracle, most);
    };
    const std::uint64_t length = open(known, 10'000'000).value().length();
    QVERIFY(open(known, length).has_value());
    QVERIFY(open(known, length - 1).error() == TraceError::endless);
    KnownPreimages nothing;
    QVERIFY(open(nothing, length).error() == TraceError::fault);
}

void TstVmProgram::runtimeComputesAsTheHostDoes()
{
    KnownPreimages known;
    known.add_local(LocalKey::agreed_output, to_bytes(Exercise().run().view()));
    const Bytes file = test_program(QStringLiteral("exercise"));
    LoadedProgram program = load(read_elf(file).value());
    Vm vm(program.state, std::move(program.memory), known);
    const auto steps = vm.run(10'000'000'000);
    QVERIFY2(steps.has_value(), qPrintable(QString::number(vm.state().pc, 16)));
    QCOMPARE(vm.state().status(), VmStatus::valid);
}

QTEST_GUILESS_MAIN(TstVmProgram)
#include "tst_vm_program.moc"
