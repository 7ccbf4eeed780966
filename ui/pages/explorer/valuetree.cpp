#include "ui/pages/explorer/valuetree.hpp"

#include "models/format.hpp"
#include "ui/widgets/hoveredhash.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr qsizetype kLong = 48;

} // namespace

ValueTree::ValueTree(const World& world, int columns, QWidget* parent)
    : QTreeWidget(parent), m_world(world)
{
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setColumnCount(columns);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectItems);
    setHorizontalScrollMode(ScrollPerPixel);
    setTextElideMode(Qt::ElideRight);
    setIndentation(16);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(72);
    for (int column = 1; column < columns; ++column)
        header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item, int column) {
        if (const QString address = item->data(column, AddressRole).toString(); !address.isEmpty())
            Q_EMIT opened(address);
    });
    connect(this, &QTreeWidget::itemEntered, this, [](QTreeWidgetItem* item, int column) {
        HoveredHash::get().set(item->data(column, AddressRole).toString());
    });
    connect(&HoveredHash::get(), &HoveredHash::changed, viewport(),
            QOverload<>::of(&QWidget::update));
}

QTreeWidgetItem* ValueTree::add(QTreeWidgetItem* parent, const QStringList& texts)
{
    return parent ? new QTreeWidgetItem(parent, texts) : new QTreeWidgetItem(this, texts);
}

void ValueTree::setAddress(QTreeWidgetItem* item, int column, const QString& address) const
{
    if (address.isEmpty())
        return;
    const QString name = m_world.agentName(address);
    item->setText(column, name.isEmpty() ? Format::elided(address)
                                         : QString(name + u"  "_s + Format::elided(address)));
    item->setData(column, AddressRole, address);
    item->setData(column, WholeRole, address);
    item->setToolTip(column, address);
    item->setForeground(column, Theme::get().color(Tone::Accent));
}

void ValueTree::setWhole(QTreeWidgetItem* item, int column, const QString& text)
{
    const bool hex = text.startsWith(u"0x"_s) && text.size() > kLong;
    item->setText(column, hex ? Format::elided(text, 18, 8) : text.left(4 * kLong));
    item->setData(column, WholeRole, text);
    if (text.size() > kLong)
        item->setToolTip(column, text.left(4096));
}

void ValueTree::setTone(QTreeWidgetItem* item, int column, Tone tone)
{
    item->setForeground(column, Theme::get().color(tone));
}

void ValueTree::addArgument(QTreeWidgetItem* parent, const AbiArgument& argument)
{
    QTreeWidgetItem* line = add(parent, {argument.name.isEmpty() ? argument.type : argument.name});
    line->setToolTip(0, argument.type);
    if (argument.type == u"address")
        setAddress(line, 1, argument.value);
    else
        setWhole(line, 1, argument.value);
}

void ValueTree::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy) && currentItem()) {
        const QVariant whole = currentItem()->data(currentColumn(), WholeRole);
        QGuiApplication::clipboard()->setText(
            whole.isValid() ? whole.toString() : currentItem()->text(currentColumn()));
        return;
    }
    QTreeWidget::keyPressEvent(event);
}

void ValueTree::leaveEvent(QEvent* event)
{
    HoveredHash::get().set({});
    QTreeWidget::leaveEvent(event);
}

void ValueTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const
{
    for (int column = 0; column < columnCount(); ++column) {
        const QModelIndex cell = index.siblingAtColumn(column);
        if (!HoveredHash::get().is(cell.data(AddressRole).toString()))
            continue;
        const QRect box = visualRect(cell).adjusted(0, 2, -4, -2);
        painter->fillRect(box, Theme::get().soft(Tone::Accent, 0.22));
    }
    QTreeWidget::drawRow(painter, option, index);
}

} // namespace nucleate
