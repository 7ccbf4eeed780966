#include "chain/rollup/l1_sender.hpp"

#include "chain/execution/fees.hpp"

namespace nucleate::rollup {

L1Status status_on(const node::Chain& l1, const Hash32& transaction)
{
    if (const auto location = l1.transaction(transaction))
        return {L1Status::Kind::included, location->block->number()};
    if (l1.pooled(transaction))
        return {L1Status::Kind::waiting, 0};
    return {};
}

bool has_waiting_on(const node::Chain& l1, const Address& account)
{
    const node::StatePtr state = l1.state(l1.heads().latest);
    const auto found = state ? state->account(account) : std::nullopt;
    return l1.next_nonce(account) > (found ? found->nonce : 0);
}

L1Prices prices_on(const node::Chain& l1, const uint256& tip)
{
    return {l1.next_env().base_fee + tip, {}};
}

std::optional<uint256> blob_price_on(const node::Chain& l1)
{
    const execution::ChainSpec& spec = l1.spec();
    const execution::BlockEnv env = l1.next_env();
    if (spec.rules != execution::RuleSet::l1 ||
        spec.fork_at(env.number, env.timestamp) < evm::Fork::cancun)
        return std::nullopt;
    return execution::blob_base_fee(spec, env.number, env.timestamp, env.excess_blob_gas);
}

} // namespace nucleate::rollup
