#include "chain/rpc/flat_trace.hpp"

#include "chain/base/hex.hpp"
#include "chain/rpc/call_errors.hpp"

#include <algorithm>
#include <map>

namespace nucleate::rpc {

namespace {

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

/// OpenEthereum's words for a frame's end.
std::string error_text(evm::Status status)
{
    switch (status) {
    case evm::Status::revert:
        return "Reverted";
    case evm::Status::out_of_gas:
        return "Out of gas";
    case evm::Status::bad_jump_destination:
        return "Bad jump destination";
    case evm::Status::undefined_instruction:
    case evm::Status::invalid_instruction:
        return "Bad instruction";
    case evm::Status::stack_overflow:
        return "Out of stack";
    case evm::Status::stack_underflow:
        return "Stack underflow";
    case evm::Status::static_mode_violation:
        return "Mutable Call In Static Context";
    case evm::Status::precompile_failure:
        return "Built-in failed";
    default:
        return status_text(status);
    }
}

class FlatWriter
{
public:
    FlatWriter(Writer& out, const TracePlace& place, const FrameFilter& filter)
        : out_(out), place_(place), filter_(filter)
    {}

    void write(const CallFrame& frame)
    {
        if (!filter_ || filter_(frame))
            write_one(frame);
        for (std::size_t i = 0; i < frame.calls.size(); ++i) {
            path_.push_back(i);
            write(frame.calls[i]);
            path_.pop_back();
        }
    }

private:
    void address(std::string_view key, const Address& value)
    {
        out_.key(key);
        out_.data(value);
    }
    void quantity(std::string_view key, const uint256& value)
    {
        out_.key(key);
        out_.quantity(value);
    }

    void write_one(const CallFrame& frame)
    {
        out_.begin_object();
        out_.key("action");
        write_action(frame);
        write_place();
        if (frame.status != evm::Status::success) {
            out_.key("error");
            out_.string(error_text(frame.status));
        }
        out_.key("result");
        write_result(frame);
        out_.key("subtraces");
        out_.number(std::uint64_t{frame.calls.size()});
        out_.key("traceAddress");
        out_.begin_array();
        for (const std::size_t step : path_)
            out_.number(std::uint64_t{step});
        out_.end_array();
        out_.key("type");
        out_.string(frame.destructs() ? "suicide" : frame.creates() ? "create" : "call");
        out_.end_object();
    }

    void write_place()
    {
        if (place_.block == nullptr)
            return;
        out_.key("blockHash");
        out_.data(place_.block->hash);
        out_.key("blockNumber");
        out_.number(place_.block->number());
        out_.key("transactionHash");
        out_.data(place_.block->tx_hashes[place_.index]);
        out_.key("transactionPosition");
        out_.number(std::uint64_t{place_.index});
    }

    void write_action(const CallFrame& frame)
    {
        out_.begin_object();
        if (frame.destructs()) {
            address("address", frame.from);
            address("refundAddress", *frame.to);
            quantity("balance", *frame.value);
            return out_.end_object();
        }
        address("from", frame.from);
        quantity("gas", uint256{static_cast<std::uint64_t>(frame.gas)});
        out_.key(frame.creates() ? "init" : "input");
        out_.data(frame.input);
        quantity("value", frame.value.value_or(uint256{}));
        if (frame.creates()) {
            out_.key("creationMethod");
            out_.string(lower(frame.type));
        } else {
            address("to", *frame.to);
            out_.key("callType");
            out_.string(lower(frame.type));
        }
        out_.end_object();
    }

    void write_result(const CallFrame& frame)
    {
        // Only what gave its gas back has something to tell.
        const bool told =
            frame.status == evm::Status::success || frame.status == evm::Status::revert;
        if (frame.destructs() || !told || (frame.creates() && !frame.to))
            return out_.null();
        out_.begin_object();
        quantity("gasUsed", uint256{static_cast<std::uint64_t>(frame.gas_used)});
        if (frame.creates())
            address("address", *frame.to);
        out_.key(frame.creates() ? "code" : "output");
        out_.data(frame.output);
        out_.end_object();
    }

    Writer& out_;
    const TracePlace& place_;
    const FrameFilter& filter_;
    std::vector<std::size_t> path_;
};

class FlatTrace final : public Trace
{
public:
    FlatTrace(const TraceSubject& subject, Writer& out) : subject_(subject), out_(out) {}
    evm::Tracer& tracer() override { return tree_; }
    void write(const TraceEnd& end) override
    {
        CallFrame top = tree_.take(end.after);
        top.gas = static_cast<std::int64_t>(subject_.tx.gas_limit);
        top.gas_used = static_cast<std::int64_t>(end.gas_used);
        out_.begin_array();
        write_flat(out_, top, {subject_.block, subject_.index});
        out_.end_array();
    }

private:
    TraceSubject subject_;
    Writer& out_;
    CallTree tree_;
};

/// geth's 4byteTracer: how often each function was called, with the size of its arguments.
class FourByteTrace final : public Trace, public evm::Tracer
{
public:
    explicit FourByteTrace(Writer& out) : out_(out) {}
    evm::Tracer& tracer() override { return *this; }

    void enter(const evm::Message& message) override
    {
        constexpr std::size_t kSelector = 4;
        const bool creates =
            message.kind == evm::CallKind::create || message.kind == evm::CallKind::create2;
        if (creates || message.input.size() < kSelector)
            return;
        ++counts_[to_hex_data(message.input.first(kSelector)) + "-" +
                  std::to_string(message.input.size() - kSelector)];
    }
    void write(const TraceEnd&) override
    {
        out_.begin_object();
        for (const auto& [name, count] : counts_) {
            out_.key(name);
            out_.number(count);
        }
        out_.end_object();
    }

private:
    Writer& out_;
    std::map<std::string, std::uint64_t> counts_;
};

} // namespace

void write_flat(Writer& out, const CallFrame& top, const TracePlace& place,
                const FrameFilter& filter)
{
    FlatWriter(out, place, filter).write(top);
}

std::unique_ptr<Trace> make_flat_trace(const TraceSubject& subject, Writer& out)
{
    return std::make_unique<FlatTrace>(subject, out);
}

std::unique_ptr<Trace> make_four_byte_trace(Writer& out)
{
    return std::make_unique<FourByteTrace>(out);
}

} // namespace nucleate::rpc
