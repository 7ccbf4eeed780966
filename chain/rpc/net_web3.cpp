#include "chain/crypto/keccak.hpp"
#include "chain/rpc/eth_api.hpp"

#include <set>

namespace nucleate::rpc {

namespace {

void chain_id(EthApi& api, const Call&, Writer& out)
{
    out.quantity(api.chain().spec().chain_id);
}

void net_version(EthApi& api, const Call&, Writer& out)
{
    out.string(std::to_string(api.chain().spec().chain_id));
}

void listening(EthApi&, const Call&, Writer& out)
{
    out.boolean(true);
}

void zero(EthApi&, const Call&, Writer& out)
{
    out.quantity(std::uint64_t{0});
}

void no(EthApi&, const Call&, Writer& out)
{
    out.boolean(false);
}

void mining(EthApi& api, const Call&, Writer& out)
{
    out.boolean(api.miner().mode() != node::MiningMode::manual);
}

void coinbase(EthApi& api, const Call&, Writer& out)
{
    out.data(api.chain().head()->block.header.coinbase);
}

/// Of the wire protocol between peers, of which there are none; a number, as anvil has it.
void protocol_version(EthApi&, const Call&, Writer& out)
{
    out.number(std::uint64_t{1});
}

void client_version(EthApi& api, const Call&, Writer& out)
{
    out.string(api.options().client_version);
}

void sha3(EthApi&, const Call& call, Writer& out)
{
    out.data(crypto::keccak256(call.params[0].data()));
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"eth_chainId", "[]", chain_id, Kind::quick},
    {"eth_syncing", "[]", no, Kind::quick},
    {"eth_mining", "[]", mining, Kind::quick},
    {"eth_hashrate", "[]", zero, Kind::quick},
    {"eth_coinbase", "[]", coinbase, Kind::quick},
    {"eth_protocolVersion", "[]", protocol_version, Kind::quick},
    {"net_version", "[]", net_version, Kind::quick},
    {"eth_networkId", "[]", net_version, Kind::quick},
    {"net_listening", "[]", listening, Kind::quick},
    {"net_peerCount", "[]", zero, Kind::quick},
    {"web3_clientVersion", "[]", client_version, Kind::quick},
    {"web3_sha3", "[data]", sha3, Kind::normal},
});

} // namespace

void add_net_web3(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
    // Which methods there are, for clients that ask instead of trying.
    table.add({"rpc_modules", "[]",
               [&table](const Call&, Writer& out) {
                   std::set<std::string_view> spaces;
                   for (const std::string_view name : table.names())
                       spaces.insert(name.substr(0, name.find('_')));
                   out.begin_object();
                   for (const std::string_view space : spaces) {
                       out.key(space);
                       out.string("1.0");
                   }
                   out.end_object();
               },
               Kind::quick});
}

} // namespace nucleate::rpc
