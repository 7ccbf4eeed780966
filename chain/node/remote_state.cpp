// The state of a chain behind an endpoint: read with proofs, checked, kept.

#include "chain/base/hex.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/encoding/rlp.hpp"
#include "chain/execution/state_root.hpp"
#include "chain/node/remote_chain.hpp"
#include "chain/trie/proof.hpp"

namespace nucleate::node {
namespace {

namespace json = boost::json;
using execution::Account;
using Batch = storage::RemoteCache::Batch;

/// Accounts fetched in one message.
constexpr std::size_t kAccountsAtOnce = 32;
/// Older blocks whose roots are remembered.
constexpr std::size_t kMostPoints = 4'096;

std::string quantity(std::uint64_t number)
{
    return to_quantity(uint256{number});
}

void add_nodes(const std::vector<Bytes>& nodes, Batch& batch)
{
    for (const Bytes& node : nodes)
        batch.nodes.emplace_back(crypto::keccak256(node), node);
}

/// An account that does not exist may be told with zeros or with the hashes of nothing.
bool is_blank(const Account& told)
{
    return told.nonce == 0 && told.balance.is_zero();
}

/// Nodes that came with proofs.
class KeptNodes final : public trie::NodeStore
{
public:
    explicit KeptNodes(storage::RemoteCache& cache) : cache_(cache) {}
    std::optional<Bytes> node(const Hash32& hash, BytesView /*path*/) const override
    {
        auto found = cache_.node(hash);
        return found ? std::move(*found) : std::nullopt;
    }

private:
    storage::RemoteCache& cache_;
};

/// What earlier proofs say of another key: they often reach it, above all where nothing is. No
/// answer where they end.
Expected<std::optional<Bytes>, trie::Error> proven_before(storage::RemoteCache& cache,
                                                          const Hash32& root, const Hash32& key)
{
    const KeptNodes nodes(cache);
    return trie::Trie(nodes, root).get(key.view());
}

std::optional<uint256> read_slot(const std::optional<Bytes>& value)
{
    if (!value)
        return uint256{};
    rlp::Decoder decoder(*value);
    const uint256 number = decoder.root().u256();
    return decoder.ok() ? std::optional{number} : std::nullopt;
}

bool same(const Account& a, const Account& b)
{
    return a.nonce == b.nonce && a.balance == b.balance && a.code_hash == b.code_hash &&
           a.storage_root == b.storage_root;
}

} // namespace

Error RemoteChain::mismatch(const Point& at, const std::string& what) const
{
    return {"The endpoint " + info().shown_url + " is not to be trusted: " + what +
            " does not lead to the state root of block " + std::to_string(at.number) + "."};
}

Result<RemoteChain::Point> RemoteChain::point(std::uint64_t number)
{
    if (number == base_.number)
        return base_;
    {
        const std::lock_guard lock(mutex_);
        if (const auto known = points_.find(number); known != points_.end())
            return known->second;
    }
    const auto found = header(number);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return fail("The endpoint has no block " + std::to_string(number) + ".");
    const auto source = cache_->source((*found)->hash);
    if (!source)
        return tl::unexpected(source.error());
    const Point made{number, (*found)->header.state_root, *source, base_.proven};
    const std::lock_guard lock(mutex_);
    if (points_.size() >= kMostPoints)
        points_.clear();
    points_.emplace(number, made);
    return made;
}

void RemoteChain::lose_proofs(std::uint64_t number)
{
    const std::lock_guard lock(mutex_);
    if (const auto known = points_.find(number); known != points_.end())
        known->second.proven = false;
}

Result<std::optional<Account>> RemoteChain::account(const Address& address, std::uint64_t number)
{
    const Result<Point> at = point(number);
    if (!at)
        return tl::unexpected(at.error());
    auto kept = cache_->account(at->source, address);
    if (kept && !*kept) {
        if (const auto found = find_account(*at, address); !found)
            return tl::unexpected(found.error());
        kept = cache_->account(at->source, address);
    }
    if (!kept)
        return tl::unexpected(kept.error());
    if (!*kept || (*kept)->value.empty())
        return std::optional<Account>{};
    return execution::decode_account((*kept)->value);
}

Result<void> RemoteChain::find_account(const Point& at, const Address& address)
{
    const auto known = at.proven ? proven_before(*cache_, at.root, execution::account_key(address))
                                 : tl::unexpected(trie::Error::missing_node);
    if (!known)
        return fetch_accounts(at, {address});
    Batch batch;
    batch.accounts.emplace_back(address, known->value_or(Bytes{}));
    if (*known) {
        const auto account = execution::decode_account(**known);
        if (!account)
            return fetch_accounts(at, {address});
        const auto code = cache_->code(account->code_hash);
        if (account->code_hash != execution::kEmptyCodeHash && !(code && *code))
            return fetch_accounts(at, {address});
    }
    return cache_->put(at.source, batch);
}

Result<void> RemoteChain::keep_nodes(Nodes nodes)
{
    Batch batch;
    batch.nodes = std::move(nodes);
    return batch.nodes.empty() ? Result<void>{} : cache_->put(base_.source, batch);
}

Result<void> RemoteChain::prefetch(const std::vector<Address>& accounts)
{
    std::vector<Address> missing;
    for (const Address& address : accounts) {
        const auto kept = cache_->account(base_.source, address);
        if (!kept)
            return tl::unexpected(kept.error());
        if (!*kept)
            missing.push_back(address);
    }
    for (std::size_t i = 0; i < missing.size(); i += kAccountsAtOnce) {
        const auto from = missing.begin() + static_cast<std::ptrdiff_t>(i);
        const std::size_t count = std::min(kAccountsAtOnce, missing.size() - i);
        const std::vector<Address> some(from, from + static_cast<std::ptrdiff_t>(count));
        if (const auto fetched = fetch_accounts(base_, some); !fetched)
            return fetched;
    }
    return {};
}

Result<void> RemoteChain::fetch_accounts(const Point& at, const std::vector<Address>& accounts)
{
    if (!at.proven)
        return fetch_plain(at, accounts);
    std::vector<RpcRequest> requests;
    for (const Address& address : accounts) {
        const std::string name = to_hex_data(address);
        requests.push_back({"eth_getProof", {name, json::array{}, quantity(at.number)}});
        requests.push_back({"eth_getCode", {name, quantity(at.number)}});
    }
    const auto answers = ask(requests);
    if (!answers)
        return tl::unexpected(answers.error());
    Batch batch;
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        const RpcAnswer& proof = (*answers)[2 * i];
        if (!proof && at.number != base_.number) {
            // Many nodes prove the newest blocks only.
            lose_proofs(at.number);
            return fetch_plain(at, accounts);
        }
        if (auto done = take_proven(at, accounts[i], proof, (*answers)[2 * i + 1], batch); !done)
            return done;
    }
    return cache_->put(at.source, batch);
}

Result<void> RemoteChain::take_proven(const Point& at, const Address& address,
                                      const RpcAnswer& proof, const RpcAnswer& code,
                                      Batch& batch) const
{
    if (!proof || !code)
        return tl::unexpected(!proof ? refusal("eth_getProof", proof.error())
                                     : refusal("eth_getCode", code.error()));
    const auto told = remote::read_proof(*proof);
    if (!told)
        return fail("The endpoint's proof cannot be read: " + told.error().message + ".");
    const std::string name = to_hex_data(address);
    const auto value =
        trie::verify_proof(at.root, execution::account_key(address).view(), told->nodes);
    if (!value)
        return tl::unexpected(mismatch(at, "its proof of account " + name));
    add_nodes(told->nodes, batch);
    if (!*value) {
        if (!is_blank(told->account))
            return tl::unexpected(mismatch(at, "what it tells of account " + name));
        batch.accounts.emplace_back(address, Bytes{});
        return {};
    }
    const auto account = execution::decode_account(**value);
    if (!account || !same(*account, told->account))
        return tl::unexpected(mismatch(at, "what it tells of account " + name));
    const auto bytes = remote::read_data(*code);
    if (!bytes || crypto::keccak256(*bytes) != account->code_hash)
        return tl::unexpected(mismatch(at, "its code of account " + name));
    if (!bytes->empty())
        batch.codes.emplace_back(account->code_hash, *bytes);
    batch.accounts.emplace_back(address, **value);
    return {};
}

Result<void> RemoteChain::fetch_plain(const Point& at, const std::vector<Address>& accounts)
{
    std::vector<RpcRequest> requests;
    for (const Address& address : accounts)
        for (const char* method : {"eth_getBalance", "eth_getTransactionCount", "eth_getCode"})
            requests.push_back({method, {to_hex_data(address), quantity(at.number)}});
    const auto answers = ask(requests);
    if (!answers)
        return tl::unexpected(answers.error());
    for (std::size_t i = 0; i < answers->size(); ++i)
        if (!(*answers)[i])
            return tl::unexpected(refusal(requests[i].method, (*answers)[i].error()));
    Batch batch;
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        const auto balance = remote::read_quantity(*(*answers)[3 * i]);
        const auto nonce = remote::read_quantity(*(*answers)[3 * i + 1]);
        const auto code = remote::read_data(*(*answers)[3 * i + 2]);
        if (!balance || !nonce || !nonce->fits_u64() || !code)
            return fail("The endpoint's answers about account " + to_hex_data(accounts[i]) +
                        " cannot be read.");
        Account account;
        account.balance = *balance;
        account.nonce = nonce->low64();
        account.code_hash = crypto::keccak256(*code);
        const bool exists = !is_blank(account) || !code->empty();
        if (!code->empty())
            batch.codes.emplace_back(account.code_hash, *code);
        batch.accounts.emplace_back(accounts[i],
                                    exists ? execution::encode_account(account) : Bytes{});
    }
    return cache_->put(at.source, batch);
}

Result<uint256> RemoteChain::slot(const Address& address, const uint256& key, std::uint64_t number)
{
    Result<Point> at = point(number);
    if (!at)
        return tl::unexpected(at.error());
    const auto kept = cache_->slot(at->source, address, key);
    if (!kept)
        return tl::unexpected(kept.error());
    if (*kept)
        return **kept;
    const auto owner = account(address, number);
    if (!owner)
        return tl::unexpected(owner.error());
    if (!*owner)
        return uint256{};
    at = point(number); // the account may have come without a proof
    if (!at)
        return tl::unexpected(at.error());
    const Hash32& root = (*owner)->storage_root;
    if (at->proven && root == execution::kEmptyTrieRoot)
        return uint256{};
    return fetch_slot(*at, address, key, root);
}

Result<uint256> RemoteChain::fetch_slot(const Point& at, const Address& address, const uint256& key,
                                        const Hash32& storage_root)
{
    const std::string name = to_hex_data(address);
    const std::string word = to_hex_data(to_hash(key));
    const std::string tag = quantity(at.number);
    Batch batch;
    Result<uint256> value;
    const auto known = at.proven ? proven_before(*cache_, storage_root, execution::storage_key(key))
                                 : tl::unexpected(trie::Error::missing_node);
    if (const auto number = known ? read_slot(*known) : std::nullopt) {
        value = *number;
    } else if (at.proven) {
        const auto proof = ask("eth_getProof", {name, json::array{word}, tag});
        if (!proof)
            return tl::unexpected(proof.error());
        value = take_proven_slot(at, storage_root, key, *proof, batch);
        if (!value)
            return value;
    } else {
        const auto answer = ask("eth_getStorageAt", {name, word, tag});
        if (!answer)
            return tl::unexpected(answer.error());
        const auto told = remote::read_word(*answer);
        if (!told)
            return fail("The endpoint's answer about a slot of " + name + " cannot be read.");
        value = *told;
    }
    batch.slots.push_back({address, key, *value});
    if (const auto put = cache_->put(at.source, batch); !put)
        return tl::unexpected(put.error());
    return value;
}

Result<uint256> RemoteChain::take_proven_slot(const Point& at, const Hash32& storage_root,
                                              const uint256& key, const json::value& proof,
                                              Batch& batch) const
{
    const auto told = remote::read_proof(proof);
    if (!told || told->slots.size() != 1 || told->slots.front().key != key)
        return fail("The endpoint's proof of a slot cannot be read.");
    const remote::ProofFacts::Slot& slot = told->slots.front();
    const auto value =
        trie::verify_proof(storage_root, execution::storage_key(key).view(), slot.nodes);
    if (!value)
        return tl::unexpected(mismatch(at, "its proof of slot " + to_hex_data(to_hash(key))));
    const std::optional<uint256> number = read_slot(*value);
    if (!number)
        return tl::unexpected(mismatch(at, "its value of slot " + to_hex_data(to_hash(key))));
    if (*number != slot.value)
        return tl::unexpected(mismatch(at, "what it tells of slot " + to_hex_data(to_hash(key))));
    add_nodes(slot.nodes, batch);
    return *number;
}

} // namespace nucleate::node
