#pragma once

#include "models/batch.hpp"
#include "models/tablesignals.hpp"

#include <QHash>
#include <algorithm>
#include <deque>
#include <vector>

namespace nucleate {

/// Rows of one table by id, in order of arrival. `apply` takes a whole batch and tells of it in
/// few signals: ranges removed, one range updated, one appended.
template <class Row>
class TableStore final : public TableSignals
{
public:
    using TableSignals::TableSignals;

    int size() const { return static_cast<int>(m_rows.size()); }
    const Row& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    const std::deque<Row>& rows() const { return m_rows; }
    int rowOf(const QString& id) const
    {
        const auto it = m_index.constFind(id);
        return it == m_index.constEnd() ? -1 : static_cast<int>(*it - m_base);
    }
    const Row* find(const QString& id) const
    {
        const int row = rowOf(id);
        return row < 0 ? nullptr : &at(row);
    }
    /// Keeps only the newest rows: the oldest go once there are a tenth more than `limit`.
    void setLimit(int limit) { m_limit = limit; }

    void apply(bool snapshot, const std::vector<Change<Row>>& changes)
    {
        if (snapshot)
            reset(changes);
        else if (!changes.empty())
            applyDelta(changes);
        else
            return;
        Q_EMIT changed();
    }

private:
    /// A batch that takes out more scattered ranges than this is told as a reset.
    static constexpr std::size_t kMaxRanges = 64;

    void reset(const std::vector<Change<Row>>& changes)
    {
        Q_EMIT aboutToReset();
        m_rows.clear();
        m_index.clear();
        m_base = 0;
        for (const Change<Row>& change : changes)
            if (change.row)
                put(change.id, *change.row);
        Q_EMIT wasReset();
    }

    void put(const QString& id, const Row& row)
    {
        if (const int known = rowOf(id); known >= 0) {
            m_rows[static_cast<std::size_t>(known)] = row;
            return;
        }
        m_index.insert(id, m_base + size());
        m_rows.push_back(row);
    }

    void applyDelta(const std::vector<Change<Row>>& changes)
    {
        QHash<QString, const Change<Row>*> last;
        for (const Change<Row>& change : changes)
            last.insert(change.id, &change);
        std::vector<int> gone;
        std::vector<const Change<Row>*> fresh;
        int firstUpdated = size();
        int lastUpdated = -1;
        for (const Change<Row>& change : changes) {
            if (last.value(change.id) != &change)
                continue;
            const int row = rowOf(change.id);
            if (!change.row) {
                if (row >= 0)
                    gone.push_back(row);
            } else if (row < 0) {
                fresh.push_back(&change);
            } else {
                m_rows[static_cast<std::size_t>(row)] = *change.row;
                firstUpdated = std::min(firstUpdated, row);
                lastUpdated = std::max(lastUpdated, row);
            }
        }
        if (lastUpdated >= 0)
            Q_EMIT updated(firstUpdated, lastUpdated);
        remove(gone);
        append(fresh);
        trim();
    }

    void remove(std::vector<int>& gone)
    {
        if (gone.empty())
            return;
        std::sort(gone.begin(), gone.end());
        std::vector<std::pair<int, int>> ranges;
        for (const int row : gone) {
            if (!ranges.empty() && ranges.back().second + 1 == row)
                ranges.back().second = row;
            else
                ranges.emplace_back(row, row);
        }
        const bool many = ranges.size() > kMaxRanges;
        if (many)
            Q_EMIT aboutToReset();
        for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
            if (!many)
                Q_EMIT aboutToRemove(range->first, range->second);
            erase(range->first, range->second);
            if (!many)
                Q_EMIT removed();
        }
        if (many)
            Q_EMIT wasReset();
    }

    void erase(int first, int last)
    {
        for (int row = first; row <= last; ++row)
            m_index.remove(rowId(at(row)));
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        if (first == 0) {
            m_base += last + 1;
            return;
        }
        for (int row = first; row < size(); ++row)
            m_index[rowId(at(row))] = m_base + row;
    }

    void append(const std::vector<const Change<Row>*>& fresh)
    {
        if (fresh.empty())
            return;
        Q_EMIT aboutToAppend(size(), size() + static_cast<int>(fresh.size()) - 1);
        for (const Change<Row>* change : fresh)
            put(change->id, *change->row);
        Q_EMIT appended();
    }

    void trim()
    {
        if (m_limit <= 0 || size() <= m_limit + m_limit / 10)
            return;
        const int last = size() - m_limit - 1;
        Q_EMIT aboutToRemove(0, last);
        erase(0, last);
        Q_EMIT removed();
    }

    std::deque<Row> m_rows;
    QHash<QString, qint64> m_index; ///< id to position counted from the first row ever held
    qint64 m_base = 0;
    int m_limit = 0;
};

} // namespace nucleate
