// What rollup nodes ask of a beacon node (github.com/ethereum/beacon-APIs). There is no beacon
// chain here: slots are seconds since the first block, so that every block has one of its own, and
// blocks are named by slots, not by roots.

#include "chain/base/hex.hpp"
#include "chain/crypto/kzg.hpp"
#include "chain/execution/fees.hpp"
#include "chain/rpc/beacon_query.hpp"
#include "chain/rpc/eth_api.hpp"

#include <algorithm>

namespace nucleate::rpc {
namespace {

constexpr std::uint64_t kSecondsPerSlot = 1;
constexpr std::uint64_t kSlotsPerEpoch = 32;
constexpr std::size_t kInclusionProof = 17; ///< KZG_COMMITMENT_INCLUSION_PROOF_DEPTH

/// Why a page cannot be given.
struct Refusal
{
    unsigned status = 0;
    std::string message;
};

Page page_of(const Refusal& refusal)
{
    Page page{refusal.status, {}};
    Writer out(page.json);
    out.begin_object();
    out.key("code");
    out.number(std::uint64_t{refusal.status});
    out.key("message");
    out.string(refusal.message);
    out.end_object();
    return page;
}

void field(Writer& out, std::string_view name, std::string_view text)
{
    out.key(name);
    out.string(text);
}
void field(Writer& out, std::string_view name, std::uint64_t number)
{
    field(out, name, std::to_string(number)); // numbers are strings in this API
}
void field(Writer& out, std::string_view name, const Hash32& hash)
{
    out.key(name);
    out.data(hash);
}

std::uint64_t time_of(const node::SealedBlockPtr& block)
{
    return block ? block->block.header.timestamp : 0;
}

std::uint64_t genesis_time(const node::Chain& chain)
{
    return time_of(chain.block(chain.first()));
}

/// The block of that time; null when there is none.
node::SealedBlockPtr block_at(const node::Chain& chain, std::uint64_t time)
{
    std::uint64_t low = std::max(chain.first(), chain.first_block());
    std::uint64_t high = chain.heads().latest;
    while (low < high) {
        const std::uint64_t middle = low + (high - low) / 2;
        if (time_of(chain.block(middle)) < time)
            low = middle + 1;
        else
            high = middle;
    }
    const node::SealedBlockPtr found = chain.block(low);
    return time_of(found) == time ? found : nullptr;
}

Expected<node::SealedBlockPtr, Refusal> find_block(const node::Chain& chain, std::string_view id)
{
    const node::Heads heads = chain.heads();
    node::SealedBlockPtr found;
    if (id == "head")
        found = chain.block(heads.latest);
    else if (id == "finalized" || id == "justified")
        found = chain.block(id == "finalized" ? heads.finalized : heads.safe);
    else if (id == "genesis")
        found = chain.block(chain.first());
    else if (const auto slot = parse_decimal(id))
        found = block_at(chain, genesis_time(chain) + *slot * kSecondsPerSlot);
    else if (!parse_fixed<32>(id))
        return tl::unexpected(Refusal{400, "Invalid block ID: " + std::string(id)});
    if (!found)
        return tl::unexpected(Refusal{404, "Block not found"});
    return found;
}

/// All blobs of the block.
Expected<std::vector<node::KeptBlob>, Refusal> blobs_of(const node::Chain& chain,
                                                        const node::SealedBlock& block)
{
    auto kept = chain.blobs().of_block(block.number());
    if (!kept)
        return tl::unexpected(Refusal{500, kept.error().message});
    const std::uint64_t used = block.block.header.blob_gas_used.value_or(0);
    if (kept->size() * execution::kGasPerBlob != used)
        return tl::unexpected(Refusal{404, "Blobs of this block are not kept"});
    return std::move(*kept);
}

const char* version_of(const node::Chain& chain, const execution::Header& header)
{
    const evm::Fork fork = chain.spec().fork_at(header.number, header.timestamp);
    if (fork >= evm::Fork::osaka)
        return "fulu";
    return fork >= evm::Fork::prague ? "electra" : "deneb";
}

void begin_answer(Writer& out, const node::Chain& chain, const node::SealedBlock& block)
{
    out.begin_object();
    field(out, "version", version_of(chain, block.block.header));
    out.key("execution_optimistic");
    out.boolean(false);
    out.key("finalized");
    out.boolean(block.number() <= chain.heads().finalized);
    out.key("data");
    out.begin_array();
}

void end_answer(Writer& out)
{
    out.end_array();
    out.end_object();
}

/// The proof of the whole blob, which those that came with cell proofs lack.
Bytes blob_proof(const node::KeptBlob& blob)
{
    return blob.proofs.size() == 1
               ? blob.proofs.front()
               : crypto::kzg::compute_blob_proof(blob.data, blob.commitment).value_or(Bytes{});
}

/// What leads to a beacon block is all zeros but for the slot.
void write_header(Writer& out, std::uint64_t slot)
{
    out.key("signed_block_header");
    out.begin_object();
    out.key("message");
    out.begin_object();
    field(out, "slot", slot);
    field(out, "proposer_index", std::uint64_t{0});
    for (const char* root : {"parent_root", "state_root", "body_root"})
        field(out, root, Hash32{});
    out.end_object();
    out.key("signature");
    out.data(FixedBytes<96>{});
    out.end_object();
    out.key("kzg_commitment_inclusion_proof");
    out.begin_array();
    for (std::size_t i = 0; i < kInclusionProof; ++i)
        out.data(Hash32{});
    out.end_array();
}

void write_sidecar(Writer& out, std::size_t index, const node::KeptBlob& blob, std::uint64_t slot)
{
    out.begin_object();
    field(out, "index", std::uint64_t{index});
    out.key("blob");
    out.data(blob.data);
    out.key("kzg_commitment");
    out.data(blob.commitment);
    out.key("kzg_proof");
    out.data(blob_proof(blob));
    write_header(out, slot);
    out.end_object();
}

Expected<Page, Refusal> sidecars(const node::Chain& chain, std::string_view id,
                                 const BeaconQuery& query)
{
    const auto block = find_block(chain, id);
    if (!block)
        return tl::unexpected(block.error());
    std::vector<std::uint64_t> indices;
    for (const std::string& text : query.values("indices")) {
        const auto index = parse_decimal(text);
        if (!index)
            return tl::unexpected(Refusal{400, "Invalid index: " + text});
        indices.push_back(*index);
    }
    const auto blobs = blobs_of(chain, **block);
    if (!blobs)
        return tl::unexpected(blobs.error());
    Page page;
    Writer out(page.json);
    begin_answer(out, chain, **block);
    for (std::size_t i = 0; i < blobs->size(); ++i)
        if (indices.empty() || std::ranges::find(indices, i) != indices.end())
            write_sidecar(out, i, (*blobs)[i],
                          (time_of(*block) - genesis_time(chain)) / kSecondsPerSlot);
    end_answer(out);
    return page;
}

Expected<Page, Refusal> blobs(const node::Chain& chain, std::string_view id,
                              const BeaconQuery& query)
{
    const auto block = find_block(chain, id);
    if (!block)
        return tl::unexpected(block.error());
    std::vector<Hash32> wanted;
    for (const std::string& text : query.values("versioned_hashes")) {
        const auto hash = parse_fixed<32>(text);
        if (!hash)
            return tl::unexpected(Refusal{400, "Invalid versioned hash: " + text});
        wanted.push_back(*hash);
    }
    const auto found = blobs_of(chain, **block);
    if (!found)
        return tl::unexpected(found.error());
    Page page;
    Writer out(page.json);
    begin_answer(out, chain, **block);
    for (const node::KeptBlob& blob : *found)
        if (wanted.empty() || std::ranges::find(wanted, blob.hash) != wanted.end())
            out.data(blob.data);
    end_answer(out);
    return page;
}

template <class Write>
Page data_page(const Write& write)
{
    Page page;
    Writer out(page.json);
    out.begin_object();
    out.key("data");
    out.begin_object();
    write(out);
    out.end_object();
    out.end_object();
    return page;
}

Page genesis(const node::Chain& chain)
{
    return data_page([&](Writer& out) {
        field(out, "genesis_time", genesis_time(chain));
        field(out, "genesis_validators_root", Hash32{});
        field(out, "genesis_fork_version", "0x00000000");
    });
}

Page spec(const node::Chain& chain)
{
    const execution::BlockEnv next = chain.next_env();
    return data_page([&](Writer& out) {
        field(out, "CONFIG_NAME", "nucleate");
        field(out, "PRESET_BASE", "mainnet");
        field(out, "SECONDS_PER_SLOT", kSecondsPerSlot);
        field(out, "SLOT_DURATION_MS", kSecondsPerSlot * 1'000);
        field(out, "SLOTS_PER_EPOCH", kSlotsPerEpoch);
        field(out, "DEPOSIT_CHAIN_ID", chain.spec().chain_id);
        field(out, "DEPOSIT_NETWORK_ID", chain.spec().chain_id);
        field(out, "FIELD_ELEMENTS_PER_BLOB", std::uint64_t{crypto::kzg::kFieldElementsPerBlob});
        field(out, "MAX_BLOBS_PER_BLOCK",
              chain.spec().blob_parameters_at(next.number, next.timestamp).max);
        field(out, "MIN_EPOCHS_FOR_BLOB_SIDECARS_REQUESTS",
              node::ChainOptions{}.blob_window / kSlotsPerEpoch);
    });
}

Expected<Page, Refusal> answer(const node::Chain& chain, std::string_view target)
{
    constexpr std::string_view kSidecars = "/eth/v1/beacon/blob_sidecars/";
    constexpr std::string_view kBlobs = "/eth/v1/beacon/blobs/";
    const BeaconQuery query(target);
    const std::string_view path = query.path();
    if (path == "/eth/v1/node/version")
        return data_page([](Writer& out) { field(out, "version", "Nucleate"); });
    if (path == "/eth/v1/beacon/genesis")
        return genesis(chain);
    if (path == "/eth/v1/config/spec")
        return spec(chain);
    if (path.starts_with(kSidecars))
        return sidecars(chain, path.substr(kSidecars.size()), query);
    if (path.starts_with(kBlobs))
        return blobs(chain, path.substr(kBlobs.size()), query);
    return tl::unexpected(Refusal{404, "There is no such page"});
}

} // namespace

void add_beacon(MethodTable& table, EthApi& api)
{
    table.add_pages("/eth/", [&api](std::string_view target) {
        auto page = answer(api.chain(), target);
        return page ? std::move(*page) : page_of(page.error());
    });
}

} // namespace nucleate::rpc
