#include "ui/charts/timechart.hpp"

#include "models/eventtext.hpp"
#include "models/format.hpp"

#include <QEvent>
#include <QGraphicsLayout>
#include <QtCharts/QChart>
#include <algorithm>

namespace nucleate::charts {
namespace {

constexpr int kRefreshMs = 250;
constexpr std::size_t kMaxMarks = 40;

/// What deserves a mark on a line; everything else is in the event log.
std::optional<Tone> markTone(const std::string& kind)
{
    if (kind == "regime.changed")
        return Tone::Warn;
    if (kind == "proposal.created" || kind == "proposal.passed")
        return Tone::Accent;
    if (kind == "chain.genesis" || kind == "block.first" || kind == "formation.live")
        return Tone::Ok;
    return std::nullopt;
}

} // namespace

TimeChart::TimeChart(const UiContext& context, ChartSpec spec, QWidget* parent)
    : QChartView(parent), m_context(context), m_spec(std::move(spec)),
      m_line(new QLineSeries(this)), m_floor(new QLineSeries(this)), m_limit(new QLineSeries(this)),
      m_area(new QAreaSeries(m_line, m_floor)), m_times(new QValueAxis(this)),
      m_values(new QValueAxis(this))
{
    QChart* plot = chart();
    plot->legend()->hide();
    plot->setBackgroundVisible(false);
    plot->setPlotAreaBackgroundVisible(false);
    plot->setMargins({0, 0, 0, 0});
    plot->setAnimationOptions(QChart::NoAnimation);
    plot->layout()->setContentsMargins(0, 0, 0, 0);
    plot->addSeries(m_area);
    plot->addSeries(m_limit);
    plot->addAxis(m_times, Qt::AlignBottom);
    plot->addAxis(m_values, Qt::AlignLeft);
    for (QAbstractSeries* series :
         {static_cast<QAbstractSeries*>(m_area), static_cast<QAbstractSeries*>(m_limit)})
    {
        series->attachAxis(m_times);
        series->attachAxis(m_values);
    }
    // Labels are drawn over the plot, because Qt's can neither say "now" nor keep the unit apart.
    for (QValueAxis* axis : {m_times, m_values}) {
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
    }
    m_times->setGridLineVisible(false);
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(m_spec.title);
    viewport()->setFocusPolicy(Qt::NoFocus);
    viewport()->setAccessibleName(m_spec.title);
    viewport()->setAutoFillBackground(false);
    setMouseTracking(true);
    m_wait.setSingleShot(true);
    m_wait.setInterval(kRefreshMs);
    connect(&m_wait, &QTimer::timeout, this, &TimeChart::refresh);
    connect(&context.world.series(), &SeriesStore::changed, this, [this] {
        if (isVisible() && !m_wait.isActive())
            m_wait.start();
    });
    connect(&Theme::get(), &Theme::changed, this, &TimeChart::applyTheme);
    applyTheme();
    refresh();
}

void TimeChart::applyTheme()
{
    const Tokens& tokens = Theme::get().tokens();
    QColor fill = tokens.accent;
    fill.setAlphaF(0.12F);
    m_area->setBrush(fill);
    m_area->setPen(QPen(tokens.accent, 1.5));
    m_area->setBorderColor(Qt::transparent);
    m_area->setPen(QPen(Qt::NoPen));
    m_limit->setPen(QPen(tokens.muted, 1, Qt::DashLine));
    m_values->setGridLinePen(QPen(tokens.border, 1));
    viewport()->update();
}

void TimeChart::setSpan(int seconds)
{
    m_spec.spanSeconds = std::max(seconds, 10);
    refresh();
}

void TimeChart::setWords(const QString& title, const QString& unit)
{
    m_spec.title = title;
    m_spec.unit = unit;
    setAccessibleName(title);
    viewport()->setAccessibleName(title);
    viewport()->update();
}

void TimeChart::refreshNow()
{
    m_wait.stop();
    refresh();
}

void TimeChart::refresh()
{
    const auto now = static_cast<double>(m_context.status.chainNow());
    const Series* series =
        m_context.world.series().find(m_context.world.chainOrL1(m_spec.chain), m_spec.metric);
    m_points = series->decimated(now - m_spec.spanSeconds, now, std::max(width(), 64));
    double low = m_points.isEmpty() ? 0 : m_points.front().y() * m_spec.scale;
    double high = low;
    for (QPointF& point : m_points) {
        point = {point.x() - now, point.y() * m_spec.scale};
        low = std::min(low, point.y());
        high = std::max(high, point.y());
    }
    const std::optional<double> limit = budget();
    if (limit) {
        low = std::min(low, *limit);
        high = std::max(high, *limit);
        m_limit->replace(QList<QPointF>{{-1.0 * m_spec.spanSeconds, *limit}, {0, *limit}});
    } else {
        m_limit->clear();
    }
    setAxes(low, high);
    m_line->replace(m_points);
    m_floor->replace(m_points.isEmpty() ? QList<QPointF>{}
                                        : QList<QPointF>{{m_points.front().x(), m_values->min()},
                                                         {m_points.back().x(), m_values->min()}});
    m_values->setGridLineVisible(m_points.size() > 1);
    refreshMarks(now);
    viewport()->update();
}

void TimeChart::setAxes(double low, double high)
{
    m_timeStep = timeStep(m_spec.spanSeconds, width() < 280 ? 3 : 5);
    m_times->setRange(-m_spec.spanSeconds, 0);
    m_valueTicks = roundTicks(low, high, height() < 150 ? 3 : 5);
    m_values->setRange(m_valueTicks.low, m_valueTicks.high);
    m_values->setTickType(QValueAxis::TicksDynamic);
    m_values->setTickAnchor(m_valueTicks.low);
    m_values->setTickInterval(m_valueTicks.step);
    placePlot();
}

QString TimeChart::valueText(double value) const
{
    return std::abs(value) >= 1e4 ? Format::compact(value)
                                  : Format::real(value, m_valueTicks.decimals);
}

void TimeChart::placePlot()
{
    QFont small = font();
    small.setPixelSize(static_cast<int>(TextSize::Small));
    const QFontMetricsF metrics(small);
    double widest = 0;
    for (const double value : m_valueTicks.values)
        widest = std::max(widest, metrics.horizontalAdvance(valueText(value)));
    const double line = metrics.height();
    chart()->setPlotArea(QRectF(rect()).adjusted(widest + 10, line + 4, -8, -line - 6));
}

/// What the agents are ready to bear: the median of their limits for this metric.
std::optional<double> TimeChart::budget() const
{
    std::vector<double> limits;
    for (const protocol::RuleRow& rule : m_context.world.table<protocol::RuleRow>().rows())
        if (rule.metric == m_spec.metric.toStdString())
            limits.push_back(rule.threshold);
    if (limits.empty() || m_context.world.l1() == nullptr ||
        m_context.world.chainOrL1(m_spec.chain) != QString::fromStdString(m_context.world.l1()->id))
        return std::nullopt;
    const auto middle = limits.begin() + static_cast<std::ptrdiff_t>(limits.size() / 2);
    std::nth_element(limits.begin(), middle, limits.end());
    return *middle * m_spec.scale;
}

void TimeChart::refreshMarks(double now)
{
    m_marks.clear();
    const EventText words(m_context.world);
    const auto& events = m_context.world.table<protocol::EventRow>();
    for (int row = events.size() - 1; row >= 0 && m_marks.size() < qsizetype{kMaxMarks}; --row) {
        const protocol::EventRow& event = events.at(row);
        const double ago = static_cast<double>(event.time) - now;
        if (ago < -m_spec.spanSeconds)
            break;
        if (const auto tone = markTone(event.kind))
            m_marks.prepend({event.id, ago, *tone, words.sentence(event)});
    }
    m_chosen = std::min(m_chosen, markCount() - 1);
}

void TimeChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        applyTheme();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        m_wait.start(0);
    QChartView::changeEvent(event);
}

void TimeChart::showEvent(QShowEvent* event)
{
    QChartView::showEvent(event);
    refresh();
}

void TimeChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    m_wait.start();
}

} // namespace nucleate::charts
