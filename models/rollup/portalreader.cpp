#include "models/rollup/portalreader.hpp"

#include "models/rollup/abiwords.hpp"
#include "models/rollup/bridgecalls.hpp"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace nucleate {

QString PortalReader::contract(const World& world, const QString& chain, const std::string& name)
{
    for (const protocol::FormationRow& formation : world.table<protocol::FormationRow>().rows())
        if (qs(formation.chain) == chain)
            for (const protocol::ContractRow& contract : formation.contracts)
                if (contract.name == name)
                    return qs(contract.address);
    // An L2 that stood there before has no formation that tells.
    const protocol::ChainRow* row = world.table<protocol::ChainRow>().find(chain);
    if (row && name == "OptimismPortalProxy")
        return qs(row->portal);
    if (row && name == "DisputeGameFactoryProxy")
        return qs(row->games);
    return {};
}

void PortalReader::ask(const QString& to, const QString& data, const QObject* context,
                       std::function<void(const QString&)> then)
{
    m_l1.call(u"eth_call"_s, QJsonArray{QJsonObject{{u"to"_s, to}, {u"data"_s, data}}, u"latest"_s},
              context, [then = std::move(then)](const RpcAnswer& answer) {
                  then(answer.failed ? QString() : answer.result.toString());
              });
}

void PortalReader::read(const QString& chain, const QString& withdrawal, const QObject* context,
                        Then then)
{
    const QString portal = contract(m_world, chain, "OptimismPortalProxy");
    if (portal.isEmpty())
        return;
    const auto ofHash = [&withdrawal](const QString& name) {
        return bridgecalls::ask(name + u"(bytes32)"_s, {withdrawal});
    };
    const QString count = ofHash(u"numProofSubmitters"_s);
    ask(portal, ofHash(u"finalizedWithdrawals"_s), context,
        [this, portal, withdrawal, count, context, then](const QString& done) {
            if (done.isEmpty())
                return;
            WithdrawalState state;
            state.finalized = AbiWords(done).flag(0);
            ask(portal, count, context,
                [this, portal, withdrawal, context, state, then](const QString& proofs) {
                    readProof(portal, withdrawal, AbiWords(proofs).number(0), context, state, then);
                });
        });
}

void PortalReader::readProof(const QString& portal, const QString& withdrawal, quint64 proofs,
                             const QObject* context, const WithdrawalState& known, const Then& then)
{
    if (proofs == 0) {
        then(known);
        return;
    }
    const QString last = u"0x"_s + QString::number(proofs - 1, 16);
    ask(portal, bridgecalls::ask(u"proofSubmitters(bytes32,uint256)"_s, {withdrawal, last}),
        context, [this, portal, withdrawal, context, known, then](const QString& prover) {
            WithdrawalState state = known;
            state.prover = AbiWords(prover).address(0);
            ask(portal,
                bridgecalls::ask(u"provenWithdrawals(bytes32,address)"_s,
                                 {withdrawal, state.prover}),
                context, [state, then](const QString& proof) {
                    WithdrawalState out = state;
                    out.game = AbiWords(proof).address(0);
                    out.provenAt = AbiWords(proof).number(1);
                    then(out);
                });
        });
}

} // namespace nucleate
