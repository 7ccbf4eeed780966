#include "models/plaintable.hpp"

namespace nucleate {

void PlainTable::setHeaders(const QStringList& headers, const QList<int>& numbers)
{
    m_numbers = numbers;
    if (headers.size() != m_headers.size()) {
        beginResetModel();
        m_headers = headers;
        endResetModel();
        return;
    }
    m_headers = headers;
    if (!headers.isEmpty())
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void PlainTable::setRows(const QList<Row>& rows)
{
    if (rows == m_rows)
        return;
    bool sameIds = rows.size() == m_rows.size();
    for (qsizetype i = 0; sameIds && i < rows.size(); ++i)
        sameIds = rows.at(i).id == m_rows.at(i).id;
    if (sameIds) {
        m_rows = rows;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int PlainTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PlainTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant PlainTable::alignment(int column) const
{
    return QVariant((m_numbers.contains(column) ? Qt::AlignRight : Qt::AlignLeft) |
                    Qt::AlignVCenter);
}

QVariant PlainTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows.at(index.row());
    const Cell cell = row.cells.value(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return cell.tip.isEmpty() ? QVariant() : QVariant(cell.tip);
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case IdRole:
        return row.id;
    case SortRole:
        return cell.key.isValid() ? cell.key : QVariant(cell.text);
    case ToneRole:
        return row.tone;
    default:
        return {};
    }
}

QVariant PlainTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_headers.value(section);
    return role == Qt::TextAlignmentRole ? alignment(section) : QVariant();
}

} // namespace nucleate
