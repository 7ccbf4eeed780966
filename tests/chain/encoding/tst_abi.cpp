#include "chain/base/hex.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/encoding/abi_value.hpp"

#include <QtTest>

using namespace nucleate;

namespace {

/// `struct S { uint256 a; uint256[] b; bytes32 c; }`
struct S
{
    uint256 a;
    std::vector<uint256> b;
    Hash32 c;
    auto abi_fields() { return std::tie(a, b, c); }
    auto abi_fields() const { return std::tie(a, b, c); }
};

std::string word(std::uint64_t value)
{
    return to_hex(to_hash(uint256{value}).view());
}

std::string text_word(std::string_view text)
{
    std::string hex = to_hex(Bytes(text.begin(), text.end()));
    return hex + std::string(64 - hex.size(), '0');
}

} // namespace

class TstAbi : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void solidity_examples();
    void selectors();
    void aggregates_round_trip();
    void signed_integers();
    void packed();
    void refuses_data();
    void refuses();
    void type_strings_data();
    void type_strings();
    void dynamic_agrees_with_static();
    void bomb_is_bounded();
};

/// Examples of the Solidity documentation, "Contract ABI Specification".
void TstAbi::solidity_examples()
{
    QCOMPARE(to_hex(abi::encode(std::uint32_t{69}, true)), word(69) + word(1));
    const std::array<FixedBytes<3>, 2> bar{FixedBytes<3>{{'a', 'b', 'c'}},
                                           FixedBytes<3>{{'d', 'e', 'f'}}};
    QCOMPARE(to_hex(abi::encode(bar)), text_word("abc") + text_word("def"));
    QCOMPARE(to_hex(abi::encode(Bytes{'d', 'a', 'v', 'e'}, true, std::vector<uint256>{1U, 2U, 3U})),
             word(0x60) + word(1) + word(0xa0) + word(4) + text_word("dave") + word(3) + word(1) +
                 word(2) + word(3));
    // f(uint256,uint32[],bytes10,bytes) with (0x123, [0x456, 0x789], "1234567890", "Hello, world!")
    FixedBytes<10> ten;
    std::memcpy(ten.data(), "1234567890", 10);
    const std::string hello = "Hello, world!";
    QCOMPARE(to_hex(abi::encode(uint256{0x123}, std::vector<std::uint32_t>{0x456, 0x789}, ten,
                                Bytes(hello.begin(), hello.end()))),
             word(0x123) + word(0x80) + text_word("1234567890") + word(0xe0) + word(2) +
                 word(0x456) + word(0x789) + word(13) + text_word(hello));
    // g(uint256[][],string[]) with ([[1, 2], [3]], ["one", "two", "three"])
    QCOMPARE(to_hex(abi::encode(std::vector<std::vector<uint256>>{{1U, 2U}, {3U}},
                                std::vector<std::string>{"one", "two", "three"})),
             word(0x40) + word(0x140) + word(2) + word(0x40) + word(0xa0) + word(2) + word(1) +
                 word(2) + word(1) + word(3) + word(3) + word(0x60) + word(0xa0) + word(0xe0) +
                 word(3) + text_word("one") + word(3) + text_word("two") + word(5) +
                 text_word("three"));
}

void TstAbi::selectors()
{
    QCOMPARE(to_hex(abi::selector("baz(uint32,bool)", &crypto::keccak256).view()), "cdcd77c0");
    QCOMPARE(to_hex(abi::selector("g(uint256[][],string[])", &crypto::keccak256).view()),
             "2289b18c");
    QCOMPARE(to_hex(abi::topic("Transfer(address,address,uint256)", &crypto::keccak256).view()),
             "ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef");
    QCOMPARE(to_hex(abi::encode_call(abi::Selector{{1, 2, 3, 4}}, true)), "01020304" + word(1));
}

void TstAbi::aggregates_round_trip()
{
    const std::vector<S> list{{7U, {1U, 2U}, to_hash(uint256{9U})}, {8U, {}, {}}};
    const std::tuple<Address, bool> pair{to_address(uint256{0xabcU}), true};
    const Bytes data = abi::encode(list, pair, std::string(40, 'x'));
    const auto back = abi::decode<std::vector<S>, std::tuple<Address, bool>, std::string>(data);
    QVERIFY(back);
    const auto& [list2, pair2, text] = *back;
    QCOMPARE(list2.size(), std::size_t{2});
    QVERIFY(list2[0].b == list[0].b && list2[0].c == list[0].c && list2[1].a == list[1].a);
    QVERIFY(pair2 == pair);
    QCOMPARE(text, std::string(40, 'x'));
}

void TstAbi::signed_integers()
{
    QCOMPARE(to_hex(abi::encode(std::int64_t{-1})), std::string(64, 'f'));
    QCOMPARE(*abi::decode_one<std::int32_t>(abi::encode(std::int32_t{-70000})), -70000);
    QVERIFY(!abi::decode_one<std::int8_t>(abi::encode(std::int32_t{-129})));
    QVERIFY(!abi::decode_one<std::uint8_t>(abi::encode(std::int32_t{-1})));
}

void TstAbi::packed()
{
    // Solidity documentation, "Non-standard Packed Mode".
    const Bytes data = abi::encode_packed(std::int16_t{-1}, FixedBytes<1>{{0x42}}, std::uint16_t{3},
                                          std::string("Hello, world!"));
    QCOMPARE(to_hex(data), "ffff42000348656c6c6f2c20776f726c6421");
}

void TstAbi::refuses_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("data");
    const auto row = [](const char* name, const char* type, const std::string& data) {
        QTest::newRow(name) << QByteArray(type) << QByteArray::fromStdString(data);
    };
    row("no word", "(uint256)", "00");
    row("bool of two", "(bool)", word(2));
    row("dirty address", "(address)", std::string(64, 'f'));
    row("uint8 of 256", "(uint8)", word(256));
    row("int8 of 128", "(int8)", word(128));
    row("dirty bytes4", "(bytes4)", std::string(64, '1'));
    row("offset past the end", "(bytes)", word(64) + word(0));
    row("offset of 2^256-1", "(bytes)", std::string(64, 'f') + word(0));
    row("length past the end", "(bytes)", word(32) + word(33) + word(0));
    row("count past the end", "(uint256[])", word(32) + word(2) + word(1));
    row("count of 2^64", "(uint256[])",
        word(32) + "0000000000000000000000000000000000000000000000010000000000000000");
}

void TstAbi::refuses()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, data);
    const auto parsed = abi::parse_type(type.toStdString());
    QVERIFY(parsed);
    QVERIFY(!abi::decode_arguments(*parsed, *parse_hex(data.toStdString())));
}

void TstAbi::type_strings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("canonical");
    for (const char* same : {"uint256", "int8", "bytes32", "bytes", "string", "address[]",
                             "(uint256,(bool,bytes4)[2])[]", "()", "uint8[3][]"})
        QTest::newRow(same) << QByteArray(same) << QByteArray(same);
    QTest::newRow("uint") << QByteArray("uint") << QByteArray("uint256");
    for (const char* bad :
         {"", "uint7", "uint264", "uint08", "bytes0", "bytes33", "foo", "(", "(,)", "uint256[",
          "uint256[0]", "()[]", "uint256)", "(uint256", "uint256[-1]", "((((((((uint8))))))))",
          "uint8[65536][65536]", "uint256 "})
        QTest::newRow(bad) << QByteArray(bad) << QByteArray("?");
}

void TstAbi::type_strings()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, canonical);
    const auto type = abi::parse_type(text.toStdString());
    QCOMPARE(type ? QByteArray::fromStdString(type->canonical()) : QByteArray("?"), canonical);
}

void TstAbi::dynamic_agrees_with_static()
{
    const Bytes data = abi::encode(std::vector<S>{{7U, {1U, 2U}, to_hash(uint256{9U})}},
                                   std::array<std::string, 2>{"a", "b"}, std::int64_t{-5},
                                   FixedBytes<4>{{1, 2, 3, 4}});
    const auto type =
        abi::parse_signature("f((uint256,uint256[],bytes32)[],string[2],int64,bytes4)");
    QVERIFY(type);
    const auto values = abi::decode_arguments(type->parameters, data);
    QVERIFY(values);
    QVERIFY(*abi::encode_arguments(type->parameters, *values) == data);
    QCOMPARE(abi::to_text(type->parameters, abi::Value{*values}),
             "([(7, [1, 2], 0x" + word(9) + ")], [\"a\", \"b\"], -5, 0x01020304)");
    QVERIFY(!abi::encode_arguments(type->parameters, {}));
}

void TstAbi::bomb_is_bounded()
{
    // All offsets of a level lead to the same list on the next: 10^12 elements if followed.
    Bytes data = abi::encode(uint256{32});
    for (unsigned level = 0; level < 4; ++level) {
        append(data, abi::encode(uint256{1000}));
        for (unsigned i = 0; i < 1000; ++i)
            append(data, abi::encode(uint256{32000}));
    }
    const auto type = abi::parse_type("(uint256[][][][])");
    QVERIFY(!abi::decode_arguments(*type, data));
    QVERIFY(!abi::decode<std::vector<std::vector<std::vector<std::vector<uint256>>>>>(data));
}

QTEST_GUILESS_MAIN(TstAbi)
#include "tst_abi.moc"
