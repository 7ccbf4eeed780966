#include "ui/shell/languages.hpp"

#include "ui/theme/theme.hpp"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace nucleate {

Languages& Languages::get()
{
    static auto* languages = new Languages(qApp);
    return *languages;
}

QStringList Languages::codes()
{
    return {u"en"_s, u"ja"_s, u"zh_CN"_s};
}

QList<std::pair<QString, QString>> Languages::all()
{
    return {{u"en"_s, u"English"_s}, {u"ja"_s, u"日本語"_s}, {u"zh_CN"_s, u"简体中文"_s}};
}

QString Languages::ofSystem()
{
    const QStringList known = codes();
    for (const QString& wanted : QLocale::system().uiLanguages()) {
        const QLocale locale(wanted);
        for (const QString& code : known)
            if (QLocale(code).language() == locale.language())
                return code;
    }
    return known.front();
}

void Languages::set(const QString& code)
{
    const QString chosen = codes().contains(code) ? code : codes().front();
    if (chosen == m_current)
        return;
    m_current = chosen;
    QLocale::setDefault(chosen == u"en" ? QLocale(QLocale::English) : QLocale(chosen));
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_own);
    // Fonts first: the texts that follow are measured with them.
    Theme::get().setLanguage(chosen);
    if (m_qt.load(u"qtbase_"_s + chosen, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(u":/i18n/nucleate_"_s + chosen + u".qm"_s))
        QCoreApplication::installTranslator(&m_own);
    Q_EMIT changed(chosen);
}

} // namespace nucleate
