#pragma once

#include "ui/pages/rpcconsole.hpp"
#include "ui/shell/page.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/sparkline.hpp"
#include "ui/widgets/statepanel.hpp"

#include <QGridLayout>

namespace nucleate {

/// Small charts of the L1's metrics, each with its own unit, and an RPC console.
class MetricsPage final : public Page
{
    Q_OBJECT
public:
    MetricsPage(const UiContext& context, QWidget* parent);

    void open(const QString& target) override;

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

    void addPanel(const QString& metric, double scale, int row, int column);
    void refreshCharts();
    static QString unitOf(const QString& metric);

    StatePanel* m_panel;
    QGridLayout* m_grid;
    QList<Panel> m_panels;
    Card* m_consoleCard;
    RpcConsole* m_console;
};

} // namespace nucleate
