#pragma once

#include "models/nodestatus.hpp"
#include "models/storemodel.hpp"

#include <QCoreApplication>

namespace nucleate {

/// Formations, newest first: one column with name; stage and progress as roles.
class FormationModel final : public StoreModel<protocol::FormationRow>
{
    Q_DECLARE_TR_FUNCTIONS(FormationModel)
public:
    enum Role
    {
        StageRole = TitleRole + 1,
        StageTextRole,
        WaitingRole
    };

    FormationModel(World& world, const NodeStatus& status, QObject* parent = nullptr);

    /// The stages on the way to a live chain, in order.
    static const QStringList& stages();
    /// Where a stage stands in `stages()`; −1 for an end that is none (defeated, refunded, …).
    static int stageIndex(const std::string& stage);
    int columnCount(const QModelIndex& parent = {}) const override;

protected:
    QVariant cell(const protocol::FormationRow& row, int column, int role) const override;
    QString header(int column) const override;

private:
    const NodeStatus& m_status;
};

} // namespace nucleate
