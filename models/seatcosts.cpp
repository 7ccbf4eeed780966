#include "models/seatcosts.hpp"

#include "models/wei.hpp"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kEveryMs = 10'000;
constexpr double kDay = 86'400;

QString quantity(std::uint64_t value)
{
    return u"0x"_s + QString::number(value, 16);
}

} // namespace

SeatCosts::SeatCosts(ControlClient& client, World& world, QObject* parent)
    : QObject(parent), m_client(client), m_world(world)
{
    m_timer.setInterval(kEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &SeatCosts::measure);
}

void SeatCosts::watch(const QString& chain)
{
    if (chain.isEmpty()) {
        m_timer.stop();
        return;
    }
    const bool other = chain != m_chain;
    if (!other && m_timer.isActive())
        return;
    if (other) {
        m_chain = chain;
        m_batches.reset();
        m_samples.clear();
    }
    m_timer.start();
    measure();
}

std::optional<double> SeatCosts::balanceOf(const QString& key) const
{
    return m_samples.value(key.toLower()).now;
}

void SeatCosts::measure()
{
    const auto* l1 = m_world.l1();
    if (!l1 || l1->head < 2 || l1->block_time <= 0 || m_client.rpc().state() != LinkState::Up)
        return;
    std::uint64_t back = std::min(kBlocks, l1->head - 1);
    QStringList keys;
    for (const protocol::WorkRow& work : m_world.table<protocol::WorkRow>().rows()) {
        if (qs(work.chain) != m_chain || work.operator_address.empty() || work.since == 0)
            continue;
        keys.append(qs(work.operator_address).toLower());
        // Before its first minute a key was only given its money.
        const std::uint64_t run = l1->head_time > work.since ? l1->head_time - work.since : 0;
        const auto blocks = static_cast<std::uint64_t>(static_cast<double>(run) / l1->block_time);
        back = std::min(back, std::max<std::uint64_t>(blocks, 1));
    }
    keys.removeDuplicates();
    if (keys.isEmpty())
        return;
    ++m_round;
    m_open = 2 * static_cast<int>(keys.size());
    m_seconds = static_cast<double>(back) * l1->block_time;
    for (const QString& key : std::as_const(keys)) {
        ask(key, l1->head - back, false);
        ask(key, l1->head, true);
    }
}

void SeatCosts::ask(const QString& key, std::uint64_t block, bool isNow)
{
    m_client.rpc().call(u"eth_getBalance"_s, QJsonArray{key, quantity(block)}, this,
                        [this, key, isNow, round = m_round](const RpcAnswer& answer) {
                            if (round != m_round)
                                return;
                            std::optional<double> amount;
                            if (const auto wei = Wei::parse(answer.result.toString());
                                wei && !answer.failed)
                                amount = wei->ether();
                            Sample& sample = m_samples[key];
                            (isNow ? sample.now : sample.before) = amount;
                            if (--m_open == 0)
                                sum();
                        });
}

void SeatCosts::sum()
{
    double spent = 0;
    for (const Sample& sample : std::as_const(m_samples))
        if (sample.before && sample.now && *sample.now < *sample.before)
            spent += *sample.before - *sample.now;
    // Nothing spent means that no batch was posted in the time, not that batches cost nothing.
    if (spent > 0)
        m_batches = spent / m_seconds * kDay;
    Q_EMIT changed();
}

} // namespace nucleate
