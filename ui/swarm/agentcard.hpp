#pragma once

#include "models/world.hpp"

#include <QWidget>

namespace nucleate::swarm {

/// What one sees of an agent at a glance: name, state, and a few figures. Takes no input.
class AgentCard final : public QWidget
{
    Q_OBJECT
public:
    explicit AgentCard(QWidget* parent);

    /// Shows the agent beside `point` (in the parent), inside the parent.
    void showAgent(const World& world, const protocol::AgentRow& row, QPoint point);
    /// One line for people who do not see the card.
    static QString sentence(const World& world, const protocol::AgentRow& row);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Line
    {
        QString key;
        QString value;
    };
    QSize measure() const;

    QString m_name;
    QString m_state;
    QList<Line> m_lines;
};

} // namespace nucleate::swarm
