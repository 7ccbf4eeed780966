#include "chain/rpc/trace.hpp"

#include "chain/rpc/call_errors.hpp"

#include <vector>

namespace nucleate::rpc {

namespace {

struct Frame
{
    std::string_view type;
    Address from;
    std::optional<Address> to;
    std::optional<uint256> value;
    std::int64_t gas = 0;
    std::int64_t gas_used = 0;
    Bytes input;
    Bytes output;
    evm::Status status = evm::Status::success;
    std::vector<evm::Log> logs;
    std::vector<Frame> calls;
};

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

Frame frame_of(const evm::Message& message)
{
    Frame frame;
    const bool creates =
        message.kind == evm::CallKind::create || message.kind == evm::CallKind::create2;
    const bool delegates = message.kind == evm::CallKind::delegatecall;
    frame.type = type_name(message.kind);
    frame.from = delegates ? message.recipient : message.sender;
    if (!creates)
        frame.to = delegates || message.kind == evm::CallKind::callcode ? message.code_address
                                                                        : message.recipient;
    if (message.kind != evm::CallKind::staticcall)
        frame.value = message.value;
    frame.gas = message.gas;
    frame.input = to_bytes(message.input);
    return frame;
}

bool creates(const Frame& frame)
{
    return frame.type == "CREATE" || frame.type == "CREATE2";
}

void clear_failed_logs(Frame& frame, bool failed)
{
    failed = failed || frame.status != evm::Status::success;
    if (failed)
        frame.logs.clear();
    for (Frame& call : frame.calls)
        clear_failed_logs(call, failed);
}

/// geth's callTracer: the tree of calls.
class CallTrace final : public Trace, public evm::Tracer
{
public:
    CallTrace(const Arg& config, const TraceSubject& subject, Writer& out)
        : out_(out), gas_limit_(subject.tx.gas_limit),
          only_top_(config.given() && config["onlyTopCall"].boolean_or(false)),
          with_logs_(config.given() && config["withLog"].boolean_or(false))
    {}

    evm::Tracer& tracer() override { return *this; }

    void enter(const evm::Message& message) override
    {
        ++depth_;
        if (depth_ > 1 && only_top_)
            return;
        open_.push_back(frame_of(message));
    }

    void exit(const evm::Message&, const evm::CallResult& result) override
    {
        --depth_;
        if (depth_ > 0 && only_top_)
            return;
        Frame frame = std::move(open_.back());
        open_.pop_back();
        frame.gas_used = frame.gas - result.gas_left;
        frame.output = result.output;
        frame.status = result.status;
        if (creates(frame) && result.status == evm::Status::success)
            frame.to = result.created;
        if (open_.empty())
            top_ = std::move(frame);
        else
            open_.back().calls.push_back(std::move(frame));
    }

    void log(const evm::Log& log) override
    {
        if (with_logs_ && !open_.empty() && (depth_ == 1 || !only_top_))
            open_.back().logs.push_back(log);
    }

    void selfdestruct(const Address& from, const Address& to, const uint256& value) override
    {
        if (only_top_ || open_.empty())
            return;
        Frame frame;
        frame.type = "SELFDESTRUCT";
        frame.from = from;
        frame.to = to;
        frame.value = value;
        open_.back().calls.push_back(std::move(frame));
    }

    void write(const TraceEnd& end) override
    {
        top_.gas = static_cast<std::int64_t>(gas_limit_);
        top_.gas_used = static_cast<std::int64_t>(end.gas_used);
        clear_failed_logs(top_, false);
        show_created_code(top_, end.after);
        write_frame(top_);
    }

private:
    static void show_created_code(Frame& frame, const execution::StateView& after)
    {
        if (creates(frame) && frame.status == evm::Status::success && frame.to)
            frame.output = created_code(after, *frame.to);
        for (Frame& call : frame.calls)
            show_created_code(call, after);
    }

    void write_frame(const Frame& frame)
    {
        out_.begin_object();
        out_.key("from");
        out_.data(frame.from);
        out_.key("gas");
        out_.quantity(static_cast<std::uint64_t>(frame.gas));
        out_.key("gasUsed");
        out_.quantity(static_cast<std::uint64_t>(frame.gas_used));
        if (frame.to) {
            out_.key("to");
            out_.data(*frame.to);
        }
        out_.key("input");
        out_.data(frame.input);
        if (!frame.output.empty()) {
            out_.key("output");
            out_.data(frame.output);
        }
        if (frame.status != evm::Status::success)
            write_error(frame);
        write_children(frame);
        if (frame.value) {
            out_.key("value");
            out_.quantity(*frame.value);
        }
        out_.key("type");
        out_.string(frame.type);
        out_.end_object();
    }

    void write_error(const Frame& frame)
    {
        out_.key("error");
        out_.string(status_text(frame.status));
        constexpr std::string_view kPrefix = "execution reverted: ";
        const std::string message = revert_message(frame.output);
        if (frame.status == evm::Status::revert && message.starts_with(kPrefix)) {
            out_.key("revertReason");
            out_.string(std::string_view(message).substr(kPrefix.size()));
        }
    }

    void write_children(const Frame& frame)
    {
        if (!frame.calls.empty()) {
            out_.key("calls");
            out_.begin_array();
            for (const Frame& call : frame.calls)
                write_frame(call);
            out_.end_array();
        }
        if (frame.logs.empty())
            return;
        out_.key("logs");
        out_.begin_array();
        for (const evm::Log& log : frame.logs) {
            out_.begin_object();
            out_.key("address");
            out_.data(log.address);
            out_.key("topics");
            out_.begin_array();
            for (const Hash32& topic : log.topics)
                out_.data(topic);
            out_.end_array();
            out_.key("data");
            out_.data(log.data);
            out_.end_object();
        }
        out_.end_array();
    }

    Writer& out_;
    std::uint64_t gas_limit_;
    bool only_top_;
    bool with_logs_;
    int depth_ = 0;
    std::vector<Frame> open_;
    Frame top_;
};

} // namespace

std::unique_ptr<Trace> make_call_trace(const Arg& config, const TraceSubject& subject, Writer& out)
{
    return std::make_unique<CallTrace>(config, subject, out);
}

} // namespace nucleate::rpc
