#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace nucleate {

/// One thing of an account that a transaction changed.
struct StateChange
{
    enum class What
    {
        Balance,
        Nonce,
        Code,
        Storage
    };
    What what = What::Balance;
    QString slot; ///< of storage
    /// Wei and nonces as 0x quantities, storage as words, code as its bytes; empty for none.
    QString before;
    QString after;
};

struct AccountChange
{
    QString address;
    bool created = false;
    bool deleted = false;
    QList<StateChange> changes;
};

/// What a transaction changed, of `debug_traceTransaction` with prestateTracer in diff mode; sorted
/// by address, storage by slot.
QList<AccountChange> stateChanges(const QJsonObject& diff);

} // namespace nucleate
