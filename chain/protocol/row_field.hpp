#pragma once

namespace nucleate::protocol {

/// A member of a row and its name on the wire. Every row lists its fields once, in `fields`:
/// readers and writers on both sides of the socket are made from that list.
template <class Row, class Member>
struct Field
{
    const char* name;
    Member Row::*member;
};
template <class Row, class Member>
constexpr auto field(const char* name, Member Row::*member)
{
    return Field<Row, Member>{name, member};
}

} // namespace nucleate::protocol
