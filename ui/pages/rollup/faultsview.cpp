#include "ui/pages/rollup/faultsview.hpp"

#include "models/eventtext.hpp"
#include "models/format.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {

FaultsView::FaultsView(const UiContext& context, QWidget* parent)
    : RollupView(context, parent), m_book(context.client.rpc())
{
    auto* content = new QWidget;
    m_inject = new InjectCard(context, m_book, content);
    m_listCard = new Card(content);
    m_listCard->setFlush();
    m_table = new DataTable(m_listCard);
    m_table->setObjectName(u"faults"_s);
    m_table->setDirectSource(&m_rows);
    m_listPanel = new StatePanel(m_table, m_listCard);
    m_listCard->body()->addWidget(m_listPanel);
    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(m_listCard, 1);
    right->addWidget(makeDetail());
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_inject, 5);
    row->addLayout(right, 8);
    m_panel = new StatePanel(content, this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);
    retranslate();
    m_table->setStretchColumn(2);
    connect(&m_book, &FaultBook::changed, this, &FaultsView::refresh);
    connect(m_table, &DataTable::rowSelected, this, &FaultsView::showFault);
}

Card* FaultsView::makeDetail()
{
    m_detail = new Card(this);
    m_heal = new QPushButton(m_detail);
    m_heal->setObjectName(u"faultHeal"_s);
    m_detail->addControl(m_heal);
    m_facts = new KeyValues(m_detail);
    m_detail->body()->addWidget(m_facts);
    m_detail->hide();
    connect(m_heal, &QPushButton::clicked, this, [this] { m_book.heal(m_table->selectedId()); });
    return m_detail;
}

QString FaultsView::who(const QString& address) const
{
    return EventText(world()).who(address.toStdString());
}

/// Those of this chain, and those of L1, which every L2 feels.
QList<const Fault*> FaultsView::shown() const
{
    QList<const Fault*> out;
    for (const Fault& fault : m_book.faults())
        if (fault.chain == chainId() || fault.chain == u"l1")
            out.append(&fault);
    return out;
}

void FaultsView::open(const QString& target)
{
    m_wanted = target;
    refresh();
}

void FaultsView::refresh()
{
    if (!context().status.can(u"chaos"_s)) {
        m_panel->setDenied(tr("putting faults into chains", "what a node does not allow"));
        return;
    }
    m_panel->setLive();
    const auto* l1 = world().l1();
    if (isVisible() && l1 && l1->head != m_askedAt) {
        m_askedAt = l1->head;
        m_book.refresh();
    }
    m_inject->refresh(chainId());
    showTable();
    showFault();
}

/// "after 6 s of 14 s", or what is left of the time.
QString FaultsView::noticed(const Fault& fault) const
{
    if (fault.caught)
        return tr("after %1 of %2", "time it took, time allowed")
            .arg(Format::duration(fault.delay), Format::duration(fault.bound));
    if (fault.began == 0)
        return tr("no harm yet", "a fault");
    const quint64 gone =
        context().status.chainNow() - qMin(context().status.chainNow(), fault.began);
    return gone < fault.bound
               ? tr("%1 left", "time to notice a fault").arg(Format::duration(fault.bound - gone))
           : fault.isOver()
               ? tr("not noticed", "a fault")
               : tr("too late: %1 over", "a fault").arg(Format::duration(gone - fault.bound));
}

void FaultsView::showTable()
{
    QList<PlainTable::Row> rows;
    for (const Fault* fault : shown())
        rows.append({fault->id,
                     {{FaultText::name(fault->kind), {}, fault->kind},
                      {FaultText::state(fault->state), {}, {}},
                      {FaultText::detector(fault->detector), {}, {}},
                      {noticed(*fault), {}, {}}},
                     -1});
    m_rows.setRows(rows);
    if (!m_wanted.isEmpty() && m_table->selectId(m_wanted))
        m_wanted.clear();
    if (rows.isEmpty())
        m_listPanel->setEmpty(tr("Nothing was broken yet"),
                              tr("Put a fault in and see who notices. Detectors look from outside, "
                                 "and do not know what was put in."));
    else
        m_listPanel->setLive();
}

void FaultsView::showFault()
{
    const Fault* fault = m_book.find(m_table->selectedId());
    m_detail->setVisible(fault != nullptr);
    if (!fault)
        return;
    const quint64 now = context().status.chainNow();
    m_detail->setTitle(FaultText::name(fault->kind));
    m_heal->setVisible(!fault->isOver());
    m_heal->setEnabled(!m_book.isBusy());
    QList<KeyValue> rows{{tr("Put in"), Format::age(fault->injected, now)}};
    if (!fault->actor.isEmpty())
        rows.append({tr("At the node of"), who(fault->actor)});
    if (!fault->address.isEmpty())
        rows.append(
            {tr("Censored"), fault->address, true, Tone::Text, false, false, who(fault->address)});
    rows.append({tr("First harm"), fault->began > 0 ? Format::age(fault->began, now)
                                                    : tr("not yet", "harm of a fault")});
    for (const FaultSighting& sighting : fault->sightings)
        rows.append({tr("Noticed by"),
                     tr("%1, after %2", "detector, time")
                         .arg(FaultText::detector(sighting.detector),
                              Format::duration(sighting.time - qMin(sighting.time, fault->began))),
                     false, sighting.detector == fault->detector ? Tone::Ok : Tone::Text});
    if (fault->recovered > 0)
        rows.append({tr("Recovered"), Format::age(fault->recovered, now), false, Tone::Ok});
    if (fault->began > 0 && fault->safeBlock > 0)
        rows.append({tr("Safe block %1").arg(Format::number(fault->safeBlock)),
                     fault->safeLost ? tr("lost", "a block") : tr("still there", "a block"), false,
                     fault->safeLost ? Tone::Error : Tone::Ok});
    m_facts->setRows(rows);
}

void FaultsView::retranslate()
{
    m_listCard->setTitle(tr("Faults, and who noticed"));
    m_table->setAccessibleName(tr("Faults"));
    m_rows.setHeaders({tr("Fault", "column"), tr("State", "column"),
                       tr("Has to notice", "column: a detector"), tr("Noticed", "column: when")});
    m_heal->setText(tr("Heal", "button: a fault"));
    m_inject->retranslate();
    refresh();
}

} // namespace nucleate
