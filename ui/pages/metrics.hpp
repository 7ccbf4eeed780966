#pragma once

#include "ui/pages/eventlog.hpp"
#include "ui/pages/rpcconsole.hpp"
#include "ui/shell/page.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/sparkline.hpp"
#include "ui/widgets/statepanel.hpp"

#include <QGridLayout>

namespace nucleate {

/// Small charts of one chain's metrics, each with its own unit; the event log; an RPC console.
class MetricsPage final : public Page
{
    Q_OBJECT
public:
    MetricsPage(const UiContext& context, QWidget* parent);

    void open(const QString& target) override;
    QWidget* filterField() const override { return m_log->filterField(); }

protected:
    void retranslate() override;

private:
    struct Panel
    {
        QString metric;
        double scale = 1;
        Card* card = nullptr;
        Sparkline* plain = nullptr;
        QWidget* chart = nullptr;
    };

    void makePanels();
    void addPanel(const QString& metric, double scale, int place);
    void fillChains();
    QString chain() const;
    QString latest(const Panel& panel, double value) const;
    void refreshCharts();
    static QString unitOf(const QString& metric);

    StatePanel* m_panel;
    QGridLayout* m_grid;
    QList<Panel> m_panels;
    QComboBox* m_chains;
    bool m_withSwarm = true;
    QString m_shown;
    EventLog* m_log;
    Card* m_consoleCard;
    RpcConsole* m_console;
};

} // namespace nucleate
