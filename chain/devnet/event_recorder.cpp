#include "chain/devnet/event_recorder.hpp"

#include <utility>

namespace nucleate::devnet {

protocol::EventRow to_row(const storage::Event& event)
{
    protocol::EventRow row{.id = event.id,
                           .cause = event.cause,
                           .time = event.time,
                           .kind = event.kind,
                           .subject = event.subject,
                           .actor = event.actor,
                           .formation = event.formation,
                           .chain = event.chain,
                           .block = event.block,
                           .transaction = event.transaction,
                           .facts = {}};
    for (const auto& [key, value] : event.facts)
        row.facts.push_back({key, value});
    return row;
}

storage::Event to_stored(const protocol::EventRow& row)
{
    storage::Event event{.id = row.id,
                         .cause = row.cause,
                         .time = row.time,
                         .kind = row.kind,
                         .subject = row.subject,
                         .actor = row.actor,
                         .formation = row.formation,
                         .chain = row.chain,
                         .block = row.block,
                         .transaction = row.transaction,
                         .facts = {}};
    for (const protocol::EventFact& fact : row.facts)
        event.facts.emplace_back(fact.key, fact.value);
    return event;
}

std::uint64_t EventRecorder::append(protocol::EventRow event)
{
    const Result<std::uint64_t> id = log_.append(to_stored(event));
    if (!id) {
        if (!failure_)
            failure_ = id.error();
        return 0;
    }
    event.id = *id;
    fresh_.push_back(std::move(event));
    return *id;
}

void EventRecorder::publish(const std::function<void(const protocol::EventRow&)>& observer)
{
    for (const protocol::EventRow& event : std::exchange(fresh_, {})) {
        tables_.append(event);
        if (observer)
            observer(event);
    }
    failure_.reset();
}

} // namespace nucleate::devnet
