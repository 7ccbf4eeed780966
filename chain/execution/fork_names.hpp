#pragma once

#include "chain/evm/fork.hpp"

#include <optional>
#include <string_view>

namespace nucleate::execution {

/// A fork's name in small letters, as command lines and `anvil_nodeInfo` have it.
std::string_view fork_name(evm::Fork fork);

/// The fork of that name in any case: the above, those of genesis files without their ending
/// ("eip150", "eip158", "mergeNetsplit") and those of the official tests ("ConstantinopleFix",
/// "Merge"). Nothing for an unknown one.
std::optional<evm::Fork> fork_named(std::string_view name);

} // namespace nucleate::execution
