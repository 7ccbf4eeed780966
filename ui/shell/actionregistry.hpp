#pragma once

#include <QAction>
#include <QHash>
#include <QObject>
#include <functional>

namespace nucleate {

/// Every action of the program by id: menus, the palette, shortcuts and tests all use these. A gate
/// says why an action is not possible just now; the reason is its tooltip.
class ActionRegistry final : public QObject
{
    Q_OBJECT
public:
    /// Where a shortcut works: in the whole window, or only where the widget with the focus has no
    /// use for the key (the window passes those on by `runUnused`).
    enum class Keys
    {
        Window,
        WhenUnused
    };
    struct Spec
    {
        QString id;
        QString icon;
        QList<QKeySequence> shortcuts;
        std::function<QString()> text; ///< in the present language
        std::function<QString()> gate; ///< empty when possible; may be unset
        std::function<void()> run;
        Keys keys = Keys::Window;
    };

    /// Shortcuts work in the window of `host`.
    explicit ActionRegistry(QWidget* host, QObject* parent = nullptr);

    QAction* add(Spec spec);
    QAction* find(const QString& id) const;
    /// In the order of their making.
    const QList<QAction*>& all() const { return m_order; }
    static QString reason(const QAction* action);
    /// Runs the action that waits for this key; false when there is none.
    bool runUnused(int key);
    /// Asks all gates and texts again.
    void refresh();

private:
    void refresh(QAction* action, const Spec& spec);

    QWidget* m_host;
    QHash<QString, QAction*> m_actions;
    QHash<QAction*, Spec> m_specs;
    QList<QAction*> m_order;
};

} // namespace nucleate
