#pragma once

#include "ui/theme/theme.hpp"

#include <QIcon>
#include <QPixmap>

/// The program's line icons (resources/icons), drawn in the colour of a tone.
namespace nucleate::icons {

QPixmap pixmap(const QString& name, const QColor& color, int size, double ratio = 1.0);
/// An icon that follows the theme: its engine reads the colours when it paints.
QIcon icon(const QString& name, Tone tone = Tone::Text);
QIcon appIcon();

} // namespace nucleate::icons
