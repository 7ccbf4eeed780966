#pragma once

#include "models/batch.hpp"
#include "models/rowjson.hpp"
#include "tests/models/fixtures/agents.hpp"
#include "tests/models/fixtures/chains.hpp"
#include "tests/models/fixtures/events.hpp"
#include "tests/models/fixtures/formation.hpp"
#include "tests/models/fixtures/rollup.hpp"

#include <QJsonArray>
#include <QJsonObject>

/// A world half-way through a formation, for tests and pictures: 24 agents, one formation at its
/// bounties, five bounties, one role at work, and the thread of events that led there.
namespace nucleate::fixtures {

/// A snapshot as JSON; `live` adds the L2 and, when given, the person's work.
inline QJsonObject snapshot(bool live = false, const std::string& worker = {})
{
    FormationRow it = formation();
    std::vector<AgentRow> swarm = agents();
    std::vector<ChainRow> chains{l1()};
    std::vector<WorkRow> working;
    if (live) {
        it.stage = "live";
        it.chain = "l2-1";
        it.deadline = 0;
        it.waiting_for.clear();
        it.sentences.clear();
        chains.push_back(l2());
        for (AgentRow& agent : swarm)
            if (!agent.formation.empty() && agent.vote == "for") {
                agent.chain = "l2-1";
                agent.state = agent.role.empty() ? "moved" : "serving";
            }
        if (!worker.empty())
            working.push_back(work(worker));
    }
    const auto rows = [](const auto& list) { return rowjson::write(list); };
    return {{QStringLiteral("node"), QJsonArray{rowjson::write(node())}},
            {QStringLiteral("chains"), rows(chains)},
            {QStringLiteral("blocks"), rows(blocks())},
            {QStringLiteral("agents"), rows(swarm)},
            {QStringLiteral("rules"), rows(rules())},
            {QStringLiteral("decisions"), rows(decisions())},
            {QStringLiteral("formations"), rows(std::vector<FormationRow>{it})},
            {QStringLiteral("bounties"), rows(bounties())},
            {QStringLiteral("work"), rows(working)},
            {QStringLiteral("metrics"), rows(metrics())},
            {QStringLiteral("edges"), rows(edges())},
            {QStringLiteral("faults"), QJsonArray()},
            {QStringLiteral("operators"), rows(live ? operators() : std::vector<OperatorRow>())},
            {QStringLiteral("sets"), rows(live ? std::vector<SequencerSetRow>{sequencerSet()}
                                               : std::vector<SequencerSetRow>())},
            {QStringLiteral("events"), rows(worker.empty() ? events() : ownEvents(worker))}};
}

} // namespace nucleate::fixtures
