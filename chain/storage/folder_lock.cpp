#include "chain/storage/folder_lock.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace nucleate::storage {
namespace {

std::string holder(int descriptor)
{
    std::array<char, 32> text{};
    const ssize_t size = pread(descriptor, text.data(), text.size() - 1, 0);
    std::string digits;
    for (ssize_t i = 0; i < size; ++i)
        if (text[static_cast<std::size_t>(i)] >= '0' && text[static_cast<std::size_t>(i)] <= '9')
            digits += text[static_cast<std::size_t>(i)];
    return digits.empty() ? "unknown" : digits;
}

} // namespace

Result<FolderLock> FolderLock::acquire(const std::filesystem::path& folder)
{
    const std::filesystem::path file = folder / "lock";
    const int descriptor = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return fail("The data folder " + folder.string() + " cannot be written (" +
                    std::strerror(errno) + "). Check its permissions or choose another.");
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const std::string pid = holder(descriptor);
        close(descriptor);
        return fail("The data folder " + folder.string() + " is in use by process " + pid +
                    ". Stop that process or choose another data folder.");
    }
    const std::string pid = std::to_string(getpid()) + "\n";
    if (ftruncate(descriptor, 0) != 0 ||
        pwrite(descriptor, pid.data(), pid.size(), 0) != static_cast<ssize_t>(pid.size()))
    {
        const std::string reason = std::strerror(errno);
        close(descriptor);
        return fail("The data folder " + folder.string() + " cannot be written (" + reason + ").");
    }
    return FolderLock(descriptor);
}

FolderLock::FolderLock(FolderLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1))
{}

FolderLock::~FolderLock()
{
    if (descriptor_ >= 0)
        close(descriptor_);
}

} // namespace nucleate::storage
