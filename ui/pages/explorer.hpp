#pragma once

#include "models/explorer/blockpages.hpp"
#include "ui/pages/explorer/addressview.hpp"
#include "ui/pages/explorer/blockview.hpp"
#include "ui/pages/explorer/transactionview.hpp"
#include "ui/shell/page.hpp"
#include "ui/widgets/card.hpp"

#include <QComboBox>
#include <QStackedWidget>
#include <QToolButton>

namespace nucleate {

/// What happened, exactly: every block down to genesis, transactions, addresses and contracts; on
/// L1 and on every L2.
class ExplorerPage final : public Page
{
    Q_OBJECT
public:
    ExplorerPage(const UiContext& context, QWidget* parent);

    /// A number, hash, address or agent's name; "<chain>" or "<chain>/" before one of them.
    void open(const QString& target) override;
    QWidget* filterField() const override { return m_search; }
    void refresh() override;

protected:
    void retranslate() override;

private:
    QWidget* makeList();
    QWidget* makeDetail();
    void refreshState();
    void fillChains();
    QString chain() const { return m_chains->currentData().toString(); }
    QString chainName() const { return m_chains->currentText(); }
    /// Goes to something on the chosen chain, so that the way back is remembered.
    void follow(const QString& what);
    void search(const QString& text);
    void searchNumber(quint64 number);
    /// A hash names a transaction or a block, on this chain or on another one.
    void searchHash(const QString& hash);
    void tryHash(const QString& hash, QStringList chains, bool asBlock);
    void show(DetailView* view, const QString& what);
    void onReady(DetailView* view);
    void sayMissing(const QString& why);
    void markRow(const QString& what);
    void keepPlace(const QModelIndex& parent, int first, int last);

    ChainClients m_clients;
    Asker m_finder;
    BlockPages* m_model;
    StatePanel* m_panel;
    QComboBox* m_chains;
    QLineEdit* m_search;
    DataTable* m_table;
    Card* m_listCard;
    Card* m_detailCard;
    StatePanel* m_detailPanel;
    QStackedWidget* m_views;
    BlockView* m_block;
    TransactionView* m_transaction;
    AddressView* m_address;
    QToolButton* m_previous;
    QToolButton* m_next;
    QTimer m_settled;
    QString m_shown; ///< what the detail was last asked to show
};

} // namespace nucleate
