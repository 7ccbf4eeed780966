#include "ui/pages/formationtables.hpp"

#include "models/bountytruth.hpp"
#include "models/format.hpp"
#include "models/labels.hpp"
#include "models/wei.hpp"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

QString healthOf(const protocol::RoleRow& role)
{
    if (role.holder.empty())
        return FormationTables::tr("open", "role without a holder");
    if (role.health == "up")
        return FormationTables::tr("at work", "role");
    return role.health == "down" ? FormationTables::tr("down", "role")
                                 : FormationTables::tr("not yet at work", "role");
}

/// Numbers get the user's groups, hashes and addresses lose their middle.
QString settingText(const std::string& value)
{
    const QString text = qs(value);
    if (text.startsWith(u"0x"_s))
        return Format::elided(text, 10, 8);
    bool isNumber = false;
    const qulonglong number = text.toULongLong(&isNumber);
    return isNumber && number >= 100'000 ? Format::number(number) : text;
}

} // namespace

FormationTables::FormationTables(const UiContext& context, QWidget* parent)
    : QObject(parent), m_context(context), m_roles(new PlainTable(this)),
      m_contracts(new PlainTable(this)), m_settings(new PlainTable(this)),
      m_rolesView(new DataTable(parent)), m_contractsView(new DataTable(parent)),
      m_settingsView(new DataTable(parent))
{
    retranslate();
    m_rolesView->setObjectName(u"formationRoles"_s);
    m_rolesView->setSource(m_roles);
    m_rolesView->setStretchColumn(1);
    m_contractsView->setObjectName(u"formationContracts"_s);
    m_contractsView->setSource(m_contracts);
    m_contractsView->setStretchColumn(0);
    m_settingsView->setObjectName(u"formationSettings"_s);
    m_settingsView->setSource(m_settings, false);
    m_settingsView->setStretchColumn(1);
    Navigator& navigator = m_context.navigator;
    connect(m_rolesView, &DataTable::rowActivated, this,
            [&navigator](const QString& id) { navigator.go(PageId::Bounties, id); });
    connect(m_contractsView, &DataTable::rowActivated, this,
            [&navigator](const QString& id) { navigator.go(PageId::Explorer, id); });
}

void FormationTables::show(const protocol::FormationRow& row, const protocol::FormationRow* before)
{
    showRoles(row);
    showContracts(row);
    showSettings(row, before);
}

void FormationTables::showRoles(const protocol::FormationRow& row)
{
    QList<PlainTable::Row> rows;
    for (const protocol::RoleRow& role : row.roles) {
        const auto* bounty = m_context.world.table<protocol::BountyRow>().find(qs(role.bounty));
        const QString holder = role.holder.empty() ? u"–"_s
                               : role.holder_kind == "person"
                                   ? tr("%1, a person").arg(qs(role.holder_name))
                                   : QString(qs(role.holder_name));
        const auto amount = [](const std::string& wei) {
            return PlainTable::Cell{Format::ether(wei), Wei::from(wei).ether(), {}};
        };
        PlainTable::Row made{qs(role.bounty),
                             {{Labels::role(role.role), {}, {}},
                              {holder, {}, qs(role.holder)},
                              {healthOf(role), {}, {}}},
                             -1};
        if (bounty) {
            const PlainTable::Cell reward{
                rewardText(*bounty), Wei::from(bounty->reward).ether(), {}};
            made.cells.append({reward, amount(bounty->paid), amount(bounty->bond)});
        }
        rows.append(made);
    }
    m_roles->setRows(rows);
}

void FormationTables::showContracts(const protocol::FormationRow& row)
{
    QList<PlainTable::Row> rows;
    for (const protocol::ContractRow& contract : row.contracts)
        rows.append({qs(contract.address),
                     {{qs(contract.name), {}, {}},
                      {Format::elided(contract.address, 8, 6), {}, qs(contract.address)},
                      {Format::elided(contract.transaction, 8, 6), {}, qs(contract.transaction)}},
                     -1});
    m_contracts->setRows(rows);
}

void FormationTables::showSettings(const protocol::FormationRow& row,
                                   const protocol::FormationRow* before)
{
    if (m_compares != (before != nullptr)) {
        m_compares = before != nullptr;
        retranslate();
    }
    QList<PlainTable::Row> rows;
    for (const protocol::ConfigEntry& entry : row.config) {
        PlainTable::Row made{qs(entry.key),
                             {{Labels::setting(entry.key), {}, qs(entry.key)},
                              {settingText(entry.value), {}, qs(entry.value)}},
                             -1};
        if (before)
            for (const protocol::ConfigEntry& old : before->config)
                if (old.key == entry.key)
                    made.cells.append({old.value == entry.value ? tr("the same", "setting")
                                                                : settingText(old.value),
                                       {},
                                       qs(old.value)});
        rows.append(made);
    }
    if (!row.config_hash.empty())
        rows.append({u"hash"_s,
                     {{tr("Hash voted on"), {}, {}},
                      {Format::elided(row.config_hash, 10, 8), {}, qs(row.config_hash)}},
                     -1});
    m_settings->setRows(rows);
}

void FormationTables::retranslate()
{
    m_roles->setHeaders({tr("Role", "column"), tr("Held by", "column"), tr("State", "column"),
                         tr("Reward", "column"), tr("Paid", "column"), tr("Bond", "column")},
                        {3, 4, 5});
    m_contracts->setHeaders(
        {tr("Contract on L1", "column"), tr("Address", "column"), tr("Deployed by", "column")});
    QStringList settings{tr("Setting", "column"), tr("Value", "column")};
    if (m_compares)
        settings.append(tr("Formation before", "column"));
    m_settings->setHeaders(settings);
    m_rolesView->setAccessibleName(tr("Roles"));
    m_contractsView->setAccessibleName(tr("Contracts"));
    m_settingsView->setAccessibleName(tr("Configuration"));
}

} // namespace nucleate
