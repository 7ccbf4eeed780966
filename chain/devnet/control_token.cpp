#include "chain/devnet/control_token.hpp"

#include "chain/base/hex.hpp"
#include "chain/crypto/random.hpp"

#include <fstream>
#include <system_error>

namespace nucleate::devnet {
namespace {

constexpr std::size_t kTokenBytes = 24;

namespace fs = std::filesystem;

/// Written under another name with the right permissions before it gets its own.
Result<void> keep(const fs::path& path, const std::string& token)
{
    const fs::path fresh = path.string() + ".new";
    std::error_code error;
    std::ofstream(fresh, std::ios::trunc).close();
    fs::permissions(fresh, fs::perms::owner_read | fs::perms::owner_write, error);
    std::ofstream out(fresh, std::ios::trunc);
    out << token << '\n';
    out.close();
    if (out && !error)
        fs::rename(fresh, path, error);
    if (!out || error)
        return fail("Cannot write " + path.string() + ": check that the folder is writable.");
    return {};
}

} // namespace

Result<std::string> control_token(const std::optional<fs::path>& data_dir)
{
    if (data_dir) {
        std::ifstream in(*data_dir / kControlTokenFile);
        std::string token;
        if (in >> token && token.size() == 2 * kTokenBytes && parse_hex(token))
            return token;
    }
    std::string token = to_hex(crypto::random_bytes<kTokenBytes>().view());
    if (data_dir) {
        std::error_code error;
        fs::create_directories(*data_dir, error);
        if (const auto kept = keep(*data_dir / kControlTokenFile, token); !kept)
            return tl::unexpected(kept.error());
    }
    return token;
}

} // namespace nucleate::devnet
