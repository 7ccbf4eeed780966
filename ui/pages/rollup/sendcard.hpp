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

/// The form for sending ETH or a token into an L2 or out of it: one amount, one button; what is
/// missing is said, with what mends it.
class SendCard final : public Card
{
    Q_OBJECT
public:
    SendCard(const UiContext& context, Bridge& bridge, QWidget* parent = nullptr);

    void refresh(const protocol::ChainRow& chain);
    void retranslate();

private:
    bool isDeposit() const { return m_way->current() == 0; }
    bool isToken() const { return m_what->current() == 1; }
    /// What was typed, in the smallest unit.
    std::optional<Wei> amount() const;
    QString told(Wei amount) const;
    /// The chosen token, in words for where it is not known; empty when it is.
    QString tokenObstacle() const;
    /// It has none on this chain yet, and the person could make it.
    bool canMake() const;
    QList<KeyValue> tokenRows() const;
    void chooseToken();
    void send(Wei amount);
    /// Why nothing can be sent now; empty when it can.
    QString obstacle() const;
    void showButtons();
    void showCall();
    void confirm();
    void mend();

    UiContext m_context;
    Bridge& m_bridge;
    Segmented* m_what;
    Segmented* m_way;
    Label* m_truth;
    QLineEdit* m_token;
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
