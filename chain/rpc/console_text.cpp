#include "chain/rpc/console_text.hpp"

#include "chain/base/uint256.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/rpc/chain_json.hpp"

#include <array>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace nucleate::rpc {

namespace {

enum class Type : std::uint8_t
{
    unsigned_int,
    string,
    boolean,
    address,
    signed_int,
    bytes,
    fixed_bytes ///< bytes1 to bytes32: `size` of them
};
struct Argument
{
    Type type = Type::unsigned_int;
    std::size_t size = 0;
};
using Arguments = std::vector<Argument>;
using Functions = std::unordered_map<std::uint32_t, Arguments>;

constexpr std::size_t kWord = 32;
constexpr std::size_t kMostArguments = 4;

std::uint32_t selector_of(const std::string& arguments)
{
    const std::string signature = "log(" + arguments + ")";
    const Hash32 hash = crypto::keccak256(
        BytesView(reinterpret_cast<const std::uint8_t*>(signature.data()), signature.size()));
    return std::uint32_t{hash[0]} << 24U | std::uint32_t{hash[1]} << 16U |
           std::uint32_t{hash[2]} << 8U | hash[3];
}

/// All functions of up to four of uint256, string, bool and address. Hardhat's library of old
/// named "uint" where "uint256" was meant, so that its selectors differ.
void add_combinations(Functions& out, const std::string& before, const std::string& before_old,
                      Arguments arguments)
{
    out.emplace(selector_of(before), arguments);
    out.emplace(selector_of(before_old), arguments);
    if (arguments.size() == kMostArguments)
        return;
    const std::string comma = arguments.empty() ? "" : ",";
    constexpr std::array<std::pair<Type, const char*>, 4> kTypes{{{Type::unsigned_int, "uint256"},
                                                                  {Type::string, "string"},
                                                                  {Type::boolean, "bool"},
                                                                  {Type::address, "address"}}};
    arguments.emplace_back();
    for (const auto& [type, name] : kTypes) {
        arguments.back().type = type;
        const std::string old = type == Type::unsigned_int ? "uint" : name;
        add_combinations(out, before + comma + name, before_old + comma + old, arguments);
    }
}

Functions make_functions()
{
    Functions out;
    add_combinations(out, "", "", {});
    out.emplace(selector_of("int256"), Arguments{{Type::signed_int}});
    out.emplace(selector_of("int"), Arguments{{Type::signed_int}});
    out.emplace(selector_of("string,int256"), Arguments{{Type::string}, {Type::signed_int}});
    out.emplace(selector_of("string,int"), Arguments{{Type::string}, {Type::signed_int}});
    out.emplace(selector_of("bytes"), Arguments{{Type::bytes}});
    for (std::size_t size = 1; size <= kWord; ++size)
        out.emplace(selector_of("bytes" + std::to_string(size)),
                    Arguments{{Type::fixed_bytes, size}});
    return out;
}

std::string signed_text(const uint256& word)
{
    return word.bit(255) ? "-" + to_decimal(~word + uint256{1}) : to_decimal(word);
}

/// Bytes that the word at `head` points to, after their length.
std::optional<BytesView> tail_of(BytesView data, const uint256& head)
{
    if (head > uint256{data.size()} || data.size() - head.low64() < kWord)
        return std::nullopt;
    const BytesView from = data.subspan(head.low64());
    const uint256 length = uint256_from_be(from.first(kWord));
    if (length > uint256{from.size() - kWord})
        return std::nullopt;
    return from.subspan(kWord, length.low64());
}

std::optional<std::string> text_of(const Argument& argument, BytesView data, std::size_t index)
{
    const BytesView head = data.subspan(index * kWord, kWord);
    const uint256 word = uint256_from_be(head);
    switch (argument.type) {
    case Type::unsigned_int:
        return to_decimal(word);
    case Type::signed_int:
        return signed_text(word);
    case Type::boolean:
        return word.is_zero() ? "false" : "true";
    case Type::address:
        return checksum_address(Address::from_view(head));
    case Type::fixed_bytes:
        return to_hex_data(head.first(argument.size));
    case Type::string:
    case Type::bytes:
        break;
    }
    const auto tail = tail_of(data, word);
    if (!tail)
        return std::nullopt;
    if (argument.type == Type::bytes)
        return to_hex_data(*tail);
    return std::string(tail->begin(), tail->end());
}

/// Node's util.format, as far as contracts use it: arguments in the places of the first one's
/// marks, the others after it.
std::string join(const std::vector<std::string>& texts, bool has_marks)
{
    std::string out;
    std::size_t next = 1;
    const std::string& first = texts.front();
    for (std::size_t i = 0; i < first.size(); ++i) {
        const char mark = has_marks && first[i] == '%' && i + 1 < first.size() ? first[i + 1] : ' ';
        if (mark == '%') {
            out += '%';
            ++i;
        } else if (std::string_view("sdixoO").find(mark) != std::string_view::npos &&
                   next < texts.size()) {
            out += texts[next++];
            ++i;
        } else {
            out += first[i];
        }
    }
    for (; next < texts.size(); ++next)
        out.append(" ").append(texts[next]);
    return out;
}

} // namespace

std::optional<std::string> console_text(BytesView input)
{
    static const Functions kFunctions = make_functions();
    constexpr std::size_t kSelector = 4;
    if (input.size() < kSelector)
        return std::nullopt;
    const auto found =
        kFunctions.find(std::uint32_t{input[0]} << 24U | std::uint32_t{input[1]} << 16U |
                        std::uint32_t{input[2]} << 8U | input[3]);
    const BytesView data = input.subspan(kSelector);
    if (found == kFunctions.end() || data.size() < found->second.size() * kWord)
        return std::nullopt;
    std::vector<std::string> texts;
    for (const Argument& argument : found->second) {
        auto text = text_of(argument, data, texts.size());
        if (!text)
            return std::nullopt;
        texts.push_back(std::move(*text));
    }
    if (texts.empty())
        return std::string();
    return join(texts, found->second.front().type == Type::string && texts.size() > 1);
}

} // namespace nucleate::rpc
