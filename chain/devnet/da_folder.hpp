#pragma once

#include "chain/derivation/alt_da.hpp"
#include "chain/rollup/da_store.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace nucleate::devnet {

/// Where a stand-in for a DA layer keeps its data: a folder with a file for each commitment, or
/// memory. Commitments are either keccak ones, or generic ones of a layer number that is no real
/// layer's, with the same hash. Any thread.
class DaFolder final : public rollup::DaStore
{
public:
    static constexpr std::size_t kMostItemBytes = std::size_t{1} << 20U;
    static constexpr std::uint64_t kMostBytes = std::uint64_t{4} << 30U; ///< of all data
    static constexpr std::uint8_t kLayer = 0x7e;                         ///< of generic commitments

    /// The first put makes a folder that is not there.
    static Result<std::unique_ptr<DaFolder>> open(std::optional<std::filesystem::path> folder,
                                                  derivation::CommitmentType type);

    /// Data that have changed on disk are bad_data.
    Expected<Bytes, derivation::L1Error> get(BytesView commitment) const override;
    /// Refuses empty and too large data, and what goes over kMostBytes. Data that are there already
    /// change nothing.
    Result<Bytes> put(BytesView data) override;

    /// The commitment under which put() keeps these data.
    Bytes commitment_of(BytesView data) const;

private:
    DaFolder(std::optional<std::filesystem::path> folder, derivation::CommitmentType type)
        : folder_(std::move(folder)), type_(type)
    {}
    std::filesystem::path path_of(BytesView commitment) const;
    Result<void> write(BytesView commitment, BytesView data);

    std::optional<std::filesystem::path> folder_;
    derivation::CommitmentType type_;
    mutable std::mutex mutex_; ///< what follows, and the folder
    std::uint64_t bytes_ = 0;
    std::map<Bytes, Bytes> memory_;
};

/// Where a devnet keeps the data of its own DA server, within its data folder.
inline constexpr const char* kDaFolder = "da";

} // namespace nucleate::devnet
