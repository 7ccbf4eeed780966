#include "app/noded/commands.hpp"

#include "chain/devnet/l1_only.hpp"

#include <cstdio>

namespace nucleate::noded {

namespace {

int print_methods()
{
    const Result<std::string> page = devnet::methods_page();
    if (!page) {
        std::fprintf(stderr, "nucleated: %s\n", page.error().message.c_str());
        return 1;
    }
    std::fputs(page->c_str(), stdout);
    return 0;
}

} // namespace

void add_methods(CLI::App& app, int& status)
{
    CLI::App* command =
        app.add_subcommand("methods", "Print the JSON-RPC methods of an L1 as Markdown");
    command->callback([&status] { status = print_methods(); });
}

} // namespace nucleate::noded
