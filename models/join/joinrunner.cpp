#include "models/join/joinrunner.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {

std::optional<QUrl> JoinRunner::l1Url(const QString& typed)
{
    QString text = typed.trimmed();
    if (!text.contains(u"://"_s))
        text.prepend(u"http://"_s);
    const QUrl url(text, QUrl::StrictMode);
    const bool known = url.scheme() == u"http"_s || url.scheme() == u"https"_s;
    if (!url.isValid() || !known || url.host().isEmpty() || !url.userInfo().isEmpty())
        return std::nullopt;
    return url;
}

void JoinRunner::setState(const State& state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT changed();
}

} // namespace nucleate
