#include "ui/pages/rollups.hpp"

#include "models/labels.hpp"
#include "models/rollup/clocktext.hpp"
#include "ui/pages/pagestate.hpp"

#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace nucleate {

RollupsPage::RollupsPage(const UiContext& context, QWidget* parent)
    : Page(context, parent), m_clients(context.client, context.world)
{
    auto* content = new QWidget;
    m_stack = new QStackedWidget(content);
    auto* finality = new FinalityView(context, m_clients, m_stack);
    m_all = {finality, new OperatorsView(context, m_stack),
             new DisputesView(context, m_clients, m_stack),
             new BridgeView(context, m_clients, m_stack), new FaultsView(context, m_stack)};
    connect(finality, &FinalityView::gameChosen, this,
            [this](const QString& game) { go(u"disputes"_s, game); });
    for (RollupView* each : std::as_const(m_all))
        m_stack->addWidget(each);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(24, 4, 24, 16);
    column->setSpacing(12);
    column->addWidget(makeTop());
    column->addWidget(m_stack, 1);
    m_panel = new StatePanel(content, this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);
    connect(&world(), &World::changed, this, &RollupsPage::refresh);
    for (const auto news : {&NodeStatus::changed, &NodeStatus::ticked})
        connect(&status(), news, this, &RollupsPage::refresh);
    retranslate();
}

QWidget* RollupsPage::makeTop()
{
    auto* top = new QWidget;
    m_chains = new QComboBox(top);
    m_chains->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_chains->setObjectName(u"rollupChain"_s);
    m_choice = new Segmented(static_cast<int>(viewNames().size()), top);
    m_choice->setObjectName(u"rollupViews"_s);
    m_clocks = new Label(top, TextSize::Small, Tone::Muted);
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_chains);
    row->addWidget(m_choice);
    row->addStretch(1);
    row->addWidget(m_clocks);
    connect(m_choice, &Segmented::chosen, this, [this](int index) { go(viewNames().at(index)); });
    connect(m_chains, &QComboBox::currentIndexChanged, this, [this] {
        for (RollupView* each : std::as_const(m_all))
            each->setChain(chain());
        refresh();
    });
    return top;
}

QStringList RollupsPage::viewNames()
{
    return {u"finality"_s, u"operators"_s, u"disputes"_s, u"bridge"_s, u"faults"_s};
}

/// Through the navigator, so that the way back is remembered.
void RollupsPage::go(const QString& view, const QString& what)
{
    context().navigator.go(PageId::Rollups, QStringList{chain(), view, what}.join(u'/'));
}

void RollupsPage::open(const QString& target)
{
    refresh();
    if (const int index = m_chains->findData(target.section(u'/', 0, 0)); index >= 0)
        m_chains->setCurrentIndex(index);
    if (const auto at = viewNames().indexOf(target.section(u'/', 1, 1)); at >= 0)
        choose(static_cast<int>(at));
    if (const QString what = target.section(u'/', 2); !what.isEmpty())
        view()->open(what);
}

void RollupsPage::choose(int index)
{
    m_choice->setCurrent(index);
    m_stack->setCurrentIndex(index);
    view()->refresh();
}

QWidget* RollupsPage::filterField() const
{
    return view()->filterField();
}

/// With what an L2 is that no formation of this swarm made.
QString RollupsPage::nameOf(const QString& id) const
{
    const protocol::ChainRow* row = world().table<protocol::ChainRow>().find(id);
    if (!row)
        return id;
    return row->standing ? tr("%1 · %2", "name of an L2, what it is")
                               .arg(qs(row->name), Labels::standing(row->proof))
                         : qs(row->name);
}

void RollupsPage::fillChains()
{
    QStringList ids;
    for (const protocol::ChainRow& row : world().table<protocol::ChainRow>().rows())
        if (row.kind == "l2")
            ids.append(qs(row.id));
    QStringList shown;
    for (int i = 0; i < m_chains->count(); ++i)
        shown.append(m_chains->itemData(i).toString());
    if (ids == shown)
        return;
    const QString chosen = chain();
    {
        const QSignalBlocker quiet(m_chains);
        m_chains->clear();
        for (const QString& id : std::as_const(ids))
            m_chains->addItem(nameOf(id), id);
        m_chains->setCurrentIndex(qMax(0, m_chains->findData(chosen)));
    }
    // The way to the chain opens now, so that the first question finds it open.
    m_clients.of(chain());
    for (RollupView* each : std::as_const(m_all))
        each->setChain(chain());
}

bool RollupsPage::refreshState()
{
    if (!pagestate::followSwarm(*m_panel, context()))
        return false;
    if (m_chains->count() > 0)
        return true;
    if (status().isLive())
        m_panel->setEmpty(tr("No L2 runs yet"),
                          tr("A formation that goes through brings one up. Watch how far it is on "
                             "the Formations page."));
    return false;
}

void RollupsPage::refresh()
{
    fillChains();
    if (!refreshState() || !isVisible())
        return;
    m_clocks->setText(ClockText(world(), status()).both());
    view()->refresh();
}

void RollupsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    refresh();
}

void RollupsPage::retranslate()
{
    m_chains->setAccessibleName(tr("Chain"));
    m_choice->setTexts({tr("Finality", "view of an L2"), tr("Operators", "view of an L2"),
                        tr("Disputes", "view of an L2"), tr("Bridge", "view of an L2"),
                        tr("Faults", "view of an L2")});
    m_clocks->setToolTip(tr("Deadlines on a chain run by the time in its blocks; you wait by your "
                            "own clock."));
    for (RollupView* each : std::as_const(m_all))
        each->retranslate();
    for (int i = 0; i < m_chains->count(); ++i)
        m_chains->setItemText(i, nameOf(m_chains->itemData(i).toString()));
    refresh();
}

} // namespace nucleate
