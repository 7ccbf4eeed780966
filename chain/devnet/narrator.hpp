#pragma once

#include "chain/protocol/rows.hpp"

#include <string>

namespace nucleate::devnet {

/// The English sentence of an event, its places filled with the event's facts.
std::string narrate(const protocol::EventRow& event);

/// One line of the event log as it is digested and exported: every field, tab separated, in a
/// fixed order, control characters escaped.
std::string log_line(const protocol::EventRow& event);

} // namespace nucleate::devnet
