#include "chain/rpc/trace.hpp"

#include "chain/evm/code.hpp"
#include "chain/rpc/flat_trace.hpp"

namespace nucleate::rpc {

namespace {

class NoTrace final : public Trace, public evm::Tracer
{
public:
    explicit NoTrace(Writer& out) : out_(out) {}
    evm::Tracer& tracer() override { return *this; }
    void write(const TraceEnd&) override { out_.raw("{}"); }

private:
    Writer& out_;
};

} // namespace

Bytes created_code(const execution::StateView& after, const Address& created)
{
    const std::optional<execution::Account> account = after.account(created);
    return account ? to_bytes(after.code(account->code_hash)->bytes()) : Bytes{};
}

std::unique_ptr<Trace> make_trace(const Arg& options, const TraceSubject& subject, Writer& out)
{
    if (!options.given() || !options["tracer"].given())
        return make_struct_trace(options, out);
    const std::string_view name = options["tracer"].string();
    const Arg config = options["tracerConfig"];
    if (name == "callTracer")
        return make_call_trace(config, subject, out);
    if (name == "prestateTracer")
        return make_prestate_trace(config, subject, out);
    if (name == "flatCallTracer")
        return make_flat_trace(subject, out);
    if (name == "4byteTracer")
        return make_four_byte_trace(out);
    if (name == "noopTracer")
        return std::make_unique<NoTrace>(out);
    options["tracer"].bad("no such tracer: want callTracer, flatCallTracer, prestateTracer, "
                          "4byteTracer or noopTracer");
}

} // namespace nucleate::rpc
