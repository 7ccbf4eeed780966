#include "chain/base/hex.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/encoding/eip712.hpp"

#include <boost/json.hpp>

#include <QtTest>

using namespace nucleate;
namespace json = boost::json;
using namespace literals;

namespace {

/// The example of EIP-712.
constexpr const char* kMail = R"({
 "types": {
  "EIP712Domain": [{"name":"name","type":"string"},{"name":"version","type":"string"},
                   {"name":"chainId","type":"uint256"},{"name":"verifyingContract","type":"address"}],
  "Person": [{"name":"name","type":"string"},{"name":"wallet","type":"address"}],
  "Mail": [{"name":"from","type":"Person"},{"name":"to","type":"Person"},{"name":"contents","type":"string"}]
 },
 "primaryType": "Mail",
 "domain": {"name":"Ether Mail","version":"1","chainId":1,
            "verifyingContract":"0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC"},
 "message": {"from":{"name":"Cow","wallet":"0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826"},
             "to":{"name":"Bob","wallet":"0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB"},
             "contents":"Hello, Bob!"}
})";

constexpr const char* kDigest = "be609aee343fb3c4b28e1df9e632fca64fcfaede20f02e86244efddf30957bd2";

} // namespace

class TstEip712 : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void example_as_json();
    void example_by_hand();
    void domain_type_may_be_left_out();
    void arrays_and_numbers();
    void refuses_data();
    void refuses();
};

void TstEip712::example_as_json()
{
    const auto hash = eip712::hash_typed_data(json::parse(kMail), &crypto::keccak256);
    QVERIFY(hash);
    QCOMPARE(to_hex(hash->view()), kDigest);
}

void TstEip712::example_by_hand()
{
    const auto keccak = &crypto::keccak256;
    const std::string person = "Person(string name,address wallet)";
    const auto hash_of = [&](const std::string& name, const Address& wallet) {
        return eip712::struct_hash(person, keccak, name, wallet);
    };
    const Hash32 mail =
        eip712::struct_hash("Mail(Person from,Person to,string contents)" + person, keccak,
                            hash_of("Cow", "0xcd2a3d9f938e13cd947ec05abc7fe734df8dd826"_address),
                            hash_of("Bob", "0xbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"_address),
                            std::string("Hello, Bob!"));
    QCOMPARE(to_hex(mail.view()),
             "c52c0ee5d84264471806290a3f2c4cecfc5490626bf912d01f240d7a274b371e");
    const Hash32 separator = eip712::domain_separator(
        {"Ether Mail", "1", uint256{1U}, "0xcccccccccccccccccccccccccccccccccccccccc"_address, {}},
        keccak);
    QCOMPARE(to_hex(separator.view()),
             "f2cee375fa42b42143804025fc449deafd50cc031ca257e0b194a650a912090f");
    QCOMPARE(to_hex(eip712::digest(separator, mail, keccak).view()), kDigest);
}

void TstEip712::domain_type_may_be_left_out()
{
    json::value document = json::parse(kMail);
    document.at("types").as_object().erase("EIP712Domain");
    QCOMPARE(to_hex(eip712::hash_typed_data(document, &crypto::keccak256)->view()), kDigest);
}

void TstEip712::arrays_and_numbers()
{
    const json::value document = json::parse(R"({
      "types": {"A": [{"name":"x","type":"int8[2]"},{"name":"b","type":"bytes4"},{"name":"t","type":"bool"}]},
      "primaryType": "A", "domain": {},
      "message": {"x": [-1, "5"], "b": "0x01020304", "t": true}})");
    const auto keccak = &crypto::keccak256;
    const Hash32 elements = keccak(abi::encode(std::int8_t{-1}, std::int8_t{5}));
    const Hash32 a = eip712::struct_hash("A(int8[2] x,bytes4 b,bool t)", keccak, elements,
                                         FixedBytes<4>{{1, 2, 3, 4}}, true);
    const Hash32 expected = eip712::digest(eip712::domain_separator({}, keccak), a, keccak);
    QVERIFY(*eip712::hash_typed_data(document, keccak) == expected);
}

void TstEip712::refuses_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("error");
    using eip712::Error;
    const auto row = [](const char* name, const char* members, const char* message, Error error) {
        QTest::newRow(name) << QByteArray(members) << QByteArray(message) << int(error);
    };
    row("missing", R"([{"name":"x","type":"bool"}])", "{}", Error::missing_field);
    row("not declared", R"([{"name":"x","type":"B"}])", R"({"x":1})", Error::unknown_type);
    row("too large", R"([{"name":"x","type":"uint8"}])", R"({"x":256})", Error::bad_value);
    row("negative", R"([{"name":"x","type":"uint8"}])", R"({"x":-1})", Error::bad_value);
    row("int8 of 128", R"([{"name":"x","type":"int8"}])", R"({"x":128})", Error::bad_value);
    row("fraction", R"([{"name":"x","type":"uint8"}])", R"({"x":1.5})", Error::bad_value);
    row("short address", R"([{"name":"x","type":"address"}])", R"({"x":"0x01"})", Error::bad_value);
    row("wrong length", R"([{"name":"x","type":"bool[2]"}])", R"({"x":[true]})", Error::bad_value);
    row("no array", R"([{"name":"x","type":"bool[]"}])", R"({"x":true})", Error::bad_value);
    row("member without type", R"([{"name":"x"}])", R"({"x":true})", Error::malformed);
    QByteArray nested(R"({"x":)");
    QByteArray deep;
    for (int i = 0; i < 20; ++i)
        deep += nested;
    deep += "{}" + QByteArray(20, '}');
    row("endless struct", R"([{"name":"x","type":"A"}])", deep.constData(), Error::too_deep);
}

void TstEip712::refuses()
{
    QFETCH(QByteArray, members);
    QFETCH(QByteArray, message);
    QFETCH(int, error);
    const QByteArray text = R"({"types":{"A":)" + members +
                            R"(},"primaryType":"A","domain":{},"message":)" + message + "}";
    const auto hash = eip712::hash_typed_data(json::parse(text.toStdString()), &crypto::keccak256);
    QVERIFY(!hash);
    QCOMPARE(int(hash.error()), error);
}

QTEST_GUILESS_MAIN(TstEip712)
#include "tst_eip712.moc"
