#pragma once

#include "models/nodestatus.hpp"
#include "models/storemodel.hpp"

#include <QCoreApplication>

namespace nucleate {

/// The swarm as a table; the twin of the swarm view.
class AgentModel final : public StoreModel<protocol::AgentRow>
{
    Q_DECLARE_TR_FUNCTIONS(AgentModel)
public:
    enum Column
    {
        Name,
        State,
        Profile,
        ChainColumn,
        Decision,
        Reputation,
        Balance,
        Sent,
        Role,
        ColumnCount
    };

    AgentModel(World& world, const NodeStatus& status, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;

protected:
    QVariant cell(const protocol::AgentRow& row, int column, int role) const override;
    QString header(int column) const override;
    bool isNumber(int column) const override;

private:
    QString text(const protocol::AgentRow& row, int column) const;
    QVariant sortKey(const protocol::AgentRow& row, int column) const;

    const World& m_world;
    const NodeStatus& m_status;
};

} // namespace nucleate
