#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/base/command_queue.hpp"
#include "chain/node/miner.hpp"
#include "tests/chain/node/chain_fixture.hpp"

#include <atomic>
#include <barrier>
#include <mutex>
#include <thread>
#endif

using namespace nucleate;
using namespace nucleate::node;
using namespace nucleate::node::test;

/// Transactions that come in from several threads while blocks are made. Between the moment when a
/// head is published and that when the pool hears of it, a good transaction must wait, not fail.
class TstPoolRace : public QObject
{
    Q_OBJECT
    static constexpr std::size_t kSenders = 4;
    static constexpr std::uint64_t kEach = 400;

    std::vector<std::vector<Bytes>> signed_;
    std::mutex mutex_;
    QString refused_;

    void note(const std::string& message)
    {
        const std::lock_guard lock(mutex_);
        if (refused_.isEmpty())
            refused_ = QString::fromStdString(message);
    }
    /// Every sender's transactions in their order, each from a thread of its own.
    template <class Submit>
    void send_all(Submit submit)
    {
        std::barrier together(std::ptrdiff_t{kSenders});
        std::vector<std::thread> threads;
        for (std::size_t from = 0; from < kSenders; ++from)
            threads.emplace_back([&, from] {
                together.arrive_and_wait();
                for (const Bytes& raw : signed_[from])
                    if (const auto taken = submit(raw); !taken)
                        note(taken.error().message);
            });
        for (std::thread& thread : threads)
            thread.join();
    }
    std::uint64_t mined(const Chain& chain)
    {
        std::uint64_t count = 0;
        for (std::uint64_t n = 1; n <= chain.heads().latest; ++n)
            count += chain.block(n)->tx_hashes.size();
        return count;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (std::size_t from = 0; from < kSenders; ++from) {
            auto& of_one = signed_.emplace_back();
            for (std::uint64_t nonce = 0; nonce < kEach; ++nonce)
                of_one.push_back(sign(transfer(nonce, account(9).address, 1), from));
        }
    }
    void init() { refused_.clear(); }

    void underABuilderThatNeverRests()
    {
        Fixture f;
        Chain& chain = f.open();
        std::atomic<bool> done{false};
        std::thread builder([&] {
            while (!done)
                f.mine();
            f.mine();
        });
        send_all([&](const Bytes& raw) { return chain.submit(raw); });
        done = true;
        builder.join();
        QVERIFY2(refused_.isEmpty(), qPrintable(refused_));
        QCOMPARE(mined(chain), std::uint64_t{kSenders * kEach});
        QCOMPARE(chain.pending_count(), std::size_t{0});
        QVERIFY2(chain.heads().latest > 20, "too few blocks for the test to mean anything");
    }

    void inAutomine()
    {
        Fixture f;
        Chain& chain = f.open();
        CommandQueue commands;
        Miner miner(chain, commands, MiningMode::automine);
        const WriterThread writer(commands, miner);
        send_all([&](const Bytes& raw) { return miner.submit(raw); });
        QVERIFY2(refused_.isEmpty(), qPrintable(refused_));
        QCOMPARE(mined(chain), std::uint64_t{kSenders * kEach});
    }

    void underRewinds()
    {
        Fixture f;
        Chain& chain = f.open();
        std::atomic<bool> done{false};
        std::thread builder([&] {
            for (int i = 0; !done; ++i) {
                f.mine();
                if (i % 8 == 7 && !chain.rewind(chain.heads().latest - 3))
                    note("a rewind failed");
            }
            f.mine();
        });
        send_all([&](const Bytes& raw) { return chain.submit(raw); });
        done = true;
        builder.join();
        QVERIFY2(refused_.isEmpty(), qPrintable(refused_));
        QCOMPARE(mined(chain), std::uint64_t{kSenders * kEach});
    }
};

QTEST_GUILESS_MAIN(TstPoolRace)
#include "tst_pool_race.moc"
