#include "chain/devnet/multicall.hpp"

#include "chain/agents/wallet.hpp"
#include "chain/base/hex.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/node/predeploy_code.hpp"

namespace nucleate::devnet {
namespace {

constexpr std::uint64_t kGasPrice = 100'000'000'000; ///< wei
constexpr std::uint64_t kGas = 1'000'000;
/// Copies the contract's code, which follows.
constexpr std::string_view kInitCode =
    "608060405234801561001057600080fd5b50610ee0806100206000396000f3fe";
/// Wei a gas above the base fee of the transfer that pays for it, and room for the base fee.
constexpr std::uint64_t kTip = 1'000'000'000;
constexpr std::uint64_t kBaseFeeRoom = 4;
constexpr std::uint64_t kTransferGas = 21'000;

bool is_there(const node::Chain& l1)
{
    const node::StatePtr state = l1.state(l1.heads().latest);
    const auto account = state ? state->account(node::kMulticall3) : std::nullopt;
    return account && account->code_hash != execution::kEmptyCodeHash;
}

uint256 balance(const node::Chain& l1, const Address& who)
{
    const node::StatePtr state = l1.state(l1.heads().latest);
    const auto account = state ? state->account(who) : std::nullopt;
    return account ? account->balance : uint256{};
}

Result<void> submit(node::Chain& l1, const Bytes& raw)
{
    if (const auto hash = l1.submit(raw); !hash)
        return fail("L1 refused the deployment of Multicall3: " + hash.error().message);
    return {};
}

Result<void> pay(node::Chain& l1, const Hash32& key, const Address& to, const uint256& wei)
{
    const agents::Wallet wallet(key);
    const agents::Fees fees{.max_fee =
                                l1.next_env().base_fee * uint256{kBaseFeeRoom} + uint256{kTip},
                            .tip = uint256{kTip}};
    const Result<Bytes> raw = wallet.sign(l1.spec().chain_id, l1.next_nonce(wallet.address()),
                                          {.to = to, .value = wei, .data = {}}, kTransferGas, fees);
    return raw ? submit(l1, *raw) : tl::unexpected(raw.error());
}

} // namespace

execution::Transaction multicall_deployment()
{
    using namespace literals;
    execution::Transaction tx;
    tx.type = execution::TxType::legacy;
    tx.max_fee = kGasPrice;
    tx.max_priority_fee = kGasPrice;
    tx.gas_limit = kGas;
    tx.data = parse_hex(std::string(kInitCode) + std::string(node::kMulticall3Code)).value();
    tx.r = to_uint256("0xedce47092c0f398cebf3ffc267f05c8e7076e3b89445e0fe50f6332273d4569b"_hash);
    tx.s = to_uint256("0x1b0b9d000e19b24c5869b0fc3b22b0d6fa47cd63316875cbbd577d76e6fde086"_hash);
    tx.y_parity = 1;
    return tx;
}

Result<void> lay_multicall(node::Chain& l1, const Hash32& key,
                           const std::function<Result<void>()>& wait)
{
    if (is_there(l1))
        return {};
    const execution::Transaction tx = multicall_deployment();
    const Address author = execution::recover_sender(tx).value_or(Address{});
    const uint256 price = uint256{kGasPrice} * uint256{kGas};
    if (balance(l1, author) < price)
        if (auto paid = pay(l1, key, author, price); !paid)
            return paid;
    while (balance(l1, author) < price)
        if (auto waited = wait(); !waited)
            return waited;
    if (auto sent = submit(l1, execution::encode_transaction(tx)); !sent)
        return sent;
    while (!is_there(l1))
        if (auto waited = wait(); !waited)
            return waited;
    return {};
}

} // namespace nucleate::devnet
