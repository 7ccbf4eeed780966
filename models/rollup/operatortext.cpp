#include "models/rollup/operatortext.hpp"

#include "models/text.hpp"

namespace nucleate {

QString OperatorText::state(const std::string& word)
{
    if (word == "leading")
        return tr("Leads", "an operator");
    if (word == "active")
        return tr("Stands by", "an operator");
    if (word == "jailed")
        return tr("Jailed", "an operator");
    if (word == "ejected")
        return tr("Ejected", "an operator");
    if (word == "leaving")
        return tr("Leaving", "an operator");
    if (word == "left")
        return tr("Has left", "an operator");
    return qs(word);
}

QString OperatorText::offence(const std::string& word)
{
    if (word == "equivocation")
        return tr("Signed two blocks of one height");
    if (word == "missed")
        return tr("Missed too many turns");
    if (word == "correlated")
        return tr("Others fell at about the same time");
    if (word == "dao")
        return tr("By decision of the DAO");
    return qs(word);
}

QString OperatorText::spread(const std::string& of)
{
    if (of == "stake")
        return tr("Stake", "spread of it");
    if (of == "blocks")
        return tr("Blocks built", "spread of them");
    if (of == "hosts")
        return tr("Machines", "spread over them");
    return qs(of);
}

QString OperatorText::singlePoint(const protocol::SinglePointRow& row, const QString& name)
{
    if (row.kind == "key")
        return tr("The key of %1 can change the rules.").arg(name);
    if (row.liveness && row.safety)
        return tr("Without %1 nobody builds blocks, and nobody checks them.").arg(name);
    if (row.liveness)
        return tr("Without %1 nobody builds blocks.").arg(name);
    return tr("Without %1 nobody checks the leader.").arg(name);
}

QString OperatorText::concentration(double hhi)
{
    return hhi < 1500   ? tr("low", "concentration")
           : hhi < 2500 ? tr("moderate", "concentration")
                        : tr("high", "concentration");
}

} // namespace nucleate
