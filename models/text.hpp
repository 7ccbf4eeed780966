#pragma once

#include <QString>
#include <string>

/// Text at the border between protocol rows (UTF-8 `std::string`) and Qt.
namespace nucleate {

inline QString qs(const std::string& text)
{
    return QString::fromStdString(text);
}
inline QString qs(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace nucleate
