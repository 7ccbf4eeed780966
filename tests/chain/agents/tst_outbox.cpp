#include <QTest>

#include "chain/agents/keys.hpp"
#include "chain/agents/outbox.hpp"
#include "tests/chain/agents/fake_chain.hpp"

using namespace nucleate;
using namespace nucleate::agents;

namespace {

const Fees kFees{uint256{5'000'000'000}, uint256{1'000'000'000}};
const Fees kTooLow{uint256{500'000'000}, uint256{100'000'000}};

Call transfer()
{
    return {address_of_key(devnet_key(1, "to", 0)), uint256{1}, {}};
}

struct Fixture
{
    FakeChain chain;
    std::vector<Wallet> wallets{Wallet{devnet_key(7, "agent", 0)},
                                Wallet{devnet_key(7, "agent", 1)}};
    Outbox outbox{chain, wallets};

    std::vector<Included> step()
    {
        chain.mine();
        return outbox.settle(*chain.block(chain.head_number()));
    }
};

/// Brings the records up to date with what the outbox says has changed.
void apply(Outbox& outbox, StateBook& book, StateRecords& kept)
{
    outbox.save(book, "o/");
    for (StateRecord& record : book.take())
        if (record.value)
            kept[record.name] = std::move(*record.value);
        else
            QCOMPARE(kept.erase(record.name), std::size_t{1});
}

} // namespace

class TstOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keys_come_from_the_seed()
    {
        QCOMPARE(devnet_key(7, "agent", 0), devnet_key(7, "agent", 0));
        QVERIFY(devnet_key(7, "agent", 0) != devnet_key(7, "agent", 1));
        QVERIFY(devnet_key(7, "agent", 0) != devnet_key(8, "agent", 0));
        QVERIFY(devnet_key(7, "agent", 0) != devnet_key(7, "operator", 0));
    }

    void real_chains_are_refused_data()
    {
        QTest::addColumn<quint64>("id");
        for (const quint64 id : {1ULL, 10ULL, 137ULL, 8453ULL, 42161ULL})
            QTest::addRow("%llu", static_cast<unsigned long long>(id)) << id;
    }
    void real_chains_are_refused()
    {
        QFETCH(quint64, id);
        const Wallet wallet{devnet_key(7, "agent", 0)};
        QVERIFY(!wallet.sign(id, 0, transfer(), 21'000, kFees).has_value());
        Fixture f;
        f.chain.set_chain_id(id);
        QVERIFY(!f.outbox.send(0, "x", transfer(), kFees).has_value());
        QCOMPARE(f.chain.pending_count(), std::size_t{0});
    }

    void signs_what_it_was_told()
    {
        const Wallet wallet{devnet_key(7, "agent", 0)};
        const Bytes raw = wallet.sign(31'337, 4, transfer(), 21'000, kFees).value();
        const auto tx = execution::decode_transaction(raw).value();
        QCOMPARE(execution::recover_sender(tx).value(), wallet.address());
        QCOMPARE(tx.nonce, std::uint64_t{4});
        QCOMPARE(tx.type, execution::TxType::dynamic_fee);
        QVERIFY(tx.max_fee == kFees.max_fee && tx.max_priority_fee == kFees.tip);
    }

    void follows_a_transaction_into_its_block()
    {
        Fixture f;
        QCOMPARE(f.outbox.fate("a"), Fate::none);
        QVERIFY(f.outbox.send(0, "a", transfer(), kFees).has_value());
        QVERIFY(f.outbox.send(0, "", transfer(), kFees).has_value());
        QVERIFY(!f.outbox.send(0, "a", transfer(), kFees).has_value()); // once at a time
        QCOMPARE(f.outbox.fate("a"), Fate::pending);
        QCOMPARE(f.outbox.pending(0), std::size_t{2});
        const std::vector<Included> included = f.step();
        QCOMPARE(included.size(), std::size_t{2});
        QCOMPARE(included[0].delay, std::uint64_t{2});
        QCOMPARE(included[0].fees, uint256{21'000} * (f.outbox.base_fee() + kFees.tip));
        QCOMPARE(f.outbox.fate("a"), Fate::done);
        QCOMPARE(f.outbox.result("a")->block, std::uint64_t{1});
        QCOMPARE(f.outbox.pending_total(), std::size_t{0});
        f.outbox.forget("a");
        QCOMPARE(f.outbox.fate("a"), Fate::none);
    }

    void a_refusal_does_not_lose_the_nonce()
    {
        Fixture f;
        f.chain.refuse_next();
        QVERIFY(!f.outbox.send(0, "a", transfer(), kFees).has_value());
        QVERIFY(f.outbox.send(0, "a", transfer(), kFees).has_value());
        f.step();
        QCOMPARE(f.outbox.fate("a"), Fate::done);
    }

    void urgent_pulls_what_waits_below_it()
    {
        Fixture f;
        QVERIFY(f.outbox.send(0, "slow", transfer(), kTooLow).has_value());
        f.step();
        QCOMPARE(f.outbox.fate("slow"), Fate::pending);
        QVERIFY(f.outbox.send_urgent(0, "now", transfer()).has_value());
        f.step();
        QCOMPARE(f.outbox.fate("slow"), Fate::done);
        QCOMPARE(f.outbox.fate("now"), Fate::done);
    }

    void a_lost_transaction_is_handed_in_again()
    {
        Fixture f;
        QVERIFY(f.outbox.send(0, "a", transfer(), kFees).has_value());
        f.chain.lose_pool();
        for (int i = 0; i < 12; ++i)
            f.step();
        QCOMPARE(f.outbox.fate("a"), Fate::done);
    }

    void a_used_nonce_fails_the_transaction()
    {
        Fixture f;
        QVERIFY(f.outbox.send(0, "a", transfer(), kFees).has_value());
        f.chain.lose_pool();
        f.chain.use_nonce(f.wallets[0].address());
        for (int i = 0; i < 12; ++i)
            f.step();
        QCOMPARE(f.outbox.fate("a"), Fate::failed);
        QCOMPARE(f.outbox.pending(0), std::size_t{0});
    }

    void goes_on_after_a_restart()
    {
        Fixture f;
        QVERIFY(f.outbox.send(0, "done", transfer(), kFees).has_value());
        f.step();
        QVERIFY(f.outbox.send(0, "waits", transfer(), kTooLow).has_value());
        QVERIFY(f.outbox.send(1, "b", transfer(), kFees).has_value());
        StateBook book;
        StateRecords kept;
        apply(f.outbox, book, kept);
        f.chain.lose_pool(); // the pool lives in memory only
        OutboxState loaded;
        QVERIFY(loaded.load(kept, "o/"));
        Outbox second{f.chain, f.wallets};
        second.restore(loaded);
        QCOMPARE(f.chain.pending_count(), std::size_t{2});
        QCOMPARE(second.fate("done"), Fate::done);
        QCOMPARE(second.fate("waits"), Fate::pending);
        f.chain.mine();
        second.settle(*f.chain.block(f.chain.head_number()));
        QCOMPARE(second.fate("b"), Fate::done);
        QCOMPARE(second.pending(0), std::size_t{1});
        QCOMPARE(second.sent(0), std::uint64_t{2});
    }

    /// A save holds what changed, and all saves together hold the state.
    void saves_only_what_changed()
    {
        Fixture f;
        StateBook book;
        StateRecords kept;
        QVERIFY(f.outbox.send(0, "a", transfer(), kFees).has_value());
        QVERIFY(f.outbox.send(1, "slow", transfer(), kTooLow).has_value());
        apply(f.outbox, book, kept);
        QCOMPARE(kept.size(), std::size_t{3}); // nonces and two under way
        f.outbox.save(book, "o/");
        QVERIFY(book.take().empty());
        f.step();
        apply(f.outbox, book, kept);
        QVERIFY(kept.contains("o/result/a"));
        QCOMPARE(kept.size(), std::size_t{3});
        QVERIFY(f.outbox.send_urgent(1, "now", transfer()).has_value()); // raises the slow one
        apply(f.outbox, book, kept);
        f.chain.lose_pool();
        OutboxState loaded;
        QVERIFY(loaded.load(kept, "o/"));
        QCOMPARE(loaded.in_flight.size(), std::size_t{2});
        QVERIFY(loaded.in_flight.begin()->second.fees.max_fee > kTooLow.max_fee);
        Outbox second{f.chain, f.wallets};
        second.restore(std::move(loaded));
        f.chain.mine();
        QCOMPARE(second.settle(*f.chain.block(f.chain.head_number())).size(), std::size_t{2});
        second.forget("a");
        apply(second, book, kept);
        QVERIFY(!kept.contains("o/result/a"));
        QVERIFY(kept.contains("o/result/slow") && kept.contains("o/result/now"));
    }

    void a_damaged_record_is_refused()
    {
        Fixture f;
        StateBook book;
        StateRecords kept;
        QVERIFY(f.outbox.send(0, "a", transfer(), kFees).has_value());
        apply(f.outbox, book, kept);
        for (auto& [name, value] : kept) {
            const Bytes whole = value;
            value.pop_back();
            QVERIFY(!OutboxState{}.load(kept, "o/"));
            value = whole;
        }
        QVERIFY(OutboxState{}.load(kept, "o/"));
    }
};

QTEST_GUILESS_MAIN(TstOutbox)
#include "tst_outbox.moc"
