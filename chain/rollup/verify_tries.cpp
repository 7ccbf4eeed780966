#include "chain/rollup/verify_tries.hpp"

#include "chain/base/hex.hpp"
#include "chain/encoding/rlp.hpp"
#include "chain/execution/state_root.hpp"
#include "chain/trie/proof.hpp"

namespace nucleate::rollup {

namespace {

using execution::AccountChange;

/// True when the proof shows exactly `expected` (nothing: absence).
bool proves(const Hash32& root, const Hash32& key, const std::vector<Bytes>& nodes,
            const std::optional<Bytes>& expected)
{
    const auto value = trie::verify_proof(root, key.view(), nodes);
    return value && *value == expected;
}

std::optional<std::string> check_account(const node::Chain& l2, std::uint64_t number,
                                         const Hash32& state_root, const Address& address,
                                         const AccountChange& change)
{
    const std::string who = "account " + to_hex_data(address);
    std::vector<uint256> keys;
    if (change.account)
        for (const auto& [key, value] : change.storage)
            keys.push_back(key);
    const Result<node::AccountProof> proof = l2.proof(address, keys, number);
    if (!proof)
        return who + ": " + proof.error().message;
    std::optional<Bytes> encoded;
    if (change.account)
        encoded = execution::encode_account(*change.account);
    if (!proves(state_root, execution::account_key(address), proof->nodes, encoded))
        return who + ": the stored trie nodes do not prove it";
    for (const node::StorageProof& slot : proof->storage) {
        const uint256& value = change.storage.at(slot.key);
        std::optional<Bytes> expected;
        if (!value.is_zero())
            expected = rlp::encode_number(value);
        if (!proves(change.account->storage_root, execution::storage_key(slot.key), slot.nodes,
                    expected))
            return who + " slot " + to_quantity(slot.key) +
                   ": the stored trie nodes do not prove it";
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> check_tries(const node::Chain& l2, std::uint64_t number,
                                       const Hash32& state_root,
                                       const execution::StateChanges& changes)
{
    for (const auto& [address, change] : changes.accounts)
        if (auto found = check_account(l2, number, state_root, address, change))
            return found;
    return std::nullopt;
}

} // namespace nucleate::rollup
