#pragma once

#include "chain/node/chain.hpp"
#include "chain/rpc/eth_api.hpp"
#include "chain/rpc/params.hpp"

#include <optional>

namespace nucleate::rpc {

/// The filter object of eth_getLogs, eth_newFilter and eth_subscribe.
struct LogQuery
{
    std::optional<Hash32> block_hash;
    std::optional<std::uint64_t> from; ///< block numbers, as given
    std::optional<std::uint64_t> to;
    node::LogFilter filter; ///< addresses and topics; its range is not set
};

/// Addresses and topics that somebody's filters may hold together: they stay in memory.
constexpr std::size_t kMostCriteria = 1'000'000;
std::size_t count_criteria(const node::LogFilter& filter);

LogQuery read_log_query(const node::Chain& chain, const Arg& arg);
/// Logs of the query's block or range (from and to default to the head), within the limits of the
/// options; throws what is wrong with the range.
std::vector<node::LogEntry> find_logs(EthApi& api, const LogQuery& query);

} // namespace nucleate::rpc
