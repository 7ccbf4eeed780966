#pragma once

#include <string>

namespace nucleate::devnet {

/// The reference of the control protocol as Markdown, made from the tables that the program itself
/// works by: methods, rows with their fields, event kinds.
std::string protocol_page();

} // namespace nucleate::devnet
