#include "chain/devnet/joined_chain.hpp"

#include "chain/base/log.hpp"
#include "chain/devnet/rollup_methods.hpp"
#include "chain/devnet/safe_head_rows.hpp"
#include "chain/rollup/alt_da_sender.hpp"
#include "chain/rollup/alt_da_source.hpp"
#include "chain/rollup/chain_trace.hpp"
#include "chain/rollup/da_client.hpp"

#include <algorithm>
#include <chrono>

namespace nucleate::devnet {
namespace {

namespace json = boost::json;

/// Ticks of a step, each of so many blocks as L2Options says.
constexpr int kTicks = 4;
/// An L1 whose head is no older, in seconds of the wall, runs in real time.
constexpr std::uint64_t kRealTime = 30;

/// Of a node that only follows.
class NoSender final : public rollup::L1Sender
{
public:
    Result<Hash32> send(const rollup::L1Transaction&) override
    {
        return fail("No operator's key is here.");
    }
    rollup::L1Status status(const Hash32&) const override { return {}; }
    std::optional<rollup::L1Prices> prices() const override { return std::nullopt; }
    bool has_waiting() const override { return false; }
    std::optional<Address> account() const override { return std::nullopt; }
    std::vector<Address> accounts() const override { return {}; }
};

std::unique_ptr<rollup::L1Sender> sender_for(const JoinedChain::Surroundings& around)
{
    if (!around.key)
        return std::make_unique<NoSender>();
    return std::make_unique<RpcL1Sender>(*around.key, around.l1_chain_id, around.l1_rpc, around.l1,
                                         around.blobs);
}

rollup::L2Options options_for(const RollupRecord& record, const rollup::RpcL1Source& l1)
{
    rollup::L2Options options;
    options.sequence = false;
    options.replicate = false;
    options.batcher.inbox_gas = kInboxGas;
    const rollup::L1BlockRef head = l1.head();
    const auto parent = head.number == 0 ? l1.block(head.number) : l1.block(head.number - 1);
    const std::uint64_t block_time =
        parent ? std::max<std::uint64_t>(head.timestamp - parent->header.timestamp, 1) : 1;
    options.batcher.interval = record.request.batch_interval * block_time;
    options.batcher.l1_block_time = block_time;
    options.batcher.waiting_cost = record.request.waiting_cost;
    return options;
}

} // namespace

JoinedChain::JoinedChain(RollupRecord record, const Surroundings& around)
    : record_(std::move(record)), around_(around), calls_(around.l1_rpc),
      sender_(sender_for(around)), accuser_(calls_, record_.request.sequencer_set)
{
    const auto key = sender_->account();
    if (key && around.roles.sequence)
        seat_ = std::make_unique<Seat>(calls_, *sender_, record_.request.sequencer_set, *key);
}

Result<std::unique_ptr<JoinedChain>> JoinedChain::open(RollupRecord record,
                                                       const rollup::Deployment& deployment,
                                                       const Surroundings& around)
{
    const rollup::RollupConfig& config = *deployment.config();
    node::ChainOptions options;
    options.name = "l2-" + std::to_string(config.l2_chain_id);
    options.storage = around.database;
    auto chain = node::open_chain(*deployment.genesis(), std::move(options));
    if (!chain)
        return tl::unexpected(chain.error());
    std::unique_ptr<JoinedChain> out(new JoinedChain(std::move(record), around));
    if (config.alt_da)
        if (auto opened = out->open_alt_da(config.batch_inbox); !opened)
            return tl::unexpected(opened.error());
    auto node =
        rollup::L2Node::open(config, *deployment.genesis(), out->source(), std::move(*chain),
                             *out->sender_, *out, options_for(out->record_, around.l1));
    if (!node)
        return tl::unexpected(node.error());
    out->node_ = std::move(*node);
    auto vigil =
        Vigil::open(around.database, config.l2_chain_id, out->record_.request.sequencer_set);
    if (!vigil)
        return tl::unexpected(vigil.error());
    out->vigil_ = std::move(*vigil);
    out->sync_ = std::make_unique<UnsafeSync>(*out->node_, out->feed_, *out->vigil_);
    if (const auto opened = out->open_settlement(deployment); !opened)
        return tl::unexpected(opened.error());
    return out;
}

Result<void> JoinedChain::open_settlement(const rollup::Deployment& deployment)
{
    if (!around_.key || !(around_.roles.propose || around_.roles.dispute))
        return {};
    if (!record_.request.attesters.empty()) {
        log(LogLevel::warning, node_->chain().name(),
            "Attesters vouch for its states: it is followed, and there is nothing to propose or "
            "dispute.");
        return {};
    }
    if (auto loaded = load_safe_heads(*around_.database, *node_, around_.l1); !loaded)
        return loaded;
    const agents::WithdrawalTerms& terms = record_.request.withdrawals;
    rollup::ProposerOptions options;
    options.propose = around_.roles.propose;
    options.interval = terms.proposal_interval;
    options.finalized_only = terms.finalized_only;
    auto opened = rollup::Settlement::open(around_.l1, calls_, node_->chain(), *sender_,
                                           deployment.addresses(), options);
    if (!opened)
        return tl::unexpected(opened.error());
    settlement_ = std::move(*opened);
    if (around_.roles.dispute &&
        !settlement_->dispute_with(std::make_unique<rollup::ChainTrace>(
            source(), node_->chain(), node_->safe_heads(),
            fault::ProgramConfig{*deployment.config(), record_.blob_fractions})))
        return fail("its dispute games name another program than this build's, so this node cannot "
                    "play them: join with the build that the chain was formed with, or without "
                    "the role of a challenger");
    return {};
}

/// What is due on L1, once for each of its blocks.
void JoinedChain::settle()
{
    const rollup::L1BlockRef head = around_.l1.head();
    if (!settlement_ || settled_ == head.hash)
        return;
    settled_ = head.hash;
    note(settlement_->step(head.timestamp, node_->is_caught_up()));
    note(save_safe_heads(*around_.database, *node_));
}

/// Batches are read and posted by way of the DA server that the record names.
Result<void> JoinedChain::open_alt_da(const Address& inbox)
{
    if (record_.da_url.empty())
        return fail("The batches of " + record_.request.name +
                    " lie on a DA server: name it with --da-url.");
    auto opened = rollup::DaClient::open(record_.da_url);
    if (!opened)
        return tl::unexpected(opened.error());
    alt_da_ = std::move(*opened);
    alt_da_source_ = std::make_unique<rollup::AltDaSource>(around_.l1, *alt_da_);
    plain_sender_ = std::move(sender_);
    sender_ = std::make_unique<rollup::AltDaSender>(*plain_sender_, *alt_da_, inbox);
    return {};
}

Result<void> JoinedChain::open_door(rpc::Server& server, std::uint16_t port)
{
    rpc::EthOptions options;
    options.dev = rpc::DevMethods::derived;
    door_ = std::make_unique<ChainEndpoint>(node_->chain(), around_.writer, options);
    rpc::MethodTable& methods = door_->methods();
    add_rollup_methods(methods, *node_, around_.writer);
    add_sync_methods(methods, to_json(record_), feed_, vigil_->book());
    methods.add_plain("eth_sendRawTransaction", "[raw]", sender());
    return door_->open(server, port);
}

/// To the pool here, for the time when this node leads, and to those that may lead before.
rpc::MethodTable::PlainHandler JoinedChain::sender()
{
    return [this](const json::array& params) -> tl::expected<json::value, rpc::RpcError> {
        auto answer = sync_->peers().forward(params);
        const auto* text = params.size() == 1 ? params.front().if_string() : nullptr;
        const auto raw = text == nullptr ? std::nullopt : parse_hex(std::string_view(*text));
        const bool may_build = seat_ != nullptr && raw.has_value();
        const auto kept = may_build ? std::optional{node_->chain().submit(*raw)} : std::nullopt;
        if (answer)
            return std::move(*answer);
        if (kept && *kept)
            return json::value(to_hex_data(**kept));
        return tl::unexpected(rpc::RpcError{rpc::Code::server_error, answer.error().message, {}});
    };
}

void JoinedChain::on_block(const rollup::L2BlockRef& block)
{
    const node::SealedBlockPtr sealed =
        node_->is_sequencing() ? node_->chain().block(block.number) : nullptr;
    if (!sealed)
        return;
    if (auto payload = vigil_->sign(*sealed, *around_.key))
        feed_.add(block.number, std::move(*payload));
}

std::optional<Address> JoinedChain::seat_holder() const
{
    return seat_ ? seat_->holder() : std::nullopt;
}

void JoinedChain::note(const Result<void>& done)
{
    if (!done)
        problem_ = done.error().message;
}

/// What the contracts say, once a block of L1.
void JoinedChain::look_at_l1()
{
    const rollup::L1BlockRef head = around_.l1.head();
    view_.l1_time = head.timestamp;
    if (looked_ == head.hash)
        return;
    const auto leadership = leadership_of(calls_, node_->config().l1_system_config);
    if (!leadership) {
        problem_ = "L1's endpoint does not tell who leads the chain.";
        return;
    }
    looked_ = head.hash;
    view_.signer = leadership->signer;
    batcher_ = leadership->batcher;
    node_->set_term_end(term_end_of(calls_, record_.request.sequencer_set));
    view_.urls = urls_of_others(calls_, record_.request.sequencer_set, door_->http());
    if (seat_)
        note(seat_->step(head.timestamp, door_->http()));
    accuse();
}

/// Evidence against others, under the key that is here.
void JoinedChain::accuse()
{
    (void)vigil_->take_found(); // its book tells of it
    if (const auto account = sender_->account())
        note(accuser_.step(
            vigil_->book(), view_.l1_time, *account,
            [this](const rollup::L1Transaction& call) { return sender_->send(call); }));
}

/// Seconds. Between two blocks of an L1 in real time the clock of this machine goes on.
std::uint64_t JoinedChain::now() const
{
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    const auto wall =
        static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::seconds>(since).count());
    const std::uint64_t l1 = around_.l1.head().timestamp;
    return wall > l1 && wall - l1 <= kRealTime ? wall : l1;
}

Result<bool> JoinedChain::step()
{
    problem_.clear();
    look_at_l1();
    // L1 first: who builds on less than all of it builds on what may be gone.
    node_->set_sequencing(false);
    for (int i = 0; i < kTicks; ++i) {
        const std::uint64_t before = node_->chain().heads().safe;
        if (const auto ticked = tick(); !ticked)
            return tl::unexpected(ticked.error());
        if (node_->is_caught_up() || node_->chain().heads().safe == before)
            break;
    }
    settle();
    const bool named = seat_ && sender_->account() == batcher_;
    if (!node_->is_caught_up()) {
        leads_ = false;
        return true;
    }
    // A new leader hears the old one out; whoever leads already listens to nobody.
    if (!leads_ || !named)
        note(sync_->step(view_));
    else
        sync_->watch(view_);
    leads_ = named && sync_->has_settled();
    if (!leads_)
        return false;
    node_->set_sequencing(true);
    if (const auto ticked = tick(); !ticked)
        return tl::unexpected(ticked.error());
    return false;
}

Result<void> JoinedChain::tick()
{
    auto ticked = node_->tick(now());
    if (node_->outage())
        problem_ = "Data availability outage: " + node_->outage()->message() + ".";
    if (ticked || around_.l1.problem().empty())
        return ticked;
    return fail(around_.l1.problem());
}

} // namespace nucleate::devnet
