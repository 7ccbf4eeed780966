#include "app/noded/commands.hpp"

#include "chain/devnet/archive.hpp"

#include <cstdio>
#include <memory>

namespace nucleate::noded {
namespace {

struct PruneOptions
{
    std::string data_dir;
    std::uint64_t keep = 0;
};

int prune(const PruneOptions& given)
{
    const Result<std::unique_ptr<devnet::Archive>> archive = devnet::Archive::open(given.data_dir);
    if (!archive) {
        std::fprintf(stderr, "nucleated: %s\n", archive.error().message.c_str());
        return 1;
    }
    const auto report = (*archive)->prune(given.keep);
    if (!report) {
        std::fprintf(stderr, "nucleated: %s\n", report.error().message.c_str());
        return 1;
    }
    std::printf("History is kept from block %llu to block %llu.\n",
                static_cast<unsigned long long>(report->first),
                static_cast<unsigned long long>(report->last));
    return 0;
}

} // namespace

void add_prune(CLI::App& app, int& status)
{
    const auto given = std::make_shared<PruneOptions>();
    CLI::App* command = app.add_subcommand(
        "prune", "Forget all but the last blocks of an L1, and the state before them");
    command->add_option("--data-dir", given->data_dir, "Folder of the L1; it must not be running")
        ->required();
    command->add_option("--keep", given->keep, "Blocks to keep")
        ->check(CLI::PositiveNumber)
        ->required();
    command->callback([&status, given] { status = prune(*given); });
}

} // namespace nucleate::noded
