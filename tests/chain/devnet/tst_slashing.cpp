#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/devnet/vigil.hpp"
#include "tests/chain/devnet/town.hpp"
#endif

#include <algorithm>

using namespace nucleate;
using devnet::test::Town;

namespace {

/// The block at that height, signed by `key`, and another one of it.
devnet::DoubleSign sign_twice(const Town& town, const agents::OperatorKey& key)
{
    const std::uint64_t number = town.l2_head();
    const node::SealedBlockPtr block = town.rollup->node->chain().block(number);
    node::SealedBlock other = *block;
    other.block.header.gas_used += 1;
    other.hash.bytes[0] ^= 1U;
    const std::uint64_t chain = town.rollup->request.l2_chain_id;
    const auto see = [&](const node::SealedBlock& seen, const Bytes& envelope) {
        rollup::UnsafePayload payload;
        payload.signer = key.address;
        payload.hash = seen.hash;
        payload.header = seen.block.header;
        town.rollup->vigil->see(payload, envelope, true);
    };
    devnet::DoubleSign out{key.address, number,
                           rollup::sign_payload(*block, chain, key.secret).value(),
                           rollup::sign_payload(other, chain, key.secret).value()};
    see(*block, out.first);
    see(other, out.second);
    return out;
}

const protocol::OperatorRow* row_of(const std::vector<protocol::OperatorRow>& rows,
                                    const std::string& address)
{
    const auto found = std::ranges::find(rows, address, &protocol::OperatorRow::address);
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

/// A leader of a real L2 that the swarm formed signs two blocks of one height.
class TstSlashing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_double_signature_costs_bond_and_turn();
};

void TstSlashing::a_double_signature_costs_bond_and_turn()
{
    Town town;
    QVERIFY(town.run_until_live());
    for (int i = 0; i < 40; ++i)
        town.tick();
    QVERIFY(town.offences.empty());
    const Address guilty = town.leader_key();
    const auto& keys = town.rollups->operators();
    const auto key = std::ranges::find(keys, guilty, &agents::OperatorKey::address);
    QVERIFY(key != keys.end());
    const devnet::DoubleSign evidence = sign_twice(town, *key);

    for (int i = 0; i < 6; ++i)
        town.tick();
    // What it did, as the node noticed and as L1 tells, and what that cost it.
    const protocol::EventRow* noticed = town.log.last("operator.equivocated");
    QVERIFY(noticed);
    QCOMPARE(noticed->actor, to_hex_data(key->worker));
    const std::vector<devnet::BridgeEvent>& told = town.offences;
    QCOMPARE(told.size(), std::size_t{2});
    QCOMPARE(told[0].row.kind, noticed->kind);
    QCOMPARE(told[0].thing, noticed->facts.at(0).value);
    QCOMPARE(told[0].row.facts.at(2).value, noticed->facts.at(2).value);
    const devnet::BridgeEvent& slashed = told[1];
    QCOMPARE(slashed.row.kind, std::string("operator.slashed"));
    QCOMPARE(slashed.cause, told[0].thing);
    QCOMPARE(slashed.row.actor, to_hex_data(key->worker));
    for (const auto& [fact, envelope] :
         {std::pair{"first_signature", evidence.first}, {"second_signature", evidence.second}})
    {
        const auto& facts = slashed.row.facts;
        const auto found = std::ranges::find(facts, fact, &protocol::EventFact::key);
        QVERIFY(found != facts.end());
        QCOMPARE(found->value, to_hex_data(BytesView{envelope}.first(65)));
    }
    QVERIFY(town.leader_key() != guilty);
    QVERIFY(town.rollup->vigil->book().unsettled().empty());

    devnet::SetKeeper keeper(*town.rollup, *town.l1);
    keeper.survey();
    const devnet::SetRows& rows = keeper.rows();
    const protocol::OperatorRow* row = row_of(rows.operators, to_hex_data(key->worker));
    QVERIFY(row);
    QCOMPARE(row->state, std::string("ejected"));
    QCOMPARE(row->evidence, slashed.row.transaction);
    QCOMPARE(row->slashes.at(0).first_signature, to_hex_data(BytesView{evidence.first}.first(65)));
    QCOMPARE(row->slashes.at(0).number, evidence.number);
    QVERIFY(row->turns > 0 && row->blocks > 0 && row->missed == 0 && row->share == 0);
    double shares = 0;
    for (const protocol::OperatorRow& each : rows.operators)
        shares += each.share;
    QVERIFY(qAbs(shares - 1) < 1e-9);
    QCOMPARE(rows.set.operators, rows.operators.size() - 1);
    QCOMPARE(rows.set.spreads.size(), std::size_t{3});
    QCOMPARE(rows.set.nakamoto_half, std::uint64_t{1}); // the devnet runs all of them
    QVERIFY(!rows.set.single_points.empty());

    // The chain goes on under the others.
    const std::uint64_t head = town.l2_head();
    for (int i = 0; i < 30; ++i)
        town.tick();
    QVERIFY(town.l2_head() > head + 20);
    QCOMPARE(town.forks, std::uint64_t{0});
    const auto report = town.host->verify(town.rollup->endpoint.name);
    QVERIFY(report && report->equal);
    QVERIFY(town.leader_key() != guilty);
}

QTEST_GUILESS_MAIN(TstSlashing)
#include "tst_slashing.moc"
