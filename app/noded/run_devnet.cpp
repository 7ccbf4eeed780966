#include "app/noded/run_devnet.hpp"

#include "app/noded/stop_signal.hpp"
#include "chain/devnet/control_token.hpp"
#include "chain/devnet/da_server.hpp"
#include "chain/devnet/devnet.hpp"
#include "chain/devnet/key_file.hpp"
#include "chain/devnet/narrator.hpp"
#include "chain/devnet/scenario_file.hpp"

#include <chrono>
#include <cstdio>
#include <iostream>
#include <mutex>
#include <set>

namespace nucleate::noded {
namespace {

constexpr std::chrono::milliseconds kLook{100};

/// Prints events as they come and watches for the one that ends the run.
class Account
{
public:
    explicit Account(const DevnetRun& run) : run_(run) {}

    void take(const protocol::EventRow& event)
    {
        const std::lock_guard lock(mutex_);
        if (first_time_ == 0)
            first_time_ = event.time;
        if (!run_.quiet && worth_a_line(event))
            print(event);
        reached_ = reached_ || (!run_.exit_when.empty() && event.kind == run_.exit_when);
    }
    bool reached() const
    {
        const std::lock_guard lock(mutex_);
        return reached_;
    }

private:
    /// What comes every few seconds for as long as the devnet lives is told once.
    bool worth_a_line(const protocol::EventRow& event)
    {
        static const std::set<std::string> kRoutine{"batch.posted", "chain.safe", "reward.accrued",
                                                    "bottleneck.cleared", "feedback.given"};
        return !kRoutine.contains(event.kind) || told_.insert(event.kind).second;
    }
    void print(const protocol::EventRow& event) const
    {
        const std::uint64_t seconds = event.time - first_time_;
        std::printf("%3llu:%02llu  %s\n", static_cast<unsigned long long>(seconds / 60),
                    static_cast<unsigned long long>(seconds % 60), devnet::narrate(event).c_str());
        std::fflush(stdout);
    }

    const DevnetRun& run_;
    mutable std::mutex mutex_;
    std::uint64_t first_time_ = 0;
    std::set<std::string> told_;
    bool reached_ = false;
};

void print_endpoints(const devnet::Endpoints& endpoints)
{
    std::printf("L1   %s  %s  chain id %llu\n", endpoints.l1.http.c_str(), endpoints.l1.ws.c_str(),
                static_cast<unsigned long long>(endpoints.l1.chain_id));
    if (!endpoints.da.empty())
        std::printf("DA   %s  (%s)\n", endpoints.da.c_str(), devnet::DaServer::kLabel);
    for (const devnet::Endpoints::L2& l2 : endpoints.l2)
        std::printf("L2   %s  %s  chain id %llu  %s\n", l2.http.c_str(), l2.ws.c_str(),
                    static_cast<unsigned long long>(l2.chain_id), l2.name.c_str());
    std::fflush(stdout);
}

int complain(const Error& error)
{
    std::cerr << "nucleated: " << error.message << '\n';
    return 1;
}

} // namespace

int run_devnet(const DevnetRun& run)
{
    auto scenario = devnet::read_scenario(run.scenario);
    if (!scenario)
        return complain(scenario.error());
    hold_stop_signals();
    Account account(run);
    devnet::DevnetOptions options;
    options.seed = run.seed.value_or(scenario->seed);
    options.scenario = std::move(*scenario);
    options.data_dir = run.data_dir;
    options.virtual_time = run.virtual_time;
    options.speed = run.speed;
    options.hosting = run.hosting;
    options.port = run.port;
    options.l1_url = run.l1_url;
    options.l1_beacon_url = run.l1_beacon_url;
    options.da_url = run.da_url;
    if (!run.l1_key.empty()) {
        const auto key = devnet::read_key(run.l1_key, run.password_file);
        if (!key)
            return complain(key.error());
        options.l1_key = *key;
    }
    options.end_when = run.exit_when;
    options.on_event = [&account](const protocol::EventRow& event) { account.take(event); };
    auto token = devnet::control_token(run.data_dir);
    if (!token)
        return complain(token.error());
    options.control_token = *token;

    auto net = devnet::Devnet::start(std::move(options), [](const std::string&) {});
    if (!net)
        return complain(net.error());
    const devnet::Endpoints first = (*net)->endpoints();
    print_endpoints(first);
    std::size_t known = first.l2.size();
    while (!stop_signal_within(kLook)) {
        if ((*net)->wait({})) {
            if (const auto failure = (*net)->failure())
                return complain(*failure);
            break;
        }
        if (const devnet::Endpoints now = (*net)->endpoints(); now.l2.size() > known) {
            known = now.l2.size();
            print_endpoints(now);
        }
    }
    net->reset();
    return !run.exit_when.empty() && !account.reached() ? 1 : 0;
}

} // namespace nucleate::noded
