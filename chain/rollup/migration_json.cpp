// The JSON form of a migration: what eth_getProof answers, as whoever checks it expects it.

#include "chain/base/hex.hpp"
#include "chain/rollup/migration.hpp"

#include <boost/json.hpp>

namespace nucleate::rollup {
namespace {

namespace json = boost::json;

constexpr std::size_t kMostNodes = 128; ///< of one proof

json::array nodes_json(const std::vector<Bytes>& nodes)
{
    json::array out;
    for (const Bytes& node : nodes)
        out.push_back(json::string(to_hex_data(node)));
    return out;
}

json::object account_json(const MigratedAccount& migrated)
{
    const execution::Account& account = migrated.proof.account;
    json::array slots;
    for (const node::StorageProof& slot : migrated.proof.storage)
        slots.push_back(json::object{{"key", to_quantity(slot.key)},
                                     {"value", to_quantity(slot.value)},
                                     {"proof", nodes_json(slot.nodes)}});
    return {{"address", to_hex_data(migrated.address)},
            {"code", to_hex_data(migrated.code)},
            {"nonce", to_quantity(uint256{account.nonce})},
            {"balance", to_quantity(account.balance)},
            {"codeHash", to_hex_data(account.code_hash)},
            {"storageHash", to_hex_data(account.storage_root)},
            {"accountProof", nodes_json(migrated.proof.nodes)},
            {"storageProof", slots}};
}

// What does not fit throws, which the one reader below catches.

Bytes bytes_at(const json::object& object, const char* key)
{
    auto bytes = parse_hex(std::string_view{object.at(key).as_string()});
    if (!bytes)
        throw std::runtime_error(key);
    return std::move(*bytes);
}

uint256 number_at(const json::object& object, const char* key)
{
    const auto number = parse_quantity(std::string_view{object.at(key).as_string()});
    if (!number)
        throw std::runtime_error(key);
    return *number;
}

template <std::size_t N>
FixedBytes<N> fixed_at(const json::object& object, const char* key)
{
    const auto fixed = parse_fixed<N>(std::string_view{object.at(key).as_string()});
    if (!fixed)
        throw std::runtime_error(key);
    return *fixed;
}

const json::array& array_at(const json::object& object, const char* key, std::size_t most)
{
    const json::array& array = object.at(key).as_array();
    if (array.size() > most)
        throw std::runtime_error(key);
    return array;
}

std::vector<Bytes> nodes_at(const json::object& object, const char* key)
{
    std::vector<Bytes> out;
    for (const json::value& node : array_at(object, key, kMostNodes))
        out.push_back(parse_hex(std::string_view{node.as_string()}).value());
    return out;
}

MigratedAccount account_from(const json::object& object)
{
    MigratedAccount out;
    out.address = fixed_at<20>(object, "address");
    out.code = bytes_at(object, "code");
    const uint256 nonce = number_at(object, "nonce");
    if (!nonce.fits_u64())
        throw std::runtime_error("nonce");
    out.proof.account = {nonce.low64(), number_at(object, "balance"),
                         fixed_at<32>(object, "codeHash"), fixed_at<32>(object, "storageHash")};
    out.proof.nodes = nodes_at(object, "accountProof");
    for (const json::value& slot : array_at(object, "storageProof", kMostSlots)) {
        const json::object& entry = slot.as_object();
        out.proof.storage.push_back(
            {number_at(entry, "key"), number_at(entry, "value"), nodes_at(entry, "proof")});
    }
    return out;
}

} // namespace

json::value to_json(const Migration& migration)
{
    json::array accounts;
    for (const MigratedAccount& account : migration.accounts)
        accounts.push_back(account_json(account));
    return json::object{{"header", to_hex_data(migration.header)}, {"accounts", accounts}};
}

Result<Migration> migration_from_json(const json::value& value)
{
    try {
        const json::object& object = value.as_object();
        Migration out;
        out.header = bytes_at(object, "header");
        for (const json::value& account : array_at(object, "accounts", kMostMigrated))
            out.accounts.push_back(account_from(account.as_object()));
        return out;
    } catch (const std::exception& error) {
        return fail(std::string("The proofs of migrated contracts are damaged: ") + error.what());
    }
}

} // namespace nucleate::rollup
