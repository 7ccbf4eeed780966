#include "ui/pages/eventlog.hpp"

#include <QMap>

using namespace Qt::StringLiterals;

namespace nucleate {

void EventFilter::set(const QString& kind, const QString& formation, const QString& text)
{
    m_kind = kind;
    m_formation = formation;
    m_text = text.trimmed();
    invalidateFilter();
}

bool EventFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, EventModel::Sentence, parent);
    if (!m_kind.isEmpty() && index.data(EventModel::KindRole).toString() != m_kind)
        return false;
    if (!m_formation.isEmpty() && index.data(EventModel::FormationRole).toString() != m_formation)
        return false;
    return m_text.isEmpty() || index.data().toString().contains(m_text, Qt::CaseInsensitive);
}

EventLog::EventLog(const UiContext& context, QWidget* parent)
    : Card(parent), m_context(context),
      m_model(new EventModel(context.world, context.status, this)), m_filter(new EventFilter(this)),
      m_kind(new QComboBox(this)), m_formation(new QComboBox(this)), m_text(new QLineEdit(this)),
      m_list(new EventList)
{
    setObjectName(u"eventLog"_s);
    setFlush();
    m_filter->setSourceModel(m_model);
    m_list->setModel(m_filter);
    m_text->setClearButtonEnabled(true);
    m_text->setMaxLength(80);
    m_text->setFixedWidth(140);
    m_kind->setFixedWidth(132);
    m_formation->setFixedWidth(190);
    for (QWidget* control : {static_cast<QWidget*>(m_formation), static_cast<QWidget*>(m_kind),
                             static_cast<QWidget*>(m_text)})
        addControl(control);
    body()->addWidget(m_list, 1);
    connect(m_text, &QLineEdit::textChanged, this, &EventLog::filter);
    for (QComboBox* choice : {m_kind, m_formation})
        connect(choice, &QComboBox::activated, this, &EventLog::filter);
    connect(m_list, &EventList::eventChosen, this, &EventLog::open);
    connect(&context.world.table<protocol::FormationRow>(), &TableSignals::changed, this,
            &EventLog::fillFormations);
    connect(&context.world.table<protocol::EventRow>(), &TableSignals::changed, this,
            &EventLog::readKinds);
    readKinds();
    connect(&context.status, &NodeStatus::ticked, this, [this] {
        if (isVisible())
            m_list->viewport()->update();
    });
}

void EventLog::readKinds()
{
    const auto& events = m_context.world.table<protocol::EventRow>();
    if (std::exchange(m_log, m_context.world.logGeneration()) != m_context.world.logGeneration()) {
        m_lastEvent = 0;
        m_kinds.clear();
    }
    const qsizetype before = m_kinds.size();
    quint64 newest = m_lastEvent;
    for (int row = events.size() - 1; row >= 0 && events.at(row).id > m_lastEvent; --row) {
        newest = std::max<quint64>(newest, events.at(row).id);
        m_kinds.insert(qs(events.at(row).kind));
    }
    m_lastEvent = newest;
    if (m_kinds.size() != before)
        fillKinds();
}

void EventLog::fillKinds()
{
    const QString chosen = m_kind->currentData().toString();
    m_kind->clear();
    m_kind->addItem(tr("All kinds", "filter of events"), QString());
    QMap<QString, QString> byTitle;
    for (const QString& kind : std::as_const(m_kinds))
        byTitle.insert(EventText::title(kind.toStdString()), kind);
    for (auto it = byTitle.cbegin(); it != byTitle.cend(); ++it)
        m_kind->addItem(it.key(), it.value());
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(chosen)));
}

void EventLog::fillFormations()
{
    const auto& table = m_context.world.table<protocol::FormationRow>();
    if (m_formation->count() == table.size() + 1)
        return;
    const QString chosen = m_formation->currentData().toString();
    m_formation->clear();
    m_formation->addItem(tr("All formations", "filter of events"), QString());
    for (const protocol::FormationRow& row : table.rows())
        m_formation->addItem(qs(row.name), qs(row.id));
    m_formation->setCurrentIndex(qMax(0, m_formation->findData(chosen)));
}

void EventLog::filter()
{
    m_filter->set(m_kind->currentData().toString(), m_formation->currentData().toString(),
                  m_text->text());
}

void EventLog::open(quint64 id)
{
    const auto* event = m_context.world.table<protocol::EventRow>().find(QString::number(id));
    if (event && !event->formation.empty())
        m_context.navigator.go(PageId::Formations,
                               qs(event->formation) + u'#' + QString::number(id));
    else if (event && !event->transaction.empty())
        m_context.navigator.go(PageId::Explorer, qs(event->transaction));
}

void EventLog::retranslate()
{
    setTitle(tr("Event log"));
    m_list->setAccessibleName(tr("Event log"));
    m_kind->setAccessibleName(tr("Kind of event"));
    m_formation->setAccessibleName(tr("Formation"));
    m_text->setPlaceholderText(tr("Filter"));
    m_text->setAccessibleName(tr("Filter the events"));
    m_formation->clear();
    fillKinds();
    fillFormations();
    m_model->refreshText();
}

} // namespace nucleate
