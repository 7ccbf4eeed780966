#include "chain/devnet/equivocation_book.hpp"

#include "chain/base/hex.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace nucleate::devnet {
namespace {

namespace json = boost::json;
using State = EquivocationBook::State;

constexpr std::size_t kSignature = 65;
constexpr auto kStates =
    std::to_array<std::string_view>({"found", "reported", "punished", "pointless", "too_large"});

bool is_settled(State state)
{
    return state != State::found && state != State::reported;
}

json::string text_of(const std::string& text)
{
    return json::string(text);
}

json::object block_json(const Bytes& envelope, const Hash32& hash)
{
    const BytesView bytes{envelope};
    return {{"hash", text_of(to_hex_data(hash))},
            {"signature", text_of(to_hex_data(bytes.first(kSignature)))},
            {"payload", text_of(to_hex_data(bytes.subspan(kSignature)))}};
}

json::object entry_json(const EquivocationBook::Entry& entry)
{
    const DoubleSign& evidence = entry.evidence;
    json::object out{
        {"number", text_of(to_quantity(uint256{evidence.number}))},
        {"signer", text_of(to_hex_data(evidence.signer))},
        {"state", text_of(std::string(kStates.at(static_cast<std::size_t>(entry.state))))},
        {"first", block_json(evidence.first, evidence.first_hash())},
        {"second", block_json(evidence.second, evidence.second_hash())}};
    out["transaction"] =
        entry.transaction ? json::value(text_of(to_hex_data(*entry.transaction))) : json::value();
    return out;
}

std::string string_in(const json::object& object, std::string_view key)
{
    const json::value* value = object.if_contains(key);
    const json::string* text = value == nullptr ? nullptr : value->if_string();
    return text == nullptr ? std::string{} : std::string(text->data(), text->size());
}

std::optional<Bytes> envelope_in(const json::object& entry, std::string_view key)
{
    const json::value* value = entry.if_contains(key);
    if (value == nullptr || !value->is_object())
        return std::nullopt;
    auto out = parse_hex(string_in(value->get_object(), "signature"));
    const auto payload = parse_hex(string_in(value->get_object(), "payload"));
    if (!out || !payload || out->size() != kSignature)
        return std::nullopt;
    append(*out, *payload);
    return out;
}

std::optional<EquivocationBook::Entry> entry_from(std::string_view text)
{
    json::error_code error;
    const json::value parsed = json::parse({text.data(), text.size()}, error);
    if (error || !parsed.is_object())
        return std::nullopt;
    const json::object& object = parsed.get_object();
    const auto number = parse_quantity(string_in(object, "number"));
    const auto signer = parse_address(string_in(object, "signer"));
    auto first = envelope_in(object, "first");
    auto second = envelope_in(object, "second");
    const auto* const state = std::find(kStates.begin(), kStates.end(), string_in(object, "state"));
    if (!number || !number->fits_u64() || !signer || !first || !second || state == kStates.end())
        return std::nullopt;
    EquivocationBook::Entry out;
    out.evidence = {*signer, number->low64(), std::move(*first), std::move(*second)};
    out.state = static_cast<State>(state - kStates.begin());
    out.transaction = parse_hash(string_in(object, "transaction"));
    return out;
}

} // namespace

Result<std::unique_ptr<EquivocationBook>>
EquivocationBook::open(std::shared_ptr<storage::Database> database, const Address& sequencer_set)
{
    std::string prefix = "equivocation/" + to_hex_data(sequencer_set) + "/";
    const auto kept = database->metas(prefix);
    if (!kept)
        return tl::unexpected(kept.error());
    std::unique_ptr<EquivocationBook> out(
        new EquivocationBook(std::move(database), std::move(prefix)));
    for (const auto& [name, bytes] : *kept) {
        auto entry = entry_from(std::string(bytes.begin(), bytes.end()));
        if (!entry || entry->evidence.name() != name)
            return fail("Kept evidence of a double signature cannot be read: " + name + ".");
        out->entries_[name] = std::move(*entry);
    }
    return out;
}

Result<void> EquivocationBook::keep(const Entry& entry)
{
    const std::string text = json::serialize(entry_json(entry));
    return database_->put_meta(prefix_ + entry.evidence.name(), Bytes(text.begin(), text.end()));
}

Result<bool> EquivocationBook::add(DoubleSign evidence)
{
    const std::lock_guard lock(mutex_);
    const std::string name = evidence.name();
    const bool is_open = std::ranges::any_of(entries_, [&](const auto& known) {
        return known.second.evidence.signer == evidence.signer && !is_settled(known.second.state);
    });
    if (is_open || entries_.contains(name) || entries_.size() >= kMost)
        return false;
    Entry entry{std::move(evidence), State::found, std::nullopt};
    if (!entry.evidence.fits())
        entry.state = State::too_large;
    if (auto kept = keep(entry); !kept)
        return tl::unexpected(kept.error());
    entries_[name] = std::move(entry);
    return true;
}

Result<void> EquivocationBook::update(const std::string& name, State state,
                                      std::optional<Hash32> transaction)
{
    const std::lock_guard lock(mutex_);
    const auto found = entries_.find(name);
    if (found == entries_.end())
        return {};
    found->second.state = state;
    if (transaction)
        found->second.transaction = transaction;
    return keep(found->second);
}

std::vector<EquivocationBook::Entry> EquivocationBook::unsettled() const
{
    const std::lock_guard lock(mutex_);
    std::vector<Entry> out;
    for (const auto& [name, entry] : entries_)
        if (!is_settled(entry.state))
            out.push_back(entry);
    return out;
}

json::array EquivocationBook::list() const
{
    const std::lock_guard lock(mutex_);
    json::array out;
    for (const auto& [name, entry] : entries_)
        out.push_back(entry_json(entry));
    return out;
}

} // namespace nucleate::devnet
