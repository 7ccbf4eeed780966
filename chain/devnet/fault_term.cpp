#include "chain/devnet/fault_term.hpp"

#include "chain/contracts/generated/sequencer_set.hpp"

namespace nucleate::devnet {

namespace set = contracts::sequencer_set;

std::optional<LeaderTerm> term_of(const rollup::L1Calls& l1, const Address& sequencer_set)
{
    const auto config = l1.read(sequencer_set, set::config(), set::decode_config);
    const auto count = l1.read(sequencer_set, set::term_count(), set::decode_term_count);
    if (!config || !count || *count == uint256{})
        return std::nullopt;
    const auto term =
        l1.read(sequencer_set, set::get_term(*count - uint256{1}), set::decode_get_term);
    if (!term)
        return std::nullopt;
    return LeaderTerm{term->start, config->term_seconds, config->silence_seconds};
}

bool leaves_time(const LeaderTerm& term, std::uint64_t now, std::uint64_t seconds,
                 std::uint64_t grace)
{
    if (seconds >= term.length)
        return now <= term.start + grace;
    return now + seconds <= term.start + term.length;
}

bool is_punished(const rollup::L1Calls& l1, const Address& sequencer_set, const Address& worker)
{
    const auto penalty = l1.read(sequencer_set, set::penalty_of(worker), set::decode_penalty_of);
    return penalty && penalty->time != 0;
}

} // namespace nucleate::devnet
