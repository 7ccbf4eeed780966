#pragma once

#include "models/nodestatus.hpp"
#include "models/world.hpp"

#include <QCoreApplication>

namespace nucleate {

/// Chain time beside the time of the person's own clock: deadlines run by the first, waiting is
/// done by the second.
class ClockText
{
    Q_DECLARE_TR_FUNCTIONS(ClockText)
public:
    ClockText(const World& world, const NodeStatus& status) : m_world(world), m_status(status) {}

    /// "Chain time 12:00:04 · your clock 09:31:12 · 20 times as fast".
    QString both() const;
    /// What is left of a deadline: "1 min 20 s"; with the wait by the person's clock beside it
    /// where that differs. "over" once it has passed.
    QString left(quint64 until) const;
    /// A stretch of chain time in the same form.
    QString stretch(quint64 seconds) const;

private:
    const World& m_world;
    const NodeStatus& m_status;
};

} // namespace nucleate
