// What an outbox keeps over a restart: a record for the nonces, one for each transaction that is
// under way, one for each outcome.

#include "chain/agents/outbox.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/execution/transaction_codec.hpp"

#include <fmt/format.h>

#include <charconv>

namespace nucleate::agents {
namespace {

constexpr std::string_view kNonces = "nonces";
constexpr std::string_view kInFlight = "tx/";
constexpr std::string_view kResults = "result/";

std::string name_of(const std::string& prefix, std::uint64_t number)
{
    return fmt::format("{}{}{:016x}", prefix, kInFlight, number);
}

template <class Take>
bool each_under(const StateRecords& kept, const std::string& prefix, Take take)
{
    for (auto it = kept.lower_bound(prefix); it != kept.end() && it->first.starts_with(prefix);
         ++it)
        if (!take(it->first.substr(prefix.size()), it->second))
            return false;
    return true;
}

} // namespace

bool InFlight::complete()
{
    const auto tx = execution::decode_transaction(raw);
    if (!tx)
        return false;
    nonce = tx->nonce;
    gas_limit = tx->gas_limit;
    call = {tx->to, tx->value, tx->data};
    fees = {tx->max_fee, tx->max_priority_fee};
    hash = crypto::keccak256(raw);
    return true;
}

bool OutboxState::load(const StateRecords& kept, const std::string& prefix)
{
    const auto counted = kept.find(prefix + std::string{kNonces});
    if (counted == kept.end() || !state::decode(counted->second, nonces))
        return false;
    const auto take_tx = [this](const std::string& name, const Bytes& value) {
        std::uint64_t number = 0;
        const char* end = name.data() + name.size();
        InFlight tx;
        if (std::from_chars(name.data(), end, number, 16).ptr != end || !state::decode(value, tx) ||
            !tx.complete())
            return false;
        in_flight.emplace(number, std::move(tx));
        return true;
    };
    const auto take_result = [this](const std::string& key, const Bytes& value) {
        return state::decode(value, results[key]);
    };
    return each_under(kept, prefix + std::string{kInFlight}, take_tx) &&
           each_under(kept, prefix + std::string{kResults}, take_result);
}

void Outbox::save(StateBook& book, const std::string& prefix)
{
    book.put_value(prefix + std::string{kNonces}, state_.nonces);
    for (const std::uint64_t number : changed_) {
        const auto found = state_.in_flight.find(number);
        if (found == state_.in_flight.end())
            book.erase(name_of(prefix, number));
        else
            book.set(name_of(prefix, number), state::encode(found->second));
    }
    for (const std::string& key : changed_results_) {
        std::string name = prefix + std::string{kResults} + key;
        const auto found = state_.results.find(key);
        if (found == state_.results.end())
            book.erase(std::move(name));
        else
            book.set(std::move(name), state::encode(found->second));
    }
    changed_.clear();
    changed_results_.clear();
}

} // namespace nucleate::agents
