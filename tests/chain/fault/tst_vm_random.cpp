#include "chain/crypto/hash.hpp"
#include "chain/fault/instruction.hpp"
#include "tests/chain/fault/contract_machine.hpp"

#include <QTest>

#include <random>

using namespace nucleate;
using namespace nucleate::fault;
using namespace nucleate::fault::testing;

namespace {

/// Where the cases keep their words, so that memory stays small.
constexpr std::uint32_t kCode = 0x0040'0000;
constexpr std::uint32_t kData = 0x7FFF'0000;

/// Instructions that MIPS.sol knows, by all their fixed bits, and which bits are free.
struct Known
{
    std::uint32_t fixed;
    std::uint32_t free;
};

std::vector<Known> known_instructions()
{
    std::vector<Known> out;
    for (std::uint32_t op = opcode::kJ; op <= opcode::kLui; ++op)
        out.push_back({op << 26U, 0x03FF'FFFF});
    for (const std::uint32_t op :
         {opcode::kLb, opcode::kLh, opcode::kLwl, opcode::kLw, opcode::kLbu, opcode::kLhu,
          opcode::kLwr, opcode::kSb, opcode::kSh, opcode::kSwl, opcode::kSw, opcode::kSwr,
          opcode::kLl, opcode::kSc})
        out.push_back({op << 26U, 0x03FF'FFFF});
    for (std::uint32_t f = 0; f < 64; ++f)
        if (f != 1 && f != 5 && f != 13 && f != 14 && (f < 20 || f > 23) && (f < 28 || f > 31) &&
            f != 40 && f != 41 && f < 44 && f != function::kSyscall)
            out.push_back({f, 0x03FF'FFC0});
    for (const std::uint32_t f : {function2::kMul, function2::kClz, function2::kClo})
        out.push_back({opcode::kSpecial2 << 26U | f, 0x03FF'FFC0});
    for (std::uint32_t rt = 0; rt < 4; ++rt)
        out.push_back({opcode::kRegimm << 26U | rt << 16U, 0x03E0'FFFF});
    return out;
}

class Dice
{
public:
    explicit Dice(std::uint64_t seed) : source_(seed) {}

    std::uint32_t word() { return static_cast<std::uint32_t>(source_()); }
    std::uint32_t below(std::uint32_t end) { return word() % end; }
    bool one_in(std::uint32_t n) { return below(n) == 0; }
    /// Words at which arithmetic turns, small ones, and any.
    std::uint32_t telling_word()
    {
        static constexpr std::uint32_t kEdges[] = {
            0,           1,           2,           31,          32,          33,
            0x7FFF'FFFF, 0x8000'0000, 0x8000'0001, 0xFFFF'FFFF, 0xFFFF'8000, 0xFFFF};
        switch (below(4)) {
        case 0:
            return kEdges[below(std::size(kEdges))];
        case 1:
            return below(64);
        case 2:
            return kData + below(4096);
        default:
            return word();
        }
    }

private:
    std::mt19937_64 source_;
};

} // namespace

/// The machine against the contracts, one step each on random states.
class TstVmRandom : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void agreesWithTheContract_data();
    void agreesWithTheContract();

private:
    VmState state(Dice& dice) const;
    void arrange_system_call(Dice& dice, VmState& state) const;
    std::uint32_t instruction(Dice& dice, const QString& kind) const;
    /// True when the contract reverted, as the machine did.
    bool compare(Vm& vm);

    ContractMachine contract_;
    KnownPreimages preimages_;
    std::vector<Hash32> keys_;
    std::vector<Known> known_ = known_instructions();
};

void TstVmRandom::initTestCase()
{
    Bytes text(77);
    for (std::size_t i = 0; i < text.size(); ++i)
        text[i] = static_cast<std::uint8_t>(200 - i);
    const Bytes hello{'h', 'e', 'l', 'l', 'o'};
    keys_ = {preimages_.add_local(LocalKey::l1_head, Bytes(text.begin(), text.begin() + 32)),
             preimages_.add_local(LocalKey::chain_id, {0, 0, 0, 0, 0, 1, 2, 3}),
             preimages_.add_keccak(text),
             preimages_.add_keccak({}),
             preimages_.add_sha256(text),
             preimages_.add_precompile(Address::from_view(Bytes{2}), hello,
                                       crypto::sha256(hello).view()),
             crypto::sha256(hello)};
}

void TstVmRandom::agreesWithTheContract_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("steps");
    QTest::addColumn<int>("reverts"); // at least
    QTest::newRow("instructions it knows") << "known" << 6000 << 100;
    QTest::newRow("any words") << "any" << 2000 << 400;
    QTest::newRow("system calls") << "syscall" << 3000 << 60;
}

VmState TstVmRandom::state(Dice& dice) const
{
    VmState state;
    state.pc = kCode + 4 * dice.below(1024) + (dice.one_in(50) ? dice.below(4) : 0);
    state.next_pc = dice.one_in(12) ? dice.word() : state.pc + 4;
    state.lo = dice.telling_word();
    state.hi = dice.telling_word();
    state.heap = dice.telling_word();
    state.step = dice.one_in(20) ? 0xFFFF'FFFF'FFFF'FFFFULL : dice.word();
    state.exited = dice.one_in(100);
    state.exit_code = static_cast<std::uint8_t>(dice.below(4));
    state.preimage_key = keys_[dice.below(static_cast<std::uint32_t>(keys_.size()))];
    state.preimage_offset = dice.one_in(10) ? dice.word() : dice.below(45);
    for (std::uint32_t& value : state.registers)
        value = dice.telling_word();
    return state;
}

void TstVmRandom::arrange_system_call(Dice& dice, VmState& state) const
{
    static constexpr std::uint32_t kNumbers[] = {
        syscall::kRead, syscall::kRead,  syscall::kWrite,     syscall::kWrite, syscall::kBrk,
        syscall::kMmap, syscall::kClone, syscall::kExitGroup, syscall::kFcntl, 4000};
    state.registers[2] = kNumbers[dice.below(std::size(kNumbers))];
    state.registers[4] = dice.one_in(3) ? 5 + dice.below(2) : dice.below(8);
    if (state.registers[2] == syscall::kFcntl && !dice.one_in(3))
        state.registers[5] = 3;
    if (state.registers[2] != syscall::kMmap)
        state.registers[6] = dice.below(7);
}

std::uint32_t TstVmRandom::instruction(Dice& dice, const QString& kind) const
{
    if (kind == "syscall")
        return function::kSyscall | (dice.word() & 0x03FF'FFC0U);
    if (kind == "any")
        return dice.one_in(2) ? dice.word() : dice.word() & 0x03FF'FFFFU;
    const Known& known = known_[dice.below(static_cast<std::uint32_t>(known_.size()))];
    return known.fixed | (dice.word() & known.free);
}

bool TstVmRandom::compare(Vm& vm)
{
    const StepWitness witness = vm.witness();
    const auto expected = contract_.step(witness, preimages_);
    const auto taken = vm.run(1);
    if (taken.has_value() != expected.has_value()) {
        qWarning("the contract %s", expected ? "goes on" : "reverts");
        qWarning("%s", to_hex(witness.state).c_str());
        return false;
    }
    const VmState after = vm.committed();
    return expected ? after.encode() == expected->state && after.hash() == expected->hash
                    : after.encode() == witness.state;
}

void TstVmRandom::agreesWithTheContract()
{
    QFETCH(QString, kind);
    QFETCH(int, steps);
    QFETCH(int, reverts);
    Dice dice(static_cast<std::uint64_t>(steps));
    Vm vm({}, {}, preimages_);
    int seen = 0;
    for (int i = 0; i < steps; ++i) {
        VmState start = state(dice);
        if (kind == "syscall")
            arrange_system_call(dice, start);
        const std::uint32_t word = instruction(dice, kind);
        vm.memory().set_word(start.pc, word);
        vm.memory().set_word(kData + dice.below(4096), dice.telling_word());
        vm.restore(start);
        const std::uint64_t before = vm.committed().step;
        QVERIFY2(compare(vm), qPrintable(QStringLiteral("case %1, word %2, pc %3")
                                             .arg(i)
                                             .arg(word, 8, 16, QLatin1Char('0'))
                                             .arg(start.pc, 8, 16)));
        seen += vm.state().step == before && !start.exited ? 1 : 0;
    }
    qInfo("%d of %d steps reverted in both", seen, steps);
    QVERIFY(seen >= reverts);
}

QTEST_GUILESS_MAIN(TstVmRandom)
#include "tst_vm_random.moc"
