#pragma once

#include "models/explorer/asker.hpp"
#include "models/rollup/bridgecalls.hpp"
#include "models/rollup/portalreader.hpp"

namespace nucleate {

/// Gathers what proves a withdrawal to L1: the proposal's place in the factory, the L2's state at
/// its block, and the trie nodes that lead to the message.
class WithdrawalProof final : public QObject
{
    Q_OBJECT
public:
    WithdrawalProof(ChainClients& clients, const World& world, QObject* parent = nullptr);

    void gather(const QString& chain, const Withdrawal& withdrawal);

Q_SIGNALS:
    /// Call data for the portal.
    void ready(const QString& data);
    void failed(const QString& why);

private:
    /// Games to look through, newest first, for the one of the proposal.
    static constexpr quint64 kMostGames = 500;

    void findGame(quint64 index, quint64 tried);
    void askState();
    void askNodes();
    void refuse(const RpcAnswer& answer);

    Asker m_asker; ///< on the L2
    PortalReader m_l1;
    const World& m_world;
    QString m_chain;
    QString m_factory;
    QString m_game;
    Withdrawal m_withdrawal;
    quint64 m_block = 0; ///< of the proposal
    quint64 m_index = 0;
    OutputProof m_output;
};

} // namespace nucleate
