#include "chain/rpc/send.hpp"

#include "chain/crypto/secp256k1.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/rpc/call_runner.hpp"
#include "chain/rpc/error.hpp"
#include "chain/rpc/fee_market.hpp"

namespace nucleate::rpc {

using execution::Transaction;
using execution::TxType;

namespace {

/// As geth does: room for the base fee to double.
void fill_fees(const node::Chain& chain, CallArgs& args)
{
    const TxType type = args.tx_type();
    if (type == TxType::legacy || type == TxType::access_list) {
        if (!args.gas_price)
            args.gas_price = next_base_fee(chain) + suggested_tip(chain);
        return;
    }
    if (!args.max_priority_fee) {
        args.max_priority_fee = suggested_tip(chain);
        if (args.max_fee && *args.max_fee < *args.max_priority_fee)
            args.max_priority_fee = args.max_fee;
    }
    if (!args.max_fee)
        args.max_fee = next_base_fee(chain) * uint256{2} + *args.max_priority_fee;
    if (*args.max_fee < *args.max_priority_fee)
        refuse("max priority fee per gas higher than max fee per gas");
}

std::uint64_t estimate(EthApi& api, const CallArgs& args)
{
    // After what waits in the pool and at the time of the block that comes: the newest block's
    // time is one that the transaction never meets.
    return estimate_gas(CallSite(api.chain(), BlockId{.pending = true, .number = 0, .hash = {}}),
                        args, api.options().call_gas);
}

} // namespace

Transaction fill_transaction(EthApi& api, CallArgs args)
{
    const node::Chain& chain = api.chain();
    if (!args.to && args.data.empty())
        refuse("contract creation without any data provided");
    if (!args.from && !api.options().accounts.empty())
        args.from = api.options().accounts.front().address;
    if (args.chain_id && *args.chain_id != chain.spec().chain_id)
        refuse("chainId does not match node's (have=" + std::to_string(*args.chain_id) +
               ", want=" + std::to_string(chain.spec().chain_id) + ")");
    args.chain_id = chain.spec().chain_id;
    if (!args.nonce)
        args.nonce = chain.next_nonce(args.sender());
    if (!args.gas)
        args.gas = estimate(api, args);
    fill_fees(chain, args);
    return args.transaction();
}

void sign_transaction(Transaction& tx, const DevAccount& account)
{
    const auto signature = crypto::sign(execution::signing_hash(tx), account.private_key);
    if (!signature)
        throw RpcError{Code::internal_error, "the account's key does not sign", {}};
    tx.y_parity = signature->y_parity ? 1 : 0;
    tx.r = signature->r;
    tx.s = signature->s;
}

} // namespace nucleate::rpc
