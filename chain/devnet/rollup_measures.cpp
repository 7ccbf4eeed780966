#include "chain/devnet/rollup_measures.hpp"

#include "chain/base/hex.hpp"

#include <boost/json.hpp>

namespace nucleate::devnet {
namespace {

namespace json = boost::json;

json::object batch_json(const rollup::PostedBatch& batch)
{
    json::array transactions;
    for (const Hash32& hash : batch.transactions)
        transactions.emplace_back(to_hex_data(hash));
    return {{"channel", to_hex_data(batch.channel)},
            {"from", batch.from},
            {"to", batch.to},
            {"bytes", batch.bytes},
            {"transactions", std::move(transactions)}};
}

// The text is this program's own; what does not fit throws, which the one reader below catches.
std::uint64_t number_at(const json::object& object, const char* key)
{
    return object.at(key).to_number<std::uint64_t>();
}

rollup::PostedBatch batch_from(const json::object& object)
{
    rollup::PostedBatch batch;
    batch.channel = parse_fixed<16>(json::value_to<std::string>(object.at("channel")))
                        .value_or(rollup::ChannelId{});
    batch.from = number_at(object, "from");
    batch.to = number_at(object, "to");
    batch.bytes = number_at(object, "bytes");
    for (const json::value& hash : object.at("transactions").as_array())
        batch.transactions.push_back(
            parse_hash(json::value_to<std::string>(hash)).value_or(Hash32{}));
    return batch;
}

} // namespace

void RollupMeasures::add(const rollup::PostedBatch& batch)
{
    ++batches;
    in_blobs += batch.medium == rollup::BatchMedium::blobs ? 1 : 0;
    bytes += batch.bytes;
    if (!first_batch)
        first_batch = batch;
}

std::string to_json(const RollupMeasures& measures)
{
    json::object out{{"batches", measures.batches},
                     {"in_blobs", measures.in_blobs},
                     {"bytes", measures.bytes},
                     {"deposits", measures.deposits},
                     {"slowest_deposit", measures.slowest_deposit},
                     {"longest_wait", measures.longest_wait},
                     {"told", measures.told}};
    if (measures.first_batch)
        out["first_batch"] = batch_json(*measures.first_batch);
    return json::serialize(out);
}

Result<RollupMeasures> rollup_measures_from_json(std::string_view text)
{
    try {
        const json::value document = json::parse(json::string_view(text.data(), text.size()));
        const json::object& object = document.as_object();
        RollupMeasures measures;
        measures.batches = number_at(object, "batches");
        measures.in_blobs = object.contains("in_blobs") ? number_at(object, "in_blobs") : 0;
        measures.bytes = number_at(object, "bytes");
        measures.deposits = number_at(object, "deposits");
        measures.slowest_deposit = number_at(object, "slowest_deposit");
        measures.longest_wait = number_at(object, "longest_wait");
        if (object.contains("told"))
            measures.told = number_at(object, "told");
        if (const json::value* batch = object.if_contains("first_batch"))
            measures.first_batch = batch_from(batch->as_object());
        return measures;
    } catch (const std::exception& error) {
        return fail(std::string("The measures of a rollup are damaged: ") + error.what());
    }
}

std::string measures_key(const std::string& formation)
{
    return "measures." + formation;
}

} // namespace nucleate::devnet
