#pragma once

#include "chain/agents/outbox.hpp"
#include "chain/agents/rollup_port.hpp"
#include "chain/agents/sentence.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace nucleate::agents {

/// Steps of a formation, in their order; the last three are ends.
enum class Stage : std::uint8_t
{
    coalition,
    proposal,
    voting,
    queued,
    funding,
    bounties,
    bonds,
    deploying,
    genesis,
    sequencing,
    live,
    defeated,
    refunded,
    dissolved,
};

/// A bid on a slot of a role.
struct BidState
{
    std::string bidder; ///< agent id; empty for a person
    Address address;
    uint256 amount; ///< wei a unit
    double reputation = 0;
    bool told = false; ///< its opening is in the log

    static constexpr auto fields()
    {
        using T = BidState;
        return std::tuple{field("bidder", &T::bidder), field("address", &T::address),
                          field("amount", &T::amount), field("reputation", &T::reputation),
                          field("told", &T::told)};
    }
};

/// One slot of a role: bounty, award, work and pay.
struct SlotState
{
    std::string id; ///< "<formation>/<role>/<slot>"
    std::string role;
    std::uint64_t slot = 0;
    uint256 reserve; ///< the most that is paid a unit
    uint256 bond;
    std::uint64_t bids_from = 0; ///< agents bid from here on; people at once
    std::uint64_t bids_until = 0;
    std::vector<BidState> bids;
    bool awarded = false;
    std::string holder; ///< agent id; empty for a person
    Address worker;
    uint256 price;
    double next_score = 0;
    std::uint64_t award_event = 0;
    std::uint64_t post_event = 0;
    bool bonded = false;
    std::uint64_t bond_until = 0; ///< by when a person must have bonded
    std::uint64_t bounty = 0;     ///< number in the auction
    std::uint64_t job = 0;        ///< ERC-8183 id; 0 before it is open
    bool open_seat = false;       ///< kept for a person, at the reserve
    std::string job_state = "bidding";
    std::uint64_t expires = 0;
    uint256 escrow; ///< wei put in when the job was opened
    std::uint64_t paid_units = 0;
    uint256 paid;
    bool started = false;
    bool leaving = false;
    std::uint64_t unbonds_at = 0;
    std::uint64_t since = 0;
    std::uint64_t rated = 0; ///< units at the last feedback
    std::uint64_t paid_event = 0;
    std::uint64_t submitted_at = 0;
    Sentence fault; ///< why work that was handed in is not accepted; no key: nothing is

    static constexpr auto fields()
    {
        using T = SlotState;
        return std::tuple{field("id", &T::id),
                          field("role", &T::role),
                          field("slot", &T::slot),
                          field("reserve", &T::reserve),
                          field("bond", &T::bond),
                          field("from", &T::bids_from),
                          field("until", &T::bids_until),
                          field("bids", &T::bids),
                          field("awarded", &T::awarded),
                          field("holder", &T::holder),
                          field("worker", &T::worker),
                          field("price", &T::price),
                          field("nextScore", &T::next_score),
                          field("awardEvent", &T::award_event),
                          field("postEvent", &T::post_event),
                          field("bonded", &T::bonded),
                          field("bondUntil", &T::bond_until),
                          field("bounty", &T::bounty),
                          field("job", &T::job),
                          field("openSeat", &T::open_seat),
                          field("jobState", &T::job_state),
                          field("expires", &T::expires),
                          field("escrow", &T::escrow),
                          field("paidUnits", &T::paid_units),
                          field("paid", &T::paid),
                          field("started", &T::started),
                          field("leaving", &T::leaving),
                          field("unbondsAt", &T::unbonds_at),
                          field("since", &T::since),
                          field("rated", &T::rated),
                          field("paidEvent", &T::paid_event),
                          field("submittedAt", &T::submitted_at),
                          field("fault", &T::fault)};
    }
};

struct DeployedContract
{
    std::string name;
    Address address;
    Hash32 transaction;

    static constexpr auto fields()
    {
        using T = DeployedContract;
        return std::tuple{field("name", &T::name), field("address", &T::address),
                          field("transaction", &T::transaction)};
    }
};

/// A member's contract that moves to the new chain with its code and storage.
struct MovingContract
{
    std::uint64_t agent = 0;
    std::string name;
    Address address;
    bool frozen = false; ///< its life on L1 has ended

    static constexpr auto fields()
    {
        using T = MovingContract;
        return std::tuple{field("agent", &T::agent), field("name", &T::name),
                          field("address", &T::address), field("frozen", &T::frozen)};
    }
};

/// A member's part.
struct MemberState
{
    std::uint64_t agent = 0;
    uint256 pledge; ///< wei asked of it
    bool pledged = false;
    bool voted = false;
    bool deposited = false;
    bool arrived = false;
    bool moved = false;
    uint256 deposit;
    std::uint64_t deposit_event = 0;

    static constexpr auto fields()
    {
        using T = MemberState;
        return std::tuple{field("agent", &T::agent),
                          field("pledge", &T::pledge),
                          field("pledged", &T::pledged),
                          field("voted", &T::voted),
                          field("deposited", &T::deposited),
                          field("arrived", &T::arrived),
                          field("moved", &T::moved),
                          field("deposit", &T::deposit),
                          field("depositEvent", &T::deposit_event)};
    }
};

struct FormationState
{
    std::string id;
    std::string name;
    Stage stage = Stage::coalition;
    std::uint64_t started = 0;
    std::uint64_t deadline = 0;
    Sentence waiting_for;
    std::uint64_t initiator = 0; ///< agent index
    std::uint64_t builder = 0;
    std::vector<MemberState> members; ///< ascending by agent; a record of their own
    std::vector<std::pair<std::string, std::string>> config;
    Hash32 config_hash;
    std::uint64_t deploy_total = 0;
    std::uint64_t deploy_done = 0;
    uint256 proposal_id;
    std::uint64_t eta = 0;
    uint256 threshold;
    std::vector<SlotState> slots;
    std::vector<DeployedContract> contracts;
    std::vector<MovingContract> moving;
    std::map<std::string, Address> addresses; ///< its own: Treasury, SequencerSet, portal, …
    std::string chain;
    std::uint64_t l1_anchor = 0;
    bool first_block_seen = false;
    bool first_batch_seen = false;
    double pressure_before = 0;
    bool pressure_fell = false;
    std::uint64_t first_event = 0;
    std::uint64_t last_event = 0; ///< the cause of the next step
    std::uint64_t steps_rule = 0;
    std::uint64_t steps_agent = 0;
    std::uint64_t steps_person = 0;
    std::uint64_t live_at = 0;
    std::uint64_t attempts = 0;

    static constexpr auto fields()
    {
        using T = FormationState;
        return std::tuple{field("id", &T::id),
                          field("name", &T::name),
                          field("stage", &T::stage),
                          field("started", &T::started),
                          field("deadline", &T::deadline),
                          field("waiting", &T::waiting_for),
                          field("initiator", &T::initiator),
                          field("builder", &T::builder),
                          field("config", &T::config),
                          field("configHash", &T::config_hash),
                          field("deployTotal", &T::deploy_total),
                          field("deployDone", &T::deploy_done),
                          field("proposal", &T::proposal_id),
                          field("eta", &T::eta),
                          field("threshold", &T::threshold),
                          field("slots", &T::slots),
                          field("contracts", &T::contracts),
                          field("moving", &T::moving),
                          field("addresses", &T::addresses),
                          field("chain", &T::chain),
                          field("anchor", &T::l1_anchor),
                          field("firstBlock", &T::first_block_seen),
                          field("firstBatch", &T::first_batch_seen),
                          field("before", &T::pressure_before),
                          field("fell", &T::pressure_fell),
                          field("firstEvent", &T::first_event),
                          field("lastEvent", &T::last_event),
                          field("byRule", &T::steps_rule),
                          field("byAgent", &T::steps_agent),
                          field("byPerson", &T::steps_person),
                          field("liveAt", &T::live_at),
                          field("attempts", &T::attempts)};
    }
};

std::string_view stage_name(Stage stage);

} // namespace nucleate::agents
