// anvil_dumpState and anvil_loadState: the state of all accounts in one text. The form is anvil's,
// gzip around JSON, so that either loads what the other has dumped.

#include "chain/base/hex.hpp"
#include "chain/evm/code.hpp"
#include "chain/rpc/eth_api.hpp"
#include "chain/rpc/gzip.hpp"

namespace nucleate::rpc {

namespace {

constexpr std::size_t kMostText = std::size_t{256} << 20U; ///< bytes, unpacked
constexpr std::size_t kStep = 1'000;

void write_slots(Writer& out, const node::Chain& chain, const Address& address,
                 std::uint64_t number)
{
    out.begin_object();
    uint256 from;
    for (;;) {
        const auto slots = chain.storage_of(address, number, from, kStep);
        if (!slots)
            refuse(slots.error().message);
        for (const auto& [key, value] : *slots) {
            out.key(to_hex_data(to_hash(key)));
            out.word(value);
        }
        if (slots->empty() || slots->back().first == ~uint256{})
            break;
        from = slots->back().first + uint256{1};
    }
    out.end_object();
}

void write_account(Writer& out, const node::Chain& chain, const execution::StateView& state,
                   const Address& address, std::uint64_t number)
{
    const execution::Account account = state.account(address).value_or(execution::Account{});
    out.key(to_hex_data(address));
    out.begin_object();
    out.key("nonce");
    out.number(account.nonce);
    out.key("balance");
    out.quantity(account.balance);
    out.key("code");
    out.data(state.code(account.code_hash)->bytes());
    out.key("storage");
    write_slots(out, chain, address, number);
    out.end_object();
    if (out.text().size() > kMostText)
        throw RpcError{Code::response_too_large, "the state is too large to dump", {}};
}

void write_accounts(Writer& out, const node::Chain& chain, std::uint64_t number)
{
    const node::StatePtr state = chain.state(number);
    out.begin_object();
    Address from;
    for (;;) {
        const auto accounts = chain.accounts(number, from, kStep);
        if (!accounts)
            refuse(accounts.error().message);
        for (const auto& [address, account] : *accounts)
            write_account(out, chain, *state, address, number);
        if (accounts->empty())
            break;
        from = to_address(uint256_from_be(accounts->back().first.view()) + uint256{1});
        if (from.is_zero())
            break;
    }
    out.end_object();
}

void write_block(Writer& out, const execution::Header& header)
{
    out.begin_object();
    out.key("number");
    out.quantity(header.number);
    out.key("beneficiary");
    out.data(header.coinbase);
    out.key("timestamp");
    out.quantity(header.timestamp);
    out.key("gas_limit");
    out.number(header.gas_limit);
    out.key("basefee");
    out.number(header.base_fee.value_or(uint256{}).low64());
    out.key("difficulty");
    out.quantity(header.difficulty);
    out.key("prevrandao");
    out.data(header.mix_hash);
    out.key("blob_excess_gas_and_price");
    out.null();
    out.end_object();
}

void dump(EthApi& api, const Call&, Writer& out)
{
    const node::Chain& chain = api.chain();
    const node::SealedBlockPtr head = chain.head();
    std::string text;
    Writer json(text);
    json.begin_object();
    json.key("block");
    write_block(json, head->block.header);
    json.key("accounts");
    write_accounts(json, chain, head->number());
    json.key("best_block_number");
    json.quantity(head->number());
    json.key("blocks");
    json.raw("[]");
    json.key("transactions");
    json.raw("[]");
    json.key("historical_states");
    json.null();
    json.end_object();
    out.data(gzip(text));
}

void read_account(const Address& address, const Arg& fields, execution::StateChanges& changes)
{
    execution::AccountChange& change = changes.accounts[address];
    change.account.emplace();
    if (fields["nonce"].given())
        change.account->nonce = fields["nonce"].u64();
    change.account->balance = fields["balance"].optional_quantity().value_or(uint256{});
    if (fields["code"].given()) {
        const auto code = std::make_shared<const evm::Code>(fields["code"].data());
        change.account->code_hash = code->hash();
        if (!code->empty())
            changes.codes.emplace(code->hash(), code);
    }
    const Arg storage = fields["storage"];
    if (!storage.given())
        return;
    for (const auto& [key, value] : storage.object()) {
        const boost::json::value name(key);
        change.storage[Arg(&name, 0, "storage key").slot()] =
            storage[{key.data(), key.size()}].slot();
    }
}

void load(EthApi& api, const Call& call, Writer& out)
{
    const Bytes given = call.params[0].data();
    const bool packed = given.size() > 2 && given[0] == 0x1f && given[1] == 0x8b;
    const std::optional<std::string> text =
        packed ? gunzip(given, kMostText) : std::string(given.begin(), given.end());
    boost::system::error_code error;
    const boost::json::value json = boost::json::parse(text.value_or(""), error);
    if (error || !json.is_object())
        call.params[0].bad("want what anvil_dumpState gave");
    const Arg accounts = Arg(&json, 0)["accounts"];
    execution::StateChanges changes;
    for (const auto& [key, value] : accounts.object()) {
        const auto address = parse_address({key.data(), key.size()});
        if (!address)
            accounts.bad("a key is no address");
        read_account(*address, accounts[{key.data(), key.size()}], changes);
    }
    const Result<void> done =
        api.miner().write([&](node::Chain& chain) { return chain.dev().apply(changes); });
    if (!done)
        refuse(done.error().message);
    out.boolean(true);
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"anvil_dumpState", "[]", dump},
    {"anvil_loadState", "[state]", load},
});

} // namespace

void add_dev_dump(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
    table.alias("hardhat_dumpState", "anvil_dumpState");
    table.alias("hardhat_loadState", "anvil_loadState");
}

} // namespace nucleate::rpc
