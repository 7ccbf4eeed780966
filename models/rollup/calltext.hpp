#pragma once

#include "models/flows/transactionsender.hpp"

#include <QCoreApplication>

namespace nucleate {

/// How far a signed call is, in words.
class CallText
{
    Q_DECLARE_TR_FUNCTIONS(CallText)
public:
    static QString state(const PendingCall& call);
};

} // namespace nucleate
