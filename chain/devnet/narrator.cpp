#include "chain/devnet/narrator.hpp"

#include "chain/protocol/events.hpp"

#include <algorithm>
#include <string_view>

namespace nucleate::devnet {
namespace {

std::string place(const protocol::EventRow& event, std::string_view name)
{
    if (name == "actor")
        return event.actor;
    if (name == "subject")
        return event.subject;
    if (name == "formation")
        return event.formation;
    const auto fact = std::find_if(event.facts.begin(), event.facts.end(),
                                   [&](const protocol::EventFact& f) { return f.key == name; });
    return fact == event.facts.end() ? "?" : fact->value;
}

void append_escaped(std::string& out, std::string_view text)
{
    for (const char c : text) {
        if (c == '\\' || c == '\t' || c == '\n' || c == '\r') {
            out += '\\';
            out += c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : '\\';
        } else {
            out += c;
        }
    }
}

} // namespace

std::string narrate(const protocol::EventRow& event)
{
    const auto* kind = std::find_if(
        protocol::kEventKinds.begin(), protocol::kEventKinds.end(),
        [&](const protocol::EventKind& candidate) { return candidate.kind == event.kind; });
    if (kind == protocol::kEventKinds.end())
        return event.kind;
    std::string out;
    std::string_view rest = kind->text;
    while (!rest.empty()) {
        const std::size_t open = rest.find('{');
        out += rest.substr(0, open);
        if (open == std::string_view::npos)
            break;
        const std::size_t close = rest.find('}', open);
        out += place(event, rest.substr(open + 1, close - open - 1));
        rest.remove_prefix(close + 1);
    }
    return out;
}

std::string log_line(const protocol::EventRow& event)
{
    std::string out = std::to_string(event.id) + '\t' + std::to_string(event.cause) + '\t' +
                      std::to_string(event.time);
    const std::string block = std::to_string(event.block);
    for (const std::string* field : {&event.kind, &event.subject, &event.actor, &event.formation,
                                     &event.chain, &block, &event.transaction})
    {
        out += '\t';
        append_escaped(out, *field);
    }
    for (const protocol::EventFact& fact : event.facts) {
        out += '\t';
        append_escaped(out, fact.key + "=" + fact.value);
    }
    return out;
}

} // namespace nucleate::devnet
