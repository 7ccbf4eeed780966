#include "chain/contracts/generated/attested_game.hpp"
#include "chain/contracts/generated/dispute_game_factory.hpp"
#include "chain/rollup/attestation.hpp"
#include "chain/rollup/outputs.hpp"
#include "chain/rollup/settlement.hpp"
#include "devnet_fixture.hpp"

using namespace nucleate;
using namespace nucleate::rollup;
using namespace nucleate::rollup::test;

namespace {

namespace factory = contracts::dispute_game_factory;
namespace game = contracts::attested_game;

constexpr std::uint64_t kInterval = 30;
constexpr std::size_t kAttesters[] = {5, 6, 7}; ///< test accounts; two of them are enough

/// A chain whose states attesters vouch for.
struct Bridge
{
    Bridge()
    {
        auto& game = world.parameters.game;
        for (const std::size_t who : kAttesters)
            game.attesters.push_back(account(who).address);
        std::ranges::sort(game.attesters);
        game.attesters_needed = 2;
        world.deploy();
        world.open_l2();
        ProposerOptions options;
        options.interval = kInterval;
        options.finalized_only = false;
        options.attest = [this](std::uint64_t number, const Hash32& root) -> Result<Bytes> {
            if (!vouching)
                return fail("The attesters are away.");
            return attested_extra_data(statement(number, root), keys({5, 6}));
        };
        settlement = *Settlement::open(*world.l1_source, l1_calls, world.l2->chain(), *world.sender,
                                       world.deployment->addresses(), options);
    }

    Attestation statement(std::uint64_t number, const Hash32& root) const
    {
        const L1BlockRef head = world.l1_source->head();
        return {world.l1->spec().chain_id,
                contract("AnchorStateRegistryProxy"),
                world.parameters.l2_chain_id,
                number,
                root,
                head.id()};
    }
    static std::vector<Hash32> keys(std::initializer_list<std::size_t> who)
    {
        std::vector<Hash32> out;
        for (const std::size_t one : who)
            out.push_back(account(one).private_key);
        return out;
    }
    /// What L1 would say to a game with this root and extra data, from anyone.
    Expected<L1Answer, Bytes> would_take(const Hash32& root, const Bytes& extra) const
    {
        return l1_calls.call(account(kUser).address,
                             {contract("DisputeGameFactoryProxy"),
                              {},
                              factory::create(kAttestedGameType, root, extra),
                              2'000'000});
    }
    void run(unsigned seconds)
    {
        for (unsigned i = 0; i < seconds; i += 2) {
            world.run(2);
            if (const auto done = settlement->step(*world.time, world.l2->is_caught_up()); !done)
                problems.push_back(done.error().message);
        }
    }
    Address contract(const char* name) const { return world.deployment->addresses().at(name); }
    Hash32 root_of(std::uint64_t number) const
    {
        return output_at(world.l2->chain(), number).value().root();
    }
    std::uint64_t safe() const { return world.l2->chain().heads().safe; }

    World world;
    ChainL1Calls l1_calls{*world.l1};
    std::unique_ptr<Settlement> settlement;
    bool vouching = true;
    std::vector<std::string> problems;
};

Hash32 wrong_root()
{
    Hash32 out;
    out[0] = 0xbd;
    return out;
}

} // namespace

/// States that stand by the word of attesters, on the OP Stack's own factory, registry and portal.
class TstAttested : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leaves_out_what_disputes_need()
    {
        Bridge bridge;
        const auto& addresses = bridge.world.deployment->addresses();
        for (const char* name : {"MIPS", "PreimageOracle", "DelayedWETHProxy", "FaultDisputeGame"})
            QVERIFY2(!addresses.contains(name), name);
        for (const char* name : {"AttesterSet", "AttestedGame", "AnchorStateRegistryProxy"})
            QVERIFY2(addresses.contains(name), name);
    }

    void a_proposal_stands_at_once()
    {
        Bridge bridge;
        bridge.run(100);
        QVERIFY2(bridge.problems.empty(),
                 bridge.problems.empty() ? "" : bridge.problems[0].c_str());
        const auto& games = bridge.settlement->games().all();
        QVERIFY(games.size() >= 3);
        const DisputeGame& first = games.front();
        QVERIFY(first.root == bridge.root_of(first.l2_number));
        QVERIFY(first.status == GameStatus::defender_wins);
        // The block after the game is seen takes the call that ends it.
        QVERIFY(first.resolved > first.created && first.resolved <= first.created + 4);
        QVERIFY(bridge.settlement->anchor() >= first.l2_number);
        QCOMPARE(bridge.settlement->final_number(first.resolved + 7), first.l2_number);
        QCOMPARE(bridge.settlement->delays().max_clock, std::uint64_t{0});
        const auto named =
            bridge.l1_calls.read(first.address, game::statement(), game::decode_statement);
        const auto from =
            bridge.l1_calls.read(first.address, game::derived_from(), game::decode_derived_from);
        QVERIFY(named && from);
        Attestation told = bridge.statement(first.l2_number, first.root);
        told.l1 = {from->hash, from->number.low64()};
        QVERIFY(hash_of(told) == *named);
    }

    void nothing_is_proposed_without_attesters()
    {
        Bridge bridge;
        bridge.vouching = false;
        bridge.run(60);
        QVERIFY(bridge.settlement->games().all().empty());
        QVERIFY(!bridge.problems.empty() && bridge.problems[0] == "The attesters are away.");
        bridge.vouching = true;
        bridge.run(20);
        QVERIFY(!bridge.settlement->games().all().empty());
    }

    void what_lacks_their_word_is_refused()
    {
        Bridge bridge;
        bridge.run(40);
        const std::uint64_t number = bridge.safe();
        const Hash32 right = bridge.root_of(number);
        const Attestation said = bridge.statement(number, right);
        const auto signed_by = [](const Attestation& what, std::initializer_list<std::size_t> who) {
            return attested_extra_data(what, Bridge::keys(who)).value();
        };
        QVERIFY(bridge.would_take(right, signed_by(said, {5, 7})).has_value());
        QVERIFY(bridge.would_take(right, signed_by(said, {5, 6, 7})).has_value());
        // Their word on one root is none on another.
        QVERIFY(!bridge.would_take(wrong_root(), signed_by(said, {5, 6})));
        QVERIFY(!bridge.would_take(right, signed_by(said, {5})));
        QVERIFY(!bridge.would_take(right, signed_by(said, {5, kUser})));
        QVERIFY(!bridge.would_take(right, signed_by(said, {})));
        Bytes twice = signed_by(said, {5});
        const Bytes signature(twice.begin() + 96, twice.end());
        append(twice, signature);
        QVERIFY(!bridge.would_take(right, twice));
        Bytes cut = signed_by(said, {5, 6});
        cut.pop_back();
        QVERIFY(!bridge.would_take(right, cut));
    }

    void what_they_derived_from_must_be_on_l1()
    {
        Bridge bridge;
        bridge.run(40);
        const std::uint64_t number = bridge.safe();
        const Hash32 right = bridge.root_of(number);
        Attestation other = bridge.statement(number, right);
        other.l1.hash[0] ^= 1U;
        QVERIFY(
            !bridge.would_take(right, attested_extra_data(other, Bridge::keys({5, 6})).value()));
        other.l1 = {{}, bridge.world.l1_source->head().number + 1'000};
        QVERIFY(
            !bridge.would_take(right, attested_extra_data(other, Bridge::keys({5, 6})).value()));
    }

    void the_anchor_does_not_go_back()
    {
        Bridge bridge;
        bridge.run(100);
        const std::uint64_t anchor = bridge.settlement->anchor();
        QVERIFY(anchor > 1);
        const Attestation old = bridge.statement(anchor, bridge.root_of(anchor));
        QVERIFY(
            !bridge.would_take(old.root, attested_extra_data(old, Bridge::keys({5, 6})).value()));
    }

    void a_game_is_made_and_ended_once()
    {
        Bridge bridge;
        bridge.run(60);
        const Address made = bridge.settlement->games().all().front().address;
        QVERIFY(!bridge.l1_calls.call({}, {made, {}, game::initialize(), 1'000'000}));
        QVERIFY(!bridge.l1_calls.call({}, {made, {}, game::resolve(), 1'000'000}));
    }
};

QTEST_GUILESS_MAIN(TstAttested)
#include "tst_attested.moc"
