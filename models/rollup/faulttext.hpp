#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace nucleate {

/// A fault that can be put into a chain, in words.
struct FaultKindText
{
    /// What the node wants to know beside the chain.
    enum class Wants
    {
        Nothing,
        Sender,
        Blocks
    };

    QString kind;
    bool onL1 = false;
    bool onDataLayer = false; ///< for chains whose batches lie on a DA server
    Wants wants = Wants::Nothing;
    QString name;
    QString what;     ///< what is broken
    QString recovery; ///< how the chain goes on when nobody heals it
};

/// The words of the chaos panel.
class FaultText
{
    Q_DECLARE_TR_FUNCTIONS(FaultText)
public:
    static QList<FaultKindText> kinds();
    /// The name of a kind; the word itself for one that is not known here.
    static QString name(const QString& kind);
    static QString detector(const QString& word);
    static QString state(const QString& word);
    /// The same, of what an event tells.
    static QString word(const std::string& kind) { return name(QString::fromStdString(kind)); }
    static QString detectorWord(const std::string& word)
    {
        return detector(QString::fromStdString(word));
    }
};

} // namespace nucleate
