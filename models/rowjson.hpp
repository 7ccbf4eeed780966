#pragma once

#include "models/text.hpp"

#include <QJsonArray>
#include <QJsonObject>
#include <cstdint>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

/// Reads and writes protocol rows as JSON from the one list of their fields. Reading is lenient:
/// a missing or ill-typed field keeps the row's default, so that an older or newer node is still
/// understood; lengths are bounded because the other side may be anybody.
namespace nucleate::rowjson {

inline constexpr qsizetype kMaxText = 64 * 1024;
inline constexpr qsizetype kMaxItems = 20'000;

template <class T>
concept HasFields = requires
{
    T::fields();
};

inline void read(const QJsonValue& json, std::string& out)
{
    if (json.isString())
        out = json.toString().left(kMaxText).toStdString();
}

inline void read(const QJsonValue& json, double& out)
{
    if (json.isDouble())
        out = json.toDouble();
}

inline void read(const QJsonValue& json, bool& out)
{
    if (json.isBool())
        out = json.toBool();
}

/// Accepts a JSON number, a decimal string and a 0x quantity.
inline void read(const QJsonValue& json, std::uint64_t& out)
{
    if (json.isDouble()) {
        const qint64 value = json.toInteger(-1);
        if (value >= 0)
            out = static_cast<std::uint64_t>(value);
    } else if (json.isString()) {
        bool ok = false;
        const qulonglong value = json.toString().toULongLong(&ok, 0);
        if (ok)
            out = value;
    }
}

template <HasFields Row>
void read(const QJsonValue& json, Row& out);

template <class T>
void read(const QJsonValue& json, std::vector<T>& out)
{
    if (!json.isArray())
        return;
    const QJsonArray array = json.toArray();
    out.clear();
    out.reserve(static_cast<std::size_t>(qMin(array.size(), kMaxItems)));
    for (const QJsonValue item : array) {
        if (static_cast<qsizetype>(out.size()) >= kMaxItems)
            break;
        T value{};
        read(item, value);
        out.push_back(std::move(value));
    }
}

template <HasFields Row>
void read(const QJsonValue& json, Row& out)
{
    const QJsonObject object = json.toObject();
    std::apply(
        [&](const auto&... field) {
            (read(object.value(QLatin1StringView(field.name)), out.*(field.member)), ...);
        },
        Row::fields());
}

template <HasFields Row>
Row readRow(const QJsonValue& json)
{
    Row row{};
    read(json, row);
    return row;
}

inline QJsonValue write(const std::string& value)
{
    return qs(value);
}
inline QJsonValue write(double value)
{
    return value;
}
inline QJsonValue write(bool value)
{
    return value;
}
inline QJsonValue write(std::uint64_t value)
{
    return static_cast<qint64>(value);
}
template <HasFields Row>
QJsonValue write(const Row& row);

template <class T>
QJsonValue write(const std::vector<T>& values)
{
    QJsonArray array;
    for (const T& value : values)
        array.append(write(value));
    return array;
}

template <HasFields Row>
QJsonValue write(const Row& row)
{
    QJsonObject object;
    std::apply(
        [&](const auto&... field) {
            (object.insert(QLatin1StringView(field.name), write(row.*(field.member))), ...);
        },
        Row::fields());
    return object;
}

} // namespace nucleate::rowjson
