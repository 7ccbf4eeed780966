#pragma once

#include "chain/node/miner.hpp"
#include "chain/rpc/methods.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace nucleate::rpc {

class ConsoleLog;
class FilterStore;
class EthSubscriptions;

/// An account whose key the node holds, for eth_sendTransaction and eth_sign: test keys only.
struct DevAccount
{
    Address address;
    Hash32 private_key;
};

/// How much of `evm_`, `anvil_` and `hardhat_` a chain takes; each takes less than the one before.
enum class DevMethods : std::uint8_t
{
    all,     ///< the chain stands alone
    anchor,  ///< others build on its blocks: none that takes blocks back or sets the clock
    derived, ///< it follows from another chain: none that changes it
    none,    ///< the namespaces are not there
};

struct EthOptions
{
    std::string client_version = "Anvil-compatible/Nucleate/v0.1.0";
    std::vector<DevAccount> accounts;
    std::uint64_t call_gas = 100'000'000;            ///< most gas of a call or an estimate
    std::uint64_t log_blocks = 1'000'000;            ///< most blocks that one log query spans
    std::size_t log_results = 50'000;                ///< most logs of one query
    std::size_t log_bytes = std::size_t{128} << 20U; ///< most bytes of them
    DevMethods dev = DevMethods::all;
    /// The chain's beginning, for anvil_nodeInfo and hardhat_metadata.
    std::string instance_id = "0x0000000000000000000000000000000000000000000000000000000000000001";
};

/// Everything that `eth_`, `net_`, `web3_`, `txpool_`, `debug_`, `evm_`, `anvil_` and `hardhat_`
/// methods of one chain work on. The miner and its chain outlive it; it outlives the table.
class EthApi
{
public:
    EthApi(node::Miner& miner, EthOptions options);
    ~EthApi();
    EthApi(const EthApi&) = delete;
    EthApi& operator=(const EthApi&) = delete;

    /// Adds all namespaces. Others add theirs to the same table (MethodTable::add_plain).
    void add_to(MethodTable& table);

    node::Miner& miner() { return miner_; }
    node::Chain& chain() { return miner_.chain(); }
    const EthOptions& options() const { return options_; }
    FilterStore& filters() { return *filters_; }
    EthSubscriptions& subscriptions() { return *subscriptions_; }
    ConsoleLog& console() { return *console_; }
    /// Null when the node has no key for it.
    const DevAccount* account(const Address& address) const;

private:
    node::Miner& miner_;
    EthOptions options_;
    std::unique_ptr<FilterStore> filters_;
    std::unique_ptr<EthSubscriptions> subscriptions_;
    std::shared_ptr<ConsoleLog> console_;
};

// One a file, by that file's name.
void add_eth_state(MethodTable& table, EthApi& api);
void add_eth_blocks(MethodTable& table, EthApi& api);
void add_eth_calls(MethodTable& table, EthApi& api);
void add_eth_simulate(MethodTable& table, EthApi& api);
void add_eth_config(MethodTable& table, EthApi& api);
/// GETs of the beacon API that rollup nodes read blobs by; for an L1.
void add_beacon(MethodTable& table, EthApi& api);
void add_testing(MethodTable& table, EthApi& api);
void add_eth_fees(MethodTable& table, EthApi& api);
void add_eth_send(MethodTable& table, EthApi& api);
void add_eth_sign(MethodTable& table, EthApi& api);
void add_eth_filters(MethodTable& table, EthApi& api);
void add_eth_subscribe(MethodTable& table, EthApi& api);
void add_net_web3(MethodTable& table, EthApi& api);
void add_txpool(MethodTable& table, EthApi& api);
void add_debug(MethodTable& table, EthApi& api);
void add_debug_raw(MethodTable& table, EthApi& api);
void add_dev_state(MethodTable& table, EthApi& api);
void add_dev_mining(MethodTable& table, EthApi& api);
void add_trace(MethodTable& table, EthApi& api);
void add_trace_replay(MethodTable& table, EthApi& api);
void add_console(MethodTable& table, EthApi& api);
void add_ots(MethodTable& table, EthApi& api);
void add_dev_dump(MethodTable& table, EthApi& api);
void add_dev_tokens(MethodTable& table, EthApi& api);
void add_dev_reorg(MethodTable& table, EthApi& api);
void add_dev_blobs(MethodTable& table, EthApi& api);
void add_dev_fork(MethodTable& table, EthApi& api);
/// After the six above: puts refusals in the place of what EthOptions::dev leaves out.
void add_dev_refusals(MethodTable& table, EthApi& api);

} // namespace nucleate::rpc
