#include "ui/pages/formations.hpp"

#include "models/format.hpp"
#include "models/labels.hpp"
#include "models/sentencetext.hpp"
#include "ui/pages/pagestate.hpp"

#include <QJsonArray>
#include <QJsonObject>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kVerifyMs = 120'000;

} // namespace

FormationsPage::FormationsPage(const UiContext& context, QWidget* parent)
    : Page(context, parent), m_model(new FormationModel(context.world, context.status, this)),
      m_list(new QListView), m_listCard(new Card)
{
    m_list->setModel(m_model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_listCard->setFlush();
    m_listCard->body()->addWidget(m_list);
    m_listCard->setFixedWidth(180);
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(24, 4, 24, 16);
    row->setSpacing(12);
    row->addWidget(m_listCard);
    row->addWidget(makeDetail(), 1);
    m_panel = new StatePanel(content, this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
        if (!chosen.isEmpty())
            select(chosen.front().data(IdRole).toString());
    });
    connect(&world().table<protocol::FormationRow>(), &TableSignals::changed, this,
            &FormationsPage::refresh);
    for (const auto news : {&NodeStatus::changed, &NodeStatus::ticked})
        connect(&status(), news, this, [this] { refresh(); });
    retranslate();
}

QWidget* FormationsPage::makeDetail()
{
    auto* detail = new QWidget;
    m_head = new Card(detail);
    m_stage = new Chip(m_head);
    m_verify = new QPushButton(m_head);
    m_verify->setObjectName(u"verify"_s);
    m_head->addControl(m_verify);
    m_head->addControl(m_stage);
    m_stepper = new Stepper(m_head);
    m_waiting = new Label(m_head, TextSize::Body, Tone::Muted);
    m_waiting->setWordWrap(true);
    m_head->body()->addWidget(m_stepper);
    m_head->body()->addWidget(m_waiting);
    m_viewsCard = makeViews(detail);
    m_side = new FormationSide(context());
    auto* scroll = new QScrollArea(detail);
    scroll->setWidget(m_side);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(348);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* lower = new QHBoxLayout;
    lower->setSpacing(12);
    lower->addWidget(m_viewsCard, 1);
    lower->addWidget(scroll);
    auto* column = new QVBoxLayout(detail);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_head);
    column->addLayout(lower, 1);
    connect(m_verify, &QPushButton::clicked, this, &FormationsPage::verify);
    return detail;
}

/// The thread, and the tables of what the formation consists of, in one card.
Card* FormationsPage::makeViews(QWidget* parent)
{
    auto* card = new Card(parent);
    card->setFlush();
    m_choice = new Segmented(4, card);
    card->addControl(m_choice);
    m_views = new QStackedWidget(card);
    m_thread = new ThreadView(context(), m_views);
    m_tables = new FormationTables(context(), m_views);
    m_views->addWidget(m_thread);
    for (DataTable* table : {m_tables->roles(), m_tables->contracts(), m_tables->settings()})
        m_views->addWidget(table);
    card->body()->addWidget(m_views, 1);
    connect(m_choice, &Segmented::chosen, m_views, &QStackedWidget::setCurrentIndex);
    return card;
}

void FormationsPage::verify()
{
    const auto* row = world().table<protocol::FormationRow>().find(m_id);
    if (!row || row->chain.empty())
        return;
    m_verify->setEnabled(false);
    m_verify->setText(tr("Deriving from L1…"));
    context().client.rpc().call(
        u"nucleate_verify"_s, QJsonArray{qs(row->chain)}, this,
        [this](const RpcAnswer& answer) { showVerdict(answer); }, kVerifyMs);
}

void FormationsPage::showVerdict(const RpcAnswer& answer)
{
    m_verify->setEnabled(true);
    m_verify->setText(tr("Verify from L1"));
    const bool equal = answer.result[u"equal"_s].toBool();
    const auto blocks = static_cast<int>(answer.result[u"blocks"_s].toInteger());
    m_waiting->setTone(!answer.failed && equal ? Tone::Ok : Tone::Error);
    m_waiting->setText(answer.failed ? SentenceText::alone(answer.error.message)
                       : equal       ? tr("%n blocks derived again from L1 alone: every state root "
                                                "is the same.",
                                          nullptr, blocks)
                                     : tr("The state roots differ from block %1 on.")
                                     .arg(answer.result[u"firstDifference"_s].toInteger()));
    m_waiting->show();
}

void FormationsPage::open(const QString& target)
{
    const QString id = target.section(u'#', 0, 0);
    if (!id.isEmpty())
        select(id);
    if (const quint64 event = target.section(u'#', 1, 1).toULongLong(); event > 0) {
        m_choice->setCurrent(0);
        m_views->setCurrentIndex(0);
        m_thread->showEvent(event);
    }
    refresh();
}

void FormationsPage::select(const QString& id)
{
    if (id != m_id) {
        m_id = id;
        m_waiting->setTone(Tone::Muted);
    }
    refresh();
}

void FormationsPage::refresh()
{
    if (!pagestate::followSwarm(*m_panel, context()))
        return;
    const auto& table = world().table<protocol::FormationRow>();
    if (table.size() == 0) {
        if (status().isLive())
            m_panel->setEmpty(tr("No formation yet"),
                              tr("Agents propose an L2 when staying on L1 costs them more than "
                                 "leaving it. Watch the pressure on the Observatory."));
        return;
    }
    m_listCard->setVisible(table.size() > 1);
    int at = table.rowOf(m_id);
    if (at < 0) {
        at = table.size() - 1;
        m_id = qs(table.at(at).id);
    }
    const protocol::FormationRow& row = table.at(at);
    const bool live = row.stage == "live";
    const int stage = FormationModel::stageIndex(row.stage);
    m_head->setTitle(qs(row.name));
    m_head->setNote(tr("proposed by %1 · %n members", nullptr, static_cast<int>(row.members.size()))
                        .arg(EventText(world()).who(row.proposer)));
    m_stage->set(Labels::stage(row.stage), live        ? Tone::Ok
                                           : stage < 0 ? Tone::Error
                                                       : Tone::Accent);
    m_stepper->setCurrent(stage, live, live ? Tone::Ok : Tone::Accent);
    if (m_waiting->tone() == Tone::Muted)
        m_waiting->setText(waitText(row));
    m_waiting->setVisible(!m_waiting->text().isEmpty());
    m_verify->setVisible(!row.chain.empty());
    m_thread->setFormation(m_id);
    m_tables->show(row, at > 0 ? &table.at(at - 1) : nullptr);
    m_side->show(row);
}

/// What the stage waits for, and until when.
QString FormationsPage::waitText(const protocol::FormationRow& row) const
{
    const QString what = SentenceText::of(row, "waitingFor", row.waiting_for);
    const quint64 now = status().chainNow();
    if (what.isEmpty() || row.deadline <= now)
        return what;
    return tr("%1 · ends %2", "what is waited for, time to come")
        .arg(what, Format::age(row.deadline, now));
}

void FormationsPage::retranslate()
{
    m_listCard->setTitle(tr("Formations"));
    m_list->setAccessibleName(tr("Formations"));
    m_viewsCard->setTitle(tr("How it came about"));
    m_choice->setTexts({tr("Thread", "view of a formation"), tr("Roles", "view of a formation"),
                        tr("Contracts", "view of a formation"),
                        tr("Configuration", "view of a formation")});
    m_tables->retranslate();
    m_verify->setText(tr("Verify from L1"));
    m_verify->setToolTip(tr("Forgets everything but L1, derives the L2 again and compares every "
                            "state root"));
    QStringList stages;
    for (const QString& stage : FormationModel::stages())
        stages.append(Labels::stage(stage.toStdString()));
    m_stepper->setStages(stages);
    m_thread->retranslate();
    m_side->retranslate();
    refresh();
}

} // namespace nucleate
