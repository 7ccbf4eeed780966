#include "ui/pages/metrics.hpp"

#include "models/format.hpp"
#include "models/labels.hpp"
#include "ui/pages/pagestate.hpp"

#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kSpan = 900;
constexpr int kColumns = 3;

} // namespace

MetricsPage::MetricsPage(const UiContext& context, QWidget* parent)
    : Page(context, parent), m_grid(new QGridLayout), m_chains(new QComboBox)
{
    auto* content = new QWidget;
    m_grid->setSpacing(12);
    m_log = new EventLog(context, content);
    m_consoleCard = new Card(content);
    m_console = new RpcConsole(context, m_consoleCard);
    m_consoleCard->body()->addWidget(m_console);
    auto* lower = new QHBoxLayout;
    lower->setSpacing(12);
    lower->addWidget(m_log, 3);
    lower->addWidget(m_consoleCard, 2);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(24, 4, 24, 16);
    column->setSpacing(12);
    column->addWidget(m_chains, 0, Qt::AlignLeft);
    column->addLayout(m_grid, 3);
    column->addLayout(lower, 3);
    m_panel = new StatePanel(content, this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);
    m_chains->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_chains, &QComboBox::currentIndexChanged, this, &MetricsPage::makePanels);
    connect(&world().table<protocol::ChainRow>(), &TableSignals::changed, this,
            &MetricsPage::fillChains);
    connect(&status(), &NodeStatus::changed, this,
            [this] { pagestate::follow(*m_panel, status()); });
    connect(&world().table<protocol::NodeRow>(), &TableSignals::changed, this,
            &MetricsPage::makePanels);
    connect(&world().series(), &SeriesStore::changed, this, &MetricsPage::refreshCharts);
    pagestate::follow(*m_panel, status());
    fillChains();
    makePanels();
    retranslate();
}

QString MetricsPage::chain() const
{
    return m_chains->currentData().toString();
}

void MetricsPage::fillChains()
{
    const auto& chains = world().table<protocol::ChainRow>();
    if (m_chains->count() == chains.size())
        return;
    const QString chosen = m_chains->currentData().toString();
    const QSignalBlocker quiet(m_chains);
    m_chains->clear();
    for (const protocol::ChainRow& row : chains.rows())
        m_chains->addItem(qs(row.name), qs(row.id));
    m_chains->setCurrentIndex(qMax(0, m_chains->findData(chosen)));
    m_chains->setVisible(chains.size() > 1);
    if (chain() != m_shown)
        makePanels();
}

void MetricsPage::makePanels()
{
    const bool swarm = status().can(u"swarm"_s);
    if (chain() == m_shown && swarm == m_withSwarm && !m_panels.isEmpty())
        return;
    m_shown = chain();
    m_withSwarm = swarm;
    for (const Panel& panel : std::as_const(m_panels)) {
        m_grid->removeWidget(panel.card);
        panel.card->hide();
        panel.card->deleteLater();
    }
    m_panels.clear();
    addPanel(u"base_fee"_s, 1e-9, 0);
    addPanel(u"gas_used"_s, 100, 1);
    addPanel(u"tps"_s, 1, 2);
    addPanel(u"pending"_s, 1, 3);
    if (swarm) {
        addPanel(u"inclusion_p95"_s, 1, 4);
        addPanel(u"pressure"_s, 1, 5);
    }
    refreshCharts();
}

void MetricsPage::addPanel(const QString& metric, double scale, int place)
{
    const QString name = Labels::metric(metric.toStdString());
    Panel made{metric, scale, new Card(this), nullptr, nullptr};
    made.card->setTitle(name);
    if (context().views.chart) {
        const ChartSpec spec{m_shown, metric, name, unitOf(metric), scale, kSpan};
        made.chart = context().views.chart(context(), spec, made.card);
        made.card->body()->addWidget(made.chart, 1);
    } else {
        made.plain = new Sparkline(made.card);
        made.card->body()->addWidget(made.plain, 1);
    }
    m_grid->addWidget(made.card, place / kColumns, place % kColumns);
    m_panels.append(made);
}

QString MetricsPage::latest(const Panel& panel, double value) const
{
    if (panel.metric == u"base_fee")
        return Format::gwei(QString::number(value, 'f', 0).toStdString());
    return Format::compact(value * panel.scale) + u' ' + unitOf(panel.metric);
}

void MetricsPage::open(const QString&)
{
    refreshCharts();
}

QString MetricsPage::unitOf(const QString& metric)
{
    if (metric == u"base_fee")
        return tr("gwei", "unit of a fee");
    if (metric == u"gas_used")
        return tr("% of target", "unit of the gas in a block");
    if (metric == u"inclusion_p95")
        return tr("s", "seconds");
    return {};
}

void MetricsPage::refreshCharts()
{
    if (!isVisible())
        return;
    for (const Panel& panel : std::as_const(m_panels)) {
        const Series* series = world().series().find(world().chainOrL1(m_shown), panel.metric);
        if (series->isEmpty())
            continue;
        const double end = series->last().time;
        panel.card->setNote(latest(panel, series->last().value));
        if (panel.plain)
            panel.plain->setPoints(
                series->decimated(end - kSpan, end, qMax(panel.plain->width(), 200)));
    }
}

void MetricsPage::retranslate()
{
    for (const Panel& panel : std::as_const(m_panels)) {
        const QString title = Labels::metric(panel.metric.toStdString());
        panel.card->setTitle(title);
        if (panel.chart)
            QMetaObject::invokeMethod(panel.chart, "setWords", Q_ARG(QString, title),
                                      Q_ARG(QString, unitOf(panel.metric)));
    }
    m_consoleCard->setTitle(tr("RPC console"));
    m_consoleCard->setNote(tr("everything the node answers"));
    m_console->retranslate();
    m_chains->setAccessibleName(tr("Chain"));
    m_log->retranslate();
    refreshCharts();
}

} // namespace nucleate
