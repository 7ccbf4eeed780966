#pragma once

#include "chain/agents/state_codec.hpp"
#include "chain/base/bytes.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace nucleate::agents {

/// A part of the swarm's state under its name.
struct StateRecord
{
    std::string name;
    std::optional<Bytes> value; ///< nothing: the record is gone
};
/// All records that are kept, by name.
using StateRecords = std::map<std::string, Bytes>;

/// Finds out which records differ from what was saved last, so that a step saves only these.
class StateBook
{
public:
    /// Notes a record if it is not what it was.
    void put(const std::string& name, Bytes value);
    /// Notes a record of whose change its owner knows: the book does not remember it.
    void set(std::string name, Bytes value)
    {
        changes_.push_back({std::move(name), std::move(value)});
    }
    void erase(std::string name) { changes_.push_back({std::move(name), std::nullopt}); }
    template <class T>
    void put_value(const std::string& name, const T& value)
    {
        put(name, state::encode(value));
    }

    /// What was noted since the last time.
    std::vector<StateRecord> take() { return std::exchange(changes_, {}); }

private:
    StateRecords last_;
    std::vector<StateRecord> changes_;
};

} // namespace nucleate::agents
