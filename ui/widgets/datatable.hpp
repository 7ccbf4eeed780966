#pragma once

#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTimer>

namespace nucleate {

/// A table of the program: whole rows, no grid, 36 px rows, sorted by the shared sort role, cut
/// text with its whole in the tooltip. Enter and double click activate; Tab leaves the table.
class DataTable final : public QTableView
{
    Q_OBJECT
public:
    explicit DataTable(QWidget* parent = nullptr);

    /// Shows `source` through a proxy that sorts and filters over all columns.
    void setSource(QAbstractItemModel* source, bool sortable = true);
    /// Shows `source` itself, in its own order: for models of more rows than a proxy should map.
    void setDirectSource(QAbstractItemModel* source);
    void setFilter(const QString& text);
    QSortFilterProxyModel* proxy() const { return m_proxy; }
    /// Rows whose filtered column is `text`, whole; all when it is empty.
    void setExactFilter(const QString& text);
    /// Id of the selected row; empty when there is none.
    QString selectedId() const;
    bool selectId(const QString& id);
    /// The column that takes the room that is left.
    void setStretchColumn(int column);

Q_SIGNALS:
    void rowActivated(const QString& id);
    void rowSelected(const QString& id);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// Columns grow to what stands in them; they do not shrink, so that live figures do not jump.
    void growColumns();
    int titleWidth(int column) const;
    void giveStretchRoom();
    void applyTheme();
    void watch();

    QSortFilterProxyModel* m_proxy;
    QTimer m_grow;
    bool m_fit = true; ///< columns take the width of their text anew, else they only grow
};

} // namespace nucleate
