#include "models/explorer/consoleline.hpp"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConsoleLine)
};

/// Parts between blanks that lie in no bracket and no quotes.
QStringList parts(const QString& text)
{
    QStringList out;
    QString part;
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'"' && (i == 0 || text.at(i - 1) != u'\\'))
            quoted = !quoted;
        if (!quoted)
            depth += c == u'{' || c == u'[' ? 1 : c == u'}' || c == u']' ? -1 : 0;
        if (!quoted && depth == 0 && c.isSpace()) {
            if (!part.isEmpty())
                out.append(part);
            part.clear();
        } else {
            part += c;
        }
    }
    if (!part.isEmpty())
        out.append(part);
    return out;
}

} // namespace

ConsoleLine ConsoleLine::parse(const QString& text)
{
    static const QRegularExpression kMethod(u"^[A-Za-z][A-Za-z0-9]*_[A-Za-z0-9_]+$"_s);
    QStringList words = parts(text.trimmed());
    ConsoleLine out;
    out.method = words.isEmpty() ? QString() : words.takeFirst();
    if (!kMethod.match(out.method).hasMatch()) {
        out.error =
            Words::tr("“%1” is no method: want one such as eth_blockNumber.").arg(out.method);
        return out;
    }
    for (const QString& word : std::as_const(words)) {
        const bool nested = word.startsWith(u'[') || word.startsWith(u'{') || word.startsWith(u'"');
        QJsonParseError error{};
        const QJsonDocument list =
            QJsonDocument::fromJson(QString(u'[' + word + u']').toUtf8(), &error);
        if (error.error == QJsonParseError::NoError && list.array().size() == 1) {
            out.params.append(list.array().first());
        } else if (nested) {
            out.error = Words::tr("%1 is no JSON: %2").arg(word.left(60), error.errorString());
            return out;
        } else {
            out.params.append(word);
        }
    }
    // A list alone is all of the parameters, as JSON-RPC writes them.
    if (out.params.size() == 1 && out.params.first().isArray())
        out.params = QJsonArray(out.params.first().toArray());
    return out;
}

} // namespace nucleate
