#pragma once

#include "chain/base/bytes.hpp"
#include "chain/evm/host.hpp"
#include "chain/execution/errors.hpp"

#include <string>

namespace nucleate::rpc {

/// "reverted", "reverted: <reason>" with the text of Error(string) or Panic(uint256) where the
/// output holds one (Solidity, "Panic via assert and Error via require").
std::string revert_message(BytesView output);
/// Code 3 with the output as data.
[[noreturn]] void throw_reverted(BytesView output);
/// geth's words for why a frame ended.
std::string status_text(evm::Status status);
/// geth's words for why a transaction cannot run, as -32000.
[[noreturn]] void throw_tx_error(execution::TxError error);

} // namespace nucleate::rpc
