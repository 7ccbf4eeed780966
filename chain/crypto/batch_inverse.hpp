#pragma once

#include <cstddef>
#include <vector>

namespace nucleate::crypto {

/// All elements inverted by one inversion (Montgomery's trick); none may be zero.
template <class F>
void invert_all(std::vector<F>& elements)
{
    std::vector<F> products(elements.size());
    F product = F::one();
    for (std::size_t i = 0; i < elements.size(); ++i) {
        products[i] = product;
        product = product * elements[i];
    }
    F inverse = product.inverse();
    for (std::size_t i = elements.size(); i-- > 0;) {
        const F element = elements[i];
        elements[i] = inverse * products[i];
        inverse = inverse * element;
    }
}

} // namespace nucleate::crypto
