#include "models/risktext.hpp"

#include "models/eventtext.hpp"
#include "models/format.hpp"
#include "models/places.hpp"
#include "models/risktable.hpp"

namespace nucleate {
namespace {

const risktable::Question* find(const std::string& key)
{
    for (const risktable::Question& question : risktable::kQuestions)
        if (key == question.key)
            return &question;
    return nullptr;
}

QString value(const std::string& fact, const World& world)
{
    const QString text = qs(fact);
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (isNumber && !text.startsWith(QLatin1StringView("0x")))
        return Format::brief(number);
    return EventText(world).who(fact);
}

} // namespace

QString RiskText::name(const std::string& question)
{
    const auto* found = find(question);
    return found ? tr(found->name) : qs(question);
}

QString RiskText::question(const std::string& question)
{
    const auto* found = find(question);
    return found ? tr(found->text) : QString();
}

QString RiskText::answer(const protocol::RiskRow& row, const World& world)
{
    for (const risktable::Answer& entry : risktable::kAnswers) {
        if (row.question != entry.question || row.answer != entry.answer)
            continue;
        return fillPlaces(tr(entry.text), [&](const QString& name, bool) {
            for (const protocol::EventFact& fact : row.facts)
                if (qs(fact.key) == name)
                    return value(fact.value, world);
            return QString(u'–');
        });
    }
    return qs(row.answer);
}

QString RiskText::source(const protocol::RiskRow& row)
{
    return row.source == "measured"
               ? tr("measured at L1 block %1").arg(Format::number(row.block))
               : tr("read from the contracts at L1 block %1").arg(Format::number(row.block));
}

QString RiskText::grade(const std::string& word)
{
    return word == "good"      ? tr("good", "grade of a risk")
           : word == "warning" ? tr("with a warning", "grade of a risk")
                               : tr("bad", "grade of a risk");
}

} // namespace nucleate
