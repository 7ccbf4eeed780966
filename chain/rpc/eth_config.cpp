// What a node says of itself: its forks (EIP-7910) and how far back its data goes.

#include "chain/base/hex.hpp"
#include "chain/rpc/call_runner.hpp"
#include "chain/rpc/eth_api.hpp"

#include <array>
#include <set>

namespace nucleate::rpc {

namespace {

using namespace literals;
using evm::Fork;

struct NamedAddress
{
    std::string_view name;
    Address address;
    Fork since = Fork::frontier;
};

/// EIP-7910, "Members": names of the precompiles.
constexpr auto kPrecompiles = std::to_array<NamedAddress>({
    {"ECREC", "0x0000000000000000000000000000000000000001"_address},
    {"SHA256", "0x0000000000000000000000000000000000000002"_address},
    {"RIPEMD160", "0x0000000000000000000000000000000000000003"_address},
    {"ID", "0x0000000000000000000000000000000000000004"_address},
    {"MODEXP", "0x0000000000000000000000000000000000000005"_address},
    {"BN254_ADD", "0x0000000000000000000000000000000000000006"_address},
    {"BN254_MUL", "0x0000000000000000000000000000000000000007"_address},
    {"BN254_PAIRING", "0x0000000000000000000000000000000000000008"_address},
    {"BLAKE2F", "0x0000000000000000000000000000000000000009"_address},
    {"KZG_POINT_EVALUATION", "0x000000000000000000000000000000000000000a"_address},
    {"BLS12_G1ADD", "0x000000000000000000000000000000000000000b"_address},
    {"BLS12_G1MSM", "0x000000000000000000000000000000000000000c"_address},
    {"BLS12_G2ADD", "0x000000000000000000000000000000000000000d"_address},
    {"BLS12_G2MSM", "0x000000000000000000000000000000000000000e"_address},
    {"BLS12_PAIRING_CHECK", "0x000000000000000000000000000000000000000f"_address},
    {"BLS12_MAP_FP_TO_G1", "0x0000000000000000000000000000000000000010"_address},
    {"BLS12_MAP_FP2_TO_G2", "0x0000000000000000000000000000000000000011"_address},
    {"P256VERIFY", "0x0000000000000000000000000000000000000100"_address},
});

constexpr auto kSystemContracts = std::to_array<NamedAddress>({
    {"BEACON_ROOTS_ADDRESS", "0x000f3df6d732807ef1319fb7b8bb8522d0beac02"_address, Fork::cancun},
    {"CONSOLIDATION_REQUEST_PREDEPLOY_ADDRESS",
     "0x0000bbddc7ce488642fb579f8b00f3a590007251"_address, Fork::prague},
    {"HISTORY_STORAGE_ADDRESS", "0x0000f90827f1c53a10cb7a02335b175320002935"_address, Fork::prague},
    {"WITHDRAWAL_REQUEST_PREDEPLOY_ADDRESS", "0x00000961ef480eb55e80d19ad83579a64c007002"_address,
     Fork::prague},
});

/// CRC-32 of IEEE 802.3, continued over big-endian numbers: the fork hash of EIP-2124.
class ForkHash
{
public:
    explicit ForkHash(const Hash32& genesis) { add(genesis.view()); }
    void add(std::uint64_t fork)
    {
        const Hash32 word = to_hash(uint256{fork});
        add(word.view().last(8));
    }
    std::uint32_t value() const { return ~crc_; }

private:
    void add(BytesView bytes)
    {
        constexpr std::uint32_t kPolynomial = 0xedb88320U;
        for (const std::uint8_t byte : bytes) {
            crc_ ^= byte;
            for (int bit = 0; bit < 8; ++bit)
                crc_ = (crc_ >> 1U) ^ ((crc_ & 1U) != 0 ? kPolynomial : 0U);
        }
    }
    std::uint32_t crc_ = ~0U;
};

/// Times at which the rules change.
std::set<std::uint64_t> fork_times(const execution::ChainSpec& spec)
{
    std::set<std::uint64_t> times;
    for (const auto& activation : spec.activations)
        if (activation.fork >= Fork::shanghai)
            times.insert(activation.at);
    for (const auto& [time, parameters] : spec.blob_only_forks)
        times.insert(time);
    return times;
}

std::uint32_t fork_id(const node::Chain& chain, std::uint64_t time)
{
    const execution::ChainSpec& spec = chain.spec();
    const node::SealedBlockPtr genesis = chain.block(chain.first());
    ForkHash hash(genesis->hash);
    std::set<std::uint64_t> blocks(spec.minor_forks.begin(), spec.minor_forks.end());
    for (const auto& activation : spec.activations)
        if (activation.fork < Fork::shanghai)
            blocks.insert(activation.at);
    blocks.erase(0);
    for (const std::uint64_t block : blocks)
        hash.add(block);
    for (const std::uint64_t fork : fork_times(spec))
        if (fork > genesis->block.header.timestamp && fork <= time)
            hash.add(fork);
    return hash.value();
}

void write_blob_schedule(Writer& out, const execution::BlobParameters& blobs)
{
    out.begin_object();
    out.key("target");
    out.number(blobs.target);
    out.key("max");
    out.number(blobs.max);
    out.key("baseFeeUpdateFraction");
    out.number(blobs.base_fee_update_fraction);
    out.end_object();
}

void write_system_contracts(Writer& out, const node::Chain& chain, Fork fork)
{
    out.begin_object();
    for (const NamedAddress& contract : kSystemContracts) {
        if (fork < contract.since)
            continue;
        out.key(contract.name);
        out.data(contract.address);
    }
    if (fork >= Fork::prague) {
        out.key("DEPOSIT_CONTRACT_ADDRESS");
        out.data(chain.spec().deposit_contract);
    }
    out.end_object();
}

/// The rules that hold from `time` on, in a block after the head.
void write_rules(Writer& out, const node::Chain& chain, std::uint64_t time)
{
    const std::uint64_t number = chain.heads().latest;
    const Fork fork = chain.spec().fork_at(number, time);
    const std::uint32_t id = fork_id(chain, time);
    const Hash32 id_word = to_hash(uint256{id});
    out.begin_object();
    out.key("activationTime");
    out.number(time);
    out.key("blobSchedule");
    if (fork >= Fork::cancun)
        write_blob_schedule(out, chain.spec().blob_parameters_at(number, time));
    else
        out.null();
    out.key("chainId");
    out.quantity(chain.spec().chain_id);
    out.key("forkId");
    out.data(id_word.view().last(4));
    out.key("precompiles");
    out.begin_object();
    for (const NamedAddress& native : kPrecompiles) {
        if (!evm::is_precompile(fork, native.address, precompiles_of(chain)))
            continue;
        out.key(native.name);
        out.data(native.address);
    }
    out.end_object();
    out.key("systemContracts");
    write_system_contracts(out, chain, fork);
    out.end_object();
}

void eth_config(EthApi& api, const Call&, Writer& out)
{
    const node::Chain& chain = api.chain();
    const std::uint64_t now = chain.head()->block.header.timestamp;
    const std::set<std::uint64_t> times = fork_times(chain.spec());
    const auto next = times.upper_bound(now);
    out.begin_object();
    out.key("current");
    write_rules(out, chain, next == times.begin() ? 0 : *std::prev(next));
    for (const bool last : {false, true}) {
        out.key(last ? "last" : "next");
        if (next == times.end())
            out.null();
        else
            write_rules(out, chain, last ? *times.rbegin() : *next);
    }
    out.end_object();
}

/// Everything since block 0: nothing is ever thrown away.
void eth_capabilities(EthApi& api, const Call&, Writer& out)
{
    const node::SealedBlockPtr head = api.chain().head();
    out.begin_object();
    out.key("head");
    out.begin_object();
    out.key("number");
    out.quantity(head->number());
    out.key("hash");
    out.data(head->hash);
    out.end_object();
    for (const std::string_view what : {"state", "tx", "logs", "receipts", "blocks", "stateproofs"})
    {
        out.key(what);
        out.raw(R"({"disabled":false,"oldestBlock":"0x0"})");
    }
    out.end_object();
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"eth_config", "[]", eth_config},
    {"eth_capabilities", "[]", eth_capabilities},
});

} // namespace

void add_eth_config(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
}

} // namespace nucleate::rpc
