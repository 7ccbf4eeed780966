#include "chain/contracts/generated/devnet_usd.hpp"
#include "tests/chain/contracts/job_fixture.hpp"

#include <QTest>

using namespace nucleate;
using namespace nucleate::contracts;
using namespace nucleate::contracts::testing;
using namespace nucleate::literals;

/// The life of a job, and every refusal on its way.
class TstJobBoard : public QObject, private JobWorld
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void createsAndFinds();
    void createRefusals();
    void providerIsSetOnceByTheClient();
    void bothSidesSetThePrice();
    void fundingIsGuarded();
    void submitting();
    void completes();
    void rejects_data();
    void rejects();
    void rejectRefusals();
    void terminalJobsStandStill_data();
    void terminalJobsStandStill();
    void noShowRefundsTheClient();
    void unfundedJobHasNothingToRefund();
    void budgetIsNoEscrow();
    void refusedPaymentIsCredited();
    void hookMayRefuseAllButTheRefund();
    void paysInATokenToo();
    void unknownJob();
};

void TstJobBoard::createsAndFinds()
{
    const Sent sent = create(bob_.address);
    QCOMPARE(job_, uint256{1});
    const auto event = sent.events<job_board::JobCreatedEvent>().at(0);
    QCOMPARE(event.client, alice_.address);
    const auto job = job_board::decode_get_job(world_.read(board_, job_board::get_job(1))).value();
    QCOMPARE(job.provider, bob_.address);
    QCOMPARE(job.evaluator, carol_.address);
    QCOMPARE(job.description, std::string{"Do it"});
    QCOMPARE(status(), Status::open);
}

void TstJobBoard::createRefusals()
{
    const auto make = [&](const Address& provider, const Address& evaluator, std::uint64_t life) {
        return world_.send(
            alice_, board_,
            job_board::create_job(provider, evaluator, uint256{world_.now() + life}, "", {}));
    };
    QVERIFY(make(bob_.address, {}, 3600).reverts<job_board::ZeroAddressError>());
    QVERIFY(make(bob_.address, bob_.address, 3600)
                .reverts<job_board::ProviderCannotBeEvaluatorError>());
    QVERIFY(make(bob_.address, carol_.address, 300).reverts<job_board::ExpiryTooShortError>());
    QVERIFY(make(bob_.address, carol_.address, 301).ok);
    QVERIFY(make(bob_.address, alice_.address, 301).ok); // the client may evaluate
}

void TstJobBoard::providerIsSetOnceByTheClient()
{
    QVERIFY(create({}).ok);
    const auto set = [&](const Person& who, const Address& provider) {
        return world_.send(who, board_, job_board::set_provider(job_, provider));
    };
    QVERIFY(set(bob_, bob_.address).reverts<job_board::UnauthorizedError>());
    QVERIFY(set(alice_, {}).reverts<job_board::ZeroAddressError>());
    QVERIFY(set(alice_, carol_.address).reverts<job_board::ProviderCannotBeEvaluatorError>());
    QVERIFY(price(alice_, 1).ok);
    QVERIFY(fund(alice_, 1, 1).reverts<job_board::ProviderNotSetError>());
    const Sent sent = set(alice_, bob_.address);
    QCOMPARE(sent.events<job_board::ProviderSetEvent>().at(0).provider, bob_.address);
    QVERIFY(set(alice_, dave_.address).reverts<job_board::WrongStatusError>());
}

void TstJobBoard::bothSidesSetThePrice()
{
    to(Status::open);
    QVERIFY(price(alice_, 5).ok);
    QVERIFY(price(bob_, 7).ok);
    QVERIFY(price(carol_, 9).reverts<job_board::UnauthorizedError>());
    QVERIFY(fund(alice_, 7, 7).ok);
    QVERIFY(price(bob_, 8).reverts<job_board::WrongStatusError>());
}

void TstJobBoard::fundingIsGuarded()
{
    to(Status::open);
    QVERIFY(fund(alice_, 0, 0).reverts<job_board::ZeroBudgetError>());
    QVERIFY(price(bob_, 7).ok);
    QVERIFY(fund(alice_, 5, 5).reverts<job_board::BudgetMismatchError>());
    QVERIFY(fund(alice_, 7, 6).reverts<job_board::WrongValueError>());
    QVERIFY(fund(dave_, 7, 7).reverts<job_board::UnauthorizedError>());
    const Sent sent = fund(alice_, 7, 7);
    QCOMPARE(sent.events<job_board::JobFundedEvent>().at(0).amount, uint256{7});
    QCOMPARE(escrowed(), uint256{7});
    QVERIFY(fund(alice_, 7, 7).reverts<job_board::WrongStatusError>());
    to(Status::open);
    QVERIFY(price(bob_, 7).ok);
    world_.warp(kLifetime);
    QVERIFY(fund(alice_, 7, 7).reverts<job_board::WrongStatusError>());
}

void TstJobBoard::submitting()
{
    to(Status::open);
    QVERIFY(submit(bob_).reverts<job_board::WrongStatusError>()); // also with a budget of zero
    to(funded);
    QVERIFY(submit(alice_).reverts<job_board::UnauthorizedError>());
    const Sent sent = submit(bob_);
    QCOMPARE(sent.events<job_board::JobSubmittedEvent>().at(0).deliverable, kWork);
    QVERIFY(submit(bob_).reverts<job_board::WrongStatusError>());
    to(funded);
    world_.warp(kLifetime);
    QVERIFY(submit(bob_).reverts<job_board::WrongStatusError>());
}

void TstJobBoard::completes()
{
    to(funded);
    QVERIFY(complete(carol_).reverts<job_board::WrongStatusError>());
    QVERIFY(submit(bob_).ok);
    QVERIFY(complete(alice_).reverts<job_board::UnauthorizedError>());
    QVERIFY(complete(bob_).reverts<job_board::UnauthorizedError>());
    const uint256 before = world_.balance(bob_.address);
    const Sent sent = complete(carol_);
    QCOMPARE(sent.events<job_board::PaymentReleasedEvent>().at(0).amount, kBudget);
    QCOMPARE(world_.balance(bob_.address), before + kBudget);
    QCOMPARE(world_.balance(board_), uint256{});
    QCOMPARE(status(), completed);
}

void TstJobBoard::rejects_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<bool>("by_client");
    QTest::addColumn<bool>("refunds");
    QTest::newRow("open, by the client") << int{open} << true << false;
    QTest::newRow("funded, by the evaluator") << int{funded} << false << true;
    QTest::newRow("submitted, by the evaluator") << int{submitted} << false << true;
}

void TstJobBoard::rejects()
{
    QFETCH(int, from);
    QFETCH(bool, by_client);
    QFETCH(bool, refunds);
    to(static_cast<Status>(from));
    const uint256 before = world_.balance(alice_.address);
    const Sent sent = reject(by_client ? alice_ : carol_);
    QVERIFY(sent.ok);
    QCOMPARE(status(), rejected);
    QCOMPARE(world_.balance(alice_.address) - before, refunds ? kBudget : uint256{});
    QCOMPARE(sent.events<job_board::RefundedEvent>().size(), std::size_t{refunds ? 1U : 0U});
}

void TstJobBoard::rejectRefusals()
{
    to(Status::open);
    QVERIFY(reject(carol_).reverts<job_board::UnauthorizedError>());
    to(funded);
    QVERIFY(reject(alice_).reverts<job_board::UnauthorizedError>());
    QVERIFY(reject(bob_).reverts<job_board::UnauthorizedError>());
}

void TstJobBoard::terminalJobsStandStill_data()
{
    QTest::addColumn<int>("end");
    QTest::newRow("completed") << int{completed};
    QTest::newRow("rejected") << int{rejected};
    QTest::newRow("expired") << int{expired};
}

void TstJobBoard::terminalJobsStandStill()
{
    QFETCH(int, end);
    to(end == expired ? funded : submitted);
    if (end == completed)
        QVERIFY(complete(carol_).ok);
    if (end == rejected)
        QVERIFY(reject(carol_).ok);
    world_.warp(kLifetime);
    if (end == expired)
        QVERIFY(claim_refund().ok);
    QCOMPARE(int{status()}, end);
    QVERIFY(fund(alice_, kBudget, kBudget).reverts<job_board::WrongStatusError>());
    QVERIFY(price(bob_, 1).reverts<job_board::WrongStatusError>());
    QVERIFY(submit(bob_).reverts<job_board::WrongStatusError>());
    QVERIFY(complete(carol_).reverts<job_board::WrongStatusError>());
    QVERIFY(reject(carol_).reverts<job_board::WrongStatusError>());
    QVERIFY(claim_refund().reverts<job_board::WrongStatusError>());
    QVERIFY(
        world_.send(dave_, board_, job_board::settle(job_)).reverts<job_board::WrongStatusError>());
    QVERIFY(world_.send(carol_, board_, job_board::accept_evaluation(job_))
                .reverts<job_board::WrongStatusError>());
}

void TstJobBoard::noShowRefundsTheClient()
{
    to(funded);
    world_.warp(kLifetime - 1);
    QVERIFY(claim_refund().reverts<job_board::WrongStatusError>());
    world_.warp(1);
    const uint256 before = world_.balance(alice_.address);
    const Sent sent = claim_refund();
    QCOMPARE(sent.events<job_board::JobExpiredEvent>().size(), std::size_t{1});
    QCOMPARE(world_.balance(alice_.address), before + kBudget);
    QCOMPARE(status(), expired);
}

void TstJobBoard::unfundedJobHasNothingToRefund()
{
    to(Status::open);
    QVERIFY(price(alice_, kBudget).ok);
    world_.warp(kLifetime);
    QVERIFY(claim_refund().reverts<job_board::WrongStatusError>());
}

void TstJobBoard::budgetIsNoEscrow()
{
    to(funded); // somebody else's money lies on the board
    const uint256 victim = job_;
    QVERIFY(create(bob_.address).ok);
    QVERIFY(price(alice_, kBudget).ok);
    QCOMPARE(escrowed(), uint256{});
    world_.warp(kLifetime);
    QVERIFY(!claim_refund().ok);
    QVERIFY(reject(alice_).ok);
    QCOMPARE(world_.balance(board_), kBudget);
    job_ = victim;
    QVERIFY(claim_refund().ok);
    QCOMPARE(world_.balance(board_), uint256{});
}

void TstJobBoard::refusedPaymentIsCredited()
{
    to(submitted);
    world_.state().set_code(bob_.address, parse_hex("5f5ffd").value());
    QVERIFY(complete(carol_).ok);
    QCOMPARE(status(), completed);
    const auto credit = [&] {
        return job_board::decode_credits(world_.read(board_, job_board::credits(bob_.address)))
            .value();
    };
    QCOMPARE(credit(), kBudget);
    QVERIFY(
        world_.send(bob_, board_, job_board::withdraw()).reverts<job_board::TransferFailedError>());
    world_.state().set_code(bob_.address, {});
    const uint256 before = world_.balance(bob_.address);
    QVERIFY(world_.send(bob_, board_, job_board::withdraw()).ok);
    QCOMPARE(world_.balance(bob_.address), before + kBudget);
    QCOMPARE(credit(), uint256{});
}

void TstJobBoard::hookMayRefuseAllButTheRefund()
{
    hook_ = "0x00000000000000000000000000000000000b00c0"_address;
    world_.state().set_code(hook_, parse_hex("00").value()); // agrees to everything
    to(funded);
    world_.state().set_code(hook_, parse_hex("5f5ffd").value()); // to nothing
    QVERIFY(!submit(bob_).ok);
    QVERIFY(!reject(carol_).ok);
    world_.warp(kLifetime);
    QVERIFY(claim_refund().ok);
}

void TstJobBoard::paysInATokenToo()
{
    const Address usd = world_.deploy(dave_, devnet_usd::creation(dave_.address));
    board_ = world_.deploy(dave_, job_board::creation(usd));
    QVERIFY(world_.send(dave_, usd, devnet_usd::mint(alice_.address, 100)).ok);
    QVERIFY(create(bob_.address).ok);
    QVERIFY(price(bob_, 60).ok);
    QVERIFY(fund(alice_, 60, 1).reverts<job_board::WrongValueError>()); // no ether here
    QVERIFY(!fund(alice_, 60, 0).ok);                                   // no allowance
    QVERIFY(world_.send(alice_, usd, devnet_usd::approve(board_, 60)).ok);
    QVERIFY(fund(alice_, 60, 0).ok);
    QVERIFY(submit(bob_).ok);
    QVERIFY(complete(carol_).ok);
    QCOMPARE(devnet_usd::decode_balance_of(world_.read(usd, devnet_usd::balance_of(bob_.address)))
                 .value(),
             uint256{60});
}

void TstJobBoard::unknownJob()
{
    job_ = 9;
    QVERIFY(submit(bob_).reverts<job_board::InvalidJobError>());
    QVERIFY(claim_refund().reverts<job_board::InvalidJobError>());
    QVERIFY(claim().reverts<job_board::InvalidJobError>());
    QVERIFY(reject(carol_).reverts<job_board::InvalidJobError>());
}

QTEST_GUILESS_MAIN(TstJobBoard)
#include "tst_job_board.moc"
