// What development methods must not do to a chain that does not stand alone.

#include "chain/rpc/eth_api.hpp"

#include <array>
#include <string>

namespace nucleate::rpc {

namespace {

/// Why a method is refused; the names below it are in dev_mining.cpp and dev_state.cpp.
struct Refusal
{
    DevMethods from; ///< refused from this scope on
    std::string_view why;
};

constexpr Refusal kTakesBack{
    DevMethods::anchor,
    " is not available here: agents and other chains build on these blocks, which are never taken "
    "back. Run nucleated --l1-only for a chain with snapshots."};
constexpr Refusal kMovesClock{
    DevMethods::anchor,
    " is not available here: all chains of this devnet share its clock. Let time run faster with "
    "nucleate_setSpeed, or move it ahead with evm_mine(timestamp) or anvil_mine on L1."};
constexpr Refusal kTakesId{
    DevMethods::anchor,
    " is not available here: agents and other chains sign for the chain id that this chain has."};
constexpr Refusal kNotDerived{
    DevMethods::derived,
    " is not available on a rollup: all that is in its blocks follows from L1, so that anybody can "
    "derive it again. Use it on L1 and make a deposit, or send a signed transaction."};

struct Row
{
    std::string_view name;
    const Refusal& refusal;
};

constexpr auto kRows = std::to_array<Row>({
    {"evm_snapshot", kTakesBack},
    {"anvil_snapshot", kTakesBack},
    {"evm_revert", kTakesBack},
    {"anvil_revert", kTakesBack},
    {"anvil_reset", kTakesBack},
    {"hardhat_reset", kTakesBack},
    {"anvil_setRpcUrl", kTakesBack},
    {"anvil_rollback", kTakesBack},
    {"anvil_reorg", kTakesBack},
    {"evm_increaseTime", kMovesClock},
    {"anvil_increaseTime", kMovesClock},
    {"evm_setTime", kMovesClock},
    {"anvil_setTime", kMovesClock},
    {"evm_setNextBlockTimestamp", kMovesClock},
    {"anvil_setNextBlockTimestamp", kMovesClock},
    {"anvil_setBlockTimestampInterval", kMovesClock},
    {"anvil_removeBlockTimestampInterval", kMovesClock},
    {"evm_setAutomine", kMovesClock},
    {"anvil_setAutomine", kMovesClock},
    {"evm_setIntervalMining", kMovesClock},
    {"anvil_setIntervalMining", kMovesClock},
    {"miner_start", kMovesClock},
    {"miner_stop", kMovesClock},
    {"evm_mine", kNotDerived},
    {"evm_mine_detailed", kNotDerived},
    {"anvil_mine_detailed", kNotDerived},
    {"anvil_mine", kNotDerived},
    {"hardhat_mine", kNotDerived},
    {"anvil_setNextBlockBaseFeePerGas", kNotDerived},
    {"hardhat_setNextBlockBaseFeePerGas", kNotDerived},
    {"anvil_setNextBlockPrevRandao", kNotDerived},
    {"hardhat_setPrevRandao", kNotDerived},
    {"anvil_setCoinbase", kNotDerived},
    {"hardhat_setCoinbase", kNotDerived},
    {"evm_setBlockGasLimit", kNotDerived},
    {"anvil_setChainId", kTakesId},
    {"anvil_setBlockGasLimit", kNotDerived},
    {"anvil_loadState", kNotDerived},
    {"hardhat_loadState", kNotDerived},
    {"anvil_dealERC20", kNotDerived},
    {"hardhat_dealERC20", kNotDerived},
    {"anvil_setERC20Balance", kNotDerived},
    {"anvil_setERC20Allowance", kNotDerived},
    {"anvil_setBalance", kNotDerived},
    {"hardhat_setBalance", kNotDerived},
    {"tenderly_setBalance", kNotDerived},
    {"evm_setAccountBalance", kNotDerived},
    {"anvil_addBalance", kNotDerived},
    {"hardhat_addBalance", kNotDerived},
    {"tenderly_addBalance", kNotDerived},
    {"anvil_setNonce", kNotDerived},
    {"hardhat_setNonce", kNotDerived},
    {"evm_setAccountNonce", kNotDerived},
    {"anvil_setCode", kNotDerived},
    {"hardhat_setCode", kNotDerived},
    {"evm_setAccountCode", kNotDerived},
    {"anvil_setStorageAt", kNotDerived},
    {"hardhat_setStorageAt", kNotDerived},
    {"evm_setAccountStorageAt", kNotDerived},
    {"anvil_impersonateAccount", kNotDerived},
    {"anvil_impersonateSignature", kNotDerived},
    {"hardhat_impersonateAccount", kNotDerived},
    {"anvil_autoImpersonateAccount", kNotDerived},
    {"hardhat_autoImpersonateAccount", kNotDerived},
    {"eth_sendUnsignedTransaction", kNotDerived},
});

} // namespace

void add_dev_refusals(MethodTable& table, EthApi& api)
{
    for (const Row& row : kRows)
        if (api.options().dev >= row.refusal.from)
            table.add({row.name,
                       {},
                       [&row](const Call&, Writer&) {
                           refuse(std::string(row.name).append(row.refusal.why));
                       },
                       Kind::quick});
}

} // namespace nucleate::rpc
