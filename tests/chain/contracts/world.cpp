#include "tests/chain/contracts/world.hpp"

#include "chain/crypto/keccak.hpp"
#include "chain/encoding/rlp.hpp"

#include <QtGlobal>

namespace nucleate::contracts::testing {

using execution::Account;

Person Person::number(std::uint8_t n)
{
    Person person;
    person.key.bytes[0] = 0x42;
    person.key.bytes[31] = n;
    person.address = crypto::address_of_private_key(person.key).value();
    return person;
}

Bytes Person::sign(const Hash32& digest) const
{
    const crypto::Signature signature = crypto::sign(digest, key).value();
    Bytes bytes = to_bytes(to_hash(signature.r).view());
    append(bytes, to_hash(signature.s).view());
    bytes.push_back(signature.y_parity ? 28 : 27);
    return bytes;
}

std::optional<Account> MemoryState::account(const Address& address) const
{
    const auto found = accounts_.find(address);
    return found == accounts_.end() ? std::nullopt : std::optional{found->second};
}

uint256 MemoryState::storage(const Address& address, const uint256& key) const
{
    const auto slots = storage_.find(address);
    if (slots == storage_.end())
        return {};
    const auto slot = slots->second.find(key);
    return slot == slots->second.end() ? uint256{} : slot->second;
}

evm::CodePtr MemoryState::code(const Hash32& code_hash) const
{
    const auto found = codes_.find(code_hash);
    return found == codes_.end() ? evm::Code::none() : found->second;
}

void MemoryState::apply(const execution::StateChanges& changes)
{
    for (const auto& [address, change] : changes.accounts) {
        if (change.storage_cleared)
            storage_.erase(address);
        for (const auto& [key, value] : change.storage)
            storage_[address][key] = value;
        if (change.account)
            accounts_[address] = *change.account;
        else
            accounts_.erase(address);
    }
    for (const auto& [hash, code] : changes.codes)
        codes_[hash] = code;
}

void MemoryState::set_balance(const Address& address, const uint256& wei)
{
    accounts_[address].balance = wei;
}

void MemoryState::set_code(const Address& address, BytesView code)
{
    const auto shared = std::make_shared<const evm::Code>(code);
    accounts_[address].code_hash = shared->hash();
    codes_[shared->hash()] = shared;
}

bool Sent::reverts(std::string_view text) const
{
    static constexpr abi::Selector kError = literals::fixed_literal<4>("0x08c379a0");
    std::string reason;
    return !ok && read_error(output, kError, reason) && reason == text;
}

std::vector<Hash32> Sent::topics() const
{
    std::vector<Hash32> found;
    for (const evm::Log& log : logs)
        found.push_back(log.topics.at(0));
    return found;
}

Person World::person(std::uint8_t number)
{
    const Person person = Person::number(number);
    state_.set_balance(person.address, kEther * 1'000'000);
    return person;
}

Sent World::send(const Person& from, const Address& to, Bytes data, const uint256& value)
{
    const execution::CallOutcome outcome = run(from.address, to, std::move(data), value);
    const bool ok = outcome.status == evm::Status::success;
    if (ok)
        state_.apply(outcome.changes);
    ++number_;
    return {ok, outcome.output, outcome.logs, outcome.gas_used};
}

Address World::deploy(const Person& from, Bytes creation, const uint256& value)
{
    const std::optional<Account> account = state_.account(from.address);
    const Address created = create_address(from.address, account ? account->nonce : 0);
    const execution::CallOutcome outcome =
        run(from.address, std::nullopt, std::move(creation), value);
    if (outcome.status != evm::Status::success)
        qFatal("deployment failed with status %d", static_cast<int>(outcome.status));
    state_.apply(outcome.changes);
    ++number_;
    return created;
}

Sent World::try_deploy(const Person& from, Bytes creation)
{
    const execution::CallOutcome outcome = run(from.address, std::nullopt, std::move(creation), {});
    return {outcome.status == evm::Status::success, outcome.output, outcome.logs, outcome.gas_used};
}

Sent World::call(const Address& to, Bytes data, const Person& from) const
{
    const execution::CallOutcome outcome = run(from.address, to, std::move(data), {});
    return {outcome.status == evm::Status::success, outcome.output, outcome.logs, outcome.gas_used};
}

Bytes World::read(const Address& to, Bytes data) const
{
    const execution::CallOutcome outcome = run({}, to, std::move(data), {});
    return outcome.status == evm::Status::success ? outcome.output : Bytes{};
}

uint256 World::balance(const Address& address) const
{
    const std::optional<Account> account = state_.account(address);
    return account ? account->balance : uint256{};
}

execution::CallOutcome World::run(const Address& from, const std::optional<Address>& to, Bytes data,
                                  const uint256& value) const
{
    execution::BlockEnv env;
    env.number = number_;
    env.timestamp = now_;
    env.gas_limit = 30'000'000;
    env.prev_randao = to_uint256(crypto::keccak256(to_hash(number_).view()));
    env.block_hash = [](std::uint64_t) { return Hash32{}; };
    execution::CallRequest request;
    request.sender = from;
    request.tx.to = to;
    request.tx.data = std::move(data);
    request.tx.value = value;
    request.tx.gas_limit = env.gas_limit;
    if (const std::optional<Account> account = state_.account(from))
        request.tx.nonce = account->nonce;
    const auto outcome = execution::call(execution::ChainSpec::l1(kChainId, evm::Fork::prague), env,
                                         state_, request);
    if (!outcome)
        qFatal("message refused: %s", execution::to_string(outcome.error()));
    return *outcome;
}

Hash32 World::typed_digest(std::string_view name, std::string_view version, const Address& contract,
                           const Hash32& struct_hash)
{
    const Bytes domain =
        abi::encode(keccak_text("EIP712Domain(string name,string version,uint256 chainId,"
                                "address verifyingContract)"),
                    keccak_text(name), keccak_text(version), uint256{kChainId}, contract);
    Bytes text{0x19, 0x01};
    append(text, crypto::keccak256(domain).view());
    append(text, struct_hash.view());
    return crypto::keccak256(text);
}

Hash32 keccak_text(std::string_view text)
{
    return crypto::keccak256(Bytes(text.begin(), text.end()));
}

Address create_address(const Address& sender, std::uint64_t nonce)
{
    rlp::Writer writer;
    writer.begin_list().fixed(sender).number(nonce).end_list();
    return Address::from_view(crypto::keccak256(writer.take()).view());
}

} // namespace nucleate::contracts::testing
