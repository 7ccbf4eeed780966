#include "chain/contracts/generated/anchor_state_registry.hpp"
#include "chain/contracts/generated/delayed_weth.hpp"
#include "chain/contracts/generated/dispute_game_factory.hpp"
#include "chain/contracts/generated/fault_dispute_game.hpp"
#include "chain/contracts/generated/mips.hpp"
#include "chain/contracts/generated/preimage_oracle.hpp"
#include "chain/contracts/generated/proxy.hpp"
#include "chain/contracts/generated/superchain_config.hpp"
#include "chain/crypto/keccak.hpp"
#include "tests/chain/contracts/world.hpp"

#include <QTest>

using namespace nucleate;
using namespace nucleate::contracts;
using namespace nucleate::contracts::testing;
using namespace nucleate::literals;
namespace game = nucleate::contracts::fault_dispute_game;

namespace {

constexpr std::uint64_t kProposed = 13;
constexpr std::uint64_t kSplitDepth = 4; // sixteen blocks after the anchor at block 0

} // namespace

/// The patched FaultDisputeGame among the OP Stack's own contracts, with a proposal of block 13.
class TstDisputeGame : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsItsBlockByBothNames();
    void machineIsNotAskedBeyondTheProposal();
    void machineIsAskedWithinTheProposal();

private:
    Address behind_proxy(Bytes creation, const Bytes& initialize)
    {
        const Address implementation = world_.deploy(owner_, std::move(creation));
        const Address proxy = world_.deploy(owner_, proxy::creation(owner_.address));
        const Bytes upgrade = proxy::upgrade_to_and_call(implementation, initialize);
        return world_.send(owner_, proxy, upgrade).ok ? proxy : Address{};
    }
    /// Adds a claim under claim `parent`; its position is `position`.
    void move(std::uint64_t parent, bool attack, std::uint64_t position, const Hash32& claim)
    {
        const Bytes bond = world_.read(game_, game::get_required_bond(position));
        const Bytes data = game::move(claims_[parent], parent, claim, attack);
        const Sent sent =
            world_.send(owner_, game_, data, game::decode_get_required_bond(bond).value());
        QVERIFY2(sent.ok, to_hex(sent.output).c_str());
        claims_.push_back(claim);
    }
    /// The disputed block that the machine reads when the execution trace under claim `leaf` is
    /// disputed between two outputs.
    std::uint64_t block_asked(std::uint64_t leaf, std::uint64_t starting, std::uint64_t start_at,
                              std::uint64_t disputed, std::uint64_t dispute_at)
    {
        if (!world_.send(owner_, game_, game::add_local_data(4, leaf, 8)).ok)
            return 0;
        const Hash32 context = crypto::keccak256(abi::encode(
            claims_[starting], uint256{start_at}, claims_[disputed], uint256{dispute_at}));
        const uint256 type = uint256{1} << 248U; // local key
        const Hash32 hash = crypto::keccak256(abi::encode(type | uint256{4}, game_, context));
        const uint256 key = (to_uint256(hash) & ((uint256{1} << 248U) - 1)) | type;
        const Bytes part = world_.read(oracle_, preimage_oracle::preimage_parts(to_hash(key), 8));
        return uint256_from_be(BytesView{part}.first(8)).low64();
    }

    World world_;
    Person owner_;
    Address oracle_, game_;
    std::vector<Hash32> claims_;
};

void TstDisputeGame::init()
{
    world_ = World{};
    owner_ = world_.person(1);
    const Address owner = owner_.address;
    const Address superchain =
        behind_proxy(superchain_config::creation(), superchain_config::initialize(owner, false));
    const Address weth =
        behind_proxy(delayed_weth::creation(60), delayed_weth::initialize(owner, superchain));
    const Address factory =
        behind_proxy(dispute_game_factory::creation(), dispute_game_factory::initialize(owner));
    const anchor_state_registry::StartingAnchorRoot anchor{0, {keccak_text("genesis"), 0}};
    const Address registry = behind_proxy(anchor_state_registry::creation(factory),
                                          anchor_state_registry::initialize({anchor}));
    oracle_ = world_.deploy(owner_, preimage_oracle::creation(126'000, 60));
    const Address machine = world_.deploy(owner_, mips::creation(oracle_));
    Hash32 prestate = keccak_text("program");
    prestate.bytes[0] = 3;
    const Address implementation =
        world_.deploy(owner_, game::creation(0, prestate, 24, kSplitDepth, 10, 100, machine, weth,
                                             registry, 901));
    QVERIFY(
        world_.send(owner_, factory, dispute_game_factory::set_implementation(0, implementation))
            .ok);
    claims_ = {keccak_text("root claim")};
    const Bytes block = abi::encode(uint256{kProposed});
    const Bytes bond = world_.read(implementation, game::get_required_bond(1));
    const uint256 wei = game::decode_get_required_bond(bond).value();
    QVERIFY(world_.send(owner_, factory, dispute_game_factory::set_init_bond(0, wei)).ok);
    const Sent sent =
        world_.send(owner_, factory, dispute_game_factory::create(0, claims_[0], block), wei);
    QVERIFY(sent.ok);
    game_ = dispute_game_factory::decode_create(sent.output).value();
}

void TstDisputeGame::tellsItsBlockByBothNames()
{
    QCOMPARE(game::decode_l2_block_number(world_.read(game_, game::l2_block_number())).value(),
             uint256{kProposed});
    QCOMPARE(
        game::decode_l2_sequence_number(world_.read(game_, game::l2_sequence_number())).value(),
        uint256{kProposed});
}

void TstDisputeGame::machineIsNotAskedBeyondTheProposal()
{
    // Down to block 13 as the last agreed one, so that the step to block 14 is in dispute.
    move(0, true, 2, keccak_text("block 8"));
    move(1, false, 6, keccak_text("block 12"));
    move(2, false, 14, keccak_text("block 14"));
    move(3, true, 28, keccak_text("block 13"));
    Hash32 trace = keccak_text("trace");
    trace.bytes[0] = 0; // the machine says: valid
    move(4, false, 58, trace);
    QCOMPARE(block_asked(5, 4, 28, 3, 14), kProposed); // as published it asks for 14
}

void TstDisputeGame::machineIsAskedWithinTheProposal()
{
    // Block 12 is agreed, block 13 in dispute.
    move(0, true, 2, keccak_text("block 8"));
    move(1, false, 6, keccak_text("block 12"));
    move(2, false, 14, keccak_text("block 14"));
    move(3, true, 28, keccak_text("block 13"));
    Hash32 trace = keccak_text("trace");
    trace.bytes[0] = 1; // the machine says: invalid
    move(4, true, 56, trace);
    QCOMPARE(block_asked(5, 2, 6, 4, 28), std::uint64_t{13});
}

QTEST_GUILESS_MAIN(TstDisputeGame)
#include "tst_dispute_game.moc"
