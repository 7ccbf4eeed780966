#include "app/noded/commands.hpp"

#include "app/noded/stop_signal.hpp"
#include "chain/base/hex.hpp"
#include "chain/devnet/joined.hpp"
#include "chain/devnet/key_file.hpp"

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace nucleate::noded {
namespace {

using devnet::Joined;

constexpr std::chrono::milliseconds kLook{200};

struct Given
{
    devnet::JoinOptions options;
    std::string data_dir;
    std::string key_file;
    std::string password_file;
    std::vector<std::string> roles;
};

constexpr const char* kSequencer = "sequencer";
constexpr const char* kProposer = "proposer";
constexpr const char* kChallenger = "challenger";

devnet::JoinRoles roles_of(const std::vector<std::string>& names)
{
    const auto has = [&](const char* name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    if (names.empty())
        return {};
    return {has(kSequencer), has(kProposer), has(kChallenger)};
}

/// Says what is new, a line each.
class Account
{
public:
    void tell(const Joined::Status& status)
    {
        say("l1", status.problem.empty() ? "L1   answers" : "L1   " + status.problem);
        for (const auto& [set, reason] : status.refused)
            say("set " + to_hex_data(set), "Set  " + to_hex_data(set) + "  " + reason);
        for (const Joined::Chain& chain : status.chains) {
            const devnet::Endpoints::L2& at = chain.endpoint;
            say("door " + at.name, "L2   " + at.http + "  " + at.ws + "  chain id " +
                                       std::to_string(at.chain_id) + "  " + chain.title);
            say("heads " + at.name, "     " + at.name + "  unsafe " + std::to_string(chain.unsafe) +
                                        "  safe " + std::to_string(chain.safe) + "  final " +
                                        std::to_string(chain.finalized) + "  L1 " +
                                        std::to_string(chain.l1_derived) + " of " +
                                        std::to_string(status.l1_head));
            if (chain.seat_holder)
                say("seat " + at.name, "     " + at.name + "  a seat of " +
                                           to_hex_data(*chain.seat_holder) +
                                           (chain.leads ? "  leads" : "  waits for its turn"));
            if (chain.proposed)
                say("settlement " + at.name, "     " + at.name + "  proposed up to " +
                                                 std::to_string(*chain.proposed) + "  " +
                                                 std::to_string(chain.games) + " games open");
            if (!chain.problem.empty())
                say("problem " + at.name, "     " + at.name + "  " + chain.problem);
        }
    }

private:
    void say(const std::string& topic, const std::string& line)
    {
        std::string& last = said_[topic];
        if (last == line)
            return;
        last = line;
        std::printf("%s\n", line.c_str());
        std::fflush(stdout);
    }

    std::map<std::string, std::string> said_; ///< by topic
};

int join(Given given)
{
    if (!given.data_dir.empty())
        given.options.data_dir = given.data_dir;
    if (!given.key_file.empty()) {
        const Result<Hash32> key = devnet::read_key(given.key_file, given.password_file);
        if (!key) {
            std::fprintf(stderr, "nucleated: %s\n", key.error().message.c_str());
            return 1;
        }
        given.options.key = *key;
        given.options.roles = roles_of(given.roles);
    }
    hold_stop_signals();
    auto joined = Joined::start(given.options);
    if (!joined) {
        std::fprintf(stderr, "nucleated: %s\n", joined.error().message.c_str());
        return 1;
    }
    Account account;
    while (!stop_signal_within(kLook))
        account.tell((*joined)->status());
    std::printf("Stopping\n");
    return 0;
}

} // namespace

void add_join(CLI::App& app, int& status)
{
    const auto given = std::make_shared<Given>();
    CLI::App* command = app.add_subcommand(
        "join", "Follow the rollups of an L1 that runs elsewhere: find them there, check their "
                "deployment, derive them, answer their JSON-RPC");
    command->add_option("URL", given->options.l1_url, "JSON-RPC of the L1 (http or https)")
        ->required();
    command->add_option("--l1-beacon-url", given->options.l1_beacon_url,
                        "Beacon API of the L1 (http or https), for batches in blobs");
    command->add_option("--data-dir", given->data_dir, "Folder that keeps the chains");
    command->add_option("--host", given->options.host, "Address to listen on")
        ->capture_default_str();
    command
        ->add_option("--port", given->options.port,
                     "Port of the first chain; the next free one when taken, 0 for any")
        ->capture_default_str();
    command->add_option("--da-url", given->options.da_url,
                        "DA server of chains that have their batches on one; the one that their "
                        "operators name when left out");
    auto* key = command
                    ->add_option("--key", given->key_file,
                                 "Keystore file (version 3) of the account that acts: an "
                                 "operator's hot key, or one that pays for proposals and disputes")
                    ->check(CLI::ExistingFile);
    key->needs(command
                   ->add_option("--password-file", given->password_file,
                                "File whose first line is the keystore's password")
                   ->check(CLI::ExistingFile));
    command
        ->add_option("--role", given->roles,
                     "What the key does, once for each: sequencer (its turns; the default), "
                     "proposer, challenger")
        ->check(CLI::IsMember({kSequencer, kProposer, kChallenger}))
        ->needs(key);
    command->callback([&status, given] { status = join(*given); });
}

} // namespace nucleate::noded
