#include "chain/devnet/wrong_proposal.hpp"

#include "chain/agents/wallet.hpp"
#include "chain/contracts/generated/dispute_game_factory.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/devnet/rollup_record.hpp"
#include "chain/node/l1_genesis.hpp"
#include "chain/rollup/l1_calls.hpp"

namespace nucleate::devnet {
namespace {

namespace factory = contracts::dispute_game_factory;

constexpr std::uint64_t kMostGas = 2'000'000;
constexpr std::uint64_t kTip = 3'000'000'000; ///< wei a gas
constexpr std::size_t kLiar = 8;              ///< of the test accounts

} // namespace

Result<Hash32> propose_wrong_root(node::Chain& l1, const HostedRollup& rollup)
{
    const std::uint64_t number = rollup.node->chain().heads().safe;
    if (number == 0)
        return fail("The chain has no safe block yet.");
    const auto found = rollup.deployment.addresses().find("DisputeGameFactoryProxy");
    if (found == rollup.deployment.addresses().end())
        return fail("The chain has no dispute games.");
    const rollup::ChainL1Calls calls(l1);
    const std::uint32_t type = game_parameters(rollup.request).type();
    const auto bond =
        calls.read(found->second, factory::init_bonds(type), factory::decode_init_bonds);
    if (!bond)
        return fail("The bond of a proposal cannot be read.");
    const node::TestAccount& liar = node::test_accounts()[kLiar];
    const std::uint64_t nonce = l1.next_nonce(liar.address);
    const std::string lie = "lie " + std::to_string(nonce); // every one is another
    const Bytes data = factory::create(type, crypto::keccak256(Bytes(lie.begin(), lie.end())),
                                       to_bytes(to_hash(uint256{number}).view()));
    const auto answer = calls.call(liar.address, {found->second, *bond, data, kMostGas});
    if (!answer && type == rollup::kAttestedGameType)
        return fail("L1 refused the wrong state: attesters vouch for this chain's states, and they "
                    "did not sign it.");
    if (!answer)
        return fail("The test account that proposes cannot pay the bond, or L1 refuses the game.");
    const uint256 tip = kTip;
    const auto raw =
        agents::Wallet(liar.private_key)
            .sign(l1.spec().chain_id, nonce, {.to = found->second, .value = *bond, .data = data},
                  answer->gas, {.max_fee = l1.next_env().base_fee * uint256{4} + tip, .tip = tip});
    if (!raw)
        return tl::unexpected(raw.error());
    const auto hash = l1.submit(*raw);
    if (!hash)
        return fail("L1 refused the wrong proposal: " + hash.error().message);
    return *hash;
}

} // namespace nucleate::devnet
