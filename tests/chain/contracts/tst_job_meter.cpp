#include "tests/chain/contracts/job_fixture.hpp"

using namespace nucleate;
using namespace nucleate::contracts;
using namespace nucleate::contracts::testing;
using namespace nucleate::literals;

/// Jobs that are opened for a client, and those that are paid by what a meter counts.
class TstJobMeter : public QObject, private JobWorld
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void opensForAClient();
    void meterPaysByTheUnit();
    void meterIsPaidBeforeARefund();
    void emptyMeteredJobIsComplete();
    void failingMeterBlocksNoRefund();
    void hundredBlocksAreOneEther();
};

void TstJobMeter::opensForAClient()
{
    const auto attempt = [&](const Address& client, const Address& provider, std::uint64_t budget,
                             std::uint64_t value) {
        const job_board::Terms terms{
            client, provider, carol_.address, uint256{world_.now() + kLifetime}, "Bridge", budget,
            {},     0};
        return world_.send(dave_, board_, job_board::open(terms), value);
    };
    QVERIFY(attempt({}, bob_.address, 5, 5).reverts<job_board::ZeroAddressError>());
    QVERIFY(attempt(alice_.address, {}, 5, 5).reverts<job_board::ProviderNotSetError>());
    QVERIFY(attempt(alice_.address, bob_.address, 0, 0).reverts<job_board::ZeroBudgetError>());
    QVERIFY(attempt(alice_.address, bob_.address, 5, 4).reverts<job_board::WrongValueError>());
    QVERIFY(attempt(alice_.address, carol_.address, 5, 5)
                .reverts<job_board::ProviderCannotBeEvaluatorError>());
    const Sent sent = attempt(alice_.address, bob_.address, 5, 5);
    job_ = job_board::decode_open(sent.output).value();
    QCOMPARE(status(), funded);
    const uint256 before = world_.balance(alice_.address);
    QVERIFY(reject(carol_).ok);
    QCOMPARE(world_.balance(alice_.address), before + 5); // not to the one who paid
}

void TstJobMeter::meterPaysByTheUnit()
{
    const Address counter = meter(100);
    QVERIFY(open_metered(counter, 50, 5).ok); // what was counted before is not paid
    QVERIFY(claim().ok);
    QCOMPARE(escrowed(), uint256{50});
    set_units(103);
    const auto owed = job_board::decode_claimable(world_.read(board_, job_board::claimable(job_)));
    QCOMPARE(owed->units, uint256{3});
    QCOMPARE(owed->amount, uint256{15});
    const uint256 before = world_.balance(bob_.address);
    const Sent sent = claim();
    QCOMPARE(sent.events<job_board::UnitsPaidEvent>().at(0).units, uint256{3});
    QCOMPARE(world_.balance(bob_.address), before + 15);
    QVERIFY(claim().ok); // nothing new, nothing paid
    QCOMPARE(world_.balance(bob_.address), before + 15);
    QCOMPARE(status(), funded);
    to(funded);
    QVERIFY(claim().reverts<job_board::NotMeteredError>());
}

void TstJobMeter::meterIsPaidBeforeARefund()
{
    QVERIFY(open_metered(meter(0), 50, 5).ok);
    set_units(4);
    const uint256 worker = world_.balance(bob_.address);
    const uint256 client = world_.balance(alice_.address);
    world_.warp(kLifetime);
    QVERIFY(claim_refund().ok);
    QCOMPARE(world_.balance(bob_.address), worker + 20);
    QCOMPARE(world_.balance(alice_.address), client + 30);
    QVERIFY(claim().reverts<job_board::WrongStatusError>());
}

void TstJobMeter::emptyMeteredJobIsComplete()
{
    QVERIFY(open_metered(meter(0), 52, 5).ok);
    set_units(1000);
    const uint256 client = world_.balance(alice_.address);
    const Sent sent = claim();
    QCOMPARE(sent.events<job_board::UnitsPaidEvent>().at(0).units, uint256{10});
    QCOMPARE(status(), completed);
    QCOMPARE(world_.balance(alice_.address), client + 2);
    QCOMPARE(world_.balance(board_), uint256{});
}

void TstJobMeter::failingMeterBlocksNoRefund()
{
    const Address counter = meter(0);
    QVERIFY(open_metered(counter, 50, 5).ok);
    world_.state().set_code(counter, parse_hex("5f5ffd").value());
    world_.warp(kLifetime);
    const uint256 client = world_.balance(alice_.address);
    QVERIFY(claim_refund().ok);
    QCOMPARE(world_.balance(alice_.address), client + 50);
    QVERIFY(!open_metered(counter, 50, 5).ok);
}

/// "0.01 ETH a block": a hundred blocks of the worker are one ether, to the wei.
void TstJobMeter::hundredBlocksAreOneEther()
{
    const Address counter = meter(7); // built before the job
    QVERIFY(open_metered(counter, kEther * uint256{200}, kEther / uint256{100}).ok);
    const uint256 before = world_.balance(bob_.address);
    for (std::uint64_t block = 1; block <= 100; ++block) {
        set_units(7 + block);
        if (block % 9 == 0)
            QVERIFY(claim().ok); // in whatever pieces it is claimed
    }
    const auto owed = job_board::decode_claimable(world_.read(board_, job_board::claimable(job_)));
    QCOMPARE(world_.balance(bob_.address) - before + owed->amount, kEther);
    QVERIFY(claim().ok);
    QCOMPARE(world_.balance(bob_.address) - before, kEther);
    QCOMPARE(escrowed(), kEther * uint256{199});
}

QTEST_GUILESS_MAIN(TstJobMeter)
#include "tst_job_meter.moc"
