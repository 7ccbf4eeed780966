#pragma once

#include "models/batch.hpp"

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointF>
#include <vector>

namespace nucleate {

/// Samples of one metric in a ring: the newest `capacity` of them, by rising time.
class Series
{
public:
    struct Sample
    {
        double time = 0; ///< seconds of chain time
        double value = 0;
    };

    explicit Series(int capacity = 16'384);

    /// A sample older than the newest is ignored; one of the same time replaces it.
    void append(Sample sample);
    /// Forgets the samples from `time` on.
    void cut(double time);
    int size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    Sample at(int index) const;
    Sample last() const { return at(m_size - 1); }
    /// Index of the first sample at or after `time`.
    int lowerBound(double time) const;

    /// The samples in [from, to] as at most about `points` points: per column its least and its
    /// greatest value in order of time, so that no peak is lost.
    QList<QPointF> decimated(double from, double to, int points) const;

private:
    std::vector<Sample> m_ring;
    int m_capacity;
    int m_start = 0;
    int m_size = 0;
};

/// All series by chain and metric. `changed()` comes once a batch.
class SeriesStore final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void clear();
    void append(const protocol::MetricRow& row);
    /// A batch of rows. Where one is taken out or lies before the newest of its series, the chain
    /// went back: what was later is forgotten.
    void apply(const std::vector<Change<protocol::MetricRow>>& changes);
    void finishBatch();
    /// Never null; empty for an unknown name.
    const Series* find(const QString& chain, const QString& metric) const;
    QStringList metricsOf(const QString& chain) const;

Q_SIGNALS:
    void changed();

private:
    void cut(const QString& key, double time);

    QHash<QString, Series> m_series;
    bool m_dirty = false;
};

} // namespace nucleate
