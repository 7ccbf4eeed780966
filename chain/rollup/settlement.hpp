#pragma once

#include "chain/base/result.hpp"
#include "chain/rollup/proposer.hpp"
#include "chain/rollup/resolver.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace nucleate::rollup {

class Challenger;
class GameTrace;

/// Delays of a deployed rollup, seconds, as its contracts have them.
struct SettlementDelays
{
    std::uint64_t max_clock = 0;      ///< of each side of a game
    std::uint64_t proof_maturity = 0; ///< from the proof of a withdrawal
    std::uint64_t game_finality = 0;  ///< from the end of its game
    std::uint64_t bond_delay = 0;     ///< from the end of a game to its bonds
};

/// A proposal with what the node itself knows of it.
struct ProposedOutput
{
    DisputeGame game;
    std::optional<bool> right;   ///< nothing while its block is not safe here
    std::uint64_t clock_end = 0; ///< when it can stand at the earliest if nobody moves, seconds
    std::uint64_t final_at = 0;  ///< when withdrawals may rest on it; 0 while in progress or lost
};

/// The side of a rollup that faces L1's bridge: proposals, disputes where its games are such, the
/// end of games, and what is final because of them. Equal chains give equal transactions.
class Settlement
{
public:
    /// `contracts` are the addresses by name (Deployment::addresses). Fails when they cannot be
    /// read. `l1`, `calls`, `l2` and `sender` must outlive it.
    static Result<std::unique_ptr<Settlement>> open(const L1Source& l1, const L1Calls& calls,
                                                    const node::Chain& l2, L1Sender& sender,
                                                    const std::map<std::string, Address>& contracts,
                                                    const ProposerOptions& options);

    ~Settlement();

    /// From now on every game is played that names the program of `trace`; false, and none is, if
    /// the rollup's games name another one.
    bool dispute_with(std::unique_ptr<GameTrace> trace);

    /// Takes in L1 and does what is due. `caught_up`: the L2 is derived to L1's head. An error is
    /// what could not be done and will be tried again.
    Result<void> step(std::uint64_t now, bool caught_up);

    /// Wei that the account which moves in disputes lacked for bonds at the last step; 0: it has
    /// enough.
    uint256 shortage() const;

    const SettlementDelays& delays() const { return delays_; }
    const DisputeGames& games() const { return games_; }
    /// L2 block whose state the anchor holds.
    std::uint64_t anchor() const;
    /// The newest proposals, at most `most`, newest first.
    std::vector<ProposedOutput> newest(std::size_t most) const;
    /// Number of the newest L2 block that a right proposal covers; 0: none.
    std::uint64_t proposed() const;
    /// Games that are not over.
    std::size_t open_games() const;
    /// Number of the newest L2 block on which withdrawals may rest at `now`; 0: none.
    std::uint64_t final_number(std::uint64_t now) const;

private:
    struct Contracts
    {
        Address factory;
        Address registry;
        Address game;
        std::uint32_t type = kFaultGameType;
    };
    Settlement(const L1Source& l1, const L1Calls& calls, const node::Chain& l2, L1Sender& sender,
               const Contracts& contracts, SettlementDelays delays, const ProposerOptions& options);
    ProposedOutput seen(const DisputeGame& game) const;

    const L1Calls& calls_;
    L1Sender& sender_;
    Address game_; ///< what games are clones of
    Address registry_;
    SettlementDelays delays_;
    DisputeGames games_;
    Proposer proposer_;
    Resolver resolver_;
    std::unique_ptr<GameTrace> trace_;
    std::unique_ptr<Challenger> challenger_; ///< null: games are not played here
    uint256 reserve_;
};

} // namespace nucleate::rollup
