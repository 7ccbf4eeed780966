#include "ui/shell/traytalk.hpp"

namespace nucleate {

TrayTalk::TrayTalk(Core& core, QObject* parent) : QObject(parent), m_core(core)
{
    connect(&core.notifications, &Notifications::important, this,
            [this](const Notifications::Entry& entry) {
                Q_EMIT told(entry.title, entry.text,
                            entry.severity == Notifications::Severity::Warning);
            });
    connect(&core.status, &NodeStatus::changed, this, &TrayTalk::followNode);
    followNode();
}

void TrayTalk::followNode()
{
    using State = NodeStatus::State;
    const State state = m_core.status.state();
    if (const QString sentence = m_core.status.sentence();
        std::exchange(m_sentence, sentence) != sentence)
        Q_EMIT sentenceChanged(sentence);
    const bool gone = state == State::Failed || state == State::Reconnecting;
    if (m_wasLive && gone && !m_core.notifications.isQuiet())
        Q_EMIT told(tr("The node stopped"), m_core.status.problem(), true);
    if (state == State::Live || gone)
        m_wasLive = state == State::Live;
}

} // namespace nucleate
