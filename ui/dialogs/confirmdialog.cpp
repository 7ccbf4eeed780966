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
        out.append({Confirm::tr("Reward"), rewardText(row)});
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
    const QString id = context.flow.bounty();
    if (!context.world.table<protocol::BountyRow>().find(id))
        return;
    auto* dialog = new Dialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"confirm"_s);
    auto* truth = new Label(dialog);
    auto* risk = new Label(dialog, TextSize::Body, Tone::Muted);
    for (Label* label : {truth, risk}) {
        label->setWordWrap(true);
        label->setVisible(action == BountyFlow::Action::Accept);
        dialog->body()->addWidget(label);
    }
    auto* figures = new KeyValues(dialog);
    dialog->body()->addWidget(figures);
    dialog->setWords([=] {
        const auto* row = context.world.table<protocol::BountyRow>().find(id);
        if (!row)
            return;
        dialog->setTitle(titleOf(action, Labels::role(row->role)));
        dialog->acceptButton()->setText(buttonOf(action));
        truth->setText(bountyTruth(*row, context.world));
        risk->setText(bountyRisk(*row));
        figures->setRows(summary(context, action, *row));
    });
    BountyFlow& flow = context.flow;
    QObject::connect(dialog, &QDialog::accepted, &flow, [&flow, action] { flow.start(action); });
    dialog->open();
}

} // namespace nucleate
