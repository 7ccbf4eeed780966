#pragma once

#include "chain/base/result.hpp"
#include "chain/node/chain.hpp"

#include <boost/json/value.hpp>

#include <cstdint>
#include <map>
#include <vector>

namespace nucleate::rollup {

/// A contract that goes along into the genesis of a new L2.
struct MigratedAccount
{
    Address address;
    Bytes code;
    node::AccountProof proof; ///< with every slot that is not zero
};

/// Contracts of L1 after one of its blocks, with what proves them to whoever knows its hash.
struct Migration
{
    Bytes header; ///< RLP of the L1 block's header, which has the state root
    std::vector<MigratedAccount> accounts;

    std::uint64_t slot_count() const;
};

/// The slot in which a contract says on which chain it lives (Movable.sol).
inline constexpr std::uint64_t kMovedToSlot = 0;
inline constexpr std::size_t kMostMigrated = 16; ///< contracts
inline constexpr std::size_t kMostSlots = 4'096; ///< of one of them

/// Reads contracts as they are after L1 block `number`. Fails on an L1 that gives no proofs or
/// cannot list slots, and over the limits.
Result<Migration> read_migration(const node::Chain& l1, std::uint64_t number,
                                 const std::vector<Address>& contracts);

/// What the genesis takes over, once everything is proven: the header gives `l1_block`; each
/// account and slot lies under its state root; the code gives the code hash; the slots together
/// give the storage root, so none is left out; and each contract says that it has moved to
/// `l2_chain_id`, so that it lives on L1 no more. Ether is not taken over: nothing would back it.
Result<std::map<Address, node::GenesisAccount>>
check_migration(const Migration& migration, const Hash32& l1_block, std::uint64_t l2_chain_id);

/// The header in hex, and each contract as eth_getProof answers (EIP-1186), with its code.
boost::json::value to_json(const Migration& migration);
Result<Migration> migration_from_json(const boost::json::value& json);

} // namespace nucleate::rollup
