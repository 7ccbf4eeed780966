#include "models/explorer/statechanges.hpp"

#include <QSet>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

QStringList keysOf(const QJsonObject& a, const QJsonObject& b)
{
    QSet<QString> keys;
    for (const QString& key : a.keys())
        keys.insert(key);
    for (const QString& key : b.keys())
        keys.insert(key);
    QStringList out(keys.begin(), keys.end());
    out.sort();
    return out;
}

/// geth writes nonces as numbers, all else as text.
QString textOf(const QJsonValue& value)
{
    if (value.isDouble())
        return u"0x"_s + QString::number(static_cast<quint64>(value.toDouble()), 16);
    return value.toString();
}

/// Names more than storage: an account that came or went, not one whose slots were or became zero.
bool isAccount(const QJsonObject& side)
{
    return side.contains(u"balance"_s) || side.contains(u"nonce"_s) || side.contains(u"code"_s);
}

/// A field that only one side names did not exist, or was zero, on the other one; a field that the
/// later side of a living account leaves out did not change.
void addField(AccountChange& out, StateChange::What what, const QString& key,
              const QJsonObject& before, const QJsonObject& after)
{
    const bool lives = !after.isEmpty() && !before.isEmpty();
    if (lives && !after.contains(key))
        return;
    const QString old = textOf(before[key]);
    const QString now = textOf(after[key]);
    if (old != now)
        out.changes.append({what, {}, old, now});
}

} // namespace

QList<AccountChange> stateChanges(const QJsonObject& diff)
{
    const QJsonObject pre = diff[u"pre"_s].toObject();
    const QJsonObject post = diff[u"post"_s].toObject();
    QList<AccountChange> out;
    for (const QString& address : keysOf(pre, post)) {
        const QJsonObject before = pre[address].toObject();
        const QJsonObject after = post[address].toObject();
        AccountChange account{address,
                              !pre.contains(address) && isAccount(after),
                              !post.contains(address) && isAccount(before),
                              {}};
        addField(account, StateChange::What::Balance, u"balance"_s, before, after);
        addField(account, StateChange::What::Nonce, u"nonce"_s, before, after);
        addField(account, StateChange::What::Code, u"code"_s, before, after);
        const QJsonObject old = before[u"storage"_s].toObject();
        const QJsonObject now = after[u"storage"_s].toObject();
        for (const QString& slot : keysOf(old, now))
            account.changes.append(
                {StateChange::What::Storage, slot, old[slot].toString(), now[slot].toString()});
        if (!account.changes.isEmpty())
            out.append(account);
    }
    return out;
}

} // namespace nucleate
