#include "app/noded/commands.hpp"

int main(int argc, char** argv)
{
    CLI::App app{"Nucleate's node: an Ethereum devnet on this machine", "nucleated"};
    app.set_version_flag("--version", "nucleated " NUCLEATE_VERSION);
    app.require_subcommand(0, 1);
    int status = 0;
    nucleate::noded::add_run(app, status);
    nucleate::noded::add_endpoints(app, status);
    nucleate::noded::add_events(app, status);
    nucleate::noded::add_verify(app, status);
    nucleate::noded::add_join(app, status);
    nucleate::noded::add_da_server(app, status);
    nucleate::noded::add_prune(app, status);
    nucleate::noded::add_protocol(app, status);
    nucleate::noded::add_methods(app, status);
    CLI11_PARSE(app, argc, argv);
    return status;
}
