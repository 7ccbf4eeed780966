#include "chain/devnet/endpoints.hpp"

#include "chain/base/hex.hpp"

#include <boost/json.hpp>

#include <fstream>
#include <system_error>

namespace nucleate::devnet {
namespace {

boost::json::object addresses(const std::map<std::string, Address>& contracts)
{
    boost::json::object out;
    for (const auto& [name, address] : contracts)
        out[name] = to_hex_data(address);
    return out;
}

boost::json::object l2_json(const Endpoints::L2& l2)
{
    return {
        {"name", l2.name},     {"http", l2.http},         {"ws", l2.ws},
        {"rollup", l2.rollup}, {"chain_id", l2.chain_id}, {"contracts", addresses(l2.contracts)}};
}

} // namespace

std::string to_json(const Endpoints& endpoints)
{
    boost::json::array l2;
    for (const Endpoints::L2& chain : endpoints.l2)
        l2.push_back(l2_json(chain));
    boost::json::array keys;
    for (const Hash32& key : endpoints.funded_keys)
        keys.push_back(boost::json::string(to_hex_data(key)));
    boost::json::object document{{"l1",
                                  {{"http", endpoints.l1.http},
                                   {"ws", endpoints.l1.ws},
                                   {"chain_id", endpoints.l1.chain_id}}},
                                 {"l2", l2},
                                 {"contracts", addresses(endpoints.contracts)},
                                 {"funded_keys", keys}};
    if (!endpoints.da.empty())
        document["da"] = endpoints.da;
    return boost::json::serialize(document);
}

Result<void> write_endpoints(const std::filesystem::path& folder, const Endpoints& endpoints)
{
    const std::filesystem::path target = folder / kEndpointsFile;
    const std::filesystem::path fresh = folder / (std::string(kEndpointsFile) + ".new");
    std::ofstream out(fresh, std::ios::trunc);
    out << to_json(endpoints) << '\n';
    out.close();
    std::error_code error;
    if (out)
        std::filesystem::rename(fresh, target, error);
    if (!out || error)
        return fail("Cannot write " + target.string() +
                    ": check that the folder is writable and "
                    "the disk not full.");
    return {};
}

} // namespace nucleate::devnet
