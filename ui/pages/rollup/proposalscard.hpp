#pragma once

#include "models/plaintable.hpp"
#include "ui/shell/context.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/datatable.hpp"
#include "ui/widgets/statepanel.hpp"

namespace nucleate {

/// The newest states of an L2 that were proposed to L1, and until when each can be disputed.
class ProposalsCard final : public Card
{
    Q_OBJECT
public:
    explicit ProposalsCard(const UiContext& context, QWidget* parent = nullptr);

    void refresh(const protocol::ChainRow& chain);
    void retranslate();
    DataTable* table() const { return m_table; }

Q_SIGNALS:
    /// A row was opened: the address of its dispute game.
    void gameChosen(const QString& game);

private:
    UiContext m_context;
    PlainTable m_rows;
    DataTable* m_table;
    StatePanel* m_panel;
};

} // namespace nucleate
