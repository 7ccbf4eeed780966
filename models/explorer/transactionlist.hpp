#pragma once

#include "models/nodestatus.hpp"

#include <QAbstractTableModel>
#include <QJsonArray>

namespace nucleate {

/// Transactions as the explorer lists them: those of a block, or of an address with more to come.
class TransactionList final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        Hash,
        Method,
        From,
        To,
        Value,
        Age,
        ColumnCount
    };
    enum Role
    {
        AddressRole = Qt::UserRole + 40 ///< the whole address of a cell that shows one
    };

    TransactionList(const World& world, const NodeStatus& status, QObject* parent = nullptr);

    void clear();
    /// `receipts` lies beside `transactions` or is empty; `timestamp` is that of their block when
    /// neither says it.
    void append(const QJsonArray& transactions, const QJsonArray& receipts = {},
                quint64 timestamp = 0);
    void refreshText();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString hash;
        QString method;
        QString from;
        QString to;
        bool creates = false;
        bool failed = false;
        QString value;
        quint64 block = 0;
        quint64 timestamp = 0;
    };

    QString text(const Row& row, int column) const;
    QString nameOf(const QString& address) const;

    const World& m_world;
    const NodeStatus& m_status;
    QList<Row> m_rows;
};

} // namespace nucleate
