#include "ui/widgets/datatable.hpp"

#include "models/storemodel.hpp"

#include <QHeaderView>
#include <QKeyEvent>
#include <QTimer>

namespace nucleate {

DataTable::DataTable(QWidget* parent) : QTableView(parent), m_proxy(new QSortFilterProxyModel(this))
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setTextElideMode(Qt::ElideRight);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(36);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setFixedHeight(36);
    setViewportMargins(0, 0, 0, 0);
    setContentsMargins(8, 0, 8, 0);
    horizontalHeader()->setMinimumSectionSize(56);
    m_proxy->setSortRole(SortRole);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    connect(this, &QTableView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT rowActivated(index.data(IdRole).toString());
    });
}

void DataTable::setSource(QAbstractItemModel* source, bool sortable)
{
    m_proxy->setSourceModel(source);
    setModel(m_proxy);
    setSortingEnabled(sortable);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { Q_EMIT rowSelected(selectedId()); });
}

void DataTable::setFilter(const QString& text)
{
    m_proxy->setFilterFixedString(text);
}

QString DataTable::selectedId() const
{
    const QModelIndexList rows =
        selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    return rows.isEmpty() ? QString() : rows.front().data(IdRole).toString();
}

bool DataTable::selectId(const QString& id)
{
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        if (m_proxy->index(row, 0).data(IdRole).toString() != id)
            continue;
        selectRow(row);
        scrollTo(m_proxy->index(row, 0));
        return true;
    }
    return false;
}

void DataTable::setStretchColumn(int column)
{
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

void DataTable::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (const QString id = selectedId(); !id.isEmpty())
            Q_EMIT rowActivated(id);
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace nucleate
