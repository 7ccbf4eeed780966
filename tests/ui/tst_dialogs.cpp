#include "tests/models/explorernode.hpp"
#include "tests/ui/dialogs.hpp"
#include "ui/pages/allpages.hpp"
#include "ui/shell/languages.hpp"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace nucleate;
using namespace Qt::StringLiterals;

/// Dialogs: what they say in another language, and what they make of what is typed.
class TstDialogs : public QObject
{
    Q_OBJECT

    struct Program
    {
        FakeNode node;
        QTemporaryDir folder;
        Core core{folder.filePath(u"wallet.json"_s)};
        MainWindow window{core};

        Program()
        {
            explorernode::answer(node);
            node.handlers.insert(u"eth_getBlockTransactionCountByNumber"_s,
                                 [](const QJsonArray&) { return u"0x3"_s; });
            core.wallet.setCost({1024, 8, 1});
            core.wallet.createFromKey(QString(63, u'0') + u'1', u"password"_s, {});
            registerPages(window);
            window.setLanguages(Languages::all());
            window.show();
            core.client.attach(node.url());
        }
        bool start()
        {
            return QTest::qWaitFor([this] { return core.status.isLive() && core.wallet.exists(); });
        }
    };

    /// Every text of the dialog that is not of a field's content, in the order of its widgets.
    static QStringList textsOf(const QDialog& dialog)
    {
        QStringList out{dialog.windowTitle()};
        for (const auto* widget : dialog.findChildren<QWidget*>()) {
            if (const auto* label = qobject_cast<const QLabel*>(widget))
                out.append(label->text());
            if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
                out.append(button->text());
            if (const auto* line = qobject_cast<const QLineEdit*>(widget))
                out.append(line->placeholderText());
            out.append(widget->accessibleName());
        }
        out.removeAll(QString());
        return out;
    }
    static void settle() { QTest::qWait(120); }

private Q_SLOTS:
    void initTestCase() { Theme::get().install(); }
    void cleanup() { Languages::get().set(u"en"_s); }

    void anOpenDialogFollowsTheLanguage_data()
    {
        QTest::addColumn<QString>("name");
        for (const dialogs::Opener& dialog : dialogs::all())
            QTest::newRow(qUtf8Printable(dialog.name)) << dialog.name;
    }
    void anOpenDialogFollowsTheLanguage()
    {
        QFETCH(QString, name);
        const QList<dialogs::Opener> all = dialogs::all();
        const auto it = std::find_if(all.begin(), all.end(),
                                     [&](const auto& opener) { return opener.name == name; });
        Languages::get().set(u"en"_s);
        Program program;
        QVERIFY(program.start());
        it->open(program.window);
        settle();
        QDialog* dialog = dialogs::opened(program.window);
        QVERIFY(dialog);
        const QStringList english = textsOf(*dialog);
        Languages::get().set(u"ja"_s);
        settle();
        const QStringList switched = textsOf(*dialog);
        dialog->close();
        settle();
        it->open(program.window);
        settle();
        const QDialog* fresh = dialogs::opened(program.window);
        QVERIFY(fresh);
        QCOMPARE(switched, textsOf(*fresh));
        QVERIFY(switched != english);
    }

    void joiningChecksWhatIsTyped()
    {
        Program program;
        QVERIFY(program.start());
        dialogs::ScriptedJoin* runner = dialogs::openJoin(program.window);
        auto* dialog = qobject_cast<Dialog*>(dialogs::opened(program.window));
        QVERIFY(dialog);
        const auto field = [dialog](const QString& name) {
            return dialog->findChild<QLineEdit*>(name);
        };
        const auto says = [dialog](const QString& words) {
            for (const auto* label : dialog->findChildren<QLabel*>())
                if (label->isVisible() && label->text().contains(words))
                    return true;
            return false;
        };
        const auto press = [dialog] { QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton); };
        for (const QString& wrong : {u"ws://10.0.0.7:8545"_s, u"http://"_s,
                                     u"http://me:secret@10.0.0.7:8545"_s, u"a b"_s, QString()})
        {
            field(u"joinUrl"_s)->setText(wrong);
            press();
            QVERIFY2(says(u"Enter the address of an L1"_s), qUtf8Printable(wrong));
        }
        field(u"joinUrl"_s)->setText(u"10.0.0.7:8545"_s);
        QVERIFY(!field(u"joinPassword"_s)->isVisible());
        dialog->findChild<QCheckBox*>(u"joinPropose"_s)->setChecked(true);
        QVERIFY(field(u"joinPassword"_s)->isVisible());
        press();
        QVERIFY(says(u"Enter the password"_s));
        QVERIFY(!runner->asked);
        field(u"joinPassword"_s)->setText(u"password"_s);
        press();
        QVERIFY(runner->asked);
        QCOMPARE(runner->asked->l1.toString(), u"http://10.0.0.7:8545"_s);
        QVERIFY(runner->asked->propose && !runner->asked->sequence && !runner->asked->dispute);
        QCOMPARE(runner->asked->password, u"password"_s);
        QVERIFY2(field(u"joinPassword"_s)->text().isEmpty(), "the password stays in the field");

        runner->enter(JoinRunner::Phase::Following, {}, {dialogs::followed(700)});
        QTRY_COMPARE(dialog->findChild<QTableView*>(u"joined"_s)->model()->rowCount(), 1);
        QTRY_VERIFY(says(u"http://127.0.0.1:9545"_s));
        press(); // Stop
        QCOMPARE(runner->state().phase, JoinRunner::Phase::Idle);
        QVERIFY(field(u"joinUrl"_s)->isVisible());
        runner->enter(JoinRunner::Phase::Failed, u"L1 does not answer."_s);
        QVERIFY(says(u"L1 does not answer."_s));
        dialog->close();
    }

    void aChainBeginsAsItIsAskedFor()
    {
        Program program;
        auto* dialog = dialogs::chainDialog(program.window, false);
        QSignalSpy chosen(dialog, &ChainDialog::chosen);
        dialog->open();
        const auto field = [dialog](const QString& name) {
            return dialog->findChild<QLineEdit*>(name);
        };
        QVERIFY(!dialog->findChild<QSpinBox*>(u"blockTime"_s)->isEnabled());
        field(u"mnemonic"_s)->setText(u"these are no words"_s);
        QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
        QVERIFY(dialog->isVisible());
        field(u"mnemonic"_s)
            ->setText(u" Legal winner thank year wave sausage worth useful legal winner thank "
                      "yellow "_s);
        field(u"chainId"_s)->setText(u"0"_s);
        QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
        QVERIFY(dialog->isVisible());
        field(u"chainId"_s)->setText(u"1337"_s);
        field(u"balance"_s)->setText(u"5"_s);
        dialog->findChild<QSpinBox*>(u"accounts"_s)->setValue(3);
        const auto modes =
            dialog->findChild<Segmented*>(u"mining"_s)->findChildren<QAbstractButton*>();
        QTest::mouseClick(modes.at(1), Qt::LeftButton);
        dialog->findChild<QSpinBox*>(u"blockTime"_s)->setValue(12);
        QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        const auto made = chosen.front().front().value<ChainSettings>();
        QCOMPARE(made.mining, ChainSettings::Mining::Interval);
        QCOMPARE(made.blockTime, 12);
        QCOMPARE(made.accounts, 3);
        QCOMPARE(made.balance, u"5"_s);
        QCOMPARE(made.chainId, quint64{1337});
        QCOMPARE(made.rules, u"osaka"_s);
        QVERIFY(made.mnemonic.startsWith(u"legal winner"_s));
        QVERIFY(!made.keep);
        QVERIFY(ChainSettings::fromMap(made.toMap()) == made);
    }

    void aChainThatIsKeptGoesOnOrGivesWay()
    {
        Program program;
        auto* dialog = dialogs::chainDialog(program.window, true);
        dialog->open();
        auto* accounts = dialog->findChild<QSpinBox*>(u"accounts"_s);
        QVERIFY(!accounts->isEnabled());
        QVERIFY(dialog->settings().keep);
        QVERIFY(!dialog->settings().anew);
        const auto which =
            dialog->findChild<Segmented*>(u"which"_s)->findChildren<QAbstractButton*>();
        QTest::mouseClick(which.at(1), Qt::LeftButton);
        QVERIFY(accounts->isEnabled());
        QVERIFY(dialog->settings().anew);
        dialog->findChild<QCheckBox*>(u"keep"_s)->setChecked(false);
        QVERIFY(!dialog->settings().anew);
        QVERIFY(!dialog->settings().keep);
    }

    void settingsThatMakeNoSenseGetTheirDefaults()
    {
        const ChainSettings out = ChainSettings::fromMap({{u"mining"_s, 9},
                                                          {u"blockTime"_s, -1},
                                                          {u"accounts"_s, 1'000'000},
                                                          {u"balance"_s, u"much"_s},
                                                          {u"chainId"_s, 0}});
        QCOMPARE(out.mining, ChainSettings::Mining::Automine);
        QCOMPARE(out.blockTime, 1);
        QCOMPARE(out.accounts, ChainSettings::kMostAccounts);
        QCOMPARE(out.balance, u"10000"_s);
        QCOMPARE(out.chainId, quint64{31'337});
    }

    void capitalGoesIntoAnAgent()
    {
        Program program;
        QVERIFY(program.start());
        program.node.handlers.insert(u"nucleate_injectCapital"_s, [](const QJsonArray&) {
            return QJsonObject{
                {u"$error"_s, QJsonObject{{u"code"_s, -32000}, {u"message"_s, u"too much"_s}}}};
        });
        program.window.navigator().go(PageId::Agents, u"agent-7"_s);
        auto* button = program.window.findChild<QPushButton*>(u"invest"_s);
        QTRY_VERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        auto* dialog = qobject_cast<Dialog*>(dialogs::opened(program.window));
        QVERIFY(dialog);
        auto* amount = dialog->findChild<QLineEdit*>(u"amount"_s);
        QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
        QCOMPARE(program.node.callsOf(u"nucleate_injectCapital"_s), 0);
        amount->setText(u"2.5"_s);
        QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
        QTRY_VERIFY(textsOf(*dialog).join(u' ').contains(u"oo much"_s));
        program.node.handlers.insert(u"nucleate_injectCapital"_s, [](const QJsonArray& params) {
            return params.at(0)[u"agent"_s] == u"agent-7"_s &&
                           params.at(0)[u"amount"_s] == u"0x22b1c8c1227a0000"_s
                       ? QJsonValue(u"0x1"_s)
                       : QJsonValue();
        });
        QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
        QTRY_VERIFY(!dialogs::opened(program.window));
    }
};

QTEST_MAIN(TstDialogs)
#include "tst_dialogs.moc"
