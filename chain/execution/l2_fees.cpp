#include "chain/execution/l2_fees.hpp"

#include <algorithm>
#include <vector>

namespace nucleate::execution {
namespace {

// fjord/exec-engine.md, "Fees": linear regression over the FastLZ size, scaled by 10^6.
constexpr std::int64_t kMinSize = 100'000'000;
constexpr std::int64_t kIntercept = -42'585'600;
constexpr std::int64_t kFastLzCoefficient = 836'500;
constexpr std::uint64_t kFeeDivisor = 1'000'000'000'000;

/// Counts the bytes that FastLZ level 1 would write, without writing them.
class FastLzCounter
{
public:
    explicit FastLzCounter(BytesView data) : data_(data), table_(kTableSize) {}

    std::uint64_t count()
    {
        // The last bytes are always literals: a match must end before them.
        const std::size_t limit = data_.size() < kTail ? 0 : data_.size() - kTail;
        std::size_t anchor = 0;
        std::size_t at = 2;
        while (at < limit) {
            const std::size_t reference = next_match(at, limit);
            if (at >= limit)
                break;
            --at;
            add_literals(at - anchor);
            const std::size_t length = match_length(reference + 3, at + 3, limit + 9);
            add_match(length);
            at += length;
            remember(at++);
            remember(at++);
            anchor = at;
        }
        add_literals(data_.size() - anchor);
        return bytes_;
    }

private:
    static constexpr std::size_t kTableSize = 8192;
    static constexpr std::size_t kMaxDistance = 8191;
    static constexpr std::size_t kTail = 13;
    static constexpr std::size_t kLiteralRun = 32;
    static constexpr std::size_t kMaxMatch = 262;

    std::uint32_t three(std::size_t i) const
    {
        return data_[i] | (std::uint32_t{data_[i + 1]} << 8U) |
               (std::uint32_t{data_[i + 2]} << 16U);
    }
    static std::size_t hash(std::uint32_t v) { return ((2'654'435'769U * v) >> 19U) & 0x1fffU; }
    void remember(std::size_t i) { table_[hash(three(i))] = i; }

    /// Moves `at` one past the next place whose three bytes were seen within reach; where they
    /// were seen.
    std::size_t next_match(std::size_t& at, std::size_t limit)
    {
        while (true) {
            const std::uint32_t here = three(at);
            std::size_t& cell = table_[hash(here)];
            const std::size_t reference = cell;
            cell = at;
            if (at >= limit)
                return reference;
            const std::size_t distance = at - reference;
            ++at;
            if (distance <= kMaxDistance && here == three(reference))
                return reference;
        }
    }

    /// Common bytes from p and q on, the first difference counted, q staying below `end`.
    std::size_t match_length(std::size_t p, std::size_t q, std::size_t end) const
    {
        std::size_t length = 0;
        while (q + length < end) {
            const bool differs = data_[p + length] != data_[q + length];
            ++length;
            if (differs)
                break;
        }
        return length;
    }

    void add_literals(std::size_t count)
    {
        bytes_ += count / kLiteralRun * (kLiteralRun + 1);
        if (const std::size_t rest = count % kLiteralRun; rest != 0)
            bytes_ += rest + 1;
    }

    void add_match(std::size_t length)
    {
        --length;
        bytes_ += length / kMaxMatch * 3 + (length % kMaxMatch >= 6 ? 3 : 2);
    }

    BytesView data_;
    std::vector<std::size_t> table_;
    std::uint64_t bytes_ = 0;
};

} // namespace

L1FeeInputs l1_fee_inputs(const uint256& slot1, const uint256& slot3, const uint256& slot7)
{
    // Slot 3 packs sequenceNumber (bytes 0 to 7 from the low end), blobBaseFeeScalar (8 to 11) and
    // baseFeeScalar (12 to 15).
    const std::uint64_t scalars = slot3.limb[1];
    return {slot1, slot7, static_cast<std::uint32_t>(scalars >> 32U),
            static_cast<std::uint32_t>(scalars)};
}

L1FeeInputs l1_fee_inputs(const StateView& state)
{
    return l1_fee_inputs(state.storage(kL1Block, uint256{1}), state.storage(kL1Block, uint256{3}),
                         state.storage(kL1Block, uint256{7}));
}

std::uint64_t fastlz_length(BytesView data)
{
    return FastLzCounter(data).count();
}

std::uint64_t estimated_size(std::uint64_t fastlz_length)
{
    const auto length = static_cast<std::int64_t>(fastlz_length);
    return static_cast<std::uint64_t>(std::max(kMinSize, kIntercept + kFastLzCoefficient * length));
}

uint256 l1_fee(const L1FeeInputs& inputs, BytesView raw_transaction)
{
    const uint256 price = uint256{16U} * uint256{inputs.base_fee_scalar} * inputs.base_fee +
                          uint256{inputs.blob_base_fee_scalar} * inputs.blob_base_fee;
    return uint256{estimated_size(fastlz_length(raw_transaction))} * price / uint256{kFeeDivisor};
}

} // namespace nucleate::execution
