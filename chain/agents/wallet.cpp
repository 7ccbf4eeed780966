#include "chain/agents/wallet.hpp"

#include "chain/agents/keys.hpp"
#include "chain/crypto/secp256k1.hpp"
#include "chain/execution/transaction_codec.hpp"

#include <algorithm>
#include <string>

namespace nucleate::agents {

Wallet::Wallet(const Hash32& key) : key_(key), address_(address_of_key(key)) {}

Result<Bytes> Wallet::sign(std::uint64_t chain_id, std::uint64_t nonce, const Call& call,
                           std::uint64_t gas_limit, const Fees& fees) const
{
    if (is_real_chain(chain_id))
        return fail("Chain " + std::to_string(chain_id) +
                    " carries real value: a devnet key signs nothing for it");
    execution::Transaction tx;
    tx.type = execution::TxType::dynamic_fee;
    tx.chain_id = chain_id;
    tx.nonce = nonce;
    tx.max_priority_fee = std::min(fees.tip, fees.max_fee);
    tx.max_fee = fees.max_fee;
    tx.gas_limit = gas_limit;
    tx.to = call.to;
    tx.value = call.value;
    tx.data = call.data;
    const auto signature = crypto::sign(execution::signing_hash(tx), key_);
    if (!signature)
        return fail("The key is not a secp256k1 key");
    tx.y_parity = signature->y_parity ? 1 : 0;
    tx.r = signature->r;
    tx.s = signature->s;
    return execution::encode_transaction(tx);
}

} // namespace nucleate::agents
