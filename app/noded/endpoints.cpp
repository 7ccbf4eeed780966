#include "app/noded/commands.hpp"

#include "chain/devnet/endpoints.hpp"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>

namespace nucleate::noded {

namespace {

int print_endpoints(const std::string& data_dir)
{
    const std::filesystem::path file = std::filesystem::path(data_dir) / devnet::kEndpointsFile;
    std::ifstream in(file);
    if (!in) {
        std::fprintf(stderr, "nucleated: no endpoints in %s: is a node running there?\n",
                     data_dir.c_str());
        return 1;
    }
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    std::fputs(text.c_str(), stdout);
    return 0;
}

} // namespace

void add_endpoints(CLI::App& app, int& status)
{
    const auto data_dir = std::make_shared<std::string>();
    const auto json = std::make_shared<bool>(false);
    CLI::App* command =
        app.add_subcommand("endpoints", "Print where a running node can be reached");
    command->add_option("--data-dir", *data_dir, "Folder of the node")->required();
    command->add_flag("--json", *json, "As JSON (the only form there is)");
    command->callback([&status, data_dir, json] { status = print_endpoints(*data_dir); });
}

} // namespace nucleate::noded
