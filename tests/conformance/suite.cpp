#include "tests/conformance/suite.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <mutex>
#include <thread>

namespace nucleate::conformance {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> collect(const std::vector<std::string>& arguments)
{
    std::vector<fs::path> files;
    for (const std::string& argument : arguments) {
        if (!fs::is_directory(argument)) {
            files.emplace_back(argument);
            continue;
        }
        for (const auto& entry : fs::recursive_directory_iterator(argument))
            if (entry.path().extension() == ".json")
                files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Files shared out among threads; counts and output under one lock.
class Run
{
public:
    Run(std::vector<fs::path> files, std::string filter, const FileRunner& run_file)
        : files_(std::move(files)), filter_(std::move(filter)), run_file_(run_file)
    {}

    int all()
    {
        std::vector<std::jthread> threads;
        const unsigned count = std::max(1U, std::thread::hardware_concurrency());
        for (unsigned i = 0; i < count; ++i)
            threads.emplace_back([this] { work(); });
        threads.clear();
        std::printf("%zu passed, %zu failed\n", passed_, failed_);
        return failed_ == 0 && passed_ != 0 ? 0 : 1;
    }

private:
    void work()
    {
        for (std::size_t i = next_++; i < files_.size(); i = next_++)
            report(files_[i], run(files_[i]));
    }

    std::vector<CaseResult> run(const fs::path& file) const
    {
        try {
            return run_file_(load(file));
        } catch (const std::exception& error) {
            return {{"(file)", error.what()}};
        }
    }

    void report(const fs::path& file, const std::vector<CaseResult>& results)
    {
        const std::lock_guard lock(mutex_);
        for (const CaseResult& result : results) {
            if (result.name.find(filter_) == std::string::npos)
                continue;
            if (result.difference.empty()) {
                ++passed_;
                continue;
            }
            ++failed_;
            std::printf("FAIL %s\n     %s\n     %s\n", file.c_str(), result.name.c_str(),
                        result.difference.c_str());
        }
    }

    std::vector<fs::path> files_;
    std::string filter_;
    const FileRunner& run_file_;
    std::atomic<std::size_t> next_ = 0;
    std::mutex mutex_;
    std::size_t passed_ = 0;
    std::size_t failed_ = 0;
};

} // namespace

int run_suite(int argc, char** argv, const FileRunner& run_file)
{
    CLI::App app{"Runs official Ethereum fixtures"};
    std::vector<std::string> paths;
    std::string filter;
    app.add_option("paths", paths, "Files or folders")->required()->check(CLI::ExistingPath);
    app.add_option("--filter", filter, "Only cases whose name holds this text");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    return Run(collect(paths), filter, run_file).all();
}

} // namespace nucleate::conformance
