#include "chain/encoding/abi_value.hpp"

#include <charconv>

namespace nucleate::abi {
namespace {

using Kind = Type::Kind;
constexpr unsigned kMaxNesting = 8;
constexpr std::size_t kMaxParts = 256;
constexpr std::size_t kMaxFixedLength = 1U << 16U;

/// Digits without a leading zero; nothing for anything else.
std::optional<std::size_t> parse_count(std::string_view text)
{
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || text[0] == '0' || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<Type> parse_integer(Kind kind, std::string_view bits)
{
    if (bits.empty())
        return Type{kind, 256, {}};
    const std::optional<std::size_t> size = parse_count(bits);
    if (!size || *size > 256 || *size % 8 != 0)
        return std::nullopt;
    return Type{kind, *size, {}};
}

std::optional<Type> parse_elementary(std::string_view text)
{
    if (text == "address")
        return Type{Kind::address, 0, {}};
    if (text == "bool")
        return Type{Kind::boolean, 0, {}};
    if (text == "string")
        return Type{Kind::string, 0, {}};
    if (text == "bytes")
        return Type{Kind::bytes, 0, {}};
    if (text.starts_with("uint"))
        return parse_integer(Kind::uint, text.substr(4));
    if (text.starts_with("int"))
        return parse_integer(Kind::sint, text.substr(3));
    if (text.starts_with("bytes")) {
        const std::optional<std::size_t> size = parse_count(text.substr(5));
        if (size && *size <= kWord)
            return Type{Kind::fixed_bytes, *size, {}};
    }
    return std::nullopt;
}

/// Recursive descent over a type string.
class Parser
{
public:
    explicit Parser(std::string_view text) : rest_(text) {}

    std::optional<Type> type(unsigned nesting)
    {
        if (nesting == 0)
            return std::nullopt;
        std::optional<Type> result = rest_.starts_with('(') ? tuple(nesting) : elementary();
        for (; result && rest_.starts_with('['); --nesting) {
            if (nesting <= 1 || !suffix(*result))
                return std::nullopt;
        }
        return result;
    }

    bool at_end() const { return rest_.empty(); }

private:
    std::optional<Type> elementary()
    {
        const std::size_t end = std::min(rest_.find_first_of("[],()"), rest_.size());
        const std::string_view name = rest_.substr(0, end);
        rest_.remove_prefix(end);
        return parse_elementary(name);
    }

    std::optional<Type> tuple(unsigned nesting)
    {
        Type result{Kind::tuple, 0, {}};
        rest_.remove_prefix(1);
        if (take(')'))
            return result;
        do {
            std::optional<Type> member = type(nesting - 1);
            if (!member || result.parts.size() == kMaxParts)
                return std::nullopt;
            result.parts.push_back(std::move(*member));
        } while (take(','));
        return take(')') ? std::optional{result} : std::nullopt;
    }

    /// "[]" or "[n]" after an element type.
    bool suffix(Type& element)
    {
        rest_.remove_prefix(1);
        const std::size_t end = rest_.find(']');
        // An array of nothing would be as long as one likes at no cost.
        if (end == std::string_view::npos || element.head_size() == 0)
            return false;
        const std::string_view digits = rest_.substr(0, end);
        rest_.remove_prefix(end + 1);
        if (digits.empty()) {
            element = Type{Kind::array, 0, {element}};
            return true;
        }
        const std::optional<std::size_t> count = parse_count(digits);
        if (!count || *count > kMaxFixedLength || *count * element.head_size() > (1U << 24U))
            return false;
        element = Type{Kind::fixed_array, *count, {element}};
        return true;
    }

    bool take(char c)
    {
        if (!rest_.starts_with(c))
            return false;
        rest_.remove_prefix(1);
        return true;
    }

    std::string_view rest_;
};

bool is_identifier(std::string_view text)
{
    if (text.empty() || (text[0] >= '0' && text[0] <= '9'))
        return false;
    for (const char c : text)
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
              c == '_' || c == '$'))
            return false;
    return true;
}

} // namespace

Expected<Type, Error> parse_type(std::string_view text)
{
    Parser parser(text);
    std::optional<Type> type = parser.type(kMaxNesting);
    if (!type || !parser.at_end())
        return tl::unexpected(Error::bad_type);
    return std::move(*type);
}

Expected<Signature, Error> parse_signature(std::string_view text)
{
    const std::size_t open = text.find('(');
    if (open == std::string_view::npos || !is_identifier(text.substr(0, open)))
        return tl::unexpected(Error::bad_type);
    Expected<Type, Error> type = parse_type(text.substr(open));
    if (!type || type->kind != Kind::tuple)
        return tl::unexpected(Error::bad_type);
    return Signature{std::string(text.substr(0, open)), std::move(*type)};
}

std::string Type::canonical() const
{
    switch (kind) {
    case Kind::uint:
        return "uint" + std::to_string(size);
    case Kind::sint:
        return "int" + std::to_string(size);
    case Kind::address:
        return "address";
    case Kind::boolean:
        return "bool";
    case Kind::fixed_bytes:
        return "bytes" + std::to_string(size);
    case Kind::bytes:
        return "bytes";
    case Kind::string:
        return "string";
    case Kind::array:
        return parts[0].canonical() + "[]";
    case Kind::fixed_array:
        return parts[0].canonical() + "[" + std::to_string(size) + "]";
    case Kind::tuple:
        break;
    }
    std::string text = "(";
    for (std::size_t i = 0; i < parts.size(); ++i)
        text += (i == 0 ? "" : ",") + parts[i].canonical();
    return text + ")";
}

} // namespace nucleate::abi
