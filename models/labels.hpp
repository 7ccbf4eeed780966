#pragma once

#include <QCoreApplication>
#include <QString>
#include <string>

/// Words of the protocol (stages, states, roles, …) in the user's language. An unknown word is
/// shown as it came.
namespace nucleate {

class Labels
{
    Q_DECLARE_TR_FUNCTIONS(Labels)
public:
    static QString stage(const std::string& word);
    static QString bountyState(const std::string& word);
    static QString agentState(const std::string& word);
    static QString workState(const std::string& word);
    static QString profile(const std::string& word);
    static QString role(const std::string& word);
    static QString choice(const std::string& word);
    /// What an L2 is that stood beside the swarm from the start, by its proof system.
    static QString standing(const std::string& proof);
    static QString vote(const std::string& word);
    static QString metric(const std::string& word);
    static QString driver(const std::string& word);
    static QString unit(const std::string& word);
    static QString verdict(const std::string& word);
    static QString costTerm(const std::string& word);
    /// Where an agent's money came from or went.
    static QString income(const std::string& word);
    /// A setting of a chain's configuration.
    static QString setting(const std::string& word);
};

} // namespace nucleate
