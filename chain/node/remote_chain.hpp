#pragma once

#include "chain/node/fork_source.hpp"
#include "chain/node/json_rpc.hpp"
#include "chain/node/remote_json.hpp"
#include "chain/storage/remote_cache.hpp"

#include <atomic>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <string_view>

namespace nucleate::node {

/// What to fork.
struct ForkRequest
{
    std::string url;
    std::optional<std::uint64_t> number; ///< nothing: the endpoint's newest block
    /// What the endpoint must say of itself; nothing takes any.
    std::optional<std::uint64_t> chain_id;
    /// Of that block, where it is known: what was fetched of it before serves without the endpoint.
    std::optional<Hash32> hash;
};

/// Makes the way to an endpoint from its URL.
using RpcFactory = std::function<Result<std::shared_ptr<JsonRpc>>(const std::string& url)>;
/// Over HTTP or HTTPS.
Result<std::shared_ptr<JsonRpc>> http_endpoint(const std::string& url);

/// Opens the other chain; what is fetched lies in `folder` from then on. Asks the endpoint who it
/// is, for the block and for a proof, unless all that is there.
Result<ForkPtr> open_fork(const ForkRequest& request, const std::filesystem::path& folder,
                          const RpcFactory& factory = http_endpoint);

/// A chain behind a JSON-RPC endpoint. Values of the state come with EIP-1186 proofs where the
/// endpoint gives them and are refused when those do not lead to the block's state root; code must
/// have the hash that its account names; a block must have the hash that it bears.
class RemoteChain final : public ForkSource
{
public:
    RemoteChain(std::unique_ptr<storage::RemoteCache> cache, RpcFactory factory);
    Result<void> open(const ForkRequest& request);

    ForkInfo info() const override;
    Result<std::optional<execution::Account>> account(const Address& address,
                                                      std::uint64_t number) override;
    Result<uint256> slot(const Address& address, const uint256& key, std::uint64_t number) override;
    Result<std::optional<Bytes>> code(const Hash32& hash) override { return cache_->code(hash); }
    Result<std::optional<Bytes>> node(const Hash32& hash) override { return cache_->node(hash); }
    Result<void> keep_nodes(Nodes nodes) override;
    Result<void> prefetch(const std::vector<Address>& accounts) override;

    SealedBlockPtr base() override;
    Result<SealedBlockPtr> block(std::uint64_t number) override;
    Result<std::optional<Hash32>> block_hash(std::uint64_t number) override;
    Result<std::optional<std::uint64_t>> block_number(const Hash32& hash) override;
    Result<std::optional<std::pair<std::uint64_t, std::size_t>>>
    transaction(const Hash32& hash) override;
    Result<std::vector<LogEntry>> logs(const LogFilter& filter) override;

    Result<void> set_url(const std::string& url) override;
    void cancel() override;

private:
    /// A block whose state is read.
    struct Point
    {
        std::uint64_t number = 0;
        Hash32 root;
        std::int64_t source = 0; ///< in the cache
        bool proven = false;
    };

    // Asking. Every error names the endpoint.
    Result<std::vector<RpcAnswer>> ask(const std::vector<RpcRequest>& requests);
    Result<boost::json::value> ask(const std::string& method, boost::json::array params);
    Error refusal(const std::string& method, const RpcFault& fault) const;
    std::shared_ptr<JsonRpc> endpoint() const;
    /// The answer that is kept under `question`, or a new one, which is kept unless it is null.
    Result<boost::json::value> ask_kept(const std::string& question, const std::string& method,
                                        const boost::json::array& params);

    // Opening.
    Result<bool> recall(const ForkRequest& request);
    Result<void> meet(const ForkRequest& request);
    Result<void> probe();
    Result<void> settle(const remote::HeaderFacts& header);
    Result<void> keep_base(const boost::json::value& header);

    // State.
    Result<Point> point(std::uint64_t number);
    Result<void> find_account(const Point& at, const Address& address);
    Result<void> fetch_accounts(const Point& at, const std::vector<Address>& accounts);
    Result<void> fetch_plain(const Point& at, const std::vector<Address>& accounts);
    Result<void> take_proven(const Point& at, const Address& address, const RpcAnswer& proof,
                             const RpcAnswer& code, storage::RemoteCache::Batch& batch) const;
    Result<uint256> fetch_slot(const Point& at, const Address& address, const uint256& key,
                               const Hash32& storage_root);
    Result<uint256> take_proven_slot(const Point& at, const Hash32& storage_root,
                                     const uint256& key, const boost::json::value& proof,
                                     storage::RemoteCache::Batch& batch) const;
    Error mismatch(const Point& at, const std::string& what) const;
    void lose_proofs(std::uint64_t number);

    // Blocks.
    Result<std::optional<remote::HeaderFacts>> header(std::uint64_t number);
    Result<void> check_place(const remote::HeaderFacts& header, std::uint64_t number) const;
    Result<boost::json::value> receipts(std::uint64_t number, const boost::json::value& block);

    std::unique_ptr<storage::RemoteCache> cache_;
    RpcFactory factory_;
    std::atomic<bool> cancelled_{false};
    std::atomic<std::uint64_t> fetched_{0};

    mutable std::mutex mutex_; ///< the four below
    std::shared_ptr<JsonRpc> endpoint_;
    std::string url_;
    std::string shown_url_;
    std::map<std::uint64_t, Point> points_; ///< older than the base

    // Set by `open`, then only read.
    Point base_;
    remote::HeaderFacts header_;
    std::uint64_t chain_id_ = 0;
    std::optional<std::string> unproven_;
};

} // namespace nucleate::node
