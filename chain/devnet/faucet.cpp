#include "chain/devnet/faucet.hpp"

#include "chain/agents/wallet.hpp"
#include "chain/agents/world.hpp"
#include "chain/base/hex.hpp"
#include "chain/node/l1_genesis.hpp"

namespace nucleate::devnet {
namespace {

constexpr std::uint64_t kEther = 1'000'000'000'000'000'000;
constexpr std::uint64_t kFaucetEther = 20;
constexpr std::uint64_t kTransferGas = 21'000;
constexpr std::uint64_t kTip = 50'000'000'000; ///< wei a gas: ahead of the swarm's own work
constexpr std::size_t kFaucetAccount = 9;

} // namespace

uint256 faucet_amount()
{
    return uint256{kEther} * uint256{kFaucetEther};
}

std::vector<protocol::EventRow> faucet_payments(const node::SealedBlock& block)
{
    std::vector<protocol::EventRow> out;
    for (std::size_t i = 0; i < block.receipts.size(); ++i) {
        const execution::Transaction& tx = block.block.transactions[i];
        if (block.senders[i] != node::test_accounts()[kFaucetAccount].address || !tx.to ||
            tx.value != faucet_amount() || !block.receipts[i].success)
            continue;
        protocol::EventRow event;
        event.time = block.block.header.timestamp;
        event.kind = "faucet.paid";
        event.subject = event.actor = to_hex_data(*tx.to);
        event.chain = "l1";
        event.block = block.number();
        event.transaction = to_hex_data(block.tx_hashes[i]);
        event.facts = {{"amount", agents::eth_text(tx.value)}};
        out.push_back(std::move(event));
    }
    return out;
}

Result<Hash32> pay_from_faucet(node::Chain& l1, const Address& to, const uint256& amount)
{
    const node::TestAccount& payer = node::test_accounts()[kFaucetAccount];
    const agents::Wallet wallet(payer.private_key);
    const uint256 tip = kTip;
    const Result<Bytes> raw = wallet.sign(
        l1.spec().chain_id, l1.next_nonce(payer.address), {.to = to, .value = amount, .data = {}},
        kTransferGas, {.max_fee = l1.next_env().base_fee * uint256{4} + tip, .tip = tip});
    if (!raw)
        return tl::unexpected(raw.error());
    const auto hash = l1.submit(*raw);
    if (!hash)
        return fail("The faucet's transaction was refused: " + hash.error().message);
    return *hash;
}

} // namespace nucleate::devnet
