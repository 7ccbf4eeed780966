#pragma once

#include "models/rollup/disputetree.hpp"
#include "ui/pages/rollup/proposalscard.hpp"
#include "ui/pages/rollup/rollupview.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/keyvalues.hpp"

#include <QListView>

namespace nucleate {

/// The dispute games of a chain: its proposals at the left, the chosen one's tree of claims with
/// the clocks that run, and the chosen claim with all that it says.
class DisputesView final : public RollupView
{
    Q_OBJECT
public:
    DisputesView(const UiContext& context, ChainClients& clients, QWidget* parent);

    void refresh() override;
    void retranslate() override;
    /// The address of a game.
    void open(const QString& target) override;

protected:
    void chainChanged() override;

private:
    QWidget* makeGame();
    /// The game that is looked at; without a choice the newest disputed one, else the newest.
    QString wanted() const;
    void showGame();
    void showClaim();
    QString headline(const DisputeGameState& game) const;

    DisputeGameReader m_reader;
    DisputeTree m_tree;
    ProposalsCard* m_games;
    Card* m_card;
    Chip* m_state;
    Label* m_text;
    QListView* m_list;
    StatePanel* m_panel;
    Card* m_claimCard;
    KeyValues* m_facts;
    QString m_chosen;
    quint64 m_readAt = 0; ///< L1 block at which the game was read last
};

} // namespace nucleate
