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

/// What the chain began with.
class GenesisCard final : public Card
{
    Q_OBJECT
public:
    explicit GenesisCard(const UiContext& context, QWidget* parent = nullptr);

    void refresh();
    void retranslate();

private:
    void show();

    UiContext m_context;
    KeyValues* m_facts;
    QJsonObject m_block;
    QString m_fork;
};

} // namespace nucleate
