#include "chain/devnet/accuser.hpp"

#include "chain/contracts/generated/sequencer_set.hpp"

namespace nucleate::devnet {
namespace {

namespace set = contracts::sequencer_set;

constexpr std::size_t kSignature = 65;
/// Seconds until what was sent is looked at again.
constexpr std::uint64_t kWait = 36;
/// More than evidence of the largest size needs.
constexpr std::uint64_t kMostGas = 10'000'000;

set::Signed as_signed(const Bytes& envelope)
{
    const BytesView bytes{envelope};
    return {to_bytes(bytes.subspan(kSignature)), to_bytes(bytes.first(kSignature))};
}

} // namespace

std::optional<Accuser::State> Accuser::state_on_l1(const EquivocationBook::Entry& entry) const
{
    const DoubleSign& evidence = entry.evidence;
    const auto who = l1_.read(set_, set::answers_for(evidence.signer), set::decode_answers_for);
    if (!who)
        return std::nullopt;
    const auto done =
        l1_.read(set_, set::is_punished(evidence.signer, evidence.number), set::decode_is_punished);
    const auto penalty = l1_.read(set_, set::penalty_of(*who), set::decode_penalty_of);
    const auto state = l1_.read(set_, set::operators(*who), set::decode_operators);
    if (!done || !penalty || !state)
        return std::nullopt;
    if (*done || penalty->time != 0)
        return State::punished;
    return state->bond.is_zero() ? State::pointless : entry.state;
}

Result<void> Accuser::accuse(EquivocationBook& book, const EquivocationBook::Entry& entry,
                             std::uint64_t now, const Address& from, const Send& send)
{
    const DoubleSign& evidence = entry.evidence;
    Bytes data = set::slash_equivocation(as_signed(evidence.first), as_signed(evidence.second));
    // Somebody else may have come first: then the call fails, and nothing is paid for it.
    const auto answer = l1_.call(from, {set_, {}, data, kMostGas});
    if (!answer)
        return {};
    const auto sent = send({set_, {}, std::move(data), answer->gas});
    if (!sent)
        return tl::unexpected(sent.error());
    not_before_ = now + kWait;
    return book.update(evidence.name(), State::reported, *sent);
}

Result<void> Accuser::step(EquivocationBook& book, std::uint64_t now, const Address& from,
                           const Send& send)
{
    for (const EquivocationBook::Entry& entry : book.unsettled()) {
        const auto state = state_on_l1(entry);
        if (!state)
            return {};
        if (*state != entry.state) {
            if (auto kept = book.update(entry.evidence.name(), *state); !kept)
                return kept;
            continue;
        }
        if (now < not_before_ || from == entry.evidence.signer)
            continue;
        if (auto sent = accuse(book, entry, now, from, send); !sent)
            return sent;
    }
    return {};
}

} // namespace nucleate::devnet
