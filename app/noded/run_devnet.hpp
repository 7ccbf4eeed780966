#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace nucleate::noded {

/// `nucleated --scenario …`: the devnet without a window.
struct DevnetRun
{
    std::filesystem::path scenario;
    std::optional<std::uint64_t> seed; ///< the scenario's own when left out
    std::optional<std::filesystem::path> data_dir;
    bool virtual_time = false;
    double speed = 1;
    std::uint16_t port = 8545;
    std::string exit_when; ///< kind of event that ends the run; empty: none
    bool quiet = false;    ///< no account of the events
    bool hosting = true;   ///< run the nodes of roles on this machine
    std::string l1_beacon_url;
    std::string l1_url; ///< an L1 that runs elsewhere; empty: one of its own
    std::string l1_key; ///< keystore of the account that pays there
    std::string password_file;
    std::string da_url; ///< a DA server that runs elsewhere; empty: one of its own where wanted
};

/// Runs until `exit_when` happens, a signal comes, or the devnet fails. The process's exit code.
int run_devnet(const DevnetRun& run);

} // namespace nucleate::noded
