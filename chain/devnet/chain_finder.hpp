#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/result.hpp"
#include "chain/node/json_rpc.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace nucleate::devnet {

/// Finds the rollups of an L1 by what their sequencer sets logged there. What it finds is
/// somebody's word: anyone can log.
class ChainFinder
{
public:
    /// `l1` must outlive it.
    explicit ChainFinder(node::JsonRpc& l1) : l1_(l1) {}

    /// Where the operators of a set say that their nodes answer.
    using Urls = std::map<Address, std::string>;
    /// Looks through what L1 has up to block `head`, at most `kMostAtOnce` blocks a call. True when
    /// that was all.
    Result<bool> look(std::uint64_t head);
    /// Sets that were launched, with their operators' URLs.
    const std::map<Address, Urls>& launched() const { return launched_; }

    static constexpr std::uint64_t kMostAtOnce = 5'000;

private:
    Result<void> take(const boost::json::value& logs);

    node::JsonRpc& l1_;
    std::uint64_t next_ = 0;
    std::map<Address, Urls> launched_;
    std::map<Address, Urls> urls_; ///< of all that look like a set
};

/// True for an http(s) URL with a host and without a user: what a stranger may name as a node.
bool is_public_url(std::string_view url);

} // namespace nucleate::devnet
