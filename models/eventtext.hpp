#pragma once

#include "models/world.hpp"

#include <QCoreApplication>

namespace nucleate {

/// Sentences of the event log in the user's language, with names instead of ids and figures in the
/// user's number format.
class EventText
{
    Q_DECLARE_TR_FUNCTIONS(EventText)
public:
    /// What an event says about: decides its colour and icon.
    enum class Tone
    {
        Neutral,
        Pressure,
        Decision,
        Money,
        Role,
        Chain,
        Good,
        Bad
    };

    explicit EventText(const World& world) : m_world(world) {}

    QString sentence(const protocol::EventRow& event) const;
    /// The kind alone: "Vote", for groups of events.
    static QString title(const std::string& kind);
    static Tone tone(const std::string& kind);
    /// A fact's name and value for the details of an event.
    static QString factName(const std::string& key);
    QString factValue(const protocol::EventRow& event, const protocol::EventFact& fact) const;
    /// Agent name, formation name, or the elided address.
    QString who(const std::string& idOrAddress) const;

    /// The English sentences as they stand in the translations, in the order of kEventKinds.
    static QList<QByteArray> sources();

private:
    QString place(const protocol::EventRow& event, const QString& name) const;
    /// A fact's value; `brief` for a sentence, else with all its digits.
    QString told(const protocol::EventRow& event, const protocol::EventFact& fact,
                 bool brief) const;

    const World& m_world;
};

} // namespace nucleate
