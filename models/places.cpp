#include "models/places.hpp"

namespace nucleate {

QString fillPlaces(const QString& pattern,
                   const std::function<QString(const QString& name, bool within)>& valueOf)
{
    QString out;
    qsizetype at = 0;
    while (at < pattern.size()) {
        const qsizetype open = pattern.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : pattern.indexOf(u'}', open);
        if (close < 0)
            break;
        out += QStringView(pattern).mid(at, open - at);
        out += valueOf(pattern.mid(open + 1, close - open - 1), open > 0);
        at = close + 1;
    }
    return out + QStringView(pattern).mid(at);
}

} // namespace nucleate
