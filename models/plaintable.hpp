#pragma once

#include "models/storemodel.hpp"

namespace nucleate {

/// A small table whose rows somebody else makes: the parts of one row of the world. Tells views
/// only of what differs from the rows before.
class PlainTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Cell
    {
        QString text;
        QVariant key; ///< to sort by; the text when there is none
        QString tip;
        bool operator==(const Cell&) const = default;
    };
    struct Row
    {
        QString id;
        QList<Cell> cells;
        int tone = -1; ///< of the row's state, for the view; −1 for none
        bool operator==(const Row&) const = default;
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// `numbers`: the columns that are set flush right.
    void setHeaders(const QStringList& headers, const QList<int>& numbers = {});
    void setRows(const QList<Row>& rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant alignment(int column) const;

    QStringList m_headers;
    QList<int> m_numbers;
    QList<Row> m_rows;
};

} // namespace nucleate
