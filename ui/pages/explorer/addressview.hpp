#pragma once

#include "models/explorer/addresshistory.hpp"
#include "ui/pages/explorer/contractview.hpp"
#include "ui/pages/explorer/detailview.hpp"
#include "ui/widgets/datatable.hpp"
#include "ui/widgets/keyvalues.hpp"

#include <QPlainTextEdit>
#include <QPushButton>

namespace nucleate {

/// An account or a contract: what it has, what it did, and how it can be called.
class AddressView final : public DetailView
{
    Q_OBJECT
public:
    AddressView(const UiContext& context, ChainClients& clients, QWidget* parent);

    void show(const QString& chain, const QString& address) override;
    QString title() const override;
    void retranslate() override;
    ContractView* contract() const { return m_contract; }

private:
    enum Tab
    {
        Overview,
        Transactions,
        Contract,
        Code
    };

    QWidget* makeHistory();
    void askAccount();
    void askImplementation();
    void fill();
    void showHistory();

    KeyValues* m_facts;
    TransactionList* m_list;
    AddressHistory* m_history;
    DataTable* m_table;
    Label* m_note;
    QPushButton* m_more;
    ContractView* m_contract;
    QPlainTextEdit* m_code;
    QString m_address;
    QString m_balance;
    QString m_bytes;          ///< code, 0x hex
    QString m_implementation; ///< where a proxy delegates to
    quint64 m_sent = 0;
    bool m_loaded = false;
};

} // namespace nucleate
