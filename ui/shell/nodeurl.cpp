#include "ui/shell/nodeurl.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {

std::optional<QUrl> nodeUrl(const QString& typed)
{
    QString text = typed.trimmed();
    if (!text.contains(u"://"_s))
        text.prepend(u"ws://"_s);
    const QUrl url(text, QUrl::StrictMode);
    const bool known = url.scheme() == u"ws"_s || url.scheme() == u"wss"_s;
    if (!url.isValid() || !known || url.host().isEmpty() || !url.userInfo().isEmpty())
        return std::nullopt;
    return url;
}

} // namespace nucleate
