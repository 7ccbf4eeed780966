#pragma once

#include "chain/execution/state_view.hpp"
#include "chain/rpc/touched.hpp"
#include "chain/rpc/writer.hpp"

namespace nucleate::rpc {

/// OpenEthereum's stateDiff: what differs of the touched accounts, each field as "=" (the same),
/// {"+": value} (came to be), {"-": value} (is gone) or {"*": {from, to}}.
void write_state_diff(Writer& out, const TouchedState::Map& touched,
                      const execution::StateView& before, const execution::StateView& after);

} // namespace nucleate::rpc
