#include "chain/rollup/unsafe_payload.hpp"

#include "chain/crypto/keccak.hpp"
#include "chain/crypto/secp256k1.hpp"
#include "chain/execution/block_codec.hpp"
#include "chain/execution/transaction_codec.hpp"

#include <algorithm>

namespace nucleate::rollup {
namespace {

using execution::Header;
using execution::Transaction;

constexpr std::size_t kSignature = 65;
constexpr std::size_t kOffset = 4;
/// Of the payload's parts of fixed size, where the first variable part begins.
constexpr std::uint32_t kFixedPart = 528;

// SSZ numbers are little-endian.
template <class T>
void put_number(Bytes& out, T value)
{
    for (std::size_t i = 0; i < sizeof(T); ++i)
        out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

void put_uint256(Bytes& out, const uint256& value)
{
    const Hash32 big = to_hash(value);
    out.insert(out.end(), big.bytes.rbegin(), big.bytes.rend());
}

Bytes encode_list(const std::vector<Bytes>& items)
{
    Bytes out;
    std::size_t at = kOffset * items.size();
    for (const Bytes& item : items) {
        put_number(out, static_cast<std::uint32_t>(at));
        at += item.size();
    }
    for (const Bytes& item : items)
        append(out, item);
    return out;
}

Bytes encode(const node::SealedBlock& block)
{
    const Header& header = block.block.header;
    std::vector<Bytes> items;
    for (const Transaction& tx : block.block.transactions)
        items.push_back(execution::encode_transaction(tx));
    const Bytes transactions = encode_list(items);
    const auto after_extra = static_cast<std::uint32_t>(kFixedPart + header.extra_data.size());
    Bytes out;
    append(out, header.parent_hash.view());
    append(out, header.coinbase.view());
    append(out, header.state_root.view());
    append(out, header.receipts_root.view());
    append(out, header.bloom.view());
    append(out, header.mix_hash.view());
    for (const std::uint64_t value :
         {header.number, header.gas_limit, header.gas_used, header.timestamp})
        put_number(out, value);
    put_number(out, kFixedPart);
    put_uint256(out, header.base_fee.value_or(uint256{}));
    append(out, block.hash.view());
    put_number(out, after_extra);
    // An L2 block has no withdrawals: their list is empty and lies at the end.
    put_number(out, static_cast<std::uint32_t>(after_extra + transactions.size()));
    put_number(out, header.blob_gas_used.value_or(0));
    put_number(out, header.excess_blob_gas.value_or(0));
    append(out, header.extra_data);
    append(out, transactions);
    return out;
}

/// keccak256(domain ‖ chain id ‖ payload hash), with a domain of zeros.
Hash32 signing_hash(BytesView message, std::uint64_t l2_chain_id)
{
    Bytes out(Hash32::size());
    append(out, to_hash(uint256{l2_chain_id}).view());
    append(out, crypto::keccak256(message).view());
    return crypto::keccak256(out);
}

/// Reads in order; what is not there reads as zeros and is noted.
class Reader
{
public:
    explicit Reader(BytesView data) : data_(data) {}

    bool ok() const { return ok_; }
    BytesView take(std::size_t size)
    {
        if (size > data_.size() - at_) {
            ok_ = false;
            return {};
        }
        at_ += size;
        return data_.subspan(at_ - size, size);
    }
    template <std::size_t N>
    FixedBytes<N> fixed()
    {
        return FixedBytes<N>::from_view(take(N));
    }
    template <class T>
    T number()
    {
        T out = 0;
        const BytesView bytes = take(sizeof(T));
        for (std::size_t i = bytes.size(); i-- > 0;)
            out = static_cast<T>((out << 8U) | bytes[i]);
        return out;
    }
    uint256 big_number()
    {
        Hash32 big = fixed<32>();
        std::reverse(big.bytes.begin(), big.bytes.end());
        return to_uint256(big);
    }

private:
    BytesView data_;
    std::size_t at_ = 0;
    bool ok_ = true;
};

/// A list of byte strings, each at an offset that is told first.
bool decode_list(BytesView data, std::vector<BytesView>& out)
{
    if (data.empty())
        return true;
    Reader first(data);
    const auto begin = first.number<std::uint32_t>();
    if (!first.ok() || begin == 0 || begin % kOffset != 0 || begin > data.size())
        return false;
    Reader offsets(data.first(begin));
    std::size_t at = offsets.number<std::uint32_t>();
    for (std::size_t i = 1; i <= begin / kOffset; ++i) {
        const std::size_t end = i < begin / kOffset ? offsets.number<std::uint32_t>() : data.size();
        if (end < at || end > data.size())
            return false;
        out.push_back(data.subspan(at, end - at));
        at = end;
    }
    return true;
}

struct Offsets
{
    std::uint32_t extra = 0;
    std::uint32_t transactions = 0;
    std::uint32_t withdrawals = 0;
};

/// The part of fixed size.
Offsets decode_fixed(Reader& in, UnsafePayload& out)
{
    Header& header = out.header;
    Offsets at;
    header.parent_hash = in.fixed<32>();
    header.coinbase = in.fixed<20>();
    header.state_root = in.fixed<32>();
    header.receipts_root = in.fixed<32>();
    header.bloom = in.fixed<256>();
    header.mix_hash = in.fixed<32>();
    header.number = in.number<std::uint64_t>();
    header.gas_limit = in.number<std::uint64_t>();
    header.gas_used = in.number<std::uint64_t>();
    header.timestamp = in.number<std::uint64_t>();
    at.extra = in.number<std::uint32_t>();
    header.base_fee = in.big_number();
    out.hash = in.fixed<32>();
    at.transactions = in.number<std::uint32_t>();
    at.withdrawals = in.number<std::uint32_t>();
    header.blob_gas_used = in.number<std::uint64_t>();
    header.excess_blob_gas = in.number<std::uint64_t>();
    return at;
}

Expected<void, PayloadError> decode(BytesView payload, UnsafePayload& out)
{
    Reader in(payload);
    const Offsets at = decode_fixed(in, out);
    const bool in_order = in.ok() && at.extra == kFixedPart && at.transactions >= at.extra &&
                          at.withdrawals >= at.transactions && at.withdrawals == payload.size();
    if (!in_order)
        return tl::unexpected(PayloadError::malformed);
    out.header.extra_data = to_bytes(payload.subspan(at.extra, at.transactions - at.extra));
    std::vector<BytesView> items;
    if (!decode_list(payload.subspan(at.transactions, at.withdrawals - at.transactions), items))
        return tl::unexpected(PayloadError::malformed);
    for (const BytesView item : items) {
        auto tx = execution::decode_transaction(item);
        if (!tx)
            return tl::unexpected(PayloadError::bad_transaction);
        out.transactions.push_back(std::move(*tx));
    }
    return {};
}

/// What a payload leaves out of the header because it follows.
void complete(Header& header, const Hash32& parent_beacon_root,
              const std::vector<Transaction>& transactions)
{
    const Header empty;
    header.ommers_hash = empty.ommers_hash;
    header.transactions_root = execution::transactions_root(transactions);
    header.withdrawals_root = execution::withdrawals_root({});
    header.parent_beacon_block_root = parent_beacon_root;
}

} // namespace

const char* to_string(PayloadError error)
{
    switch (error) {
    case PayloadError::malformed:
        return "it is not the encoding of an execution payload";
    case PayloadError::bad_signature:
        return "its signature recovers to nobody";
    case PayloadError::bad_transaction:
        return "a transaction does not decode";
    case PayloadError::bad_hash:
        return "it does not have the block hash that it bears";
    }
    return "";
}

std::optional<Bytes> sign_payload(const node::SealedBlock& block, std::uint64_t l2_chain_id,
                                  const Hash32& key)
{
    Bytes message = to_bytes(block.block.header.parent_beacon_block_root.value_or(Hash32{}).view());
    append(message, encode(block));
    const auto signature = crypto::sign(signing_hash(message, l2_chain_id), key);
    if (!signature)
        return std::nullopt;
    Bytes out = to_bytes(to_hash(signature->r).view());
    append(out, to_hash(signature->s).view());
    out.push_back(signature->y_parity ? 1 : 0);
    append(out, message);
    return out;
}

Expected<UnsafePayload, PayloadError> open_payload(BytesView envelope, std::uint64_t l2_chain_id)
{
    if (envelope.size() < kSignature + Hash32::size() + kFixedPart ||
        envelope.size() > kMostPayloadBytes || envelope[kSignature - 1] > 1)
        return tl::unexpected(PayloadError::malformed);
    const BytesView message = envelope.subspan(kSignature);
    UnsafePayload out;
    const auto signer = crypto::ecrecover(
        signing_hash(message, l2_chain_id), envelope[kSignature - 1] == 1,
        uint256_from_be(envelope.first(32)), uint256_from_be(envelope.subspan(32, 32)));
    if (!signer)
        return tl::unexpected(PayloadError::bad_signature);
    out.signer = *signer;
    if (auto decoded = decode(message.subspan(Hash32::size()), out); !decoded)
        return tl::unexpected(decoded.error());
    complete(out.header, Hash32::from_view(message.first(Hash32::size())), out.transactions);
    if (execution::header_hash(out.header) != out.hash)
        return tl::unexpected(PayloadError::bad_hash);
    return out;
}

} // namespace nucleate::rollup
