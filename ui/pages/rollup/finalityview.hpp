#pragma once

#include "ui/pages/rollup/lookupcard.hpp"
#include "ui/pages/rollup/proposalscard.hpp"
#include "ui/pages/rollup/rederivecard.hpp"
#include "ui/pages/rollup/rollupview.hpp"
#include "ui/widgets/ladderview.hpp"

namespace nucleate {

/// How far a chain's blocks are final: the ladder, a place on it that the person asks for, and the
/// proposals that carry its upper part.
class FinalityView final : public RollupView
{
    Q_OBJECT
public:
    FinalityView(const UiContext& context, ChainClients& clients, QWidget* parent);

    void refresh() override;
    void retranslate() override;
    void open(const QString& target) override { m_lookup->look(target); }
    QWidget* filterField() const override { return m_lookup->field(); }

Q_SIGNALS:
    /// A dispute game shall be shown.
    void gameChosen(const QString& game);

protected:
    void chainChanged() override;

private:
    Card* m_ladderCard;
    LadderView* m_ladder;
    RederiveCard* m_rederive;
    LookupCard* m_lookup;
    ProposalsCard* m_proposals;
};

} // namespace nucleate
