#include "ui/pages/run.hpp"

#include "models/format.hpp"
#include "models/labels.hpp"
#include "models/sentencetext.hpp"
#include "models/wei.hpp"
#include "ui/dialogs/confirmdialog.hpp"
#include "ui/pages/pagestate.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

Tone toneOfWork(const std::string& state)
{
    if (state == "running")
        return Tone::Ok;
    return state == "left" ? Tone::Muted : Tone::Warn;
}

} // namespace

RunPage::RunPage(const UiContext& context, QWidget* parent) : Page(context, parent)
{
    m_panel = new StatePanel(makeContent(), this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_bond = new BondCard(context, this);
    auto* bondRow = new QHBoxLayout;
    bondRow->setContentsMargins(24, 4, 24, 4);
    bondRow->addWidget(m_bond);
    outer->addLayout(bondRow);
    outer->addWidget(m_panel, 1);
    connect(m_panel, &StatePanel::actionTriggered, this, [this] {
        if (status().can(u"swarm"_s))
            this->context().navigator.go(PageId::Bounties);
    });
    connect(&world().table<protocol::WorkRow>(), &TableSignals::changed, this,
            &RunPage::refreshAll);
    connect(&status(), &NodeStatus::changed, this, &RunPage::refreshAll);
    connect(&status(), &NodeStatus::ticked, this, &RunPage::refreshAll);
    connect(&context.flow, &BountyFlow::changed, this, &RunPage::refreshAll);
    connect(&context.wallet, &Signer::changed, this, &RunPage::refreshAll);
    retranslate();
}

QWidget* RunPage::makeContent()
{
    auto* content = new QWidget;
    m_head = new Card(content);
    m_state = new Chip(m_head);
    m_head->addControl(m_state);
    m_light = new Stepper(m_head);
    m_missing = new Label(m_head, TextSize::Body, Tone::Warn);
    m_missing->setWordWrap(true);
    m_head->body()->addWidget(m_light);
    m_head->body()->addWidget(m_missing);
    auto* tiles = new QHBoxLayout;
    tiles->setSpacing(12);
    for (Tile** tile : {&m_slot, &m_built, &m_expected, &m_earned}) {
        *tile = new Tile(content);
        tiles->addWidget(*tile);
    }
    connect(m_slot, &QAbstractButton::clicked, this, [this] {
        if (const auto* row = current())
            context().navigator.go(PageId::Explorer, qs(row->chain));
    });
    auto* middle = new QHBoxLayout;
    middle->setSpacing(12);
    middle->addWidget(makeMoney(content), 1);
    m_forecast = new ForecastCard(context(), content);
    middle->addWidget(m_forecast, 1);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(24, 4, 24, 16);
    column->setSpacing(12);
    column->addWidget(m_head);
    column->addLayout(tiles);
    column->addLayout(middle);
    column->addWidget(makeNews(content), 1);
    return content;
}

/// What is owed and locked, and the ways to it.
Card* RunPage::makeMoney(QWidget* parent)
{
    m_moneyCard = new Card(parent);
    m_claim = new QPushButton(m_moneyCard);
    m_claim->setObjectName(u"claim"_s);
    m_claim->setProperty("primary", true);
    m_leave = new QPushButton(m_moneyCard);
    m_leave->setObjectName(u"leave"_s);
    m_leave->setText(tr("Leave…", "button, a role"));
    m_leave->setProperty("danger", true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_claim);
    buttons->addWidget(m_leave);
    buttons->addStretch();
    m_progress = new FlowProgress(context(), m_moneyCard);
    m_facts = new KeyValues(m_moneyCard);
    m_moneyCard->body()->addWidget(m_facts);
    m_moneyCard->body()->addStretch();
    m_moneyCard->body()->addWidget(m_progress);
    m_moneyCard->body()->addLayout(buttons);
    const auto act = [this](BountyFlow::Action action) {
        context().flow.setBounty(m_id);
        openConfirm(context(), action, window());
    };
    connect(m_claim, &QPushButton::clicked, this, [act] { act(BountyFlow::Action::Claim); });
    connect(m_leave, &QPushButton::clicked, this, [this, act] {
        const auto* row = current();
        act(row && row->state == "left" ? BountyFlow::Action::Withdraw : BountyFlow::Action::Leave);
    });
    return m_moneyCard;
}

Card* RunPage::makeNews(QWidget* parent)
{
    m_newsCard = new Card(parent);
    m_newsCard->setFlush();
    m_newsCard->setMinimumHeight(120);
    m_events = new EventModel(world(), status(), this);
    m_own = new OwnEvents(this);
    m_own->setSourceModel(m_events);
    m_news = new EventList;
    m_news->setModel(m_own);
    m_newsPanel = new StatePanel(m_news, m_newsCard);
    m_newsCard->body()->addWidget(m_newsPanel, 1);
    connect(m_news, &EventList::eventChosen, this, [this](quint64 id) {
        const auto* event = world().table<protocol::EventRow>().find(QString::number(id));
        if (event && !event->transaction.empty())
            context().navigator.go(PageId::Explorer, qs(event->transaction));
        else if (event && !event->formation.empty())
            context().navigator.go(PageId::Formations,
                                   qs(event->formation) + u'#' + QString::number(id));
    });
    return m_newsCard;
}

void RunPage::open(const QString& target)
{
    if (!target.isEmpty())
        m_id = target;
    refreshAll();
}

const protocol::WorkRow* RunPage::current() const
{
    const auto& table = world().table<protocol::WorkRow>();
    const std::string mine = context().wallet.address().toLower().toStdString();
    if (const auto* row = table.find(m_id); row && qs(row->worker).toLower().toStdString() == mine)
        return row;
    for (const protocol::WorkRow& row : table.rows())
        if (!mine.empty() && qs(row.worker).toLower().toStdString() == mine)
            return &row;
    return nullptr;
}

void RunPage::refreshAll()
{
    if (!pagestate::followSwarm(*m_panel, context()))
        return;
    const auto* row = current();
    if (!row) {
        if (status().isLive())
            m_panel->setEmpty(tr("You run nothing yet"),
                              tr("Take a role in a formation: the node starts it here, and each "
                                 "block you build is paid."),
                              tr("See the bounties", "button"));
        return;
    }
    m_id = qs(row->id);
    showWork(*row);
    showMoney(*row);
    m_forecast->show(world().table<protocol::BountyRow>().find(m_id), row);
    m_own->set(qs(row->worker), m_id);
    if (m_own->rowCount() == 0)
        m_newsPanel->setEmpty(tr("Nothing yet"), tr("Your first transaction is the first entry."));
    else
        m_newsPanel->setLive();
    m_news->viewport()->update();
}

void RunPage::showWork(const protocol::WorkRow& row)
{
    const bool running = row.state == "running";
    const bool elected = row.next_slot > 0;
    const bool paid = row.missing_condition.empty() && Wei::from(row.earned) > Wei();
    m_head->setTitle(Labels::role(row.role));
    const auto* chain = world().table<protocol::ChainRow>().find(qs(row.chain));
    m_head->setNote(chain ? QString(qs(chain->name)) : QString(qs(row.chain)));
    m_state->set(Labels::workState(row.state), toneOfWork(row.state));
    m_light->setCurrent(!running   ? 0
                        : !elected ? 1
                                   : 2,
                        paid,
                        paid      ? Tone::Ok
                        : running ? Tone::Accent
                                  : Tone::Warn);
    m_missing->setText(
        row.missing_condition.empty()
            ? QString()
            : tr("Expected, not yet earned: %1.")
                  .arg(SentenceText::of(row, "missingCondition", row.missing_condition)));
    m_missing->setVisible(!row.missing_condition.empty());
    const quint64 now = status().chainNow();
    m_slot->setValue(!elected                    ? u"–"_s
                     : row.next_slot_time <= now ? tr("now", "next slot")
                                                 : Format::duration(row.next_slot_time - now));
    m_slot->setDetail(elected ? tr("Block %1").arg(Format::number(row.next_slot))
                              : tr("You are not elected yet"));
    m_built->setValue(Format::number(row.built));
    m_built->setDetail(row.missed == 0
                           ? tr("No slot missed")
                           : tr("%n slots missed", nullptr, static_cast<int>(row.missed)),
                       row.missed == 0 ? Tone::Muted : Tone::Warn);
    m_expected->setValue(Format::etherNumber(row.expected), tr("ETH"));
    m_expected->setDetail(tr("for the work done so far"));
    m_earned->setValue(Format::etherNumber(row.earned), tr("ETH"));
    m_earned->setDetail(tr("%1 to claim").arg(Format::ether(row.claimable)),
                        Wei::from(row.claimable) > Wei() ? Tone::Ok : Tone::Muted);
}

void RunPage::showMoney(const protocol::WorkRow& row)
{
    const BountyFlow& flow = context().flow;
    const bool claimable = Wei::from(row.claimable) > Wei();
    const bool unlocked = context().wallet.isUnlocked();
    m_claim->setEnabled(claimable && unlocked && !flow.isRunning());
    m_claim->setToolTip(!claimable  ? tr("There is nothing to claim yet")
                        : !unlocked ? tr("Unlock your wallet first")
                                    : QString());
    showLeave(row);
    m_progress->refresh();
    QList<KeyValue> facts{{tr("Paid to"), qs(row.worker), true},
                          {tr("Role's hot key"), qs(row.operator_address), true},
                          {tr("Running since"), Format::age(row.since, status().chainNow())},
                          {tr("Bond, locked in the sequencer set"), Format::ether(row.bonded)}};
    if (row.unbonds_at > 0)
        facts.append(
            {tr("Bond is free"), u"%1 · %2"_s.arg(Format::age(row.unbonds_at, status().chainNow()),
                                                  Format::absolute(row.unbonds_at))});
    m_facts->setRows(facts);
}

/// One button for the way out: leave, then the bond back when its time is over.
void RunPage::showLeave(const protocol::WorkRow& row)
{
    const bool left = row.state == "left";
    const bool back = left && Wei::from(row.bonded) == Wei();
    const bool locked = left && row.unbonds_at > status().chainNow();
    const bool unlocked = context().wallet.isUnlocked();
    m_leave->setText(left ? tr("Take your bond back…", "button") : tr("Leave…", "button, a role"));
    m_leave->setEnabled(unlocked && !context().flow.isRunning() && !back && !locked);
    m_leave->setToolTip(
        back     ? tr("Your bond is back")
        : locked ? tr("The bond is free %1").arg(Format::age(row.unbonds_at, status().chainNow()))
        : !unlocked ? tr("Unlock your wallet first")
                    : QString());
}

void RunPage::retranslate()
{
    m_light->setStages({tr("Running", "step: the process runs"),
                        tr("Eligible", "step: it may be elected"),
                        tr("Earning", "step: its work is paid")});
    m_slot->setCaption(tr("Next slot"));
    m_built->setCaption(tr("Blocks built"));
    m_expected->setCaption(tr("Expected"));
    m_earned->setCaption(tr("Earned"));
    m_moneyCard->setTitle(tr("Your money"));
    m_claim->setText(tr("Claim…", "button"));
    m_forecast->retranslate();
    m_bond->retranslate();
    m_newsCard->setTitle(tr("What happened"));
    m_newsCard->setNote(tr("your transactions, blocks and pay"));
    m_news->setAccessibleName(tr("What happened"));
    m_events->refreshText();
    refreshAll();
}

} // namespace nucleate
