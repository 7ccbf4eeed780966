#include "chain/storage/temporary_folder.hpp"

#include <atomic>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <string>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace nucleate::storage {
namespace {

constexpr std::uintmax_t kRoomWanted = std::uintmax_t{512} << 20U;
constexpr std::string_view kPrefix = "nucleate-";

std::filesystem::path base()
{
    const std::filesystem::path memory = "/dev/shm";
    std::error_code code;
    const std::filesystem::space_info space = std::filesystem::space(memory, code);
    if (!code && space.available >= kRoomWanted && access(memory.c_str(), W_OK) == 0)
        return memory;
    return std::filesystem::temp_directory_path(code);
}

/// The process in a name such as "nucleate-4711-0"; 0 when it is none of ours.
pid_t process_of(std::string_view name)
{
    if (!name.starts_with(kPrefix))
        return 0;
    name.remove_prefix(kPrefix.size());
    pid_t process = 0;
    const auto [end, code] = std::from_chars(name.data(), name.data() + name.size(), process);
    return code == std::errc{} && end != name.data() + name.size() && *end == '-' ? process : 0;
}

void remove_leftovers(const std::filesystem::path& parent)
{
    std::error_code code;
    for (const auto& entry : std::filesystem::directory_iterator(parent, code)) {
        const pid_t process = process_of(entry.path().filename().string());
        if (process > 0 && kill(process, 0) != 0 && errno == ESRCH) {
            std::error_code ignored;
            std::filesystem::remove_all(entry.path(), ignored);
        }
    }
}

} // namespace

Result<TemporaryFolder> TemporaryFolder::make()
{
    static std::atomic<unsigned> counter{0};
    const std::filesystem::path parent = base();
    remove_leftovers(parent);
    const std::filesystem::path path = parent / (std::string(kPrefix) + std::to_string(getpid()) +
                                                 "-" + std::to_string(counter++));
    std::error_code code;
    std::filesystem::remove_all(path, code);
    if (!std::filesystem::create_directory(path, code))
        return fail("No temporary folder can be made in " + parent.string() + " (" +
                    code.message() + ").");
    std::filesystem::permissions(path, std::filesystem::perms::owner_all, code);
    return TemporaryFolder(path);
}

TemporaryFolder::TemporaryFolder(TemporaryFolder&& other) noexcept
    : path_(std::exchange(other.path_, {}))
{}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    if (!path_.empty())
        std::filesystem::remove_all(path_, ignored);
}

} // namespace nucleate::storage
