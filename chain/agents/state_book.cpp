#include "chain/agents/state_book.hpp"

namespace nucleate::agents {

void StateBook::put(const std::string& name, Bytes value)
{
    Bytes& last = last_[name];
    // A value is never empty, so that one that was not there before differs.
    if (value == last)
        return;
    last = value;
    changes_.push_back({name, std::move(value)});
}

} // namespace nucleate::agents
