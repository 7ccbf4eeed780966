#include "models/rollup/rederivation.hpp"

#include "models/sentencetext.hpp"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kPollMs = 250;
constexpr int kMostMs = 60 * 60 * 1000; ///< a long chain takes its time

quint64 count(const QJsonValue& value)
{
    return static_cast<quint64>(qMax<qint64>(value.toInteger(), 0));
}

} // namespace

Rederivation::Rederivation(RpcClient& rpc, QObject* parent) : QObject(parent), m_rpc(rpc)
{
    m_poll.setInterval(kPollMs);
    connect(&m_poll, &QTimer::timeout, this, &Rederivation::poll);
}

void Rederivation::start(const QString& chain)
{
    if (m_running)
        return;
    m_chain = chain;
    m_running = true;
    m_blocks = m_head = m_l1Blocks = 0;
    m_verdict.reset();
    m_since.start();
    m_rpc.call(
        u"nucleate_verify"_s, QJsonArray{chain}, this,
        [this](const RpcAnswer& answer) { finish(answer); }, kMostMs);
    m_poll.start();
    Q_EMIT changed();
}

void Rederivation::cancel()
{
    if (m_running)
        m_rpc.call(u"nucleate_stopVerify"_s, QJsonArray{m_chain}, this, [](const RpcAnswer&) {});
}

void Rederivation::forget()
{
    m_verdict.reset();
    Q_EMIT changed();
}

double Rederivation::rate() const
{
    const qint64 passed = m_since.isValid() ? m_since.elapsed() : 0;
    return passed > 0 ? static_cast<double>(m_blocks) * 1000 / static_cast<double>(passed) : 0;
}

void Rederivation::poll()
{
    m_rpc.call(u"nucleate_verifyProgress"_s, QJsonArray{m_chain}, this,
               [this](const RpcAnswer& answer) {
                   if (answer.failed || !m_running || !answer.result[u"running"_s].toBool())
                       return;
                   m_blocks = count(answer.result[u"blocks"_s]);
                   m_head = count(answer.result[u"head"_s]);
                   m_l1Blocks = count(answer.result[u"l1Blocks"_s]);
                   Q_EMIT changed();
               });
}

void Rederivation::finish(const RpcAnswer& answer)
{
    m_poll.stop();
    m_running = false;
    Verdict verdict;
    verdict.seconds = static_cast<double>(m_since.elapsed()) / 1000;
    if (answer.failed) {
        verdict.error = SentenceText::alone(answer.error.message);
        verdict.blocks = m_blocks;
    } else {
        verdict.blocks = count(answer.result[u"blocks"_s]);
        if (!answer.result[u"equal"_s].toBool())
            verdict.difference = count(answer.result[u"firstDifference"_s]);
    }
    m_verdict = verdict;
    Q_EMIT changed();
}

} // namespace nucleate
