#include "models/needsyou.hpp"

#include "models/bountytruth.hpp"
#include "models/format.hpp"
#include "models/labels.hpp"
#include "models/sentencetext.hpp"
#include "models/wei.hpp"

#include <QCoreApplication>
#include <algorithm>

namespace nucleate {
namespace {

struct Needs
{
    Q_DECLARE_TR_FUNCTIONS(NeedsYou)
};

bool isMine(const std::string& address, const QStringList& addresses)
{
    return addresses.contains(qs(address), Qt::CaseInsensitive);
}

void addWork(const protocol::WorkRow& work, QList<Need>& out)
{
    const QString role = Labels::role(work.role);
    if (!work.missing_condition.empty() && work.state == "running")
        out.append({Needs::tr("%1 runs but does not earn", "role").arg(role),
                    SentenceText::of(work, "missingCondition", work.missing_condition),
                    Needs::tr("See why", "button"), Need::Page::Run, qs(work.id), true});
    if (Wei::from(work.claimable) > Wei())
        out.append({Needs::tr("%1 to claim", "amount").arg(Format::ether(work.claimable)),
                    Needs::tr("Earned as %1", "role").arg(role), Needs::tr("Claim", "button"),
                    Need::Page::Run, qs(work.id), false});
}

} // namespace

QList<Need> needsOf(const World& world, const NodeStatus& status, const QStringList& addresses)
{
    QList<Need> out;
    for (const protocol::WorkRow& work : world.table<protocol::WorkRow>().rows())
        if (isMine(work.worker, addresses))
            addWork(work, out);
    for (const protocol::BountyRow& bounty : world.table<protocol::BountyRow>().rows()) {
        const bool open = bounty.state == "bidding" || bounty.state == "open";
        if (!open || (!bounty.provider.empty() && !isMine(bounty.provider, addresses)))
            continue;
        const QString pay = rewardText(bounty);
        const QString until = bounty.bids_until > status.chainNow()
                                  ? Needs::tr("%1 · bids close %2", "reward, time to come")
                                        .arg(pay, Format::age(bounty.bids_until, status.chainNow()))
                                  : pay;
        out.append({Needs::tr("%1 wanted", "role").arg(Labels::role(bounty.role)), until,
                    Needs::tr("Look", "button, at a bounty"), Need::Page::Bounties, qs(bounty.id),
                    false});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Need& a, const Need& b) { return a.urgent > b.urgent; });
    return out;
}

} // namespace nucleate
