#include "chain/devnet/da_folder.hpp"

#include "chain/base/hex.hpp"
#include "chain/crypto/keccak.hpp"

#include <fstream>
#include <iterator>
#include <system_error>

namespace nucleate::devnet {

namespace fs = std::filesystem;
using derivation::CommitmentType;
using derivation::L1Error;

Result<std::unique_ptr<DaFolder>> DaFolder::open(std::optional<fs::path> folder,
                                                 CommitmentType type)
{
    std::unique_ptr<DaFolder> out(new DaFolder(std::move(folder), type));
    if (!out->folder_)
        return out;
    std::error_code error;
    if (!fs::exists(*out->folder_, error) && !error)
        return out;
    fs::directory_iterator entries(*out->folder_, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error))
        if (entries->is_regular_file(error))
            out->bytes_ += entries->file_size(error);
    if (error)
        return fail("The DA folder " + out->folder_->string() +
                    " cannot be used: " + error.message() + ".");
    return out;
}

Bytes DaFolder::commitment_of(BytesView data) const
{
    if (type_ == CommitmentType::keccak)
        return derivation::keccak_commitment(data);
    Bytes out{static_cast<std::uint8_t>(CommitmentType::generic), kLayer};
    append(out, crypto::keccak256(data).view());
    return out;
}

fs::path DaFolder::path_of(BytesView commitment) const
{
    return *folder_ / to_hex(commitment);
}

Expected<Bytes, L1Error> DaFolder::get(BytesView commitment) const
{
    // Only names that put() makes: nothing else can reach the file system.
    if (commitment.size() != commitment_of({}).size())
        return tl::unexpected(L1Error::data_missing);
    const std::lock_guard lock(mutex_);
    Bytes data;
    if (!folder_) {
        const auto found = memory_.find(to_bytes(commitment));
        if (found == memory_.end())
            return tl::unexpected(L1Error::data_missing);
        data = found->second;
    } else {
        std::ifstream file(path_of(commitment), std::ios::binary);
        if (!file)
            return tl::unexpected(L1Error::data_missing);
        data.assign(std::istreambuf_iterator<char>(file), {});
    }
    if (!equal(commitment_of(data), commitment))
        return tl::unexpected(L1Error::bad_data);
    return data;
}

Result<Bytes> DaFolder::put(BytesView data)
{
    if (data.empty() || data.size() > kMostItemBytes)
        return fail("Data must have 1 to " + std::to_string(kMostItemBytes) + " bytes.");
    Bytes commitment = commitment_of(data);
    if (get(commitment))
        return commitment;
    const std::lock_guard lock(mutex_);
    if (bytes_ + data.size() > kMostBytes)
        return fail("The DA store is full: it holds " + std::to_string(bytes_) + " bytes.");
    if (!folder_)
        memory_[commitment] = to_bytes(data);
    else if (auto written = write(commitment, data); !written)
        return tl::unexpected(written.error());
    bytes_ += data.size();
    return commitment;
}

/// Whole or not at all, also when the machine stops in between.
Result<void> DaFolder::write(BytesView commitment, BytesView data)
{
    std::error_code error;
    fs::create_directories(*folder_, error);
    const fs::path path = path_of(commitment);
    fs::path fresh = path;
    fresh += ".new";
    std::ofstream file(fresh, std::ios::binary | std::ios::trunc);
    file.write(reinterpret_cast<const char*>(data.data()), // NOLINT: bytes
               static_cast<std::streamsize>(data.size()));
    file.close();
    error.clear();
    if (file)
        fs::rename(fresh, path, error);
    if (!file || error)
        return fail("Data cannot be written to " + folder_->string() + ".");
    return {};
}

} // namespace nucleate::devnet
