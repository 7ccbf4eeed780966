#pragma once

#include "models/rollup/bridge.hpp"
#include "ui/shell/context.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/keyvalues.hpp"
#include "ui/widgets/stepper.hpp"

#include <QPushButton>

namespace nucleate {

/// One transfer: its steps, what it waits for and until when, and the button that brings it on.
class TransferCard final : public Card
{
    Q_OBJECT
public:
    TransferCard(const UiContext& context, Bridge& bridge, QWidget* parent = nullptr);

    /// Null hides it.
    void refresh(const protocol::ChainRow& chain, const Transfer* transfer);
    void retranslate();

private:
    void act();

    UiContext m_context;
    Bridge& m_bridge;
    Stepper* m_stepper;
    Label* m_text;
    KeyValues* m_facts;
    QPushButton* m_act;
    QString m_id;
    QString m_chain;
    Transfer::Kind m_kind = Transfer::Kind::Deposit;
    Transfer::Act m_next = Transfer::Act::None;
};

} // namespace nucleate
