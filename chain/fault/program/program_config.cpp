#include "chain/fault/program/program_config.hpp"

#include "chain/encoding/rlp.hpp"
#include "chain/execution/fees.hpp"

#include <algorithm>
#include <set>

namespace nucleate::fault {
namespace {

using derivation::AltDaConfig;
using derivation::BlockId;
using derivation::CommitmentType;
using derivation::RollupConfig;
using derivation::SystemConfig;

void write(rlp::Writer& w, const BlockId& id)
{
    w.fixed(id.hash).number(id.number);
}

BlockId read_id(rlp::Cursor& c)
{
    BlockId id;
    id.hash = c.fixed<32>();
    id.number = c.u64();
    return id;
}

void write(rlp::Writer& w, const SystemConfig& system)
{
    w.fixed(system.batcher).fixed(system.overhead).fixed(system.scalar).number(system.gas_limit);
}

SystemConfig read_system(rlp::Cursor& c)
{
    SystemConfig system;
    system.batcher = c.fixed<20>();
    system.overhead = c.fixed<32>();
    system.scalar = c.fixed<32>();
    system.gas_limit = c.u64();
    return system;
}

void write(rlp::Writer& w, const AltDaConfig& alt_da)
{
    w.begin_list().fixed(alt_da.challenge_contract);
    w.number(static_cast<std::uint64_t>(alt_da.commitment));
    w.number(alt_da.challenge_window).number(alt_da.resolve_window).end_list();
}

std::optional<AltDaConfig> read_alt_da(rlp::Cursor c)
{
    AltDaConfig alt_da;
    alt_da.challenge_contract = c.fixed<20>();
    const std::uint64_t type = c.u64();
    alt_da.commitment = type == 0 ? CommitmentType::keccak : CommitmentType::generic;
    alt_da.challenge_window = c.u64();
    alt_da.resolve_window = c.u64();
    c.end();
    return type > 1 ? std::nullopt : std::optional{alt_da};
}

RollupConfig read_rollup(rlp::Cursor& c)
{
    RollupConfig rollup;
    rollup.l1_genesis = read_id(c);
    rollup.l2_genesis = read_id(c);
    rollup.l2_time = c.u64();
    rollup.system_config = read_system(c);
    rollup.block_time = c.u64();
    rollup.max_sequencer_drift = c.u64();
    rollup.seq_window_size = c.u64();
    rollup.channel_timeout = c.u64();
    rollup.l1_chain_id = c.u64();
    rollup.l2_chain_id = c.u64();
    rollup.batch_inbox = c.fixed<20>();
    rollup.deposit_contract = c.fixed<20>();
    rollup.l1_system_config = c.fixed<20>();
    return rollup;
}

} // namespace

Bytes ProgramConfig::encode() const
{
    rlp::Writer w;
    w.begin_list();
    write(w, rollup.l1_genesis);
    write(w, rollup.l2_genesis);
    w.number(rollup.l2_time);
    write(w, rollup.system_config);
    w.number(rollup.block_time).number(rollup.max_sequencer_drift);
    w.number(rollup.seq_window_size).number(rollup.channel_timeout);
    w.number(rollup.l1_chain_id).number(rollup.l2_chain_id);
    w.fixed(rollup.batch_inbox).fixed(rollup.deposit_contract).fixed(rollup.l1_system_config);
    w.begin_list();
    for (const BlobFraction& entry : blob_fractions)
        w.number(entry.from).number(entry.fraction);
    w.end_list();
    if (rollup.alt_da)
        write(w, *rollup.alt_da);
    w.end_list();
    return w.take();
}

std::optional<ProgramConfig> ProgramConfig::decode(BytesView encoded)
{
    rlp::Decoder decoder(encoded);
    rlp::Cursor top = decoder.root();
    rlp::Cursor c = top.list();
    ProgramConfig config;
    config.rollup = read_rollup(c);
    rlp::Cursor fractions = c.list();
    while (!fractions.at_end()) {
        BlobFraction entry;
        entry.from = fractions.u64();
        entry.fraction = fractions.u64();
        config.blob_fractions.push_back(entry);
    }
    const bool has_alt_da = !c.at_end();
    if (has_alt_da)
        config.rollup.alt_da = read_alt_da(c.list());
    c.end();
    top.end();
    if (has_alt_da != config.rollup.alt_da.has_value())
        return std::nullopt;
    return decoder.ok() ? std::optional{config} : std::nullopt;
}

uint256 ProgramConfig::blob_base_fee(std::uint64_t time, std::uint64_t excess_blob_gas) const
{
    std::uint64_t fraction = 0;
    for (const BlobFraction& entry : blob_fractions)
        if (entry.from <= time)
            fraction = entry.fraction;
    return fraction == 0 ? uint256{1} : execution::blob_base_fee(excess_blob_gas, fraction);
}

std::vector<BlobFraction> blob_fractions(const execution::ChainSpec& l1)
{
    std::set<std::uint64_t> times;
    for (const execution::ChainSpec::Activation& activation : l1.activations)
        if (activation.fork >= evm::Fork::cancun)
            times.insert(activation.at);
    for (const auto& [time, parameters] : l1.blob_only_forks)
        times.insert(time);
    std::vector<BlobFraction> out;
    for (const std::uint64_t time : times)
        out.push_back({time, l1.blob_parameters_at(0, time).base_fee_update_fraction});
    return out;
}

} // namespace nucleate::fault
