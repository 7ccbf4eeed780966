#pragma once

#include "ui/shell/core.hpp"

namespace nucleate {

/// What the tray says: how the node is, and, in messages, what concerns the person's own work or
/// money, and that the node stopped.
class TrayTalk final : public QObject
{
    Q_OBJECT
public:
    explicit TrayTalk(Core& core, QObject* parent = nullptr);

    QString sentence() const { return m_sentence; }

Q_SIGNALS:
    void sentenceChanged(const QString& sentence);
    void told(const QString& title, const QString& text, bool bad);

private:
    void followNode();

    Core& m_core;
    QString m_sentence;
    bool m_wasLive = false;
};

} // namespace nucleate
