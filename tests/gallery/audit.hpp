#pragma once

#include <QSet>
#include <QStringList>
#include <QTranslator>

class QWidget;

/// What is wrong with a page whatever it shows: text that does not fit, and widgets that take the
/// focus but have no name.
namespace nucleate::gallery {

/// Findings of one picture, each with the widget it is about.
QStringList clippedText(const QWidget& window);
QStringList unnamedFocusables(const QWidget& window);

/// Answers for no string and notes those that came this far: installed first and so asked last,
/// it hears what no other translator knows.
class MissingStrings final : public QTranslator
{
public:
    using QTranslator::QTranslator;
    QString translate(const char* context, const char* source, const char* note,
                      int number) const override;
    bool isEmpty() const override { return false; }
    QStringList take();
    /// For the language that the sources are written in.
    void setPluralsOnly(bool on) { m_pluralsOnly = on; }

private:
    mutable QSet<QString> m_found;
    bool m_pluralsOnly = false;
};

/// A language that no one speaks: accents, and 40 % more room than English needs.
class PseudoLanguage final : public QTranslator
{
public:
    using QTranslator::QTranslator;
    QString translate(const char* context, const char* source, const char* note,
                      int number) const override;
    bool isEmpty() const override { return false; }
};

} // namespace nucleate::gallery
