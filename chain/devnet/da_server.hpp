#pragma once

#include "chain/base/result.hpp"
#include "chain/devnet/da_folder.hpp"

#include <cstdint>
#include <memory>
#include <string>

namespace nucleate::devnet {

/// A DA server as op-alt-da has them, on loopback: POST or PUT /put/0x<commitment>, POST or PUT
/// /put (the answer is the commitment), GET /get/0x<commitment>. It keeps data and promises
/// nothing: a stand-in for Celestia, without its sampling and its validators. Bodies want the
/// content type application/octet-stream, which no web page can send here.
class DaServer
{
public:
    /// What it is, for everything that shows it.
    static constexpr const char* kLabel = "stand-in for Celestia";
    /// Where op-alt-da listens.
    static constexpr std::uint16_t kPort = 3100;

    /// `port` 0: any. Runs on a thread of its own until it is destroyed.
    static Result<std::unique_ptr<DaServer>> start(std::unique_ptr<DaFolder> store,
                                                   std::uint16_t port);
    ~DaServer();
    DaServer(const DaServer&) = delete;
    DaServer& operator=(const DaServer&) = delete;

    std::uint16_t port() const;
    std::string url() const;

    /// An outage: every request is answered with 503 until it is over. Any thread.
    void set_outage(bool on);
    bool is_out() const;

private:
    struct Impl;
    explicit DaServer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace nucleate::devnet
