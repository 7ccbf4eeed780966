#include "chain/base/hex.hpp"
#include "chain/contracts/generated/all.hpp"

#include <QTest>

using namespace nucleate;
using namespace nucleate::contracts;
using namespace nucleate::literals;

namespace {

constexpr Address kAlice = "0x70997970c51812dc3a010c7d01b50e0d17dc79c8"_address;
constexpr Address kBob = "0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc"_address;

Bytes hex(std::string_view text)
{
    return parse_hex(text).value();
}

} // namespace

/// The generated headers, all of which this file includes. Expected bytes are viem's.
class TstCallCodec : public QObject
{
    Q_OBJECT

private slots:
    void encodesAValueCall();
    void encodesStructsAndArrays();
    void decodesOneValue();
    void decodesSeveralValues();
    void decodesAnEvent();
    void refusesForeignEvents();
    void decodesAnError();
    void creationCarriesArguments();
};

void TstCallCodec::encodesAValueCall()
{
    QCOMPARE(to_hex(devnet_usd::transfer(kAlice, 1'500'000)),
             std::string{"a9059cbb"
                         "00000000000000000000000070997970c51812dc3a010c7d01b50e0d17dc79c8"
                         "000000000000000000000000000000000000000000000000000000000016e360"});
}

void TstCallCodec::encodesStructsAndArrays()
{
    // viem: encodeFunctionData({abi: multicall3Abi, functionName: "aggregate3",
    //   args: [[{target: 0x7099…, allowFailure: true, callData: "0x1234"}]]}).
    const multicall3::Call3 call{kAlice, true, hex("1234")};
    QCOMPARE(to_hex(multicall3::aggregate3({call})),
             std::string{"82ad56cb"
                         "0000000000000000000000000000000000000000000000000000000000000020"
                         "0000000000000000000000000000000000000000000000000000000000000001"
                         "0000000000000000000000000000000000000000000000000000000000000020"
                         "00000000000000000000000070997970c51812dc3a010c7d01b50e0d17dc79c8"
                         "0000000000000000000000000000000000000000000000000000000000000001"
                         "0000000000000000000000000000000000000000000000000000000000000060"
                         "0000000000000000000000000000000000000000000000000000000000000002"
                         "1234000000000000000000000000000000000000000000000000000000000000"});
}

void TstCallCodec::decodesOneValue()
{
    const Bytes word = hex("000000000000000000000000000000000000000000000000000000000016e360");
    QCOMPARE(devnet_usd::decode_balance_of(word).value(), uint256{1'500'000});
    QVERIFY(!devnet_usd::decode_balance_of(BytesView{word}.first(31)));
    QVERIFY(!devnet_usd::decode_transfer(word)); // 1500000 is no bool
}

void TstCallCodec::decodesSeveralValues()
{
    // viem: encodeAbiParameters([{type: "uint112"}, {type: "uint112"}, {type: "uint32"}], …).
    const Bytes data = hex("0000000000000000000000000000000000000000000000000000000000000007"
                           "0000000000000000000000000000000000000000000000000000000000000009"
                           "0000000000000000000000000000000000000000000000000000000065000000");
    const auto reserves = uniswap_v2_pair::decode_get_reserves(data);
    QVERIFY(reserves.has_value());
    QCOMPARE(reserves->reserve0, uint256{7});
    QCOMPARE(reserves->reserve1, uint256{9});
    QCOMPARE(reserves->block_timestamp_last, std::uint32_t{0x65000000});
}

void TstCallCodec::decodesAnEvent()
{
    // viem: encodeEventTopics({abi, eventName: "Transfer", args: {from, to}}).
    const std::vector<Hash32> topics{
        "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef"_hash,
        to_hash(to_uint256(kAlice)), to_hash(to_uint256(kBob))};
    const Bytes data = hex("0000000000000000000000000000000000000000000000000000000000000005");
    const auto event = devnet_usd::TransferEvent::decode(topics, data);
    QVERIFY(event.has_value());
    QCOMPARE(event->from, kAlice);
    QCOMPARE(event->to, kBob);
    QCOMPARE(event->value, uint256{5});
}

void TstCallCodec::refusesForeignEvents()
{
    std::vector<Hash32> topics{devnet_usd::TransferEvent::kTopic, Hash32{}, Hash32{}};
    const Bytes data = hex("0000000000000000000000000000000000000000000000000000000000000005");
    QVERIFY(devnet_usd::TransferEvent::decode(topics, data));
    QVERIFY(!devnet_usd::TransferEvent::decode(topics, {}));
    QVERIFY(!devnet_usd::ApprovalEvent::decode(topics, data));
    topics.pop_back(); // value is not indexed here, so one topic too few
    QVERIFY(!devnet_usd::TransferEvent::decode(topics, data));
    topics.resize(3);
    topics[1].bytes.fill(0xff); // no address
    QVERIFY(!devnet_usd::TransferEvent::decode(topics, data));
    QVERIFY(!devnet_usd::TransferEvent::decode({}, data));
}

void TstCallCodec::decodesAnError()
{
    // viem: encodeErrorResult, of ERC-6093's ERC20InsufficientBalance(address,uint256,uint256).
    const Bytes data = hex("e450d38c"
                           "00000000000000000000000070997970c51812dc3a010c7d01b50e0d17dc79c8"
                           "0000000000000000000000000000000000000000000000000000000000000001"
                           "0000000000000000000000000000000000000000000000000000000000000002");
    const auto error = devnet_usd::ERC20InsufficientBalanceError::decode(data);
    QVERIFY(error.has_value());
    QCOMPARE(error->sender, kAlice);
    QCOMPARE(error->balance, uint256{1});
    QCOMPARE(error->needed, uint256{2});
    QVERIFY(!devnet_usd::ERC20InvalidReceiverError::decode(data));
    QVERIFY(!devnet_usd::ERC20InsufficientBalanceError::decode(BytesView{data}.first(3)));
}

void TstCallCodec::creationCarriesArguments()
{
    const Bytes data = uniswap_v2_factory::creation(kAlice);
    const BytesView code = uniswap_v2_factory::artifact().creation;
    QCOMPARE(data.size(), code.size() + 32);
    QCOMPARE(to_address(uint256_from_be(BytesView{data}.last(32))), kAlice);
}

QTEST_GUILESS_MAIN(TstCallCodec)
#include "tst_call_codec.moc"
