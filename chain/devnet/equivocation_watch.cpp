#include "chain/devnet/equivocation_watch.hpp"

#include "chain/base/hex.hpp"

namespace nucleate::devnet {
namespace {

constexpr std::size_t kSignature = 65;
/// Of the block hash: after signature and beacon root, 472 bytes into the SSZ.
constexpr std::size_t kHashAt = kSignature + 32 + 472;
/// What SequencerSet says that both payloads may have together.
constexpr std::size_t kMostEvidence = 130'000;

Hash32 hash_in(const Bytes& envelope)
{
    if (envelope.size() < kHashAt + Hash32::size())
        return {};
    return Hash32::from_view(BytesView{envelope}.subspan(kHashAt, Hash32::size()));
}

} // namespace

Hash32 DoubleSign::first_hash() const
{
    return hash_in(first);
}

Hash32 DoubleSign::second_hash() const
{
    return hash_in(second);
}

std::string DoubleSign::name() const
{
    return to_hex_data(signer) + "@" + std::to_string(number);
}

bool DoubleSign::fits() const
{
    return first.size() + second.size() <= kMostEvidence + 2 * kSignature;
}

std::optional<DoubleSign> EquivocationWatch::note(const rollup::UnsafePayload& payload,
                                                  const Bytes& envelope, bool counts)
{
    const std::uint64_t number = payload.header.number;
    const auto [begin, end] = seen_.equal_range(number);
    for (auto entry = begin; entry != end; ++entry) {
        Seen& seen = entry->second;
        if (seen.signer != payload.signer)
            continue;
        if (seen.hash == payload.hash || seen.told)
            return std::nullopt;
        seen.told = true;
        return DoubleSign{payload.signer, number, seen.envelope, envelope};
    }
    if (counts) {
        bytes_ += envelope.size();
        seen_.emplace(number, Seen{payload.signer, payload.hash, envelope});
        forget_old();
    }
    return std::nullopt;
}

void EquivocationWatch::forget_old()
{
    const std::uint64_t newest = seen_.rbegin()->first;
    while (seen_.size() > 1 && (seen_.begin()->first + kHeights <= newest || bytes_ > kMostBytes)) {
        bytes_ -= seen_.begin()->second.envelope.size();
        seen_.erase(seen_.begin());
    }
}

} // namespace nucleate::devnet
