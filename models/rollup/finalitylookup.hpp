#pragma once

#include "models/explorer/asker.hpp"
#include "models/rollup/bridgecalls.hpp"
#include "models/rollup/portalreader.hpp"

namespace nucleate {

/// Something of an L2 that stands somewhere on its ladder.
struct LadderFind
{
    enum class Kind
    {
        Block,
        Transaction,
        Deposit,
        Withdrawal
    };

    Kind kind = Kind::Block;
    QString hash;
    std::optional<quint64> block; ///< of the L2; nothing for a deposit that has not arrived
    quint64 time = 0;             ///< of that block
    quint64 l1Block = 0;          ///< that a deposit was made in
    std::optional<Withdrawal> withdrawal;
    WithdrawalState state; ///< of the withdrawal
};

/// Finds a block by number or hash, a transaction, a deposit by its L1 transaction, or a withdrawal
/// by its transaction or hash. A newer search drops the answers to the older one.
class FinalityLookup final : public QObject
{
    Q_OBJECT
public:
    FinalityLookup(ChainClients& clients, const World& world, QObject* parent = nullptr);

    /// Looks on the L2 named `chain`.
    void look(const QString& chain, const QString& text);
    /// Asks again for what was found, as far as it can change.
    void refresh();
    void forget();
    const std::optional<LadderFind>& found() const { return m_found; }

Q_SIGNALS:
    void changed();
    /// Nothing has that name; `why` is a sentence.
    void missing(const QString& why);

private:
    void lookNumber(quint64 number);
    void lookHash(const QString& hash);
    void lookBlockHash(const QString& hash);
    void lookWithdrawal(const QString& hash);
    void lookDeposit(const QString& hash);
    void takeReceipt(const QJsonObject& receipt);
    void takeWithdrawal(const Withdrawal& withdrawal);
    void takeDeposit(const QJsonObject& log);
    void arrive(LadderFind find);
    void askTime();
    void askState();

    ChainClients& m_clients;
    Asker m_asker;
    Asker m_l1;
    PortalReader m_portal;
    const World& m_world;
    QString m_chain;
    QMetaObject::Connection m_linked; ///< waits for the way to the L2
    std::optional<LadderFind> m_found;
};

} // namespace nucleate
