#include "ui/pages/rollup/operatorsview.hpp"

#include "models/eventtext.hpp"
#include "models/format.hpp"
#include "models/rollup/clocktext.hpp"
#include "models/rollup/operatortext.hpp"
#include "models/wei.hpp"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nucleate {

OperatorsView::OperatorsView(const UiContext& context, QWidget* parent)
    : RollupView(context, parent)
{
    auto* content = new QWidget;
    m_setCard = new Card(content);
    m_set = new KeyValues(m_setCard);
    m_setCard->body()->addWidget(m_set);
    m_spread = new SpreadCard(context, content);
    m_tableCard = new Card(content);
    m_tableCard->setFlush();
    m_table = new DataTable(m_tableCard);
    m_table->setObjectName(u"operators"_s);
    m_tableCard->body()->addWidget(m_table);
    retranslate();
    m_table->setSource(&m_rows);
    m_table->setStretchColumn(0);
    m_tableCard->setMinimumHeight(148);
    auto* left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_tableCard, 1);
    left->addWidget(makeDetail());
    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(m_setCard);
    right->addWidget(m_spread, 1);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addLayout(left, 9);
    row->addLayout(right, 5);
    m_panel = new StatePanel(content, this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);
    connect(m_table, &DataTable::rowSelected, this, &OperatorsView::showOperator);
}

/// The chosen operator, and under it what proves its last slash.
Card* OperatorsView::makeDetail()
{
    m_detail = new Card(this);
    m_facts = new KeyValues(m_detail);
    m_evidence = new KeyValues(m_detail);
    m_detail->body()->addWidget(m_facts);
    m_detail->body()->addSpacing(8);
    m_detail->body()->addWidget(m_evidence);
    m_detail->hide();
    for (KeyValues* values : {m_facts, m_evidence})
        connect(values, &KeyValues::opened, this, [this](const QString& hash) {
            context().navigator.go(PageId::Explorer, u"l1/"_s + hash);
        });
    return m_detail;
}

QString OperatorsView::who(const std::string& address) const
{
    return EventText(world()).who(address);
}

/// Those of the chain, the largest stake first.
QList<const protocol::OperatorRow*> OperatorsView::operators() const
{
    QList<const protocol::OperatorRow*> out;
    for (const protocol::OperatorRow& row : world().table<protocol::OperatorRow>().rows())
        if (qs(row.chain) == chainId())
            out.append(&row);
    std::stable_sort(out.begin(), out.end(), [](const auto* a, const auto* b) {
        return Wei::from(a->stake) > Wei::from(b->stake);
    });
    return out;
}

void OperatorsView::open(const QString& target)
{
    refresh();
    m_table->selectId(chainId() + u'/' + target);
}

void OperatorsView::refresh()
{
    const auto* set = world().table<protocol::SequencerSetRow>().find(chainId());
    const auto all = operators();
    if (!set && all.isEmpty()) {
        m_panel->setEmpty(tr("The node tells of no operators"),
                          tr("They appear when the chain's sequencer set on L1 was read."));
        return;
    }
    m_panel->setLive();
    m_setCard->setVisible(set != nullptr);
    m_spread->setVisible(set != nullptr);
    if (set) {
        showSet(*set);
        m_spread->refresh(*set, all);
    }
    showTable(all);
    showOperator();
}

void OperatorsView::showSet(const protocol::SequencerSetRow& set)
{
    const quint64 now = context().status.chainNow();
    const ClockText clock(world(), context().status);
    QList<KeyValue> rows{
        {tr("Leads now"), set.leader.empty() ? tr("nobody", "leads a set") : who(set.leader)},
        {tr("Term"), Format::number(set.term)}};
    if (set.term_end > 0)
        rows.append({tr("Next term"), set.term_end > now
                                          ? tr("in %1").arg(clock.stretch(set.term_end - now))
                                          : tr("now", "a term may begin")});
    if (set.last_heard > 0)
        rows.append({tr("Heard on L1"), Format::age(set.last_heard, now), false,
                     now > set.last_heard + set.silence ? Tone::Warn : Tone::Text});
    rows.append({tr("Silence allowed"), Format::duration(set.silence)});
    if (set.epoch_end > now)
        rows.append({tr("Turns judged"), Format::age(set.epoch_end, now)});
    rows.append({tr("All stakes"), Format::ether(set.stake)});
    rows.append({tr("Contract on L1"), qs(set.contract), true, Tone::Text, false, true});
    m_set->setRows(rows);
}

void OperatorsView::showTable(const QList<const protocol::OperatorRow*>& all)
{
    QList<PlainTable::Row> rows;
    for (const protocol::OperatorRow* row : all)
        rows.append(
            {qs(row->id),
             {{who(row->address), {}, qs(row->address)},
              {OperatorText::state(row->state), {}, {}},
              {Format::ether(row->stake), Wei::from(row->stake).ether(), {}},
              {Format::percent(row->share), row->share, {}},
              {tr("%1 of %2", "missed turns, all turns").arg(row->missed).arg(row->turns),
               QVariant::fromValue<qulonglong>(row->missed),
               {}},
              {Format::number(row->blocks), QVariant::fromValue<qulonglong>(row->blocks), {}},
              {Wei::from(row->slashed) > Wei() ? Format::ether(row->slashed) : QString(u"–"_s),
               Wei::from(row->slashed).ether(),
               {}}},
             -1});
    m_rows.setRows(rows);
}

QList<KeyValue> OperatorsView::slashRows(const protocol::SlashRow& slash) const
{
    QList<KeyValue> rows{
        {tr("Slashed"), OperatorText::offence(slash.offence), false, Tone::Error},
        {tr("Lost"), tr("%1, of it %2 burnt", "amounts")
                         .arg(Format::ether(slash.amount), Format::ether(slash.burnt))},
        {tr("When"), Format::age(slash.time, context().status.chainNow())}};
    if (slash.offence == "missed")
        rows.append({tr("Missed"), tr("%1 of %2 turns").arg(slash.missed).arg(slash.turns)});
    if (slash.number > 0)
        rows.append({tr("Block signed twice"), Format::number(slash.number)});
    const auto proof = [&rows](const QString& name, const std::string& value) {
        if (!value.empty())
            rows.append({name, qs(value), true});
    };
    proof(tr("First block"), slash.first_hash);
    proof(tr("Its signature"), slash.first_signature);
    proof(tr("Second block"), slash.second_hash);
    proof(tr("Its signature"), slash.second_signature);
    if (!slash.transaction.empty())
        rows.append({tr("Evidence on L1"), qs(slash.transaction), true, Tone::Text, false, true});
    return rows;
}

void OperatorsView::showOperator()
{
    const auto* row = world().table<protocol::OperatorRow>().find(m_table->selectedId());
    m_detail->setVisible(row != nullptr);
    if (!row)
        return;
    const quint64 now = context().status.chainNow();
    m_detail->setTitle(who(row->address));
    QList<KeyValue> rows{{tr("Bonded by"), qs(row->address), true, Tone::Text, false, true},
                         {tr("Signs with"), qs(row->key), true},
                         {tr("Answers at"), row->endpoint.empty()
                                                ? tr("has not said", "where it answers")
                                                : QString(qs(row->endpoint))}};
    if (row->jailed_until > now)
        rows.append({tr("No turn before"), Format::age(row->jailed_until, now)});
    if (row->unbonds_at > 0)
        rows.append({tr("Stake is free"), Format::age(row->unbonds_at, now)});
    m_facts->setRows(rows);
    m_evidence->setRows(row->slashes.empty()
                            ? QList<KeyValue>{{tr("Slashes"), tr("none", "slashes")}}
                            : slashRows(row->slashes.back()));
}

void OperatorsView::retranslate()
{
    m_setCard->setTitle(tr("Sequencer set"));
    m_tableCard->setTitle(tr("Operators"));
    m_table->setAccessibleName(tr("Operators"));
    m_rows.setHeaders({tr("Operator", "column"), tr("State", "column"), tr("Stake", "column"),
                       tr("Share", "column: of all turns"), tr("Missed", "column"),
                       tr("Blocks", "column"), tr("Slashed", "column")},
                      {2, 3, 4, 5, 6});
    m_spread->retranslate();
}

} // namespace nucleate
