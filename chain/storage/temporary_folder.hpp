#pragma once

#include "chain/base/result.hpp"

#include <filesystem>

namespace nucleate::storage {

/// A folder that lives as long as this object: in memory (/dev/shm) where that has room, else in
/// the temporary folder. Folders that dead processes left behind are removed when one is made.
class TemporaryFolder
{
public:
    static Result<TemporaryFolder> make();
    TemporaryFolder(TemporaryFolder&& other) noexcept;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;
    ~TemporaryFolder();

    const std::filesystem::path& path() const { return path_; }

private:
    explicit TemporaryFolder(std::filesystem::path path) : path_(std::move(path)) {}
    std::filesystem::path path_;
};

} // namespace nucleate::storage
