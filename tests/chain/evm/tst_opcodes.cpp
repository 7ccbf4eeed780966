#include "chain/base/hex.hpp"
#include "chain/evm/opcodes.hpp"
#include "tests/chain/evm/map_host.hpp"

#include <QtTest>

using namespace nucleate;
using namespace nucleate::evm;
using namespace nucleate::literals;

namespace {

constexpr Address kSelf = "0x1000000000000000000000000000000000000001"_address;
constexpr Address kOther = "0x2000000000000000000000000000000000000002"_address;
const QString kOnes = QString("f").repeated(64);

QString word(const char* hex)
{
    return QString::fromLatin1(hex).rightJustified(64, '0');
}

/// A world with code at kSelf, which has balance, and short code at kOther.
test::MapHost world(Fork fork, const QString& code)
{
    test::MapHost host{fork};
    host.context.chain_id = 1337;
    host.context.number = 7;
    host.context.base_fee = 8;
    host.context.blob_hashes = {to_hash(uint256{77})};
    test::Account& self = host.accounts[kSelf];
    self.code = std::make_shared<const Code>(*parse_hex(code.toStdString()));
    self.balance = 1000;
    self.access = Access::warm;
    host.accounts[kOther].code = std::make_shared<const Code>(*parse_hex("602a5f5260205ff3"));
    return host;
}

Message message_to_self(std::int64_t gas, BytesView input)
{
    Message m;
    m.gas = gas;
    m.recipient = m.code_address = kSelf;
    m.sender = kOther;
    m.input = input;
    return m;
}

/// Runs code that leaves one word on the stack and gives that word.
QString top_of(Fork fork, const QString& code)
{
    test::MapHost host = world(fork, code + "5f5260205ff3"); // PUSH0 MSTORE PUSH1 20 PUSH0 RETURN
    const Bytes input = *parse_hex("000102030405060708090a0b0c0d0e0f1011121314151617");
    const Message m = message_to_self(1'000'000, input);
    const CallResult r = execute(fork, host, m, *host.accounts[kSelf].code);
    return r.status == Status::success ? QString::fromStdString(to_hex(r.output))
                                       : "status " + QString::number(static_cast<int>(r.status));
}

} // namespace

class TstOpcodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void results_data();
    void results();
    void endings_data();
    void endings();
    void gas_data();
    void gas();
    void availability_data();
    void availability();
    void stack_limits();
    void call_gas();
    void traced_steps();
};

/// Known answers from the EIPs (145, 1014, 5656, 7939) and the Yellow Paper's definitions.
void TstOpcodes::results_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QString& code, const QString& expected) {
        QTest::newRow(name) << code << expected;
    };
    const QString ones = "7f" + kOnes;
    const QString lowest = "7f8" + QString("0").repeated(63);
    row("add wraps", "6001" + ones + "01", word("0"));
    row("mul",
        "60036007"
        "02",
        word("15"));
    row("sub",
        "60036007"
        "03",
        word("4"));
    row("div",
        "60036007"
        "04",
        word("2"));
    row("div by zero",
        "60006007"
        "04",
        word("0"));
    row("sdiv -1 / 1", "6001" + ones + "05", kOnes);
    row("sdiv overflow", ones + lowest + "05", "8" + QString("0").repeated(63));
    row("mod",
        "60036007"
        "06",
        word("1"));
    row("smod -8 % 3",
        "6003"
        "7f" +
            QString("f").repeated(63) +
            "8"
            "07",
        QString("f").repeated(63) + "e");
    row("addmod over 256 bits", "6002" + ones + ones + "08", word("0"));
    row("mulmod over 256 bits", "600c" + ones + ones + "09", word("9"));
    row("exp",
        "60086002"
        "0a",
        word("100"));
    row("signextend negative",
        "60ff6000"
        "0b",
        kOnes);
    row("signextend positive",
        "607f6000"
        "0b",
        word("7f"));
    row("signextend past the word",
        "60ff601f"
        "0b",
        word("ff"));
    row("lt",
        "60026001"
        "10",
        word("1"));
    row("gt",
        "60026001"
        "11",
        word("0"));
    row("slt", "6000" + ones + "12", word("1"));
    row("sgt", "6000" + ones + "13", word("0"));
    row("eq",
        "60026002"
        "14",
        word("1"));
    row("iszero", "600015", word("1"));
    row("and",
        "600c600a"
        "16",
        word("8"));
    row("or",
        "600c600a"
        "17",
        word("e"));
    row("xor",
        "600c600a"
        "18",
        word("6"));
    row("not", "600019", kOnes);
    row("byte 31",
        "60ab601f"
        "1a",
        word("ab"));
    row("byte 32",
        "60ab6020"
        "1a",
        word("0"));
    row("shl 1",
        "60016001"
        "1b",
        word("2"));
    row("shl 255",
        "600160ff"
        "1b",
        "8" + QString("0").repeated(63));
    row("shl 256",
        "6001610100"
        "1b",
        word("0"));
    row("shr 1",
        lowest + "6001"
                 "1c",
        "4" + QString("0").repeated(63));
    row("shr 256",
        ones + "610100"
               "1c",
        word("0"));
    row("sar 1",
        lowest + "6001"
                 "1d",
        "c" + QString("0").repeated(63));
    row("sar 256 of negative",
        ones + "610100"
               "1d",
        kOnes);
    row("sar 254",
        "7f4" + QString("0").repeated(63) +
            "60fe"
            "1d",
        word("1"));
    row("clz of zero", "60001e", word("100"));
    row("clz of one", "60011e", word("ff"));
    row("clz of the top bit", lowest + "1e", word("0"));
    row("keccak256 of nothing",
        "60006000"
        "20",
        "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
    row("address", "30", word("1000000000000000000000000000000000000001"));
    row("caller", "33", word("2000000000000000000000000000000000000002"));
    row("selfbalance", "47", word("3e8"));
    row("balance of nobody", "60ff31", word("0"));
    row("calldataload",
        "6000"
        "35",
        "000102030405060708090a0b0c0d0e0f1011121314151617" + QString("0").repeated(16));
    row("calldataload at the end",
        "6017"
        "35",
        "17" + QString("0").repeated(62));
    row("calldataload past the end", ones + "35", word("0"));
    row("calldatasize", "36", word("18"));
    row("codesize", "38", word("7"));
    row("extcodesize", "73" + QString::fromStdString(to_hex(kOther.view())) + "3b", word("8"));
    row("extcodehash of nobody", "60ff3f", word("0"));
    row("chainid", "46", word("539"));
    row("number", "43", word("7"));
    row("basefee", "48", word("8"));
    row("blobhash 0", "600049", word("4d"));
    row("blobhash 1", "600149", word("0"));
    row("mload of fresh memory", "600051", word("0"));
    row("mstore8 and mload",
        "61abcd6000"
        "53"
        "600051",
        "cd" + QString("0").repeated(62));
    row("msize in words",
        "60006020"
        "53"
        "59",
        word("40"));
    row("mcopy",
        "60016000"
        "53"
        "60016000601f"
        "5e"
        "600051",
        "01" + QString("0").repeated(60) + "01");
    row("pc", "5b5b58", word("2"));
    row("sstore and sload",
        "602a6001"
        "55"
        "600154",
        word("2a"));
    row("tstore and tload",
        "602a6001"
        "5d"
        "60015c",
        word("2a"));
    row("push32", ones, kOnes);
    row("push9", "68010203040506070809", word("10203040506070809"));
    row("dup2",
        "600a600b"
        "81",
        word("a"));
    row("swap1",
        "600a600b"
        "90",
        word("a"));
    row("jump", "600456fe5b602a", word("2a"));
    row("jumpi not taken", "6000600a57602a", word("2a"));
    row("call",
        "60206000600060006000"
        "73" +
            QString::fromStdString(to_hex(kOther.view())) +
            "61ffff"
            "f1"
            "50600051",
        word("2a"));
    row("returndatasize",
        "60006000600060006000"
        "73" +
            QString::fromStdString(to_hex(kOther.view())) +
            "61ffff"
            "f1"
            "503d",
        word("20"));
    row("returndatasize before a call", "3d", word("0"));
}

void TstOpcodes::results()
{
    QFETCH(QString, code);
    QFETCH(QString, expected);
    QCOMPARE(top_of(Fork::osaka, code), expected);
}

void TstOpcodes::endings_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("is_static");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const char* code, Status status, bool is_static = false) {
        QTest::newRow(name) << QString(code) << is_static << static_cast<int>(status);
    };
    row("end of code", "6001", Status::success);
    row("no code", "", Status::success);
    row("revert", "60006000fd", Status::revert);
    row("invalid", "fe", Status::invalid_instruction);
    row("undefined", "0c", Status::undefined_instruction);
    row("underflow", "01", Status::stack_underflow);
    row("jump out", "60ff56", Status::bad_jump_destination);
    row("jump into an operand", "6003565b", Status::success);
    row("jump to an operand", "6004605b56", Status::bad_jump_destination);
    row("jump beyond 64 bits",
        "7f"
        "8000000000000000000000000000000000000000000000000000000000000000"
        "56",
        Status::bad_jump_destination);
    row("return data past its end",
        "600160006000"
        "3e",
        Status::invalid_memory_access);
    row("memory beyond any gas", "63ffffffff51", Status::out_of_gas);
    row("memory beyond 64 bits",
        "7f8000000000000000000000000000000000000000000000000000000000000000"
        "51",
        Status::out_of_gas);
    row("sstore, static",
        "60016001"
        "55",
        Status::static_mode_violation, true);
    row("tstore, static",
        "60016001"
        "5d",
        Status::static_mode_violation, true);
    row("log, static", "60006000a0", Status::static_mode_violation, true);
    row("create, static", "600060006000f0", Status::static_mode_violation, true);
    row("selfdestruct, static", "6000ff", Status::static_mode_violation, true);
    row("call with value, static", "6000600060006000600160ff5af1", Status::static_mode_violation,
        true);
    row("call without value, static", "6000600060006000600060ff5af1", Status::success, true);
    row("callcode with value, static", "6000600060006000600160ff5af2", Status::success, true);
}

void TstOpcodes::endings()
{
    QFETCH(QString, code);
    QFETCH(bool, is_static);
    QFETCH(int, status);
    test::MapHost host = world(Fork::prague, code);
    Message m = message_to_self(1'000'000, {});
    m.is_static = is_static;
    const CallResult r = execute(host.fork, host, m, *host.accounts[kSelf].code);
    QCOMPARE(static_cast<int>(r.status), status);
    const bool keeps_gas = r.status == Status::success || r.status == Status::revert;
    QCOMPARE(r.gas_left > 0, keeps_gas);
}

/// SSTORE by the tables of EIP-1283, 2200 and 3529 (two PUSH1 a write are 6 gas); cold access by
/// EIP-2929; prices by EIP-150, 160, 1884.
void TstOpcodes::gas_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("fork");
    QTest::addColumn<int>("original");
    QTest::addColumn<qint64>("used");
    QTest::addColumn<qint64>("refund");
    const auto row = [](const char* name, const char* code, Fork fork, int original, qint64 used,
                        qint64 refund = 0) {
        QTest::newRow(name) << QString(code) << static_cast<int>(fork) << original << used
                            << refund;
    };
    row("2200: 0 0", "60006000556000600055", Fork::istanbul, 0, 1612);
    row("2200: 0 1", "60006000556001600055", Fork::istanbul, 0, 20812);
    row("2200: 1 0", "60016000556000600055", Fork::istanbul, 0, 20812, 19200);
    row("2200: 1 2", "60016000556002600055", Fork::istanbul, 0, 20812);
    row("2200: from 1, 0 0", "60006000556000600055", Fork::istanbul, 1, 5812, 15000);
    row("2200: from 1, 0 1", "60006000556001600055", Fork::istanbul, 1, 5812, 4200);
    row("2200: from 1, 0 2", "60006000556002600055", Fork::istanbul, 1, 5812, 0);
    row("2200: from 1, 2 0", "60026000556000600055", Fork::istanbul, 1, 5812, 15000);
    row("2200: from 1, 2 1", "60026000556001600055", Fork::istanbul, 1, 5812, 4200);
    row("2200: 0 1 0 1", "600160005560006000556001600055", Fork::istanbul, 0, 40818, 19200);
    row("2200: from 1, 0 1 0", "600060005560016000556000600055", Fork::istanbul, 1, 10818, 19200);
    row("1283: 1 0", "60016000556000600055", Fork::constantinople, 0, 20212, 19800);
    row("gross: 1 0", "60016000556000600055", Fork::petersburg, 0, 25012, 15000);
    row("3529: 0 0", "60006000556000600055", Fork::london, 0, 2312);
    row("3529: 1 0", "60016000556000600055", Fork::london, 0, 22212, 19900);
    row("3529: from 1, 0 0", "60006000556000600055", Fork::london, 1, 5112, 4800);
    row("3529: from 1, 0 1", "60006000556001600055", Fork::london, 1, 5112, 2800);
    row("2929: sload cold and warm", "600054600054", Fork::berlin, 0, 2206);
    row("sload, Frontier", "600054", Fork::frontier, 0, 53);
    row("sload, EIP-150", "600054", Fork::tangerine_whistle, 0, 203);
    row("sload, EIP-1884", "600054", Fork::istanbul, 0, 803);
    row("2929: balance cold and warm", "60ff3160ff31", Fork::berlin, 0, 2706);
    row("2929: extcodehash cold", "60ff3f", Fork::berlin, 0, 2603);
    row("exp of 2 bytes, Frontier", "61ffff60020a", Fork::frontier, 0, 36);
    row("exp of 2 bytes, EIP-160", "61ffff60020a", Fork::spurious_dragon, 0, 116);
    row("memory of 1024 words", "617fe051", Fork::frontier, 0, 3 + 3 + 3 * 1024 + 2048);
    row("keccak of 33 bytes",
        "60216000"
        "20",
        Fork::frontier, 0, 6 + 30 + 12 + 6);
    row("log2 of 1 byte",
        "6000600060016000"
        "a2",
        Fork::frontier, 0, 12 + 3 * 375 + 8 + 3);
    row("calldatacopy of 1 byte",
        "600160006000"
        "37",
        Fork::frontier, 0, 9 + 3 + 3 + 3);
    row("create, EIP-3860", "602060006000f0", Fork::shanghai, 0, 9 + 32000 + 3 + 2);
    row("create, before", "602060006000f0", Fork::london, 0, 9 + 32000 + 3);
    row("create2 hashes", "6000602060006000f5", Fork::london, 0, 12 + 32000 + 3 + 6);
}

void TstOpcodes::gas()
{
    QFETCH(QString, code);
    QFETCH(int, fork);
    QFETCH(int, original);
    QFETCH(qint64, used);
    QFETCH(qint64, refund);
    test::MapHost host = world(static_cast<Fork>(fork), code);
    test::Slot& slot = host.accounts[kSelf].storage[0];
    slot.original = slot.current = static_cast<std::uint64_t>(original);
    const Message m = message_to_self(1'000'000, {});
    const CallResult r = execute(host.fork, host, m, *host.accounts[kSelf].code);
    QCOMPARE(r.status, Status::success);
    QCOMPARE(m.gas - r.gas_left, static_cast<std::int64_t>(used));
    QCOMPARE(host.refunded, static_cast<std::int64_t>(refund));
}

void TstOpcodes::availability_data()
{
    QTest::addColumn<int>("opcode");
    QTest::addColumn<int>("since");
    const auto row = [](const char* name, int opcode, Fork since) {
        QTest::newRow(name) << opcode << static_cast<int>(since);
    };
    row("DELEGATECALL", 0xf4, Fork::homestead);
    row("REVERT", 0xfd, Fork::byzantium);
    row("RETURNDATASIZE", 0x3d, Fork::byzantium);
    row("STATICCALL", 0xfa, Fork::byzantium);
    row("SHL", 0x1b, Fork::constantinople);
    row("EXTCODEHASH", 0x3f, Fork::constantinople);
    row("CREATE2", 0xf5, Fork::constantinople);
    row("CHAINID", 0x46, Fork::istanbul);
    row("BASEFEE", 0x48, Fork::london);
    row("PUSH0", 0x5f, Fork::shanghai);
    row("TLOAD", 0x5c, Fork::cancun);
    row("MCOPY", 0x5e, Fork::cancun);
    row("BLOBHASH", 0x49, Fork::cancun);
    row("BLOBBASEFEE", 0x4a, Fork::cancun);
    row("CLZ", 0x1e, Fork::osaka);
}

void TstOpcodes::availability()
{
    QFETCH(int, opcode);
    QFETCH(int, since);
    const auto byte = static_cast<std::uint8_t>(opcode);
    for (int fork = 0; fork <= static_cast<int>(Fork::osaka); ++fork) {
        test::MapHost host =
            world(static_cast<Fork>(fork), QString("6000").repeated(7) +
                                               QString::fromStdString(to_hex(BytesView{&byte, 1})));
        const Message m = message_to_self(1'000'000, {});
        const CallResult r = execute(host.fork, host, m, *host.accounts[kSelf].code);
        QCOMPARE(r.status == Status::undefined_instruction, fork < since);
        QCOMPARE(opcode_name(host.fork, byte).empty(), fork < since);
    }
}

void TstOpcodes::stack_limits()
{
    const auto status = [](int pushes, const char* last) {
        test::MapHost host = world(Fork::prague, QString("6000").repeated(pushes) + last);
        const Message m = message_to_self(1'000'000, {});
        return execute(host.fork, host, m, *host.accounts[kSelf].code).status;
    };
    QCOMPARE(status(1024, ""), Status::success);
    QCOMPARE(status(1025, ""), Status::stack_overflow);
    QCOMPARE(status(1024, "80"), Status::stack_overflow);
    QCOMPARE(status(1024, "9f"), Status::success);
    QCOMPARE(status(16, "9f"), Status::stack_underflow);
    QCOMPARE(status(17, "9f"), Status::success);
    QCOMPARE(status(15, "8f"), Status::stack_underflow);
    QCOMPARE(status(16, "8f"), Status::success);
}

/// EIP-150: all but one 64th at most; the stipend of 2300 comes on top of what is passed.
void TstOpcodes::call_gas()
{
    const auto passed = [](Fork fork, const char* value, const char* wanted) {
        test::MapHost host =
            world(fork, QString("600060006000600060") + value + "73" +
                            QString::fromStdString(to_hex(kOther.view())) + wanted + "f1");
        const Message m = message_to_self(100'000, {});
        static_cast<void>(execute(host.fork, host, m, *host.accounts[kSelf].code));
        return host.messages.empty() ? std::int64_t{-1} : host.messages.at(0).gas;
    };
    // 7 pushes cost 21, the access 2600.
    const std::int64_t left = 100'000 - 21 - 2600;
    QCOMPARE(passed(Fork::prague, "00", "63ffffffff"), left - left / 64);
    QCOMPARE(passed(Fork::prague, "00", "611000"), std::int64_t{0x1000});
    const std::int64_t with_value = left - 9000;
    QCOMPARE(passed(Fork::prague, "01", "63ffffffff"), with_value - with_value / 64 + 2300);
    QCOMPARE(passed(Fork::frontier, "00", "611000"), std::int64_t{0x1000});
    QCOMPARE(passed(Fork::frontier, "00", "63ffffffff"), std::int64_t{-1});
}

namespace {
struct Recorder final : Tracer
{
    QStringList steps;
    bool wants_steps() const override { return true; }
    void step(const Step& s) override
    {
        steps.append(QString("%1:%2 %3").arg(s.depth).arg(s.pc).arg(s.stack.size()));
    }
    void step_cost(int, std::int64_t cost, Status error) override
    {
        steps.last() += QString(" %1%2").arg(cost).arg(error == Status::success ? "" : " error");
    }
};
} // namespace

/// Every step reports what it costs, a call before the frame it runs, the last one its error.
void TstOpcodes::traced_steps()
{
    Recorder recorder;
    const QString callee = QString::fromStdString(to_hex(kOther.view()));
    test::MapHost host = world(Fork::prague, "5f5f5f5f5f73" + callee + "611000f101" + "01");
    host.tracer = &recorder;
    const Message m = message_to_self(100'000, {});
    const CallResult r = execute(host.fork, host, m, *host.accounts[kSelf].code, &recorder);
    QCOMPARE(r.status, Status::stack_underflow);
    const QStringList expected = {"0:0 0 2", "0:1 1 2",       "0:2 2 2",     "0:3 3 2", "0:4 4 2",
                                  "0:5 5 3", "0:26 6 3",      "0:29 7 6696", // 2600 and 0x1000
                                  "1:0 0 3", "1:2 1 2",       "1:3 2 6",     "1:4 0 3", "1:6 1 2",
                                  "1:7 2 0", "0:30 1 0 error"};
    QCOMPARE(recorder.steps, expected);
}

QTEST_GUILESS_MAIN(TstOpcodes)
#include "tst_opcodes.moc"
