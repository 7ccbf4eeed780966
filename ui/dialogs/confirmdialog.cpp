#include "ui/dialogs/confirmdialog.hpp"

#include "models/bountytruth.hpp"
#include "models/format.hpp"
#include "models/labels.hpp"
#include "ui/dialogs/dialog.hpp"
#include "ui/shell/context.hpp"
#include "ui/widgets/keyvalues.hpp"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

struct Confirm
{
    Q_DECLARE_TR_FUNCTIONS(ConfirmDialog)
};

QString titleOf(BountyFlow::Action action, const QString& role)
{
    switch (action) {
    case BountyFlow::Action::Claim:
        return Confirm::tr("Claim what you earned as %1", "role").arg(role);
    case BountyFlow::Action::Leave:
        return Confirm::tr("Leave as %1", "role").arg(role);
    case BountyFlow::Action::Withdraw:
        return Confirm::tr("Take your bond back");
    default:
        return Confirm::tr("Become %1", "role").arg(role);
    }
}

QString buttonOf(BountyFlow::Action action)
{
    switch (action) {
    case BountyFlow::Action::Claim:
        return Confirm::tr("Sign and claim", "button");
    case BountyFlow::Action::Leave:
        return Confirm::tr("Sign and leave", "button");
    case BountyFlow::Action::Withdraw:
        return Confirm::tr("Sign and take it", "button");
    default:
        return Confirm::tr("Sign and accept", "button");
    }
}

QList<KeyValue> summary(const UiContext& context, BountyFlow::Action action,
                        const protocol::BountyRow& row)
{
    QList<KeyValue> out;
    out.append({Confirm::tr("You sign as"), context.wallet.address(), true});
    if (action == BountyFlow::Action::Accept) {
        out.append({Confirm::tr("Bond at risk"), Format::ether(row.bond), false, Tone::Warn});
        out.append({Confirm::tr("Reward"),
                    Confirm::tr("%1 a %2", "0.01 ETH a block")
                        .arg(Format::ether(row.reward), Labels::unit(row.reward_unit))});
        out.append({Confirm::tr("At most in all"), Format::ether(row.reward_cap)});
        if (row.expires > 0)
            out.append({Confirm::tr("Ends"), Format::absolute(row.expires)});
    }
    if (action == BountyFlow::Action::Leave)
        out.append({Confirm::tr("Bond comes back after"), Format::duration(row.unbonding_delay)});
    out.append({Confirm::tr("Contract"), qs(row.contract), true});
    return out;
}

} // namespace

void openConfirm(const UiContext& context, BountyFlow::Action action, QWidget* parent)
{
    const auto* row = context.world.table<protocol::BountyRow>().find(context.flow.bounty());
    if (!row)
        return;
    auto* dialog = new Dialog(titleOf(action, Labels::role(row->role)), buttonOf(action), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"confirm"_s);
    if (action == BountyFlow::Action::Accept) {
        auto* truth = new Label(dialog);
        truth->setWordWrap(true);
        truth->setText(bountyTruth(*row, context.world));
        dialog->body()->addWidget(truth);
        auto* risk = new Label(dialog, TextSize::Body, Tone::Muted);
        risk->setWordWrap(true);
        risk->setText(bountyRisk(*row));
        dialog->body()->addWidget(risk);
    }
    auto* figures = new KeyValues(dialog);
    figures->setRows(summary(context, action, *row));
    dialog->body()->addWidget(figures);
    BountyFlow& flow = context.flow;
    QObject::connect(dialog, &QDialog::accepted, &flow, [&flow, action] { flow.start(action); });
    dialog->open();
}

} // namespace nucleate
