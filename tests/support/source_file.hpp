#pragma once

#include <string>
#include <string_view>

namespace nucleate {

/// Absolute path of a file or folder of this checkout, given relative to its root.
std::string source_file(std::string_view relative);

} // namespace nucleate
