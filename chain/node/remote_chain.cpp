#include "chain/node/remote_chain.hpp"

#include "chain/base/hex.hpp"
#include "chain/base/log.hpp"
#include "chain/execution/state_root.hpp"
#include "chain/node/fetch_scope.hpp"
#include "chain/node/http_json_rpc.hpp"
#include "chain/trie/proof.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace nucleate::node {
namespace {

namespace json = boost::json;

constexpr Address kProbe; ///< any account does
constexpr const char* kHeader = "header";
constexpr const char* kChainId = "chain id";
constexpr const char* kUnproven = "unproven";

std::string quantity(std::uint64_t number)
{
    return to_quantity(uint256{number});
}

/// What nodes say when they have thrown the state of a block away.
bool says_pruned(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    constexpr std::array kSigns{"missing trie node", "pruned", "not available", "header not found",
                                "archive",           "histor", "too old",       "out of range"};
    return std::any_of(kSigns.begin(), kSigns.end(),
                       [&text](const char* sign) { return text.find(sign) != std::string::npos; });
}

} // namespace

Result<std::shared_ptr<JsonRpc>> http_endpoint(const std::string& url)
{
    Result<EndpointUrl> parsed = parse_endpoint(url);
    if (!parsed)
        return tl::unexpected(parsed.error());
    return std::make_shared<HttpJsonRpc>(std::move(*parsed));
}

Result<ForkPtr> open_fork(const ForkRequest& request, const std::filesystem::path& folder,
                          const RpcFactory& factory)
{
    auto cache = storage::RemoteCache::open(folder);
    if (!cache)
        return tl::unexpected(cache.error());
    auto chain = std::make_shared<RemoteChain>(std::move(*cache), factory);
    if (const auto opened = chain->open(request); !opened)
        return tl::unexpected(opened.error());
    const ForkInfo info = chain->info();
    if (info.unproven)
        log(LogLevel::warning, "fork",
            "The state of block " + std::to_string(info.number) +
                " is taken without proofs: " + *info.unproven);
    return ForkPtr(std::move(chain));
}

RemoteChain::RemoteChain(std::unique_ptr<storage::RemoteCache> cache, RpcFactory factory)
    : cache_(std::move(cache)), factory_(std::move(factory))
{}

ForkInfo RemoteChain::info() const
{
    const std::lock_guard lock(mutex_);
    return {.url = url_,
            .shown_url = shown_url_,
            .chain_id = chain_id_,
            .number = base_.number,
            .hash = header_.hash,
            .timestamp = header_.header.timestamp,
            .unproven = unproven_,
            .fetched = fetched_.load()};
}

std::shared_ptr<JsonRpc> RemoteChain::endpoint() const
{
    const std::lock_guard lock(mutex_);
    return endpoint_;
}

void RemoteChain::cancel()
{
    cancelled_.store(true);
    endpoint()->cancel();
}

Result<std::vector<RpcAnswer>> RemoteChain::ask(const std::vector<RpcRequest>& requests)
{
    if (!FetchScope::may_fetch())
        return fail("this must be fetched, and this thread must not wait");
    if (cancelled_.load())
        return fail("the node is stopping");
    fetched_ += requests.size();
    return endpoint()->call(requests);
}

Result<json::value> RemoteChain::ask(const std::string& method, json::array params)
{
    auto answers = ask({RpcRequest{method, std::move(params)}});
    if (!answers)
        return tl::unexpected(answers.error());
    RpcAnswer& answer = answers->front();
    if (!answer)
        return tl::unexpected(refusal(method, answer.error()));
    return std::move(*answer);
}

Result<json::value> RemoteChain::ask_kept(const std::string& question, const std::string& method,
                                          const json::array& params)
{
    const auto kept = cache_->answer(base_.source, question);
    if (!kept)
        return tl::unexpected(kept.error());
    if (*kept) {
        json::error_code error;
        json::value value = json::parse(**kept, error);
        if (!error)
            return value;
    }
    Result<json::value> answer = ask(method, params);
    if (!answer || answer->is_null())
        return answer;
    storage::RemoteCache::Batch batch;
    batch.answers.emplace_back(question, json::serialize(*answer));
    if (const auto put = cache_->put(base_.source, batch); !put)
        return tl::unexpected(put.error());
    return answer;
}

Error RemoteChain::refusal(const std::string& method, const RpcFault& fault) const
{
    const ForkInfo now = info();
    std::string text = "The endpoint " + now.shown_url + " refused " + method + ": " +
                       fault.message + " (code " + std::to_string(fault.code) + ").";
    if (says_pruned(fault.message))
        text += " It no longer has what belongs to that block: fork a newer block, or use an "
                "archive endpoint.";
    return {std::move(text)};
}

Result<void> RemoteChain::open(const ForkRequest& request)
{
    auto made = factory_(request.url);
    if (!made)
        return tl::unexpected(made.error());
    const Result<EndpointUrl> parsed = parse_endpoint(request.url);
    if (!parsed)
        return tl::unexpected(parsed.error());
    {
        const std::lock_guard lock(mutex_);
        endpoint_ = std::move(*made);
        url_ = request.url;
        shown_url_ = parsed->shown();
    }
    const Result<bool> known = recall(request);
    if (!known)
        return tl::unexpected(known.error());
    return *known ? Result<void>{} : meet(request);
}

Result<bool> RemoteChain::recall(const ForkRequest& request)
{
    if (!request.hash)
        return false;
    const auto source = cache_->source(*request.hash);
    if (!source)
        return tl::unexpected(source.error());
    const auto header = cache_->answer(*source, kHeader);
    const auto chain_id = cache_->answer(*source, kChainId);
    const auto unproven = cache_->answer(*source, kUnproven);
    if (!header || !chain_id || !unproven || !*header || !*chain_id || !*unproven)
        return false;
    json::error_code error;
    const Result<remote::HeaderFacts> facts = remote::read_header(json::parse(**header, error));
    if (error || !facts || facts->hash != *request.hash)
        return false;
    std::from_chars((*chain_id)->data(), (*chain_id)->data() + (*chain_id)->size(), chain_id_);
    if (!(*unproven)->empty())
        unproven_ = **unproven;
    if (const auto done = settle(*facts); !done)
        return tl::unexpected(done.error());
    return true;
}

Result<void> RemoteChain::settle(const remote::HeaderFacts& header)
{
    const auto source = cache_->source(header.hash);
    if (!source)
        return tl::unexpected(source.error());
    header_ = header;
    base_ = {.number = header.header.number,
             .root = header.header.state_root,
             .source = *source,
             .proven = !unproven_};
    return {};
}

Result<void> RemoteChain::meet(const ForkRequest& request)
{
    const std::string tag = request.number ? quantity(*request.number) : "latest";
    auto answers = ask({{"eth_chainId", {}}, {"eth_getBlockByNumber", {tag, false}}});
    if (!answers)
        return tl::unexpected(answers.error());
    const RpcAnswer& id = answers->front();
    const RpcAnswer& block = answers->back();
    if (!id || !block)
        return tl::unexpected(!id ? refusal("eth_chainId", id.error())
                                  : refusal("eth_getBlockByNumber", block.error()));
    const auto chain_id = remote::read_quantity(*id);
    if (!chain_id || !chain_id->fits_u64())
        return fail("The endpoint does not say which chain it has.");
    chain_id_ = chain_id->low64();
    if (request.chain_id && *request.chain_id != chain_id_)
        return fail("The endpoint has chain " + std::to_string(chain_id_) + ", not chain " +
                    std::to_string(*request.chain_id) + ".");
    if (block->is_null())
        return fail("The endpoint has no block " +
                    (request.number ? std::to_string(*request.number) : tag) + ".");
    const Result<remote::HeaderFacts> header = remote::read_header(*block);
    if (!header)
        return fail("The block cannot be forked: " + header.error().message + ".");
    if (request.hash && header->hash != *request.hash)
        return fail("The endpoint has another block " + std::to_string(header->header.number) +
                    " than the one that this fork stands on: " + to_hex_data(header->hash) +
                    " instead of " + to_hex_data(*request.hash) + ".");
    if (request.number && header->header.number != *request.number)
        return fail("The endpoint gave another block than the one asked for.");
    if (const auto done = settle(*header); !done)
        return done;
    if (const auto done = probe(); !done)
        return done;
    return keep_base(*block);
}

Result<void> RemoteChain::probe()
{
    const std::string tag = quantity(base_.number);
    const std::string account = to_hex_data(kProbe);
    auto answers =
        ask({{"eth_getProof", {account, json::array{}, tag}}, {"eth_getBalance", {account, tag}}});
    if (!answers)
        return tl::unexpected(answers.error());
    const RpcAnswer& proof = answers->front();
    const RpcAnswer& balance = answers->back();
    if (!balance)
        return tl::unexpected(refusal("eth_getBalance", balance.error()));
    base_.proven = false;
    if (!proof) {
        unproven_ = "the endpoint gives no proofs (" + proof.error().message + ")";
        return {};
    }
    const Result<remote::ProofFacts> facts = remote::read_proof(*proof);
    if (!facts)
        return fail("The endpoint's proofs cannot be read: " + facts.error().message + ".");
    // anvil's first block bears the root of no accounts, although it has some.
    if (base_.root == execution::kEmptyTrieRoot && !facts->nodes.empty()) {
        unproven_ = "the endpoint's block bears no state root";
        return {};
    }
    const Hash32 key = execution::account_key(kProbe);
    if (!trie::verify_proof(base_.root, key.view(), facts->nodes))
        return tl::unexpected(mismatch(base_, "its proof of an account"));
    base_.proven = true;
    return {};
}

Result<void> RemoteChain::keep_base(const json::value& header)
{
    storage::RemoteCache::Batch batch;
    batch.answers.emplace_back(kHeader, json::serialize(header));
    batch.answers.emplace_back(kChainId, std::to_string(chain_id_));
    batch.answers.emplace_back(kUnproven, unproven_.value_or(""));
    return cache_->put(base_.source, batch);
}

Result<void> RemoteChain::set_url(const std::string& url)
{
    const Result<EndpointUrl> parsed = parse_endpoint(url);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto made = factory_(url);
    if (!made)
        return tl::unexpected(made.error());
    auto answers = (*made)->call(
        {{"eth_chainId", {}}, {"eth_getBlockByNumber", {quantity(base_.number), false}}});
    if (!answers)
        return tl::unexpected(answers.error());
    const RpcAnswer& id = answers->front();
    const RpcAnswer& block = answers->back();
    const auto chain_id = id ? remote::read_quantity(*id) : std::nullopt;
    const auto header = block ? remote::read_header(*block)
                              : Result<remote::HeaderFacts>(fail(block.error().message));
    if (chain_id != uint256{chain_id_} || !header || header->hash != header_.hash)
        return fail("The endpoint " + parsed->shown() + " does not have block " +
                    std::to_string(base_.number) + " of chain " + std::to_string(chain_id_) +
                    " that this fork stands on.");
    const std::lock_guard lock(mutex_);
    endpoint_ = std::move(*made);
    url_ = url;
    shown_url_ = parsed->shown();
    return {};
}

} // namespace nucleate::node
