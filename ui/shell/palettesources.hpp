#pragma once

#include "ui/shell/context.hpp"
#include "ui/shell/palettesource.hpp"

#include <memory>
#include <vector>

namespace nucleate {

/// All sources of the program: `>` actions, `@` agents, `#` formations, `$` bounties, `b` blocks,
/// `0x` hashes and addresses, `?` help.
std::vector<std::unique_ptr<PaletteSource>> makePaletteSources(const UiContext& context);

} // namespace nucleate
