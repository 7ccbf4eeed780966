#include "chain/rpc/simulation_tracer.hpp"

#include "chain/base/hex.hpp"

#include <iterator>
#include <utility>

namespace nucleate::rpc {

namespace {

using namespace literals;

constexpr Address kEther = "0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"_address;
/// keccak256("Transfer(address,address,uint256)").
constexpr Hash32 kTransfer =
    "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef"_hash;

Hash32 word_of(const Address& address)
{
    return to_hash(uint256_from_be(address.view()));
}

bool creates(const evm::Message& message)
{
    return message.kind == evm::CallKind::create || message.kind == evm::CallKind::create2;
}

} // namespace

void SimulationTracer::enter(const evm::Message& message)
{
    frames_.emplace_back();
    if (message.kind != evm::CallKind::delegatecall)
        add_transfer(message.sender, message.recipient, message.value);
}

void SimulationTracer::exit(const evm::Message& message, const evm::CallResult& result)
{
    std::vector<NumberedLog> logs = std::move(frames_.back());
    frames_.pop_back();
    if (result.status != evm::Status::success)
        logs.clear();
    // Where a creation went is known only now.
    if (transfers_ && creates(message) && !message.value.is_zero() && !logs.empty())
        logs.front().log.topics.back() = word_of(result.created);
    std::vector<NumberedLog>& into = frames_.empty() ? logs_ : frames_.back();
    std::move(logs.begin(), logs.end(), std::back_inserter(into));
    if (message.depth == 0)
        end_ = result;
}

void SimulationTracer::log(const evm::Log& log)
{
    if (!frames_.empty())
        frames_.back().push_back({log, count_++});
}

void SimulationTracer::selfdestruct(const Address& from, const Address& to, const uint256& value)
{
    add_transfer(from, to, value);
}

void SimulationTracer::add_transfer(const Address& from, const Address& to, const uint256& value)
{
    if (!transfers_ || value.is_zero() || frames_.empty())
        return;
    evm::Log log;
    log.address = kEther;
    log.topics = {kTransfer, word_of(from), word_of(to)};
    log.data = to_bytes(to_hash(value).view());
    frames_.back().push_back({std::move(log), count_++});
}

std::vector<SimulationTracer::NumberedLog> SimulationTracer::take_logs()
{
    return std::exchange(logs_, {});
}

} // namespace nucleate::rpc
