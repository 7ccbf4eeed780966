#include "chain/evm/code.hpp"
#include "chain/rpc/block_id.hpp"
#include "chain/rpc/chain_json.hpp"
#include "chain/rpc/eth_api.hpp"

#include "chain/base/hex.hpp"

namespace nucleate::rpc {

namespace {

execution::Account account_at(EthApi& api, const Arg& address, const Arg& block)
{
    const Address wanted = address.address();
    return state_at(api.chain(), read_block_id(api.chain(), block))
        ->account(wanted)
        .value_or(execution::Account{});
}

void get_balance(EthApi& api, const Call& call, Writer& out)
{
    out.quantity(account_at(api, call.params[0], call.params[1]).balance);
}

void get_transaction_count(EthApi& api, const Call& call, Writer& out)
{
    const BlockId block = read_block_id(api.chain(), call.params[1]);
    if (block.pending)
        out.quantity(api.chain().next_nonce(call.params[0].address()));
    else
        out.quantity(account_at(api, call.params[0], call.params[1]).nonce);
}

void get_code(EthApi& api, const Call& call, Writer& out)
{
    const Address address = call.params[0].address();
    const node::StatePtr state = state_at(api.chain(), read_block_id(api.chain(), call.params[1]));
    const std::optional<execution::Account> account = state->account(address);
    if (account)
        out.data(state->code(account->code_hash)->bytes());
    else
        out.data(BytesView{});
}

void get_storage_at(EthApi& api, const Call& call, Writer& out)
{
    const Address address = call.params[0].address();
    const uint256 key = call.params[1].slot();
    out.word(
        state_at(api.chain(), read_block_id(api.chain(), call.params[2]))->storage(address, key));
}

void get_storage_values(EthApi& api, const Call& call, Writer& out)
{
    constexpr std::size_t kMostSlots = 1'024;
    const Arg wanted = call.params[0];
    if (wanted.object().empty())
        throw RpcError{Code::invalid_params, "empty request", {}};
    const node::StatePtr state = state_at(api.chain(), read_block_id(api.chain(), call.params[1]));
    std::size_t slots = 0;
    out.begin_object();
    for (const auto& [name, ignored] : wanted.object()) {
        const boost::json::value text(name);
        const Address address = Arg(&text, 0).address();
        const Arg keys = wanted[{name.data(), name.size()}];
        slots += keys.array().size();
        if (slots > kMostSlots)
            throw RpcError{Code::invalid_params, "too many slots (at most 1024)", {}};
        out.key(to_hex_data(address));
        out.begin_array();
        for (std::size_t i = 0; i < keys.array().size(); ++i)
            out.word(state->storage(address, keys.element(i).slot()));
        out.end_array();
    }
    out.end_object();
}

/// reth's and anvil's: all that a sender's transaction depends on, in one call.
void get_account_info(EthApi& api, const Call& call, Writer& out)
{
    const Address address = call.params[0].address();
    const node::StatePtr state = state_at(api.chain(), read_block_id(api.chain(), call.params[1]));
    const execution::Account account = state->account(address).value_or(execution::Account{});
    out.begin_object();
    out.key("balance");
    out.quantity(account.balance);
    out.key("nonce");
    out.quantity(account.nonce);
    out.key("code");
    out.data(state->code(account.code_hash)->bytes());
    out.end_object();
}

void get_account(EthApi& api, const Call& call, Writer& out)
{
    const Address address = call.params[0].address();
    const std::uint64_t number = number_of(api.chain(), read_block_id(api.chain(), call.params[1]));
    const Result<node::AccountProof> proof = api.chain().proof(address, {}, number);
    if (!proof)
        refuse(proof.error().message);
    out.begin_object();
    out.key("balance");
    out.quantity(proof->account.balance);
    out.key("nonce");
    out.quantity(proof->account.nonce);
    out.key("codeHash");
    out.data(proof->account.code_hash);
    out.key("storageRoot");
    out.data(proof->account.storage_root);
    out.end_object();
}

void write_nodes(Writer& out, const std::vector<Bytes>& nodes)
{
    out.begin_array();
    for (const Bytes& node : nodes)
        out.data(node);
    out.end_array();
}

void write_proof(Writer& out, const Address& address, const node::AccountProof& proof,
                 const Arg& keys)
{
    out.begin_object();
    out.key("address");
    out.data(address);
    out.key("accountProof");
    write_nodes(out, proof.nodes);
    out.key("balance");
    out.quantity(proof.account.balance);
    out.key("codeHash");
    out.data(proof.account.code_hash);
    out.key("nonce");
    out.quantity(proof.account.nonce);
    out.key("storageHash");
    out.data(proof.account.storage_root);
    out.key("storageProof");
    out.begin_array();
    for (std::size_t i = 0; i < proof.storage.size(); ++i) {
        const node::StorageProof& slot = proof.storage[i];
        out.begin_object();
        out.key("key");
        // The key comes back as it was asked for (EIP-1186 has no one form).
        out.string(keys.element(i).string());
        out.key("value");
        out.quantity(slot.value);
        out.key("proof");
        write_nodes(out, slot.nodes);
        out.end_object();
    }
    out.end_array();
    out.end_object();
}

void get_proof(EthApi& api, const Call& call, Writer& out)
{
    constexpr std::size_t kMostKeys = 1'024;
    const Address address = call.params[0].address();
    const Arg keys = call.params[1];
    if (keys.array().size() > kMostKeys)
        keys.bad("too many keys (at most 1024)");
    std::vector<uint256> slots;
    for (std::size_t i = 0; i < keys.array().size(); ++i) {
        keys.element(i).string();
        slots.push_back(keys.element(i).slot());
    }
    const std::uint64_t number = number_of(api.chain(), read_block_id(api.chain(), call.params[2]));
    const Result<node::AccountProof> proof =
        api.chain().proof(address, slots, std::min(number, api.chain().heads().latest));
    if (!proof)
        refuse(proof.error().message);
    write_proof(out, address, *proof, keys);
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"eth_getBalance", "[address, block?]", get_balance, Kind::quick},
    {"eth_getTransactionCount", "[address, block?]", get_transaction_count, Kind::quick},
    {"eth_getCode", "[address, block?]", get_code, Kind::quick},
    {"eth_getStorageAt", "[address, slot, block?]", get_storage_at, Kind::quick},
    {"eth_getStorageValues", "[{address: [slot]}, block?]", get_storage_values},
    {"eth_getAccountInfo", "[address, block?]", get_account_info},
    {"eth_getAccount", "[address, block?]", get_account},
    {"eth_getProof", "[address, [slot], block?]", get_proof},
});

} // namespace

void add_eth_state(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
}

} // namespace nucleate::rpc
