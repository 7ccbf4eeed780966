#include "app/noded/commands.hpp"

#include "chain/devnet/archive.hpp"

#include <cstdio>
#include <memory>

namespace nucleate::noded {
namespace {

int verify(const std::string& data_dir, const devnet::DataSources& sources)
{
    const Result<std::unique_ptr<devnet::Archive>> archive = devnet::Archive::open(data_dir);
    if (!archive) {
        std::fprintf(stderr, "nucleated: %s\n", archive.error().message.c_str());
        return 1;
    }
    const Result<std::vector<devnet::ChainVerdict>> verdicts = (*archive)->verify(sources);
    if (!verdicts) {
        std::fprintf(stderr, "nucleated: %s\n", verdicts.error().message.c_str());
        return 1;
    }
    if (verdicts->empty())
        std::printf("No L2 has formed here yet: there is nothing to derive.\n");
    bool all_equal = true;
    for (const devnet::ChainVerdict& verdict : *verdicts) {
        all_equal = all_equal && verdict.difference.empty();
        std::printf("%s: %llu blocks derived again from %llu L1 blocks alone (%llu not on L1 yet): "
                    "%s\n",
                    verdict.chain.c_str(), static_cast<unsigned long long>(verdict.blocks),
                    static_cast<unsigned long long>(verdict.l1_blocks),
                    static_cast<unsigned long long>(verdict.unsafe_blocks),
                    verdict.difference.empty() ? "all state roots equal"
                                               : verdict.difference.c_str());
        if (verdict.migrated > 0)
            std::printf("%s: %llu contracts with %llu storage slots proven against L1 block %llu\n",
                        verdict.chain.c_str(), static_cast<unsigned long long>(verdict.migrated),
                        static_cast<unsigned long long>(verdict.migrated_slots),
                        static_cast<unsigned long long>(verdict.anchor));
    }
    return all_equal ? 0 : 1;
}

} // namespace

void add_verify(CLI::App& app, int& status)
{
    const auto data_dir = std::make_shared<std::string>();
    const auto sources = std::make_shared<devnet::DataSources>();
    CLI::App* command = app.add_subcommand(
        "verify", "Forget all but L1, derive every L2 again, compare every state root");
    command->add_option("--data-dir", *data_dir, "Folder of the devnet; it must not be running")
        ->required();
    command->add_option("--da-url", sources->da_url,
                        "DA server of L2s that have their batches on one; the folder's own data "
                        "when left out");
    command->add_option("--l1-beacon-url", sources->l1_beacon_url,
                        "Beacon node of the L1, for batches in blobs that the folder lacks");
    command->callback([&status, data_dir, sources] { status = verify(*data_dir, *sources); });
}

} // namespace nucleate::noded
