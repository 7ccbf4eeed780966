#pragma once

#include "models/forecast.hpp"
#include "models/seatcosts.hpp"
#include "ui/shell/context.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/keyvalues.hpp"

namespace nucleate {

/// What a sequencer's seat may bring a day: the sum, each term of its formula, and beside it what
/// the seats of the chain have earned until now.
class ForecastCard final : public Card
{
    Q_OBJECT
public:
    explicit ForecastCard(const UiContext& context, QWidget* parent = nullptr);

    /// Hides itself for a bounty that is not paid by the block. `worker`: the row of who holds the
    /// seat; null for a seat that is still open.
    void show(const protocol::BountyRow* bounty, const protocol::WorkRow* work);
    void retranslate();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();
    void showSum(const Forecast& forecast);
    void showTerms(const Forecast& forecast);
    QString history() const;
    QString fundsSentence(const Forecast& forecast) const;

    UiContext m_context;
    SeatCosts m_costs;
    QString m_bounty;
    QString m_key; ///< hot key of the seat; empty while nobody holds it
    QString m_chain;
    Label* m_sum;
    Label* m_verdict;
    KeyValues* m_terms;
    Label* m_history;
    Label* m_formula;
};

} // namespace nucleate
