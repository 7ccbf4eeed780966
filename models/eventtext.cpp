#include "models/eventtext.hpp"

#include "models/eventtable.hpp"
#include "models/format.hpp"
#include "models/labels.hpp"
#include "models/places.hpp"
#include "models/rollup/faulttext.hpp"
#include "models/sentencetext.hpp"

#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

const eventtable::Entry* entryOf(const std::string& kind)
{
    for (const eventtable::Entry& entry : eventtable::kEntries)
        if (kind == entry.kind)
            return &entry;
    return nullptr;
}

/// More digits than a double holds exactly: an id, not an amount.
constexpr qsizetype kExactDigits = 15;

/// Numbers get the user's format, hashes and ids lose their middle, other text stays. A number may
/// bear a unit ("11.6 gwei").
QString value(const QString& text, bool brief)
{
    if (text.startsWith("0x"_L1) && text.size() > 14)
        return Format::elided(text);
    const qsizetype space = text.indexOf(u' ');
    const QString figure = text.left(space);
    bool isNumber = false;
    const double number = figure.toDouble(&isNumber);
    if (!isNumber)
        return text;
    const QString unit = space < 0 ? QString() : text.mid(space);
    const qsizetype dot = figure.indexOf(u'.');
    if (dot < 0 && figure.size() > kExactDigits)
        return Format::elided(figure) + unit;
    if (brief)
        return Format::brief(number) + unit;
    qsizetype end = figure.size();
    while (dot >= 0 && end > dot + 1 && figure.at(end - 1) == u'0')
        --end;
    const auto decimals = dot < 0 ? 0 : static_cast<int>(qMin<qsizetype>(end - dot - 1, 9));
    return QLocale().toString(number, 'f', decimals) + unit;
}

/// The metric that the figures of an event are of; empty when they are of none.
std::string metricOf(const protocol::EventRow& event)
{
    for (const protocol::EventFact& fact : event.facts)
        if (fact.key == "metric")
            return fact.value;
    return {};
}

bool isOfMetric(const std::string& key)
{
    return key == "value" || key == "baseline" || key == "threshold";
}

} // namespace

QString EventText::who(const std::string& idOrAddress) const
{
    const QString id = qs(idOrAddress);
    if (m_world.isOwn(id))
        return tr("Your wallet");
    if (const QString name = m_world.agentName(id); !name.isEmpty())
        return name;
    if (const auto* formation = m_world.table<protocol::FormationRow>().find(id))
        return qs(formation->name);
    if (const auto* chain = m_world.table<protocol::ChainRow>().find(id))
        return qs(chain->name);
    return Format::elided(id);
}

QString EventText::place(const protocol::EventRow& event, const QString& name) const
{
    if (name == "actor"_L1)
        return event.actor.empty() ? tr("The node") : who(event.actor);
    if (name == "subject"_L1)
        return who(event.subject);
    if (name == "formation"_L1)
        return who(event.formation);
    for (const protocol::EventFact& fact : event.facts)
        if (qs(fact.key) == name)
            return told(event, fact, true);
    return u"–"_s;
}

/// A label within a sentence begins small, unless it is an abbreviation or a name ("L2", "RPC").
static QString inSentence(const QString& label)
{
    if (label.size() < 2 || !label.at(1).isLower())
        return label;
    return label.at(0).toLower() + label.mid(1);
}

/// Facts whose values are words of the protocol.
static bool isWord(const QString& key)
{
    static const QStringList kKeys{u"role"_s, u"chosen"_s, u"metric"_s, u"bottleneck"_s};
    return kKeys.contains(key);
}

QString EventText::sentence(const protocol::EventRow& event) const
{
    const eventtable::Entry* entry = entryOf(event.kind);
    if (!entry)
        return qs(event.kind);
    return fillPlaces(QCoreApplication::translate("EventText", entry->sentence),
                      [this, &event](const QString& name, bool within) {
                          const QString word = place(event, name);
                          return within && isWord(name) ? inSentence(word) : word;
                      });
}

QString EventText::title(const std::string& kind)
{
    const eventtable::Entry* entry = entryOf(kind);
    return entry ? QCoreApplication::translate("EventText", entry->title) : qs(kind);
}

EventText::Tone EventText::tone(const std::string& kind)
{
    const eventtable::Entry* entry = entryOf(kind);
    return entry ? entry->tone : Tone::Neutral;
}

QString EventText::factName(const std::string& key)
{
    for (const eventtable::FactName& fact : eventtable::kFactNames)
        if (key == fact.key)
            return QCoreApplication::translate("EventText", fact.name);
    return qs(key);
}

QString EventText::factValue(const protocol::EventRow& event, const protocol::EventFact& fact) const
{
    return told(event, fact, false);
}

QString EventText::told(const protocol::EventRow& event, const protocol::EventFact& fact,
                        bool brief) const
{
    if (fact.key == "from" || fact.key == "to" || fact.key == "operator" || fact.key == "silent")
        if (const QString name = who(fact.value); name != qs(fact.value))
            return name;
    if (fact.key == "until" || fact.key == "eta" || fact.key == "unbonds_at")
        return Format::absolute(qs(fact.value).toULongLong());
    using Word = QString (*)(const std::string&);
    static const QHash<QString, Word> kWords{
        {u"role"_s, &Labels::role},       {u"chosen"_s, &Labels::choice},
        {u"support"_s, &Labels::vote},    {u"metric"_s, &Labels::metric},
        {u"profile"_s, &Labels::profile}, {u"bottleneck"_s, &Labels::driver},
        {u"unit"_s, &Labels::unit},       {u"result"_s, &Labels::verdict},
        {u"kind"_s, &FaultText::word},    {u"detector"_s, &FaultText::detectorWord}};
    if (const Word word = kWords.value(qs(fact.key)))
        return word(fact.value);
    if (fact.key == "text") // a contract's own words, numbers too
        return qs(fact.value);
    if (fact.key == "reason")
        return SentenceText::alone(qs(fact.value));
    if (isOfMetric(fact.key))
        if (const std::string metric = metricOf(event); !metric.empty())
            return Format::metric(metric, qs(fact.value).toDouble());
    return value(qs(fact.value), brief);
}

QList<QByteArray> EventText::sources()
{
    QList<QByteArray> out;
    for (const eventtable::Entry& entry : eventtable::kEntries)
        out.append(entry.sentence);
    return out;
}

} // namespace nucleate
