#pragma once

#include "models/tablestore.hpp"

#include <QAbstractTableModel>

namespace nucleate {

/// Roles that all item models of this program share.
enum ModelRole
{
    IdRole = Qt::UserRole + 1,
    SortRole, ///< a number or text that sorts as the column should
    ToneRole, ///< a colour's meaning, see the models
    TimeRole,
    TitleRole,
};

/// An item model over a store: rows are read when a view asks for them, nothing is copied.
/// `newestFirst` turns the order round.
template <class Row>
class StoreModel : public QAbstractTableModel
{
public:
    StoreModel(TableStore<Row>& store, bool newestFirst, QObject* parent)
        : QAbstractTableModel(parent), m_store(store), m_newestFirst(newestFirst)
    {
        connect(&store, &TableSignals::aboutToReset, this, [this] { beginResetModel(); });
        connect(&store, &TableSignals::wasReset, this, [this] { endResetModel(); });
        connect(&store, &TableSignals::aboutToAppend, this, [this](int first, int last) {
            if (m_newestFirst)
                beginInsertRows({}, 0, last - first);
            else
                beginInsertRows({}, first, last);
        });
        connect(&store, &TableSignals::appended, this, [this] { endInsertRows(); });
        connect(&store, &TableSignals::aboutToRemove, this, [this](int first, int last) {
            if (m_newestFirst)
                beginRemoveRows({}, flip(last), flip(first));
            else
                beginRemoveRows({}, first, last);
        });
        connect(&store, &TableSignals::removed, this, [this] { endRemoveRows(); });
        connect(&store, &TableSignals::updated, this, [this](int first, int last) {
            const int top = m_newestFirst ? flip(last) : first;
            const int bottom = m_newestFirst ? flip(first) : last;
            Q_EMIT dataChanged(index(top, 0), index(bottom, columnCount({}) - 1));
        });
    }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : m_store.size();
    }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override
    {
        if (!index.isValid() || index.row() >= m_store.size())
            return {};
        const Row& row = rowAt(index.row());
        if (role == IdRole)
            return rowId(row);
        return cell(row, index.column(), role);
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal)
            return {};
        if (role == Qt::DisplayRole)
            return header(section);
        if (role == Qt::TextAlignmentRole)
            return isNumber(section) ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                     : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
        return {};
    }
    const Row& rowAt(int row) const { return m_store.at(m_newestFirst ? flip(row) : row); }
    int rowOf(const QString& id) const
    {
        const int row = m_store.rowOf(id);
        return row < 0 || !m_newestFirst ? row : flip(row);
    }
    /// Tells views that all text is new (another language, or ages that moved on).
    void refreshText()
    {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount({}) - 1);
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount({}) - 1));
    }

protected:
    virtual QVariant cell(const Row& row, int column, int role) const = 0;
    virtual QString header(int column) const = 0;
    virtual bool isNumber(int) const { return false; }

private:
    int flip(int row) const { return m_store.size() - 1 - row; }

    TableStore<Row>& m_store;
    bool m_newestFirst;
};

} // namespace nucleate
