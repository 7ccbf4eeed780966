#include "chain/devnet/fault_board.hpp"

#include "chain/base/hex.hpp"
#include "chain/devnet/detect_batches.hpp"
#include "chain/devnet/l1_reorg.hpp"
#include "chain/devnet/wrong_proposal.hpp"

#include <algorithm>
#include <array>

namespace nucleate::devnet {
namespace {

using protocol::kFaultKinds;

/// L1 blocks that may be taken back: what is older is safe to its readers.
constexpr std::uint64_t kDeepest = 32;
constexpr std::uint64_t kLongestDelay = 1'000; ///< L1 blocks
constexpr std::string_view kOutage = "da-outage";

std::optional<LeaderFault> leader_fault(std::string_view kind)
{
    using Row = std::pair<std::string_view, LeaderFault>;
    constexpr auto kRows = std::to_array<Row>({{"kill-sequencer", LeaderFault::kill},
                                               {"hang-sequencer", LeaderFault::hang},
                                               {"withhold-batches", LeaderFault::withhold},
                                               {"delay-batches", LeaderFault::delay},
                                               {"corrupt-batch", LeaderFault::corrupt},
                                               {"censor-address", LeaderFault::censor},
                                               {"equivocate", LeaderFault::equivocate}});
    const auto* found = std::ranges::find(kRows, kind, &Row::first);
    return found == kRows.end() ? std::nullopt : std::optional{found->second};
}

} // namespace

const protocol::FaultKind* FaultBoard::kind_of(const std::string& name)
{
    const auto* found = std::ranges::find(kFaultKinds, name, &protocol::FaultKind::kind);
    return found == kFaultKinds.end() ? nullptr : &*found;
}

std::uint64_t FaultBoard::bound_of(const protocol::FaultKind& kind, const HostedRollup* rollup,
                                   std::uint64_t blocks) const
{
    const protocol::FaultBound& bound = kind.bound;
    std::uint64_t seconds = (bound.l1_blocks + (bound.own_blocks ? blocks : 0)) * l1_block_time_;
    if (rollup == nullptr)
        return seconds;
    const rollup::ChainL1Calls calls(l1_);
    const auto term = term_of(calls, rollup->request.sequencer_set);
    seconds += bound.l2_blocks * rollup->request.block_time;
    seconds += bound.intervals * rollup->request.batch_interval * l1_block_time_;
    return seconds + bound.silences * (term ? term->silence : 0);
}

Result<void> FaultBoard::check_reorg(std::uint64_t depth) const
{
    if (!own_l1_)
        return fail("The L1 runs elsewhere: its blocks cannot be taken back from here.");
    if (depth == 0 || depth > kDeepest)
        return fail("1 to " + std::to_string(kDeepest) + " L1 blocks can be taken back.");
    const std::uint64_t head = l1_.heads().latest;
    if (head <= depth)
        return fail("L1 has only " + std::to_string(head) + " blocks.");
    if (rollups_.is_deploying())
        return fail("A chain is being deployed; its contracts cannot be taken back.");
    for (const HostedRollup* rollup : rollups_.running())
        if (rollup->node->config().l1_genesis.number + depth >= head)
            return fail(rollup->endpoint.name + " begins in these blocks.");
    return {};
}

Result<void> FaultBoard::check(const rpc::FaultRequest& request,
                               const protocol::FaultKind& kind) const
{
    if ((kind.wants == "address") != request.address.has_value())
        return fail(kind.wants == "address" ? "This fault wants an address."
                                            : "This fault takes no address.");
    if ((kind.wants == "blocks") != (request.blocks != 0))
        return fail(kind.wants == "blocks" ? "This fault wants a number of L1 blocks."
                                           : "This fault takes no number of blocks.");
    if (entries_.size() >= kMost)
        return fail("There were " + std::to_string(kMost) + " faults: start the devnet again.");
    for (const Entry& entry : entries_)
        if (entry.kind == &kind && entry.row.chain == request.chain && entry.row.state != "over")
            return fail(entry.row.id + " is such a fault already: heal it first.");
    if (kind.chain == "l1")
        return request.chain == "l1" ? check_reorg(request.blocks)
                                     : fail("This is a fault of L1: name the chain l1.");
    if (request.blocks > kLongestDelay)
        return fail("At most " + std::to_string(kLongestDelay) + " L1 blocks.");
    return {};
}

Result<void> FaultBoard::check_chain(const rpc::FaultRequest& request,
                                     const protocol::FaultKind& kind,
                                     const HostedRollup* rollup) const
{
    if (kind.chain == "l1")
        return {};
    if (rollup == nullptr)
        return fail("There is no running L2 named " + request.chain + ".");
    if (kind.kind == "delay-batches" && request.blocks < noticed_delay(rollup->request))
        return fail("Batches may take some blocks anyway: delay them by " +
                    std::to_string(noticed_delay(rollup->request)) + " L1 blocks or more.");
    if (kind.kind != kOutage)
        return {};
    if (!rollup->alt_da_source)
        return fail("The batches of " + request.chain +
                    " lie on L1 itself: it has no DA server that could fail.");
    if (data_server_ == nullptr)
        return fail("The DA server of " + request.chain + " runs elsewhere, at " + rollup->da_url +
                    ": it cannot be broken from here.");
    return {};
}

Result<std::string> FaultBoard::inject(const rpc::FaultRequest& request)
{
    const protocol::FaultKind* kind = kind_of(request.kind);
    if (kind == nullptr)
        return fail("There is no fault " + request.kind + ".");
    if (const Result<void> checked = check(request, *kind); !checked)
        return tl::unexpected(checked.error());
    HostedRollup* rollup = nullptr;
    for (HostedRollup* running : rollups_.running())
        if (running->endpoint.name == request.chain)
            rollup = running;
    if (const Result<void> checked = check_chain(request, *kind, rollup); !checked)
        return tl::unexpected(checked.error());
    Entry entry;
    entry.kind = kind;
    entry.rollup = rollup;
    entry.address = request.address;
    const node::SealedBlockPtr head = l1_.head();
    protocol::FaultRow& row = entry.row;
    row.id = "fault-" + std::to_string(last_id_ + 1);
    row.kind = kind->kind;
    row.chain = request.chain;
    row.address = request.address ? to_hex_data(*request.address) : std::string{};
    row.blocks = request.blocks;
    row.state = "armed";
    row.detector = kind->detector;
    row.bound = bound_of(*kind, rollup, request.blocks);
    row.injected = head->block.header.timestamp;
    row.injected_block = head->number();
    if (const Result<void> begun = begin(entry); !begun)
        return tl::unexpected(begun.error());
    ++last_id_;
    entries_.push_back(std::move(entry));
    return entries_.back().row.id;
}

/// Those of a leader wait for a term; the others begin at once.
Result<void> FaultBoard::begin(Entry& entry)
{
    if (leader_fault(entry.kind->kind)) {
        arm(entry, entry.row.injected);
        return {};
    }
    if (entry.kind->kind != kOutage)
        return do_once(entry);
    take_stands(entry, l1_.heads().latest);
    entry.row.began = entry.row.injected;
    entry.row.state = "active";
    data_server_->set_outage(true);
    return {};
}

Result<void> FaultBoard::do_once(Entry& entry)
{
    const std::uint64_t head = l1_.heads().latest;
    take_stands(entry, entry.rollup == nullptr ? head - entry.row.blocks : head);
    Result<void> done;
    if (entry.rollup == nullptr) {
        done = reorganise(l1_, entry.row.blocks);
        for (std::uint64_t n = head - entry.row.blocks + 1; n <= head; ++n)
            replaced_.push_back(n);
    } else if (const auto sent = propose_wrong_root(l1_, *entry.rollup); !sent) {
        done = tl::unexpected(sent.error());
    }
    if (!done)
        return done;
    entry.row.began = entry.row.injected;
    end(entry, entry.row.injected);
    return {};
}

/// L1 blocks after `kept_l1` may go: what they made safe need not stay.
void FaultBoard::take_stands(Entry& entry, std::uint64_t kept_l1)
{
    for (const HostedRollup* rollup : rollups_.running()) {
        if (entry.rollup != nullptr && entry.rollup != rollup)
            continue;
        const node::Chain& chain = rollup->node->chain();
        const auto safe = rollup->node->safe_heads().at(kept_l1);
        entry.stands.push_back(
            {rollup, chain.heads().latest, safe ? safe->l2 : derivation::BlockId{}});
    }
    if (entry.stands.empty())
        return;
    entry.row.safe_block = entry.stands.front().safe.number;
    entry.row.safe_hash = to_hex_data(entry.stands.front().safe.hash);
}

void FaultBoard::arm(Entry& entry, std::uint64_t now)
{
    const auto leader = entry.rollup->faulty->leader();
    const rollup::ChainL1Calls calls(l1_);
    const auto term = term_of(calls, entry.rollup->request.sequencer_set);
    // The first batch comes an interval later, and what it does is seen some blocks after.
    const std::uint64_t needed =
        entry.row.bound + (entry.rollup->request.batch_interval + 2) * l1_block_time_;
    if (leader && term && leaves_time(*term, now, needed, 3 * l1_block_time_))
        begin_with(entry, *leader);
}

void FaultBoard::begin_with(Entry& entry, const agents::OperatorKey& leader)
{
    RollupFaults::Fault fault;
    fault.id = entry.row.id;
    fault.what = *leader_fault(entry.kind->kind);
    fault.worker = leader.worker;
    fault.sender = entry.address.value_or(Address{});
    fault.blocks = entry.row.blocks;
    if (fault.what == LeaderFault::kill || fault.what == LeaderFault::hang ||
        fault.what == LeaderFault::censor)
        fault.harmed = l1_.head()->block.header.timestamp;
    entry.rollup->faults.add(std::move(fault));
    entry.row.actor = to_hex_data(leader.worker);
    entry.row.state = "active";
    take_stands(entry, l1_.heads().latest);
}

Result<void> FaultBoard::heal(const std::string& id)
{
    const auto found = std::ranges::find(entries_, id, [](const Entry& e) { return e.row.id; });
    if (found == entries_.end())
        return fail("There is no fault " + id + ".");
    if (found->row.state == "over")
        return fail("That fault is over.");
    end(*found, l1_.head()->block.header.timestamp);
    return {};
}

void FaultBoard::end(Entry& entry, std::uint64_t now)
{
    if (entry.rollup != nullptr)
        entry.rollup->faults.remove(entry.row.id);
    entry.row.state = "over";
    entry.row.healed = now;
    // One server for all chains: another outage may go on.
    if (entry.kind->kind == kOutage)
        data_server_->set_outage(std::ranges::any_of(entries_, [](const Entry& other) {
            return other.kind->kind == kOutage && other.row.state == "active";
        }));
}

std::vector<protocol::FaultRow> FaultBoard::rows() const
{
    std::vector<protocol::FaultRow> out;
    for (const Entry& entry : entries_)
        out.push_back(entry.row);
    return out;
}

void FaultBoard::step(const node::SealedBlock& l1_block)
{
    const std::uint64_t now = l1_block.block.header.timestamp;
    for (Entry& entry : entries_) {
        if (entry.row.state == "armed")
            arm(entry, now);
        if (entry.row.recovered == 0 && entry.row.began != 0)
            check_stands(entry, now);
    }
}

/// Takes over when the nodes first did harm. What harms once is over then, and a double signature
/// once it is punished.
void FaultBoard::follow(Entry& entry, std::uint64_t now)
{
    if (entry.row.state != "active")
        return;
    const RollupFaults::Fault* fault = entry.rollup->faults.find(entry.row.id);
    if (fault == nullptr || fault->harmed == 0)
        return;
    if (entry.row.began == 0)
        entry.row.began = fault->harmed;
    const rollup::ChainL1Calls calls(l1_);
    if (fault->what == LeaderFault::corrupt ||
        (fault->what == LeaderFault::equivocate &&
         is_punished(calls, entry.rollup->request.sequencer_set, fault->worker)))
        end(entry, now);
}

void FaultBoard::check_stands(Entry& entry, std::uint64_t now)
{
    bool all = !entry.stands.empty();
    for (const Stand& stand : entry.stands) {
        const node::Chain& chain = stand.rollup->node->chain();
        all = all && chain.heads().safe > stand.unsafe;
        if (stand.safe.number != 0 && chain.block_hash(stand.safe.number) != stand.safe.hash)
            entry.row.safe_lost = true;
    }
    if (all)
        entry.row.recovered = now;
}

protocol::EventRow FaultBoard::event_of(const Entry& entry, std::string kind) const
{
    const node::SealedBlockPtr head = l1_.head();
    protocol::EventRow event;
    event.time = head->block.header.timestamp;
    event.kind = std::move(kind);
    event.subject = entry.row.chain;
    event.actor = entry.row.actor;
    event.formation = entry.rollup == nullptr ? std::string{} : entry.rollup->request.formation;
    event.chain = l1_.name();
    event.block = head->number();
    event.facts = {{"fault", entry.row.id}, {"kind", entry.row.kind}};
    return event;
}

/// The fault that a finding is about: the one that its detector is there for, if it has not been
/// caught; else one that is in the same chain now.
FaultBoard::Entry* FaultBoard::suspect(const Finding& finding, std::uint64_t now)
{
    Entry* other = nullptr;
    for (Entry& entry : entries_) {
        const protocol::FaultRow& row = entry.row;
        if (row.began == 0 || row.chain != finding.event.subject)
            continue;
        const bool recent = row.state != "over" || now <= row.healed + row.bound;
        if (recent && !row.caught && row.detector == finding.detector)
            return &entry;
        if (recent && row.recovered == 0)
            other = &entry;
    }
    return other;
}

void FaultBoard::note(Entry& entry, const Finding& finding, std::uint64_t event,
                      const node::SealedBlock& l1_block, agents::EventSink& log)
{
    protocol::FaultRow& row = entry.row;
    const std::uint64_t now = l1_block.block.header.timestamp;
    row.sightings.push_back({std::string(finding.detector), now, event});
    if (row.caught || row.detector != finding.detector)
        return;
    row.caught = true;
    row.caught_time = now;
    row.caught_block = l1_block.number();
    if (entry.address) // nothing was wrong before that account sent something
        row.began = std::max(row.began, finding.since);
    row.delay = now - std::min(now, row.began);
    row.event = event;
    protocol::EventRow caught = event_of(entry, "fault.caught");
    caught.cause = event;
    caught.facts.push_back({"detector", row.detector});
    caught.facts.push_back({"delay", std::to_string(row.delay)});
    caught.facts.push_back({"bound", std::to_string(row.bound)});
    log.append(std::move(caught));
}

void FaultBoard::note(const node::SealedBlock& l1_block, std::vector<Finding> findings,
                      agents::EventSink& log)
{
    const std::uint64_t now = l1_block.block.header.timestamp;
    for (Entry& entry : entries_) {
        follow(entry, now);
        if (std::exchange(entry.told_begin, true))
            continue;
        protocol::EventRow injected = event_of(entry, "fault.injected");
        injected.facts.push_back({"detector", entry.row.detector});
        injected.facts.push_back({"bound", std::to_string(entry.row.bound)});
        entry.event = log.append(std::move(injected));
    }
    for (Finding& finding : findings) {
        Entry* entry = suspect(finding, now);
        finding.event.cause = entry == nullptr ? 0 : entry->event;
        const std::uint64_t event = log.append(finding.event);
        if (entry != nullptr)
            note(*entry, finding, event, l1_block, log);
    }
    for (Entry& entry : entries_)
        if (entry.row.state == "over" && !std::exchange(entry.told_end, true)) {
            protocol::EventRow healed = event_of(entry, "fault.healed");
            healed.cause = entry.event;
            log.append(std::move(healed));
        }
}

} // namespace nucleate::devnet
