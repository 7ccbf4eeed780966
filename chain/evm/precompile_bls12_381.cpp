#include "chain/base/uint256.hpp"
#include "chain/crypto/bls12_381.hpp"
#include "chain/evm/precompile_functions.hpp"

#include <algorithm>
#include <array>

/// EIP-2537. Inputs of another length than expected fail; they are not padded.
namespace nucleate::evm::precompile {
namespace {

namespace bls = crypto::bls12_381;

constexpr std::uint64_t kG1MultiplicationGas = 12'000;
constexpr std::uint64_t kG2MultiplicationGas = 22'500;
constexpr std::uint64_t kDiscountMultiplier = 1'000;
constexpr std::size_t kDiscounts = 128;

/// Discounts for k = 1 … 128 pairs in thousandths; the last holds for more.
constexpr std::array<std::uint16_t, kDiscounts> kG1Discount{
    1000, 949, 848, 797, 764, 750, 738, 728, 719, 712, 705, 698, 692, 687, 682, 677, 673, 669, 665,
    661,  658, 654, 651, 648, 645, 642, 640, 637, 635, 632, 630, 627, 625, 623, 621, 619, 617, 615,
    613,  611, 609, 608, 606, 604, 603, 601, 599, 598, 596, 595, 593, 592, 591, 589, 588, 586, 585,
    584,  582, 581, 580, 579, 577, 576, 575, 574, 573, 572, 570, 569, 568, 567, 566, 565, 564, 563,
    562,  561, 560, 559, 558, 557, 556, 555, 554, 553, 552, 551, 550, 549, 548, 547, 547, 546, 545,
    544,  543, 542, 541, 540, 540, 539, 538, 537, 536, 536, 535, 534, 533, 532, 532, 531, 530, 529,
    528,  528, 527, 526, 525, 525, 524, 523, 522, 522, 521, 520, 520, 519};
constexpr std::array<std::uint16_t, kDiscounts> kG2Discount{
    1000, 1000, 923, 884, 855, 832, 812, 796, 782, 770, 759, 749, 740, 732, 724, 717, 711, 704, 699,
    693,  688,  683, 679, 674, 670, 666, 663, 659, 655, 652, 649, 646, 643, 640, 637, 634, 632, 629,
    627,  624,  622, 620, 618, 615, 613, 611, 609, 607, 606, 604, 602, 600, 598, 597, 595, 593, 592,
    590,  589,  587, 586, 584, 583, 582, 580, 579, 578, 576, 575, 574, 573, 571, 570, 569, 568, 567,
    566,  565,  563, 562, 561, 560, 559, 558, 557, 556, 555, 554, 553, 552, 552, 551, 550, 549, 548,
    547,  546,  545, 545, 544, 543, 542, 541, 541, 540, 539, 538, 537, 537, 536, 535, 535, 534, 533,
    532,  532,  531, 530, 530, 529, 528, 528, 527, 526, 526, 525, 524, 524};

std::int64_t msm_gas(std::size_t pairs, std::uint64_t multiplication,
                     const std::array<std::uint16_t, kDiscounts>& discount)
{
    if (pairs == 0)
        return 0;
    const std::uint64_t factor = discount[std::min(pairs, kDiscounts) - 1];
    return static_cast<std::int64_t>(pairs * multiplication * factor / kDiscountMultiplier);
}

template <class Point>
std::optional<Bytes> to_output(const std::optional<Point>& point)
{
    return point ? std::optional{to_bytes(point->view())} : std::nullopt;
}

/// True for one pair of `size` bytes or more.
bool are_pairs(BytesView input, std::size_t size)
{
    return !input.empty() && input.size() % size == 0;
}

} // namespace

std::int64_t bls12_g1add_gas(Fork, BytesView)
{
    return 375;
}
std::optional<Bytes> bls12_g1add_run(BytesView input)
{
    constexpr std::size_t kPoint = bls::G1Bytes::kSize;
    if (input.size() != 2 * kPoint)
        return std::nullopt;
    return to_output(bls::g1_add(input.first(kPoint), input.subspan(kPoint)));
}

std::int64_t bls12_g1msm_gas(Fork, BytesView input)
{
    return msm_gas(input.size() / bls::kG1MsmPair, kG1MultiplicationGas, kG1Discount);
}
std::optional<Bytes> bls12_g1msm_run(BytesView input)
{
    return are_pairs(input, bls::kG1MsmPair) ? to_output(bls::g1_msm(input)) : std::nullopt;
}

std::int64_t bls12_g2add_gas(Fork, BytesView)
{
    return 600;
}
std::optional<Bytes> bls12_g2add_run(BytesView input)
{
    constexpr std::size_t kPoint = bls::G2Bytes::kSize;
    if (input.size() != 2 * kPoint)
        return std::nullopt;
    return to_output(bls::g2_add(input.first(kPoint), input.subspan(kPoint)));
}

std::int64_t bls12_g2msm_gas(Fork, BytesView input)
{
    return msm_gas(input.size() / bls::kG2MsmPair, kG2MultiplicationGas, kG2Discount);
}
std::optional<Bytes> bls12_g2msm_run(BytesView input)
{
    return are_pairs(input, bls::kG2MsmPair) ? to_output(bls::g2_msm(input)) : std::nullopt;
}

std::int64_t bls12_pairing_check_gas(Fork, BytesView input)
{
    return 37'700 + 32'600 * static_cast<std::int64_t>(input.size() / bls::kPairingPair);
}
/// A word: one when the product of the pairings is one, else zero.
std::optional<Bytes> bls12_pairing_check_run(BytesView input)
{
    if (!are_pairs(input, bls::kPairingPair))
        return std::nullopt;
    const std::optional<bool> is_one = bls::pairing_check(input);
    if (!is_one)
        return std::nullopt;
    return to_bytes(to_hash(uint256{*is_one ? 1U : 0U}).view());
}

std::int64_t bls12_map_fp_to_g1_gas(Fork, BytesView)
{
    return 5'500;
}
std::optional<Bytes> bls12_map_fp_to_g1_run(BytesView input)
{
    return input.size() == 64 ? to_output(bls::map_fp_to_g1(input)) : std::nullopt;
}

std::int64_t bls12_map_fp2_to_g2_gas(Fork, BytesView)
{
    return 23'800;
}
std::optional<Bytes> bls12_map_fp2_to_g2_run(BytesView input)
{
    return input.size() == 128 ? to_output(bls::map_fp2_to_g2(input)) : std::nullopt;
}

} // namespace nucleate::evm::precompile
