#include "chain/rollup/large_preimage_calls.hpp"

#include "chain/contracts/generated/preimage_oracle.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/fault/large_preimage.hpp"

#include <algorithm>

namespace nucleate::rollup {
namespace {

namespace oracle_calls = contracts::preimage_oracle;
using fault::LargePreimage;

/// PreimageOracle.MIN_BOND_SIZE, wei.
constexpr std::uint64_t kBond = 250'000'000'000'000'000;
/// Of one transaction: some 100 KB with their commitments, and 4 million gas.
constexpr std::size_t kMostBlocks = 600;
constexpr std::size_t kPartSize = 32;
constexpr std::size_t kLengthPrefix = 8; ///< bytes in front of the preimage that offsets count

/// A proposal as PreimageOracle packs it (CannonTypes.sol, LPPMetaData).
struct Proposal
{
    std::uint64_t finished = 0; ///< when its last piece came, seconds; 0: not yet
    std::uint32_t claimed_size = 0;
    std::uint32_t blocks = 0;
    bool countered = false;
};

std::uint32_t u32_at(const Hash32& packed, std::size_t at)
{
    return static_cast<std::uint32_t>(load_be64(packed.data() + at) >> 32U);
}

Proposal unpack(const Hash32& packed)
{
    return {load_be64(packed.data()), u32_at(packed, 12), u32_at(packed, 16),
            load_be64(packed.data() + 24) != 0};
}

/// One for each part: a proposal ends with one part.
uint256 id_of(const fault::PreimagePart& part)
{
    Bytes text = to_bytes(part.key.view());
    text.resize(text.size() + 8);
    store_be64(part.offset, text.data() + 32);
    return to_uint256(crypto::keccak256(text));
}

/// The pieces go on with the block that is missing. The part must not lie across two of them.
Bytes pieces_call(const uint256& id, const fault::PreimagePart& part, BytesView data,
                  std::size_t first)
{
    const LargePreimage preimage(data);
    std::size_t count = std::min(kMostBlocks, preimage.blocks() - first);
    const std::size_t begin = first * LargePreimage::kBlockSize;
    if (first + count < preimage.blocks() && part.offset >= kLengthPrefix) {
        const std::size_t at = part.offset - kLengthPrefix;
        const std::size_t end = (first + count) * LargePreimage::kBlockSize;
        count -= at < end && at + kPartSize >= end ? 1 : 0;
    }
    const bool is_last = first + count == preimage.blocks();
    const BytesView input =
        is_last ? data.subspan(begin) : data.subspan(begin, count * LargePreimage::kBlockSize);
    const auto from = preimage.commitments().begin() + static_cast<std::ptrdiff_t>(first);
    return oracle_calls::add_leaves_lpp(
        id, uint256{first}, to_bytes(input),
        std::vector<Hash32>(from, from + static_cast<std::ptrdiff_t>(count)), is_last);
}

oracle_calls::Leaf leaf_of(const LargePreimage& preimage, std::size_t index)
{
    const LargePreimage::Leaf leaf = preimage.leaf(index);
    return {leaf.input, uint256{leaf.index}, leaf.commitment};
}

Bytes end_call(const Address& account, const uint256& id, BytesView data)
{
    const LargePreimage preimage(data);
    const std::size_t last = preimage.blocks() - 1;
    oracle_calls::StateMatrix matrix;
    std::copy(preimage.last_sponge().begin(), preimage.last_sponge().end(), matrix.state.begin());
    return oracle_calls::squeeze_lpp(account, id, matrix, leaf_of(preimage, last - 1),
                                     preimage.proof(last - 1), leaf_of(preimage, last),
                                     preimage.proof(last));
}

} // namespace

std::optional<std::uint64_t> least_large_preimage(const L1Calls& calls, const Address& oracle)
{
    const auto size = calls.read(oracle, oracle_calls::min_proposal_size(),
                                 oracle_calls::decode_min_proposal_size);
    return size ? std::optional{size->low64()} : std::nullopt;
}

Result<std::optional<L1Transaction>> next_large_call(const L1Calls& calls, const Address& oracle,
                                                     const Address& account,
                                                     const fault::PreimagePart& part,
                                                     BytesView data, std::uint64_t now)
{
    const uint256 id = id_of(part);
    const auto packed = calls.read(oracle, oracle_calls::proposal_metadata(account, id),
                                   oracle_calls::decode_proposal_metadata);
    const auto period =
        calls.read(oracle, oracle_calls::challenge_period(), oracle_calls::decode_challenge_period);
    if (!packed || !period)
        return fail("The proposal of a large preimage cannot be read.");
    const Proposal proposal = unpack(*packed);
    if (proposal.countered)
        return fail("The proposal of a large preimage was countered.");
    const auto size = static_cast<std::uint32_t>(data.size());
    if (proposal.claimed_size == 0)
        return L1Transaction{oracle, uint256{kBond}, oracle_calls::init_lpp(id, part.offset, size),
                             0};
    if (proposal.finished == 0)
        return L1Transaction{oracle, {}, pieces_call(id, part, data, proposal.blocks), 0};
    if (now <= proposal.finished + period->low64())
        return std::nullopt;
    return L1Transaction{oracle, {}, end_call(account, id, data), 0};
}

} // namespace nucleate::rollup
