// What contracts write with console.log.

#include "chain/rpc/console_log.hpp"
#include "chain/rpc/eth_api.hpp"
#include "chain/rpc/replay.hpp"

namespace nucleate::rpc {

namespace {

/// Of one transaction, by running it again; without one, the newest lines of all.
void console_logs(EthApi& api, const Call& call, Writer& out)
{
    if (!call.params[0].given()) {
        out.begin_array();
        for (const ConsoleLine& line : api.console().after(0)) {
            out.begin_object();
            out.key("transactionHash");
            if (line.transaction)
                out.data(*line.transaction);
            else
                out.null();
            out.key("text");
            out.string(line.text);
            out.end_object();
        }
        return out.end_array();
    }
    const auto place = api.chain().transaction(call.params[0].hash());
    if (!place)
        refuse("transaction not found");
    Replay replay(api.chain(), *place->block);
    replay.skip_to(place->index);
    ConsoleTracer tracer;
    replay.next(&tracer);
    out.begin_array();
    for (const std::string& line : tracer.take())
        out.string(line);
    out.end_array();
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"nucleate_consoleLogs", "[hash?]", console_logs},
});

} // namespace

void add_console(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
}

} // namespace nucleate::rpc
