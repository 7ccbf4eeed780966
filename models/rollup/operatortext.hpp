#pragma once

#include "chain/protocol/rows.hpp"

#include <QCoreApplication>
#include <QString>

namespace nucleate {

/// Operators of a sequencer set and what they did, in words.
class OperatorText
{
    Q_DECLARE_TR_FUNCTIONS(OperatorText)
public:
    static QString state(const std::string& word);
    static QString offence(const std::string& word);
    /// What a measure of concentration is about.
    static QString spread(const std::string& of);
    /// A single point of failure, one sentence; `name` as it is to be shown.
    static QString singlePoint(const protocol::SinglePointRow& row, const QString& name);
    /// A value of the Herfindahl-Hirschman index in words, by the usual limits 1,500 and 2,500.
    static QString concentration(double hhi);
};

} // namespace nucleate
