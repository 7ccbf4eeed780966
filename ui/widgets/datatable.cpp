#include "ui/widgets/datatable.hpp"

#include "models/storemodel.hpp"
#include "ui/theme/theme.hpp"

#include <QHeaderView>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QStyle>
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
    horizontalHeader()->setMinimumSectionSize(68);
    m_proxy->setSortRole(SortRole);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_grow.setSingleShot(true);
    m_grow.setInterval(0);
    connect(&m_grow, &QTimer::timeout, this, &DataTable::growColumns);
    connect(&Theme::get(), &Theme::changed, this, &DataTable::applyTheme);
    applyTheme();
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
    watch();
}

void DataTable::setDirectSource(QAbstractItemModel* source)
{
    setModel(source);
    watch();
}

void DataTable::watch()
{
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { Q_EMIT rowSelected(selectedId()); });
    const auto grow = [this] { m_grow.start(); };
    connect(model(), &QAbstractItemModel::modelReset, this, grow);
    connect(model(), &QAbstractItemModel::rowsInserted, this, grow);
    connect(model(), &QAbstractItemModel::headerDataChanged, this, grow);
}

/// Selected rows lie on a pale ground, on which the palette's white would not be read.
void DataTable::applyTheme()
{
    QPalette own;
    own.setColor(QPalette::HighlightedText, Theme::get().tokens().text);
    setPalette(own);
}

void DataTable::growColumns()
{
    QHeaderView* header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        if (header->isSectionHidden(column) ||
            header->sectionResizeMode(column) == QHeaderView::Stretch)
            continue;
        const int needs = qMax(sizeHintForColumn(column), titleWidth(column)) + 6;
        if (m_fit || needs > header->sectionSize(column))
            header->resizeSection(column, needs);
    }
    m_fit = m_fit && model() && model()->rowCount() == 0;
    giveStretchRoom();
}

/// With room for the mark of the sorted column, which takes its width from the title's.
int DataTable::titleWidth(int column) const
{
    const QHeaderView* header = horizontalHeader();
    const QString title = model()->headerData(column, Qt::Horizontal).toString();
    const bool sorted = header->isSortIndicatorShown() && header->sortIndicatorSection() == column;
    const int mark =
        sorted ? 2 * style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, this) : 0;
    return header->fontMetrics().horizontalAdvance(title) + 18 + mark;
}

/// The stretch column keeps its title and most of its text; the widest other column pays for it.
void DataTable::giveStretchRoom()
{
    constexpr int kMost = 110;
    QHeaderView* header = horizontalHeader();
    int stretch = -1;
    int widest = -1;
    int taken = 0;
    for (int column = 0; column < header->count(); ++column) {
        if (header->isSectionHidden(column))
            continue;
        if (header->sectionResizeMode(column) == QHeaderView::Stretch) {
            stretch = column;
            continue;
        }
        taken += header->sectionSize(column);
        if (widest < 0 || header->sectionSize(column) > header->sectionSize(widest))
            widest = column;
    }
    if (stretch < 0 || widest < 0)
        return;
    const int needs = qMax(titleWidth(stretch), qMin(sizeHintForColumn(stretch), kMost)) + 6;
    const int missing = needs - (viewport()->width() - taken);
    const int least = titleWidth(widest) + 6;
    if (missing > 0)
        header->resizeSection(widest, qMax(least, header->sectionSize(widest) - missing));
}

void DataTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        m_fit = true;
        m_grow.start();
    }
    QTableView::changeEvent(event);
}

void DataTable::showEvent(QShowEvent* event)
{
    QTableView::showEvent(event);
    m_grow.start();
}

void DataTable::setFilter(const QString& text)
{
    m_proxy->setFilterFixedString(text);
}

void DataTable::setExactFilter(const QString& text)
{
    m_proxy->setFilterRegularExpression(
        text.isEmpty() ? QString()
                       : QRegularExpression::anchoredPattern(QRegularExpression::escape(text)));
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
