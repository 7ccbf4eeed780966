#include "ui/dialogs/chainsettings.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {

QVariantMap ChainSettings::toMap() const
{
    return {{u"mining"_s, static_cast<int>(mining)},
            {u"blockTime"_s, blockTime},
            {u"accounts"_s, accounts},
            {u"balance"_s, balance},
            {u"mnemonic"_s, mnemonic},
            {u"chainId"_s, chainId},
            {u"rules"_s, rules},
            {u"keep"_s, keep}};
}

ChainSettings ChainSettings::fromMap(const QVariantMap& map)
{
    ChainSettings out;
    const int mode = map.value(u"mining"_s).toInt();
    if (mode >= 0 && mode <= static_cast<int>(Mining::Manual))
        out.mining = static_cast<Mining>(mode);
    out.blockTime = qBound(1, map.value(u"blockTime"_s, out.blockTime).toInt(), kMostBlockTime);
    out.accounts = qBound(1, map.value(u"accounts"_s, out.accounts).toInt(), kMostAccounts);
    bool isNumber = false;
    const QString balance = map.value(u"balance"_s).toString();
    if (balance.toULongLong(&isNumber); isNumber)
        out.balance = balance;
    out.mnemonic = map.value(u"mnemonic"_s).toString();
    if (const quint64 id = map.value(u"chainId"_s).toULongLong(); id > 0)
        out.chainId = id;
    out.rules = map.value(u"rules"_s).toString();
    out.keep = map.value(u"keep"_s).toBool();
    return out;
}

} // namespace nucleate
