#pragma once

#include "ui/pages/explorer/calltree.hpp"
#include "ui/pages/explorer/detailview.hpp"
#include "ui/widgets/keyvalues.hpp"
#include "ui/widgets/statepanel.hpp"

#include <QPlainTextEdit>

namespace nucleate {

/// A transaction: what it was, what it was asked, what it reported, whom it called and for how much
/// gas, what it changed, and what its contracts wrote with console.log.
class TransactionView final : public DetailView
{
    Q_OBJECT
public:
    TransactionView(const UiContext& context, ChainClients& clients, QWidget* parent);

    void show(const QString& chain, const QString& hash) override;
    QString title() const override;
    Step previous() const override;
    Step next() const override;
    void retranslate() override;

private:
    enum Tab
    {
        Overview,
        Input,
        Logs,
        Calls,
        State,
        Console
    };

    void askRest();
    void askNeighbour(quint64 nonce, QString TransactionView::*target);
    void fill();
    QList<KeyValue> feeRows() const;
    void fillInput();
    void fillLogs();
    void fillCalls();
    void fillState();
    void askConsole(const QString& hash);
    void fillConsole(const QStringList& lines);
    bool isPending() const { return m_receipt.isEmpty(); }

    KeyValues* m_facts;
    ValueTree* m_input;
    ValueTree* m_logs;
    CallTree* m_calls;
    StatePanel* m_callPanel;
    ValueTree* m_state;
    StatePanel* m_statePanel;
    QPlainTextEdit* m_console;
    QJsonObject m_transaction;
    QJsonObject m_receipt;
    QJsonObject m_trace;
    QJsonObject m_diff;
    quint64 m_time = 0;
    QString m_before;
    QString m_after;
};

} // namespace nucleate
