#include "models/sentencetext.hpp"

#include "models/format.hpp"
#include "models/labels.hpp"
#include "models/places.hpp"
#include "models/sentencetable.hpp"

namespace nucleate {
namespace {

QString argument(const protocol::EventFact& fact)
{
    if (fact.key == "role")
        return Labels::role(fact.value);
    bool isNumber = false;
    const qulonglong number = qs(fact.value).toULongLong(&isNumber);
    return isNumber ? Format::number(number) : qs(fact.value);
}

} // namespace

QString SentenceText::say(const protocol::SentenceRow& made, const std::string& text)
{
    for (const sentencetable::Entry& entry : sentencetable::kEntries) {
        if (made.key != entry.key)
            continue;
        return fillPlaces(tr(entry.text), [&made](const QString& name, bool) {
            for (const protocol::EventFact& fact : made.args)
                if (qs(fact.key) == name)
                    return argument(fact);
            return QString(u'–');
        });
    }
    return qs(text);
}

QString SentenceText::alone(const QString& text)
{
    const QByteArray english = text.toUtf8();
    for (const sentencetable::Entry& entry : sentencetable::kEntries)
        if (english == entry.text)
            return tr(entry.text);
    return text;
}

} // namespace nucleate
