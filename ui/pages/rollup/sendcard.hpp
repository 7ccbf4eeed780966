#pragma once

#include "models/rollup/bridge.hpp"
#include "ui/shell/context.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/keyvalues.hpp"
#include "ui/widgets/segmented.hpp"

#include <QLineEdit>
#include <QPushButton>

namespace nucleate {

/// The form for sending ETH into an L2 or out of it: one amount, one button; what is missing is
/// said, with what mends it.
class SendCard final : public Card
{
    Q_OBJECT
public:
    SendCard(const UiContext& context, Bridge& bridge, QWidget* parent = nullptr);

    void refresh(const protocol::ChainRow& chain);
    void retranslate();

private:
    bool isDeposit() const { return m_way->current() == 0; }
    /// Why nothing can be sent now; empty when it can.
    QString obstacle() const;
    void showButtons();
    void showCall();
    void confirm();
    void mend();

    UiContext m_context;
    Bridge& m_bridge;
    Segmented* m_way;
    Label* m_truth;
    QLineEdit* m_amount;
    KeyValues* m_facts;
    Label* m_missing;
    QPushButton* m_mend;
    QPushButton* m_send;
    Label* m_call;
    Chip* m_state;
    QString m_chainName;
    quint64 m_maturity = 0;
};

} // namespace nucleate
