#pragma once

#include "chain/execution/chain_spec.hpp"
#include "chain/execution/state_root.hpp"

#include <boost/json.hpp>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>

/// Reading the official fixtures (Execution Spec Tests, "Consuming tests").
namespace nucleate::conformance {

namespace json = boost::json;

/// A fixture that is not what its format says.
struct BadFixture : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

json::value load(const std::filesystem::path& file);
/// The member, or null.
const json::value* find(const json::value& object, std::string_view name);
const json::value& member(const json::value& object, std::string_view name);

uint256 number(const json::value& value);
std::uint64_t number64(const json::value& value);
Bytes bytes(const json::value& value);
Hash32 hash(const json::value& value);
Address address(const json::value& value);
/// `number(object[name])`, or `fallback` where there is none.
uint256 number_or(const json::value& object, std::string_view name, const uint256& fallback);

/// A network by its name: a fork, or a transition such as "ParisToShanghaiAtTime15k" or
/// "BerlinToLondonAt5". Nothing for one that is not supported. `config` may hold a blob schedule
/// and a chain id.
std::optional<execution::ChainSpec> network(std::string_view name, const json::value* config);

/// True when `name` ("INVALID_GASLIMIT") is among the expected ones
/// ("BlockException.INVALID_GASLIMIT|…").
bool is_expected(std::string_view expected, std::string_view name);

/// The same for what is refused because it does not decode: the exceptions say so, or name a value
/// that a decoded transaction cannot have.
bool is_expected_not_to_decode(std::string_view expected);

/// State and trie in memory, made from a `pre` section.
class MemoryState final : public execution::StateView
{
public:
    explicit MemoryState(const json::value& pre);

    std::optional<execution::Account> account(const Address& address) const override;
    uint256 storage(const Address& address, const uint256& key) const override;
    evm::CodePtr code(const Hash32& code_hash) const override;

    const Hash32& root() const { return root_; }
    const trie::NodeStore& nodes() const { return nodes_; }
    /// Root after `changes`, which are not kept.
    Hash32 root_after(const execution::StateChanges& changes) const;
    void apply(const execution::StateChanges& changes, execution::StateCommit commit);

private:
    struct Entry
    {
        execution::Account account;
        std::unordered_map<uint256, uint256> storage;
    };
    std::unordered_map<Address, Entry> accounts_;
    std::unordered_map<Hash32, evm::CodePtr> codes_;
    trie::MemoryNodeStore nodes_;
    Hash32 root_;
};

} // namespace nucleate::conformance
