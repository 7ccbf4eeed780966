#include "chain/node/fork_schedule.hpp"

#include "chain/base/hex.hpp"
#include "chain/execution/fork_names.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace nucleate::node {
namespace {

namespace json = boost::json;

constexpr std::string_view kBlobOnly = "bpo";

std::string small_letters(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

std::optional<std::uint64_t> read_number(const json::object& object, std::string_view name)
{
    const json::value* const value = object.if_contains(name);
    if (value == nullptr)
        return std::nullopt;
    if (value->is_string()) {
        const auto number = parse_quantity(std::string_view(value->get_string()));
        if (number && number->fits_u64())
            return number->low64();
        const auto raw = parse_hex(std::string_view(value->get_string()));
        return raw && raw->size() <= 8 ? std::optional{uint256_from_be(*raw).low64()}
                                       : std::nullopt;
    }
    json::error_code error;
    const auto number = value->to_number<std::uint64_t>(error);
    return error ? std::nullopt : std::optional{number};
}

std::optional<execution::BlobParameters> read_parameters(const json::value& json)
{
    if (!json.is_object())
        return std::nullopt;
    const auto target = read_number(json.get_object(), "target");
    const auto max = read_number(json.get_object(), "max");
    const auto fraction = read_number(json.get_object(), "baseFeeUpdateFraction");
    // A schedule with more blobs than a header can count is a mistake.
    constexpr std::uint64_t kMostBlobs = 1U << 20U;
    if (!target || !max || !fraction || *fraction == 0 || *max > kMostBlobs || *target > *max)
        return std::nullopt;
    return execution::BlobParameters{*target, *max, *fraction};
}

} // namespace

Result<BlobSchedule> read_blob_schedule(const json::value& json)
{
    if (!json.is_object())
        return fail("the blob schedule is no object");
    BlobSchedule schedule;
    for (const auto& item : json.get_object()) {
        const auto parameters = read_parameters(item.value());
        if (!parameters)
            return fail("the blob schedule's entry for " + std::string(item.key()) +
                        " wants target, max and baseFeeUpdateFraction");
        schedule[small_letters(item.key())] = *parameters;
    }
    return schedule;
}

void set_blob_parameters(execution::ChainSpec& spec, const BlobSchedule& schedule)
{
    for (const auto& [name, parameters] : schedule)
        if (const std::optional<evm::Fork> fork = execution::fork_named(name))
            spec.blob_schedule[*fork] = parameters;
}

bool begin_fork(execution::ChainSpec& spec, std::string_view name, std::uint64_t at,
                const BlobSchedule& schedule)
{
    const std::string key = small_letters(name);
    if (!key.starts_with(kBlobOnly)) {
        const std::optional<evm::Fork> fork = execution::fork_named(key);
        if (fork)
            spec.activations.push_back({*fork, at});
        return fork.has_value();
    }
    const auto entry = schedule.find(key);
    if (entry != schedule.end())
        spec.blob_only_forks[at] = entry->second;
    return entry != schedule.end();
}

} // namespace nucleate::node
