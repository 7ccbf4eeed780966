#include "chain/rollup/migration.hpp"

#include "chain/base/hex.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/encoding/rlp.hpp"
#include "chain/evm/code.hpp"
#include "chain/execution/block_codec.hpp"
#include "chain/execution/state_root.hpp"
#include "chain/trie/proof.hpp"

#include <algorithm>

namespace nucleate::rollup {
namespace {

constexpr std::size_t kMostCode = 24'576; ///< bytes (EIP-170)

Result<MigratedAccount> read_account(const node::Chain& l1, std::uint64_t number,
                                     const Address& address)
{
    const auto slots = l1.storage_of(address, number, {}, kMostSlots + 1);
    if (!slots)
        return tl::unexpected(slots.error());
    if (slots->size() > kMostSlots)
        return fail(to_hex_data(address) + " has more than " + std::to_string(kMostSlots) +
                    " storage slots.");
    std::vector<uint256> keys;
    for (const auto& [key, value] : *slots)
        keys.push_back(key);
    auto proof = l1.proof(address, keys, number);
    if (!proof)
        return tl::unexpected(proof.error());
    const node::StatePtr state = l1.state(number);
    if (!state)
        return fail("The state of L1 block " + std::to_string(number) + " cannot be read.");
    return MigratedAccount{address, to_bytes(state->code(proof->account.code_hash)->bytes()),
                           std::move(*proof)};
}

/// Of all slots together.
Hash32 storage_root_of(const std::vector<node::StorageProof>& slots)
{
    const trie::MemoryNodeStore nothing;
    trie::Trie storage(nothing, trie::empty_root());
    for (const node::StorageProof& slot : slots)
        if (!storage.set(execution::storage_key(slot.key).view(), rlp::encode_number(slot.value)))
            return {};
    return storage.root();
}

bool is_account_proven(const MigratedAccount& migrated, const Hash32& state_root)
{
    const auto proven = trie::verify_proof(
        state_root, execution::account_key(migrated.address).view(), migrated.proof.nodes);
    return proven && *proven && execution::decode_account(**proven) == migrated.proof.account;
}

bool is_slot_proven(const node::StorageProof& slot, const Hash32& storage_root)
{
    if (slot.value.is_zero())
        return false;
    const auto proven =
        trie::verify_proof(storage_root, execution::storage_key(slot.key).view(), slot.nodes);
    return proven && *proven && **proven == rlp::encode_number(slot.value);
}

Result<node::GenesisAccount> check_account(const MigratedAccount& migrated,
                                           const Hash32& state_root, std::uint64_t l2_chain_id)
{
    const std::string who = "The migrated contract " + to_hex_data(migrated.address);
    const execution::Account& account = migrated.proof.account;
    if (!is_account_proven(migrated, state_root))
        return fail(who + " is not proven against the state root of its L1 block.");
    if (migrated.code.empty() || migrated.code.size() > kMostCode ||
        crypto::keccak256(migrated.code) != account.code_hash)
        return fail(who + " has other code than its code hash says.");
    node::GenesisAccount out;
    out.nonce = account.nonce;
    out.code = migrated.code;
    for (const node::StorageProof& slot : migrated.proof.storage) {
        if (!is_slot_proven(slot, account.storage_root))
            return fail(who + ": slot " + to_quantity(slot.key) + " is not proven.");
        out.storage[slot.key] = slot.value;
    }
    if (storage_root_of(migrated.proof.storage) != account.storage_root)
        return fail(who + " has slots that are left out.");
    const auto moved = out.storage.find(uint256{kMovedToSlot});
    if (moved == out.storage.end() || moved->second != uint256{l2_chain_id})
        return fail(who + " has not moved to this chain: it still lives on L1.");
    return out;
}

} // namespace

std::uint64_t Migration::slot_count() const
{
    std::uint64_t out = 0;
    for (const MigratedAccount& account : accounts)
        out += account.proof.storage.size();
    return out;
}

Result<Migration> read_migration(const node::Chain& l1, std::uint64_t number,
                                 const std::vector<Address>& contracts)
{
    if (contracts.size() > kMostMigrated)
        return fail("More than " + std::to_string(kMostMigrated) + " contracts want to migrate.");
    const node::SealedBlockPtr block = l1.block(number);
    if (!block)
        return fail("L1 block " + std::to_string(number) + " cannot be read.");
    Migration out;
    out.header = execution::encode_header(block->block.header);
    for (const Address& address : contracts) {
        auto account = read_account(l1, number, address);
        if (!account)
            return tl::unexpected(account.error());
        out.accounts.push_back(std::move(*account));
    }
    return out;
}

Result<std::map<Address, node::GenesisAccount>>
check_migration(const Migration& migration, const Hash32& l1_block, std::uint64_t l2_chain_id)
{
    const auto header = execution::decode_header(migration.header);
    if (!header || crypto::keccak256(migration.header) != l1_block)
        return fail("The proofs of the migrated contracts are not for L1 block " +
                    to_hex_data(l1_block) + ".");
    if (migration.accounts.size() > kMostMigrated)
        return fail("Too many contracts are migrated.");
    std::map<Address, node::GenesisAccount> out;
    for (const MigratedAccount& account : migration.accounts) {
        auto checked = check_account(account, header->state_root, l2_chain_id);
        if (!checked)
            return tl::unexpected(checked.error());
        out[account.address] = std::move(*checked);
    }
    return out;
}

} // namespace nucleate::rollup
