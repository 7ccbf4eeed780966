#include "ui/swarm/swarmaccessible.hpp"

#include "ui/swarm/swarmview.hpp"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace nucleate::swarm {
namespace {

/// One agent: an item that can be selected and opened.
class AgentItem final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    AgentItem(SwarmView* view, int slot) : m_view(view), m_slot(slot) {}

    bool isValid() const override { return m_view && m_view->agent(m_slot); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        const auto* row = m_view ? m_view->agent(m_slot) : nullptr;
        return row && kind == QAccessible::Name ? AgentCard::sentence(m_view->world(), *row)
                                                : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override
    {
        if (!m_view)
            return {};
        const QPoint at = m_view->mapToGlobal(m_view->positionOf(m_slot));
        return QRect(at - QPoint(12, 12), QSize(24, 24));
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State out;
        out.selectable = out.focusable = true;
        out.selected = m_view && m_view->selectedSlot() == m_slot;
        out.focused = out.selected && m_view->hasFocus();
        out.invalid = !isValid();
        return out;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& name) override
    {
        if (!m_view)
            return;
        if (name == pressAction())
            m_view->openSlot(m_slot);
        else
            m_view->selectSlot(m_slot);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<SwarmView> m_view;
    int m_slot;
};

class SwarmList final : public QAccessibleWidget
{
public:
    explicit SwarmList(SwarmView* view) : QAccessibleWidget(view, QAccessible::List), m_view(view)
    {}
    ~SwarmList() override
    {
        for (const QAccessible::Id id : std::as_const(m_items))
            QAccessible::deleteAccessibleInterface(id);
    }
    SwarmList(const SwarmList&) = delete;
    SwarmList& operator=(const SwarmList&) = delete;

    int childCount() const override { return m_view->agentCount(); }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        if (!m_items.contains(index))
            m_items.insert(index,
                           QAccessible::registerAccessibleInterface(new AgentItem(m_view, index)));
        return QAccessible::accessibleInterface(m_items.value(index));
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (auto it = m_items.constBegin(); it != m_items.constEnd(); ++it)
            if (QAccessible::accessibleInterface(*it) == child)
                return it.key();
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        return child(m_view->slotAt(m_view->mapFromGlobal(QPoint(x, y))));
    }

private:
    SwarmView* m_view;
    mutable QHash<int, QAccessible::Id> m_items;
};

QAccessibleInterface* make(const QString& key, QObject* object)
{
    if (key != QLatin1String(SwarmView::staticMetaObject.className()))
        return nullptr;
    auto* view = qobject_cast<SwarmView*>(object);
    return view ? new SwarmList(view) : nullptr;
}

} // namespace

void installSwarmAccessibility()
{
    static const bool once = (QAccessible::installFactory(&make), true);
    Q_UNUSED(once);
}

} // namespace nucleate::swarm
