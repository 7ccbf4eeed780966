#pragma once

#include "ui/shell/context.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/keyvalues.hpp"

#include <QJsonObject>
#include <QPushButton>

namespace nucleate {

/// The doors of every chain, each with its copy button.
class EndpointCard final : public Card
{
    Q_OBJECT
public:
    explicit EndpointCard(const UiContext& context, QWidget* parent = nullptr);

    void showChains();
    void retranslate();
    /// All doors as text, one line each.
    QString text() const;
    QPushButton* copyAll() const { return m_copy; }

private:
    void addLine(int& line, const QString& name, const QString& url);

    UiContext m_context;
    QGridLayout* m_grid;
    QList<QWidget*> m_lines;
    QPushButton* m_copy;
    QStringList m_shown;
};

/// What the chain began with: its genesis, or the block of another chain that it goes on from.
class GenesisCard final : public Card
{
    Q_OBJECT
public:
    explicit GenesisCard(const UiContext& context, QWidget* parent = nullptr);

    void refresh();
    void showState();
    void retranslate();

private:
    void show();
    void addFork(QList<KeyValue>& rows) const;
    bool isFork() const { return m_forked[QStringLiteral("forkUrl")].isString(); }
    void confirmLeave();

    UiContext m_context;
    KeyValues* m_facts;
    QPushButton* m_fork;
    QPushButton* m_leave;
    QJsonObject m_block;
    QJsonObject m_forked; ///< forkConfig of anvil_nodeInfo
    QString m_rules;
};

} // namespace nucleate
