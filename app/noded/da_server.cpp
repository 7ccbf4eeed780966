#include "chain/devnet/da_server.hpp"

#include "app/noded/commands.hpp"
#include "app/noded/stop_signal.hpp"

#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>

namespace nucleate::noded {
namespace {

using devnet::DaFolder;
using devnet::DaServer;

struct Given
{
    std::string data_dir;
    std::uint16_t port = DaServer::kPort;
    bool generic = false;
};

int serve(const Given& given)
{
    hold_stop_signals();
    const auto folder = given.data_dir.empty() ? std::nullopt : std::optional{given.data_dir};
    auto store = DaFolder::open(folder, given.generic ? derivation::CommitmentType::generic
                                                      : derivation::CommitmentType::keccak);
    if (!store) {
        std::fprintf(stderr, "nucleated: %s\n", store.error().message.c_str());
        return 1;
    }
    const auto server = DaServer::start(std::move(*store), given.port);
    if (!server) {
        std::fprintf(stderr, "nucleated: %s\n", server.error().message.c_str());
        return 1;
    }
    std::printf("DA server (%s) on %s\n", DaServer::kLabel, (*server)->url().c_str());
    std::fflush(stdout);
    while (!stop_signal_within(std::chrono::milliseconds(200)))
        ;
    std::printf("Stopping\n");
    return 0;
}

} // namespace

void add_da_server(CLI::App& app, int& status)
{
    const auto given = std::make_shared<Given>();
    CLI::App* command = app.add_subcommand(
        "da-server", "Keep batches of L2s that do not have them on L1: op-alt-da's HTTP interface, "
                     "on loopback; a stand-in for Celestia");
    command->add_option("--data-dir", given->data_dir, "Folder that keeps the data");
    command->add_option("--port", given->port, "Port; 0 for any")->capture_default_str();
    command->add_flag("--generic", given->generic,
                      "Make generic commitments, which only this server can resolve, in the place "
                      "of keccak ones");
    command->callback([&status, given] { status = serve(*given); });
}

} // namespace nucleate::noded
