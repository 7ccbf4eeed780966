#include "ui/pages/observatory.hpp"

#include "models/format.hpp"
#include "models/formationmodel.hpp"
#include "models/labels.hpp"
#include "models/sentencetext.hpp"
#include "models/wei.hpp"
#include "ui/pages/pagestate.hpp"
#include "ui/theme/icons.hpp"
#include "ui/widgets/datatable.hpp"

#include <QScrollArea>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr std::array<int, 3> kSpans{900, 3600, 86'400};

Tone pressureTone(double pressure)
{
    return pressure >= 1.0 ? Tone::Error : pressure >= 0.7 ? Tone::Warn : Tone::Accent;
}

} // namespace

ObservatoryPage::ObservatoryPage(const UiContext& context, QWidget* parent)
    : Page(context, parent), m_events(new EventModel(context.world, context.status, this)),
      m_agents(new AgentModel(context.world, context.status, this))
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(24, 4, 24, 16);
    column->setSpacing(12);
    column->addLayout(makeTiles());
    column->addLayout(makeMiddle(), 8);
    m_strip = makeStrip();
    column->addWidget(m_strip);
    column->addLayout(makeBottom(), 3);
    m_panel = new StatePanel(content, this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);

    connect(&world(), &World::changed, this, &ObservatoryPage::refreshTiles);
    connect(&world().series(), &SeriesStore::changed, this, &ObservatoryPage::refreshChart);
    connect(&status(), &NodeStatus::changed, this, &ObservatoryPage::refreshState);
    connect(&status(), &NodeStatus::ticked, this, [this] {
        if (isVisible())
            m_news->viewport()->update();
    });
    retranslate();
    refreshState();
}

QLayout* ObservatoryPage::makeTiles()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    const auto tile = [this, row](const QString& name, PageId page) {
        auto* made = new Tile(this);
        made->setObjectName(name);
        connect(made, &QAbstractButton::clicked, this,
                [this, page] { context().navigator.go(page); });
        row->addWidget(made);
        return made;
    };
    m_pressure = tile(u"tilePressure"_s, PageId::Metrics);
    m_swarmTile = tile(u"tileAgents"_s, PageId::Agents);
    m_formations = tile(u"tileFormations"_s, PageId::Formations);
    m_bounties = tile(u"tileBounties"_s, PageId::Bounties);
    return row;
}

QLayout* ObservatoryPage::makeMiddle()
{
    m_swarmCard = new Card(this);
    m_swarmCard->setFlush();
    if (context().views.swarm) {
        m_swarmCard->body()->addWidget(context().views.swarm(context(), m_swarmCard), 1);
    } else {
        auto* table = new DataTable(m_swarmCard);
        table->setSource(m_agents);
        table->setAccessibleName(tr("Agents"));
        for (const int column :
             {AgentModel::Profile, AgentModel::Reputation, AgentModel::Balance, AgentModel::Role})
            table->hideColumn(column);
        table->setStretchColumn(AgentModel::Name);
        connect(table, &DataTable::rowActivated, this,
                [this](const QString& id) { context().navigator.go(PageId::Agents, id); });
        m_swarmCard->body()->addWidget(table, 1);
    }
    m_chartCard = new Card(this);
    m_span = new Segmented(kSpans.size(), m_chartCard);
    m_chartCard->addControl(m_span);
    if (context().views.chart) {
        ChartSpec spec{{}, u"base_fee"_s, tr("Base fee"), tr("gwei"), 1e-9, kSpans.front()};
        m_chart = context().views.chart(context(), spec, m_chartCard);
        m_chartCard->body()->addWidget(m_chart, 1);
    } else {
        m_plainChart = new Sparkline(m_chartCard);
        m_plainChart->setMinimumHeight(80);
        m_chartCard->body()->addWidget(m_plainChart, 1);
    }
    connect(m_span, &Segmented::chosen, this, [this](int index) {
        if (m_chart)
            QMetaObject::invokeMethod(m_chart, "setSpan",
                                      Q_ARG(int, kSpans.at(static_cast<std::size_t>(index))));
        refreshChart();
    });
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_swarmCard, 3);
    row->addWidget(m_chartCard, 2);
    return row;
}

Card* ObservatoryPage::makeStrip()
{
    auto* card = new Card(this);
    m_stripChip = new Chip(card);
    card->addControl(m_stripChip);
    auto* open = new QToolButton(card);
    open->setObjectName(u"openFormation"_s);
    open->setIcon(icons::icon(u"arrow-right"_s, Tone::Muted));
    open->setAutoRaise(true);
    open->setFocusPolicy(Qt::TabFocus);
    connect(open, &QToolButton::clicked, this,
            [this] { context().navigator.go(PageId::Formations, m_formation); });
    card->addControl(open);
    m_stepper = new Stepper(card);
    card->body()->addWidget(m_stepper);
    card->body()->setContentsMargins(8, 8, 8, 8);
    card->setMaximumHeight(112);
    return card;
}

QLayout* ObservatoryPage::makeBottom()
{
    m_needsCard = new Card(this);
    m_needsCard->setFlush();
    m_needs = new NeedsList(context());
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_needs);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    m_needs->setAutoFillBackground(false);
    m_needsPanel = new StatePanel(scroll, m_needsCard);
    m_needsCard->body()->addWidget(m_needsPanel, 1);
    m_newsCard = new Card(this);
    m_newsCard->setFlush();
    m_news = new EventList;
    m_news->setObjectName(u"news"_s);
    m_news->setModel(m_events);
    m_newsPanel = new StatePanel(m_news, m_newsCard);
    m_newsCard->body()->addWidget(m_newsPanel, 1);
    connect(m_news, &EventList::eventChosen, this, [this](quint64 id) {
        const auto* event = world().table<protocol::EventRow>().find(QString::number(id));
        if (event && !event->formation.empty())
            context().navigator.go(PageId::Formations,
                                   qs(event->formation) + u'#' + QString::number(id));
        else if (event && !event->transaction.empty())
            context().navigator.go(PageId::Explorer, qs(event->transaction));
    });
    // The swarm is the heart of the page: the lists scroll before it shrinks.
    for (Card* card : {m_needsCard, m_newsCard}) {
        card->setMinimumHeight(144);
        card->setMaximumHeight(172);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_needsCard, 2);
    row->addWidget(m_newsCard, 3);
    return row;
}

void ObservatoryPage::refreshTiles()
{
    refreshPressure();
    const auto& agents = world().table<protocol::AgentRow>();
    int pressed = 0;
    int moved = 0;
    for (const protocol::AgentRow& agent : agents.rows()) {
        pressed += agent.state == "pressed" ? 1 : 0;
        moved += agent.state == "moved" ? 1 : 0;
    }
    m_swarmTile->setValue(QString::number(agents.size()));
    m_swarmTile->setDetail(moved > 0     ? tr("%n work on an L2", nullptr, moved)
                           : pressed > 0 ? tr("%n are pressed", nullptr, pressed)
                                         : tr("All at work on L1"),
                           pressed > 0 && moved == 0 ? Tone::Warn : Tone::Muted);
    refreshFormations();
    int open = 0;
    Wei locked;
    for (const protocol::BountyRow& bounty : world().table<protocol::BountyRow>().rows()) {
        const bool isOpen = bounty.state == "bidding" || bounty.state == "open";
        open += isOpen ? 1 : 0;
        if (isOpen)
            locked = locked + Wei::from(bounty.reward_cap);
    }
    m_bounties->setValue(QString::number(open));
    m_bounties->setDetail(
        open == 0
            ? tr("No work is offered now")
            : tr("Up to %1 in rewards").arg(Format::ether(locked.decimal().toStdString(), 2)));
    QList<Need> needs = needsOf(world(), status(), {context().wallet.address()});
    for (const LockedBond& bond : context().bonds.bonds())
        if (bond.freeAt <= status().chainNow())
            needs.append({tr("%1 to take back", "amount")
                              .arg(Format::ether(bond.amount.decimal().toStdString())),
                          tr("The bond of a seat you left"),
                          tr("Look", "button, at a bond"),
                          Need::Page::Run,
                          {},
                          false});
    m_needs->setNeeds(needs);
    if (needs.isEmpty())
        m_needsPanel->setEmpty(tr("Nothing waits for you"),
                               tr("Open roles and your earnings appear here."));
    else
        m_needsPanel->setLive();
    if (m_events->rowCount() == 0)
        m_newsPanel->setEmpty(tr("No events yet"), tr("The first block brings the first news."));
    else
        m_newsPanel->setLive();
}

void ObservatoryPage::refreshPressure()
{
    const auto* l1 = world().l1();
    if (!l1) {
        m_pressure->setValue(u"–"_s);
        return;
    }
    m_pressure->setValue(Format::real(l1->pressure, 2));
    const Tone tone = pressureTone(l1->pressure);
    m_pressure->setDetail(
        l1->pressure_driver.empty()
            ? tr("Base fee %1").arg(Format::gwei(l1->base_fee))
            : tr("by %1 · %2", "what presses L1, base fee")
                  .arg(Labels::driver(l1->pressure_driver), Format::gwei(l1->base_fee)),
        tone == Tone::Accent ? Tone::Muted : tone);
    const auto* series = world().series().find(qs(l1->id), u"pressure"_s);
    if (series->isEmpty())
        series = world().series().find(qs(l1->id), u"base_fee"_s);
    if (!series->isEmpty())
        m_pressure->trend()->setPoints(
            series->decimated(series->last().time - kSpans.front(), series->last().time, 80), tone);
}

void ObservatoryPage::refreshFormations()
{
    const auto& formations = world().table<protocol::FormationRow>();
    m_formations->setValue(QString::number(formations.size()));
    if (formations.size() == 0) {
        m_formation.clear();
        m_formations->setDetail(tr("The swarm stays on L1"));
        m_stripChip->hide();
        m_strip->setTitle(tr("Formation"));
        m_strip->setNote(tr("None under way: agents propose one when staying costs them more."));
        m_stepper->setCurrent(-1);
        return;
    }
    const protocol::FormationRow& newest = formations.at(formations.size() - 1);
    m_formation = qs(newest.id);
    const int stage = FormationModel::stageIndex(newest.stage);
    const bool live = newest.stage == "live";
    m_formations->setDetail(
        tr("%1: %2", "formation and its stage").arg(qs(newest.name), Labels::stage(newest.stage)));
    m_stepper->setCurrent(stage, live, live ? Tone::Ok : Tone::Accent);
    m_stripChip->set(Labels::stage(newest.stage), live        ? Tone::Ok
                                                  : stage < 0 ? Tone::Error
                                                              : Tone::Accent);
    m_stripChip->show();
    m_strip->setTitle(qs(newest.name));
    m_strip->setNote(SentenceText::of(newest, "waitingFor", newest.waiting_for));
}

void ObservatoryPage::refreshChart()
{
    if (!m_plainChart)
        return;
    const auto* series = world().series().find(world().chainOrL1({}), u"base_fee"_s);
    if (series->isEmpty())
        return;
    const double end = series->last().time;
    const int span = kSpans.at(static_cast<std::size_t>(m_span->current()));
    m_plainChart->setPoints(series->decimated(end - span, end, m_plainChart->width()));
}

void ObservatoryPage::refreshState()
{
    pagestate::followSwarm(*m_panel, context());
}

void ObservatoryPage::retranslate()
{
    m_pressure->setCaption(tr("L1 pressure"));
    m_pressure->setToolTip(tr("0 calm, 1 and over congested: the worst of fee, waiting time, "
                              "computation and throughput against its limit"));
    m_swarmTile->setCaption(tr("Agents"));
    m_formations->setCaption(tr("Formations"));
    m_bounties->setCaption(tr("Open bounties"));
    m_swarmCard->setTitle(tr("Swarm"));
    m_chartCard->setTitle(tr("L1 base fee"));
    if (m_chart)
        QMetaObject::invokeMethod(m_chart, "setWords", Q_ARG(QString, tr("L1 base fee")),
                                  Q_ARG(QString, tr("gwei")));
    m_span->setTexts({tr("15 min", "span of a chart"), tr("1 h", "span of a chart"),
                      tr("24 h", "span of a chart")});
    m_strip->setTitle(tr("Formation"));
    if (auto* open = m_strip->findChild<QToolButton*>(u"openFormation"_s)) {
        open->setToolTip(tr("Open the formation"));
        open->setAccessibleName(tr("Open the formation"));
    }
    QStringList stages;
    for (const QString& stage : FormationModel::stages())
        stages.append(Labels::stage(stage.toStdString()));
    m_stepper->setStages(stages);
    m_needsCard->setTitle(tr("Needs you"));
    m_newsCard->setTitle(tr("Latest"));
    m_news->setAccessibleName(tr("Latest events"));
    m_events->refreshText();
    m_agents->refreshText();
    refreshTiles();
    refreshState();
}

} // namespace nucleate
