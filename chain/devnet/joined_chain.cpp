#include "chain/devnet/joined_chain.hpp"

#include "chain/base/hex.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/devnet/rollup_methods.hpp"
#include "chain/node/http_json_rpc.hpp"
#include "chain/node/remote_json.hpp"
#include "chain/rollup/unsafe_payload.hpp"

#include <algorithm>

namespace nucleate::devnet {
namespace {

namespace json = boost::json;

/// A node that somebody named on L1 gets little patience.
constexpr std::chrono::seconds kPatience{3};
constexpr std::size_t kLargestAnswer = std::size_t{16} << 20U;
/// Seconds that a block may be ahead of L1's head: L2 blocks come between two of L1.
constexpr std::uint64_t kAheadOfL1 = 60;
/// Seconds of L1 in which a leader's signature still counts after the next one was named.
constexpr std::uint64_t kHandover = 60;
/// How far back another branch of the sequencer is looked for.
constexpr std::uint64_t kBranch = 32;
/// Ticks of a step, each of so many blocks as L2Options says.
constexpr int kTicks = 4;

/// Where SystemConfig keeps the unsafe block signer (specs: system-config.md).
Hash32 signer_slot()
{
    constexpr std::string_view kName = "systemconfig.unsafeblocksigner";
    return crypto::keccak256(Bytes(kName.begin(), kName.end()));
}

std::string named(const rollup::RollupConfig& config)
{
    return "l2-" + std::to_string(config.l2_chain_id);
}

} // namespace

Result<std::unique_ptr<JoinedChain>> JoinedChain::open(const rollup::Deployment& deployment,
                                                       std::string title, Surroundings around)
{
    const rollup::RollupConfig& config = *deployment.config();
    node::ChainOptions options;
    options.name = named(config);
    options.storage = around.database;
    auto chain = node::open_chain(*deployment.genesis(), std::move(options));
    if (!chain)
        return tl::unexpected(chain.error());
    std::unique_ptr<JoinedChain> out(new JoinedChain(std::move(title), around));
    rollup::L2Options settings;
    settings.sequence = false;
    settings.replicate = false;
    auto node = rollup::L2Node::open(config, *deployment.genesis(), around.l1, std::move(*chain),
                                     *out, *out, settings);
    if (!node)
        return tl::unexpected(node.error());
    out->node_ = std::move(*node);
    return out;
}

Result<void> JoinedChain::open_door(rpc::Server& server, std::uint16_t port)
{
    rpc::EthOptions options;
    options.dev = rpc::DevMethods::derived;
    door_ = std::make_unique<ChainEndpoint>(node_->chain(), around_.writer, options);
    rpc::MethodTable& methods = door_->methods();
    add_rollup_methods(methods, *node_, around_.writer);
    methods.add_plain("eth_sendRawTransaction", "[raw]", forwarder());
    return door_->open(server, port);
}

/// The pool of a node that builds no blocks would keep a transaction for nobody.
rpc::MethodTable::PlainHandler JoinedChain::forwarder()
{
    return [this](const json::array& params) -> tl::expected<json::value, rpc::RpcError> {
        std::vector<Sequencer> sequencers;
        {
            const std::lock_guard lock(mutex_);
            for (const auto& [url, sequencer] : sequencers_)
                sequencers.push_back(sequencer);
        }
        rpc::RpcError error{rpc::Code::server_error, "no sequencer of this chain answers", {}};
        for (const Sequencer& sequencer : sequencers) {
            auto answers = sequencer->call({{"eth_sendRawTransaction", params}});
            if (!answers || answers->size() != 1)
                continue;
            if (answers->front())
                return *answers->front();
            error.message = answers->front().error().message;
        }
        return tl::unexpected(error);
    };
}

Result<Hash32> JoinedChain::send(const rollup::L1Transaction&)
{
    return fail("No operator's key is here.");
}

Result<bool> JoinedChain::step(const ChainFinder::Urls& urls)
{
    problem_.clear();
    const std::uint64_t now = around_.l1.head().timestamp;
    for (int i = 0; i < kTicks; ++i) {
        const std::uint64_t before = node_->chain().heads().safe;
        if (const auto ticked = node_->tick(now); !ticked) {
            const std::string reason = around_.l1.problem();
            return fail(reason.empty() ? ticked.error().message : reason);
        }
        if (node_->is_caught_up() || node_->chain().heads().safe == before)
            break;
    }
    if (!node_->is_caught_up())
        return true;
    meet(urls);
    take_unsafe();
    return false;
}

void JoinedChain::meet(const ChainFinder::Urls& urls)
{
    std::map<std::string, Sequencer> met;
    for (const auto& [operator_, url] : urls) {
        if (const auto known = sequencers_.find(url); known != sequencers_.end()) {
            met.insert(*known);
            continue;
        }
        auto parsed = node::parse_endpoint(url);
        if (!parsed)
            continue;
        node::HttpJsonRpcOptions options;
        options.timeout = kPatience;
        options.attempts = 1;
        options.largest_answer = kLargestAnswer;
        met[url] = std::make_shared<node::HttpJsonRpc>(std::move(*parsed), options);
    }
    const std::lock_guard lock(mutex_);
    sequencers_ = std::move(met);
}

Result<void> JoinedChain::ask_signer()
{
    static const Hash32 slot = signer_slot();
    const auto answers = around_.l1_rpc.call(
        {{"eth_getStorageAt",
          {to_hex_data(node_->config().l1_system_config), to_hex_data(slot), "latest"}}});
    const auto word = answers && answers->size() == 1 && answers->front()
                          ? node::remote::read_word(*answers->front())
                          : std::nullopt;
    if (!word)
        return fail("L1's endpoint does not tell who signs unsafe blocks.");
    const Address signer = Address::from_view(to_hash(*word).view());
    if (signer == signer_)
        return {};
    last_signer_ = signer_;
    signer_ = signer;
    signs_since_ = around_.l1.head().timestamp;
    return {};
}

/// After a change of leaders the last blocks of the one before are still on their way.
bool JoinedChain::may_sign(const Address& signer) const
{
    return signer == signer_ || (signer == last_signer_ && !signer.is_zero() &&
                                 around_.l1.head().timestamp <= signs_since_ + kHandover);
}

void JoinedChain::take_unsafe()
{
    if (const auto asked = ask_signer(); !asked) {
        problem_ = asked.error().message;
        return;
    }
    for (const auto& [url, sequencer] : sequencers_) {
        const node::Heads heads = node_->chain().heads();
        auto payloads = ask_payloads(*sequencer, heads.latest + 1);
        if (!payloads || payloads->empty())
            continue;
        const auto first = rollup::open_payload(payloads->front(), node_->config().l2_chain_id);
        const bool follows = first && first->header.parent_hash == node_->chain().head()->hash;
        if (!follows && heads.latest > heads.safe) {
            // The sequencer is on another branch, and further: from where it may have left ours.
            const std::uint64_t from =
                std::max(heads.safe, heads.latest - std::min(heads.latest, kBranch)) + 1;
            payloads = ask_payloads(*sequencer, from);
        }
        const auto taken = payloads ? take_payloads(*payloads) : Result<void>{};
        if (!taken)
            problem_ = taken.error().message;
    }
}

Result<std::vector<Bytes>> JoinedChain::ask_payloads(node::JsonRpc& sequencer,
                                                     std::uint64_t from) const
{
    const auto answers =
        sequencer.call({{"nucleate_unsafePayloads", {to_quantity(uint256{from})}}});
    if (!answers)
        return tl::unexpected(answers.error());
    if (answers->size() != 1 || !answers->front() || !answers->front()->is_array())
        return fail("A sequencer gives no unsafe blocks.");
    std::vector<Bytes> out;
    for (const json::value& item : answers->front()->get_array()) {
        auto data = node::remote::read_data(item);
        if (!data)
            return fail("A sequencer's unsafe blocks cannot be read.");
        out.push_back(std::move(*data));
    }
    return out;
}

Result<void> JoinedChain::take_payloads(const std::vector<Bytes>& payloads)
{
    const std::uint64_t latest = around_.l1.head().timestamp + kAheadOfL1;
    for (const Bytes& bytes : payloads) {
        const auto payload = rollup::open_payload(bytes, node_->config().l2_chain_id);
        if (!payload)
            return fail(std::string("A sequencer's block was refused: ") +
                        rollup::to_string(payload.error()) + ".");
        if (!may_sign(payload->signer))
            return fail("Block " + std::to_string(payload->header.number) +
                        " was refused: it is signed by " + to_hex_data(payload->signer) +
                        ", and L1 names " + to_hex_data(signer_) + ".");
        if (payload->header.timestamp > latest)
            return fail("Block " + std::to_string(payload->header.number) +
                        " was refused: it is of the future.");
        if (const auto taken = node_->take_unsafe(*payload); !taken)
            return tl::unexpected(taken.error());
    }
    return {};
}

} // namespace nucleate::devnet
