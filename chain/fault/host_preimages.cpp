#include "chain/fault/host_preimages.hpp"

#include "chain/base/uint256.hpp"
#include "chain/crypto/hash.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/crypto/kzg.hpp"
#include "chain/encoding/rlp.hpp"
#include "chain/evm/precompiles.hpp"
#include "chain/execution/block_codec.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/fault/program/blob_points.hpp"
#include "chain/trie/trie.hpp"

#include <limits>

namespace nucleate::fault {
namespace {

Bytes word_of(std::uint64_t number)
{
    Bytes out(8);
    store_be64(number, out.data());
    return out;
}

} // namespace

HostPreimages::HostPreimages(const HostStores& stores, const Dispute& dispute) : stores_(stores)
{
    known_[local_key(LocalKey::l1_head)] = to_bytes(dispute.l1_head.view());
    known_[local_key(LocalKey::agreed_output)] = to_bytes(dispute.agreed_output.view());
    known_[local_key(LocalKey::disputed_output)] = to_bytes(dispute.disputed_output.view());
    known_[local_key(LocalKey::disputed_block)] = word_of(dispute.disputed_block);
    known_[local_key(LocalKey::chain_id)] = word_of(dispute.l2_chain_id);
}

std::optional<Bytes> HostPreimages::preimage(const Hash32& key)
{
    const auto found = known_.find(key);
    return found == known_.end() ? std::nullopt : std::optional{found->second};
}

std::optional<PreimageOrigin> HostPreimages::origin(const Hash32& key) const
{
    if (const auto found = precompiles_.find(key); found != precompiles_.end())
        return found->second;
    const auto found = known_.find(key);
    if (found == known_.end())
        return std::nullopt;
    PreimageOrigin out{found->second, {}};
    if (const auto element = elements_.find(key); element != elements_.end()) {
        const auto& [blob, z] = element->second;
        auto opening = crypto::kzg::open_blob(blob->data, z);
        if (!opening)
            return std::nullopt;
        out.opening = {z, blob->commitment, std::move(opening->proof)};
    }
    return out;
}

void HostPreimages::hint(BytesView text)
{
    if (text.size() < kHintHeader)
        return;
    look_up(static_cast<Hint>(text[0]), Hash32::from_view(text.subspan(1, 32)),
            text.subspan(kHintHeader));
}

void HostPreimages::look_up(Hint kind, const Hash32& hash, BytesView more)
{
    const bool one_preimage = kind != Hint::l1_block && kind != Hint::l2_block;
    if (kind == Hint::l1_blob && known_.contains(sha256_key(hash)))
        return;
    if (one_preimage && kind != Hint::precompile && known_.contains(keccak_key(hash)))
        return;
    switch (kind) {
    case Hint::l1_header:
        return add_header(stores_.l1_block(hash));
    case Hint::l1_block:
        return add_lists(stores_.l1_block(hash), true);
    case Hint::l2_header:
        return add_header(stores_.l2_block(hash));
    case Hint::l2_block:
        return add_lists(stores_.l2_block(hash), false);
    case Hint::l2_output:
        return add_keccak(stores_.l2_output(hash).value_or(Bytes{}));
    case Hint::l2_state:
        return add_keccak(stores_.l2_state_node(hash, more).value_or(Bytes{}));
    case Hint::l2_code:
        return add_keccak(stores_.l2_code(hash).value_or(Bytes{}));
    case Hint::precompile:
        return add_precompile(more);
    case Hint::committed:
        return add_keccak(stores_.committed(hash).value_or(Bytes{}));
    case Hint::l1_blob:
        if (more.size() == Hash32::kSize)
            add_blob(stores_.l1_blob(Hash32::from_view(more), hash));
        return;
    }
}

void HostPreimages::add_keccak(Bytes data)
{
    const Hash32 key = keccak_key(crypto::keccak256(data));
    known_[key] = std::move(data);
}

void HostPreimages::add_header(const std::optional<HostBlock>& block)
{
    if (block)
        add_keccak(execution::encode_header(block->header));
}

void HostPreimages::add_lists(const std::optional<HostBlock>& block, bool with_receipts)
{
    if (!block)
        return;
    std::vector<Bytes> transactions;
    for (const execution::Transaction& tx : block->transactions)
        transactions.push_back(execution::encode_transaction(tx));
    add_list(transactions);
    if (!with_receipts)
        return;
    std::vector<Bytes> receipts;
    for (const execution::Receipt& receipt : block->receipts)
        receipts.push_back(execution::encode_receipt(receipt));
    add_list(receipts);
}

/// Every node of the ordered trie.
void HostPreimages::add_list(const std::vector<Bytes>& entries)
{
    const trie::MemoryNodeStore nothing;
    trie::Trie list(nothing, trie::empty_root());
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (!list.set(rlp::encode_number(uint256{i}), entries[i]))
            return;
    trie::NewNodes nodes;
    list.commit(nodes);
    for (trie::NewNode& node : nodes)
        add_keccak(std::move(node.rlp));
    add_keccak(rlp::encode_string({})); // the empty trie
}

void HostPreimages::add_blob(std::optional<HostBlob> blob)
{
    static const std::vector<Hash32> points = blob_points();
    if (!blob || blob->data.size() != points.size() * Hash32::kSize)
        return;
    const auto shared = std::make_shared<const HostBlob>(std::move(*blob));
    known_[sha256_key(crypto::sha256(shared->commitment))] = shared->commitment;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Hash32 key = blob_key(shared->commitment, points[i]);
        known_[key] = to_bytes(BytesView{shared->data}.subspan(i * Hash32::kSize, Hash32::kSize));
        elements_[key] = {shared, points[i]};
    }
}

/// Runs it as the contract would: with all the gas it wants.
void HostPreimages::add_precompile(BytesView address_and_input)
{
    if (address_and_input.size() < Address::kSize)
        return;
    const Address address = Address::from_view(address_and_input.first(Address::kSize));
    const BytesView input = address_and_input.subspan(Address::kSize);
    const auto result = evm::run_precompile(evm::Fork::osaka, address, input,
                                            std::numeric_limits<std::int64_t>::max());
    Bytes data{static_cast<std::uint8_t>(result && result->status == evm::Status::success)};
    if (data[0] == 1)
        append(data, result->output);
    const Hash32 key = precompile_key(address, input);
    precompiles_[key] = {to_bytes(input), address};
    known_[key] = std::move(data);
}

} // namespace nucleate::fault
