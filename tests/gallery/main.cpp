#include "tests/gallery/audit.hpp"
#include "tests/gallery/program.hpp"
#include "tests/ui/dialogs.hpp"
#include "ui/pages/rollups.hpp"
#include "ui/shell/languages.hpp"
#include "ui/shell/welcome.hpp"
#include "ui/swarm/swarmpanel.hpp"
#include "ui/widgets/segmented.hpp"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QTabWidget>
#include <QUrl>
#include <cstdio>

// Every page in its states, languages and themes, as pictures and as findings. No picture is
// compared with another one: what fails is text that does not fit, text that is not translated,
// and a widget that takes the focus without a name.
using namespace nucleate;
using namespace nucleate::gallery;

namespace {

const QString kPseudo = QStringLiteral("pseudo");

struct Options
{
    QString out;
    QString state;
    QString language;
    QString theme;
    QUrl attach;
    QString token;
    int page = 0;
};

Options parse(const QApplication& app)
{
    QCommandLineParser parser;
    const auto option = [&parser](const char* name, const char* value) {
        parser.addOption({QString::fromLatin1(name), {}, QString::fromLatin1(value)});
    };
    option("out", "folder");
    option("state", "name");
    option("language", "code");
    option("theme", "dark|light");
    option("page", "number");
    option("attach", "ws://host:port of a node that runs");
    option("token", "its control token");
    parser.process(app);
    const auto value = [&parser](const char* name) {
        return parser.value(QString::fromLatin1(name));
    };
    return {value("out").isEmpty() ? QStringLiteral("gallery") : value("out"),
            value("state"),
            value("language"),
            value("theme"),
            QUrl(value("attach")),
            value("token"),
            value("page").toInt()};
}

class Gallery
{
public:
    explicit Gallery(Options options) : m_options(std::move(options))
    {
        QDir().mkpath(m_options.out);
        // The first translator installed is the last one asked.
        QCoreApplication::installTranslator(&m_missing);
    }

    int run()
    {
        if (!m_options.attach.isEmpty())
            showRunning();
        else
            for (const State state : kStates)
                if (m_options.state.isEmpty() || m_options.state == nameOf(state))
                    showState(state);
        writeIndex();
        for (const QString& finding : std::as_const(m_findings))
            std::fprintf(stderr, "%s\n", qUtf8Printable(finding));
        std::printf("%d pictures, %d findings: %s/index.html\n", m_count,
                    static_cast<int>(m_findings.size()), qUtf8Printable(m_options.out));
        return m_findings.isEmpty() ? 0 : 1;
    }

private:
    void showState(State state)
    {
        Program program(state);
        // A page without data differs between themes by its colours alone.
        showProgram(program, nameOf(state), state <= State::Alone, state == State::Forming);
    }

    /// A node that runs, as it is at this moment.
    void showRunning()
    {
        Program program(m_options.attach, m_options.token);
        QTest::qWait(1500); // for what the pages ask of the node themselves
        showProgram(program, QStringLiteral("running"), true, false);
    }

    void showProgram(Program& program, const QString& state, bool full, bool tools)
    {
        QStringList languages = Languages::codes();
        languages.append(kPseudo);
        for (const QString& language : std::as_const(languages)) {
            if (!m_options.language.isEmpty() && m_options.language != language)
                continue;
            speak(language);
            for (const auto scheme : {Theme::Scheme::Dark, Theme::Scheme::Light}) {
                const bool light = scheme == Theme::Scheme::Light;
                if (!full && light && language != languages.front())
                    continue;
                if (!m_options.theme.isEmpty() &&
                    m_options.theme != QLatin1String(light ? "light" : "dark"))
                    continue;
                Theme::get().setScheme(scheme);
                showPages(program, state, language, light, tools);
            }
            if (language != kPseudo)
                note(m_missing.take(), language);
            QCoreApplication::removeTranslator(&m_pseudo);
        }
    }

    void speak(const QString& language)
    {
        m_missing.take();
        m_missing.setPluralsOnly(language == QStringLiteral("en"));
        if (language != kPseudo) {
            Languages::get().set(language);
            return;
        }
        Languages::get().set(QStringLiteral("en"));
        QCoreApplication::installTranslator(&m_pseudo);
    }

    void showPages(Program& program, const QString& state, const QString& language, bool light,
                   bool tools)
    {
        for (int i = 0; i < kPageCount; ++i) {
            const auto id = static_cast<PageId>(i);
            if ((m_options.page != 0 && m_options.page != i + 1) || !program.window().page(id))
                continue;
            program.window().navigator().go(id);
            if (!m_options.attach.isEmpty())
                QTest::qWait(700);
            if (id == PageId::Devnet)
                QTest::qWait(60); // for what it asks of the node itself
            QCoreApplication::processEvents();
            for (auto* swarm : program.window().findChildren<swarm::SwarmPanel*>())
                if (swarm->isVisible())
                    swarm->settle();
            for (int round = 0; round < 3; ++round) {
                QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
                QCoreApplication::processEvents();
            }
            // Nothing may arrive between the last layout and the picture.
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            const QString name = QStringLiteral("%1-%2-%3-%4.png")
                                     .arg(QString::number(i + 1), state, language,
                                          QLatin1String(light ? "light" : "dark"));
            take(program.window(), name);
            if (id == PageId::Observatory && tools)
                showSwarmTools(program, name);
            if (id == PageId::Explorer && tools)
                showPlaces(program, name);
            if (id == PageId::Rollups &&
                (state == nameOf(State::Live) || !m_options.attach.isEmpty()))
                showRollups(program, name.mid(2));
            if (id == PageId::Devnet && tools) {
                showDialogs(program, name.mid(2));
                showWelcome(program, name.mid(2));
            }
        }
    }

    /// The key of the swarm with an agent chosen, then its twin as a table.
    void showSwarmTools(Program& program, const QString& name)
    {
        auto* panel = program.window().findChild<swarm::SwarmPanel*>();
        for (const char* tool : {"swarm.info", "swarm.table"}) {
            auto* button = panel->findChild<QToolButton*>(QString::fromLatin1(tool));
            button->setChecked(true);
            panel->view()->setFocus();
            panel->selectAgent(QStringLiteral("agent-7"));
            QCoreApplication::processEvents();
            panel->settle();
            QCoreApplication::processEvents();
            const QString file = QString::fromLatin1(tool) + u'-' + name;
            take(program.window(), file);
            panel->selectAgent({});
            button->setChecked(false);
        }
    }

    /// What the explorer opens: a block, a transaction, an account, a contract, nothing.
    void showPlaces(Program& program, const QString& name)
    {
        const QList<std::pair<QString, QString>> places{
            {QStringLiteral("block"), QStringLiteral("l1/2090")},
            {QStringLiteral("transaction"), explorernode::kHash},
            {QStringLiteral("account"), explorernode::kSender},
            {QStringLiteral("contract"), explorernode::kToken},
            {QStringLiteral("nothing"), QStringLiteral("99999")}};
        for (const auto& [what, target] : places) {
            program.window().navigator().go(PageId::Explorer, target);
            QTest::qWait(120);
            QTabWidget* tabs = nullptr;
            for (auto* candidate : program.window().findChildren<QTabWidget*>())
                if (candidate->isVisible())
                    tabs = candidate;
            for (int tab = 0; tab < (tabs ? tabs->count() : 1); ++tab) {
                if (tabs && !tabs->isTabVisible(tab))
                    continue;
                if (tabs)
                    tabs->setCurrentIndex(tab);
                QTest::qWait(30);
                take(program.window(),
                     QStringLiteral("explorer-%1-%2-%3").arg(what, QString::number(tab + 1), name));
            }
        }
    }

    /// The views of an L2's page.
    void showRollups(Program& program, const QString& name)
    {
        const QHash<QString, QString> things{
            {QStringLiteral("finality"), QStringLiteral("290")},
            {QStringLiteral("faults"), QStringLiteral("fault-1")},
            {QStringLiteral("operators"), qs(fixtures::operators().back().address)}};
        for (const QString& view : RollupsPage::viewNames()) {
            program.window().navigator().go(
                PageId::Rollups, QStringLiteral("l2-1/%1/%2").arg(view, things.value(view)));
            QTest::qWait(m_options.attach.isEmpty() ? 200 : 2500);
            if (auto* claims = program.window().findChild<QListView*>(QStringLiteral("claims"));
                claims && claims->isVisible() && claims->model()->rowCount() > 2)
                claims->setCurrentIndex(claims->model()->index(2, 0));
            QCoreApplication::processEvents();
            take(program.window(), QStringLiteral("rollups-%1-%2").arg(view, name));
            if (view == QStringLiteral("bridge"))
                showToken(program, name);
        }
        program.window().navigator().go(PageId::Rollups, QStringLiteral("l2-1/finality/"));
    }

    /// The bridge with a token chosen, out of the L2.
    void showToken(Program& program, const QString& name)
    {
        const auto choose = [&program](const char* what, int index) {
            auto* choice = program.window().findChild<Segmented*>(QString::fromLatin1(what));
            choice->setCurrent(index);
            Q_EMIT choice->chosen(index);
        };
        auto* field = program.window().findChild<QLineEdit*>(QStringLiteral("bridgeToken"));
        choose("bridgeWhat", 1);
        choose("bridgeWay", 1);
        field->setText(explorernode::kToken);
        QTest::qWait(m_options.attach.isEmpty() ? 600 : 2500); // it asks both chains, step by step
        take(program.window(), QStringLiteral("rollups-token-%1").arg(name));
        field->clear();
        choose("bridgeWhat", 0);
        choose("bridgeWay", 0);
    }

    /// Every dialog of the program.
    void showDialogs(Program& program, const QString& name)
    {
        for (const dialogs::Opener& dialog : dialogs::all()) {
            dialog.open(program.window());
            QTest::qWait(80);
            QDialog* open = dialogs::opened(program.window());
            if (!open)
                qFatal("a dialog did not open");
            // The screen of a picture is small; a dialog takes what it needs of a real one.
            open->resize(open->sizeHint());
            QTest::qWait(10);
            take(*open, QStringLiteral("dialog-%1-%2").arg(dialog.name, name));
            open->close();
            QTest::qWait(10);
        }
    }

    /// What the first start offers.
    void showWelcome(Program& program, const QString& name)
    {
        program.window().showWelcome(new Welcome);
        QTest::qWait(30);
        take(program.window(), QStringLiteral("welcome-") + name);
        program.window().endWelcome();
    }

    void take(QWidget& window, const QString& file)
    {
        // What arrived last may still want its room.
        for (int round = 0; round < 3; ++round)
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        window.grab().save(QDir(m_options.out).filePath(file), "PNG", 80);
        m_pictures.append(file);
        ++m_count;
        note(clippedText(window), file);
        note(unnamedFocusables(window), file);
    }

    /// A finding counts once, with the first picture that shows it.
    void note(const QStringList& findings, const QString& where)
    {
        for (const QString& finding : findings) {
            if (m_seen.contains(finding))
                continue;
            m_seen.insert(finding);
            m_findings.append(where + QStringLiteral(": ") + finding);
        }
    }

    void writeIndex() const
    {
        QFile file(QDir(m_options.out).filePath(QStringLiteral("index.html")));
        if (!file.open(QIODevice::WriteOnly))
            return;
        file.write("<!doctype html><meta charset=utf-8><title>Gallery</title><style>"
                   "body{font:13px sans-serif;background:#222;color:#ddd}"
                   "figure{display:inline-block;margin:8px}img{width:480px;display:block}"
                   "</style><h1>Gallery</h1>");
        for (const QString& finding : m_findings)
            file.write("<p>" + finding.toHtmlEscaped().toUtf8() + "</p>");
        for (const QString& name : m_pictures)
            file.write(QStringLiteral("<figure><a href=\"%1\"><img loading=lazy src=\"%1\"></a>"
                                      "<figcaption>%1</figcaption></figure>")
                           .arg(name)
                           .toUtf8());
    }

    Options m_options;
    MissingStrings m_missing;
    PseudoLanguage m_pseudo;
    QSet<QString> m_seen;
    QStringList m_findings;
    QStringList m_pictures;
    int m_count = 0;
};

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    Theme::get().install();
    Theme::get().setReducedMotion(true);
    return Gallery(parse(app)).run();
}
