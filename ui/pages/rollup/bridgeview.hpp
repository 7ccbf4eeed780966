#pragma once

#include "models/plaintable.hpp"
#include "models/rollup/bridge.hpp"
#include "ui/pages/rollup/rollupview.hpp"
#include "ui/pages/rollup/sendcard.hpp"
#include "ui/pages/rollup/transfercard.hpp"
#include "ui/widgets/datatable.hpp"
#include "ui/widgets/statepanel.hpp"

namespace nucleate {

/// The person's ETH and tokens into an L2 and out of it: a form for either way, all that was sent,
/// and the chosen transfer's steps with what it waits for.
class BridgeView final : public RollupView
{
    Q_OBJECT
public:
    BridgeView(const UiContext& context, ChainClients& clients, QWidget* parent);

    void refresh() override;
    void retranslate() override;
    /// The id of a transfer.
    void open(const QString& target) override;

protected:
    void chainChanged() override;

private:
    void showTransfers(const protocol::ChainRow& chain);
    const Transfer* chosen() const;

    Bridge m_bridge;
    SendCard* m_send;
    Card* m_listCard;
    PlainTable m_rows;
    DataTable* m_table;
    StatePanel* m_panel;
    TransferCard* m_steps;
    quint64 m_askedAt = 0; ///< L1 block at which was asked last
};

} // namespace nucleate
