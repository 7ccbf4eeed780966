#include "ui/pages/allpages.hpp"

#include "ui/charts/viewfactories.hpp"
#include "ui/pages/agents.hpp"
#include "ui/pages/bounties.hpp"
#include "ui/pages/devnet.hpp"
#include "ui/pages/explorer.hpp"
#include "ui/pages/formations.hpp"
#include "ui/pages/metrics.hpp"
#include "ui/pages/observatory.hpp"
#include "ui/pages/rollups.hpp"
#include "ui/pages/run.hpp"
#include "ui/shell/mainwindow.hpp"

namespace nucleate {
namespace {

template <class P>
void add(MainWindow& window, PageId id)
{
    window.registerPage(id, [](const UiContext& context, QWidget* parent) -> Page* {
        return new P(context, parent);
    });
}

} // namespace

void registerPages(MainWindow& window)
{
    provideViews(window.context().views);
    add<ObservatoryPage>(window, PageId::Observatory);
    add<FormationsPage>(window, PageId::Formations);
    add<BountiesPage>(window, PageId::Bounties);
    add<RunPage>(window, PageId::Run);
    add<DevnetPage>(window, PageId::Devnet);
    add<ExplorerPage>(window, PageId::Explorer);
    add<AgentsPage>(window, PageId::Agents);
    add<RollupsPage>(window, PageId::Rollups);
    add<MetricsPage>(window, PageId::Metrics);
}

} // namespace nucleate
