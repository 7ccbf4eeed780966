#include "models/formationmodel.hpp"

#include "models/format.hpp"
#include "models/labels.hpp"
#include "models/sentencetext.hpp"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace nucleate {

FormationModel::FormationModel(World& world, const NodeStatus& status, QObject* parent)
    : StoreModel(world.table<protocol::FormationRow>(), true, parent), m_status(status)
{}

const QStringList& FormationModel::stages()
{
    static const QStringList kStages{u"signal"_s,     u"coalition"_s, u"proposal"_s,  u"voting"_s,
                                     u"funding"_s,    u"bounties"_s,  u"deploying"_s, u"genesis"_s,
                                     u"sequencing"_s, u"live"_s};
    return kStages;
}

int FormationModel::stageIndex(const std::string& stage)
{
    return static_cast<int>(stages().indexOf(qs(stage)));
}

int FormationModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant FormationModel::cell(const protocol::FormationRow& row, int, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return qs(row.name);
    case StageRole:
        return qs(row.stage);
    case StageTextRole:
        return Labels::stage(row.stage);
    case WaitingRole:
        return SentenceText::of(row, "waitingFor", row.waiting_for);
    case TimeRole:
    case SortRole:
        return static_cast<qulonglong>(row.started);
    case Qt::ToolTipRole:
        return tr("Started %1").arg(Format::age(row.started, m_status.chainNow()));
    case Qt::AccessibleTextRole:
        return tr("%1, stage %2").arg(qs(row.name), Labels::stage(row.stage));
    default:
        return {};
    }
}

QString FormationModel::header(int) const
{
    return tr("Formation", "column");
}

} // namespace nucleate
