#include "chain/fault/program/l2_state.hpp"

#include "chain/encoding/rlp.hpp"
#include "chain/evm/code.hpp"
#include "chain/execution/state_root.hpp"

namespace nucleate::fault {

std::optional<Bytes> L2Nodes::node(const Hash32& hash, BytesView path) const
{
    const auto [place, is_new] = known_.try_emplace(hash);
    if (is_new)
        place->second = preimages_.keccak(hash, Hint::l2_state, path);
    return place->second;
}

void L2Nodes::add(trie::NewNodes nodes)
{
    for (trie::NewNode& node : nodes)
        known_[node.hash] = std::move(node.rlp);
}

L2State::L2State(const Preimages& preimages, const L2Nodes& nodes, const Hash32& root,
                 const std::map<Hash32, evm::CodePtr>& codes)
    : preimages_(preimages), nodes_(nodes), codes_(codes), accounts_(nodes, root)
{}

std::optional<execution::Account> L2State::account(const Address& address) const
{
    const auto entry = accounts_.get(execution::account_key(address).view());
    if (!entry || !*entry)
        return std::nullopt;
    return execution::decode_account(**entry);
}

trie::Trie& L2State::storage_trie(const Address& address) const
{
    const auto known = storages_.find(address);
    if (known != storages_.end())
        return known->second;
    const auto owner = account(address);
    trie::Nibbles place = trie::to_nibbles(execution::account_key(address).view());
    const Hash32 root = owner ? owner->storage_root : execution::kEmptyTrieRoot;
    return storages_.emplace(address, trie::Trie(nodes_, root, std::move(place))).first->second;
}

uint256 L2State::storage(const Address& address, const uint256& key) const
{
    const auto entry = storage_trie(address).get(execution::storage_key(key).view());
    if (!entry || !*entry)
        return {};
    rlp::Decoder decoder(**entry);
    return decoder.root().u256();
}

evm::CodePtr L2State::code(const Hash32& code_hash) const
{
    if (code_hash == execution::kEmptyCodeHash)
        return evm::Code::none();
    if (const auto made = codes_.find(code_hash); made != codes_.end())
        return made->second;
    evm::CodePtr& read = read_codes_[code_hash];
    if (!read)
        read = std::make_shared<const evm::Code>(preimages_.keccak(code_hash, Hint::l2_code),
                                                 code_hash);
    return read;
}

} // namespace nucleate::fault
