#pragma once

#include <CLI/CLI.hpp>

/// What the program can be told to do; one file each. A command adds its options and sets `status`,
/// the exit code, when it runs.
namespace nucleate::noded {

/// The program without a subcommand: `--scenario` or `--l1-only`.
void add_run(CLI::App& app, int& status);
/// `endpoints`: where a running node can be reached.
void add_endpoints(CLI::App& app, int& status);
/// `events`: the event log of a data folder.
void add_events(CLI::App& app, int& status);
/// `verify`: derives every L2 of a data folder again from L1 alone.
void add_verify(CLI::App& app, int& status);
/// `join`: follows the rollups of an L1 elsewhere.
void add_join(CLI::App& app, int& status);
/// `da-server`: a DA server, a stand-in for Celestia.
void add_da_server(CLI::App& app, int& status);
/// `prune`: forgets old history of an L1's data folder.
void add_prune(CLI::App& app, int& status);
/// `protocol`: the control protocol's reference.
void add_protocol(CLI::App& app, int& status);
/// `methods`: the JSON-RPC methods of an L1.
void add_methods(CLI::App& app, int& status);

} // namespace nucleate::noded
