#include "models/rollup/withdrawalproof.hpp"

#include "models/abi/opstack.hpp"
#include "models/rollup/abiwords.hpp"
#include "models/rollup/ladder.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {

WithdrawalProof::WithdrawalProof(ChainClients& clients, const World& world, QObject* parent)
    : QObject(parent), m_asker(clients), m_l1(clients.of({}), world), m_world(world)
{}

void WithdrawalProof::gather(const QString& chain, const Withdrawal& withdrawal)
{
    m_chain = chain;
    m_withdrawal = withdrawal;
    m_asker.begin(chain);
    m_factory = PortalReader::contract(m_world, chain, "DisputeGameFactoryProxy");
    const auto* row = m_world.table<protocol::ChainRow>().find(chain);
    const auto* output = row ? Ladder(*row, nullptr).cover(withdrawal.block) : nullptr;
    if (!output || m_factory.isEmpty()) {
        Q_EMIT failed(tr("No proposal covers the withdrawal yet."));
        return;
    }
    m_block = output->number;
    m_game = qs(output->game);
    m_l1.ask(m_factory, bridgecalls::ask(u"gameCount()"_s), this, [this](const QString& data) {
        const quint64 count = AbiWords(data).number(0);
        findGame(count, 0);
    });
}

/// `index` is one past the game that is looked at.
void WithdrawalProof::findGame(quint64 index, quint64 tried)
{
    if (index == 0 || tried == kMostGames) {
        Q_EMIT failed(tr("L1 does not have the proposal any more."));
        return;
    }
    m_l1.ask(m_factory,
             bridgecalls::ask(u"gameAtIndex(uint256)"_s,
                              {QString(u"0x"_s + QString::number(index - 1, 16))}),
             this, [this, index, tried](const QString& data) {
                 if (AbiWords(data).address(2).compare(m_game, Qt::CaseInsensitive) != 0) {
                     findGame(index - 1, tried + 1);
                     return;
                 }
                 m_index = index - 1;
                 askState();
             });
}

void WithdrawalProof::refuse(const RpcAnswer& answer)
{
    Q_EMIT failed(answer.failed ? answer.error.message
                                : tr("The L2 does not have the proposal's block."));
}

void WithdrawalProof::askState()
{
    const QString number = u"0x"_s + QString::number(m_block, 16);
    m_asker.ask(u"eth_getBlockByNumber"_s, {number, false}, [this](const RpcAnswer& answer) {
        if (!answer.result.isObject()) {
            refuse(answer);
            return;
        }
        m_output.stateRoot = answer.result[u"stateRoot"_s].toString();
        m_output.blockHash = answer.result[u"hash"_s].toString();
        askNodes();
    });
}

void WithdrawalProof::askNodes()
{
    const QString number = u"0x"_s + QString::number(m_block, 16);
    const QJsonArray places{opstack::sentMessageSlot(m_withdrawal.hash)};
    m_asker.ask(u"eth_getProof"_s, {bridgecalls::kMessagePasser, places, number},
                [this](const RpcAnswer& answer) {
                    if (!answer.result.isObject()) {
                        refuse(answer);
                        return;
                    }
                    m_output.messagePasserRoot = answer.result[u"storageHash"_s].toString();
                    QStringList nodes;
                    const QJsonArray proof =
                        answer.result[u"storageProof"_s][0][u"proof"_s].toArray();
                    for (const QJsonValue node : proof)
                        nodes.append(node.toString());
                    Q_EMIT ready(bridgecalls::prove(m_withdrawal, m_index, m_output, nodes));
                });
}

} // namespace nucleate
