#include "chain/rollup/alt_da_sender.hpp"

#include "chain/derivation/alt_da.hpp"
#include "chain/derivation/frame.hpp"
#include "chain/rollup/posting_rule.hpp"

namespace nucleate::rollup {

Result<Hash32> AltDaSender::send(const L1Transaction& transaction)
{
    if (transaction.to != inbox_ || !derivation::parse_frames(transaction.data))
        return inner_.send(transaction);
    const Result<Bytes> commitment = store_.put(transaction.data);
    trouble_ = commitment ? std::string{} : commitment.error().message;
    if (!commitment)
        return tl::unexpected(commitment.error());
    L1Transaction out = transaction;
    out.data = derivation::commitment_transaction(*commitment);
    out.gas_limit = transaction.gas_limit - calldata_gas(transaction.data) + calldata_gas(out.data);
    return inner_.send(out);
}

std::optional<L1Prices> AltDaSender::prices() const
{
    std::optional<L1Prices> prices = inner_.prices();
    if (prices)
        prices->blob_gas.reset();
    return prices;
}

} // namespace nucleate::rollup
