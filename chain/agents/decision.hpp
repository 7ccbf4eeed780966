#pragma once

#include "chain/agents/cost_model.hpp"
#include "chain/agents/world.hpp"

namespace nucleate::agents {

/// What a chain of their own would cost by the scenario's prices, before it is shared.
FormTerms form_terms(const Scenario& scenario);
AgentEconomics economics(const World& world, std::size_t agent);
StayTerms stay_terms(const World& world);
MarketTerms market_terms(const Scenario& scenario);
/// ETH of L2 gas and L1 data a transaction.
double variable_cost(const Scenario& scenario, const AgentEconomics& agent);
/// κ by the L1's measured price series, at most the scenario's cap.
double hurdle(const World& world);

/// Every pressed agent that is due weighs its options; the outcome is an event and a row with all
/// terms. An agent that chose to form looks for partners from then on.
void decide_all(World& world);

} // namespace nucleate::agents
