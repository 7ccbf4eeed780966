#include "chain/devnet/seat.hpp"

#include "chain/contracts/generated/sequencer_set.hpp"
#include "chain/contracts/generated/system_config.hpp"
#include "chain/devnet/chain_finder.hpp"

#include <algorithm>

namespace nucleate::devnet {
namespace {

namespace config = contracts::system_config;
namespace set = contracts::sequencer_set;

/// Seconds that a turn may be overdue: whoever watches the chain for pay comes first.
constexpr std::uint64_t kGrace = 10;
/// Seconds until what was sent is looked at again.
constexpr std::uint64_t kWait = 12;
/// Operators whose URL is looked up.
constexpr std::size_t kMostOperators = 64;

} // namespace

std::optional<Leadership> leadership_of(const rollup::L1Calls& l1, const Address& system_config)
{
    const auto batcher =
        l1.read(system_config, config::batcher_hash(), config::decode_batcher_hash);
    const auto signer =
        l1.read(system_config, config::unsafe_block_signer(), config::decode_unsafe_block_signer);
    if (!batcher || !signer)
        return std::nullopt;
    return Leadership{Address::from_view(batcher->view()), *signer};
}

std::optional<std::uint64_t> term_end_of(const rollup::L1Calls& l1, const Address& sequencer_set)
{
    const auto active =
        l1.read(sequencer_set, set::active_operators(), set::decode_active_operators);
    const auto terms = l1.read(sequencer_set, set::term_count(), set::decode_term_count);
    const auto settings = l1.read(sequencer_set, set::config(), set::decode_config);
    if (!active || active->size() < 2 || !terms || terms->is_zero() || !settings)
        return std::nullopt;
    const auto term =
        l1.read(sequencer_set, set::get_term(*terms - uint256{1}), set::decode_get_term);
    if (!term)
        return std::nullopt;
    return term->start + settings->term_seconds;
}

std::set<std::string> urls_of_others(const rollup::L1Calls& l1, const Address& sequencer_set,
                                     const std::string& own)
{
    std::set<std::string> out;
    const auto active =
        l1.read(sequencer_set, set::active_operators(), set::decode_active_operators);
    if (!active)
        return out;
    for (std::size_t i = 0; i < std::min(active->size(), kMostOperators); ++i) {
        const auto url =
            l1.read(sequencer_set, set::endpoint_of((*active)[i]), set::decode_endpoint_of);
        if (url && *url != own && is_public_url(*url))
            out.insert(*url);
    }
    return out;
}

Result<void> Seat::send(Bytes data, std::uint64_t now)
{
    // Somebody else may have come first: then the call fails, and nothing is paid for it.
    const rollup::L1Transaction call{set_, {}, data, 0};
    const auto answer = l1_.call(key_, call);
    if (!answer)
        return {};
    const auto sent = sender_.send({set_, {}, std::move(data), answer->gas});
    if (!sent)
        return tl::unexpected(sent.error());
    not_before_ = now + kWait;
    return {};
}

Result<void> Seat::step(std::uint64_t now, const std::string& url)
{
    const auto who = l1_.read(set_, set::operator_of_key(key_), set::decode_operator_of_key);
    if (!who)
        return {};
    const auto state = l1_.read(set_, set::operators(*who), set::decode_operators);
    holder_ = state && state->active ? std::optional{*who} : std::nullopt;
    if (!holder_ || now < not_before_)
        return {};
    const auto told = l1_.read(set_, set::endpoint_of(*who), set::decode_endpoint_of);
    if (told && *told != url)
        return send(set::set_endpoint(url), now);
    return keep_turns(now);
}

Result<void> Seat::keep_turns(std::uint64_t now)
{
    const auto settings = l1_.read(set_, set::config(), set::decode_config);
    const auto terms = l1_.read(set_, set::term_count(), set::decode_term_count);
    const auto heard = l1_.read(set_, set::last_heard(), set::decode_last_heard);
    if (!settings || !terms || !heard || terms->is_zero())
        return {};
    const auto term = l1_.read(set_, set::get_term(*terms - uint256{1}), set::decode_get_term);
    if (!term)
        return {};
    if (term->operator_ != *holder_ && now >= *heard + settings->silence_seconds)
        return send(set::takeover(), now);
    if (now >= term->start + settings->term_seconds + kGrace)
        return send(set::rotate(), now);
    return {};
}

} // namespace nucleate::devnet
