#include "chain/devnet/risk_survey.hpp"

#include "chain/agents/world.hpp"
#include "chain/base/hex.hpp"
#include "chain/devnet/rollup_contracts.hpp"
#include "chain/protocol/risks.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace nucleate::devnet {
namespace {

using Facts = std::initializer_list<std::pair<std::string_view, std::string>>;

protocol::RiskRow row_of(std::string_view question, std::string_view answer, std::uint64_t block,
                         Facts facts)
{
    const auto* found =
        std::ranges::find_if(protocol::kRiskAnswers, [&](const protocol::RiskAnswer& candidate) {
            return candidate.question == question && candidate.answer == answer;
        });
    protocol::RiskRow row;
    row.question = question;
    row.answer = answer;
    row.grade = found->grade;
    row.source = found->source;
    row.block = block;
    for (const auto& [key, value] : facts)
        row.facts.push_back({std::string(key), value});
    return row;
}

protocol::RiskRow sequencer_failure(const HostedRollup& rollup, const node::SealedBlock& l1_head,
                                    std::uint64_t l1_block_time)
{
    const std::uint64_t now = l1_head.block.header.timestamp;
    const std::uint64_t delay = rollup.node->config().seq_window_size * l1_block_time;
    const RollupMeasures& measures = rollup.measures;
    return row_of("sequencer_failure", is_stalled(rollup, now) ? "stalled" : "self_sequence",
                  l1_head.number(),
                  {{"delay", std::to_string(delay)},
                   {"longest_wait", std::to_string(measures.longest_wait)},
                   {"deposits", std::to_string(measures.deposits)},
                   {"slowest_deposit", std::to_string(measures.slowest_deposit)}});
}

protocol::RiskRow data_availability(const HostedRollup& rollup, std::uint64_t block)
{
    const node::Heads heads = rollup.node->chain().heads();
    const RollupMeasures& measures = rollup.measures;
    const std::string batches = std::to_string(measures.batches);
    const std::string bytes = std::to_string(measures.bytes);
    const std::string waiting = std::to_string(heads.latest - heads.safe);
    const bool withheld = rollup.node->is_withheld();
    if (!withheld && rollup.alt_da_source)
        return row_of("data_availability", rollup.has_outage() ? "outage" : "alt_da", block,
                      {{"batches", batches},
                       {"bytes", bytes},
                       {"waiting", waiting},
                       {"server", rollup.da_url}});
    if (withheld || measures.in_blobs == 0)
        return row_of("data_availability", withheld ? "withheld" : "l1_calldata", block,
                      {{"batches", batches}, {"bytes", bytes}, {"waiting", waiting}});
    return row_of("data_availability", "l1_blobs", block,
                  {{"batches", batches},
                   {"bytes", bytes},
                   {"waiting", waiting},
                   {"in_blobs", std::to_string(measures.in_blobs)}});
}

protocol::RiskRow state_validation(const HostedRollup& rollup, const RollupContracts& contracts,
                                   std::uint64_t block)
{
    const std::string games = std::to_string(contracts.games());
    const std::string derived = std::to_string(rollup.verified);
    const std::string differences = rollup.mismatch ? "1" : "0";
    if (!rollup.request.attesters.empty())
        return row_of("state_validation", "attested", block,
                      {{"derived", derived},
                       {"differences", differences},
                       {"games", games},
                       {"needed", std::to_string(rollup.request.attesters_needed)},
                       {"attesters", std::to_string(rollup.request.attesters.size())}});
    return row_of("state_validation",
                  games == "0"              ? "nothing_proposed"
                  : contracts.has_program() ? "fault_proofs"
                                            : "no_program",
                  block, {{"derived", derived}, {"differences", differences}, {"games", games}});
}

protocol::RiskRow proposer_failure(const HostedRollup& rollup, const RollupContracts& contracts,
                                   std::uint64_t block)
{
    const std::string games = std::to_string(contracts.games());
    const char* const answer = contracts.game().is_zero()          ? "closed"
                               : !rollup.request.attesters.empty() ? "attesters"
                               : games == "0"                      ? "nobody_proposes"
                                                                   : "self_propose";
    return row_of("proposer_failure", answer, block,
                  {{"games", games}, {"bond", agents::eth_text(contracts.bond())}});
}

} // namespace

std::vector<protocol::RiskRow> survey_risks(const HostedRollup& rollup, node::Chain& l1,
                                            std::uint64_t l1_block_time)
{
    const RollupContracts contracts(rollup, l1);
    const node::SealedBlockPtr head = l1.head();
    const std::uint64_t block = head->number();
    const Address owner = contracts.proxy_owner();
    // The sequencer set can set batcher, gas limit and fees; it has no call that upgrades.
    const bool is_fixed = owner == rollup.request.sequencer_set;
    return {sequencer_failure(rollup, *head, l1_block_time),
            state_validation(rollup, contracts, block), data_availability(rollup, block),
            row_of("exit_window", is_fixed ? "no_upgrades" : "none", block,
                   {{"owner", to_hex_data(owner)},
                    {"withdrawal_delay", std::to_string(contracts.withdrawal_delay())}}),
            proposer_failure(rollup, contracts, block)};
}

} // namespace nucleate::devnet
