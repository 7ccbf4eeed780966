#pragma once

#include "chain/base/result.hpp"

#include <filesystem>

namespace nucleate::storage {

/// Keeps a second process out of a data folder. The lock is the kernel's (flock), so it ends with
/// the process however that dies; the file says who holds it.
class FolderLock
{
public:
    static Result<FolderLock> acquire(const std::filesystem::path& folder);
    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&&) = delete;
    ~FolderLock();

private:
    explicit FolderLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

} // namespace nucleate::storage
