#pragma once

#include "chain/contracts/generated/job_board.hpp"
#include "tests/chain/contracts/world.hpp"

#include <QTest>

namespace nucleate::contracts::testing {

using namespace nucleate::literals;

inline constexpr std::uint64_t kLifetime = 3600;
inline const uint256 kBudget = kEther;
inline const Hash32 kWork = keccak_text("work");

enum Status
{
    open,
    funded,
    submitted,
    completed,
    rejected,
    expired,
    evaluator_absent
};

/// A board that pays in ether. Client Alice, provider Bob, evaluator Carol.
class JobWorld
{
protected:
    void begin()
    {
        world_ = World{};
        alice_ = world_.person(1);
        bob_ = world_.person(2);
        carol_ = world_.person(3);
        dave_ = world_.person(4);
        board_ = world_.deploy(dave_, job_board::creation(Address{}));
        hook_ = {};
        job_ = {};
    }
    Sent create(const Address& provider)
    {
        const Sent sent =
            world_.send(alice_, board_,
                        job_board::create_job(provider, carol_.address,
                                              uint256{world_.now() + kLifetime}, "Do it", hook_));
        if (sent.ok)
            job_ = job_board::decode_create_job(sent.output).value();
        return sent;
    }
    Sent fund(const Person& who, const uint256& expected, const uint256& value)
    {
        return world_.send(who, board_, job_board::fund(job_, expected, {}), value);
    }
    Sent price(const Person& who, const uint256& amount)
    {
        return world_.send(who, board_, job_board::set_budget(job_, amount, {}));
    }
    Sent submit(const Person& who)
    {
        return world_.send(who, board_, job_board::submit(job_, kWork, {}));
    }
    Sent complete(const Person& who)
    {
        return world_.send(who, board_, job_board::complete(job_, keccak_text("good"), {}));
    }
    Sent reject(const Person& who)
    {
        return world_.send(who, board_, job_board::reject(job_, keccak_text("bad"), {}));
    }
    Sent claim_refund() { return world_.send(dave_, board_, job_board::claim_refund(job_)); }
    Sent claim() { return world_.send(dave_, board_, job_board::claim(job_)); }
    void to(Status status)
    {
        QVERIFY(create(bob_.address).ok);
        if (status == Status::open)
            return;
        QVERIFY(price(bob_, kBudget).ok);
        QVERIFY(fund(alice_, kBudget, kBudget).ok);
        if (status != funded)
            QVERIFY(submit(bob_).ok);
    }
    Status status() const
    {
        return static_cast<Status>(
            job_board::decode_get_job(world_.read(board_, job_board::get_job(job_)))->status);
    }
    uint256 escrowed() const
    {
        return job_board::decode_escrows(world_.read(board_, job_board::escrows(job_)))->escrowed;
    }
    /// A contract whose answer to anything is the word in its storage slot 0.
    Address meter(const uint256& units)
    {
        const Address address = "0x00000000000000000000000000000000000e7e50"_address;
        world_.state().set_code(address, parse_hex("5f545f5260205ff3").value());
        set_units(units);
        return address;
    }
    void set_units(const uint256& units)
    {
        execution::StateChanges changes;
        const Address address = "0x00000000000000000000000000000000000e7e50"_address;
        auto& change = changes.accounts[address];
        change.account = world_.state().account(address);
        change.storage[0] = units;
        world_.state().apply(changes);
    }
    Sent open_metered(const Address& meter, const uint256& budget, const uint256& unit_price)
    {
        const job_board::Terms terms{
            alice_.address, bob_.address, carol_.address, uint256{world_.now() + kLifetime},
            "Sequencer",    budget,       meter,          unit_price};
        const Sent sent = world_.send(dave_, board_, job_board::open(terms), budget);
        if (sent.ok)
            job_ = job_board::decode_open(sent.output).value();
        return sent;
    }

    World world_;
    Person alice_, bob_, carol_, dave_;
    Address board_, hook_;
    uint256 job_;
};

} // namespace nucleate::contracts::testing
