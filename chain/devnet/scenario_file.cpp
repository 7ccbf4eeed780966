#include "chain/devnet/scenario_file.hpp"

#include <fstream>
#include <iterator>
#include <string>

namespace nucleate::devnet {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 20U;

} // namespace

Result<agents::Scenario> read_scenario(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return fail("Cannot read the scenario " + path.string() +
                    ": check the path; scenarios lie in resources/scenarios.");
    std::string text(kMostBytes + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    if (text.size() > kMostBytes)
        return fail(path.string() + " is larger than a scenario may be (1 MiB).");
    auto scenario = agents::parse_scenario(text);
    if (!scenario)
        return fail(path.string() + ": " + scenario.error().message);
    return scenario;
}

} // namespace nucleate::devnet
