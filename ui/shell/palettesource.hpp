#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>
#include <functional>

namespace nucleate {

/// A line of the command palette.
struct PaletteItem
{
    QString title;
    QString detail;
    QString keys; ///< shortcut, as text
    QString icon;
    QString reason;    ///< why it cannot be chosen; empty when it can
    QString recentKey; ///< what "recent first" remembers
    int score = 0;     ///< greater is better
    std::function<void()> accept;
};

/// Something that the palette searches. Results are delivered at once or later; what comes after
/// the next key stroke is thrown away.
class PaletteSource
{
public:
    using Deliver = std::function<void(QList<PaletteItem>)>;

    virtual ~PaletteSource() = default;
    /// What a query must begin with; empty for queries without a prefix.
    virtual QString prefix() const = 0;
    virtual QString name() const = 0;
    virtual void search(const QString& query, Deliver deliver) = 0;

    /// How well `text` fits: letters in order; 0 when it does not.
    static int match(const QString& query, const QString& text);
};

} // namespace nucleate
