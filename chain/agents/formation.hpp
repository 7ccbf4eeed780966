#pragma once

#include "chain/agents/world.hpp"

namespace nucleate::agents {

/// Looks whether enough agents want to form, and starts a formation if so.
void maybe_form(World& world);
/// Takes the present formation one step on, as far as the last block allows.
void advance_formation(World& world);

// The steps, one file a subject: governance, market, deployment, life.
void step_coalition(World& world, FormationState& formation);
void step_proposal(World& world, FormationState& formation);
void step_voting(World& world, FormationState& formation);
void step_funding(World& world, FormationState& formation);
void step_bounties(World& world, FormationState& formation);
void step_bonds(World& world, FormationState& formation);
void step_deploying(World& world, FormationState& formation);
void step_genesis(World& world, FormationState& formation);
void step_sequencing(World& world, FormationState& formation);
void step_live(World& world, FormationState& formation);
/// Pays the roles for what the chains show of their work.
void pay_slots(World& world, FormationState& formation);
/// Follows people into the seats that are kept for them, from the bounties on, and opens the jobs
/// that no auction opened.
void watch_seats(World& world, FormationState& formation);

/// The validity profile, by the word of most of the attesters: one may be away, and one alone
/// cannot lie.
void ask_for_attesters(const World& world, RollupRequest& request);
/// What the rollup port is asked for.
RollupRequest request_of(const World& world, const FormationState& formation);
/// Makes it a chain of the validity profile: most of the attesters must vouch for a state.
void ask_for_attesters(const World& world, RollupRequest& request);
/// Hot keys of all bonded sequencers.
std::vector<OperatorKey> operators_of(const World& world, const FormationState& formation);
/// Hot key of one worker: from the seed, the formation and the worker.
OperatorKey operator_key(const World& world, const std::string& formation, const Address& worker);

/// An event of the formation: caused by the last one, and from then on the last one itself.
std::uint64_t tell(World& world, FormationState& formation, EventNote note);
enum class Autonomy : std::uint8_t
{
    rule,
    agent,
    person
};
void count_step(FormationState& formation, Autonomy who);
void enter(World& world, FormationState& formation, Stage stage, std::uint64_t deadline,
           Sentence waiting_for);
/// Ends the formation and gives the members back to their work.
void disband(World& world, FormationState& formation, Stage end, Sentence why);

/// A read of a contract; nothing when it failed.
template <class T, class Decode>
std::optional<T> read(const World& world, const Address& to, const Bytes& data, Decode decode)
{
    const auto returned = world.l1.call({}, to, data);
    if (!returned)
        return std::nullopt;
    auto value = decode(*returned);
    return value ? std::optional<T>{*value} : std::nullopt;
}

/// Sends an urgent transaction of an agent, unless it is under way or done; true once it is mined.
/// A failed one is sent again.
bool ensure(World& world, std::size_t account, const std::string& key, const Call& call,
            std::uint64_t gas_limit = 0);
/// Logs of the mined transaction with that key.
std::vector<LogFacts> logs_of(const World& world, const std::string& key);

} // namespace nucleate::agents
