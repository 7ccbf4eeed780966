#include "chain/devnet/protocol_page.hpp"

#include "chain/protocol/capabilities.hpp"
#include "chain/protocol/events.hpp"
#include "chain/protocol/faults.hpp"
#include "chain/protocol/methods.hpp"
#include "chain/protocol/risks.hpp"
#include "chain/rpc/row_json.hpp"

#include <string_view>
#include <type_traits>
#include <vector>

namespace nucleate::devnet {
namespace {

constexpr std::string_view kIntroduction = R"(# Control protocol

Made by `nucleated protocol`; do not edit.

JSON-RPC 2.0 on the L1's port, beside `eth_*`. `nucleate_subscribe` needs a WebSocket: it answers
with a subscription id, then notifies with `nucleate_subscription`, params
`{"subscription": id, "result": …}`. The first result is
`{"seq": n, "snapshot": {"<table>": [row, …], …}}`, every later one
`{"seq": n + 1, "ops": [{"table": t, "put": row} | {"table": t, "delete": id}, …]}`. Numbers have no
gaps; after a gap, `nucleate_resync` asks for a snapshot. At most 30 notifications come a second.
An L1 that stands alone (`nucleated --l1-only`) fills the tables `node`, `chains`, `blocks`, `metrics`
and `events`, and has no methods that are marked *control*.

Methods marked *control* change the devnet. They need the control token, which lies in
`control.token` in the data folder: `ws://127.0.0.1:8545/?token=…` or
`Authorization: Bearer …`.

Amounts of wei and of tokens are decimal strings, times are seconds of chain time, hashes and
addresses are 0x hex.
)";

template <class T>
struct TypeName;
template <>
struct TypeName<std::string>
{
    static std::string text() { return "string"; }
};
template <>
struct TypeName<bool>
{
    static std::string text() { return "boolean"; }
};
template <>
struct TypeName<std::uint64_t>
{
    static std::string text() { return "integer"; }
};
template <>
struct TypeName<double>
{
    static std::string text() { return "number"; }
};
template <class T>
std::string object_text();
template <class T>
requires requires
{
    T::fields();
}
struct TypeName<T>
{
    static std::string text() { return object_text<T>(); }
};
template <class T>
struct TypeName<std::vector<T>>
{
    static std::string text() { return "[" + TypeName<T>::text() + "]"; }
};

/// "{name: string, amount: number}": a row inside a row.
template <class T>
std::string object_text()
{
    std::string out;
    const auto member = [&out](const auto& field) {
        using Member = std::remove_cvref_t<decltype(std::declval<T>().*(field.member))>;
        out +=
            (out.empty() ? "" : ", ") + std::string(field.name) + ": " + TypeName<Member>::text();
    };
    std::apply([&](const auto&... field) { (member(field), ...); }, T::fields());
    return "{" + out + "}";
}

template <class Row>
std::string table_text()
{
    std::string out =
        "\n### " + std::string(rpc::TableOf<Row>::name) + "\n\n| field | type |\n| --- | --- |\n";
    const auto line = [&out](const auto& field) {
        using Member = std::remove_cvref_t<decltype(std::declval<Row>().*(field.member))>;
        out += "| " + std::string(field.name) + " | " + TypeName<Member>::text() + " |\n";
    };
    std::apply([&](const auto&... field) { (line(field), ...); }, Row::fields());
    return out;
}

template <class... Rows>
std::string all_tables()
{
    return (table_text<Rows>() + ...);
}

std::string methods_text()
{
    std::string out = "\n## Methods\n\n| method | params | result | |\n| --- | --- | --- | --- |\n";
    for (const protocol::Method& method : protocol::kMethods) {
        // A bar inside a cell would end it.
        std::string params(method.params);
        out += "| `" + std::string(method.name) + "` | `" + params + "` | `" +
               std::string(method.result) + "` | " + std::string(method.text) +
               (method.control ? " *Control.*" : "") + " |\n";
    }
    return out;
}

std::string capabilities_text()
{
    std::string out = "\n## Capabilities\n\nWhat a node is able to do and allows.\n"
                      "\n| name | |\n| --- | --- |\n";
    for (const protocol::Capability& one : protocol::kCapabilities)
        out += "| `" + std::string(one.name) + "` | " + std::string(one.text) + " |\n";
    return out;
}

std::string events_text()
{
    std::string out =
        "\n## Events\n\nThe log is append-only. Every event names its `cause`, the id "
        "of the event that led to it,\nand its evidence: chain, block, transaction.\n"
        "\n| kind | facts | in words |\n| --- | --- | --- |\n";
    for (const protocol::EventKind& kind : protocol::kEventKinds)
        out += "| `" + std::string(kind.kind) + "` | " + std::string(kind.facts) + " | " +
               std::string(kind.text) + " |\n";
    return out;
}

std::string risks_text()
{
    std::string out =
        "\n## Risks\n\nThe `risks` of an L2 in `chains`: the five questions that L2BEAT asks of a "
        "rollup, answered by\nmeasuring the running chain or from its contracts on L1. Times are "
        "seconds, amounts ETH.\n"
        "\n| question | answer | grade | from | facts | in words |\n"
        "| --- | --- | --- | --- | --- | --- |\n";
    for (const protocol::RiskAnswer& risk : protocol::kRiskAnswers) {
        for (const std::string_view cell :
             {risk.question, risk.answer, risk.grade, risk.source, risk.facts, risk.text})
            out += "| " + std::string(cell) + " ";
        out += "|\n";
    }
    return out;
}

/// "2 intervals + 4 L1 blocks".
std::string bound_text(const protocol::FaultBound& bound)
{
    std::string out;
    const auto add = [&out](std::uint64_t count, const char* one, const char* many) {
        if (count > 0)
            out += (out.empty() ? "" : " + ") + std::to_string(count) + (count == 1 ? one : many);
    };
    add(bound.silences, " silence", " silences");
    add(bound.intervals, " interval", " intervals");
    add(bound.l2_blocks, " L2 block", " L2 blocks");
    add(bound.l1_blocks, " L1 block", " L1 blocks");
    return out + (bound.own_blocks ? " + `blocks`" : "");
}

std::string faults_text()
{
    std::string out =
        "\n## Faults\n\nWhat `nucleate_injectFault` can put into a chain, and who has to notice it "
        "within what time after its\nfirst harm. A fault of the leading operator waits for a term "
        "that leaves time to see it. An interval is the\nlongest time between two batches, a "
        "silence "
        "the time after which a leader may be replaced.\n"
        "\n| kind | chain | wants | detector | bound | what is broken | when nobody heals it |\n"
        "| --- | --- | --- | --- | --- | --- | --- |\n";
    for (const protocol::FaultKind& kind : protocol::kFaultKinds) {
        const std::string bound = bound_text(kind.bound);
        out.append("| `").append(kind.kind).append("` ");
        for (const std::string_view cell : {kind.chain, kind.wants, kind.detector,
                                            std::string_view(bound), kind.text, kind.recovery})
            out.append("| ").append(cell).append(" ");
        out += "|\n";
    }
    out +=
        "\nDetectors look from outside, at blocks, heads, pools and contracts, and work always.\n"
        "\n| detector | event | notices |\n| --- | --- | --- |\n";
    for (const protocol::FaultDetector& detector : protocol::kFaultDetectors)
        out.append("| `")
            .append(detector.name)
            .append("` | `")
            .append(detector.event)
            .append("` | ")
            .append(detector.text)
            .append(" |\n");
    return out;
}

} // namespace

std::string protocol_page()
{
    return std::string(kIntroduction) + methods_text() + capabilities_text() + "\n## Tables\n" +
           all_tables<protocol::NodeRow, protocol::ChainRow, protocol::BlockRow, protocol::AgentRow,
                      protocol::RuleRow, protocol::DecisionRow, protocol::FormationRow,
                      protocol::BountyRow, protocol::WorkRow, protocol::MetricRow,
                      protocol::EdgeRow, protocol::OperatorRow, protocol::SequencerSetRow,
                      protocol::FaultRow, protocol::EventRow>() +
           events_text() + risks_text() + faults_text();
}

} // namespace nucleate::devnet
