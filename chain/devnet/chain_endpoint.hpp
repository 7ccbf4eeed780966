#pragma once

#include "chain/base/command_queue.hpp"
#include "chain/node/miner.hpp"
#include "chain/rpc/eth_api.hpp"
#include "chain/rpc/server.hpp"

#include <cstdint>
#include <string>

namespace nucleate::devnet {

/// A chain's door: its JSON-RPC methods on a port of their own.
class ChainEndpoint
{
public:
    /// `chain` and `writer` outlive the endpoint. The devnet's loop makes the blocks, so the miner
    /// is in manual mode: it adds blocks on request.
    ChainEndpoint(node::Chain& chain, CommandQueue& writer, rpc::EthOptions options)
        : miner_(chain, writer), api_(miner_, std::move(options))
    {
        api_.add_to(methods_);
    }

    /// To add namespaces before `open`.
    rpc::MethodTable& methods() { return methods_; }
    node::Miner& miner() { return miner_; }

    Result<void> open(rpc::Server& server, std::uint16_t port)
    {
        const Result<std::uint16_t> opened = server.open(port, methods_);
        if (!opened)
            return tl::unexpected(opened.error());
        const std::string place = server.address() + ":" + std::to_string(*opened);
        port_ = *opened;
        http_ = "http://" + place;
        ws_ = "ws://" + place;
        return {};
    }

    std::uint16_t port() const { return port_; }
    const std::string& http() const { return http_; }
    const std::string& ws() const { return ws_; }

private:
    node::Miner miner_;
    rpc::EthApi api_;
    rpc::MethodTable methods_;
    std::uint16_t port_ = 0;
    std::string http_;
    std::string ws_;
};

} // namespace nucleate::devnet
