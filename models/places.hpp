#pragma once

#include <QString>
#include <functional>

namespace nucleate {

/// Fills each {place} of a pattern. `valueOf` is given the place's name, and whether the place
/// stands within the sentence rather than at its beginning.
QString fillPlaces(const QString& pattern,
                   const std::function<QString(const QString& name, bool within)>& valueOf);

} // namespace nucleate
