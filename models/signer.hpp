#pragma once

#include "models/wei.hpp"

#include <QObject>

namespace nucleate {

/// An EIP-1559 transaction to be signed.
struct TransactionRequest
{
    quint64 chainId = 0;
    quint64 nonce = 0;
    quint64 gas = 0;
    Wei maxFee; ///< a gas
    Wei maxTip; ///< a gas
    QString to; ///< 0x address; empty creates a contract
    Wei value;
    QString data; ///< 0x hex
};

/// What signs for the person. Keys stay behind it.
class Signer : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    struct Signed
    {
        QString raw;   ///< 0x hex, ready for eth_sendRawTransaction; empty on refusal
        QString error; ///< why it was refused
    };

    virtual bool exists() const = 0;
    virtual bool isUnlocked() const = 0;
    /// 0x, with the checksum of EIP-55; empty when there is no key.
    virtual QString address() const = 0;
    virtual Signed sign(const TransactionRequest& request) = 0;

Q_SIGNALS:
    void changed();
};

} // namespace nucleate
