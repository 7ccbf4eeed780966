#pragma once

#include "chain/evm/host.hpp"
#include "chain/evm/tracer.hpp"

namespace nucleate::evm {

/// Runs one frame of `code` and returns when it ends; nested calls go through `host.call`.
/// `tracer` may be null: then tracing costs nothing.
CallResult execute(Fork fork, Host& host, const Message& message, const Code& code,
                   Tracer* tracer = nullptr);

} // namespace nucleate::evm
