#include "models/series.hpp"

#include "models/text.hpp"

#include <QStringList>
#include <algorithm>
#include <cmath>

namespace nucleate {
namespace {

QString keyOf(const QString& chain, const QString& metric)
{
    return chain + u'/' + metric;
}

} // namespace

Series::Series(int capacity) : m_capacity(std::max(capacity, 2)) {}

Series::Sample Series::at(int index) const
{
    return m_ring[static_cast<std::size_t>((m_start + index) % m_capacity)];
}

void Series::append(Sample sample)
{
    if (!std::isfinite(sample.value) || !std::isfinite(sample.time))
        return;
    if (m_size > 0 && sample.time <= last().time) {
        if (sample.time == last().time)
            m_ring[static_cast<std::size_t>((m_start + m_size - 1) % m_capacity)] = sample;
        return;
    }
    if (m_size < m_capacity) {
        const auto place = static_cast<std::size_t>((m_start + m_size) % m_capacity);
        if (place < m_ring.size())
            m_ring[place] = sample;
        else
            m_ring.push_back(sample);
        ++m_size;
        return;
    }
    m_ring[static_cast<std::size_t>(m_start)] = sample;
    m_start = (m_start + 1) % m_capacity;
}

void Series::cut(double time)
{
    while (m_size > 0 && last().time >= time)
        --m_size;
}

int Series::lowerBound(double time) const
{
    int low = 0;
    int high = m_size;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (at(middle).time < time)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

QList<QPointF> Series::decimated(double from, double to, int points) const
{
    QList<QPointF> out;
    const int first = lowerBound(from);
    const int end = lowerBound(std::nextafter(to, to + 1));
    const int count = end - first;
    if (count <= 0)
        return out;
    if (count <= points) {
        out.reserve(count);
        for (int i = first; i < end; ++i)
            out.append({at(i).time, at(i).value});
        return out;
    }
    const int columns = std::max(points / 2, 1);
    const double width = std::max(to - from, 1e-9) / columns;
    for (int i = first; i < end;) {
        const int column = std::min(static_cast<int>((at(i).time - from) / width), columns - 1);
        Sample least = at(i);
        Sample greatest = at(i);
        for (; i < end &&
               std::min(static_cast<int>((at(i).time - from) / width), columns - 1) == column;
             ++i)
        {
            const Sample sample = at(i);
            if (sample.value < least.value)
                least = sample;
            if (sample.value > greatest.value)
                greatest = sample;
        }
        const bool leastFirst = least.time <= greatest.time;
        const Sample one = leastFirst ? least : greatest;
        const Sample two = leastFirst ? greatest : least;
        out.append({one.time, one.value});
        if (two.time > one.time)
            out.append({two.time, two.value});
    }
    return out;
}

void SeriesStore::clear()
{
    m_series.clear();
    m_dirty = true;
}

void SeriesStore::append(const protocol::MetricRow& row)
{
    m_series[keyOf(qs(row.chain), qs(row.metric))].append(
        {static_cast<double>(row.time), row.value});
    m_dirty = true;
}

void SeriesStore::apply(const std::vector<Change<protocol::MetricRow>>& changes)
{
    const bool anyGone =
        std::any_of(changes.begin(), changes.end(), [](const auto& change) { return !change.row; });
    QHash<QString, const Change<protocol::MetricRow>*> last;
    if (anyGone)
        for (const auto& change : changes)
            last.insert(change.id, &change);
    std::vector<const protocol::MetricRow*> rows;
    for (const auto& change : changes) {
        if (anyGone && last.value(change.id) != &change)
            continue;
        if (change.row)
            rows.push_back(&*change.row);
        else
            cut(change.id.section(u'/', 0, -2), change.id.section(u'/', -1).toDouble());
    }
    // Rows that are written anew come in any order.
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto* a, const auto* b) { return a->time < b->time; });
    for (const protocol::MetricRow* row : rows) {
        const auto time = static_cast<double>(row->time);
        const QString key = keyOf(qs(row->chain), qs(row->metric));
        if (const auto known = m_series.constFind(key);
            known != m_series.constEnd() && !known->isEmpty() && known->last().time > time)
            cut(key, time);
        append(*row);
    }
}

void SeriesStore::cut(const QString& key, double time)
{
    if (const auto found = m_series.find(key); found != m_series.end()) {
        found->cut(time);
        m_dirty = true;
    }
}

void SeriesStore::finishBatch()
{
    if (std::exchange(m_dirty, false))
        Q_EMIT changed();
}

const Series* SeriesStore::find(const QString& chain, const QString& metric) const
{
    static const Series kNone;
    const auto it = m_series.constFind(keyOf(chain, metric));
    return it == m_series.constEnd() ? &kNone : &*it;
}

QStringList SeriesStore::metricsOf(const QString& chain) const
{
    QStringList out;
    for (auto it = m_series.constBegin(); it != m_series.constEnd(); ++it)
        if (it.key().startsWith(keyOf(chain, QString())))
            out.append(it.key().mid(chain.size() + 1));
    out.sort();
    return out;
}

} // namespace nucleate
