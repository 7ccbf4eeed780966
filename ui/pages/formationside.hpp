#pragma once

#include "ui/pages/riskcard.hpp"
#include "ui/widgets/meter.hpp"

namespace nucleate {

/// The figures of a formation beside its thread: trust, votes, money, autonomy.
class FormationSide final : public QWidget
{
    Q_OBJECT
public:
    explicit FormationSide(const UiContext& context, QWidget* parent = nullptr);

    void show(const protocol::FormationRow& row);
    void retranslate();

private:
    Card* card(QWidget* content);

    UiContext m_context;
    QVBoxLayout* m_column;
    RiskCard* m_risks;
    Meter* m_votes;
    Meter* m_money;
    Meter* m_autonomy;
    Card* m_votesCard;
    Card* m_moneyCard;
    Card* m_autonomyCard;
};

} // namespace nucleate
