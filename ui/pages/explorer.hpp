#pragma once

#include "models/blockmodel.hpp"
#include "ui/shell/page.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/datatable.hpp"
#include "ui/widgets/keyvalues.hpp"
#include "ui/widgets/segmented.hpp"
#include "ui/widgets/statepanel.hpp"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QTreeWidget>
#include <map>

class QStackedWidget;
class QTabWidget;

namespace nucleate {

/// What happened, exactly: blocks, transactions with decoded logs and call trace, addresses; on
/// L1 and on every L2.
class ExplorerPage final : public Page
{
    Q_OBJECT
public:
    ExplorerPage(const UiContext& context, QWidget* parent);

    /// A hash, an address, "<chain>/<number>", "<chain>" or a block number.
    void open(const QString& target) override;
    QWidget* filterField() const override { return m_search; }

protected:
    void retranslate() override;

private:
    QWidget* makeDetail();
    void refreshState();
    void fillChains();
    /// The client of the chosen chain: the control connection for L1, its own for an L2.
    RpcClient& rpc();
    void search(const QString& text);
    void showBlock(const QJsonObject& block);
    void showTransaction(const QString& hash);
    void fillTransaction(const QJsonObject& transaction, const QJsonObject& receipt);
    void fillLogs(const QJsonArray& logs);
    void askTrace(const QString& hash);
    void addFrame(const QJsonObject& frame, QTreeWidgetItem* parent, int depth);
    void showAddress(const QString& address);
    void ask(const QString& method, const QJsonArray& params,
             std::function<void(const QJsonValue&)> then);

    BlockModel* m_model;
    StatePanel* m_panel;
    QComboBox* m_chains;
    QLineEdit* m_search;
    DataTable* m_table;
    Card* m_listCard;
    Card* m_detailCard;
    StatePanel* m_detailPanel;
    QTabWidget* m_tabs;
    KeyValues* m_facts;
    QListWidget* m_transactions;
    QTreeWidget* m_logs;
    QTreeWidget* m_trace;
    std::map<QString, std::unique_ptr<RpcClient>> m_clients;
    quint64 m_generation = 0;
};

} // namespace nucleate
