#include "tests/models/explorernode.hpp"
#include "ui/pages/allpages.hpp"
#include "ui/pages/explorer.hpp"
#include "ui/shell/mainwindow.hpp"
#include "ui/widgets/hashlabel.hpp"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace nucleate;
using namespace Qt::StringLiterals;

/// From a block to its transaction, to an address, to a contract's function, and back.
class TstExplorerPage : public QObject
{
    Q_OBJECT

    struct Program
    {
        FakeNode node;
        QTemporaryDir folder;
        Core core{folder.filePath(u"wallet.json"_s)};
        MainWindow window{core};

        explicit Program(std::uint64_t head = 2100)
        {
            QJsonObject world = fixtures::snapshot();
            protocol::ChainRow l1 = fixtures::l1();
            l1.head = head;
            world.insert(u"chains"_s, QJsonArray{rowjson::write(l1)});
            node.setWorld(world);
            explorernode::answer(node);
            registerPages(window);
            window.resize(1280, 800);
            window.show();
            core.client.attach(node.url());
        }
        ExplorerPage* page() { return qobject_cast<ExplorerPage*>(window.page(PageId::Explorer)); }
        template <class W>
        W* find(const QString& name)
        {
            return window.findChild<W*>(name);
        }
        template <class W>
        W* find()
        {
            return window.findChild<W*>();
        }
        void go(const QString& target) { window.navigator().go(PageId::Explorer, target); }
        /// Words anywhere on the shown page.
        bool says(const QString& words)
        {
            for (const auto* label : window.findChildren<QLabel*>())
                if (label->isVisible() && label->text().contains(words))
                    return true;
            return false;
        }
        void shoot(const QString& name)
        {
            const QString folder_ = qEnvironmentVariable("NUCLEATE_SHOTS");
            if (folder_.isEmpty())
                return;
            QTest::qWait(80);
            window.grab().save(folder_ + u'/' + name + u".png"_s);
        }
    };

    static QString cell(const QTreeWidget* tree, const QString& first, int column)
    {
        const auto found = tree->findItems(first, Qt::MatchContains | Qt::MatchRecursive, 0);
        return found.isEmpty() ? u"?"_s : found.front()->text(column);
    }

private Q_SLOTS:
    void initTestCase() { Theme::get().install(); }

    void aMillionBlocksScrollToGenesis()
    {
        Program program(1'000'000);
        QTRY_VERIFY(program.core.status.isLive());
        program.go({});
        auto* table = program.find<DataTable>(u"blocks"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1'000'001);
        QElapsedTimer since;
        since.start();
        for (int i = 0; i <= 50; ++i) {
            table->verticalScrollBar()->setValue(
                static_cast<int>(qint64{table->verticalScrollBar()->maximum()} * i / 50));
            table->viewport()->repaint();
        }
        QVERIFY2(since.elapsed() < 3000, qPrintable(QString::number(since.elapsed())));
        const QModelIndex genesis = table->model()->index(1'000'000, BlockPages::BaseFee);
        QVERIFY(table->viewport()->rect().intersects(table->visualRect(genesis)));
        QTRY_VERIFY(genesis.data().toString() != u"…"_s);
        program.shoot(u"explorer-genesis"_s);
    }

    void aBlockIsChosenWithTheKeyboard()
    {
        Program program;
        QTRY_VERIFY(program.core.status.isLive());
        program.go({});
        auto* table = program.find<DataTable>(u"blocks"_s);
        QTRY_VERIFY(table->model()->rowCount() > 0);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Down);
        auto* list = program.find<DataTable>(u"blockTransactions"_s);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QTRY_VERIFY(list->isVisible());
        program.shoot(u"explorer-block"_s);
        list->setFocus();
        list->selectRow(0);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(program.find<TransactionView>()->isVisible());
        program.window.navigator().back();
        QTRY_VERIFY(program.find<BlockView>()->isVisible());
    }

    void aTransactionIsTakenApart()
    {
        Program program;
        QTRY_VERIFY(program.core.status.isLive());
        program.go(explorernode::kHash);
        auto* view = program.find<TransactionView>();
        QTRY_VERIFY(view->isVisible());
        QTRY_VERIFY(program.says(u"Succeeded"_s));
        QVERIFY(program.says(u"transfer"_s));
        program.shoot(u"explorer-tx"_s);
        const auto trees = view->findChildren<ValueTree*>();
        QCOMPARE(trees.size(), 4);
        // Input, logs, calls, changes, in the order of the tabs; then what its contracts wrote.
        QTRY_VERIFY(view->tabs()->isTabVisible(5));
        QVERIFY(view->findChild<QPlainTextEdit*>(u"console"_s)->toPlainText().endsWith(u"fee 0"_s));
        QStringList seen;
        for (int tab = 1; tab < 5; ++tab) {
            view->tabs()->setCurrentIndex(tab);
            QTest::qWait(20);
            const auto* tree = view->tabs()->currentWidget()->findChild<ValueTree*>();
            QTRY_VERIFY(tree->topLevelItemCount() > 0);
            seen.append(tree->topLevelItem(0)->text(0));
            program.shoot(u"explorer-tx-%1"_s.arg(tab));
            if (tab == 1)
                QCOMPARE(tree->findItems(u"100000000000000000"_s,
                                         Qt::MatchExactly | Qt::MatchRecursive, 1)
                             .size(),
                         1);
            if (tab == 3)
                QVERIFY(cell(tree, u"not yet"_s, 2).startsWith(u"1,500"_s));
            if (tab == 4)
                QCOMPARE(cell(tree, u"Nonce"_s, 2), u"8"_s);
        }
        QVERIFY(seen.at(1).contains(u"Transfer"_s));
        QVERIFY(seen.at(2).contains(u"transfer"_s));
    }

    void theSendersNextTransactionIsOneClickAway()
    {
        Program program;
        QTRY_VERIFY(program.core.status.isLive());
        program.go(explorernode::kHash);
        QToolButton* next = nullptr;
        QTRY_VERIFY([&] {
            for (auto* button : program.page()->findChildren<QToolButton*>())
                if (button->isVisible() && button->toolTip().contains(u"next transaction"_s))
                    next = button;
            return next && next->isEnabled();
        }());
        QTest::mouseClick(next, Qt::LeftButton);
        QTRY_VERIFY(program.window.navigator().place().target.endsWith(explorernode::kNextHash));
    }

    void aLinkOpensAndItsMarkCopies()
    {
        Program program;
        QTRY_VERIFY(program.core.status.isLive());
        program.go(explorernode::kHash);
        HashLabel* from = nullptr;
        QTRY_VERIFY([&] {
            for (auto* label : program.page()->findChildren<HashLabel*>())
                if (label->isVisible() && label->hash() == explorernode::kSender)
                    from = label;
            return from != nullptr;
        }());
        QVERIFY(from->accessibleName().contains(u"Dirac"_s));
        QSignalSpy copied(from, &HashLabel::copied);
        QTest::mouseClick(from, Qt::LeftButton, {}, QPoint(4, from->height() / 2));
        QCOMPARE(copied.count(), 1);
        QTest::mouseClick(from, Qt::LeftButton, {}, QPoint(from->width() - 4, from->height() / 2));
        QTRY_VERIFY(program.find<AddressView>()->isVisible());
        program.shoot(u"explorer-address"_s);
        auto* list = program.find<DataTable>(u"addressTransactions"_s);
        QTRY_COMPARE(list->model()->rowCount(), 2);
    }

    void whatDoesNotExistIsSaidSo_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("words");
        QTest::newRow("number") << u"99999"_s << u"has the blocks 0 to 2,100"_s;
        QTest::newRow("hash") << QString(u"0x"_s + QString(64, u'b'))
                              << u"No chain here has a transaction or block"_s;
        QTest::newRow("length") << u"0xabcdef0123456789abcdef01"_s
                                << u"an address 40; this has 24"_s;
        QTest::newRow("words") << u"nobody"_s << u"Enter a block number"_s;
    }
    void whatDoesNotExistIsSaidSo()
    {
        QFETCH(QString, typed);
        QFETCH(QString, words);
        Program program;
        QTRY_VERIFY(program.core.status.isLive());
        program.go({});
        auto* field = program.find<QLineEdit>(u"explorerSearch"_s);
        field->setFocus();
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(program.says(words));
    }

    void theSearchKnowsNumbersHashesAndNames_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("title");
        QTest::newRow("number") << u"2,090"_s << u"Block 2,090"_s;
        QTest::newRow("block hash") << explorernode::kBlockHash << u"Block 2,090"_s;
        QTest::newRow("transaction") << explorernode::kHash << u"Transaction"_s;
        QTest::newRow("address") << explorernode::kToken << u"Contract"_s;
        QTest::newRow("agent") << u"dirac"_s << u"Dirac"_s;
    }
    void theSearchKnowsNumbersHashesAndNames()
    {
        QFETCH(QString, typed);
        QFETCH(QString, title);
        Program program;
        QTRY_VERIFY(program.core.status.isLive());
        program.go({});
        auto* field = program.find<QLineEdit>(u"explorerSearch"_s);
        field->setText(typed);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(program.says(title));
    }

    void aContractIsReadAndWritten()
    {
        Program program;
        program.node.handlers.insert(u"eth_call"_s, [](const QJsonArray& params) {
            const QString data = params.at(0)[u"data"_s].toString();
            if (data.startsWith(u"0x70a08231"_s))
                return QJsonValue(QString(u"0x"_s + explorernode::word(u"2a"_s)));
            return data.startsWith(u"0xa9059cbb"_s)
                       ? QJsonValue(QString(u"0x"_s + explorernode::word(u"1"_s)))
                       : QJsonValue(u"0x"_s);
        });
        program.node.handlers.insert(u"eth_sendTransaction"_s, [](const QJsonArray&) {
            return QJsonValue(explorernode::kHash);
        });
        QTRY_VERIFY(program.core.status.isLive());
        program.go(explorernode::kToken);
        auto* view = program.find<ContractView>();
        auto* form = view->form();
        QTRY_COMPARE(program.find<QComboBox>(u"abiChoice"_s)->currentText(), u"WETH9"_s);
        program.find<AddressView>()->tabs()->setCurrentIndex(2);
        const auto choose = [&](const QString& name) {
            view->functions()->setCurrentItem(
                view->functions()->findItems(name, Qt::MatchExactly).front());
        };
        choose(u"balanceOf"_s);
        QCOMPARE(form->fields().size(), 1);
        QTest::mouseClick(form->button(), Qt::LeftButton);
        QVERIFY(form->outcome()->text().contains(u"missing"_s));
        QTest::keyClicks(form->fields().front(), explorernode::kSender);
        QTest::keyClick(form->fields().front(), Qt::Key_Return);
        QTRY_COMPARE(form->results()->topLevelItemCount(), 1);
        QCOMPARE(form->results()->topLevelItem(0)->text(1), u"42"_s);
        program.shoot(u"explorer-contract"_s);
        choose(u"transfer"_s);
        form->fields().at(0)->setText(explorernode::kSender);
        form->fields().at(1)->setText(u"5"_s);
        QTest::mouseClick(form->button(), Qt::LeftButton);
        QTRY_COMPARE(program.node.callsOf(u"eth_sendTransaction"_s), 1);
        QTRY_VERIFY(form->outcome()->text().contains(u"in block"_s));
        program.shoot(u"explorer-contract-sent"_s);
    }

    void aRefusedCallSaysWhy()
    {
        Program program;
        program.node.handlers.insert(u"eth_call"_s, [](const QJsonArray&) {
            return QJsonObject{
                {u"$error"_s,
                 QJsonObject{{u"code"_s, 3},
                             {u"message"_s, u"execution reverted"_s},
                             {u"data"_s, explorernode::callTrace()[u"calls"_s].toArray().at(
                                             1)[u"output"_s]}}}};
        });
        QTRY_VERIFY(program.core.status.isLive());
        program.go(explorernode::kToken);
        auto* view = program.find<ContractView>();
        QTRY_VERIFY(view->functions()->count() > 3);
        view->functions()->setCurrentItem(
            view->functions()->findItems(u"totalSupply"_s, Qt::MatchExactly).front());
        QTRY_VERIFY(view->form()->outcome()->text().contains(u"not yet"_s));
    }
};

QTEST_MAIN(TstExplorerPage)
#include "tst_explorerpage.moc"
