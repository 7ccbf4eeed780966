#include "tests/models/fakenode.hpp"
#include "ui/pages/allpages.hpp"
#include "ui/shell/mainwindow.hpp"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace nucleate;
using namespace Qt::StringLiterals;

/// Where pictures of the pages go, for the eye; unset: none are made.
static QString shotDir()
{
    return qEnvironmentVariable("NUCLEATE_SHOTS");
}

class TstShell : public QObject
{
    Q_OBJECT

    struct Program
    {
        FakeNode node;
        QTemporaryDir folder;
        Core core{folder.filePath(u"wallet.json"_s)};
        World& world = core.world;
        NodeStatus& status = core.status;
        MainWindow window{core};

        explicit Program(QJsonObject snapshot = fixtures::snapshot()) : node(std::move(snapshot))
        {
            registerPages(window);
            window.resize(1280, 800);
            window.show();
            core.client.attach(node.url());
        }
        void shoot(const QString& name)
        {
            if (shotDir().isEmpty())
                return;
            QTest::qWait(50);
            window.grab().save(shotDir() + u'/' + name + u".png"_s);
        }
    };

private Q_SLOTS:
    void initTestCase() { Theme::get().install(); }

    void pictures()
    {
        for (const auto scheme : {Theme::Scheme::Dark, Theme::Scheme::Light}) {
            Theme::get().setScheme(scheme);
            const QString suffix = scheme == Theme::Scheme::Dark ? u"-dark"_s : u"-light"_s;
            Program program;
            QTRY_VERIFY(program.status.isLive());
            for (int i = 0; i < kPageCount; ++i) {
                const auto id = static_cast<PageId>(i);
                if (!program.window.page(id))
                    continue;
                program.window.navigator().go(id);
                program.shoot(QString::number(i + 1) + suffix);
            }
        }
        Theme::get().setScheme(Theme::Scheme::Dark);
    }

    void paletteFindsAnAgentByName()
    {
        Program program;
        QTRY_VERIFY(program.status.isLive());
        CommandPalette* palette = program.window.commandPalette();
        QTest::keyClick(&program.window, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette->isVisible());
        QTest::keyClicks(palette->field(), u"@turin"_s);
        QCOMPARE(palette->list()->model()->rowCount(), 1);
        QCOMPARE(palette->list()->model()->index(0, 0).data().toString(), u"Turing"_s);
        program.shoot(u"palette"_s);
        QTest::keyClick(palette->field(), Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
    }

    void aDisabledActionSaysWhy()
    {
        Program program;
        const QAction* back = program.window.actions().find(u"back"_s);
        QVERIFY(!back->isEnabled());
        QVERIFY(!ActionRegistry::reason(back).isEmpty());
    }

    void losingTheNodeKeepsTheLastValues()
    {
        Program program;
        QTRY_VERIFY(program.status.isLive());
        program.node.stopListening();
        program.node.hangUp();
        QTRY_COMPARE(program.status.state(), NodeStatus::State::Reconnecting);
        QCOMPARE(program.world.table<protocol::AgentRow>().size(), 24);
        program.shoot(u"lost"_s);
    }
};

QTEST_MAIN(TstShell)
#include "tst_shell.moc"
