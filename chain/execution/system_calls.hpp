#pragma once

#include "chain/execution/block_context.hpp"

namespace nucleate::execution {

/// Runs at the start of a block: EIP-4788 from Cancun on, EIP-2935 from Prague on. A missing
/// contract is passed over.
void run_opening_calls(BlockContext& block);

/// EIP-7685 requests at the end of a block: deposits (EIP-6110) out of the receipts' logs,
/// withdrawals (EIP-7002) and consolidations (EIP-7251) by system calls.
Expected<void, BlockError> collect_requests(BlockContext& block, BlockOutcome& outcome);

} // namespace nucleate::execution
