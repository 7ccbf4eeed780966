#include "chain/rpc/log_query.hpp"

#include "chain/rpc/block_id.hpp"
#include "chain/rpc/error.hpp"

namespace nucleate::rpc {

namespace {

constexpr std::size_t kMostAddresses = 1'000;
constexpr std::size_t kMostTopics = 4;
constexpr std::size_t kMostAlternatives = 1'000;

std::vector<Address> read_addresses(const Arg& arg)
{
    if (!arg.given())
        return {};
    if (!arg.is_array())
        return {arg.address()};
    if (arg.array().size() > kMostAddresses)
        arg.bad("exceed max addresses");
    std::vector<Address> out;
    for (std::size_t i = 0; i < arg.array().size(); ++i)
        out.push_back(arg.element(i).address());
    return out;
}

std::vector<Hash32> read_alternatives(const Arg& arg)
{
    if (!arg.given())
        return {};
    if (!arg.is_array())
        return {arg.hash()};
    if (arg.array().size() > kMostAlternatives)
        arg.bad("exceed max topics");
    std::vector<Hash32> out;
    for (std::size_t i = 0; i < arg.array().size(); ++i) {
        if (!arg.element(i).given())
            return {}; // null among the alternatives: anything
        out.push_back(arg.element(i).hash());
    }
    return out;
}

std::optional<std::uint64_t> read_bound(const node::Chain& chain, const Arg& arg)
{
    if (!arg.given())
        return std::nullopt;
    const BlockId id = read_block_number(chain, arg);
    return id.pending ? chain.heads().latest : id.number;
}

[[noreturn]] void bad_range(const char* why)
{
    throw RpcError{Code::invalid_params, why, {}};
}

std::vector<node::LogEntry> logs_of_block(EthApi& api, const LogQuery& query)
{
    const node::SealedBlockPtr block = api.chain().block(*query.block_hash);
    if (!block)
        refuse("unknown block");
    return node::matching_logs(*block, query.filter);
}

} // namespace

std::size_t count_criteria(const node::LogFilter& filter)
{
    std::size_t count = filter.addresses.size();
    for (const std::vector<Hash32>& position : filter.topics)
        count += position.size();
    return count;
}

LogQuery read_log_query(const node::Chain& chain, const Arg& arg)
{
    LogQuery query;
    if (!arg.given())
        return query;
    query.filter.addresses = read_addresses(arg["address"]);
    const Arg topics = arg["topics"];
    if (topics.given() && topics.array().size() > kMostTopics)
        arg.bad("exceed max topics");
    for (std::size_t i = 0; topics.given() && i < topics.array().size(); ++i)
        query.filter.topics.push_back(read_alternatives(topics.element(i)));
    if (arg["blockHash"].given()) {
        if (arg["fromBlock"].given() || arg["toBlock"].given())
            arg.bad("cannot specify both BlockHash and FromBlock/ToBlock, choose one or the other");
        query.block_hash = arg["blockHash"].hash();
    }
    query.from = read_bound(chain, arg["fromBlock"]);
    query.to = read_bound(chain, arg["toBlock"]);
    return query;
}

std::vector<node::LogEntry> find_logs(EthApi& api, const LogQuery& query)
{
    if (query.block_hash)
        return logs_of_block(api, query);
    const std::uint64_t head = api.chain().heads().latest;
    node::LogFilter filter = query.filter;
    filter.from = query.from.value_or(head);
    filter.to = query.to.value_or(head);
    filter.limit = api.options().log_results;
    filter.most_bytes = api.options().log_bytes;
    if (filter.from > filter.to)
        bad_range("invalid block range params");
    if (filter.to > head)
        bad_range("block range extends beyond current head block");
    if (filter.to - filter.from >= api.options().log_blocks)
        throw RpcError{Code::limit_exceeded,
                       "block range too large: at most " +
                           std::to_string(api.options().log_blocks) + " blocks",
                       {}};
    Result<std::vector<node::LogEntry>> logs = api.chain().logs(filter);
    if (!logs)
        throw RpcError{Code::limit_exceeded, logs.error().message, {}};
    return std::move(*logs);
}

} // namespace nucleate::rpc
