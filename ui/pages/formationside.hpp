#pragma once

#include "ui/shell/context.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/keyvalues.hpp"
#include "ui/widgets/meter.hpp"

namespace nucleate {

/// The figures of a formation beside its thread: votes, money, autonomy, roles, configuration,
/// contracts.
class FormationSide final : public QWidget
{
    Q_OBJECT
public:
    explicit FormationSide(const UiContext& context, QWidget* parent = nullptr);

    /// `before`: the formation that the configuration is compared with; may be null.
    void show(const protocol::FormationRow& row, const protocol::FormationRow* before);
    void retranslate();

private:
    Card* card(QWidget* content);
    void showConfig(const protocol::FormationRow& row, const protocol::FormationRow* before);
    void showRoles(const protocol::FormationRow& row);
    void showContracts(const protocol::FormationRow& row);

    UiContext m_context;
    QVBoxLayout* m_column;
    Meter* m_votes;
    Meter* m_money;
    Meter* m_autonomy;
    KeyValues* m_roles;
    KeyValues* m_config;
    KeyValues* m_contracts;
    Card* m_votesCard;
    Card* m_moneyCard;
    Card* m_autonomyCard;
    Card* m_rolesCard;
    Card* m_configCard;
    Card* m_contractsCard;
};

} // namespace nucleate
