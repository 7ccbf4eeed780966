#pragma once

#include "chain/protocol/fact_row.hpp"

#include <vector>

namespace nucleate::protocol {

/// How a text of a row was made: the field that holds it, its key in sentences.hpp, and what stands
/// in its places.
struct SentenceRow
{
    std::string field;
    std::string key;
    std::vector<EventFact> args;

    static constexpr auto fields()
    {
        using R = SentenceRow;
        return std::tuple{protocol::field("field", &R::field), protocol::field("key", &R::key),
                          protocol::field("args", &R::args)};
    }
};

} // namespace nucleate::protocol
