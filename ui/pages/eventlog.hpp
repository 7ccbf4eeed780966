#pragma once

#include "models/eventmodel.hpp"
#include "ui/shell/context.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/eventlist.hpp"

#include <QComboBox>
#include <QLineEdit>
#include <QSet>
#include <QSortFilterProxyModel>

namespace nucleate {

/// Lets through the events of one kind, of one formation, and with some text; each may be left out.
class EventFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void set(const QString& kind, const QString& formation, const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString m_kind;
    QString m_formation;
    QString m_text;
};

/// The whole event log with its filters. Only rows in sight are made into text, whatever the
/// length of the log, unless text is filtered by.
class EventLog final : public Card
{
    Q_OBJECT
public:
    explicit EventLog(const UiContext& context, QWidget* parent = nullptr);

    QLineEdit* filterField() const { return m_text; }
    EventList* list() const { return m_list; }
    void retranslate();

private:
    void readKinds();
    void fillKinds();
    void fillFormations();
    void filter();
    void open(quint64 event);

    UiContext m_context;
    QSet<QString> m_kinds; ///< that the log has seen
    quint64 m_lastEvent = 0;
    int m_log = 0; ///< generation that m_lastEvent is of
    EventModel* m_model;
    EventFilter* m_filter;
    QComboBox* m_kind;
    QComboBox* m_formation;
    QLineEdit* m_text;
    EventList* m_list;
};

} // namespace nucleate
