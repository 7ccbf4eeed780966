#include "chain/devnet/unsafe_sync.hpp"

#include "chain/base/hex.hpp"
#include "chain/rollup/unsafe_payload.hpp"

#include <algorithm>

namespace nucleate::devnet {
namespace {

/// Seconds that a block may be ahead of L1's head: L2 blocks come between two of L1.
constexpr std::uint64_t kAheadOfL1 = 60;
/// Seconds of L1 in which a leader's signature still counts after the next one was named.
constexpr std::uint64_t kHandover = 60;
/// How far back the place is looked for where another branch leaves ours.
constexpr std::uint64_t kBranch = 32;
/// After so many new blocks the last ones are asked for again: a second block of a height that is
/// here would not be heard of otherwise.
constexpr std::uint64_t kReviewEvery = 8;
constexpr std::uint64_t kReviewed = 32;
/// A round that was under way when signers changed asked too early.
constexpr std::uint64_t kRoundsToSettle = 2;

} // namespace

void UnsafeSync::note_signer(const View& view)
{
    if (view.signer == signer_)
        return;
    last_signer_ = signer_;
    signer_ = view.signer;
    signs_since_ = view.l1_time;
    rounds_then_ = peers_.rounds();
}

bool UnsafeSync::may_sign(const Address& signer, std::uint64_t l1_time) const
{
    return signer == signer_ ||
           (signer == last_signer_ && !signer.is_zero() && l1_time <= signs_since_ + kHandover);
}

bool UnsafeSync::has_settled() const
{
    return peers_.rounds() >= rounds_then_ + kRoundsToSettle;
}

Result<void> UnsafeSync::step(const View& view)
{
    note_signer(view);
    Result<void> done;
    for (const std::vector<Bytes>& payloads : peers_.take())
        if (auto taken = take(payloads, view.l1_time); !taken)
            done = std::move(taken);
    const node::Heads heads = node_.chain().heads();
    ask(view, branched_ ? std::min(heads.latest - heads.safe, kBranch) : 0);
    return done;
}

void UnsafeSync::watch(const View& view)
{
    for (const std::vector<Bytes>& payloads : peers_.take())
        (void)hear(payloads, view.l1_time);
    ask(view, 0);
}

/// From `back` blocks behind the head on, or further while the last blocks are reviewed.
void UnsafeSync::ask(const View& view, std::uint64_t back)
{
    const std::uint64_t head = node_.chain().heads().latest;
    if (head < reviewed_ || head >= reviewed_ + kReviewEvery) {
        reviewed_ = head;
        review_ends_ = peers_.rounds() + kRoundsToSettle;
    }
    if (peers_.rounds() < review_ends_)
        back = std::max(back, std::min(head, kReviewed));
    peers_.ask(view.urls, head - back + 1);
}

Result<std::vector<UnsafeSync::Heard>> UnsafeSync::hear(const std::vector<Bytes>& payloads,
                                                        std::uint64_t l1_time)
{
    std::vector<Heard> out;
    for (const Bytes& bytes : payloads) {
        auto payload = rollup::open_payload(bytes, node_.config().l2_chain_id);
        if (!payload)
            return fail(std::string("A sequencer's block was refused: ") +
                        rollup::to_string(payload.error()) + ".");
        vigil_.see(*payload, bytes, may_sign(payload->signer, l1_time));
        out.push_back({std::move(*payload), &bytes});
    }
    return out;
}

Result<void> UnsafeSync::take(const std::vector<Bytes>& payloads, std::uint64_t l1_time)
{
    const auto heard = hear(payloads, l1_time);
    if (!heard)
        return tl::unexpected(heard.error());
    // Of two branches the first stays, unless the other goes on further.
    if (heard->empty() || heard->back().payload.header.number <= node_.chain().heads().latest)
        return {};
    for (const auto& [payload, envelope] : *heard) {
        const std::uint64_t number = payload.header.number;
        const node::Heads heads = node_.chain().heads();
        const bool known = number <= heads.safe || node_.chain().block_hash(number) == payload.hash;
        if (known)
            continue;
        const std::string name = "Block " + std::to_string(number);
        if (!may_sign(payload.signer, l1_time))
            return fail(name + " was refused: it is signed by " + to_hex_data(payload.signer) +
                        ", and L1 names " + to_hex_data(signer_) + ".");
        if (payload.header.timestamp > l1_time + kAheadOfL1)
            return fail(name + " was refused: it is of the future.");
        branched_ = node_.chain().block_hash(number - 1) != payload.header.parent_hash;
        if (branched_)
            return {};
        if (const auto taken = node_.take_unsafe(payload); !taken)
            return tl::unexpected(taken.error());
        feed_.add(number, *envelope);
    }
    return {};
}

} // namespace nucleate::devnet
