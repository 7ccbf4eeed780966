#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/base/command_queue.hpp"
#include "chain/base/log.hpp"
#include "chain/base/worker_pool.hpp"
#endif

using namespace nucleate;
using namespace std::chrono_literals;

class TstThreads : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void queueRefusesWhenFull();
    void closedQueueGivesWhatItHolds();
    void callRunsOnTheWriterThread();
    void callOnTheWriterThreadRunsAtOnce();
    void closeFreesThoseWhoWait();
    void forEachRunsEachOnce();
    void forEachNestsOnTheSameThreads();
    void logReplacesControlCharacters();
};

void TstThreads::queueRefusesWhenFull()
{
    BoundedQueue<int> queue(2);
    QVERIFY(queue.try_push(1));
    QVERIFY(queue.try_push(2));
    QVERIFY(!queue.try_push(3));
    QCOMPARE(queue.pop().value(), 1);
    QVERIFY(queue.try_push(3));
    QCOMPARE(queue.size(), std::size_t{2});
}

void TstThreads::closedQueueGivesWhatItHolds()
{
    BoundedQueue<int> queue(2);
    QVERIFY(queue.try_push(1));
    queue.close();
    QVERIFY(!queue.try_push(2));
    QCOMPARE(queue.pop().value(), 1);
    QVERIFY(!queue.pop());
}

void TstThreads::callRunsOnTheWriterThread()
{
    CommandQueue queue;
    std::thread::id writer;
    std::thread thread([&] {
        writer = std::this_thread::get_id();
        queue.run_until(std::chrono::steady_clock::now() + 10s);
    });
    const auto where = queue.call([] { return std::this_thread::get_id(); });
    queue.close();
    thread.join();
    QVERIFY(where.has_value());
    QVERIFY(*where == writer);
}

void TstThreads::callOnTheWriterThreadRunsAtOnce()
{
    CommandQueue queue(1);
    const CommandQueue::WriterScope scope(queue);
    QCOMPARE(queue.call([&queue] { return queue.call([] { return 7; }).value_or(0); }).value_or(0),
             7);
    QVERIFY(queue.post([] {}));
    QVERIFY(!queue.post([] {}));
    QCOMPARE(queue.run_pending(), std::size_t{1});
}

void TstThreads::closeFreesThoseWhoWait()
{
    CommandQueue queue;
    std::optional<int> answer = 1;
    std::thread caller([&] { answer = queue.call([] { return 2; }); });
    std::this_thread::sleep_for(20ms);
    queue.close();
    caller.join();
    QVERIFY(!answer);
    QVERIFY(!queue.call([] { return 3; }));
}

void TstThreads::forEachRunsEachOnce()
{
    WorkerPool pool(4);
    std::vector<std::atomic<int>> hits(10'000);
    pool.for_each(hits.size(), [&](std::size_t i) { ++hits[i]; });
    for (const std::atomic<int>& hit : hits)
        QCOMPARE(hit.load(), 1);
}

void TstThreads::forEachNestsOnTheSameThreads()
{
    WorkerPool pool(1);
    std::atomic<int> sum{0};
    pool.for_each(8, [&](std::size_t) { pool.for_each(8, [&](std::size_t) { ++sum; }); });
    QCOMPARE(sum.load(), 64);
}

void TstThreads::logReplacesControlCharacters()
{
    set_up_log({.level = LogLevel::error, .to_stderr = false, .file = {}});
    LogLine seen;
    observe_log([&](const LogLine& line) { seen = line; });
    log(LogLevel::warning, "node", "a\x1b[31mred\nline");
    observe_log({});
    QCOMPARE(seen.text, std::string("a [31mred line"));
    QCOMPARE(seen.level, LogLevel::warning);
    QVERIFY(seen.time_ms > 0);
}

QTEST_GUILESS_MAIN(TstThreads)
#include "tst_threads.moc"
