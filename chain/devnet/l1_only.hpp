#pragma once

#include "chain/base/result.hpp"
#include "chain/base/uint256.hpp"
#include "chain/devnet/endpoints.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace nucleate::devnet {

/// The mnemonic that all dev nodes share.
inline constexpr const char* kTestMnemonic =
    "test test test test test test test test test test test junk";

struct L1OnlyOptions
{
    std::optional<std::filesystem::path> data_dir; ///< nothing: in memory
    std::string host = "127.0.0.1";
    std::uint16_t port = 8545; ///< the next free one when it is taken; 0: any
    /// Nothing: a block as soon as there is a transaction. 0: on request only.
    std::optional<std::chrono::milliseconds> block_time;
    std::string mnemonic = kTestMnemonic;
    std::uint32_t accounts = 10;
    uint256 balance_eth = 10'000; ///< of each account
    std::uint64_t chain_id = 31'337;
    std::optional<std::uint64_t> gas_limit; ///< nothing: 30 M, on a fork that of its block
    /// Nothing: the rules that the folder's chain has, Osaka for a new one.
    std::optional<std::string> hardfork;
    /// In the place of the seven above but `block_time`.
    std::optional<std::filesystem::path> genesis_file;
    /// Blocks to put on top, RLP after RLP.
    std::optional<std::filesystem::path> import_chain;
    /// Continues another chain: the URL of a JSON-RPC endpoint that has it. A folder that holds a
    /// fork goes on with it, from the URL given here or else from its own.
    std::optional<std::string> fork_url;
    std::optional<std::uint64_t> fork_block;    ///< nothing: the endpoint's newest
    std::optional<std::uint64_t> fork_chain_id; ///< what the endpoint must say of itself
    std::vector<std::string> allowed_hosts;     ///< names allowed in Host besides loopback
    std::vector<std::string> allowed_origins;   ///< web origins allowed besides loopback
};

/// Names that `hardfork` may be, oldest first.
std::vector<std::string> hardfork_names();

/// Reference of all methods that it answers, as Markdown; fails when one is not documented.
Result<std::string> methods_page();

/// A development L1 alone, behind JSON-RPC: accounts, chain, miner, server.
class L1Only
{
public:
    struct FundedAccount
    {
        Address address;
        Hash32 private_key;
    };

    /// Opens or makes the chain and starts answering. A data folder also gets endpoints.json.
    static Result<std::unique_ptr<L1Only>> start(const L1OnlyOptions& options);
    /// Stops server, miner, chain and storage in that order.
    ~L1Only();
    L1Only(const L1Only&) = delete;
    L1Only& operator=(const L1Only&) = delete;

    const Endpoints& endpoints() const;
    const std::vector<FundedAccount>& accounts() const;
    /// Lines that contracts wrote with console.log since the last time this was asked, ready to be
    /// printed: one line each, without control characters. None while they are turned off.
    std::vector<std::string> console_lines();

    struct Impl;

private:
    explicit L1Only(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace nucleate::devnet
