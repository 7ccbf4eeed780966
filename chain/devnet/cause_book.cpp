#include "chain/devnet/cause_book.hpp"

#include <algorithm>
#include <array>

namespace nucleate::devnet {
namespace {

/// Kinds by the fact that names their thing, in the order in which they follow each other.
struct Kind
{
    const char* kind;
    const char* thing;
};
constexpr auto kKinds = std::to_array<Kind>({{"output.proposed", "game"},
                                             {"game.moved", "game"},
                                             {"game.defended", "game"},
                                             {"game.lost", "game"},
                                             {"bond.paid", "game"},
                                             {"withdrawal.started", "withdrawal"},
                                             {"withdrawal.sent", "withdrawal"},
                                             {"withdrawal.proven", "withdrawal"},
                                             {"withdrawal.finalized", "withdrawal"},
                                             {"withdrawal.failed", "withdrawal"},
                                             {"operator.equivocated", "case"},
                                             {"operator.slashed", "case"}});

std::string_view fact_of(const storage::Event& event, std::string_view key)
{
    for (const auto& [name, value] : event.facts)
        if (name == key)
            return value;
    return {};
}

} // namespace

Result<void> CauseBook::load()
{
    for (const Kind& kind : kKinds)
        for (std::uint64_t from = 1; from != 0;) {
            const auto page = log_.read(
                {.from = from, .limit = storage::kMostEvents, .formation = {}, .kind = kind.kind});
            if (!page)
                return tl::unexpected(page.error());
            for (const storage::Event& event : *page) {
                std::uint64_t& last = last_[std::string(fact_of(event, kind.thing))];
                last = std::max(last, event.id);
            }
            from = page->size() < storage::kMostEvents ? 0 : page->back().id + 1;
        }
    return {};
}

std::uint64_t CauseBook::cause_of(const BridgeEvent& event)
{
    if (const auto last = last_.find(event.cause); last != last_.end())
        return last->second;
    if (event.cause != event.row.formation)
        return 0;
    if (const auto start = starts_.find(event.cause); start != starts_.end())
        return start->second;
    const auto started =
        log_.read({.from = 1, .limit = 1, .formation = event.cause, .kind = "sequencer.started"});
    if (!started || started->empty())
        return 0;
    return starts_[event.cause] = started->front().id;
}

void CauseBook::append(BridgeEvent event, EventRecorder& events)
{
    const bool starts = event.row.chain != "l1";
    if (starts && last_.contains(event.thing))
        return;
    event.row.cause = cause_of(event);
    last_[event.thing] = events.append(std::move(event.row));
}

std::uint64_t CauseBook::append(protocol::EventRow event, EventRecorder& events)
{
    const auto* kind = std::ranges::find(kKinds, event.kind, &Kind::kind);
    if (kind == kKinds.end())
        return events.append(std::move(event));
    const auto thing =
        std::ranges::find(event.facts, std::string_view(kind->thing), &protocol::EventFact::key);
    if (thing == event.facts.end())
        return events.append(std::move(event));
    std::uint64_t& last = last_[thing->value];
    if (last == 0)
        last = events.append(std::move(event));
    return last;
}

} // namespace nucleate::devnet
