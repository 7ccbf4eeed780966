#include "chain/agents/wallet.hpp"

#include "chain/agents/keys.hpp"
#include "chain/crypto/secp256k1.hpp"
#include "chain/execution/blob_bundle.hpp"
#include "chain/execution/transaction_codec.hpp"

#include <algorithm>
#include <string>

namespace nucleate::agents {

namespace {

execution::Transaction transaction(std::uint64_t chain_id, std::uint64_t nonce, const Call& call,
                                   std::uint64_t gas_limit, const Fees& fees)
{
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
    return tx;
}

} // namespace

Wallet::Wallet(const Hash32& key) : key_(key), address_(address_of_key(key)) {}

Result<void> Wallet::sign(execution::Transaction& tx) const
{
    if (is_real_chain(*tx.chain_id))
        return fail("Chain " + std::to_string(*tx.chain_id) +
                    " carries real value: a devnet key signs nothing for it");
    const auto signature = crypto::sign(execution::signing_hash(tx), key_);
    if (!signature)
        return fail("The key is not a secp256k1 key");
    tx.y_parity = signature->y_parity ? 1 : 0;
    tx.r = signature->r;
    tx.s = signature->s;
    return {};
}

Result<Bytes> Wallet::sign(std::uint64_t chain_id, std::uint64_t nonce, const Call& call,
                           std::uint64_t gas_limit, const Fees& fees) const
{
    execution::Transaction tx = transaction(chain_id, nonce, call, gas_limit, fees);
    if (auto done = sign(tx); !done)
        return tl::unexpected<Error>(done.error());
    return execution::encode_transaction(tx);
}

Result<SignedTransaction> Wallet::sign_blobs(std::uint64_t chain_id, std::uint64_t nonce,
                                             const Call& call, std::uint64_t gas_limit,
                                             const Fees& fees, BlobsToSend blobs) const
{
    if (!call.to)
        return fail("A transaction with blobs cannot deploy a contract");
    const auto bundle = blobs.proofs
                            ? execution::prove_blobs(std::move(blobs.blobs), blobs.version)
                            : execution::commit_to_blobs(std::move(blobs.blobs), blobs.version);
    if (!bundle)
        return fail("What is to go as a blob is none: 4096 numbers below the field's order");
    execution::Transaction tx = transaction(chain_id, nonce, call, gas_limit, fees);
    tx.type = execution::TxType::blob;
    tx.max_blob_fee = blobs.max_fee;
    tx.blob_hashes = bundle->versioned_hashes();
    if (auto done = sign(tx); !done)
        return tl::unexpected<Error>(done.error());
    return SignedTransaction{execution::encode_sent_transaction(tx, bundle->sidecar()),
                             execution::transaction_hash(tx)};
}

} // namespace nucleate::agents
