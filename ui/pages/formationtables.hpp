#pragma once

#include "models/plaintable.hpp"
#include "ui/shell/context.hpp"
#include "ui/widgets/datatable.hpp"

namespace nucleate {

/// What a formation consists of, as tables: its roles with who fills them and what they cost, its
/// contracts on L1, and its configuration beside that of the formation before.
class FormationTables final : public QObject
{
    Q_OBJECT
public:
    FormationTables(const UiContext& context, QWidget* parent);

    DataTable* roles() const { return m_rolesView; }
    DataTable* contracts() const { return m_contractsView; }
    DataTable* settings() const { return m_settingsView; }

    /// `before`: the formation that the configuration is compared with; may be null.
    void show(const protocol::FormationRow& row, const protocol::FormationRow* before);
    void retranslate();

private:
    void showRoles(const protocol::FormationRow& row);
    void showContracts(const protocol::FormationRow& row);
    void showSettings(const protocol::FormationRow& row, const protocol::FormationRow* before);

    UiContext m_context;
    PlainTable* m_roles;
    PlainTable* m_contracts;
    PlainTable* m_settings;
    DataTable* m_rolesView;
    DataTable* m_contractsView;
    DataTable* m_settingsView;
    bool m_compares = false;
};

} // namespace nucleate
