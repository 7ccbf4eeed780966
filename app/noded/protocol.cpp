#include "app/noded/commands.hpp"

#include "chain/devnet/protocol_page.hpp"

#include <cstdio>

namespace nucleate::noded {

void add_protocol(CLI::App& app, int& status)
{
    CLI::App* command =
        app.add_subcommand("protocol", "Print the control protocol's reference as Markdown");
    command->callback([&status] {
        std::fputs(devnet::protocol_page().c_str(), stdout);
        status = 0;
    });
}

} // namespace nucleate::noded
