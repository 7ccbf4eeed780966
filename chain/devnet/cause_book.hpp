#pragma once

#include "chain/devnet/bridge_events.hpp"
#include "chain/devnet/event_recorder.hpp"
#include "chain/storage/event_log.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace nucleate::devnet {

/// Which event a game or a withdrawal met last: the cause of its next one. Read from the log at the
/// start, so that a restart breaks no thread.
class CauseBook
{
public:
    /// `log` must outlive it.
    explicit CauseBook(const storage::EventLog& log) : log_(log) {}

    Result<void> load();
    /// Appends an event with its cause. What is told already (an L2 block that came back) is not
    /// told again.
    void append(BridgeEvent event, EventRecorder& events);
    /// Appends one that knows its cause; what follows from it will find it. Its id, or that of the
    /// event that has told of its thing already.
    std::uint64_t append(protocol::EventRow event, EventRecorder& events);

private:
    std::uint64_t cause_of(const BridgeEvent& event);

    const storage::EventLog& log_;
    std::map<std::string, std::uint64_t> last_;   ///< event by thing
    std::map<std::string, std::uint64_t> starts_; ///< of the sequencers, by formation
};

/// The log, for those who know the causes of what they tell.
class CauseSink final : public agents::EventSink
{
public:
    /// Both must outlive it.
    CauseSink(CauseBook& causes, EventRecorder& events) : causes_(causes), events_(events) {}

    std::uint64_t append(protocol::EventRow event) override
    {
        return causes_.append(std::move(event), events_);
    }

private:
    CauseBook& causes_;
    EventRecorder& events_;
};

} // namespace nucleate::devnet
