#pragma once

#include <QObject>
#include <QTranslator>

namespace nucleate {

/// The program's languages. A change reaches every widget as `QEvent::LanguageChange`, with the
/// fonts and the number formats of the language.
class Languages final : public QObject
{
    Q_OBJECT
public:
    /// Made on first use, after QApplication.
    static Languages& get();

    /// "en", "ja", "zh_CN".
    static QStringList codes();
    /// Codes with each language's own name.
    static QList<std::pair<QString, QString>> all();
    /// The language on offer that is nearest to the system's.
    static QString ofSystem();

    /// An unknown code means English.
    void set(const QString& code);
    QString current() const { return m_current; }

Q_SIGNALS:
    void changed(const QString& code);

private:
    using QObject::QObject;

    QTranslator m_own;
    QTranslator m_qt;
    QString m_current;
};

} // namespace nucleate
