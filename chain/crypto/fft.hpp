#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace nucleate::crypto {

/// The lowest `bits` bits of `index` in reverse.
constexpr std::size_t reverse_bits(std::size_t index, unsigned bits)
{
    std::size_t reversed = 0;
    for (unsigned i = 0; i < bits; ++i)
        reversed |= ((index >> i) & 1U) << (bits - 1 - i);
    return reversed;
}

/// Swaps every element with that of the reversed index; 2^bits of them.
template <class T>
void permute_by_reversed_bits(std::vector<T>& values, unsigned bits)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        if (const std::size_t j = reverse_bits(i, bits); i < j)
            std::swap(values[i], values[j]);
}

/// Σ values[j] root^(i j) for each i, in place (Cooley and Tukey 1965). The values come in
/// bit-reversed order, the results in their own; `roots` are the first half of the root's powers.
/// `times(value, index)` is value * roots[index], and `values` may be points.
template <class T, class Times>
void fourier_transform(std::vector<T>& values, const Times& times)
{
    const std::size_t n = values.size();
    for (std::size_t half = 1; half < n; half *= 2) {
        const std::size_t step = n / (2 * half);
        for (std::size_t start = 0; start < n; start += 2 * half)
            for (std::size_t j = start; j < start + half; ++j) {
                const T odd = times(values[j + half], (j - start) * step);
                values[j + half] = values[j] + -odd;
                values[j] = values[j] + odd;
            }
    }
}

} // namespace nucleate::crypto
