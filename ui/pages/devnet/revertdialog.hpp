#pragma once

#include "models/explorer/transactionlist.hpp"
#include "ui/dialogs/dialog.hpp"
#include "ui/shell/context.hpp"
#include "ui/widgets/datatable.hpp"

namespace nucleate {

/// Before going back to a snapshot: how many blocks, transactions and new contracts are lost, and
/// the transactions one by one, the newest first, up to a few hundred.
class RevertDialog final : public Dialog
{
    Q_OBJECT
public:
    RevertDialog(const UiContext& context, const DevnetControls::Snapshot& snapshot,
                 QWidget* parent);

private:
    static constexpr quint64 kMostCounted = 500; ///< blocks
    static constexpr int kMostListed = 300;      ///< transactions

    QString blockAt(quint64 number) const;
    void count();
    void onCount(quint64 number, quint64 transactions);
    void listNext();
    void showLoss();
    QString lossText() const;

    UiContext m_context;
    DevnetControls::Snapshot m_snapshot;
    quint64 m_head;
    quint64 m_toCount = 0;
    quint64 m_transactions = 0;
    int m_contracts = 0;
    bool m_counted = false;
    QList<quint64> m_full; ///< blocks with transactions that are not listed yet, ascending
    TransactionList* m_list;
    DataTable* m_table;
    Label* m_lost;
    Label* m_more;
    Label* m_words;
};

} // namespace nucleate
