#include "chain/fault/strategy.hpp"

#include <map>
#include <set>
#include <tuple>

namespace nucleate::fault {
namespace {

/// One look at a whole game, from the root claim on.
class Player
{
public:
    Player(const Game& game, ClaimTrace& trace) : game_(game), trace_(trace)
    {
        for (const GameClaim& claim : game.claims)
            if (claim.parent)
                made_.insert({*claim.parent, claim.position.index(), claim.value});
    }

    Decision play()
    {
        const std::optional<bool> root_holds = holds(0);
        if (!root_holds)
            return {{}, 1};
        if (*root_holds && game_.number_challenged)
            return {};
        if (*root_holds && trace_.has_wrong_number(game_))
            return {{{GameAction::Kind::challenge_number, 0, true, {}}}, 0};
        defends_root_ = *root_holds;
        for (std::size_t claim = 0; claim < game_.claims.size(); ++claim)
            if (is_to_be_answered(claim) && !answer(claim))
                ++out_.unknown;
        return std::move(out_);
    }

private:
    const GameClaim& at(std::size_t claim) const { return game_.claims[claim]; }
    uint128 leaf(const Position& position) const
    {
        return position.trace_index(game_.rules.max_depth);
    }

    std::optional<bool> holds(std::size_t claim)
    {
        const std::optional<Hash32> right = trace_.value(game_, claim, at(claim).position);
        return right ? std::optional{*right == at(claim).value} : std::nullopt;
    }

    /// The claim is what an honest player would have claimed there.
    bool is_ours(std::size_t claim) const
    {
        if (!at(claim).parent)
            return defends_root_;
        const auto answer = answers_.find(*at(claim).parent);
        return answer != answers_.end() && answer->second.first == at(claim).position &&
               answer->second.second == at(claim).value;
    }

    bool is_to_be_answered(std::size_t claim) const
    {
        if (is_ours(claim))
            return false;
        if (!at(claim).parent)
            return true;
        const std::size_t parent = *at(claim).parent;
        if (is_ours(parent))
            return true;
        const auto answer = answers_.find(parent);
        return answer != answers_.end() && leaf(at(claim).position) <= leaf(answer->second.first);
    }

    /// False where it is not known how.
    bool answer(std::size_t claim)
    {
        const std::optional<bool> right = holds(claim);
        if (!right)
            return false;
        if (at(claim).position.depth() < game_.rules.max_depth)
            return move(claim, !*right);
        if (at(claim).countered_by == Address{})
            out_.actions.push_back({GameAction::Kind::step, claim, !*right, {}});
        return true;
    }

    bool move(std::size_t claim, bool attack)
    {
        const Position to = at(claim).position.move(attack);
        // The root of an execution commits to its end: whoever agrees with it says nothing.
        if (!attack && (claim == 0 || to.depth() == game_.rules.split_depth + 2))
            return true;
        const std::optional<Hash32> value = trace_.value(game_, claim, to);
        if (!value)
            return false;
        answers_[claim] = {to, *value};
        const bool is_closed = claim == 0 && game_.number_challenged;
        if (!is_closed && !made_.contains({claim, to.index(), *value}))
            out_.actions.push_back({GameAction::Kind::move, claim, attack, *value});
        return true;
    }

    const Game& game_;
    ClaimTrace& trace_;
    bool defends_root_ = false;
    std::set<std::tuple<std::size_t, uint128, Hash32>> made_;
    std::map<std::size_t, std::pair<Position, Hash32>> answers_; ///< by the claim they answer
    Decision out_;
};

} // namespace

Decision decide(const Game& game, ClaimTrace& trace)
{
    return game.claims.empty() ? Decision{} : Player(game, trace).play();
}

} // namespace nucleate::fault
