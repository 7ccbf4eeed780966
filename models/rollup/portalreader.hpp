#pragma once

#include "models/explorer/chainclients.hpp"

#include <functional>

namespace nucleate {

/// How far L1's portal is with a withdrawal.
struct WithdrawalState
{
    quint64 provenAt = 0; ///< chain time; 0: not proven
    QString prover;       ///< who proved it last
    QString game;         ///< against which proposal
    bool finalized = false;
    bool operator==(const WithdrawalState&) const = default;
};

/// Asks an L2's contracts on L1.
class PortalReader final : public QObject
{
    Q_OBJECT
public:
    using Then = std::function<void(const WithdrawalState&)>;

    PortalReader(RpcClient& l1, const World& world, QObject* parent = nullptr)
        : QObject(parent), m_l1(l1), m_world(world)
    {}

    /// The address of a contract of the chain's deployment, "OptimismPortalProxy"; empty for none.
    static QString contract(const World& world, const QString& chain, const std::string& name);
    /// Nothing comes where L1 does not answer, or when `context` is gone.
    void read(const QString& chain, const QString& withdrawal, const QObject* context, Then then);
    /// eth_call on L1; `then` gets 0x hex, empty for a revert or no answer.
    void ask(const QString& to, const QString& data, const QObject* context,
             std::function<void(const QString&)> then);

private:
    void readProof(const QString& portal, const QString& withdrawal, quint64 proofs,
                   const QObject* context, const WithdrawalState& known, const Then& then);

    RpcClient& m_l1;
    const World& m_world;
};

} // namespace nucleate
