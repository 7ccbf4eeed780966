#include "chain/rpc/chain_json.hpp"
#include "chain/rpc/eth_api.hpp"

namespace nucleate::rpc {

namespace {

/// Runs a change on the writer thread; throws why it was refused.
template <class F>
void change(EthApi& api, F work)
{
    const Result<void> done =
        api.miner().write([&](node::Chain& chain) -> Result<void> { return work(chain.dev()); });
    if (!done)
        refuse(done.error().message);
}

void set_balance(EthApi& api, const Call& call, Writer& out)
{
    const Address account = call.params[0].address();
    const uint256 wei = call.params[1].quantity();
    change(api, [&](node::DevControl& dev) { return dev.set_balance(account, wei); });
    out.null();
}

void add_balance(EthApi& api, const Call& call, Writer& out)
{
    const Address account = call.params[0].address();
    const uint256 wei = call.params[1].quantity();
    const Result<void> done = api.miner().write([&](node::Chain& chain) -> Result<void> {
        const node::StatePtr state = chain.state(chain.heads().latest);
        const uint256 before = state->account(account).value_or(execution::Account{}).balance;
        return chain.dev().set_balance(account, before + wei);
    });
    if (!done)
        refuse(done.error().message);
    out.null();
}

void set_nonce(EthApi& api, const Call& call, Writer& out)
{
    const Address account = call.params[0].address();
    const std::uint64_t nonce = call.params[1].u64();
    change(api, [&](node::DevControl& dev) { return dev.set_nonce(account, nonce); });
    out.null();
}

void set_code(EthApi& api, const Call& call, Writer& out)
{
    const Address account = call.params[0].address();
    const Bytes code = call.params[1].data();
    change(api, [&](node::DevControl& dev) { return dev.set_code(account, code); });
    out.null();
}

void set_storage_at(EthApi& api, const Call& call, Writer& out)
{
    const Address account = call.params[0].address();
    const uint256 key = call.params[1].slot();
    const uint256 value = call.params[2].slot();
    change(api, [&](node::DevControl& dev) { return dev.set_storage(account, key, value); });
    out.boolean(true);
}

void impersonate(EthApi& api, const Call& call, Writer& out)
{
    api.chain().dev().impersonate(call.params[0].address());
    out.null();
}

void stop_impersonating(EthApi& api, const Call& call, Writer& out)
{
    api.chain().dev().stop_impersonating(call.params[0].address());
    out.null();
}

void auto_impersonate(EthApi& api, const Call& call, Writer& out)
{
    api.chain().dev().set_auto_impersonate(call.params[0].boolean());
    out.null();
}

void impersonate_signature(EthApi& api, const Call& call, Writer& out)
{
    // anvil takes the two in a list of their own.
    const bool listed = call.params[0].is_array();
    const Arg given = listed ? call.params[0].element(0) : call.params[0];
    const Arg owner = listed ? call.params[0].element(1) : call.params[1];
    const Bytes bytes = given.data();
    if (bytes.size() != 65)
        given.bad("a signature has 65 bytes: r, s and v");
    FixedBytes<65> signature;
    std::copy_n(bytes.begin(), signature.size(), signature.data());
    api.chain().dev().impersonate_signature(signature, owner.address());
    out.null();
}

void drop_transaction(EthApi& api, const Call& call, Writer& out)
{
    const Hash32 hash = call.params[0].hash();
    if (api.chain().dev().drop_transaction(hash))
        out.data(hash);
    else
        out.null();
}

void hardhat_drop_transaction(EthApi& api, const Call& call, Writer& out)
{
    out.boolean(api.chain().dev().drop_transaction(call.params[0].hash()));
}

void drop_all_transactions(EthApi& api, const Call&, Writer& out)
{
    api.chain().dev().drop_all_transactions();
    out.null();
}

void remove_pool_transactions(EthApi& api, const Call& call, Writer& out)
{
    api.chain().dev().drop_transactions_of(call.params[0].address());
    out.null();
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"anvil_setBalance", "[address, wei]", set_balance},
    {"anvil_addBalance", "[address, wei]", add_balance},
    {"anvil_setNonce", "[address, nonce]", set_nonce},
    {"anvil_setCode", "[address, code]", set_code},
    {"anvil_setStorageAt", "[address, slot, word]", set_storage_at},
    {"anvil_impersonateAccount", "[address]", impersonate},
    {"anvil_stopImpersonatingAccount", "[address]", stop_impersonating},
    {"anvil_autoImpersonateAccount", "[boolean]", auto_impersonate},
    {"anvil_impersonateSignature", "[signature, address]", impersonate_signature},
    {"anvil_dropTransaction", "[hash]", drop_transaction},
    {"hardhat_dropTransaction", "[hash]", hardhat_drop_transaction},
    {"anvil_dropAllTransactions", "[]", drop_all_transactions},
    {"anvil_removePoolTransactions", "[address]", remove_pool_transactions},
});

struct Alias
{
    std::string_view alias;
    std::string_view name;
};
constexpr auto kAliases = std::to_array<Alias>({
    {"hardhat_setBalance", "anvil_setBalance"},
    {"tenderly_setBalance", "anvil_setBalance"},
    {"evm_setAccountBalance", "anvil_setBalance"},
    {"hardhat_addBalance", "anvil_addBalance"},
    {"tenderly_addBalance", "anvil_addBalance"},
    {"hardhat_setNonce", "anvil_setNonce"},
    {"evm_setAccountNonce", "anvil_setNonce"},
    {"hardhat_setCode", "anvil_setCode"},
    {"evm_setAccountCode", "anvil_setCode"},
    {"hardhat_setStorageAt", "anvil_setStorageAt"},
    {"evm_setAccountStorageAt", "anvil_setStorageAt"},
    {"hardhat_impersonateAccount", "anvil_impersonateAccount"},
    {"hardhat_stopImpersonatingAccount", "anvil_stopImpersonatingAccount"},
    {"hardhat_autoImpersonateAccount", "anvil_autoImpersonateAccount"},
    {"hardhat_dropAllTransactions", "anvil_dropAllTransactions"},
});

} // namespace

void add_dev_state(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
    for (const Alias& row : kAliases)
        table.alias(row.alias, row.name);
}

} // namespace nucleate::rpc
