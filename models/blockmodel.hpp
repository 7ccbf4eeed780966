#pragma once

#include "models/nodestatus.hpp"
#include "models/storemodel.hpp"

#include <QCoreApplication>

namespace nucleate {

/// Recent blocks of all chains, newest first.
class BlockModel final : public StoreModel<protocol::BlockRow>
{
    Q_DECLARE_TR_FUNCTIONS(BlockModel)
public:
    enum Column
    {
        Number,
        ChainColumn,
        Age,
        Transactions,
        GasUsed,
        Fullness,
        BaseFee,
        Hash,
        ColumnCount
    };

    BlockModel(World& world, const NodeStatus& status, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;

protected:
    QVariant cell(const protocol::BlockRow& row, int column, int role) const override;
    QString header(int column) const override;
    bool isNumber(int column) const override;

private:
    QString text(const protocol::BlockRow& row, int column) const;
    QVariant sortKey(const protocol::BlockRow& row, int column) const;

    const World& m_world;
    const NodeStatus& m_status;
};

} // namespace nucleate
