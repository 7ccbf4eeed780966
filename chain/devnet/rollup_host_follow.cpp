#include "chain/devnet/rollup_host.hpp"

#include "chain/base/log.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"
#include "chain/devnet/ladder_survey.hpp"
#include "chain/devnet/risk_survey.hpp"
#include "chain/devnet/seat.hpp"

namespace nucleate::devnet {
namespace {

/// Gas of an operator's word on where its node answers: a URL of up to 200 bytes.
constexpr std::uint64_t kAnnounceGas = 300'000;
/// L1 blocks between two looks at a chain's risks and components.
constexpr std::uint64_t kSurveyInterval = 4;

} // namespace

Result<void> RollupHost::follow(const node::SealedBlock& l1_block)
{
    for (const auto& [formation, rollup] : rollups_) {
        if (!rollup->node)
            continue;
        const bool led = rollup->leading.has_value();
        rollup->leading = rollup->faulty->leader();
        if (rollup->sync)
            follow_others(*rollup, l1_block.block.header.timestamp, led && rollup->leading);
        rollup->node->set_sequencing(rollup->leading.has_value() &&
                                     (!rollup->sync || rollup->sync->has_settled()));
        rollup->node->set_term_end(
            term_end_of(rollup::ChainL1Calls(l1_), rollup->request.sequencer_set));
        rollup->suffer();
        if (Result<void> done = rollup->node->tick(l1_block.block.header.timestamp); !done)
            return done;
        rollup->measure_wait(l1_block.block.header.timestamp);
        rollup->watch_data(l1_block.block.header.timestamp);
        if (rollup->settlement)
            rollup->settle(l1_block.block.header.timestamp);
        if (announcing_ && rollup->leading)
            announce(*rollup);
    }
    return {};
}

/// Blocks that operators on other machines have signed and L1 has not yet.
void RollupHost::follow_others(Rollup& rollup, std::uint64_t l1_time, bool leads)
{
    const rollup::ChainL1Calls calls(l1_);
    const auto leadership = leadership_of(calls, rollup.deployment.config()->l1_system_config);
    if (!leadership)
        return;
    const UnsafeSync::View view{
        l1_time, leadership->signer,
        urls_of_others(calls, rollup.request.sequencer_set, rollup.endpoint.http)};
    if (leads)
        return rollup.sync->watch(view);
    const auto done = rollup.sync->step(view);
    std::string trouble = done ? std::string{} : done.error().message;
    if (!trouble.empty() && trouble != rollup.sync_trouble)
        log(LogLevel::warning, rollup.endpoint.name, trouble);
    rollup.sync_trouble = std::move(trouble);
}

void RollupHost::announce(Rollup& rollup)
{
    namespace set = contracts::sequencer_set;
    const Address& leader = rollup.leading->worker;
    std::string& told = rollup.announced[leader];
    if (rollup.endpoint.http.empty() || told == rollup.endpoint.http)
        return;
    const auto answer =
        InProcessPort(l1_).call({}, rollup.request.sequencer_set, set::endpoint_of(leader));
    const auto known = set::decode_endpoint_of(answer ? BytesView{*answer} : BytesView{});
    if ((!known || *known != rollup.endpoint.http) &&
        !rollup.faulty->send({rollup.request.sequencer_set,
                              {},
                              set::set_endpoint(rollup.endpoint.http),
                              kAnnounceGas}))
        return;
    told = rollup.endpoint.http;
}

void RollupHost::survey(const std::map<std::string, FormationFacts>& formations)
{
    for (const auto& [id, rollup] : rollups_) {
        const auto formation = formations.find(id);
        const bool standing = rollup->request.standing;
        if (!rollup->node || (formation == formations.end() && !standing) ||
            (l1_.head()->number() % kSurveyInterval != 0 && !rollup->risks.empty()))
            continue;
        rollup->risks = survey_risks(*rollup, l1_, l1_block_time_);
        rollup->stack =
            survey_stack(*rollup, l1_, standing ? standing_facts(*rollup) : formation->second);
        if (const auto keeper = keepers_.find(id); keeper != keepers_.end())
            keeper->second->survey();
        if (rollup->settlement)
            rollup->ladder = survey_ladder(*rollup, l1_.head()->block.header.timestamp);
    }
}

} // namespace nucleate::devnet
