#include "chain/derivation/l1_attributes.hpp"

#include "chain/derivation/deposits.hpp"
#include "chain/derivation/predeploys.hpp"

#include <algorithm>
#include <array>

namespace nucleate::derivation {

using execution::Transaction;

namespace {

constexpr std::array<std::uint8_t, 4> kSelector{0x44, 0x0a, 0x5e, 0x20};
constexpr std::size_t kCalldataSize = 164;
constexpr std::uint64_t kGasLimit = 1'000'000;

void put(Bytes& out, std::uint64_t value, unsigned size)
{
    for (unsigned i = size; i-- > 0;)
        out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

/// Reads big-endian fields one after another.
class Fields
{
public:
    explicit Fields(BytesView data) : data_(data) {}
    BytesView take(std::size_t size)
    {
        const BytesView field = data_.first(size);
        data_ = data_.subspan(size);
        return field;
    }
    std::uint64_t number(std::size_t size) { return uint256_from_be(take(size)).low64(); }

private:
    BytesView data_;
};

} // namespace

Bytes L1Attributes::encode() const
{
    Bytes out(kSelector.begin(), kSelector.end());
    out.reserve(kCalldataSize);
    put(out, scalars.base_fee, 4);
    put(out, scalars.blob_base_fee, 4);
    put(out, sequence_number, 8);
    put(out, timestamp, 8);
    put(out, number, 8);
    append(out, to_hash(base_fee).view());
    append(out, to_hash(blob_base_fee).view());
    append(out, block_hash.view());
    append(out, Hash32::from_view(batcher.view()).view());
    return out;
}

std::optional<L1Attributes> L1Attributes::decode(BytesView calldata)
{
    if (calldata.size() != kCalldataSize || !equal(calldata.first(4), kSelector))
        return std::nullopt;
    Fields fields(calldata.subspan(4));
    L1Attributes out;
    out.scalars.base_fee = static_cast<std::uint32_t>(fields.number(4));
    out.scalars.blob_base_fee = static_cast<std::uint32_t>(fields.number(4));
    out.sequence_number = fields.number(8);
    out.timestamp = fields.number(8);
    out.number = fields.number(8);
    out.base_fee = uint256_from_be(fields.take(32));
    out.blob_base_fee = uint256_from_be(fields.take(32));
    out.block_hash = Hash32::from_view(fields.take(32));
    out.batcher = Address::from_view(fields.take(32));
    return out;
}

L1Attributes L1Attributes::of(const L1Block& origin, const SystemConfig& config,
                              std::uint64_t sequence_number)
{
    L1Attributes out;
    out.scalars = config.fee_scalars();
    out.sequence_number = sequence_number;
    out.timestamp = origin.header.timestamp;
    out.number = origin.header.number;
    out.base_fee = origin.header.base_fee.value_or(uint256{});
    out.blob_base_fee = origin.blob_base_fee;
    out.block_hash = origin.hash;
    out.batcher = config.batcher;
    return out;
}

Transaction L1Attributes::to_transaction() const
{
    Transaction tx;
    tx.type = execution::TxType::deposit;
    tx.source_hash = l1_attributes_source(block_hash, sequence_number);
    tx.deposit_from = kL1AttributesDepositor;
    tx.to = kL1Block;
    tx.gas_limit = kGasLimit;
    tx.data = encode();
    return tx;
}

std::optional<L1Attributes> attributes_of(const execution::Block& l2_block)
{
    if (l2_block.transactions.empty())
        return std::nullopt;
    const Transaction& first = l2_block.transactions.front();
    if (first.type != execution::TxType::deposit || first.to != kL1Block ||
        first.deposit_from != kL1AttributesDepositor)
        return std::nullopt;
    return L1Attributes::decode(first.data);
}

} // namespace nucleate::derivation
