#include "app/noded/commands.hpp"

#include "chain/devnet/archive.hpp"

#include <cstdio>
#include <memory>

namespace nucleate::noded {
namespace {

struct EventsOptions
{
    std::string data_dir;
    bool digest = false;
    std::string kind;
    std::string formation;
};

int print_events(const EventsOptions& given)
{
    const Result<std::unique_ptr<devnet::Archive>> archive = devnet::Archive::open(given.data_dir);
    if (!archive) {
        std::fprintf(stderr, "nucleated: %s\n", archive.error().message.c_str());
        return 1;
    }
    if (given.digest) {
        const Result<std::string> digest = (*archive)->event_digest();
        if (!digest) {
            std::fprintf(stderr, "nucleated: %s\n", digest.error().message.c_str());
            return 1;
        }
        std::printf("%s\n", digest->c_str());
        return 0;
    }
    const Result<void> read =
        (*archive)->each_event(given.formation, given.kind,
                               [](const std::string& line) { std::printf("%s\n", line.c_str()); });
    if (!read)
        std::fprintf(stderr, "nucleated: %s\n", read.error().message.c_str());
    return read ? 0 : 1;
}

} // namespace

void add_events(CLI::App& app, int& status)
{
    const auto given = std::make_shared<EventsOptions>();
    CLI::App* command = app.add_subcommand("events", "Print the event log of a data folder");
    command->add_option("--data-dir", given->data_dir, "Folder of the devnet")->required();
    command->add_flag("--digest", given->digest, "Keccak-256 of the whole log, instead of the log");
    command->add_option("--kind", given->kind, "Only events of this kind");
    command->add_option("--formation", given->formation, "Only events of this formation");
    command->callback([&status, given] { status = print_events(*given); });
}

} // namespace nucleate::noded
