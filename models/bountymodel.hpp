#pragma once

#include "models/nodestatus.hpp"
#include "models/storemodel.hpp"

#include <QCoreApplication>

namespace nucleate {

/// The bounty board.
class BountyModel final : public StoreModel<protocol::BountyRow>
{
    Q_DECLARE_TR_FUNCTIONS(BountyModel)
public:
    enum Column
    {
        Role,
        Formation,
        State,
        Reward,
        Escrowed,
        Bond,
        Deadline,
        Bids,
        ColumnCount
    };

    BountyModel(World& world, const NodeStatus& status, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;

protected:
    QVariant cell(const protocol::BountyRow& row, int column, int role) const override;
    QString header(int column) const override;
    bool isNumber(int column) const override;

private:
    QString text(const protocol::BountyRow& row, int column) const;
    QVariant sortKey(const protocol::BountyRow& row, int column) const;

    const World& m_world;
    const NodeStatus& m_status;
};

} // namespace nucleate
