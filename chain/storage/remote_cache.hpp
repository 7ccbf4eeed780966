#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/result.hpp"
#include "chain/base/uint256.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nucleate::storage {

class Connection;

/// What was fetched of other chains, kept for good in a file of its own (`remote.db`), so that
/// readers who fetch never wait for the chain's writer nor it for them. Blocks of other chains do
/// not change: entries are never replaced. Any thread; each call is one short turn on one
/// connection.
class RemoteCache
{
public:
    static Result<std::unique_ptr<RemoteCache>> open(const std::filesystem::path& folder);
    ~RemoteCache();
    RemoteCache(const RemoteCache&) = delete;
    RemoteCache& operator=(const RemoteCache&) = delete;

    /// Number of the block of that hash, for the calls below.
    Result<std::int64_t> source(const Hash32& block_hash);

    // State after a block. Inner nothing: not fetched yet.
    struct Account
    {
        Bytes value; ///< as the caller encoded it; empty for an account that does not exist
    };
    Result<std::optional<Account>> account(std::int64_t source, const Address& address);
    Result<std::optional<uint256>> slot(std::int64_t source, const Address& address,
                                        const uint256& key);
    // By their hash.
    Result<std::optional<Bytes>> code(const Hash32& hash);
    Result<std::optional<Bytes>> node(const Hash32& hash);
    /// What an endpoint answered to a question about a block or what lies below it; `question` is
    /// any text.
    Result<std::optional<std::string>> answer(std::int64_t source, std::string_view question);

    /// What one fetch brought; all of it or nothing is kept.
    struct Slot
    {
        Address address;
        uint256 key;
        uint256 value;
    };
    struct Batch
    {
        std::vector<std::pair<Address, Bytes>> accounts;
        std::vector<Slot> slots;
        std::vector<std::pair<Hash32, Bytes>> codes;
        std::vector<std::pair<Hash32, Bytes>> nodes;
        std::vector<std::pair<std::string, std::string>> answers; ///< question, answer
    };
    Result<void> put(std::int64_t source, const Batch& batch);

private:
    explicit RemoteCache(std::unique_ptr<Connection> connection);
    Result<void> put_all(std::int64_t source, const Batch& batch);

    std::mutex mutex_;
    std::unique_ptr<Connection> connection_;
};

} // namespace nucleate::storage
