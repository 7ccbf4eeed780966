#include "ui/pages/bounties.hpp"

#include "models/bountytruth.hpp"
#include "models/eventtext.hpp"
#include "models/format.hpp"
#include "models/labels.hpp"
#include "models/sentencetext.hpp"
#include "ui/dialogs/confirmdialog.hpp"
#include "ui/pages/pagestate.hpp"

#include <QHeaderView>
#include <QScrollArea>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr qsizetype kHistoryLines = 5;

Tone toneOfState(const std::string& state)
{
    if (state == "bidding" || state == "open")
        return Tone::Accent;
    if (state == "completed" || state == "funded" || state == "submitted")
        return Tone::Ok;
    return state == "rejected" || state == "expired" ? Tone::Error : Tone::Muted;
}

} // namespace

BountiesPage::BountiesPage(const UiContext& context, QWidget* parent)
    : Page(context, parent), m_model(new BountyModel(context.world, context.status, this)),
      m_filter(new QLineEdit), m_table(new DataTable), m_tableCard(new Card)
{
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(180);
    m_table->setObjectName(u"bountyTable"_s);
    m_table->setSource(m_model);
    m_table->setStretchColumn(BountyModel::Role);
    for (const int column : {BountyModel::Formation, BountyModel::Escrowed, BountyModel::Bids})
        m_table->hideColumn(column);
    m_table->setColumnWidth(BountyModel::State, 92);
    m_table->setColumnWidth(BountyModel::Reward, 140);
    m_table->setColumnWidth(BountyModel::Bond, 88);
    m_table->setColumnWidth(BountyModel::Deadline, 116);
    m_tableCard->setFlush();
    m_tableCard->addControl(m_filter);
    m_tableCard->body()->addWidget(m_table);
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(24, 4, 24, 16);
    row->setSpacing(12);
    m_mineCard = new Card(content);
    m_mine = new KeyValues(m_mineCard);
    m_mineCard->body()->addWidget(m_mine);
    auto* left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_tableCard, 1);
    left->addWidget(m_mineCard);
    row->addLayout(left, 1);
    row->addWidget(makeDetail());
    m_panel = new StatePanel(content, this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);
    connect(m_filter, &QLineEdit::textChanged, m_table, &DataTable::setFilter);
    connect(m_table, &DataTable::rowSelected, this, [this](const QString& id) {
        if (!id.isEmpty())
            this->context().flow.setBounty(id);
        refreshDetail();
    });
    connect(m_table, &DataTable::rowActivated, this, [this] { m_accept->setFocus(); });
    connect(&world().table<protocol::BountyRow>(), &TableSignals::changed, this, [this] {
        refreshState();
        refreshDetail();
    });
    connect(&status(), &NodeStatus::changed, this, &BountiesPage::refreshState);
    connect(&status(), &NodeStatus::ticked, this, &BountiesPage::showMine);
    connect(&world().table<protocol::WorkRow>(), &TableSignals::changed, this,
            &BountiesPage::showMine);
    connect(&context.flow, &BountyFlow::changed, this, &BountiesPage::refreshAccept);
    connect(&context.flow, &BountyFlow::finished, this,
            [this](BountyFlow::Action action, const QString& bounty) {
                if (action == BountyFlow::Action::Accept && isVisible())
                    this->context().navigator.go(PageId::Run, bounty);
            });
    retranslate();
}

QWidget* BountiesPage::makeDetail()
{
    m_detail = new QWidget;
    m_offer = new Card(m_detail);
    m_state = new Chip(m_offer);
    m_offer->addControl(m_state);
    m_task = new Label(m_offer, TextSize::Body, Tone::Text, QFont::Medium);
    m_truth = new Label(m_offer);
    m_risk = new Label(m_offer, TextSize::Body, Tone::Muted);
    for (Label* label : {m_task, m_truth, m_risk}) {
        label->setWordWrap(true);
        m_offer->body()->addWidget(label);
    }
    m_bidsCard = new Card(m_detail);
    m_bids = new KeyValues(m_bidsCard);
    m_bidsCard->body()->addWidget(m_bids);
    m_gatesCard = new Card(m_detail);
    m_gates = new GateList(context(), m_gatesCard);
    m_progress = new FlowProgress(context(), m_gatesCard);
    m_accept = new QPushButton;
    m_accept->setObjectName(u"acceptBounty"_s);
    m_accept->setProperty("primary", true);
    m_gatesCard->body()->addWidget(m_gates);
    m_gatesCard->body()->addWidget(m_progress);
    m_forecast = new ForecastCard(context(), m_detail);
    auto* column = new QVBoxLayout(m_detail);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(12);
    column->addWidget(m_offer);
    column->addWidget(m_gatesCard);
    column->addWidget(m_forecast);
    column->addWidget(m_bidsCard);
    column->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_detail);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    connect(m_accept, &QPushButton::clicked, this,
            [this] { openConfirm(context(), BountyFlow::Action::Accept, window()); });
    // The button stays in sight however long the text above it is.
    auto* side = new QWidget;
    side->setFixedWidth(420);
    auto* sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 0, 0, 0);
    sideColumn->setSpacing(12);
    sideColumn->addWidget(scroll, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(0, 0, 18, 0);
    foot->addWidget(m_accept);
    sideColumn->addLayout(foot);
    return side;
}

void BountiesPage::open(const QString& target)
{
    if (!target.isEmpty())
        m_table->selectId(target);
    refreshState();
    refreshDetail();
}

void BountiesPage::refreshState()
{
    if (!pagestate::followSwarm(*m_panel, context()))
        return;
    if (m_model->rowCount() == 0 && status().isLive())
        m_panel->setEmpty(tr("No bounties yet"),
                          tr("A formation posts them once its treasury is funded."));
    else if (m_table->selectedId().isEmpty() && m_model->rowCount() > 0)
        selectFirst();
}

/// What a person can take comes first; then whatever the board begins with.
void BountiesPage::selectFirst()
{
    const auto& rows = world().table<protocol::BountyRow>().rows();
    const auto seat = std::find_if(rows.begin(), rows.end(), [this](const auto& row) {
        return row.provider.empty() && isOpenSeat(row, world());
    });
    if (seat == rows.end() || !m_table->selectId(qs(seat->id)))
        m_table->selectRow(0);
}

void BountiesPage::refreshDetail()
{
    const auto* row = world().table<protocol::BountyRow>().find(m_table->selectedId());
    m_detail->setVisible(row != nullptr);
    if (!row) {
        m_accept->hide();
        return;
    }
    m_offer->setTitle(Labels::role(row->role));
    m_state->set(Labels::bountyState(row->state), toneOfState(row->state));
    m_task->setText(SentenceText::of(*row, "task", row->task));
    m_truth->setText(bountyTruth(*row, world()));
    m_risk->setText(bountyRisk(*row));
    m_forecast->show(row, world().table<protocol::WorkRow>().find(qs(row->id)));
    showBids(*row);
    refreshAccept();
}

void BountiesPage::showBids(const protocol::BountyRow& row)
{
    QList<KeyValue> bids;
    for (const protocol::BidRow& bid : row.bids)
        bids.append(
            {bid.kind == "person" ? tr("%1, a person").arg(qs(bid.name)) : QString(qs(bid.name)),
             tr("%1 · reputation %2", "bid")
                 .arg(Format::ether(bid.amount), Format::percent(bid.reputation))});
    m_bids->setRows(bids);
    m_bidsCard->setVisible(!bids.isEmpty());
}

/// The person's roles with what they brought, then what happened in them, newest first.
void BountiesPage::showMine()
{
    const QString me = context().wallet.address();
    const auto isMe = [&me](const std::string& who) {
        return !me.isEmpty() && qs(who).compare(me, Qt::CaseInsensitive) == 0;
    };
    QList<KeyValue> lines;
    for (const protocol::WorkRow& work : world().table<protocol::WorkRow>().rows())
        if (isMe(work.worker))
            lines.append({tr("%1 · %2", "role, its state")
                              .arg(Labels::role(work.role), Labels::workState(work.state)),
                          tr("%1 earned · %2 to claim")
                              .arg(Format::ether(work.earned), Format::ether(work.claimable))});
    const auto& events = world().table<protocol::EventRow>().rows();
    const EventText text(world());
    const qsizetype most = lines.size() + kHistoryLines;
    for (auto at = events.rbegin(); at != events.rend() && lines.size() < most; ++at)
        if (isMe(at->actor))
            lines.append({Format::age(at->time, status().chainNow()), text.sentence(*at)});
    m_mine->setRows(lines);
    m_mineCard->setVisible(!lines.isEmpty());
}

void BountiesPage::refreshAccept()
{
    const BountyFlow& flow = context().flow;
    const auto* row = world().table<protocol::BountyRow>().find(flow.bounty());
    const bool open = row && isOpenSeat(*row, world());
    m_gatesCard->setVisible(open || flow.isRunning());
    m_gates->setVisible(!flow.isRunning());
    m_gates->refresh();
    m_progress->refresh();
    m_accept->setVisible(open && !flow.isRunning());
    m_accept->setEnabled(flow.canAccept());
    m_accept->setText(tr("Accept…", "button"));
    m_accept->setToolTip(flow.canAccept() ? QString()
                                          : tr("Something above is missing; mend it there."));
}

void BountiesPage::retranslate()
{
    m_tableCard->setTitle(tr("Bounties"));
    m_table->setAccessibleName(tr("Bounties"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the bounties"));
    m_mineCard->setTitle(tr("My work"));
    m_mineCard->setNote(tr("what you run, what it brought, what happened"));
    m_gatesCard->setTitle(tr("Before you accept"));
    m_forecast->retranslate();
    m_bidsCard->setTitle(tr("Bids"));
    m_bidsCard->setNote(tr("the lowest amount for its reputation wins"));
    m_model->refreshText();
    refreshState();
    refreshDetail();
    showMine();
}

} // namespace nucleate
