#include "chain/contracts/generated/identity_registry.hpp"
#include "chain/contracts/generated/job_board.hpp"
#include "chain/contracts/generated/reputation_registry.hpp"
#include "chain/contracts/generated/validation_registry.hpp"
#include "chain/crypto/keccak.hpp"
#include "tests/chain/contracts/world.hpp"

#include <QTest>

using namespace nucleate;
using namespace nucleate::contracts;
using namespace nucleate::contracts::testing;
using namespace nucleate::literals;
namespace identity = nucleate::contracts::identity_registry;

Q_DECLARE_METATYPE(nucleate::Bytes)
Q_DECLARE_METATYPE(nucleate::Hash32)

namespace {

// ERC-8004's contracts, version 2.0.0.
constexpr Hash32 kWalletType =
    "0x678b53cd718d595370ab070ebf48edfdcd834beac116bf23e625fc7f4d5b7d32"_hash;

} // namespace

class TstIdentityRegistry : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void selectors_data();
    void selectors();
    void topics_data();
    void topics();
    void registersInThreeForms();
    void eventsComeInOrder();
    void reservedKeyIsRefused();
    void contractsMustReceive();
    void onlyAuthorizedChange_data();
    void onlyAuthorizedChange();
    void operatorsAndApprovedMayAct();
    void walletNeedsItsOwnSignature();
    void walletRefusals();
    void walletIsUnset();
    void transferClearsOnlyTheWallet();
    void unknownAgentReads();
    void knowsItsVersionAndInterfaces();

private:
    uint256 register_agent(const Person& who)
    {
        const Sent sent = world_.send(who, registry_, identity::register_("ipfs://file"));
        return identity::decode_register(sent.output).value();
    }
    Address wallet(const uint256& id) const
    {
        return identity::decode_get_agent_wallet(
                   world_.read(registry_, identity::get_agent_wallet(id)))
            .value();
    }
    Hash32 wallet_digest(const uint256& id, const Person& owner, const Person& new_wallet,
                         std::uint64_t deadline) const
    {
        const Bytes fields =
            abi::encode(kWalletType, id, new_wallet.address, owner.address, uint256{deadline});
        return World::typed_digest("ERC8004IdentityRegistry", "1", registry_,
                                   crypto::keccak256(fields));
    }
    Sent set_wallet(const Person& caller, const uint256& id, const Person& new_wallet,
                    std::uint64_t deadline, const Bytes& signature)
    {
        return world_.send(
            caller, registry_,
            identity::set_agent_wallet(id, new_wallet.address, uint256{deadline}, signature));
    }

    World world_;
    Person alice_, bob_, carol_;
    Address registry_;
};

void TstIdentityRegistry::init()
{
    world_ = World{};
    alice_ = world_.person(1);
    bob_ = world_.person(2);
    carol_ = world_.person(3);
    registry_ = world_.deploy(alice_, identity::creation());
}

void TstIdentityRegistry::selectors_data()
{
    namespace reputation = reputation_registry;
    namespace validation = validation_registry;
    QTest::addColumn<Bytes>("call");
    QTest::addColumn<quint32>("selector");
    const auto row = [](const char* name, const Bytes& call, quint32 selector) {
        QTest::newRow(name) << call << selector;
    };
    row("register()", identity::register_(), 0x1aa3a008);
    row("register(string)", identity::register_(std::string{}), 0xf2c298be);
    row("register(string,(string,bytes)[])", identity::register_({}, {}), 0x8ea42286);
    row("setAgentURI", identity::set_agent_uri({}, {}), 0x0af28bd3);
    row("getMetadata", identity::get_metadata({}, {}), 0xcb4799f2);
    row("setMetadata", identity::set_metadata({}, {}, {}), 0x466648da);
    row("getAgentWallet", identity::get_agent_wallet({}), 0x00339509);
    row("setAgentWallet", identity::set_agent_wallet({}, {}, {}, {}), 0x2d1ef5ae);
    row("unsetAgentWallet", identity::unset_agent_wallet({}), 0x3fddcf19);
    row("isAuthorizedOrOwner", identity::is_authorized_or_owner({}, {}), 0xd95e72be);
    row("getVersion", identity::get_version(), 0x0d8e6e2c);
    row("getIdentityRegistry", reputation::get_identity_registry(), 0xbc4d861b);
    row("giveFeedback", reputation::give_feedback({}, {}, 0, {}, {}, {}, {}, {}), 0x3c036a7e);
    row("revokeFeedback", reputation::revoke_feedback({}, 0), 0x4ab3ca99);
    row("appendResponse", reputation::append_response({}, {}, 0, {}, {}), 0xc2349ab2);
    row("getSummary", reputation::get_summary({}, {}, {}, {}), 0x81bbba58);
    row("readFeedback", reputation::read_feedback({}, {}, 0), 0x232b0810);
    row("readAllFeedback", reputation::read_all_feedback({}, {}, {}, {}, false), 0xd9d84224);
    row("getResponseCount", reputation::get_response_count({}, {}, 0, {}), 0x6e04cacd);
    row("getClients", reputation::get_clients({}), 0x42dd519c);
    row("getLastIndex", reputation::get_last_index({}, {}), 0xf2d81759);
    row("validationRequest", validation::validation_request({}, {}, {}, {}), 0xaaf400c4);
    row("validationResponse", validation::validation_response({}, 0, {}, {}, {}), 0x3d659a96);
    row("getValidationStatus", validation::get_validation_status({}), 0xff2febfc);
    row("validation getSummary", validation::get_summary({}, {}, {}), 0x1b7cabd6);
    row("getAgentValidations", validation::get_agent_validations({}), 0x8d5d0c2d);
    row("getValidatorRequests", validation::get_validator_requests({}), 0x4bf3158c);
    // ERC-8183 as its published clients call it.
    row("createJob", job_board::create_job({}, {}, {}, {}, {}), 0x41528812);
    row("setProvider", job_board::set_provider({}, {}), 0xd0fae591);
    row("setBudget", job_board::set_budget({}, {}, {}), 0xdd4ae9d4);
    row("fund", job_board::fund({}, {}, {}), 0xd2e13f50);
    row("submit", job_board::submit({}, {}, {}), 0x9e63798d);
    row("complete", job_board::complete({}, {}, {}), 0xd75bbdf3);
    row("reject", job_board::reject({}, {}, {}), 0x41dd26f5);
    row("claimRefund", job_board::claim_refund({}), 0x5b7baf64);
    row("getJob", job_board::get_job({}), 0xbf22c457);
}

void TstIdentityRegistry::selectors()
{
    QFETCH(Bytes, call);
    QFETCH(quint32, selector);
    QCOMPARE(to_hex(BytesView{call}.first(4)),
             to_hex(BytesView{to_hash(uint256{selector}).bytes}.last(4)));
}

void TstIdentityRegistry::topics_data()
{
    QTest::addColumn<Hash32>("topic");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("Registered") << identity::RegisteredEvent::kTopic
                                << QByteArray{"0xca52e62c367d81bb2e328eb795f7c7ba24afb478408a26c0e"
                                              "201d155c449bc4a"};
    QTest::newRow("MetadataSet") << identity::MetadataSetEvent::kTopic
                                 << QByteArray{"0x2c149ed548c6d2993cd73efe187df6eccabe4538091b33adb"
                                               "d25fafdb8a1468b"};
    QTest::newRow("URIUpdated") << identity::URIUpdatedEvent::kTopic
                                << QByteArray{"0x3a2c7fffc2cba7582c690e3b82c453ea02a308326a98a3ad7"
                                              "576c606336409fb"};
    QTest::newRow("NewFeedback") << reputation_registry::NewFeedbackEvent::kTopic
                                 << QByteArray{"0x6a4a61743519c9d648a14e6493f47dbe3ff1aa29e7785c96c"
                                               "8326a205e58febc"};
    QTest::newRow("FeedbackRevoked")
        << reputation_registry::FeedbackRevokedEvent::kTopic << QByteArray{"0x25156fd3"};
    QTest::newRow("ResponseAppended")
        << reputation_registry::ResponseAppendedEvent::kTopic << QByteArray{"0xb1c6be0b"};
    QTest::newRow("ValidationRequest")
        << validation_registry::ValidationRequestEvent::kTopic << QByteArray{"0x530436c3"};
    QTest::newRow("ValidationResponse")
        << validation_registry::ValidationResponseEvent::kTopic << QByteArray{"0xafddf629"};
    QTest::newRow("JobCreated") << job_board::JobCreatedEvent::kTopic << QByteArray{"0xb0f0239b"};
    QTest::newRow("BudgetSet") << job_board::BudgetSetEvent::kTopic << QByteArray{"0x869e2577"};
    QTest::newRow("JobFunded") << job_board::JobFundedEvent::kTopic << QByteArray{"0xe3fbcc1e"};
    QTest::newRow("JobSubmitted") << job_board::JobSubmittedEvent::kTopic
                                  << QByteArray{"0x80c17db7"};
    QTest::newRow("JobCompleted") << job_board::JobCompletedEvent::kTopic
                                  << QByteArray{"0x0fd54bd3"};
    QTest::newRow("JobRejected") << job_board::JobRejectedEvent::kTopic << QByteArray{"0xae7362b1"};
    QTest::newRow("JobExpired") << job_board::JobExpiredEvent::kTopic << QByteArray{"0x97237956"};
    QTest::newRow("PaymentReleased")
        << job_board::PaymentReleasedEvent::kTopic << QByteArray{"0x21d71db5"};
    QTest::newRow("Refunded") << job_board::RefundedEvent::kTopic << QByteArray{"0x7ca5472b"};
    QTest::newRow("ProviderSet") << job_board::ProviderSetEvent::kTopic << QByteArray{"0x9a87df07"};
}

void TstIdentityRegistry::topics()
{
    QFETCH(Hash32, topic);
    QFETCH(QByteArray, start);
    QVERIFY(to_hex_data(topic).starts_with(start.toStdString()));
}

void TstIdentityRegistry::registersInThreeForms()
{
    const Sent bare = world_.send(alice_, registry_, identity::register_());
    QCOMPARE(identity::decode_register(bare.output).value(), uint256{0});
    QCOMPARE(bare.events<identity::RegisteredEvent>().at(0).agent_uri, std::string{});
    const Sent with_uri = world_.send(alice_, registry_, identity::register_("ipfs://a"));
    QCOMPARE(identity::decode_register(with_uri.output).value(), uint256{1});
    QCOMPARE(identity::decode_token_uri(world_.read(registry_, identity::token_uri(1))).value(),
             std::string{"ipfs://a"});
    const std::vector<identity::MetadataEntry> metadata{{"role", {1, 2}}, {"skill", {3}}};
    const Sent full = world_.send(bob_, registry_, identity::register_("ipfs://b", metadata));
    QCOMPARE(identity::decode_register(full.output).value(), uint256{2});
    QCOMPARE(
        identity::decode_get_metadata(world_.read(registry_, identity::get_metadata(2, "role")))
            .value(),
        (Bytes{1, 2}));
    QCOMPARE(wallet(2), bob_.address);
}

void TstIdentityRegistry::eventsComeInOrder()
{
    const Sent sent =
        world_.send(alice_, registry_, identity::register_("ipfs://b", {{"role", {1}}}));
    const std::vector<Hash32> expected{
        identity::TransferEvent::kTopic, identity::MetadataUpdateEvent::kTopic,
        identity::RegisteredEvent::kTopic, identity::MetadataSetEvent::kTopic,
        identity::MetadataSetEvent::kTopic};
    QCOMPARE(sent.topics(), expected);
    const auto sets = sent.events<identity::MetadataSetEvent>();
    QCOMPARE(sets[0].metadata_key, std::string{"agentWallet"});
    QCOMPARE(sets[0].metadata_value, to_bytes(alice_.address.view()));
    QCOMPARE(sets[0].indexed_metadata_key, keccak_text("agentWallet"));
    QCOMPARE(sets[1].metadata_key, std::string{"role"});
}

void TstIdentityRegistry::reservedKeyIsRefused()
{
    QVERIFY(world_.send(alice_, registry_, identity::register_("", {{"agentWallet", {1}}}))
                .reverts("reserved key"));
    const uint256 id = register_agent(alice_);
    QVERIFY(world_.send(alice_, registry_, identity::set_metadata(id, "agentWallet", {1}))
                .reverts("reserved key"));
}

void TstIdentityRegistry::contractsMustReceive()
{
    // A contract that passes its call on to the registry and has no onERC721Received.
    Bytes code = parse_hex("365f5f37"      // calldatacopy(0, 0, calldatasize)
                           "5f5f365f5f73") // call(gas, registry, 0, 0, calldatasize, 0, 0)
                     .value();
    append(code, registry_.view());
    append(code, parse_hex("5af1"
                           "3d5f5f3e"              // returndatacopy(0, 0, returndatasize)
                           "602a573d5ffd5b3d5ff3") // revert or return what came back
                     .value());
    const Address contract = "0x00000000000000000000000000000000000c0de0"_address;
    world_.state().set_code(contract, code);
    QVERIFY(world_.send(alice_, contract, identity::register_())
                .reverts<identity::ERC721InvalidReceiverError>());
    QVERIFY(world_.send(alice_, contract, identity::get_version()).ok);
    QCOMPARE(identity::decode_register(world_.send(alice_, registry_, identity::register_()).output)
                 .value(),
             uint256{0});
}

void TstIdentityRegistry::onlyAuthorizedChange_data()
{
    QTest::addColumn<Bytes>("call");
    QTest::newRow("URI") << identity::set_agent_uri(0, "x");
    QTest::newRow("metadata") << identity::set_metadata(0, "key", {1});
    QTest::newRow("wallet") << identity::set_agent_wallet(0, {}, 0, {});
    QTest::newRow("unset wallet") << identity::unset_agent_wallet(0);
}

void TstIdentityRegistry::onlyAuthorizedChange()
{
    QFETCH(Bytes, call);
    register_agent(alice_);
    QVERIFY(world_.send(bob_, registry_, call).reverts("Not authorized"));
}

void TstIdentityRegistry::operatorsAndApprovedMayAct()
{
    const uint256 id = register_agent(alice_);
    QVERIFY(world_.send(alice_, registry_, identity::approve(bob_.address, id)).ok);
    QVERIFY(
        world_.send(alice_, registry_, identity::set_approval_for_all(carol_.address, true)).ok);
    const Sent by_approved = world_.send(bob_, registry_, identity::set_agent_uri(id, "ipfs://n"));
    QVERIFY(by_approved.ok);
    const auto updated = by_approved.events<identity::URIUpdatedEvent>();
    QCOMPARE(updated.at(0).new_uri, std::string{"ipfs://n"});
    QCOMPARE(updated.at(0).updated_by, bob_.address);
    QVERIFY(world_.send(carol_, registry_, identity::set_metadata(id, "k", {7})).ok);
}

void TstIdentityRegistry::walletNeedsItsOwnSignature()
{
    const uint256 id = register_agent(alice_);
    const std::uint64_t deadline = world_.now() + 300;
    const Hash32 digest = wallet_digest(id, alice_, bob_, deadline);
    QVERIFY(
        set_wallet(alice_, id, bob_, deadline, alice_.sign(digest)).reverts("invalid wallet sig"));
    QVERIFY(set_wallet(alice_, id, bob_, deadline, bob_.sign(digest)).ok);
    QCOMPARE(wallet(id), bob_.address);
    // The signature names the owner, so it dies with a transfer.
    QVERIFY(
        world_.send(alice_, registry_, identity::transfer_from(alice_.address, carol_.address, id))
            .ok);
    QVERIFY(
        set_wallet(carol_, id, bob_, deadline, bob_.sign(digest)).reverts("invalid wallet sig"));
}

void TstIdentityRegistry::walletRefusals()
{
    const uint256 id = register_agent(alice_);
    const std::uint64_t now = world_.now();
    const Person nobody;
    QVERIFY(set_wallet(alice_, id, nobody, now, {}).reverts("bad wallet"));
    QVERIFY(set_wallet(alice_, id, bob_, now - 1, {}).reverts("expired"));
    QVERIFY(set_wallet(alice_, id, bob_, now + 301, {}).reverts("deadline too far"));
    const Bytes good = bob_.sign(wallet_digest(id, alice_, bob_, now));
    QVERIFY(set_wallet(carol_, id, bob_, now, good).reverts("Not authorized"));
    QVERIFY(set_wallet(alice_, id, bob_, now, good).ok);
}

void TstIdentityRegistry::walletIsUnset()
{
    const uint256 id = register_agent(alice_);
    const Sent sent = world_.send(alice_, registry_, identity::unset_agent_wallet(id));
    QVERIFY(sent.ok);
    QVERIFY(sent.events<identity::MetadataSetEvent>().at(0).metadata_value.empty());
    QVERIFY(wallet(id).is_zero());
}

void TstIdentityRegistry::transferClearsOnlyTheWallet()
{
    const uint256 id = register_agent(alice_);
    QVERIFY(world_.send(alice_, registry_, identity::set_metadata(id, "k", {7})).ok);
    const Sent sent =
        world_.send(alice_, registry_, identity::transfer_from(alice_.address, bob_.address, id));
    const std::vector<Hash32> expected{identity::MetadataSetEvent::kTopic,
                                       identity::TransferEvent::kTopic};
    QCOMPARE(sent.topics(), expected);
    QVERIFY(wallet(id).is_zero());
    QCOMPARE(identity::decode_get_metadata(world_.read(registry_, identity::get_metadata(id, "k")))
                 .value(),
             Bytes{7});
    QCOMPARE(identity::decode_token_uri(world_.read(registry_, identity::token_uri(id))).value(),
             std::string{"ipfs://file"});
}

void TstIdentityRegistry::unknownAgentReads()
{
    QVERIFY(wallet(99).is_zero());
    QVERIFY(identity::decode_get_metadata(world_.read(registry_, identity::get_metadata(99, "k")))
                .value()
                .empty());
    const Sent authorized =
        world_.call(registry_, identity::is_authorized_or_owner(alice_.address, 99), alice_);
    QVERIFY(authorized.reverts<identity::ERC721NonexistentTokenError>());
    QVERIFY(world_.send(alice_, registry_, identity::set_agent_uri(99, "x"))
                .reverts<identity::ERC721NonexistentTokenError>());
}

void TstIdentityRegistry::knowsItsVersionAndInterfaces()
{
    QCOMPARE(identity::decode_get_version(world_.read(registry_, identity::get_version())).value(),
             std::string{"2.0.0"});
    QCOMPARE(identity::decode_name(world_.read(registry_, identity::name())).value(),
             std::string{"AgentIdentity"});
    const auto supports = [&](const char* id) {
        return identity::decode_supports_interface(
                   world_.read(registry_, identity::supports_interface(parse_fixed<4>(id).value())))
            .value();
    };
    QVERIFY(supports("0x80ac58cd"));  // ERC-721
    QVERIFY(supports("0x49064906"));  // ERC-4906
    QVERIFY(!supports("0xffffffff")); // ERC-165: no contract supports it
}

QTEST_GUILESS_MAIN(TstIdentityRegistry)
#include "tst_identity_registry.moc"
