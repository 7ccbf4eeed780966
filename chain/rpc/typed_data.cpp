#include "chain/rpc/typed_data.hpp"

#include "chain/base/hex.hpp"
#include "chain/crypto/keccak.hpp"

#include <set>
#include <string>

namespace nucleate::rpc {

namespace json = boost::json;

namespace {

constexpr int kMaxDepth = 32;

Hash32 keccak_text(std::string_view text)
{
    return crypto::keccak256({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

std::string_view view(const json::string& text)
{
    return {text.data(), text.size()};
}

/// The encoding of one set of types (EIP-712, "Definition of hashStruct").
class Encoder
{
public:
    explicit Encoder(const Arg& arg) : arg_(arg), types_(arg["types"].object()) {}

    Hash32 hash_struct(std::string_view type, const json::value& value, int depth = 0) const
    {
        if (depth > kMaxDepth)
            arg_.bad("typed data nested too deep");
        const json::object* object = value.if_object();
        if (object == nullptr)
            arg_.bad("want an object of type " + std::string(type));
        Bytes encoded = to_bytes(keccak_text(encode_type(type)).view());
        for (const json::value& member : members(type)) {
            const auto [name, kind] = member_of(member);
            const json::value* field = object->if_contains({name.data(), name.size()});
            append(encoded, field == nullptr || field->is_null()
                                ? Hash32{}.view()
                                : word(kind, *field, depth).view());
        }
        return crypto::keccak256(encoded);
    }

private:
    const json::array& members(std::string_view type) const
    {
        const json::value* found = types_.if_contains({type.data(), type.size()});
        if (found == nullptr || !found->is_array())
            arg_.bad("unknown type " + std::string(type));
        return found->get_array();
    }

    std::pair<std::string_view, std::string_view> member_of(const json::value& member) const
    {
        const json::object* object = member.if_object();
        const json::value* name = object ? object->if_contains("name") : nullptr;
        const json::value* type = object ? object->if_contains("type") : nullptr;
        if (!name || !type || !name->is_string() || !type->is_string())
            arg_.bad("a member of a type wants a name and a type");
        return {view(name->get_string()), view(type->get_string())};
    }

    static std::string_view base_type(std::string_view type)
    {
        return type.substr(0, type.find('['));
    }

    void collect(std::string_view type, std::set<std::string_view>& out) const
    {
        if (!types_.contains({type.data(), type.size()}) || !out.insert(type).second)
            return;
        for (const json::value& member : members(type))
            collect(base_type(member_of(member).second), out);
    }

    std::string encode_type(std::string_view type) const
    {
        std::set<std::string_view> others;
        collect(type, others);
        others.erase(type);
        std::string out = type_text(type);
        for (const std::string_view other : others)
            out += type_text(other);
        return out;
    }

    std::string type_text(std::string_view type) const
    {
        std::string out(type);
        out += '(';
        for (const json::value& member : members(type)) {
            const auto [name, kind] = member_of(member);
            if (out.back() != '(')
                out += ',';
            out += kind;
            out += ' ';
            out += name;
        }
        return out + ')';
    }

    Hash32 word(std::string_view type, const json::value& value, int depth) const
    {
        if (type.ends_with(']'))
            return array_hash(type.substr(0, type.rfind('[')), value, depth);
        if (types_.contains({type.data(), type.size()}))
            return hash_struct(type, value, depth + 1);
        const Arg arg(&value, 1, type);
        if (type == "string")
            return keccak_text(arg.string());
        if (type == "bytes")
            return crypto::keccak256(arg.data());
        if (type == "bool")
            return to_hash(uint256{std::uint64_t{arg.boolean()}});
        if (type == "address")
            return Hash32::from_view(arg.address().view());
        if (type.starts_with("bytes"))
            return fixed_bytes(arg);
        if (type.starts_with("uint"))
            return to_hash(arg.quantity());
        if (type.starts_with("int"))
            return signed_word(arg);
        arg_.bad("unknown type " + std::string(type));
    }

    Hash32 array_hash(std::string_view element, const json::value& value, int depth) const
    {
        if (depth > kMaxDepth || !value.is_array())
            arg_.bad("want an array of " + std::string(element));
        Bytes encoded;
        for (const json::value& item : value.get_array())
            append(encoded, word(element, item, depth + 1).view());
        return crypto::keccak256(encoded);
    }

    static Hash32 fixed_bytes(const Arg& arg)
    {
        const Bytes bytes = arg.data();
        if (bytes.size() > 32)
            arg.bad("too many bytes");
        Hash32 out;
        std::copy(bytes.begin(), bytes.end(), out.bytes.begin());
        return out;
    }

    static Hash32 signed_word(const Arg& arg)
    {
        const json::value& value = arg.value();
        if (value.is_int64() && value.get_int64() < 0)
            return to_hash(
                -uint256{std::uint64_t{0} - static_cast<std::uint64_t>(value.get_int64())});
        if (value.is_string() && view(value.get_string()).starts_with('-')) {
            const auto magnitude = parse_decimal(view(value.get_string()).substr(1));
            if (!magnitude)
                arg.bad("want an integer");
            return to_hash(-*magnitude);
        }
        return to_hash(arg.quantity());
    }

    const Arg& arg_;
    const json::object& types_;
};

} // namespace

Hash32 typed_data_digest(const Arg& arg)
{
    const Encoder encoder(arg);
    const std::string_view primary = arg["primaryType"].string();
    Bytes message{0x19, 0x01};
    append(message, encoder.hash_struct("EIP712Domain", arg["domain"].value()).view());
    if (primary != "EIP712Domain")
        append(message, encoder.hash_struct(primary, arg["message"].value()).view());
    return crypto::keccak256(message);
}

} // namespace nucleate::rpc
