#pragma once

#include "chain/protocol/rows.hpp"

#include <QCoreApplication>
#include <QString>

namespace nucleate {

/// A proposal of an L2's state in words, at a moment of chain time.
class ProposalText
{
    Q_DECLARE_TR_FUNCTIONS(ProposalText)
public:
    ProposalText(const protocol::OutputRow& output, quint64 now) : m_output(output), m_now(now) {}

    /// "Open", "Disputed", "Stands", "Final", "Lost".
    QString state() const;
    /// What this node derived itself about the claim.
    QString check() const;
    /// What is left of the present deadline: "23 s to dispute", "final in 6 s"; empty for none.
    QString wait() const;
    /// The moments behind it.
    QString waitTip() const;
    bool isDisputed() const { return m_output.state == "open" && m_output.claims > 1; }
    bool isFinal() const
    {
        return m_output.state == "stands" && m_output.final_at > 0 && m_output.final_at <= m_now;
    }

private:
    const protocol::OutputRow& m_output;
    quint64 m_now;
};

} // namespace nucleate
