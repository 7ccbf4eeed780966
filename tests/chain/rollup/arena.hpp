#pragma once

#include "chain/contracts/generated/devnet_usd.hpp"
#include "chain/contracts/generated/dispute_game_factory.hpp"
#include "chain/contracts/generated/fault_dispute_game.hpp"
#include "chain/contracts/generated/optimism_portal2.hpp"
#include "chain/contracts/generated/uniswap_v2_factory.hpp"
#include "chain/contracts/generated/uniswap_v2_router02.hpp"
#include "chain/contracts/generated/weth9.hpp"
#include "chain/execution/evm_host.hpp"
#include "chain/fault/program_image.hpp"
#include "chain/rollup/chain_trace.hpp"
#include "chain/rollup/challenger.hpp"
#include "chain/rollup/game_reader.hpp"
#include "chain/rollup/resolver.hpp"
#include "devnet_fixture.hpp"

namespace nucleate::rollup::test {

inline constexpr std::size_t kHonest = 4; ///< test accounts of the players
inline constexpr std::size_t kVillain = 5;
inline const uint256 kEther = 1'000'000'000'000'000'000;

/// One account of an L1 in this process.
class PlayerSender final : public L1Sender
{
public:
    PlayerSender(node::Chain& l1, std::size_t who) : l1_(l1), who_(who) {}
    Result<Hash32> send(const L1Transaction& tx) override
    {
        return test::send(l1_, who_, tx.to, tx.value, tx.data, tx.gas_limit);
    }
    L1Status status(const Hash32& hash) const override { return status_on(l1_, hash); }
    std::optional<L1Prices> prices() const override { return prices_on(l1_); }
    bool has_waiting() const override { return has_waiting_on(l1_, *account()); }
    std::optional<Address> account() const override { return test::account(who_).address; }
    std::vector<Address> accounts() const override { return {*account()}; }

private:
    node::Chain& l1_;
    std::size_t who_;
};

/// L2 blocks with what there is to argue about.
struct Contents
{
    std::uint64_t deposit = 0;
    std::uint64_t transfer = 0;
    std::uint64_t swap = 0;
};

/// What differs between games.
struct Terms
{
    std::uint64_t max_depth = 36;
    std::uint64_t split_depth = 6;
    std::uint64_t max_clock = 100; ///< seconds
    std::uint64_t clock_extension = 10;
};

/// A formed chain whose games name its own program.
class Arena
{
public:
    explicit Arena(const Terms& terms)
    {
        world.parameters.game.max_depth = terms.max_depth;
        world.parameters.game.split_depth = terms.split_depth;
        world.parameters.game.max_clock = terms.max_clock;
        world.parameters.game.clock_extension = terms.clock_extension;
        world.parameters.prestate = [this](const RollupConfig& config) {
            return fault::absolute_prestate({config, fault::blob_fractions(world.l1->spec())});
        };
        world.deploy();
        world.open_l2();
        calls.emplace(*world.l1);
        games.emplace(*world.l1_source, *calls, contract("DisputeGameFactoryProxy"), 0);
        trace.emplace(*world.l1_source, world.l2->chain(), world.l2->safe_heads(),
                      fault::ProgramConfig{*world.deployment->config(),
                                           fault::blob_fractions(world.l1->spec())});
    }

    /// Deposits, transfers and swaps, in blocks that are safe in the end.
    void fill()
    {
        world.run(4);
        deposit(uint256{20} * kEther);
        world.run(10);
        contents.deposit = world.recorder.deposits.at(0).l2_number;
        trade();
        world.run(20);
        if (safe() < contents.transfer)
            qFatal("no batch came");
    }

    Address contract(const char* name) const { return world.deployment->addresses().at(name); }
    std::uint64_t safe() const { return world.l2->chain().heads().safe; }
    Hash32 root(std::uint64_t number) const
    {
        return output_at(world.l2->chain(), number).value().root();
    }
    uint256 balance(std::size_t who) const { return calls->balance(account(who).address); }
    void propose(std::size_t who, const Hash32& claim, std::uint64_t number)
    {
        send(*world.l1, who, contract("DisputeGameFactoryProxy"), world.parameters.game.init_bond,
             contracts::dispute_game_factory::create(0, claim,
                                                     to_bytes(to_hash(uint256{number}).view())),
             1'000'000)
            .value();
    }

    World world;
    Contents contents;
    std::optional<ChainL1Calls> calls;
    std::optional<DisputeGames> games;
    std::optional<ChainTrace> trace;

private:
    void deposit(const uint256& wei)
    {
        send(*world.l1, kUser, contract("OptimismPortalProxy"), wei,
             contracts::optimism_portal2::deposit_transaction(account(kUser).address, wei, 100'000,
                                                              false, {}),
             1'000'000)
            .value();
    }
    Hash32 call_l2(const std::optional<Address>& to, const uint256& value, Bytes data)
    {
        return send(world.l2->chain(), kUser, to, value, std::move(data), to ? 500'000 : 6'000'000)
            .value();
    }
    Address create_l2(Bytes code)
    {
        const std::uint64_t nonce = world.l2->chain().next_nonce(account(kUser).address);
        call_l2(std::nullopt, {}, std::move(code));
        return execution::create_address(account(kUser).address, nonce);
    }
    std::uint64_t block_of(const Hash32& hash) const
    {
        const auto place = world.l2->chain().transaction(hash);
        if (!place || !place->block->receipts[place->index].success)
            qFatal("a transaction failed");
        return place->block->number();
    }

    void trade()
    {
        using namespace contracts;
        const Address user = account(kUser).address;
        const Address weth = create_l2(weth9::creation());
        const Address usd = create_l2(devnet_usd::creation(user));
        const Address factory = create_l2(uniswap_v2_factory::creation(user));
        const Address router = create_l2(uniswap_v2_router02::creation(factory, weth));
        const uint256 many = 1'000'000'000'000;
        call_l2(usd, {}, devnet_usd::mint(user, many));
        call_l2(usd, {}, devnet_usd::approve(router, many));
        world.run(4);
        const uint256 never = ~std::uint64_t{0};
        send(world.l2->chain(), kUser, router, uint256{5} * kEther,
             uniswap_v2_router02::add_liquidity_eth(usd, many / uint256{2}, {}, {}, user, never),
             6'000'000)
            .value();
        world.run(4);
        const Hash32 swap =
            call_l2(router, kEther,
                    uniswap_v2_router02::swap_exact_eth_for_tokens(1, {weth, usd}, user, never));
        world.run(4);
        const Hash32 transfer = call_l2(account(kOther).address, kEther, {});
        world.run(4);
        contents.swap = block_of(swap);
        contents.transfer = block_of(transfer);
    }
};

/// Ether that a player has put into a game's claims, in wei.
inline uint256 bonds_of(const Arena& arena, const DisputeGame& game, std::size_t who)
{
    namespace fdg = contracts::fault_dispute_game;
    uint256 out;
    for (std::uint64_t i = 0; i < game.claims; ++i) {
        const auto claim =
            arena.calls->read(game.address, fdg::claim_data(uint256{i}), fdg::decode_claim_data);
        if (claim && claim->claimant == account(who).address)
            out = out + claim->bond;
    }
    return out;
}

} // namespace nucleate::rollup::test
