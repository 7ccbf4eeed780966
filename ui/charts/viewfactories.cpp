#include "ui/charts/viewfactories.hpp"

#include "models/text.hpp"
#include "ui/charts/timechart.hpp"
#include "ui/swarm/swarmpanel.hpp"

namespace nucleate {
namespace {

/// A mark leads to its formation's thread, or to its transaction.
void openEvent(const UiContext& context, quint64 id)
{
    const auto* event = context.world.table<protocol::EventRow>().find(QString::number(id));
    if (event && !event->formation.empty())
        context.navigator.go(PageId::Formations, qs(event->formation) + u'#' + QString::number(id));
    else if (event && !event->transaction.empty())
        context.navigator.go(PageId::Explorer, qs(event->transaction));
}

} // namespace

void provideViews(ViewSlots& views)
{
    views.swarm = [](const UiContext& context, QWidget* parent) -> QWidget* {
        return new swarm::SwarmPanel(context, parent);
    };
    views.chart = [](const UiContext& context, const ChartSpec& spec, QWidget* parent) -> QWidget* {
        auto* chart = new charts::TimeChart(context, spec, parent);
        QObject::connect(chart, &charts::TimeChart::eventChosen, chart,
                         [context](quint64 id) { openEvent(context, id); });
        return chart;
    };
}

} // namespace nucleate
