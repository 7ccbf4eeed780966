#include "app/gui/options.hpp"
#include "app/gui/singleinstance.hpp"
#include "app/gui/startup.hpp"
#include "app/gui/tray.hpp"
#include "ui/pages/allpages.hpp"
#include "ui/shell/languages.hpp"
#include "ui/shell/mainwindow.hpp"
#include "ui/theme/theme.hpp"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace nucleate;

namespace {

Theme::Scheme schemeOf(const QString& name)
{
    if (name == u"light")
        return Theme::Scheme::Light;
    return name == u"system" ? Theme::Scheme::System : Theme::Scheme::Dark;
}

QString nameOf(Theme::Scheme scheme)
{
    return scheme == Theme::Scheme::Light    ? u"light"_s
           : scheme == Theme::Scheme::System ? u"system"_s
                                             : u"dark"_s;
}

/// "4" or "6/l1/123": the page's number and what it opens.
void openFirst(MainWindow& window, const QString& page)
{
    const int number = page.section(u'/', 0, 0).toInt();
    if (number >= 1 && number <= kPageCount)
        window.navigator().go(static_cast<PageId>(number - 1), page.section(u'/', 1));
}

void captureLater(MainWindow& window, const Options& options)
{
    QTimer::singleShot(options.captureAfter * 1000, &window, [&window, options] {
        const bool saved = window.grab().save(options.capture);
        if (!saved)
            std::fprintf(stderr, "nucleate: cannot write %s\n", qUtf8Printable(options.capture));
        QCoreApplication::exit(saved ? 0 : 1);
    });
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"nucleate"_s);
    QApplication::setApplicationDisplayName(u"Nucleate"_s);
    QApplication::setApplicationVersion(QStringLiteral(NUCLEATE_VERSION));
    QApplication::setDesktopFileName(u"nucleate"_s);
    const Options options = Options::parse(app);

    const QString data = options.dataDir.isEmpty()
                             ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                             : options.dataDir;
    if (!QDir().mkpath(data)) {
        std::fprintf(stderr, "nucleate: cannot make %s\n", qUtf8Printable(data));
        return 1;
    }
    SingleInstance instance(data);
    if (!instance.claim())
        return 0;

    QSettings settings(QDir(data).filePath(u"settings.ini"_s), QSettings::IniFormat);
    Theme& theme = Theme::get();
    theme.install();
    Languages& languages = Languages::get();
    const QString saved = settings.value(u"language"_s, Languages::ofSystem()).toString();
    languages.set(options.language.isEmpty() ? saved : options.language);
    theme.setScheme(
        schemeOf(options.theme.isEmpty() ? settings.value(u"theme"_s).toString() : options.theme));
    theme.setReducedMotion(settings.value(u"reducedMotion"_s).toBool());
    QObject::connect(&theme, &Theme::changed, &settings, [&] {
        settings.setValue(u"theme"_s, nameOf(theme.scheme()));
        settings.setValue(u"reducedMotion"_s, theme.reducedMotion());
    });

    Core core(QDir(data).filePath(u"wallet.json"_s));
    MainWindow window(core);
    core.notifications.setQuiet(settings.value(u"quiet"_s).toBool());
    registerPages(window);
    window.setLanguages(Languages::all());
    QObject::connect(&window, &MainWindow::languageChosen, &languages, &Languages::set);
    QObject::connect(&languages, &Languages::changed, &settings,
                     [&settings](const QString& code) { settings.setValue(u"language"_s, code); });
    window.restoreGeometry(settings.value(u"geometry"_s).toByteArray());
    QObject::connect(&instance, &SingleInstance::activated, &window, [&window] {
        window.show();
        window.raise();
        window.activateWindow();
    });
    window.show();
    openFirst(window, options.page);

    const Tray tray(core, window);
    Startup startup(core, window, settings, options);
    startup.begin();
    if (!options.capture.isEmpty())
        captureLater(window, options);
    const int result = QApplication::exec();
    settings.setValue(u"geometry"_s, window.saveGeometry());
    settings.setValue(u"quiet"_s, core.notifications.isQuiet());
    startup.stop();
    return result;
}
