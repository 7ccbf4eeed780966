#include "chain/base/hex.hpp"
#include "tests/chain/evm/map_host.hpp"

#include <QtTest>
#include <random>

using namespace nucleate;
using namespace nucleate::evm;
using namespace nucleate::literals;

namespace {

constexpr Address kSelf = "0x1000000000000000000000000000000000000001"_address;

struct StepCounter final : Tracer
{
    int steps = 0;
    bool wants_steps() const override { return true; }
    void step(const Step&) override { ++steps; }
};

CallResult run(const CodePtr& code, std::int64_t gas, Tracer* tracer)
{
    test::MapHost host{Fork::prague};
    host.accounts[kSelf].code = code;
    host.accounts[kSelf].access = Access::warm;
    host.tracer = tracer;
    Message message;
    message.gas = gas;
    message.recipient = message.code_address = kSelf;
    return execute(host.fork, host, message, *code, tracer);
}

/// Instructions that jump, move the stack and touch memory; targets and offsets are small.
Bytes random_program(std::mt19937& random)
{
    constexpr std::uint8_t kPlain[] = {0x01, 0x03, 0x10, 0x14, 0x15, 0x51, 0x52, 0x57, 0x58, 0x59,
                                       0x5a, 0x80, 0x81, 0x90, 0x91, 0x0b, 0x1b, 0x1c, 0x1d, 0xf3};
    const auto below = [&](unsigned n) { return static_cast<std::uint8_t>(random() % n); };
    Bytes code;
    while (code.size() < 20)
        append(code, Bytes{0x60, below(64)});
    while (code.size() < 64) {
        switch (below(4)) {
        case 0:
            append(code, Bytes{0x60, below(64)});
            break;
        case 1:
            append(code, Bytes{0x61, 0, below(64)});
            if (below(4) != 0)
                code.push_back(below(2) != 0 ? 0x56 : 0x57);
            break;
        case 2:
            code.push_back(0x5b);
            break;
        default:
            code.push_back(kPlain[below(sizeof kPlain)]);
        }
    }
    return code;
}

} // namespace

/// Instructions that run together when nobody watches do what they do one by one.
class TstStepping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameForEveryGasLimit_data();
    void sameForEveryGasLimit();
    void sameForRandomPrograms();
    void memoryStartsEmpty();
};

void TstStepping::sameForEveryGasLimit_data()
{
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const QString& code) { QTest::newRow(name) << code; };
    row("jump", "61000456fe5b00");
    row("jump to no jumpdest", "6100045600fe");
    row("jump into an operand", "610005566000005b61005b00");
    row("jump past the end", "61ffff56");
    row("taken", "600161000757fe5b00");
    row("not taken, target bad", "600061ffff5700");
    row("taken, target bad", "600161ffff5700");
    row("no condition", "6100045700fe5b00");
    row("loop", "6005"
                "5b60019003"
                "80610002"
                "5700");
    row("target from the stack", "6004565b00");
    row("last of the stack", QString("5f").repeated(1023) + "61040456fe5b00");
    row("stack full at the push", QString("5f").repeated(1024) + "61040556fe5b00");
    row("code ends in the operand", "6100");
}

void TstStepping::sameForEveryGasLimit()
{
    QFETCH(QString, code);
    const auto program = std::make_shared<const Code>(*parse_hex(code.toStdString()));
    const std::int64_t most = code.size() > 1000 ? 2'200 : 300;
    for (std::int64_t gas = 0; gas <= most; ++gas) {
        StepCounter counter;
        const CallResult watched = run(program, gas, &counter);
        const CallResult alone = run(program, gas, nullptr);
        QVERIFY2(watched.status == alone.status, qPrintable(QString::number(gas)));
        QCOMPARE(alone.gas_left, watched.gas_left);
    }
}

void TstStepping::sameForRandomPrograms()
{
    std::mt19937 random{20'240'731}; // the same programs in every run
    int long_runs = 0;
    for (int i = 0; i < 20'000; ++i) {
        const auto program = std::make_shared<const Code>(random_program(random));
        const auto gas = static_cast<std::int64_t>(random() % 600);
        StepCounter counter;
        const CallResult watched = run(program, gas, &counter);
        const CallResult alone = run(program, gas, nullptr);
        const std::string text = to_hex(program->bytes());
        QVERIFY2(watched.status == alone.status, text.c_str());
        QVERIFY2(watched.gas_left == alone.gas_left && watched.output == alone.output,
                 text.c_str());
        long_runs += counter.steps > 20 ? 1 : 0;
    }
    QVERIFY(long_runs > 1'000);
}

void TstStepping::memoryStartsEmpty()
{
    const auto dirty = std::make_shared<const Code>(
        *parse_hex("7f" + std::string(64, 'f') + "8060005280602052806110005200"));
    const auto sum =
        std::make_shared<const Code>(*parse_hex("60005160205117611000511761200051176000526020"
                                                "6000f3"));
    QVERIFY(run(dirty, 100'000, nullptr).status == Status::success);
    const CallResult result = run(sum, 100'000, nullptr);
    QVERIFY(result.status == Status::success);
    QVERIFY(result.output == Bytes(32));
}

QTEST_GUILESS_MAIN(TstStepping)
#include "tst_stepping.moc"
