#include "chain/rpc/eth_api.hpp"

#include "chain/rpc/console_log.hpp"
#include "chain/rpc/eth_subscriptions.hpp"
#include "chain/rpc/filter_store.hpp"

#include <algorithm>

namespace nucleate::rpc {

EthApi::EthApi(node::Miner& miner, EthOptions options)
    : miner_(miner), options_(std::move(options)),
      filters_(std::make_unique<FilterStore>(miner.chain())),
      subscriptions_(std::make_unique<EthSubscriptions>(miner.chain())),
      console_(std::make_shared<ConsoleLog>())
{
    chain().watch_builds(console_);
}

EthApi::~EthApi()
{
    chain().watch_builds(nullptr);
}

const DevAccount* EthApi::account(const Address& address) const
{
    const auto found =
        std::find_if(options_.accounts.begin(), options_.accounts.end(),
                     [&](const DevAccount& account) { return account.address == address; });
    return found == options_.accounts.end() ? nullptr : &*found;
}

void EthApi::add_to(MethodTable& table)
{
    for (const auto add :
         {add_net_web3, add_eth_state, add_eth_blocks, add_eth_calls, add_eth_simulate,
          add_eth_config, add_testing, add_eth_fees, add_eth_send, add_eth_sign, add_eth_filters,
          add_eth_subscribe, add_txpool, add_debug, add_debug_raw, add_trace, add_trace_replay,
          add_ots, add_console})
        add(table, *this);
    if (chain().spec().rules == execution::RuleSet::l1)
        add_beacon(table, *this);
    if (options_.dev == DevMethods::none)
        return;
    add_dev_state(table, *this);
    add_dev_mining(table, *this);
    add_dev_dump(table, *this);
    add_dev_tokens(table, *this);
    add_dev_reorg(table, *this);
    add_dev_blobs(table, *this);
    add_dev_fork(table, *this);
    add_dev_refusals(table, *this);
}

} // namespace nucleate::rpc
