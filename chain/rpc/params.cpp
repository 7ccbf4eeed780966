#include "chain/rpc/params.hpp"

#include "chain/base/hex.hpp"
#include "chain/rpc/error.hpp"

namespace nucleate::rpc {

namespace {

std::string_view view(const boost::json::string& text)
{
    return {text.data(), text.size()};
}

bool has_prefix(std::string_view text)
{
    return text.size() >= 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X');
}

} // namespace

void Arg::bad(std::string_view why) const
{
    std::string message = "invalid argument " + std::to_string(index_) + ": ";
    if (!field_.empty()) {
        message += "field '";
        message += field_;
        message += "': ";
    }
    message += why;
    throw RpcError{Code::invalid_params, std::move(message), {}};
}

const boost::json::value& Arg::value() const
{
    if (given())
        return *value_;
    if (field_.empty())
        throw RpcError{Code::invalid_params,
                       "missing value for required argument " + std::to_string(index_),
                       {}};
    bad("missing value");
}

Arg Arg::operator[](std::string_view field) const
{
    return {object().if_contains({field.data(), field.size()}), index_, field};
}

Arg Arg::element(std::size_t i) const
{
    const boost::json::array& items = array();
    return {i < items.size() ? &items[i] : nullptr, index_, field_};
}

std::string_view Arg::string() const
{
    if (!value().is_string())
        bad("want a string");
    return view(value_->get_string());
}

Address Arg::address() const
{
    const std::string_view text = string();
    if (!has_prefix(text))
        bad("an address starts with 0x");
    const std::optional<Address> parsed = parse_address(text);
    if (!parsed)
        bad("want an address: 0x and 40 hex digits");
    return *parsed;
}

Hash32 Arg::hash() const
{
    const std::string_view text = string();
    const std::optional<Hash32> parsed = has_prefix(text) ? parse_hash(text) : std::nullopt;
    if (!parsed)
        bad("want 32 bytes: 0x and 64 hex digits");
    return *parsed;
}

Bytes Arg::data() const
{
    const std::string_view text = string();
    if (!has_prefix(text))
        bad("hex data starts with 0x");
    std::optional<Bytes> parsed = parse_hex(text);
    if (!parsed)
        bad(text.size() % 2 == 0 ? "not a hex digit in the data" : "hex data of odd length");
    return std::move(*parsed);
}

uint256 Arg::quantity() const
{
    const boost::json::value& json = value();
    if (json.is_int64() || json.is_uint64()) {
        boost::system::error_code error;
        const auto number = json.to_number<std::uint64_t>(error);
        if (error)
            bad("want a number that is not negative");
        return number;
    }
    const std::string_view text = string();
    const std::optional<uint256> parsed =
        has_prefix(text) ? parse_quantity(text) : parse_decimal(text);
    if (!parsed)
        bad("want a quantity: 0x and 1 to 64 hex digits");
    return *parsed;
}

std::uint64_t Arg::u64() const
{
    const uint256 number = quantity();
    if (!number.fits_u64())
        bad("number does not fit 64 bits");
    return number.low64();
}

uint256 Arg::slot() const
{
    const boost::json::value& json = value();
    if (!json.is_string())
        return quantity();
    std::string_view text = string();
    if (has_prefix(text))
        text.remove_prefix(2);
    const std::string padded = (text.size() % 2 == 0 ? "" : "0") + std::string(text);
    const std::optional<Bytes> parsed = parse_hex(padded);
    if (!parsed)
        bad("not a hex digit in the storage key");
    if (parsed->size() > 32)
        bad("storage key too long (want at most 32 bytes)");
    return uint256_from_be(*parsed);
}

bool Arg::boolean() const
{
    if (!value().is_bool())
        bad("want true or false");
    return value_->get_bool();
}

double Arg::real() const
{
    boost::system::error_code error;
    const auto number = value().to_number<double>(error);
    if (error)
        bad("want a number");
    return number;
}

const boost::json::object& Arg::object() const
{
    if (!value().is_object())
        bad("want an object");
    return value_->get_object();
}

const boost::json::array& Arg::array() const
{
    if (!value().is_array())
        bad("want an array");
    return value_->get_array();
}

} // namespace nucleate::rpc
