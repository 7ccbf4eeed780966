#include "chain/base/hex.hpp"
#include "chain/encoding/abi_value.hpp"
#include "chain/encoding/eip712.hpp"

#include <boost/json.hpp>

#include <set>

namespace nucleate::eip712 {
namespace {

namespace json = boost::json;
using Kind = abi::Type::Kind;
template <class T>
using Expect = Expected<T, Error>;

constexpr unsigned kMaxDepth = 16;
constexpr std::size_t kMaxMembers = 256;
constexpr std::string_view kDomainType = "EIP712Domain";

tl::unexpected<Error> refuse(Error error)
{
    return tl::unexpected(error);
}

std::optional<std::string_view> text_of(const json::value* value)
{
    if (value == nullptr || !value->is_string())
        return std::nullopt;
    return std::string_view{value->get_string()};
}

std::optional<uint256> parse_magnitude(std::string_view text)
{
    return text.starts_with("0x") ? parse_quantity(text) : parse_decimal(text);
}

/// JSON numbers, decimal digits or 0x hex, with a sign where the type has one.
std::optional<uint256> integer(const abi::Type& type, const json::value& value)
{
    std::string text;
    if (value.is_string())
        text = std::string(value.get_string());
    else if (value.is_int64() || value.is_uint64())
        text = json::serialize(value);
    const bool negative = text.starts_with('-');
    const auto magnitude = parse_magnitude(std::string_view{text}.substr(negative ? 1 : 0));
    if (!magnitude)
        return std::nullopt;
    if (type.kind == Kind::uint)
        return negative || magnitude->bit_length() > type.size ? std::nullopt : magnitude;
    const uint256 most = uint256{1} << static_cast<unsigned>(type.size - 1);
    if (*magnitude > most || (!negative && *magnitude == most))
        return std::nullopt;
    return negative ? -*magnitude : *magnitude;
}

/// Hash of one document: types declared in it, and a walk over its values.
class Document
{
public:
    Document(const json::object& types, Keccak keccak) : types_(types), keccak_(keccak) {}

    Expect<Hash32> hash_struct(std::string_view name, const json::value& value, unsigned depth)
    {
        if (depth == 0)
            return refuse(Error::too_deep);
        const json::array* members = declaration(name);
        const json::object* fields = value.if_object();
        if (members == nullptr || members->size() > kMaxMembers)
            return refuse(Error::unknown_type);
        if (fields == nullptr)
            return refuse(Error::bad_value);
        const Expect<std::string> type = encode_type(name);
        if (!type)
            return refuse(type.error());
        Bytes data = to_bytes(detail::hash_text(*type, keccak_).view());
        for (const json::value& item : *members) {
            const Expect<Hash32> word = encode_member(item, *fields, depth);
            if (!word)
                return word;
            append(data, word->view());
        }
        return keccak_(data);
    }

private:
    const json::array* declaration(std::string_view name) const
    {
        const json::value* found = types_.if_contains(name);
        return found != nullptr ? found->if_array() : nullptr;
    }

    Expect<Hash32> encode_member(const json::value& item, const json::object& fields,
                                 unsigned depth)
    {
        const json::object* member = item.if_object();
        if (member == nullptr)
            return refuse(Error::malformed);
        const auto name = text_of(member->if_contains("name"));
        const auto type = text_of(member->if_contains("type"));
        if (!name || !type)
            return refuse(Error::malformed);
        const json::value* value = fields.if_contains(*name);
        if (value == nullptr)
            return refuse(Error::missing_field);
        return encode_value(*type, *value, depth - 1);
    }

    Expect<Hash32> encode_value(std::string_view type, const json::value& value, unsigned depth)
    {
        if (depth == 0)
            return refuse(Error::too_deep);
        if (type.ends_with(']'))
            return encode_array(type, value, depth);
        if (declaration(type) != nullptr)
            return hash_struct(type, value, depth);
        const auto elementary = abi::parse_type(type);
        if (!elementary || elementary->kind == Kind::tuple)
            return refuse(Error::unknown_type);
        return encode_elementary(*elementary, value);
    }

    Expect<Hash32> encode_array(std::string_view type, const json::value& value, unsigned depth)
    {
        const std::size_t open = type.rfind('[');
        const json::array* elements = value.if_array();
        if (open == std::string_view::npos || elements == nullptr)
            return refuse(Error::bad_value);
        const std::string_view count = type.substr(open + 1, type.size() - open - 2);
        if (!count.empty() && parse_decimal(count) != uint256{elements->size()})
            return refuse(Error::bad_value);
        Bytes data;
        for (const json::value& element : *elements) {
            const Expect<Hash32> word = encode_value(type.substr(0, open), element, depth - 1);
            if (!word)
                return word;
            append(data, word->view());
        }
        return keccak_(data);
    }

    Expect<Hash32> encode_elementary(const abi::Type& type, const json::value& value) const
    {
        if (type.kind == Kind::uint || type.kind == Kind::sint) {
            const auto number = integer(type, value);
            return number ? Expect<Hash32>{to_hash(*number)} : refuse(Error::bad_value);
        }
        if (type.kind == Kind::boolean) {
            const bool* truth = value.if_bool();
            return truth != nullptr ? Expect<Hash32>{to_hash(uint256{*truth ? 1U : 0U})}
                                    : refuse(Error::bad_value);
        }
        const auto text = text_of(&value);
        if (!text)
            return refuse(Error::bad_value);
        if (type.kind == Kind::string)
            return detail::hash_text(*text, keccak_);
        return encode_hex(type, *text);
    }

    Expect<Hash32> encode_hex(const abi::Type& type, std::string_view text) const
    {
        const auto bytes = text.starts_with("0x") ? parse_hex(text) : std::nullopt;
        if (!bytes)
            return refuse(Error::bad_value);
        if (type.kind == Kind::bytes)
            return keccak_(*bytes);
        const std::size_t size = type.kind == Kind::address ? Address::kSize : type.size;
        if (bytes->size() != size)
            return refuse(Error::bad_value);
        if (type.kind == Kind::address)
            return Hash32::from_view(*bytes);
        Hash32 word;
        std::copy(bytes->begin(), bytes->end(), word.bytes.begin());
        return word;
    }

    /// "Mail(Person from,…)Person(…)": the type itself, then what it refers to by name.
    Expect<std::string> encode_type(std::string_view name) const
    {
        std::set<std::string_view> used;
        if (!collect(name, used))
            return refuse(Error::malformed);
        used.erase(name);
        std::string text = declare(name);
        for (const std::string_view other : used)
            text += declare(other);
        return text;
    }

    bool collect(std::string_view name, std::set<std::string_view>& used) const
    {
        const json::array* members = declaration(name);
        if (members == nullptr || !used.insert(name).second)
            return true;
        if (used.size() > kMaxMembers)
            return false;
        for (const json::value& item : *members) {
            const json::object* member = item.if_object();
            const auto type = member ? text_of(member->if_contains("type")) : std::nullopt;
            const auto label = member ? text_of(member->if_contains("name")) : std::nullopt;
            if (!type || !label || !collect(type->substr(0, type->find('[')), used))
                return false;
        }
        return true;
    }

    /// Only for types that `collect` has checked.
    std::string declare(std::string_view name) const
    {
        std::string text = std::string(name) + "(";
        for (const json::value& item : *declaration(name)) {
            const json::object& member = item.get_object();
            if (!text.ends_with('('))
                text += ',';
            text += *text_of(member.if_contains("type"));
            text += ' ';
            text += *text_of(member.if_contains("name"));
        }
        return text + ")";
    }

    const json::object& types_;
    Keccak keccak_;
};

/// The domain's type, from the members it has, where the document does not declare it.
json::array domain_members(const json::object& domain)
{
    constexpr std::array<std::pair<const char*, const char*>, 5> kMembers{
        {{"name", "string"},
         {"version", "string"},
         {"chainId", "uint256"},
         {"verifyingContract", "address"},
         {"salt", "bytes32"}}};
    json::array members;
    for (const auto& [name, type] : kMembers)
        if (domain.contains(name))
            members.push_back(json::object{{"name", name}, {"type", type}});
    return members;
}

} // namespace

Expected<Hash32, Error> hash_typed_data(const json::value& typed_data, Keccak keccak)
{
    const json::object* root = typed_data.if_object();
    if (root == nullptr)
        return refuse(Error::malformed);
    const json::value* types = root->if_contains("types");
    const json::value* domain = root->if_contains("domain");
    const json::value* message = root->if_contains("message");
    const auto primary = text_of(root->if_contains("primaryType"));
    if (types == nullptr || !types->is_object() || domain == nullptr || !domain->is_object() ||
        message == nullptr || !primary)
        return refuse(Error::malformed);
    json::object declared = types->get_object();
    if (!declared.contains(kDomainType))
        declared[kDomainType] = domain_members(domain->get_object());
    Document document(declared, keccak);
    const Expect<Hash32> separator = document.hash_struct(kDomainType, *domain, kMaxDepth);
    if (!separator || *primary == kDomainType)
        return separator;
    const Expect<Hash32> hash = document.hash_struct(*primary, *message, kMaxDepth);
    if (!hash)
        return hash;
    return digest(*separator, *hash, keccak);
}

} // namespace nucleate::eip712
