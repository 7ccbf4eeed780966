#pragma once

#include "chain/base/result.hpp"
#include "chain/rpc/methods.hpp"

#include <span>
#include <string>
#include <string_view>

namespace nucleate::rpc {

/// Other development nodes that have a method.
inline constexpr unsigned kAnvil = 1;    ///< 1.7
inline constexpr unsigned kHardhat2 = 2; ///< 2.29
inline constexpr unsigned kHardhat3 = 4; ///< 3.18

/// What a method does, in one sentence.
struct MethodDoc
{
    std::string_view name;
    std::string_view text;
    unsigned peers = 0;
};
/// Of `eth_` and what else all nodes have, and of the namespaces for developers.
std::span<const MethodDoc> eth_method_docs();
std::span<const MethodDoc> dev_method_docs();

/// Markdown with a row for every method of the table; the error names one without documentation,
/// or one that is documented and not there.
Result<std::string> methods_page(const MethodTable& table);

} // namespace nucleate::rpc
