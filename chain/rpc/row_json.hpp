#pragma once

#include "chain/base/result.hpp"
#include "chain/protocol/rows.hpp"
#include "chain/rpc/writer.hpp"

#include <boost/json.hpp>

#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// Rows of the control protocol as JSON, both ways, made from the list of fields that each row
/// carries (protocol/rows.hpp).
namespace nucleate::rpc {

template <class T>
concept ProtocolRow = requires
{
    T::fields();
};

inline void write_member(Writer& out, const std::string& value)
{
    out.string(value);
}
inline void write_member(Writer& out, bool value)
{
    out.boolean(value);
}
inline void write_member(Writer& out, std::uint64_t value)
{
    out.number(value);
}
inline void write_member(Writer& out, double value)
{
    out.number(value);
}
template <ProtocolRow Row>
void write_row(Writer& out, const Row& row);
template <ProtocolRow Row>
void write_member(Writer& out, const Row& row)
{
    write_row(out, row);
}
template <class T>
void write_member(Writer& out, const std::vector<T>& items)
{
    out.begin_array();
    for (const T& item : items)
        write_member(out, item);
    out.end_array();
}

/// One object with every field of the row, in the row's order.
template <ProtocolRow Row>
void write_row(Writer& out, const Row& row)
{
    out.begin_object();
    std::apply(
        [&](const auto&... field) {
            ((out.key(field.name), write_member(out, row.*field.member)), ...);
        },
        Row::fields());
    out.end_object();
}
template <ProtocolRow Row>
std::string row_text(const Row& row)
{
    std::string text;
    Writer writer(text);
    write_row(writer, row);
    return text;
}

inline bool read_member(const boost::json::value& json, std::string& out)
{
    if (!json.is_string())
        return false;
    out.assign(json.get_string().data(), json.get_string().size());
    return true;
}
inline bool read_member(const boost::json::value& json, bool& out)
{
    if (!json.is_bool())
        return false;
    out = json.get_bool();
    return true;
}
inline bool read_member(const boost::json::value& json, std::uint64_t& out)
{
    boost::system::error_code error;
    const auto value = json.to_number<std::uint64_t>(error);
    if (!error)
        out = value;
    return !error;
}
inline bool read_member(const boost::json::value& json, double& out)
{
    boost::system::error_code error;
    const auto value = json.to_number<double>(error);
    if (!error)
        out = value;
    return !error;
}
template <ProtocolRow Row>
bool read_member(const boost::json::value& json, Row& out);
template <class T>
bool read_member(const boost::json::value& json, std::vector<T>& out)
{
    if (!json.is_array())
        return false;
    out.clear();
    for (const boost::json::value& item : json.get_array()) {
        out.emplace_back();
        if (!read_member(item, out.back()))
            return false;
    }
    return true;
}

/// Reads a row; a missing field keeps its default, a field of the wrong kind or an unknown field
/// is refused by name.
template <ProtocolRow Row>
Result<Row> read_row(const boost::json::value& json)
{
    if (!json.is_object())
        return fail("expected an object");
    Row row;
    std::string wrong;
    std::size_t known = 0;
    const boost::json::object& object = json.get_object();
    const auto read = [&](const auto& field) {
        const boost::json::value* value = object.if_contains(field.name);
        if (value == nullptr)
            return;
        ++known;
        if (!read_member(*value, row.*field.member) && wrong.empty())
            wrong = field.name;
    };
    std::apply([&](const auto&... field) { (read(field), ...); }, Row::fields());
    if (!wrong.empty())
        return fail("field '" + wrong + "' has the wrong type");
    if (known != object.size())
        return fail("unknown field in the object");
    return row;
}
template <ProtocolRow Row>
bool read_member(const boost::json::value& json, Row& out)
{
    Result<Row> row = read_row<Row>(json);
    if (row)
        out = std::move(*row);
    return row.has_value();
}

/// The table that a row lives in.
template <class Row>
struct TableOf;
template <>
struct TableOf<protocol::NodeRow>
{
    static constexpr std::string_view name = "node";
};
template <>
struct TableOf<protocol::ChainRow>
{
    static constexpr std::string_view name = "chains";
};
template <>
struct TableOf<protocol::BlockRow>
{
    static constexpr std::string_view name = "blocks";
};
template <>
struct TableOf<protocol::AgentRow>
{
    static constexpr std::string_view name = "agents";
};
template <>
struct TableOf<protocol::RuleRow>
{
    static constexpr std::string_view name = "rules";
};
template <>
struct TableOf<protocol::DecisionRow>
{
    static constexpr std::string_view name = "decisions";
};
template <>
struct TableOf<protocol::FormationRow>
{
    static constexpr std::string_view name = "formations";
};
template <>
struct TableOf<protocol::BountyRow>
{
    static constexpr std::string_view name = "bounties";
};
template <>
struct TableOf<protocol::WorkRow>
{
    static constexpr std::string_view name = "work";
};
template <>
struct TableOf<protocol::MetricRow>
{
    static constexpr std::string_view name = "metrics";
};
template <>
struct TableOf<protocol::EdgeRow>
{
    static constexpr std::string_view name = "edges";
};
template <>
struct TableOf<protocol::OperatorRow>
{
    static constexpr std::string_view name = "operators";
};
template <>
struct TableOf<protocol::SequencerSetRow>
{
    static constexpr std::string_view name = "sets";
};
template <>
struct TableOf<protocol::FaultRow>
{
    static constexpr std::string_view name = "faults";
};
template <>
struct TableOf<protocol::EventRow>
{
    static constexpr std::string_view name = "events";
};
template <class Row>
concept TableRow = ProtocolRow<Row> && requires
{
    TableOf<Row>::name;
};

} // namespace nucleate::rpc
