#pragma once

#include "ui/shell/context.hpp"

#include <QWidget>

namespace nucleate {

/// A page of the side bar. Built on first visit.
class Page : public QWidget
{
    Q_OBJECT
public:
    Page(const UiContext& context, QWidget* parent) : QWidget(parent), m_context(context) {}

    /// Shows the thing with this id; empty for the page as it was left.
    virtual void open(const QString& target) { Q_UNUSED(target); }
    /// The field that Ctrl+F goes to; null for none.
    virtual QWidget* filterField() const { return nullptr; }
    /// Asks again for what is not part of the subscription (F5).
    virtual void refresh() {}

protected:
    /// Sets all text anew; called on a change of language.
    virtual void retranslate() {}
    void changeEvent(QEvent* event) override;

    const UiContext& context() const { return m_context; }
    World& world() const { return m_context.world; }
    NodeStatus& status() const { return m_context.status; }

private:
    UiContext m_context;
};

} // namespace nucleate
