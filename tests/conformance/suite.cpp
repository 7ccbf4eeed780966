#include "tests/conformance/suite.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <fstream>
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
    Run(std::vector<fs::path> files, std::string filter, std::vector<std::string> skipped,
        const FileRunner& run_file)
        : files_(std::move(files)), filter_(std::move(filter)), skip_(std::move(skipped)),
          run_file_(run_file)
    {}

    int all()
    {
        std::vector<std::jthread> threads;
        const unsigned count = std::max(1U, std::thread::hardware_concurrency());
        for (unsigned i = 0; i < count; ++i)
            threads.emplace_back([this] { work(); });
        threads.clear();
        if (skipped_ != 0)
            std::printf("%zu skipped\n", skipped_);
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
            if (is_skipped(result.name)) {
                ++skipped_;
                continue;
            }
            if (result.difference.empty()) {
                ++passed_;
                continue;
            }
            ++failed_;
            std::printf("FAIL %s\n     %s\n     %s\n", file.c_str(), result.name.c_str(),
                        result.difference.c_str());
        }
    }

    bool is_skipped(std::string_view name) const
    {
        return std::any_of(skip_.begin(), skip_.end(), [&](const std::string& piece) {
            return name.find(piece) != std::string_view::npos;
        });
    }

    std::vector<fs::path> files_;
    std::string filter_;
    std::vector<std::string> skip_;
    const FileRunner& run_file_;
    std::atomic<std::size_t> next_ = 0;
    std::mutex mutex_;
    std::size_t passed_ = 0;
    std::size_t failed_ = 0;
    std::size_t skipped_ = 0;
};

/// Lines of a file but empty ones and those that start with '#'.
std::vector<std::string> read_list(const std::string& path)
{
    std::vector<std::string> lines;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);)
        if (!line.empty() && line[0] != '#')
            lines.push_back(line);
    return lines;
}

} // namespace

int run_suite(int argc, char** argv, const FileRunner& run_file)
{
    CLI::App app{"Runs official Ethereum fixtures"};
    std::vector<std::string> paths;
    std::string filter;
    std::string skip;
    app.add_option("paths", paths, "Files or folders")->required()->check(CLI::ExistingPath);
    app.add_option("--filter", filter, "Only cases whose name holds this text");
    app.add_option("--skip", skip, "File with pieces of names of cases to leave out")
        ->check(CLI::ExistingFile);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    return Run(collect(paths), filter, read_list(skip), run_file).all();
}

} // namespace nucleate::conformance
