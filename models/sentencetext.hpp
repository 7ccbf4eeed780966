#pragma once

#include "models/text.hpp"

#include "chain/protocol/rows.hpp"

#include <QCoreApplication>

namespace nucleate {

/// Sentences that the node makes (tasks, conditions, what a stage waits for, refusals) in the
/// user's language, by their keys. What has no key is shown as it came.
class SentenceText
{
    Q_DECLARE_TR_FUNCTIONS(SentenceText)
public:
    /// The text that a row holds in a field: `SentenceText::of(row, "task", row.task)`.
    template <class Row>
    static QString of(const Row& row, const char* field, const std::string& text)
    {
        for (const protocol::SentenceRow& made : row.sentences)
            if (made.field == field)
                return say(made, text);
        return alone(qs(text));
    }
    /// A text that travels without its key (an error, the reason of a vote): those are word for
    /// word sentences without arguments.
    static QString alone(const QString& text);

private:
    static QString say(const protocol::SentenceRow& made, const std::string& text);
};

} // namespace nucleate
