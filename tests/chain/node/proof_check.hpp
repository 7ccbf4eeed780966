#pragma once

#include "chain/encoding/rlp.hpp"
#include "chain/execution/state_root.hpp"
#include "chain/node/chain.hpp"
#include "chain/trie/proof.hpp"

#include <string>

namespace nucleate::node::test {

/// What is wrong with the proofs of an account and some of its slots at a block, against that
/// block's state root; empty when all is right.
inline std::string wrong_proof(const Chain& chain, std::uint64_t number, const Address& address,
                               const std::vector<uint256>& keys)
{
    const auto proof = chain.proof(address, keys, number);
    if (!proof)
        return proof.error().message;
    const Hash32 root = chain.block(number)->block.header.state_root;
    const StatePtr state = chain.state(number);
    // The head's state may have dev changes that no block has yet.
    const auto account =
        number == chain.heads().latest ? std::optional{proof->account} : state->account(address);
    const auto proven =
        trie::verify_proof(root, execution::account_key(address).view(), proof->nodes);
    if (!proven)
        return "the account's proof does not lead anywhere";
    const bool absent = *proven == std::nullopt;
    if (absent != (proof->account == execution::Account{}))
        return "the account is proven to be what it is not";
    if (!absent && (execution::decode_account(**proven) != proof->account ||
                    account != std::optional{proof->account}))
        return "another account is proven";
    for (const StorageProof& slot : proof->storage) {
        const auto value = trie::verify_proof(proof->account.storage_root,
                                              execution::storage_key(slot.key).view(), slot.nodes);
        if (!value)
            return "the slot's proof does not lead anywhere";
        const std::optional<Bytes> expected =
            slot.value.is_zero() ? std::nullopt : std::optional{rlp::encode_number(slot.value)};
        if (*value != expected)
            return "another value is proven";
    }
    return {};
}

} // namespace nucleate::node::test
