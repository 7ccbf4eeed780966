#include "chain/rpc/call_tree.hpp"

#include "chain/rpc/call_errors.hpp"

namespace nucleate::rpc {

namespace {

CallTree::Options options_of(const Arg& config)
{
    if (!config.given())
        return {};
    return {config["onlyTopCall"].boolean_or(false), config["withLog"].boolean_or(false)};
}

/// geth's callTracer: the tree of calls.
class CallTrace final : public Trace
{
public:
    CallTrace(const Arg& config, const TraceSubject& subject, Writer& out)
        : out_(out), gas_limit_(subject.tx.gas_limit), tree_(options_of(config))
    {}

    evm::Tracer& tracer() override { return tree_; }

    void write(const TraceEnd& end) override
    {
        CallFrame top = tree_.take(end.after);
        top.gas = static_cast<std::int64_t>(gas_limit_);
        top.gas_used = static_cast<std::int64_t>(end.gas_used);
        write_frame(top);
    }

private:
    void write_frame(const CallFrame& frame)
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

    void write_error(const CallFrame& frame)
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

    void write_children(const CallFrame& frame)
    {
        if (!frame.calls.empty()) {
            out_.key("calls");
            out_.begin_array();
            for (const CallFrame& call : frame.calls)
                write_frame(call);
            out_.end_array();
        }
        if (frame.logs.empty())
            return;
        out_.key("logs");
        out_.begin_array();
        for (const auto& [log, calls_before] : frame.logs) {
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
            out_.key("position");
            out_.quantity(std::uint64_t{calls_before});
            out_.end_object();
        }
        out_.end_array();
    }

    Writer& out_;
    std::uint64_t gas_limit_;
    CallTree tree_;
};

} // namespace

std::unique_ptr<Trace> make_call_trace(const Arg& config, const TraceSubject& subject, Writer& out)
{
    return std::make_unique<CallTrace>(config, subject, out);
}

} // namespace nucleate::rpc
