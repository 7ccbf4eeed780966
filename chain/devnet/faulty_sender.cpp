#include "chain/devnet/faulty_sender.hpp"

#include "chain/contracts/generated/sequencer_set.hpp"
#include "chain/derivation/frame.hpp"

#include <algorithm>

namespace nucleate::devnet {
namespace {

/// Bytes of a batch that are flipped, from the first of the compressed channel on.
constexpr std::size_t kFlipped = 16;
/// A zero byte that becomes another costs at most so much more (EIP-7623).
constexpr std::uint64_t kGasOfByte = 30;

/// Where a frame's data begins: after the version byte and the frame's header.
constexpr std::size_t kStart = 1 + derivation::Frame::kOverhead - 1;
/// Where a blob's first field element has its data: after one byte of bits, the version and the
/// length (specs: derivation.md, blob encoding).
constexpr std::size_t kBlobStart = 5;
constexpr std::size_t kElement = 32; ///< bytes

void flip(Bytes& data, std::size_t from, std::size_t to)
{
    for (std::size_t i = from; i < std::min(to, data.size()); ++i)
        data[i] = static_cast<std::uint8_t>(~data[i]);
}

rollup::L1Transaction damaged(rollup::L1Transaction transaction)
{
    flip(transaction.data, kStart, kStart + kFlipped);
    // The last bytes of a field element: it stays below the modulus.
    if (!transaction.blobs.empty())
        flip(transaction.blobs.front(), kBlobStart + kStart, kElement);
    transaction.gas_limit += kFlipped * kGasOfByte;
    return transaction;
}

} // namespace

std::optional<agents::OperatorKey> FaultySender::leader() const
{
    std::optional<agents::OperatorKey> key = sender_.leader();
    if (key && faults_.find(LeaderFault::kill, key->worker) != nullptr)
        key.reset();
    return key;
}

std::optional<Address> FaultySender::account() const
{
    const std::optional<agents::OperatorKey> key = leader();
    return key ? std::optional{key->address} : std::nullopt;
}

/// A batch that was held long enough goes with all its transactions: they are sent in one L1 block.
bool FaultySender::is_held(const Address& worker)
{
    const auto head = l1_.head();
    const auto harm = [&](RollupFaults::Fault& fault) {
        fault.harmed = fault.harmed != 0 ? fault.harmed : head->block.header.timestamp;
        return true;
    };
    if (RollupFaults::Fault* fault = faults_.find(LeaderFault::withhold, worker))
        return harm(*fault);
    RollupFaults::Fault* delay = faults_.find(LeaderFault::delay, worker);
    if (delay == nullptr)
        return false;
    if (delay->going && *delay->going != head->number()) { // it went; this is another batch
        delay->held.reset();
        delay->going.reset();
    }
    if (!delay->held)
        delay->held = head->number();
    if (head->number() < *delay->held + delay->blocks)
        return harm(*delay);
    delay->going = head->number();
    return false;
}

/// A sign of life, so that nobody takes over; the batch counts as not sent.
Result<Hash32> FaultySender::pretend(std::uint64_t gas)
{
    const std::uint64_t now = l1_.head()->number();
    if (std::exchange(pretended_, now) != now) {
        rollup::L1Transaction sign{inbox_, {}, {}, gas};
        sign.data = contracts::sequencer_set::heartbeat();
        if (auto sent = way_.send(sign); !sent)
            return sent;
    }
    return fail("The batch is held back on purpose.");
}

Result<Hash32> FaultySender::send(const rollup::L1Transaction& transaction)
{
    const std::optional<agents::OperatorKey> key = leader();
    if (!key)
        return fail("The operator whose turn it is has no node here.");
    if (transaction.to != inbox_)
        return way_.send(transaction);
    if (is_held(key->worker))
        return pretend(transaction.gas_limit);
    RollupFaults::Fault* fault = faults_.find(LeaderFault::corrupt, key->worker);
    if (fault == nullptr || fault->harmed != 0)
        return way_.send(transaction);
    auto sent = way_.send(damaged(transaction));
    if (sent)
        fault->harmed = l1_.head()->block.header.timestamp;
    return sent;
}

} // namespace nucleate::devnet
