#include "models/batch.hpp"

#include "models/rowjson.hpp"

#include <QJsonArray>

namespace nucleate {
namespace {

/// Calls `f` with the tables' indices as compile-time constants.
template <class F>
void forEachTable(F&& f)
{
    [&]<std::size_t... I>(std::index_sequence<I...>)
    {
        (f(std::integral_constant<std::size_t, I>{}), ...);
    }
    (std::make_index_sequence<std::tuple_size_v<TableRows>>{});
}

QLatin1StringView tableName(std::size_t index)
{
    const std::string_view name = protocol::kTables.at(index);
    return QLatin1StringView(name.data(), static_cast<qsizetype>(name.size()));
}

template <class Row>
void put(std::vector<Change<Row>>& changes, const QJsonValue& json)
{
    Row row = rowjson::readRow<Row>(json);
    QString id = rowId(row);
    changes.push_back({std::move(id), std::move(row)});
}

QString deletedId(const QJsonValue& json)
{
    return json.isString() ? json.toString() : QString::number(json.toInteger());
}

void readSnapshot(const QJsonObject& snapshot, Batch& out)
{
    forEachTable([&](auto index) {
        auto& changes = std::get<index>(out.tables);
        const QJsonArray rows = snapshot.value(tableName(index)).toArray();
        changes.reserve(static_cast<std::size_t>(rows.size()));
        for (const QJsonValue row : rows)
            put(changes, row);
    });
}

void readOp(const QJsonObject& op, Batch& out)
{
    const QString table = op.value(QLatin1StringView("table")).toString();
    forEachTable([&](auto index) {
        if (table != tableName(index))
            return;
        auto& changes = std::get<index>(out.tables);
        const QJsonValue row = op.value(QLatin1StringView("put"));
        if (row.isObject())
            put(changes, row);
        else
            changes.push_back({deletedId(op.value(QLatin1StringView("delete"))), std::nullopt});
    });
}

} // namespace

void Batch::merge(Batch&& later)
{
    if (later.snapshot) {
        *this = std::move(later);
        return;
    }
    sequence = later.sequence;
    forEachTable([&](auto index) {
        auto& mine = std::get<index>(tables);
        auto& theirs = std::get<index>(later.tables);
        mine.insert(mine.end(), std::make_move_iterator(theirs.begin()),
                    std::make_move_iterator(theirs.end()));
    });
}

void DeltaDecoder::reset()
{
    m_sequence.reset();
    m_gap = false;
}

DeltaDecoder::Outcome DeltaDecoder::feed(const QJsonObject& result, Batch& out)
{
    const QJsonValue number = result.value(QLatin1StringView("seq"));
    if (!number.isDouble() || number.toInteger(-1) < 0)
        return Outcome::Ignored;
    const auto sequence = static_cast<quint64>(number.toInteger());
    out = {};
    out.sequence = sequence;
    if (const QJsonValue snapshot = result.value(QLatin1StringView("snapshot"));
        snapshot.isObject()) {
        out.snapshot = true;
        readSnapshot(snapshot.toObject(), out);
        m_sequence = sequence;
        m_gap = false;
        return Outcome::Batch;
    }
    if (m_gap)
        return Outcome::Ignored;
    if (!m_sequence || sequence != *m_sequence + 1) {
        m_gap = true;
        return Outcome::Gap;
    }
    m_sequence = sequence;
    const QJsonArray ops = result.value(QLatin1StringView("ops")).toArray();
    for (const QJsonValue op : ops)
        readOp(op.toObject(), out);
    return Outcome::Batch;
}

} // namespace nucleate
