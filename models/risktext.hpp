#pragma once

#include "models/world.hpp"

#include <QCoreApplication>

namespace nucleate {

/// The five questions of trust and a chain's answers to them, in the user's language.
class RiskText
{
    Q_DECLARE_TR_FUNCTIONS(RiskText)
public:
    /// "Exit window".
    static QString name(const std::string& question);
    /// "Can you leave before the rules change?"
    static QString question(const std::string& question);
    /// The answer with its numbers.
    static QString answer(const protocol::RiskRow& row, const World& world);
    /// "measured", "read from L1".
    static QString source(const protocol::RiskRow& row);
    static QString grade(const std::string& word);
};

} // namespace nucleate
