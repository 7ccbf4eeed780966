#include "chain/encoding/abi_value.hpp"

#include "chain/base/hex.hpp"

namespace nucleate::abi {
namespace {

using Kind = Type::Kind;

bool is_list(const Type& type)
{
    return type.kind == Kind::array || type.kind == Kind::fixed_array || type.kind == Kind::tuple;
}

/// Number of elements of a fixed array or tuple.
std::size_t part_count(const Type& type)
{
    return type.kind == Kind::tuple ? type.parts.size() : type.size;
}

const Type& part(const Type& type, std::size_t i)
{
    return type.kind == Kind::tuple ? type.parts[i] : type.parts[0];
}

bool fits_integer(const Type& type, const uint256& value)
{
    if (type.kind == Kind::uint)
        return value.bit_length() <= type.size;
    const bool negative = value.bit(255);
    return (negative ? ~value : value).bit_length() < type.size;
}

/// Checks that a value is of its type before anything is written.
bool matches(const Type& type, const Value& value)
{
    switch (type.kind) {
    case Kind::uint:
    case Kind::sint: {
        const auto* number = std::get_if<uint256>(&value.data);
        return number != nullptr && fits_integer(type, *number);
    }
    case Kind::address:
        return std::holds_alternative<Address>(value.data);
    case Kind::boolean:
        return std::holds_alternative<bool>(value.data);
    case Kind::fixed_bytes: {
        const auto* bytes = std::get_if<Bytes>(&value.data);
        return bytes != nullptr && bytes->size() == type.size;
    }
    case Kind::bytes:
        return std::holds_alternative<Bytes>(value.data);
    case Kind::string:
        return std::holds_alternative<std::string>(value.data);
    default:
        break;
    }
    const auto* list = std::get_if<std::vector<Value>>(&value.data);
    if (list == nullptr || (type.kind != Kind::array && list->size() != part_count(type)))
        return false;
    for (std::size_t i = 0; i < list->size(); ++i)
        if (!matches(part(type, i), (*list)[i]))
            return false;
    return true;
}

void put(Bytes& out, std::size_t at, const Type& type, const Value& value);
void append_dynamic(Bytes& out, const Type& type, const Value& value);

void put_members(Bytes& out, std::size_t base, const Type& type, const std::vector<Value>& values)
{
    std::size_t at = base;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Type& member = part(type, i);
        if (member.is_dynamic()) {
            detail::put_word(out, at, uint256{out.size() - base});
            append_dynamic(out, member, values[i]);
        } else {
            put(out, at, member, values[i]);
        }
        at += member.head_size();
    }
}

void append_members(Bytes& out, const Type& type, const std::vector<Value>& values)
{
    const std::size_t base = out.size();
    std::size_t heads = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        heads += part(type, i).head_size();
    out.resize(base + heads);
    put_members(out, base, type, values);
}

void put(Bytes& out, std::size_t at, const Type& type, const Value& value)
{
    if (is_list(type))
        return put_members(out, at, type, std::get<std::vector<Value>>(value.data));
    if (const auto* number = std::get_if<uint256>(&value.data))
        detail::put_word(out, at, *number);
    else if (const auto* truth = std::get_if<bool>(&value.data))
        detail::put_word(out, at, uint256{*truth ? 1U : 0U});
    else if (const auto* address = std::get_if<Address>(&value.data))
        detail::put_word(out, at, to_uint256(*address));
    else if (const auto* bytes = std::get_if<Bytes>(&value.data))
        std::copy(bytes->begin(), bytes->end(), out.data() + at);
}

void append_dynamic(Bytes& out, const Type& type, const Value& value)
{
    if (type.kind == Kind::bytes)
        return detail::append_blob(out, std::get<Bytes>(value.data));
    if (type.kind == Kind::string) {
        const auto& text = std::get<std::string>(value.data);
        return detail::append_blob(out, Bytes(text.begin(), text.end()));
    }
    const auto& list = std::get<std::vector<Value>>(value.data);
    if (type.kind == Kind::array)
        detail::append_word(out, uint256{list.size()});
    append_members(out, type, list);
}

Value get(const Reader& reader, std::size_t at, const Type& type);

std::vector<Value> get_members(const Reader& reader, std::size_t at, const Type& type,
                               std::size_t count)
{
    std::vector<Value> values;
    if (!reader.state->spend(count * sizeof(Value)))
        return values;
    for (std::size_t i = 0; i < count && !reader.state->error; ++i) {
        const Type& member = part(type, i);
        values.push_back(member.is_dynamic() ? get(reader.from(reader.length(at)), 0, member)
                                             : get(reader, at, member));
        at += member.head_size();
    }
    return values;
}

Value get_array(const Reader& reader, const Type& type)
{
    const std::size_t count = reader.length(0);
    if (reader.state->error || count > (reader.frame.size() - kWord) / type.parts[0].head_size()) {
        reader.state->fail(Error::truncated);
        return {};
    }
    return {get_members(reader.from(kWord), 0, type, count)};
}

Value get_word(const Reader& reader, std::size_t at, const Type& type)
{
    const uint256 word = reader.word(at);
    if (type.kind == Kind::fixed_bytes) {
        const Hash32 raw = to_hash(word);
        if (!Hash32::from_view(raw.view().subspan(type.size)).is_zero())
            reader.state->fail(Error::out_of_range);
        return {to_bytes(raw.view().first(type.size))};
    }
    if (type.kind == Kind::address) {
        if (word.bit_length() > 160)
            reader.state->fail(Error::out_of_range);
        return {to_address(word)};
    }
    if (type.kind == Kind::boolean) {
        if (word > uint256{1})
            reader.state->fail(Error::out_of_range);
        return {!word.is_zero()};
    }
    if (!fits_integer(type, word))
        reader.state->fail(Error::out_of_range);
    return {word};
}

Value get(const Reader& reader, std::size_t at, const Type& type)
{
    switch (type.kind) {
    case Kind::bytes:
        return {to_bytes(reader.blob())};
    case Kind::string: {
        const BytesView bytes = reader.blob();
        return {std::string(bytes.begin(), bytes.end())};
    }
    case Kind::array:
        return get_array(reader, type);
    case Kind::fixed_array:
    case Kind::tuple:
        return {get_members(reader, at, type, part_count(type))};
    default:
        return get_word(reader, at, type);
    }
}

std::string list_text(const Type& type, const std::vector<Value>& values)
{
    std::string text = type.kind == Kind::tuple ? "(" : "[";
    for (std::size_t i = 0; i < values.size(); ++i)
        text += (i == 0 ? "" : ", ") + to_text(part(type, i), values[i]);
    return text + (type.kind == Kind::tuple ? ")" : "]");
}

} // namespace

const char* to_string(Error error)
{
    static constexpr std::array kNames{"data too short", "value out of its type's range",
                                       "data too large", "unknown type",
                                       "value does not fit its type"};
    return kNames[static_cast<std::size_t>(error)];
}

bool Type::is_dynamic() const
{
    if (kind == Kind::bytes || kind == Kind::string || kind == Kind::array)
        return true;
    for (const Type& inner : parts)
        if (inner.is_dynamic())
            return true;
    return false;
}

std::size_t Type::head_size() const
{
    if (is_dynamic() || !is_list(*this))
        return kWord;
    if (kind == Kind::fixed_array)
        return size * parts[0].head_size();
    std::size_t sum = 0;
    for (const Type& inner : parts)
        sum += inner.head_size();
    return sum;
}

Expected<Bytes, Error> encode_arguments(const Type& tuple, const std::vector<Value>& values)
{
    if (!matches(tuple, Value{values}))
        return tl::unexpected(Error::wrong_value);
    Bytes out;
    append_members(out, tuple, values);
    return out;
}

Expected<std::vector<Value>, Error> decode_arguments(const Type& tuple, BytesView data)
{
    if (tuple.kind != Kind::tuple)
        return tl::unexpected(Error::bad_type);
    ReadState state;
    std::vector<Value> values = get_members({data, &state}, 0, tuple, tuple.parts.size());
    if (state.error)
        return tl::unexpected(*state.error);
    return values;
}

std::string to_text(const Type& type, const Value& value)
{
    if (const auto* number = std::get_if<uint256>(&value.data)) {
        const bool negative = type.kind == Kind::sint && number->bit(255);
        return negative ? "-" + to_decimal(-*number) : to_decimal(*number);
    }
    if (const auto* truth = std::get_if<bool>(&value.data))
        return *truth ? "true" : "false";
    if (const auto* address = std::get_if<Address>(&value.data))
        return to_hex_data(*address);
    if (const auto* bytes = std::get_if<Bytes>(&value.data))
        return to_hex_data(*bytes);
    if (const auto* text = std::get_if<std::string>(&value.data))
        return '"' + *text + '"';
    return list_text(type, std::get<std::vector<Value>>(value.data));
}

} // namespace nucleate::abi
