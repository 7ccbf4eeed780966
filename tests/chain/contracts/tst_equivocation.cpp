#include "chain/crypto/keccak.hpp"
#include "tests/chain/contracts/sequencer_fixture.hpp"

#include <algorithm>

using namespace nucleate;
using namespace nucleate::contracts;
using namespace nucleate::contracts::testing;
using namespace nucleate::literals;

namespace {

/// Order of secp256k1 (SEC 2, 2.4.1).
const uint256 kOrder =
    to_uint256("0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141"_hash);

/// A payload of this length with nothing but height and block hash: those lie 404 and 472 bytes
/// into the SSZ (consensus specs, Deneb), which follows a root of 32 bytes.
Bytes payload(std::uint64_t number, const Hash32& hash, std::size_t size = 560)
{
    Bytes out(size, 0xee);
    for (std::size_t i = 0; i < 8; ++i)
        out[32 + 404 + i] = static_cast<std::uint8_t>(number >> (8 * i));
    std::copy(hash.bytes.begin(), hash.bytes.end(), out.begin() + 32 + 472);
    return out;
}

Bytes sign(const Person& who, BytesView message, std::uint64_t chain_id)
{
    Bytes preimage(32);
    append(preimage, to_hash(uint256{chain_id}).view());
    append(preimage, crypto::keccak256(message).view());
    Bytes signature = who.sign(crypto::keccak256(preimage));
    signature[64] = static_cast<std::uint8_t>(signature[64] - 27);
    return signature;
}

/// The other signature of the same message: s in the upper half.
Bytes malleated(Bytes signature)
{
    const uint256 s = kOrder - uint256_from_be(BytesView{signature}.subspan(32, 32));
    const Hash32 high = to_hash(s);
    std::copy(high.bytes.begin(), high.bytes.end(), signature.begin() + 32);
    signature[64] = signature[64] == 0 ? 1 : 0;
    return signature;
}

} // namespace

/// Two signed blocks of one height: who loses what, and what is no evidence.
class TstEquivocation : public QObject, private SequencerWorld
{
    Q_OBJECT

private slots:
    void init()
    {
        begin();
        launch();
    }
    void leaderLosesStakeAndTurn();
    void refusals();
    void noEvidenceTwice();
    void oldKeysCount();
    void leavingDoesNotHelp();
    void aSmallOneLosesLittle();
    void togetherTheyLoseAll();
    void theLastOneLeadsOn();
    void largePayloads();

private:
    set::Signed signed_by(const Person& who, std::uint64_t number, const Hash32& hash,
                          std::uint64_t chain_id = kL2) const
    {
        const Bytes message = payload(number, hash);
        return {message, sign(key_of(who), message, chain_id)};
    }
    Sent accuse(const set::Signed& first, const set::Signed& second)
    {
        return world_.send(reporter_, set_, set::slash_equivocation(first, second));
    }
    Sent convict(const Person& who, std::uint64_t number = 7)
    {
        return accuse(signed_by(who, number, kOne), signed_by(who, number, kTwo));
    }
    uint256 bond(const Person& who) const
    {
        return set::decode_operators(world_.read(set_, set::operators(who.address)))->bond;
    }
    bool active(const Person& who) const
    {
        return set::decode_operators(world_.read(set_, set::operators(who.address)))->active;
    }

    const Hash32 kOne = keccak_text("one block");
    const Hash32 kTwo = keccak_text("another");
    Person reporter_ = World{}.person(9);
};

void TstEquivocation::leaderLosesStakeAndTurn()
{
    reporter_ = world_.person(9);
    QVERIFY(join(a_).ok);
    QVERIFY(join(b_).ok);
    QVERIFY(rotate().ok);
    const Person guilty = leading(a_, b_);
    const Person other = guilty.address == a_.address ? b_ : a_;
    const set::Signed first = signed_by(guilty, 0x0102030405, kOne);
    const set::Signed second = signed_by(guilty, 0x0102030405, kTwo);
    const uint256 before = world_.balance(reporter_.address);
    const uint256 ashes = world_.balance({});
    const Sent sent = accuse(first, second);
    QVERIFY(sent.ok);
    const auto told = sent.events<set::EquivocatedEvent>().at(0);
    QCOMPARE(told.operator_, guilty.address);
    QCOMPARE(told.key, key_of(guilty).address);
    QCOMPARE(told.number, std::uint64_t{0x0102030405});
    QCOMPARE(told.first_hash, kOne);
    QCOMPARE(told.second_hash, kTwo);
    QCOMPARE(told.first_signature, first.signature);
    QCOMPARE(told.second_signature, second.signature);
    // Half of all stake: 3/2 of it is more than there is, so that nothing is left.
    QCOMPARE(bond(guilty), uint256{});
    QCOMPARE(world_.balance(reporter_.address) - before, kBond / uint256{5});
    QCOMPARE(world_.balance({}) - ashes, kBond - kBond / uint256{5});
    QCOMPARE(world_.balance(set_), kBond); // the other's
    QVERIFY(!active(guilty));
    QCOMPARE(leader(), other.address);
    const auto updates = sent.events<system_config::ConfigUpdateEvent>();
    QCOMPARE(updates.size(), std::size_t{2}); // batcher and signer at once
    QCOMPARE(
        set::decode_operator_of_key(world_.read(set_, set::operator_of_key(key_of(guilty).address)))
            .value(),
        Address{});
    QVERIFY(join(guilty).ok); // a new bond, a new beginning
}

void TstEquivocation::refusals()
{
    QVERIFY(join(a_).ok);
    QVERIFY(join(b_).ok);
    const set::Signed fair = signed_by(a_, 7, kOne);
    const set::Signed rival = signed_by(a_, 7, kTwo);
    QVERIFY(accuse(fair, fair).reverts<set::SameBlockError>());
    // The same block in another payload is one block: its hash holds for all of it.
    set::Signed padded = fair;
    padded.payload.push_back(1);
    padded.signature = sign(key_of(a_), padded.payload, kL2);
    QVERIFY(accuse(fair, padded).reverts<set::SameBlockError>());
    QVERIFY(accuse(fair, signed_by(a_, 8, kTwo)).reverts<set::DifferentHeightsError>());
    QVERIFY(accuse(fair, signed_by(b_, 7, kTwo)).reverts<set::DifferentSignersError>());
    // Signed for another chain, the digest here is another, and so is who it recovers to.
    QVERIFY(accuse(fair, signed_by(a_, 7, kTwo, kL2 + 1)).reverts<set::DifferentSignersError>());
    const Person stranger = operator_number(13);
    QVERIFY(convict(stranger).reverts<set::NotOperatorError>());

    set::Signed bad = rival;
    bad.payload[100] ^= 1U;
    QVERIFY(accuse(fair, bad).reverts<set::DifferentSignersError>());
    bad = rival;
    bad.signature = malleated(rival.signature);
    QVERIFY(accuse(fair, bad).reverts<set::BadSignatureError>());
    bad = rival;
    std::fill(bad.signature.begin(), bad.signature.begin() + 32, std::uint8_t{0});
    QVERIFY(accuse(fair, bad).reverts<set::BadSignatureError>());
    bad = rival;
    bad.signature[64] = static_cast<std::uint8_t>(bad.signature[64] + 27); // Ethereum's v
    QVERIFY(accuse(fair, bad).reverts<set::BadSignatureError>());
    bad = rival;
    bad.signature.push_back(0);
    QVERIFY(accuse(fair, bad).reverts<set::BadSignatureError>());
    bad.payload.resize(559);
    bad.signature = sign(key_of(a_), bad.payload, kL2);
    QVERIFY(accuse(bad, bad).reverts<set::PayloadTooShortError>());
    QCOMPARE(bond(a_), kBond);
    QCOMPARE(bond(b_), kBond);
    QVERIFY(accuse(rival, fair).ok); // the order does not matter
}

void TstEquivocation::noEvidenceTwice()
{
    for (std::uint8_t i = 30; i < 39; ++i)
        QVERIFY(join(operator_number(i)).ok);
    QVERIFY(join(a_).ok);
    QVERIFY(convict(a_, 7).ok);
    const uint256 rest = bond(a_);
    QVERIFY(!rest.is_zero());
    QVERIFY(convict(a_, 7).reverts<set::AlreadyPunishedError>());
    QVERIFY(convict(a_, 8).reverts<set::AlreadyPunishedError>()); // one fall, one punishment
    QCOMPARE(bond(a_), rest);
    world_.warp(kUnbond);
    QVERIFY(world_.send(a_, set_, set::withdraw_bond()).ok);
    QVERIFY(convict(a_, 7).reverts<set::NotOperatorError>());
    QVERIFY(join(a_).ok);
    QVERIFY(convict(a_, 7).reverts<set::AlreadyPunishedError>()); // that was paid for
    QVERIFY(convict(a_, 8).ok);                                   // that was not
}

void TstEquivocation::oldKeysCount()
{
    QVERIFY(join(a_).ok);
    QVERIFY(join(b_).ok);
    QVERIFY(world_.send(a_, set_, set::set_key(world_.person(200).address)).ok);
    QVERIFY(convict(a_).ok); // by the key that it had
    QVERIFY(!active(a_));
}

void TstEquivocation::leavingDoesNotHelp()
{
    QVERIFY(join(a_).ok);
    QVERIFY(join(b_).ok);
    QVERIFY(join(operator_number(13), kBond * uint256{18}).ok);
    QVERIFY(world_.send(a_, set_, set::leave()).ok);
    world_.warp(kUnbond - 1);
    QVERIFY(convict(a_).ok);
    QCOMPARE(bond(a_), kBond * uint256{80} / uint256{100}); // 5 % and 3/20 of it
    world_.warp(1);                                         // the delay begins again
    QVERIFY(world_.send(a_, set_, set::withdraw_bond()).reverts<set::NotUnbondedError>());
    world_.warp(kUnbond);
    QVERIFY(world_.send(a_, set_, set::withdraw_bond()).ok);
    QVERIFY(convict(a_).reverts<set::NotOperatorError>()); // nothing is left to take
}

void TstEquivocation::aSmallOneLosesLittle()
{
    QVERIFY(join(a_).ok);
    QVERIFY(join(b_, kBond * uint256{99}).ok);
    QVERIFY(convict(a_).ok);
    QCOMPARE(bond(a_), kBond * uint256{92} / uint256{100}); // 5 % and 3 · 1 %
    QCOMPARE(set::decode_total_bonded(world_.read(set_, set::total_bonded())).value(),
             kBond * uint256{99} + bond(a_));
    QVERIFY(active(b_));
}

/// Four of ten fail within a window: the first loses as much as the last, once all is known.
void TstEquivocation::togetherTheyLoseAll()
{
    Person all[10];
    for (std::uint8_t i = 0; i < 10; ++i) {
        all[i] = operator_number(static_cast<std::uint8_t>(30 + i));
        QVERIFY(join(all[i]).ok);
    }
    QVERIFY(convict(all[0]).ok);
    QCOMPARE(bond(all[0]), kBond * uint256{65} / uint256{100}); // 5 % and 3/10
    world_.warp(kUnbond - 10);
    QVERIFY(convict(all[1]).ok);
    QVERIFY(convict(all[2]).ok);
    QVERIFY(convict(all[3]).ok);
    QCOMPARE(bond(all[3]), uint256{}); // 3 · 4 stakes of 10 are more than there are
    world_.warp(20);                   // beyond the window of the first one
    QVERIFY(convict(all[4]).ok);
    const uint256 ashes = world_.balance({});
    const uint256 before = world_.balance(all[0].address);
    QVERIFY(world_.send(all[0], set_, set::withdraw_bond()).ok);
    QCOMPARE(world_.balance(all[0].address), before);
    QCOMPARE(world_.balance({}) - ashes, kBond * uint256{65} / uint256{100});
    // Who fails much later fails alone.
    world_.warp(3 * kUnbond);
    QVERIFY(convict(all[5]).ok);
    const uint256 total = kBond * uint256{5};
    QVERIFY(bond(all[5]) >= kBond - kBond / uint256{20} - kBond * uint256{3} * kBond / total);
}

void TstEquivocation::theLastOneLeadsOn()
{
    QVERIFY(join(a_).ok);
    QVERIFY(rotate().ok);
    QVERIFY(convict(a_).ok);
    QVERIFY(!active(a_));
    QCOMPARE(leader(), a_.address); // there is nobody else
    QVERIFY(join(b_).ok);
    QVERIFY(rotate().ok); // and now there is, in the middle of the term
    QCOMPARE(leader(), b_.address);
}

/// The stated limit: 130,000 bytes of payloads, calldata by EIP-7623.
void TstEquivocation::largePayloads()
{
    QVERIFY(join(a_).ok);
    QVERIFY(join(b_).ok);
    set::Signed first;
    set::Signed second;
    first.payload = payload(7, kOne, 65'000);
    second.payload = payload(7, kTwo, 65'000);
    first.signature = sign(key_of(a_), first.payload, kL2);
    second.signature = sign(key_of(a_), second.payload, kL2);
    QVERIFY(set::slash_equivocation(first, second).size() < (std::size_t{128} << 10U) - 500);
    const Sent sent = accuse(first, second);
    QVERIFY(sent.ok);
    qInfo("%llu gas", static_cast<unsigned long long>(sent.gas_used));
    QVERIFY(sent.gas_used < 6'000'000);
}

QTEST_GUILESS_MAIN(TstEquivocation)
#include "tst_equivocation.moc"
