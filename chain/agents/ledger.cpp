#include "chain/agents/ledger.hpp"

#include "chain/agents/world.hpp"
#include "chain/contracts/generated/bounty_auction.hpp"
#include "chain/contracts/generated/data_market.hpp"
#include "chain/contracts/generated/devnet_usd.hpp"
#include "chain/contracts/generated/formation_treasury.hpp"
#include "chain/contracts/generated/job_board.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"
#include "chain/contracts/generated/uniswap_v2_pair.hpp"
#include "chain/contracts/generated/weth9.hpp"

#include <algorithm>

namespace nucleate::agents {
namespace {

namespace gen = contracts;

/// The contracts of one chain that the books must know.
struct Known
{
    Address usd;
    Address weth;
    Address pair;
    Address router;
    Address board;
    Address auction;
    Address data;
    std::vector<Address> formations; ///< treasuries and sequencer sets

    bool is_formations(const Address& contract) const
    {
        return std::find(formations.begin(), formations.end(), contract) != formations.end();
    }
};

Known known_of(const World& world, const std::map<std::string, Address>& contracts)
{
    const auto at = [&](const char* name) {
        const auto found = contracts.find(name);
        return found == contracts.end() ? Address{} : found->second;
    };
    Known known{at("DevnetUSD"), at("WETH9"),         at("UniswapV2Pair"), at("UniswapV2Router02"),
                at("JobBoard"),  at("BountyAuction"), at("DataMarket"),    {}};
    for (const FormationState& formation : world.state.formations)
        for (const char* name : {"FormationTreasury", "SequencerSet"})
            if (const auto found = formation.addresses.find(name);
                found != formation.addresses.end())
                known.formations.push_back(found->second);
    return known;
}

class Booking
{
public:
    Booking(World& world, const Known& known, const Evidence& where, const TxFacts& tx,
            std::vector<bool>& touched)
        : world_(world), known_(known), where_(where), tx_(tx), touched_(touched),
          source_(source_of_calls())
    {}

    void book()
    {
        const auto sender = world_.agent_at(tx_.from);
        if (sender)
            pay(*sender, Source::fees, tx_.effective_gas_price * tx_.gas_used + tx_.l1_fee);
        if (!tx_.mint.is_zero() && sender)
            earn(*sender, Source::locked, tx_.mint); // comes out of what it deposited on L1
        if (!tx_.success)
            return;
        if (!tx_.value.is_zero())
            book_value(sender);
        if (sender && tx_.to == known_.router)
            book_router(*sender);
        for (const LogFacts& log : tx_.logs)
            book_log(log);
    }

private:
    LedgerLine& line(std::size_t agent, Source source)
    {
        touched_[agent] = true;
        return world_.state.agents[agent].ledger[static_cast<std::size_t>(source)];
    }
    void earn(std::size_t agent, Source source, const uint256& wei)
    {
        line(agent, source).eth_in += wei;
    }
    void pay(std::size_t agent, Source source, const uint256& wei)
    {
        line(agent, source).eth_out += wei;
    }
    void earn(const Address& who, Source source, const uint256& wei)
    {
        if (const auto agent = world_.agent_at(who))
            earn(*agent, source, wei);
    }

    /// What a transaction to the market is: liquidity, the harvest of its fees, or trade.
    Source source_of_calls() const
    {
        for (const LogFacts& log : tx_.logs) {
            if (log.address != known_.pair)
                continue;
            if (gen::uniswap_v2_pair::MintEvent::decode(log.topics, log.data))
                return Source::locked;
            if (gen::uniswap_v2_pair::BurnEvent::decode(log.topics, log.data))
                return Source::yield;
        }
        return Source::work;
    }

    /// Ether that the transaction itself carries. To contracts other than the market it is locked:
    /// they are treasury, auction, board, sequencer set and portal.
    void book_value(const std::optional<std::size_t>& sender)
    {
        const auto receiver = tx_.to ? world_.agent_at(*tx_.to) : std::nullopt;
        if (receiver && receiver == sender)
            return;
        if (sender && tx_.to != known_.router)
            pay(*sender, receiver ? Source::work : Source::locked, tx_.value);
        if (receiver)
            earn(*receiver, sender ? Source::work : Source::capital, tx_.value);
        if (receiver && !sender && world_.state.phase == "work")
            world_.emit({.kind = "capital.injected",
                         .subject = world_.traits[*receiver].id,
                         .actor = world_.traits[*receiver].id,
                         .formation = {},
                         .evidence = {where_.chain, where_.block, tx_.hash},
                         .facts = {{"amount", eth_text(tx_.value)}}});
    }

    /// The router wraps what it uses, gives the rest back, and pays out what it unwraps.
    void book_router(std::size_t sender)
    {
        for (const LogFacts& log : tx_.logs) {
            if (log.address != known_.weth)
                continue;
            if (const auto in = gen::weth9::DepositEvent::decode(log.topics, log.data))
                pay(sender, source_, in->wad);
            if (const auto out = gen::weth9::WithdrawalEvent::decode(log.topics, log.data))
                earn(sender, source_, out->wad);
        }
    }

    void book_log(const LogFacts& log)
    {
        // Anybody may log what looks like a payment: only these contracts are believed.
        if (log.address == known_.usd)
            book_dollars(log);
        else if (log.address == known_.board)
            book_job(log);
        else if (log.address == known_.auction)
            book_bid(log);
        else if (log.address == known_.data)
            book_offer(log);
        else if (known_.is_formations(log.address))
            book_formation(log);
    }

    /// What the seller has to sell, so that it can take the oldest away again.
    void book_offer(const LogFacts& log)
    {
        const auto made = gen::data_market::OfferedEvent::decode(log.topics, log.data);
        const auto seller = made ? world_.agent_at(made->seller) : std::nullopt;
        if (seller && world_.state.agents[*seller].chain == where_.chain)
            world_.state.agents[*seller].offers.push_back(made->offer_id.low64());
    }

    void book_job(const LogFacts& log)
    {
        if (const auto paid = gen::job_board::PaymentReleasedEvent::decode(log.topics, log.data))
            earn(paid->provider, Source::work, paid->amount);
        if (const auto back = gen::job_board::RefundedEvent::decode(log.topics, log.data))
            earn(back->client, Source::locked, back->amount);
    }
    void book_bid(const LogFacts& log)
    {
        if (const auto back = gen::bounty_auction::WithdrawnEvent::decode(log.topics, log.data))
            earn(back->account, Source::locked, back->amount);
    }
    void book_formation(const LogFacts& log)
    {
        if (const auto back = gen::formation_treasury::ReturnedEvent::decode(log.topics, log.data))
            earn(back->pledger, Source::locked, back->amount);
        if (const auto back = gen::sequencer_set::BondWithdrawnEvent::decode(log.topics, log.data))
            earn(back->operator_, Source::locked, back->amount);
    }

    void book_dollars(const LogFacts& log)
    {
        const auto moved = gen::devnet_usd::TransferEvent::decode(log.topics, log.data);
        if (!moved)
            return;
        const Source source = moved->from.is_zero() ? Source::capital : source_;
        if (const auto from = world_.agent_at(moved->from))
            line(*from, source).usd_out += moved->value;
        if (const auto to = world_.agent_at(moved->to))
            line(*to, source).usd_in += moved->value;
    }

    World& world_;
    const Known& known_;
    const Evidence& where_;
    const TxFacts& tx_;
    std::vector<bool>& touched_;
    Source source_;
};

} // namespace

void book_money(World& world, const BlockFacts& block, const ChainPort& chain,
                std::vector<bool>& touched)
{
    const Known known = known_of(world, world.contracts_of(chain.id()));
    const Evidence where{chain.id(), block.number, {}};
    for (const TxFacts& tx : block.transactions)
        Booking{world, known, where, tx, touched}.book();
}

std::vector<protocol::IncomeRow> income_rows(const Ledger& ledger)
{
    std::vector<protocol::IncomeRow> out;
    for (std::size_t i = 0; i < ledger.size(); ++i)
        out.push_back({std::string{kSources[i]}, to_decimal(ledger[i].eth_in),
                       to_decimal(ledger[i].eth_out), to_decimal(ledger[i].usd_in),
                       to_decimal(ledger[i].usd_out)});
    return out;
}

} // namespace nucleate::agents
