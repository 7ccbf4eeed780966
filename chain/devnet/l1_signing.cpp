#include "chain/devnet/l1_signing.hpp"

#include "chain/crypto/keccak.hpp"

#include <algorithm>

namespace nucleate::devnet {
namespace {

/// Base fees may rise by about an eighth a block: four times lasts eleven full blocks.
constexpr std::uint64_t kRoom = 4;
/// Wei a blob gas that is nothing to anybody, so that a fee that rises from 1 wei is no obstacle.
constexpr std::uint64_t kLeastBlobFee = 1'000'000'000;

} // namespace

Result<agents::SignedTransaction> sign_for_l1(const agents::Wallet& wallet, const L1Terms& terms,
                                              const rollup::L1Transaction& transaction)
{
    const agents::Call call{transaction.to, transaction.value, transaction.data};
    const agents::Fees fees{.max_fee = terms.base_fee * uint256{kRoom} + terms.tip,
                            .tip = terms.tip};
    if (!transaction.blobs.empty())
        return wallet.sign_blobs(
            terms.chain_id, terms.nonce, call, transaction.gas_limit, fees,
            {.blobs = transaction.blobs,
             .max_fee = std::max(terms.blob_fee * uint256{kRoom}, uint256{kLeastBlobFee}),
             .version = terms.sidecar_version,
             .proofs = terms.proofs});
    Result<Bytes> raw = wallet.sign(terms.chain_id, terms.nonce, call, transaction.gas_limit, fees);
    if (!raw)
        return tl::unexpected<Error>(raw.error());
    const Hash32 hash = crypto::keccak256(*raw);
    return agents::SignedTransaction{std::move(*raw), hash};
}

} // namespace nucleate::devnet
