#include "chain/devnet/multicall.hpp"

#include "chain/base/hex.hpp"
#include "chain/devnet/l1_signing.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/node/predeploy_code.hpp"
#include "chain/rollup/l1_calls.hpp"

namespace nucleate::devnet {
namespace {

constexpr std::uint64_t kGasPrice = 100'000'000'000; ///< wei
constexpr std::uint64_t kGas = 1'000'000;
/// Copies the contract's code, which follows.
constexpr std::string_view kInitCode =
    "608060405234801561001057600080fd5b50610ee0806100206000396000f3fe";
constexpr std::uint64_t kTip = 1'000'000'000; ///< wei a gas, of the transfer that pays for it
constexpr std::uint64_t kTransferGas = 21'000;

bool is_there(const node::Chain& l1)
{
    const node::StatePtr state = l1.state(l1.heads().latest);
    const auto account = state ? state->account(node::kMulticall3) : std::nullopt;
    return account && account->code_hash != execution::kEmptyCodeHash;
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
    const auto sent = sign_for_l1(wallet,
                                  {.chain_id = l1.spec().chain_id,
                                   .nonce = l1.next_nonce(wallet.address()),
                                   .base_fee = l1.next_env().base_fee,
                                   .tip = kTip,
                                   .blob_fee = {}},
                                  {to, wei, {}, kTransferGas});
    return sent ? submit(l1, sent->raw) : tl::unexpected(sent.error());
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
    const rollup::ChainL1Calls calls(l1);
    if (calls.balance(author) < price)
        if (auto paid = pay(l1, key, author, price); !paid)
            return paid;
    while (calls.balance(author) < price)
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
