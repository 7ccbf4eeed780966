#include "chain/devnet/set_keeper.hpp"

#include "chain/base/log.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"
#include "chain/devnet/rollup_contracts.hpp"

#include <algorithm>

namespace nucleate::devnet {
namespace {

namespace set = contracts::sequencer_set;

} // namespace

SetKeeper::SetKeeper(HostedRollup& rollup, node::Chain& l1)
    : rollup_(rollup), l1_(l1), calls_(l1), accuser_(calls_, rollup.request.sequencer_set)
{}

void SetKeeper::accuse(const node::SealedBlock& l1_head)
{
    EquivocationBook& book = rollup_.vigil->book();
    for (const EquivocationBook::Entry& entry : book.unsettled()) {
        const auto& keys = rollup_.operators;
        const auto honest = std::ranges::find_if(keys, [&](const agents::OperatorKey& key) {
            return key.address != entry.evidence.signer && !calls_.balance(key.address).is_zero();
        });
        if (honest == keys.end())
            continue;
        const auto done = accuser_.step(
            book, l1_head.block.header.timestamp, honest->address,
            [&](const rollup::L1Transaction& tx) { return rollup_.sender->send_as(*honest, tx); });
        if (!done)
            log(LogLevel::warning, rollup_.endpoint.name, done.error().message);
        break;
    }
}

void SetKeeper::read_history()
{
    const node::SealedBlockPtr head = l1_.head();
    if (head->number() < read_ || l1_.block_hash(read_) != read_hash_) {
        history_ = {};
        read_ = 0;
    }
    node::LogFilter filter;
    filter.from = read_ == 0 ? 0 : read_ + 1;
    filter.to = head->number();
    filter.addresses = {rollup_.request.sequencer_set};
    filter.topics = {{set::OperatorJoinedEvent::kTopic, set::EquivocatedEvent::kTopic,
                      set::JailedEvent::kTopic, set::SlashedEvent::kTopic}};
    const auto logs = l1_.logs(filter);
    if (!logs)
        return;
    for (const node::LogEntry& entry : *logs)
        history_.take(entry);
    read_ = head->number();
    read_hash_ = head->hash;
}

std::vector<agents::ControlKey> SetKeeper::keys() const
{
    const RollupContracts contracts(rollup_, l1_);
    const InProcessPort port(l1_);
    std::vector<agents::ControlKey> out;
    const Address proxies = contracts.proxy_owner();
    // The sequencer set has no call that replaces code.
    out.push_back(
        {to_hex_data(proxies), proxies != rollup_.request.sequencer_set, !port.has_code(proxies)});
    const Address owner = contracts.set_owner();
    out.push_back({to_hex_data(owner), !owner.is_zero(), !port.has_code(owner)});
    return out;
}

void SetKeeper::survey()
{
    read_history();
    SetSurvey survey;
    survey.chain = rollup_.endpoint.name;
    survey.chain_id = rollup_.endpoint.chain_id;
    survey.contract = rollup_.request.sequencer_set;
    survey.now = l1_.head()->block.header.timestamp;
    survey.host = host_of(rollup_.endpoint.http);
    if (survey.host.empty())
        survey.host = "localhost";
    for (const agents::OperatorKey& key : rollup_.operators)
        survey.local.insert(key.worker);
    survey.keys = keys();
    rows_ = survey_set(survey, history_, calls_);
}

void SetKeeper::publish(ChainTables& tables) const
{
    if (!rows_.set.id.empty())
        tables.operators(rows_.set, rows_.operators);
}

} // namespace nucleate::devnet
