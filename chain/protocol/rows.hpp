#pragma once

/// The control protocol's state, as rows of tables. A client holds these tables and keeps them up
/// to date by deltas (methods.hpp). Amounts of wei and of tokens are decimal strings, because they
/// do not fit a double; times are seconds of chain time; hashes and addresses are 0x hex.
#include "chain/protocol/agent_rows.hpp"
#include "chain/protocol/bounty_rows.hpp"
#include "chain/protocol/chain_rows.hpp"
#include "chain/protocol/component_row.hpp"
#include "chain/protocol/fact_row.hpp"
#include "chain/protocol/fault_rows.hpp"
#include "chain/protocol/formation_rows.hpp"
#include "chain/protocol/log_rows.hpp"
#include "chain/protocol/operator_rows.hpp"
#include "chain/protocol/risk_row.hpp"
#include "chain/protocol/sentence_row.hpp"
