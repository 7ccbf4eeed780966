#include "ui/shell/actionregistry.hpp"

#include "ui/theme/icons.hpp"

#include <QWidget>

using namespace Qt::StringLiterals;

namespace nucleate {

ActionRegistry::ActionRegistry(QWidget* host, QObject* parent) : QObject(parent), m_host(host) {}

QAction* ActionRegistry::add(Spec spec)
{
    auto* action = new QAction(this);
    action->setObjectName(spec.id);
    if (!spec.icon.isEmpty())
        action->setIcon(icons::icon(spec.icon));
    action->setShortcuts(spec.shortcuts);
    action->setShortcutContext(spec.keys == Keys::Window ? Qt::WindowShortcut : Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, spec.run);
    if (spec.keys == Keys::Window)
        m_host->addAction(action);
    m_actions.insert(spec.id, action);
    m_order.append(action);
    refresh(action, spec);
    m_specs.insert(action, std::move(spec));
    return action;
}

bool ActionRegistry::runUnused(int key)
{
    for (QAction* action : std::as_const(m_order)) {
        if (m_specs.value(action).keys != Keys::WhenUnused ||
            action->shortcut() != QKeySequence(key))
            continue;
        action->trigger();
        return true;
    }
    return false;
}

QAction* ActionRegistry::find(const QString& id) const
{
    return m_actions.value(id);
}

QString ActionRegistry::reason(const QAction* action)
{
    return action->property("reason").toString();
}

void ActionRegistry::refresh()
{
    for (QAction* action : std::as_const(m_order))
        refresh(action, m_specs.value(action));
}

void ActionRegistry::refresh(QAction* action, const Spec& spec)
{
    const QString reason = spec.gate ? spec.gate() : QString();
    const QString text = spec.text();
    if (action->text() != text)
        action->setText(text);
    action->setProperty("reason", reason);
    action->setEnabled(reason.isEmpty());
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    const QString named =
        keys.isEmpty() ? text : tr("%1 (%2)", "action and its shortcut").arg(text, keys);
    action->setToolTip(reason.isEmpty() ? named : reason);
}

} // namespace nucleate
