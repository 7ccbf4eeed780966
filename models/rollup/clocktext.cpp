#include "models/rollup/clocktext.hpp"

#include "models/format.hpp"

#include <QDateTime>
#include <QLocale>
#include <cmath>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

/// Ratios closer to 1 than this are told as the same pace.
constexpr double kSame = 0.01;

QString timeOf(const QDateTime& moment, const QDate& today)
{
    const QString time = QLocale().toString(moment.time(), u"HH:mm:ss"_s);
    return moment.date() == today
               ? time
               : QLocale().toString(moment.date(), QLocale::ShortFormat) + u' ' + time;
}

} // namespace

QString ClockText::both() const
{
    const QDateTime wall = QDateTime::currentDateTime();
    const auto chain = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(m_status.chainNow()));
    const QString shown = tr("Chain time %1 · your clock %2")
                              .arg(timeOf(chain, wall.date()), timeOf(wall, wall.date()));
    const auto* node = m_world.node();
    if (!node)
        return shown;
    const QString pace = node->paused            ? tr("time stands still", "of the chain")
                         : node->clock != "real" ? tr("as fast as the machine can")
                         : std::abs(node->speed - 1) > kSame
                             ? tr("%1 times as fast", "chain time").arg(Format::brief(node->speed))
                             : QString();
    return pace.isEmpty() ? shown : tr("%1 · %2", "the two clocks, the pace").arg(shown, pace);
}

QString ClockText::stretch(quint64 seconds) const
{
    const auto* node = m_world.node();
    const QString chain = Format::duration(seconds);
    if (!node || node->clock != "real" || node->speed <= 0 || std::abs(node->speed - 1) <= kSame)
        return chain;
    const double wall = static_cast<double>(seconds) / node->speed;
    return tr("%1 of chain time, %2 by your clock")
        .arg(chain, Format::duration(static_cast<quint64>(std::ceil(wall))));
}

QString ClockText::left(quint64 until) const
{
    const quint64 now = m_status.chainNow();
    return until > now ? stretch(until - now) : tr("over", "a deadline that has passed");
}

} // namespace nucleate
