#include "chain/rpc/nucleate.hpp"

#include "chain/protocol/methods.hpp"

#include <algorithm>

namespace nucleate::rpc {

namespace {

std::string text(const Arg& arg)
{
    return std::string(arg.string());
}

template <class T>
T value_or_refuse(Result<T> result)
{
    if (!result)
        refuse(std::move(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

void done(Result<void> result, Writer& out)
{
    value_or_refuse(std::move(result));
    out.boolean(true);
}

template <class Row>
void write_rows(Writer& out, const std::vector<Row>& rows)
{
    out.begin_array();
    for (const Row& row : rows)
        write_row(out, row);
    out.end_array();
}

void capabilities(NucleateApi& api, const Call&, Writer& out)
{
    const Capabilities answer = api.backend().capabilities();
    out.begin_object();
    out.key("version");
    out.string(answer.version);
    out.key("capabilities");
    write_member(out, answer.capabilities);
    out.key("chains");
    write_rows(out, answer.chains);
    out.end_object();
}

void snapshot(NucleateApi& api, const Call&, Writer& out)
{
    api.hub().write_snapshot(out);
}

void subscribe(NucleateApi& api, const Call& call, Writer& out)
{
    const std::optional<std::string> id = api.hub().subscribe(call.peer());
    if (!id)
        throw RpcError{Code::limit_exceeded, "too many subscriptions", {}};
    out.string(*id);
    call.after.push_back([&hub = api.hub(), id = *id, peer = call.peer()] { hub.start(id, peer); });
}

void resync(NucleateApi& api, const Call& call, Writer& out)
{
    const std::string id = text(call.params[0]);
    call.after.push_back([&hub = api.hub(), id, peer = call.peer()] { hub.start(id, peer); });
    out.boolean(true);
}

void unsubscribe(NucleateApi& api, const Call& call, Writer& out)
{
    out.boolean(api.hub().unsubscribe(text(call.params[0]), call.peer()));
}

void events(NucleateApi& api, const Call& call, Writer& out)
{
    constexpr std::uint64_t kMost = 10'000;
    EventQuery query;
    if (const Arg wanted = call.params[0]; wanted.given()) {
        query.from = wanted["from"].optional_u64().value_or(query.from);
        query.limit = wanted["limit"].optional_u64().value_or(query.limit);
        if (wanted["formation"].given())
            query.formation = text(wanted["formation"]);
        if (wanted["kind"].given())
            query.kind = text(wanted["kind"]);
    }
    query.limit = std::min(query.limit, kMost);
    write_rows(out, api.backend().events(query));
}

void thread(NucleateApi& api, const Call& call, Writer& out)
{
    write_rows(out, value_or_refuse(api.backend().thread(text(call.params[0]))));
}

void series(NucleateApi& api, const Call& call, Writer& out)
{
    constexpr std::uint64_t kMost = 10'000;
    SeriesQuery query;
    query.chain = text(call.params[0]);
    query.metric = text(call.params[1]);
    if (const Arg range = call.params[2]; range.given()) {
        query.from = range["from"].optional_u64().value_or(query.from);
        query.to = range["to"].optional_u64().value_or(query.to);
        query.points = range["points"].optional_u64().value_or(query.points);
    }
    query.points = std::clamp<std::uint64_t>(query.points, 1, kMost);
    const auto points = value_or_refuse(api.backend().series(query));
    out.begin_array();
    for (const auto& [time, value] : points) {
        out.begin_array();
        out.number(time);
        out.number(value);
        out.end_array();
    }
    out.end_array();
}

void bounty_call(NucleateApi& api, const Call& call, Writer& out)
{
    const auto calls = value_or_refuse(api.backend().bounty_call(
        text(call.params[0]), text(call.params[1]), call.params[2].address()));
    out.begin_array();
    for (const CallToSign& one : calls) {
        out.begin_object();
        out.key("to");
        out.data(one.to);
        out.key("value");
        out.quantity(one.value);
        out.key("data");
        out.data(one.data);
        out.key("what");
        out.string(one.what);
        out.end_object();
    }
    out.end_array();
}

void set_speed(NucleateApi& api, const Call& call, Writer& out)
{
    const double factor = call.params[0].real();
    if (!(factor > 0) || factor > 1e6)
        call.params[0].bad("want a factor above 0 and up to 1,000,000");
    done(api.backend().set_speed(factor), out);
}

void pause(NucleateApi& api, const Call&, Writer& out)
{
    done(api.backend().pause(), out);
}

void resume(NucleateApi& api, const Call&, Writer& out)
{
    done(api.backend().resume(), out);
}

void faucet(NucleateApi& api, const Call& call, Writer& out)
{
    out.data(value_or_refuse(api.backend().faucet(call.params[0].address())));
}

void inject_capital(NucleateApi& api, const Call& call, Writer& out)
{
    const Arg wanted = call.params[0];
    out.data(value_or_refuse(
        api.backend().inject_capital(text(wanted["agent"]), wanted["amount"].quantity())));
}

void set_rule(NucleateApi& api, const Call& call, Writer& out)
{
    Result<protocol::RuleRow> rule = read_row<protocol::RuleRow>(call.params[0].value());
    if (!rule)
        call.params[0].bad(rule.error().message);
    done(api.backend().set_rule(*rule), out);
}

void place_bid(NucleateApi& api, const Call& call, Writer& out)
{
    const Arg bid = call.params[0];
    done(api.backend().place_bid(
             {text(bid["bounty"]), bid["bidder"].address(), bid["amount"].quantity()}),
         out);
}

void prepare_role(NucleateApi& api, const Call& call, Writer& out)
{
    const Address key =
        value_or_refuse(api.backend().prepare_role(text(call.params[0]), call.params[1].address()));
    out.begin_object();
    out.key("operator");
    out.data(key);
    out.end_object();
}

void start_role(NucleateApi& api, const Call& call, Writer& out)
{
    done(api.backend().start_role(text(call.params[0]), call.params[1].address()), out);
}

void stop_role(NucleateApi& api, const Call& call, Writer& out)
{
    done(api.backend().stop_role(text(call.params[0]), call.params[1].address()), out);
}

void set_hosting(NucleateApi& api, const Call& call, Writer& out)
{
    done(api.backend().set_hosting(call.params[0].boolean()), out);
}

void inject_fault(NucleateApi& api, const Call& call, Writer& out)
{
    const Arg wanted = call.params[0];
    FaultRequest fault;
    fault.kind = text(wanted["kind"]);
    fault.chain = text(wanted["chain"]);
    if (const Arg address = wanted["address"]; address.given())
        fault.address = address.address();
    fault.blocks = wanted["blocks"].optional_u64().value_or(0);
    out.string(value_or_refuse(api.backend().inject_fault(fault)));
}

void heal_fault(NucleateApi& api, const Call& call, Writer& out)
{
    done(api.backend().heal_fault(text(call.params[0])), out);
}

void faults(NucleateApi& api, const Call&, Writer& out)
{
    write_rows(out, value_or_refuse(api.backend().faults()));
}

void verify(NucleateApi& api, const Call& call, Writer& out)
{
    const VerifyReport report = value_or_refuse(api.backend().verify(text(call.params[0])));
    out.begin_object();
    out.key("blocks");
    out.number(report.blocks);
    out.key("equal");
    out.boolean(report.equal);
    if (report.first_difference) {
        out.key("firstDifference");
        out.number(*report.first_difference);
    }
    out.end_object();
}

void verify_progress(NucleateApi& api, const Call& call, Writer& out)
{
    const VerifyProgress progress = api.backend().verify_progress(text(call.params[0]));
    out.begin_object();
    out.key("running");
    out.boolean(progress.running);
    out.key("blocks");
    out.number(progress.blocks);
    out.key("head");
    out.number(progress.head);
    out.key("l1Blocks");
    out.number(progress.l1_blocks);
    out.end_object();
}

void stop_verify(NucleateApi& api, const Call& call, Writer& out)
{
    api.backend().stop_verify(text(call.params[0]));
    out.boolean(true);
}

struct Row
{
    std::string_view name;
    void (*handler)(NucleateApi&, const Call&, Writer&);
};

/// Handlers; docs and rights are in protocol::kMethods, in the same order.
constexpr auto kHandlers = std::to_array<Row>({{"nucleate_capabilities", capabilities},
                                               {"nucleate_snapshot", snapshot},
                                               {"nucleate_subscribe", subscribe},
                                               {"nucleate_resync", resync},
                                               {"nucleate_unsubscribe", unsubscribe},
                                               {"nucleate_events", events},
                                               {"nucleate_thread", thread},
                                               {"nucleate_series", series},
                                               {"nucleate_setSpeed", set_speed},
                                               {"nucleate_pause", pause},
                                               {"nucleate_resume", resume},
                                               {"nucleate_faucet", faucet},
                                               {"nucleate_injectCapital", inject_capital},
                                               {"nucleate_setRule", set_rule},
                                               {"nucleate_placeBid", place_bid},
                                               {"nucleate_bountyCall", bounty_call},
                                               {"nucleate_prepareRole", prepare_role},
                                               {"nucleate_startRole", start_role},
                                               {"nucleate_stopRole", stop_role},
                                               {"nucleate_setHosting", set_hosting},
                                               {"nucleate_injectFault", inject_fault},
                                               {"nucleate_healFault", heal_fault},
                                               {"nucleate_faults", faults},
                                               {"nucleate_verify", verify},
                                               {"nucleate_verifyProgress", verify_progress},
                                               {"nucleate_stopVerify", stop_verify}});

constexpr bool same_names()
{
    return std::ranges::equal(kHandlers, protocol::kMethods, {}, &Row::name,
                              &protocol::Method::name);
}
static_assert(same_names());

} // namespace

void NucleateApi::add_to(MethodTable& table)
{
    for (std::size_t i = 0; i < kHandlers.size(); ++i) {
        const protocol::Method& method = protocol::kMethods[i];
        table.add({method.name, method.params,
                   [this, handler = kHandlers[i].handler](const Call& call, Writer& out) {
                       handler(*this, call, out);
                   },
                   method.control ? Kind::control : Kind::normal});
    }
}

} // namespace nucleate::rpc
