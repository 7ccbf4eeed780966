#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "tests/chain/rpc/endpoint.hpp"
#endif

#include <QtTest>

using namespace nucleate;
using namespace nucleate::rpc;
using namespace nucleate::rpc::test;

/// Answers that cost their caller little and would cost the node much memory.
class TstAnswerLimits : public QObject
{
    Q_OBJECT

    static QString message(const boost::json::value& answer)
    {
        const auto* const error = answer.as_object().if_contains("error");
        return error == nullptr ? QString()
                                : QString::fromUtf8(error->at("message").as_string().c_str());
    }

private Q_SLOTS:
    /// A loop that hands 128 KiB of its memory to an empty account, which costs no more than the
    /// call: JUMPDEST, CALL(gas, 0xff, 0, 0, 0x20000, 0, 0), POP, JUMP.
    void callTreesAreBounded_data()
    {
        QTest::addColumn<QByteArray>("tracer");
        QTest::addColumn<int>("gas");
        QTest::addColumn<QString>("error");
        for (const char* tracer : {"callTracer", "flatCallTracer"}) {
            QTest::addRow("%s", tracer) << QByteArray(tracer) << 2'000'000 << "trace too large";
            QTest::addRow("%s short", tracer) << QByteArray(tracer) << 80'000 << QString();
        }
    }
    void callTreesAreBounded()
    {
        QFETCH(QByteArray, tracer);
        QFETCH(int, gas);
        QFETCH(QString, error);
        const Endpoint endpoint;
        const boost::json::value answer = endpoint.answer(
            "debug_traceCall",
            R"([{"to":"0x00000000000000000000000000000000000000aa","gas":)" + std::to_string(gas) +
                R"(},"latest",{"tracer":")" + tracer.toStdString() +
                R"(","stateOverrides":{"0x00000000000000000000000000000000000000aa":)"
                R"({"code":"0x5b5f5f620200005f5f60ff5af1505f56"}}}])");
        QCOMPARE(message(answer), error);
    }

    /// LOG0 of 4 KiB.
    void logsAreBoundedInBytes()
    {
        EthOptions eth;
        eth.log_bytes = 12'000;
        const Endpoint endpoint(eth);
        endpoint.answer("anvil_setCode", R"(["0x00000000000000000000000000000000000000aa",)"
                                         R"("0x6110005fa0"])");
        const auto logs = [&] {
            return message(endpoint.answer("eth_getLogs", R"([{"fromBlock":"0x0"}])"));
        };
        const auto more = [&] {
            return message(endpoint.answer(
                "eth_sendTransaction",
                R"([{"to":"0x00000000000000000000000000000000000000aa","gas":"0x20000"}])"));
        };
        for (int i = 0; i < 2; ++i)
            QCOMPARE(more(), QString());
        QCOMPARE(logs(), QString());
        QCOMPARE(more(), QString());
        QVERIFY2(logs().startsWith("query returned more than 12000 bytes"), qPrintable(logs()));
    }
};

QTEST_GUILESS_MAIN(TstAnswerLimits)
#include "tst_answer_limits.moc"
