#include "models/rollup/proposaltext.hpp"

#include "models/format.hpp"

namespace nucleate {

QString ProposalText::state() const
{
    if (m_output.state == "lost")
        return tr("Lost", "a proposal's game");
    if (m_output.state == "stands")
        return isFinal() ? tr("Final", "a proposal") : tr("Stands", "a proposal");
    return isDisputed() ? tr("Disputed", "a proposal") : tr("Open", "a proposal");
}

QString ProposalText::check() const
{
    if (m_output.right == "yes")
        return tr("This node derived the same state from L1.");
    if (m_output.right == "no")
        return tr("This node derived another state from L1: the claim is wrong.");
    return tr("This node has not derived the block from L1 yet.");
}

QString ProposalText::wait() const
{
    if (m_output.state == "stands" && m_output.final_at > m_now)
        return tr("final in %1").arg(Format::duration(m_output.final_at - m_now));
    if (m_output.state != "open")
        return {};
    if (isDisputed())
        return tr("%n claims", nullptr, static_cast<int>(m_output.claims));
    if (m_output.clock_end > m_now)
        return tr("%1 to dispute").arg(Format::duration(m_output.clock_end - m_now));
    return tr("is being closed", "a dispute game");
}

QString ProposalText::waitTip() const
{
    if (m_output.state == "stands")
        return Format::absolute(m_output.final_at);
    return m_output.state == "open" ? Format::absolute(m_output.clock_end) : QString();
}

} // namespace nucleate
