#pragma once

#include "models/explorer/asker.hpp"
#include "ui/shell/context.hpp"

#include <QTabWidget>
#include <QVBoxLayout>
#include <QWidget>

namespace nucleate {

/// What the explorer shows of one block, transaction or address. A view asks the node itself and
/// says when it has something to show.
class DetailView : public QWidget
{
    Q_OBJECT
public:
    /// A neighbour, and what the button to it says.
    struct Step
    {
        QString target; ///< empty: there is none
        QString text;
    };

    DetailView(const UiContext& context, ChainClients& clients, QWidget* parent)
        : QWidget(parent), m_context(context), m_asker(clients), m_tabs(new QTabWidget(this))
    {
        m_tabs->setDocumentMode(true);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_tabs);
    }

    /// Starts looking at something of a chain.
    virtual void show(const QString& chain, const QString& what) = 0;
    virtual QString title() const = 0;
    virtual Step previous() const { return {}; }
    virtual Step next() const { return {}; }
    virtual void retranslate() = 0;
    QTabWidget* tabs() const { return m_tabs; }

Q_SIGNALS:
    /// A link was followed: a number, hash or address on the same chain.
    void opened(const QString& target);
    /// There is something to show; also when its title or neighbours changed.
    void ready();
    /// The chain has no such thing.
    void missing();
    void failed(const QString& details);

protected:
    const UiContext& context() const { return m_context; }
    Asker& asker() { return m_asker; }
    const Asker& asker() const { return m_asker; }
    /// Asks for what the view cannot do without.
    void need(const QString& method, const QJsonArray& params,
              std::function<void(const QJsonValue&)> then)
    {
        m_asker.ask(method, params, [this, then = std::move(then)](const RpcAnswer& answer) {
            if (answer.failed)
                Q_EMIT failed(answer.error.message);
            else if (answer.result.isNull())
                Q_EMIT missing();
            else
                then(answer.result);
        });
    }

private:
    UiContext m_context;
    Asker m_asker;
    QTabWidget* m_tabs;
};

} // namespace nucleate
