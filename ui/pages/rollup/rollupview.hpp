#pragma once

#include "models/explorer/chainclients.hpp"
#include "ui/shell/context.hpp"

#include <QWidget>

namespace nucleate {

/// One side of an L2: a view of the page that each chain has.
class RollupView : public QWidget
{
    Q_OBJECT
public:
    RollupView(const UiContext& context, QWidget* parent) : QWidget(parent), m_context(context) {}

    void setChain(const QString& chain)
    {
        if (chain == m_chain)
            return;
        m_chain = chain;
        chainChanged();
    }
    /// Shows what is known now; called while the view is in sight, with news and every second.
    virtual void refresh() = 0;
    virtual void retranslate() = 0;
    /// Shows the thing with this id.
    virtual void open(const QString& target) { Q_UNUSED(target); }
    /// Where Ctrl+F goes; null for nowhere.
    virtual QWidget* filterField() const { return nullptr; }

protected:
    virtual void chainChanged() {}
    const QString& chainId() const { return m_chain; }
    const UiContext& context() const { return m_context; }
    World& world() const { return m_context.world; }
    /// Null when the chain is gone.
    const protocol::ChainRow* chain() const
    {
        return m_context.world.table<protocol::ChainRow>().find(m_chain);
    }

private:
    UiContext m_context;
    QString m_chain;
};

} // namespace nucleate
