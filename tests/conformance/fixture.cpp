#include "tests/conformance/fixture.hpp"

#include "chain/base/hex.hpp"
#include "chain/evm/code.hpp"
#include "chain/execution/fork_names.hpp"
#include "chain/node/fork_schedule.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <regex>

namespace nucleate::conformance {
namespace {

using evm::Fork;

/// "ParisToShanghaiAtTime15k" or, by block number, "BerlinToLondonAt5".
struct Transition
{
    std::string_view before;
    std::string_view after;
    std::uint64_t at = 0; ///< block number, or seconds
};

std::optional<Transition> read_transition(std::string_view name)
{
    static const std::regex pattern("([A-Za-z0-9]+)To([A-Za-z0-9]+)At(Time)?([0-9]{1,9})(k?)");
    std::cmatch match;
    if (!std::regex_match(name.begin(), name.end(), match, pattern))
        return std::nullopt;
    const auto part = [&match](std::size_t i) {
        return std::string_view(match[i].first, static_cast<std::size_t>(match[i].length()));
    };
    const std::uint64_t number = std::stoull(match[4].str());
    return Transition{part(1), part(2), part(5).empty() ? number : number * 1'000};
}

constexpr std::string_view kBlobOnly = "BPO"; ///< EIP-7892: "BPO1", "BPO2", …

/// Whether the predicate holds for one of "TransactionException.A|BlockException.B" without what
/// stands before the dot.
template <class Predicate>
bool any_exception(std::string_view expected, const Predicate& predicate)
{
    while (!expected.empty()) {
        const std::string_view one = expected.substr(0, expected.find('|'));
        if (predicate(one.substr(one.find('.') + 1)))
            return true;
        expected.remove_prefix(std::min(expected.size(), one.size() + 1));
    }
    return false;
}

std::string text(const json::value& value)
{
    if (!value.is_string())
        throw BadFixture("not a string: " + json::serialize(value));
    return std::string(value.as_string());
}

} // namespace

json::value load(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(in), {}};
    return json::parse(content);
}

const json::value* find(const json::value& object, std::string_view name)
{
    return object.is_object() ? object.as_object().if_contains(name) : nullptr;
}

const json::value& member(const json::value& object, std::string_view name)
{
    if (const json::value* value = find(object, name))
        return *value;
    throw BadFixture("no member " + std::string(name));
}

uint256 number(const json::value& value)
{
    const std::string digits = text(value);
    if (const auto parsed = parse_quantity(digits))
        return *parsed;
    if (const auto raw = parse_hex(digits); raw && raw->size() <= 32)
        return uint256_from_be(*raw);
    throw BadFixture("not a number: " + digits);
}

std::uint64_t number64(const json::value& value)
{
    const uint256 wide = number(value);
    if (!wide.fits_u64())
        throw BadFixture("beyond 64 bits: " + to_quantity(wide));
    return wide.low64();
}

Bytes bytes(const json::value& value)
{
    if (auto parsed = parse_hex(text(value)))
        return std::move(*parsed);
    throw BadFixture("not bytes: " + text(value));
}

Hash32 hash(const json::value& value)
{
    return Hash32::from_view(bytes(value));
}

Address address(const json::value& value)
{
    return Address::from_view(bytes(value));
}

uint256 number_or(const json::value& object, std::string_view name, const uint256& fallback)
{
    const json::value* value = find(object, name);
    return value != nullptr ? number(*value) : fallback;
}

std::optional<execution::ChainSpec> network(std::string_view name, const json::value* config)
{
    const std::optional<Transition> transition = read_transition(name);
    if (transition)
        name = transition->before;
    const bool blob_only = name.starts_with(kBlobOnly);
    const std::optional<Fork> first = blob_only ? Fork::osaka : execution::fork_named(name);
    if (!first)
        return std::nullopt;
    execution::ChainSpec spec = execution::ChainSpec::l1(1, *first);
    node::BlobSchedule schedule;
    if (const json::value* given = config != nullptr ? find(*config, "blobSchedule") : nullptr) {
        auto read = node::read_blob_schedule(*given);
        if (!read)
            throw BadFixture(read.error().message);
        schedule = std::move(*read);
    }
    node::set_blob_parameters(spec, schedule);
    if (config != nullptr)
        spec.chain_id = number_or(*config, "chainid", uint256{1}).low64();
    if (blob_only && !node::begin_fork(spec, name, 0, schedule))
        return std::nullopt;
    if (transition && !node::begin_fork(spec, transition->after, transition->at, schedule))
        return std::nullopt;
    return spec;
}

bool is_expected(std::string_view expected, std::string_view name)
{
    return any_exception(expected, [name](std::string_view one) { return one == name; });
}

bool is_expected_not_to_decode(std::string_view expected)
{
    constexpr std::array<std::string_view, 6> kNotDecoded{"INCORRECT_BLOCK_FORMAT",
                                                          "TYPE_NOT_SUPPORTED",
                                                          "TYPE_3_TX_WITH_FULL_BLOBS",
                                                          "INVALID_SIGNATURE_VRS",
                                                          "TYPE_4_INVALID_AUTHORIZATION_FORMAT",
                                                          "TYPE_4_INVALID_AUTHORITY_SIGNATURE"};
    return any_exception(expected, [&kNotDecoded](std::string_view one) {
        return one.starts_with("RLP_") || one.ends_with("_OVERFLOW") ||
               std::find(kNotDecoded.begin(), kNotDecoded.end(), one) != kNotDecoded.end();
    });
}

MemoryState::MemoryState(const json::value& pre) : root_(execution::kEmptyTrieRoot)
{
    execution::StateChanges changes;
    for (const auto& item : pre.as_object()) {
        const json::value& fields = item.value();
        execution::AccountChange& change =
            changes.accounts[Address::from_view(*parse_hex(std::string(item.key())))];
        execution::Account account;
        account.nonce = number64(member(fields, "nonce"));
        account.balance = number(member(fields, "balance"));
        const auto code = std::make_shared<const evm::Code>(bytes(member(fields, "code")));
        account.code_hash = code->hash();
        changes.codes[code->hash()] = code;
        for (const auto& slot : member(fields, "storage").as_object())
            if (const uint256 value = number(slot.value()); !value.is_zero())
                change.storage[number(json::value(slot.key()))] = value;
        change.account = account;
    }
    auto commit = execution::commit_state(changes, root_, nodes_);
    if (!commit)
        throw BadFixture("pre state has no root");
    apply(changes, std::move(*commit));
}

std::optional<execution::Account> MemoryState::account(const Address& address) const
{
    const auto found = accounts_.find(address);
    return found == accounts_.end() ? std::nullopt : std::optional{found->second.account};
}

uint256 MemoryState::storage(const Address& address, const uint256& key) const
{
    const auto found = accounts_.find(address);
    if (found == accounts_.end())
        return {};
    const auto slot = found->second.storage.find(key);
    return slot == found->second.storage.end() ? uint256{} : slot->second;
}

evm::CodePtr MemoryState::code(const Hash32& code_hash) const
{
    const auto found = codes_.find(code_hash);
    return found == codes_.end() ? evm::Code::none() : found->second;
}

Hash32 MemoryState::root_after(const execution::StateChanges& changes) const
{
    const auto commit = execution::commit_state(changes, root_, nodes_);
    if (!commit)
        throw BadFixture("the state trie lacks nodes");
    return commit->root;
}

void MemoryState::apply(const execution::StateChanges& changes, execution::StateCommit commit)
{
    for (const auto& [address, change] : changes.accounts) {
        if (!change.account) {
            accounts_.erase(address);
            continue;
        }
        Entry& entry = accounts_[address];
        entry.account = *change.account;
        entry.account.storage_root = commit.storage_roots.at(address);
        if (change.storage_cleared)
            entry.storage.clear();
        for (const auto& [key, value] : change.storage)
            entry.storage[key] = value;
    }
    for (const auto& [code_hash, code] : changes.codes)
        codes_[code_hash] = code;
    nodes_.add(std::move(commit.nodes));
    root_ = commit.root;
}

} // namespace nucleate::conformance
