#pragma once

#include "chain/protocol/fact_row.hpp"

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

namespace nucleate::protocol {

/// The answer to one of the five questions that L2BEAT asks of a rollup, found by looking at the
/// running chain and at its contracts on L1 (risks.hpp lists questions and answers).
struct RiskRow
{
    std::string question;         ///< key of the question
    std::string answer;           ///< key of the answer
    std::string grade;            ///< "good", "warning" or "bad"
    std::string source;           ///< "measured" on the running chain, or "configured" on L1
    std::uint64_t block = 0;      ///< L1 block at which it was looked up last
    std::vector<EventFact> facts; ///< the numbers, by the names that risks.hpp lists

    static constexpr auto fields()
    {
        using R = RiskRow;
        return std::tuple{field("question", &R::question), field("answer", &R::answer),
                          field("grade", &R::grade),       field("source", &R::source),
                          field("block", &R::block),       field("facts", &R::facts)};
    }
};

} // namespace nucleate::protocol
