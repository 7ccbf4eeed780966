#include "ui/pages/formationside.hpp"

#include "models/eventtext.hpp"
#include "models/format.hpp"
#include "models/labels.hpp"
#include "models/wei.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {

FormationSide::FormationSide(const UiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_column(new QVBoxLayout(this)), m_votes(new Meter),
      m_money(new Meter), m_autonomy(new Meter), m_roles(new KeyValues), m_config(new KeyValues),
      m_contracts(new KeyValues)
{
    m_column->setContentsMargins(0, 0, 8, 0);
    m_column->setSpacing(12);
    m_votesCard = card(m_votes);
    m_moneyCard = card(m_money);
    m_rolesCard = card(m_roles);
    m_autonomyCard = card(m_autonomy);
    m_configCard = card(m_config);
    m_contractsCard = card(m_contracts);
    m_column->addStretch();
    retranslate();
}

Card* FormationSide::card(QWidget* content)
{
    auto* made = new Card(this);
    made->body()->addWidget(content);
    m_column->addWidget(made);
    return made;
}

void FormationSide::show(const protocol::FormationRow& row, const protocol::FormationRow* before)
{
    const double cast = row.votes_for + row.votes_against + row.votes_abstain;
    m_votes->set(
        {{tr("For"), row.votes_for, Format::compact(row.votes_for), Tone::Ok},
         {tr("Against"), row.votes_against, Format::compact(row.votes_against), Tone::Error},
         {tr("Abstain"), row.votes_abstain, Format::compact(row.votes_abstain), Tone::Muted}},
        cast, row.quorum > 0 ? std::optional(row.quorum) : std::nullopt,
        tr("quorum %1").arg(Format::compact(row.quorum)));
    m_votesCard->setVisible(cast > 0);
    const double pledged = Wei::from(row.pledged).ether();
    const double threshold = Wei::from(row.threshold).ether();
    m_money->set({{tr("Pledged"), pledged, Format::ether(row.pledged, 2),
                   pledged >= threshold ? Tone::Ok : Tone::Accent}},
                 0, threshold, tr("needs %1").arg(Format::ether(row.threshold, 2)));
    m_moneyCard->setVisible(threshold > 0);
    m_autonomy->set(
        {{tr("Rule"), row.autonomy_rule, Format::percent(row.autonomy_rule), Tone::Muted},
         {tr("Agents"), row.autonomy_agent, Format::percent(row.autonomy_agent), Tone::Accent},
         {tr("People"), row.autonomy_person, Format::percent(row.autonomy_person), Tone::Warn}},
        1);
    showRoles(row);
    showConfig(row, before);
    showContracts(row);
}

void FormationSide::showRoles(const protocol::FormationRow& row)
{
    QList<KeyValue> rows;
    for (const protocol::RoleRow& role : row.roles) {
        const QString name = Labels::role(role.role);
        if (role.holder.empty())
            rows.append({name, tr("open", "role without a holder"), false, Tone::Warn});
        else if (role.holder_kind == "person")
            rows.append({name, tr("%1, a person").arg(qs(role.holder_name))});
        else
            rows.append({name, qs(role.holder_name), false,
                         role.health == "down" ? Tone::Error : Tone::Text});
    }
    m_roles->setRows(rows);
    m_rolesCard->setVisible(!rows.isEmpty());
}

void FormationSide::showConfig(const protocol::FormationRow& row,
                               const protocol::FormationRow* before)
{
    QList<KeyValue> rows;
    for (const protocol::ConfigEntry& entry : row.config) {
        bool differs = false;
        if (before)
            for (const protocol::ConfigEntry& old : before->config)
                differs = differs || (old.key == entry.key && old.value != entry.value);
        const bool isHash = entry.value.starts_with("0x") && entry.value.size() >= 42;
        rows.append({qs(entry.key), qs(entry.value), isHash, differs ? Tone::Accent : Tone::Text});
    }
    if (!row.config_hash.empty())
        rows.append({tr("Hash voted on"), qs(row.config_hash), true});
    m_config->setRows(rows);
    m_configCard->setVisible(!rows.isEmpty());
    m_configCard->setNote(before ? tr("blue differs from %1").arg(qs(before->name)) : QString());
}

void FormationSide::showContracts(const protocol::FormationRow& row)
{
    QList<KeyValue> rows;
    for (const protocol::ContractRow& contract : row.contracts)
        rows.append({qs(contract.name), qs(contract.address), true});
    m_contracts->setRows(rows);
    m_contractsCard->setVisible(!rows.isEmpty());
    m_contractsCard->setNote(row.transactions_to_deploy == 0
                                 ? QString()
                                 : tr("%1 of %2 transactions")
                                       .arg(row.transactions_deployed)
                                       .arg(row.transactions_to_deploy));
}

void FormationSide::retranslate()
{
    m_votesCard->setTitle(tr("Votes"));
    m_moneyCard->setTitle(tr("Treasury"));
    m_autonomyCard->setTitle(tr("Autonomy"));
    m_autonomyCard->setNote(tr("share of the steps by who did them"));
    m_rolesCard->setTitle(tr("Roles"));
    m_configCard->setTitle(tr("Configuration"));
    m_contractsCard->setTitle(tr("Contracts on L1"));
}

} // namespace nucleate
