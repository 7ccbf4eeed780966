#pragma once

#include "models/explorer/transactionlist.hpp"
#include "ui/pages/explorer/detailview.hpp"
#include "ui/widgets/datatable.hpp"
#include "ui/widgets/keyvalues.hpp"

namespace nucleate {

/// A block: its header and its transactions.
class BlockView final : public DetailView
{
    Q_OBJECT
public:
    BlockView(const UiContext& context, ChainClients& clients, QWidget* parent);

    /// `what` is a number or a hash.
    void show(const QString& chain, const QString& what) override;
    QString title() const override;
    Step previous() const override;
    Step next() const override;
    void retranslate() override;

private:
    void fill();

    TransactionList* m_list;
    DataTable* m_table;
    KeyValues* m_facts;
    QJsonObject m_block;
};

} // namespace nucleate
