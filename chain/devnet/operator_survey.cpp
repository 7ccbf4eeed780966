#include "chain/devnet/operator_survey.hpp"

#include "chain/base/hex.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"
#include "chain/node/endpoint_url.hpp"

#include <algorithm>

namespace nucleate::devnet {
namespace {

namespace set = contracts::sequencer_set;

/// Ether, for figures only.
double ether(const uint256& wei)
{
    constexpr std::uint64_t kGwei = 1'000'000'000;
    constexpr double kGweiPerEther = 1e9;
    return static_cast<double>((wei / uint256{kGwei}).low64()) / kGweiPerEther;
}

class Reader
{
public:
    Reader(const SetSurvey& survey, const rollup::L1Calls& l1) : survey_(survey), l1_(l1) {}

    template <class Decode>
    auto read(const Bytes& data, Decode decode) const
    {
        const auto value = l1_.read(survey_.contract, data, decode);
        using Value = typename std::remove_cvref_t<decltype(value)>::value_type;
        return value ? *value : Value{};
    }

private:
    const SetSurvey& survey_;
    const rollup::L1Calls& l1_;
};

std::string state_of(const set::OperatorsResult& who, bool leads, bool jailed,
                     const std::vector<protocol::SlashRow>& slashes)
{
    const bool fell =
        std::ranges::any_of(slashes, [](const auto& row) { return row.offence == "equivocation"; });
    if (!who.active)
        return fell ? "ejected" : who.bond.is_zero() ? "left" : "leaving";
    return leads ? "leading" : jailed ? "jailed" : "active";
}

protocol::OperatorRow operator_row(const Address& address, const Address& leader,
                                   const SetSurvey& survey, const SetHistory& history,
                                   const Reader& in)
{
    const auto who = in.read(set::operators(address), set::decode_operators);
    const auto tally = in.read(set::tally_of(address), set::decode_tally_of);
    const auto jailed = in.read(set::jailed_until(address), set::decode_jailed_until);
    protocol::OperatorRow row;
    row.address = to_hex_data(address);
    row.id = survey.chain + "/" + row.address;
    row.chain = survey.chain;
    row.chain_id = survey.chain_id;
    row.key = to_hex_data(who.key);
    row.endpoint = in.read(set::endpoint_of(address), set::decode_endpoint_of);
    row.stake = to_decimal(who.bond);
    row.turns = tally.turns;
    row.missed = tally.missed;
    row.blocks = in.read(set::units_of(address), set::decode_units_of).low64();
    row.jailed_until = jailed > survey.now ? jailed : 0;
    row.unbonds_at = who.active ? 0 : who.unbond_at;
    row.slashes = history.slashes(address);
    row.state = state_of(who, address == leader, row.jailed_until > 0, row.slashes);
    uint256 lost;
    for (const protocol::SlashRow& slash : row.slashes)
        lost += parse_decimal(slash.amount).value_or(uint256{});
    row.slashed = to_decimal(lost);
    if (!row.slashes.empty())
        row.evidence = row.slashes.back().transaction;
    return row;
}

bool is_in(const protocol::OperatorRow& row)
{
    return row.state == "leading" || row.state == "active" || row.state == "jailed";
}

/// Of all turns, by the weights of those who may be elected.
void share_turns(std::vector<protocol::OperatorRow>& rows, const uint256& cap)
{
    const auto weight = [&](const protocol::OperatorRow& row) {
        const uint256 stake = parse_decimal(row.stake).value_or(uint256{});
        return is_in(row) && row.jailed_until == 0 ? ether(std::min(stake, cap)) : 0.0;
    };
    double total = 0;
    for (const protocol::OperatorRow& row : rows)
        total += weight(row);
    for (protocol::OperatorRow& row : rows)
        row.share = total > 0 ? weight(row) / total : 0;
}

std::vector<agents::SetMember> members_of(const std::vector<protocol::OperatorRow>& rows,
                                          const SetSurvey& survey)
{
    std::vector<agents::SetMember> out;
    for (const protocol::OperatorRow& row : rows) {
        if (!is_in(row))
            continue;
        const bool here = survey.local.contains(parse_address(row.address).value_or(Address{}));
        out.push_back({row.address, here ? survey.host : host_of(row.endpoint),
                       ether(parse_decimal(row.stake).value_or(uint256{})),
                       static_cast<double>(row.blocks)});
    }
    return out;
}

protocol::SpreadRow spread_row(const char* of, const agents::Spread& spread)
{
    return {of,         spread.entities, spread.nakamoto_half, spread.nakamoto_third,
            spread.hhi, spread.gini,     spread.entropy};
}

const char* kind_text(agents::SinglePoint::Kind kind)
{
    switch (kind) {
    case agents::SinglePoint::Kind::member:
        return "operator";
    case agents::SinglePoint::Kind::host:
        return "host";
    case agents::SinglePoint::Kind::key:
        return "key";
    }
    return "";
}

void add_figures(protocol::SequencerSetRow& row, const std::vector<agents::SetMember>& members,
                 const std::vector<agents::ControlKey>& keys)
{
    const agents::SetSpread spread = agents::spread_of(members);
    row.nakamoto_half = spread.nakamoto_half;
    row.nakamoto_third = spread.nakamoto_third;
    row.spreads = {spread_row("stake", spread.stake), spread_row("blocks", spread.blocks),
                   spread_row("hosts", spread.hosts)};
    for (const agents::SinglePoint& point : agents::single_points(members, keys))
        row.single_points.push_back(
            {kind_text(point.kind), point.name, point.liveness, point.safety});
}

protocol::SequencerSetRow set_row(const SetSurvey& survey, const Address& leader, const Reader& in)
{
    const auto config = in.read(set::config(), set::decode_config);
    const uint256 terms = in.read(set::term_count(), set::decode_term_count);
    protocol::SequencerSetRow row;
    row.id = survey.chain;
    row.contract = to_hex_data(survey.contract);
    row.leader = leader.is_zero() ? std::string{} : to_hex_data(leader);
    row.stake = to_decimal(in.read(set::total_bonded(), set::decode_total_bonded));
    row.last_heard = in.read(set::last_heard(), set::decode_last_heard);
    row.silence = config.silence_seconds;
    const std::uint64_t epoch = in.read(set::epoch_seconds(), set::decode_epoch_seconds);
    row.epoch_end = epoch == 0 ? 0 : (in.read(set::epoch(), set::decode_epoch) + 1) * epoch;
    if (terms.is_zero())
        return row;
    row.term = terms.low64() - 1;
    row.term_end = in.read(set::get_term(terms - uint256{1}), set::decode_get_term).start +
                   config.term_seconds;
    return row;
}

} // namespace

std::string host_of(const std::string& url)
{
    const auto endpoint = node::parse_endpoint(url);
    if (!endpoint)
        return {};
    std::string host = endpoint->host;
    std::ranges::transform(host, host.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return host;
}

SetRows survey_set(const SetSurvey& survey, const SetHistory& history, const rollup::L1Calls& l1)
{
    const Reader in(survey, l1);
    const Address leader = in.read(set::leader(), set::decode_leader);
    SetRows out;
    for (const Address& address : history.operators())
        out.operators.push_back(operator_row(address, leader, survey, history, in));
    share_turns(out.operators, in.read(set::config(), set::decode_config).max_weight);
    out.set = set_row(survey, leader, in);
    const std::vector<agents::SetMember> members = members_of(out.operators, survey);
    out.set.operators = members.size();
    add_figures(out.set, members, survey.keys);
    return out;
}

} // namespace nucleate::devnet
