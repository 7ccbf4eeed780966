#include "chain/rpc/call_tree.hpp"

#include "chain/rpc/error.hpp"

#include <utility>

namespace nucleate::rpc {

namespace {

std::string_view type_name(evm::CallKind kind)
{
    switch (kind) {
    case evm::CallKind::call:
        return "CALL";
    case evm::CallKind::callcode:
        return "CALLCODE";
    case evm::CallKind::delegatecall:
        return "DELEGATECALL";
    case evm::CallKind::staticcall:
        return "STATICCALL";
    case evm::CallKind::create:
        return "CREATE";
    case evm::CallKind::create2:
        return "CREATE2";
    }
    return "CALL";
}

CallFrame frame_of(const evm::Message& message)
{
    CallFrame frame;
    const bool delegates = message.kind == evm::CallKind::delegatecall;
    frame.type = type_name(message.kind);
    frame.from = delegates ? message.recipient : message.sender;
    if (!frame.creates())
        frame.to = delegates || message.kind == evm::CallKind::callcode ? message.code_address
                                                                        : message.recipient;
    if (message.kind != evm::CallKind::staticcall)
        frame.value = message.value;
    frame.gas = message.gas;
    frame.input = to_bytes(message.input);
    return frame;
}

void complete(CallFrame& frame, const execution::StateView& after, bool failed)
{
    failed = failed || frame.status != evm::Status::success;
    if (failed)
        frame.logs.clear();
    if (frame.creates() && frame.status == evm::Status::success && frame.to)
        frame.output = created_code(after, *frame.to);
    for (CallFrame& call : frame.calls)
        complete(call, after, failed);
}

} // namespace

bool CallTree::room_for(std::size_t bytes)
{
    if (bytes_ <= kMostBytes)
        bytes_ += bytes;
    return bytes_ <= kMostBytes;
}

void CallTree::enter(const evm::Message& message)
{
    ++depth_;
    if (depth_ == 1 || (!options_.only_top && room_for(sizeof(CallFrame) + message.input.size())))
        open_.push_back(frame_of(message));
}

void CallTree::exit(const evm::Message&, const evm::CallResult& result)
{
    --depth_;
    if (open_.size() <= depth_)
        return; // not recorded
    CallFrame frame = std::move(open_.back());
    open_.pop_back();
    frame.gas_used = frame.gas - result.gas_left;
    frame.output = result.output;
    frame.status = result.status;
    if (frame.creates() && result.status == evm::Status::success)
        frame.to = result.created;
    if (open_.empty())
        top_ = std::move(frame);
    else
        open_.back().calls.push_back(std::move(frame));
}

void CallTree::log(const evm::Log& log)
{
    if (options_.with_logs && open_.size() == depth_ && depth_ > 0 &&
        room_for(sizeof(CallFrame::PlacedLog) + log.data.size()))
        open_.back().logs.push_back({log, open_.back().calls.size()});
}

void CallTree::selfdestruct(const Address& from, const Address& to, const uint256& value)
{
    if (options_.only_top || open_.size() != depth_ || depth_ == 0 || !room_for(sizeof(CallFrame)))
        return;
    CallFrame frame;
    frame.type = "SELFDESTRUCT";
    frame.from = from;
    frame.to = to;
    frame.value = value;
    open_.back().calls.push_back(std::move(frame));
}

CallFrame CallTree::take(const execution::StateView& after)
{
    if (bytes_ > kMostBytes)
        throw RpcError{Code::response_too_large, "trace too large", {}};
    complete(top_, after, false);
    return std::exchange(top_, {});
}

} // namespace nucleate::rpc
