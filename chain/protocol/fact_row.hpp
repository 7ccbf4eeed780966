#pragma once

#include "chain/protocol/row_field.hpp"

#include <string>
#include <tuple>

namespace nucleate::protocol {

/// A named number or word.
struct EventFact
{
    std::string key;
    std::string value;

    static constexpr auto fields()
    {
        using R = EventFact;
        return std::tuple{field("key", &R::key), field("value", &R::value)};
    }
};

} // namespace nucleate::protocol
