#pragma once

#include "models/agentmodel.hpp"
#include "ui/shell/context.hpp"
#include "ui/swarm/legend.hpp"
#include "ui/swarm/swarmview.hpp"
#include "ui/widgets/datatable.hpp"

#include <QStackedWidget>
#include <QToolButton>

namespace nucleate::swarm {

/// The swarm with its tools: zoom, fit, the key, and the same agents as a table. Picture and table
/// share one selection.
class SwarmPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit SwarmPanel(const UiContext& context, QWidget* parent = nullptr);

    SwarmView* view() const { return m_view; }
    DataTable* table() const { return m_table; }

public Q_SLOTS:
    void selectAgent(const QString& id);
    void settle() { m_view->settle(); }

Q_SIGNALS:
    void agentSelected(const QString& id);

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QToolButton* tool(const QString& icon);
    void placeTools();
    void showTable(bool on);
    void showKey(bool on);
    void retranslate();

    SwarmView* m_view;
    AgentModel* m_model;
    DataTable* m_table;
    QStackedWidget* m_stack;
    Legend* m_line;
    Legend* m_key;
    QToolButton* m_zoomIn;
    QToolButton* m_zoomOut;
    QToolButton* m_fit;
    QToolButton* m_keyButton;
    QToolButton* m_tableButton;
};

} // namespace nucleate::swarm
