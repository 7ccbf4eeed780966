#pragma once

#include "models/eventtext.hpp"
#include "models/nodestatus.hpp"
#include "models/storemodel.hpp"

namespace nucleate {

/// The event log, newest first: sentence and age, with the tone as a role.
class EventModel final : public StoreModel<protocol::EventRow>
{
    Q_DECLARE_TR_FUNCTIONS(EventModel)
public:
    enum Column
    {
        Sentence,
        Age,
        ColumnCount
    };
    enum Role
    {
        KindRole = TitleRole + 1,
        FormationRole,
        ActorRole,
        SubjectRole
    };

    EventModel(World& world, const NodeStatus& status, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    const EventText& text() const { return m_text; }

protected:
    QVariant cell(const protocol::EventRow& row, int column, int role) const override;
    QString header(int column) const override;

private:
    EventText m_text;
    const NodeStatus& m_status;
};

} // namespace nucleate
