#include "chain/devnet/key_file.hpp"

#include "chain/base/hex.hpp"
#include "chain/crypto/keystore.hpp"

#include <boost/json.hpp>

#include <fstream>
#include <iterator>

namespace nucleate::devnet {
namespace {

namespace json = boost::json;
using crypto::Keystore;

constexpr int kVersion = 3;
constexpr std::uint32_t kKeyLength = 32;
constexpr std::size_t kLongest = 64'000;

// A field that is not there or does not fit makes these throw; the one reader below catches it.
Bytes bytes_at(const json::object& object, const char* name)
{
    auto bytes = parse_hex(json::value_to<std::string>(object.at(name)));
    if (!bytes)
        throw std::invalid_argument(std::string(name) + " is not hexadecimal");
    return std::move(*bytes);
}

template <std::size_t N>
FixedBytes<N> fixed_at(const json::object& object, const char* name)
{
    const Bytes bytes = bytes_at(object, name);
    if (bytes.size() != N)
        throw std::invalid_argument(std::string(name) + " has another length");
    return FixedBytes<N>::from_view(bytes);
}

std::uint32_t number_at(const json::object& object, const char* name)
{
    return object.at(name).to_number<std::uint32_t>();
}

void read_kdf(const json::object& box, Keystore& out)
{
    const json::object& params = box.at("kdfparams").as_object();
    const auto kdf = json::value_to<std::string>(box.at("kdf"));
    if (number_at(params, "dklen") != kKeyLength)
        throw std::invalid_argument("dklen is not 32");
    out.salt = bytes_at(params, "salt");
    if (kdf == "scrypt") {
        out.kdf = Keystore::Kdf::scrypt;
        out.scrypt = {number_at(params, "n"), number_at(params, "r"), number_at(params, "p")};
        return;
    }
    if (kdf != "pbkdf2" || json::value_to<std::string>(params.at("prf")) != "hmac-sha256")
        throw std::invalid_argument("the key derivation is unknown");
    out.kdf = Keystore::Kdf::pbkdf2;
    out.pbkdf2_rounds = number_at(params, "c");
}

Keystore read(const std::string& text)
{
    const json::value document = json::parse(text);
    const json::object& file = document.as_object();
    // Some write the member with a capital: ethers, and files of before version 3.
    const json::object& box = file.at(file.contains("crypto") ? "crypto" : "Crypto").as_object();
    if (number_at(file, "version") != kVersion ||
        json::value_to<std::string>(box.at("cipher")) != "aes-128-ctr")
        throw std::invalid_argument("its version or cipher is unknown");
    Keystore out;
    read_kdf(box, out);
    if (file.contains("address"))
        out.address = fixed_at<20>(file, "address");
    out.ciphertext = bytes_at(box, "ciphertext");
    out.iv = fixed_at<16>(box.at("cipherparams").as_object(), "iv");
    out.mac = fixed_at<32>(box, "mac");
    return out;
}

} // namespace

Result<Hash32> read_key(const std::string& keystore_file, const std::string& password_file)
{
    std::ifstream file(keystore_file, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(file), {});
    if (text.size() > kLongest)
        return fail(keystore_file + " is too long for a keystore.");
    Keystore keystore;
    try {
        keystore = read(text);
    } catch (const std::exception& error) {
        return fail(keystore_file + " is no keystore of version 3: " + error.what() + ".");
    }
    std::ifstream words(password_file);
    std::string password;
    std::getline(words, password);
    const auto key = crypto::decrypt_key(keystore, password);
    crypto::wipe({reinterpret_cast<std::uint8_t*>(password.data()), password.size()});
    if (!key)
        return fail(key.error() == crypto::KeystoreError::wrong_password
                        ? "The password does not open " + keystore_file + "."
                        : keystore_file + " has parameters out of bounds.");
    return Hash32::from_view(key->view());
}

} // namespace nucleate::devnet
