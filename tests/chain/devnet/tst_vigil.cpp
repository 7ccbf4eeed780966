#include "chain/devnet/vigil.hpp"

#include "chain/crypto/secp256k1.hpp"

#include <QTest>

using namespace nucleate;
using namespace nucleate::devnet;

namespace {

constexpr std::uint64_t kChain = 901;
const Address kSet = Address::from_view(Bytes(20, 0x5e));

Hash32 key_number(std::uint8_t n)
{
    Hash32 key;
    key.bytes[31] = n;
    return key;
}

/// A block of this height; `salt` makes others of it.
node::SealedBlock block(std::uint64_t number, std::uint8_t salt = 0)
{
    node::SealedBlock out;
    execution::Header& header = out.block.header;
    header.number = number;
    header.extra_data = {salt};
    header.parent_beacon_block_root = Hash32{};
    header.withdrawals_root = Hash32{};
    out.hash.bytes[0] = salt;
    out.hash.bytes[31] = static_cast<std::uint8_t>(number);
    return out;
}

/// As a reader opens it.
rollup::UnsafePayload opened(const node::SealedBlock& block, const Hash32& key)
{
    rollup::UnsafePayload out;
    out.signer = crypto::address_of_private_key(key).value();
    out.hash = block.hash;
    out.header = block.block.header;
    return out;
}

} // namespace

/// A height is signed once, and whoever signs two is found out.
class TstVigil : public QObject
{
    Q_OBJECT

private slots:
    void init() { database_ = storage::Database::in_memory().value(); }
    void signsAHeightOnce();
    void remembersWhatItSigned();
    void noticesTwoOfAHeight();
    void strangersAreNotRemembered();
    void oneCaseOfASignerIsOpen();
    void keepsEvidence();
    void largeEvidenceIsNotSent();

private:
    std::unique_ptr<Vigil> open() { return Vigil::open(database_, kChain, kSet).value(); }
    void see(Vigil& vigil, const node::SealedBlock& seen, std::uint8_t key, bool counts = true)
    {
        const Hash32 secret = key_number(key);
        vigil.see(opened(seen, secret), rollup::sign_payload(seen, kChain, secret).value(), counts);
    }

    std::shared_ptr<storage::Database> database_;
};

void TstVigil::signsAHeightOnce()
{
    const auto vigil = open();
    const auto envelope = vigil->sign(block(7), key_number(1));
    QVERIFY(envelope);
    QCOMPARE(*envelope, rollup::sign_payload(block(7), kChain, key_number(1)).value());
    QVERIFY(!vigil->sign(block(7, 1), key_number(1))); // built again after L1 was reorganised
    QVERIFY(!vigil->sign(block(6), key_number(1)));
    QVERIFY(vigil->sign(block(8), key_number(1)));
    QVERIFY(vigil->sign(block(7, 1), key_number(2))); // another operator of this machine
    QVERIFY(vigil->take_found().empty());
}

void TstVigil::remembersWhatItSigned()
{
    QVERIFY(open()->sign(block(7), key_number(1)));
    const auto again = open();
    QVERIFY(!again->sign(block(7, 1), key_number(1)));
    QVERIFY(again->sign(block(8), key_number(1)));
    // Heights of another chain are others.
    const Address other = Address::from_view(Bytes(20, 1));
    QVERIFY(Vigil::open(database_, kChain, other).value()->sign(block(7), key_number(1)));
}

void TstVigil::noticesTwoOfAHeight()
{
    const auto vigil = open();
    see(*vigil, block(7), 1);
    see(*vigil, block(8), 1);
    see(*vigil, block(7, 1), 2); // another signer: no offence
    see(*vigil, block(7), 1);    // the same again
    QVERIFY(vigil->take_found().empty());
    see(*vigil, block(7, 1), 1, false); // though it may not sign any more
    const auto found = vigil->take_found();
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].number, std::uint64_t{7});
    QCOMPARE(found[0].first_hash(), block(7).hash);
    QCOMPARE(found[0].second_hash(), block(7, 1).hash);
    QVERIFY(found[0].fits());
    see(*vigil, block(7, 1), 1);
    QVERIFY(vigil->take_found().empty()); // told once
    // A copy of one's own key on another machine.
    QVERIFY(vigil->sign(block(9), key_number(3)));
    see(*vigil, block(9, 1), 3);
    QCOMPARE(vigil->take_found().size(), std::size_t{1});
}

void TstVigil::strangersAreNotRemembered()
{
    const auto vigil = open();
    see(*vigil, block(7), 1, false);
    see(*vigil, block(7, 1), 1, false);
    QVERIFY(vigil->take_found().empty());
    // Nor what is long past.
    see(*vigil, block(7), 1);
    see(*vigil, block(7 + EquivocationWatch::kHeights), 1);
    see(*vigil, block(7, 1), 1);
    QVERIFY(vigil->take_found().empty());
}

void TstVigil::oneCaseOfASignerIsOpen()
{
    const auto vigil = open();
    for (std::uint64_t number = 1; number < 5; ++number) {
        see(*vigil, block(number), 1);
        see(*vigil, block(number, 1), 1);
    }
    QCOMPARE(vigil->take_found().size(), std::size_t{1});
    const auto entry = vigil->book().unsettled().at(0);
    QVERIFY(vigil->book().update(entry.evidence.name(), EquivocationBook::State::punished));
    see(*vigil, block(9), 1);
    see(*vigil, block(9, 1), 1);
    QCOMPARE(vigil->take_found().size(), std::size_t{1});
    QCOMPARE(vigil->book().list().size(), std::size_t{2});
}

void TstVigil::keepsEvidence()
{
    DoubleSign evidence;
    {
        const auto vigil = open();
        see(*vigil, block(7), 1);
        see(*vigil, block(7, 1), 1);
        evidence = vigil->take_found().at(0);
        QVERIFY(vigil->book().update(evidence.name(), EquivocationBook::State::reported,
                                     key_number(9)));
    }
    const auto again = open();
    const auto kept = again->book().unsettled();
    QCOMPARE(kept.size(), std::size_t{1});
    QCOMPARE(kept[0].evidence.first, evidence.first);
    QCOMPARE(kept[0].evidence.second, evidence.second);
    QVERIFY(kept[0].state == EquivocationBook::State::reported);
    QVERIFY(kept[0].transaction == key_number(9));
    const boost::json::array list = again->book().list();
    QVERIFY(list.at(0).at("number").as_string() == "0x7");
    QVERIFY(list.at(0).at("state").as_string() == "reported");
    QCOMPARE(list.at(0).at("first").at("signature").as_string().size(), std::size_t{2 + 2 * 65});
}

void TstVigil::largeEvidenceIsNotSent()
{
    const auto vigil = open();
    node::SealedBlock large = block(7);
    execution::Transaction tx;
    tx.data = Bytes(70'000, 1);
    large.block.transactions = {tx};
    see(*vigil, large, 1);
    large.hash.bytes[0] = 1;
    see(*vigil, large, 1);
    QCOMPARE(vigil->take_found().size(), std::size_t{1});
    QVERIFY(vigil->book().unsettled().empty());
    QVERIFY(vigil->book().list().at(0).at("state").as_string() == "too_large");
}

QTEST_GUILESS_MAIN(TstVigil)
#include "tst_vigil.moc"
