#include "chain/devnet/stack_survey.hpp"

#include "chain/base/hex.hpp"
#include "chain/devnet/rollup_contracts.hpp"

#include <algorithm>
#include <string_view>

namespace nucleate::devnet {
namespace {

constexpr std::uint64_t kFullAutonomy = 4;

struct Operators
{
    std::vector<std::string> names;
    std::uint64_t agents = 0;
};

/// Who serves a role now.
Operators operators_of(const protocol::FormationRow& formation, std::string_view role)
{
    Operators out;
    for (const protocol::RoleRow& row : formation.roles) {
        if (row.role != role || row.health != "up" || row.holder.empty())
            continue;
        out.names.push_back(row.holder_name);
        out.agents += row.holder_kind == "agent" ? 1U : 0U;
    }
    return out;
}

/// A component without operators, run by its contract: nobody's absence stops it.
protocol::ComponentRow component(std::string name, const Address& owner, std::string_view reason,
                                 std::string_view when_not = "down")
{
    protocol::ComponentRow row;
    row.component = std::move(name);
    row.owner = owner.is_zero() ? std::string{} : to_hex_data(owner);
    row.autonomy = kFullAutonomy;
    row.reason = reason;
    row.health = reason.empty() ? "up" : when_not;
    return row;
}

/// A component that operators run; one alone is a single point of failure.
protocol::ComponentRow run_by(protocol::ComponentRow row, const Operators& operators)
{
    row.operators = operators.names;
    row.autonomy =
        operators.names.empty() ? 0 : kFullAutonomy * operators.agents / operators.names.size();
    row.single_point = operators.names.size() == 1;
    return row;
}

std::string_view sequencers_fault(const HostedRollup& rollup, std::uint64_t now)
{
    if (!rollup.sender->leader())
        return "no_leader";
    return is_stalled(rollup, now) ? "stalled" : "";
}

std::string_view data_fault(const HostedRollup& rollup)
{
    if (rollup.measures.batches == 0)
        return "no_batch";
    if (rollup.has_outage())
        return "outage";
    return rollup.node->is_withheld() ? "withheld" : "";
}

std::string_view prover_fault(const HostedRollup& rollup, const RollupContracts& contracts)
{
    if (contracts.games() == 0)
        return "nothing_proposed";
    return !rollup.request.attesters.empty() || contracts.has_program() ? "" : "no_program";
}

protocol::ComponentRow treasury(const FormationFacts& formation)
{
    Address owner;
    bool has_money = false;
    for (const auto& [id, bounty] : formation.bounties) {
        owner = parse_address(bounty.client).value_or(owner);
        has_money = has_money || (!bounty.escrowed.empty() && bounty.escrowed != "0");
    }
    return component("treasury", owner, has_money ? "" : "no_money");
}

} // namespace

FormationFacts standing_facts(const HostedRollup& rollup)
{
    FormationFacts out;
    for (const agents::OperatorKey& key : rollup.operators) {
        const std::string hex = to_hex_data(key.worker);
        for (const char* role : {"sequencer", "rpc"})
            out.row.roles.push_back({role, 1, rollup.request.formation, hex,
                                     hex.substr(0, 6) + "…" + hex.substr(hex.size() - 4), "founder",
                                     "up"});
    }
    return out;
}

std::vector<protocol::ComponentRow> survey_stack(const HostedRollup& rollup, node::Chain& l1,
                                                 const FormationFacts& formation)
{
    const RollupContracts contracts(rollup, l1);
    const std::uint64_t now = l1.head()->block.header.timestamp;
    const Operators sequencers = operators_of(formation.row, "sequencer");
    const Operators rpc = operators_of(formation.row, "rpc");
    const char* const rpc_fault = rollup.endpoint.http.empty() ? "no_endpoint"
                                  : rpc.names.empty()          ? "no_operator"
                                                               : "";
    // The explorer is this node's: whoever runs it, runs that.
    protocol::ComponentRow explorer = component("explorer", {}, "");
    explorer.autonomy = 0;
    explorer.single_point = true;
    std::vector<protocol::ComponentRow> out{
        run_by(component("sequencers", contracts.set_owner(), sequencers_fault(rollup, now)),
               sequencers),
        run_by(component("data", {}, data_fault(rollup), "down"), sequencers),
        run_by(component("rpc", {}, rpc_fault), rpc),
        component("bridge", contracts.proxy_owner(), contracts.is_paused() ? "paused" : ""),
        component("prover", contracts.proxy_owner(), prover_fault(rollup, contracts), "absent"),
        explorer};
    // Nobody pools money for a chain that its founder runs.
    if (!rollup.request.standing)
        out.push_back(treasury(formation));
    return out;
}

bool is_complete(const std::vector<protocol::ComponentRow>& stack)
{
    return !stack.empty() &&
           std::ranges::all_of(stack, [](const auto& row) { return row.health == "up"; });
}

} // namespace nucleate::devnet
