#pragma once

#include "models/abi/abitext.hpp"
#include "models/world.hpp"
#include "ui/theme/theme.hpp"

#include <QTreeWidget>

namespace nucleate {

/// Nested facts in columns: logs, calls, changes. A cell may be an address: it opens on a click of
/// Enter or a double click, and stands out with its like under the pointer. Ctrl+C copies a cell.
class ValueTree final : public QTreeWidget
{
    Q_OBJECT
public:
    enum Role
    {
        AddressRole = Qt::UserRole + 1, ///< the whole address of a cell
        WholeRole,                      ///< what Ctrl+C copies
    };

    ValueTree(const World& world, int columns, QWidget* parent = nullptr);

    QTreeWidgetItem* add(QTreeWidgetItem* parent, const QStringList& texts);
    void setAddress(QTreeWidgetItem* item, int column, const QString& address) const;
    /// Text that may be long: shortened, whole in the tooltip.
    static void setWhole(QTreeWidgetItem* item, int column, const QString& text);
    static void setTone(QTreeWidgetItem* item, int column, Tone tone);
    /// A row for a decoded argument: its name and value.
    void addArgument(QTreeWidgetItem* parent, const AbiArgument& argument);

Q_SIGNALS:
    void opened(const QString& address);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;

private:
    const World& m_world;
};

} // namespace nucleate
