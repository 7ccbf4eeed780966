#pragma once

#include "models/agentmodel.hpp"
#include "ui/pages/ruleeditor.hpp"
#include "ui/shell/page.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/datatable.hpp"
#include "ui/widgets/keyvalues.hpp"
#include "ui/widgets/meter.hpp"
#include "ui/widgets/statepanel.hpp"

#include <QLineEdit>
#include <QPushButton>

namespace nucleate {

/// The agents, active ones first; for one of them identity, reputation with its confidence, rules,
/// and the last decision with all cost terms.
class AgentsPage final : public Page
{
    Q_OBJECT
public:
    AgentsPage(const UiContext& context, QWidget* parent);

    void open(const QString& target) override;
    QWidget* filterField() const override { return m_filter; }

protected:
    void retranslate() override;

private:
    QWidget* makeDetail();
    void refreshState();
    void refreshDetail();
    void showIncome(const protocol::AgentRow& row);
    void showDecision(const QString& agent);
    QString choiceText(const std::string& option) const;

    AgentModel* m_model;
    StatePanel* m_panel;
    QLineEdit* m_filter;
    DataTable* m_table;
    Card* m_tableCard;
    QWidget* m_detail;
    Card* m_identity;
    Chip* m_state;
    KeyValues* m_facts;
    Card* m_reputationCard;
    Meter* m_reputation;
    Card* m_incomeCard;
    KeyValues* m_income;
    QPushButton* m_invest;
    Card* m_decisionCard;
    KeyValues* m_costs;
    Card* m_rulesCard;
    RuleEditor* m_rules;
};

} // namespace nucleate
