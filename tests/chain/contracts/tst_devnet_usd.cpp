#include "chain/contracts/generated/devnet_usd.hpp"
#include "chain/crypto/keccak.hpp"
#include "tests/chain/contracts/world.hpp"

#include <QTest>

using namespace nucleate;
using namespace nucleate::contracts;
using namespace nucleate::contracts::testing;
using namespace nucleate::literals;

namespace {

// Type hashes as EIP-3009 and EIP-2612 print them.
constexpr Hash32 kTransferType =
    "0x7c7c6cdb67a18743f49ec6fa9b35f50d52ed05cbed4cc592e13b44501c1a2267"_hash;
constexpr Hash32 kReceiveType =
    "0xd099cc98ef71107a616c4f0f941f04c322d8e254fe26b3c6668db87aae413de8"_hash;
constexpr Hash32 kCancelType =
    "0x158b0a9edf7a828aad02f63cd515c68ef2f50ba807396f6d12842833a1597429"_hash;
constexpr Hash32 kPermitType =
    "0x6e71edae12b1b97f4d1f60370fef10105fa2faae0126114a169c64845d6126c9"_hash;
constexpr Hash32 kNonce = "0x00000000000000000000000000000000000000000000000000000000000000aa"_hash;

struct Authorization
{
    Address from;
    Address to;
    uint256 value = 400;
    uint256 after = World::kStart - 10;
    uint256 before = World::kStart + 10;
    Hash32 nonce = kNonce;
};

} // namespace

class TstDevnetUsd : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isADollar();
    void onlyMintersMint();
    void permitsBySignature();
    void movesByAuthorization_data();
    void movesByAuthorization();
    void boundsAreStrict_data();
    void boundsAreStrict();
    void nonceIsSpentOnce();
    void foreignSignatureIsRefused();
    void onlyThePayeeReceives();
    void cancelledNonceIsDead();
    void blockNumberFlagIsNoClock();

private:
    Hash32 digest(const Hash32& type, const Authorization& a) const
    {
        const Bytes fields = abi::encode(type, a.from, a.to, a.value, a.after, a.before, a.nonce);
        return World::typed_digest("Devnet USD", "1", usd_, crypto::keccak256(fields));
    }
    Sent transfer(const Authorization& a, const Bytes& signature)
    {
        return world_.send(carol_, usd_,
                           devnet_usd::transfer_with_authorization(a.from, a.to, a.value, a.after,
                                                                   a.before, a.nonce, signature));
    }
    Sent transfer_split(const Authorization& a, const Bytes& signature)
    {
        return world_.send(carol_, usd_,
                           devnet_usd::transfer_with_authorization(
                               a.from, a.to, a.value, a.after, a.before, a.nonce, signature[64],
                               Hash32::from_view(BytesView{signature}.first(32)),
                               Hash32::from_view(BytesView{signature}.subspan(32, 32))));
    }
    Sent receive(const Person& caller, const Authorization& a, const Bytes& signature)
    {
        return world_.send(caller, usd_,
                           devnet_usd::receive_with_authorization(a.from, a.to, a.value, a.after,
                                                                  a.before, a.nonce, signature));
    }
    uint256 balance(const Person& who) const
    {
        const Bytes data = world_.read(usd_, devnet_usd::balance_of(who.address));
        return devnet_usd::decode_balance_of(data).value();
    }
    Authorization standard() const { return {alice_.address, bob_.address}; }

    World world_;
    Person admin_, alice_, bob_, carol_;
    Address usd_;
};

void TstDevnetUsd::init()
{
    world_ = World{};
    admin_ = world_.person(1);
    alice_ = world_.person(2);
    bob_ = world_.person(3);
    carol_ = world_.person(4);
    usd_ = world_.deploy(admin_, devnet_usd::creation(admin_.address));
    QVERIFY(world_.send(admin_, usd_, devnet_usd::mint(alice_.address, 1000)).ok);
}

void TstDevnetUsd::isADollar()
{
    QCOMPARE(devnet_usd::decode_decimals(world_.read(usd_, devnet_usd::decimals())).value(), 6);
    QCOMPARE(devnet_usd::decode_symbol(world_.read(usd_, devnet_usd::symbol())).value(),
             std::string{"dUSD"});
    QCOMPARE(devnet_usd::decode_version(world_.read(usd_, devnet_usd::version())).value(),
             std::string{"1"});
    QVERIFY(world_.send(alice_, usd_, devnet_usd::transfer(bob_.address, 1)).ok);
    QCOMPARE(balance(bob_), uint256{1});
}

void TstDevnetUsd::onlyMintersMint()
{
    QVERIFY(world_.send(alice_, usd_, devnet_usd::mint(alice_.address, 1))
                .reverts<devnet_usd::AccessControlUnauthorizedAccountError>());
    const Hash32 role = keccak_text("MINTER_ROLE");
    QVERIFY(world_.send(admin_, usd_, devnet_usd::grant_role(role, alice_.address)).ok);
    QVERIFY(world_.send(alice_, usd_, devnet_usd::mint(alice_.address, 1)).ok);
}

void TstDevnetUsd::permitsBySignature()
{
    const uint256 deadline{world_.now()};
    const Bytes fields =
        abi::encode(kPermitType, alice_.address, bob_.address, uint256{70}, uint256{0}, deadline);
    const Bytes signature =
        alice_.sign(World::typed_digest("Devnet USD", "1", usd_, crypto::keccak256(fields)));
    const Bytes permit =
        devnet_usd::permit(alice_.address, bob_.address, 70, deadline, signature[64],
                           Hash32::from_view(BytesView{signature}.first(32)),
                           Hash32::from_view(BytesView{signature}.subspan(32, 32)));
    QVERIFY(world_.send(carol_, usd_, permit).ok);
    QVERIFY(world_.send(carol_, usd_, permit).reverts<devnet_usd::ERC2612InvalidSignerError>());
    world_.warp(1);
    QVERIFY(world_.send(carol_, usd_, permit).reverts<devnet_usd::ERC2612ExpiredSignatureError>());
    QVERIFY(
        world_.send(bob_, usd_, devnet_usd::transfer_from(alice_.address, bob_.address, 70)).ok);
}

void TstDevnetUsd::movesByAuthorization_data()
{
    QTest::addColumn<bool>("split");
    QTest::newRow("v, r, s") << true;
    QTest::newRow("bytes") << false;
}

void TstDevnetUsd::movesByAuthorization()
{
    QFETCH(bool, split);
    const Authorization a = standard();
    const Bytes signature = alice_.sign(digest(kTransferType, a));
    const Sent sent = split ? transfer_split(a, signature) : transfer(a, signature);
    QVERIFY(sent.ok);
    QCOMPARE(balance(bob_), uint256{400});
    const auto used = sent.events<devnet_usd::AuthorizationUsedEvent>();
    QCOMPARE(used.size(), std::size_t{1});
    QCOMPARE(used[0].authorizer, alice_.address);
    QCOMPARE(used[0].nonce, kNonce);
}

void TstDevnetUsd::boundsAreStrict_data()
{
    QTest::addColumn<int>("after");
    QTest::addColumn<int>("before");
    QTest::addColumn<bool>("valid");
    QTest::newRow("inside") << -1 << 1 << true;
    QTest::newRow("not yet") << 1 << 9 << false;
    QTest::newRow("at validAfter") << 0 << 9 << false;
    QTest::newRow("at validBefore") << -9 << 0 << false;
    QTest::newRow("past") << -9 << -1 << false;
}

void TstDevnetUsd::boundsAreStrict()
{
    QFETCH(int, after);
    QFETCH(int, before);
    QFETCH(bool, valid);
    Authorization a = standard();
    a.after = uint256{World::kStart + static_cast<std::uint64_t>(after)};
    a.before = uint256{World::kStart + static_cast<std::uint64_t>(before)};
    const Sent sent = transfer(a, alice_.sign(digest(kTransferType, a)));
    QCOMPARE(sent.ok, valid);
    if (!valid)
        QVERIFY(sent.reverts<devnet_usd::ERC3009InvalidAuthorizationTimeError>());
}

void TstDevnetUsd::nonceIsSpentOnce()
{
    const Authorization a = standard();
    const Bytes signature = alice_.sign(digest(kTransferType, a));
    QVERIFY(transfer(a, signature).ok);
    QVERIFY(transfer(a, signature).reverts<devnet_usd::ERC3009UsedAuthorizationError>());
    QVERIFY(transfer_split(a, signature).reverts<devnet_usd::ERC3009UsedAuthorizationError>());
    const Bytes state = world_.read(usd_, devnet_usd::authorization_state(alice_.address, kNonce));
    QVERIFY(devnet_usd::decode_authorization_state(state).value());
}

void TstDevnetUsd::foreignSignatureIsRefused()
{
    const Authorization a = standard();
    const Bytes by_bob = bob_.sign(digest(kTransferType, a));
    QVERIFY(transfer(a, by_bob).reverts<devnet_usd::ERC3009InvalidSignatureError>());
    QVERIFY(transfer_split(a, by_bob).reverts<devnet_usd::ERC3009InvalidSignatureError>());
    const Bytes for_receive = alice_.sign(digest(kReceiveType, a));
    QVERIFY(transfer(a, for_receive).reverts<devnet_usd::ERC3009InvalidSignatureError>());
    Authorization more = a;
    more.value = 401;
    QVERIFY(transfer(more, alice_.sign(digest(kTransferType, a)))
                .reverts<devnet_usd::ERC3009InvalidSignatureError>());
}

void TstDevnetUsd::onlyThePayeeReceives()
{
    const Authorization a = standard();
    const Bytes signature = alice_.sign(digest(kReceiveType, a));
    QVERIFY(receive(carol_, a, signature).reverts<devnet_usd::ERC20InvalidReceiverError>());
    QVERIFY(receive(bob_, a, bob_.sign(digest(kReceiveType, a)))
                .reverts<devnet_usd::ERC3009InvalidSignatureError>());
    QVERIFY(receive(bob_, a, signature).ok);
    QCOMPARE(balance(bob_), uint256{400});
    QVERIFY(receive(bob_, a, signature).reverts<devnet_usd::ERC3009UsedAuthorizationError>());
}

void TstDevnetUsd::cancelledNonceIsDead()
{
    const Bytes fields = abi::encode(kCancelType, alice_.address, kNonce);
    const Hash32 hash = World::typed_digest("Devnet USD", "1", usd_, crypto::keccak256(fields));
    const Authorization a = standard();
    const Bytes by_bob = devnet_usd::cancel_authorization(alice_.address, kNonce, bob_.sign(hash));
    QVERIFY(world_.send(carol_, usd_, by_bob).reverts<devnet_usd::ERC3009InvalidSignatureError>());
    const Bytes cancel =
        devnet_usd::cancel_authorization(alice_.address, kNonce, alice_.sign(hash));
    const Sent sent = world_.send(carol_, usd_, cancel);
    QVERIFY(sent.ok);
    QCOMPARE(sent.events<devnet_usd::AuthorizationCanceledEvent>().size(), std::size_t{1});
    QVERIFY(world_.send(carol_, usd_, cancel).reverts<devnet_usd::ERC3009UsedAuthorizationError>());
    QVERIFY(transfer(a, alice_.sign(digest(kTransferType, a)))
                .reverts<devnet_usd::ERC3009UsedAuthorizationError>());
}

void TstDevnetUsd::blockNumberFlagIsNoClock()
{
    // Bit 47 in both bounds makes the library's base contract compare block numbers. Here it is a
    // time far ahead, so validAfter has not come.
    const uint256 flag = uint256{1} << 47U;
    Authorization a = standard();
    a.after = flag;
    a.before = flag + 1'000'000;
    QVERIFY(transfer(a, alice_.sign(digest(kTransferType, a)))
                .reverts<devnet_usd::ERC3009InvalidAuthorizationTimeError>());
}

QTEST_GUILESS_MAIN(TstDevnetUsd)
#include "tst_devnet_usd.moc"
