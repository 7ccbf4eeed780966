#pragma once

#include "tests/live/devnetprocess.hpp"
#include "ui/dialogs/dialog.hpp"
#include "ui/pages/allpages.hpp"
#include "ui/shell/mainwindow.hpp"
#include "ui/widgets/segmented.hpp"

#include <QApplication>
#include <QJsonArray>

namespace nucleate {

using namespace Qt::StringLiterals;

inline constexpr int kStepMs = 20'000;
inline const QString kSomebody = u"0x00000000000000000000000000000000000b0b0b"_s;

/// The window on an L1 of its own.
struct Program
{
    DevnetProcess devnet{QStringList{u"--l1-only"_s}};
    QTemporaryDir folder;
    Core core{folder.filePath(u"wallet.json"_s)};
    MainWindow window{core};

    bool start(PageId page = PageId::Devnet)
    {
        registerPages(window);
        window.resize(1280, 800);
        window.show();
        if (!devnet.waitForStart(false))
            return false;
        core.client.attach(devnet.url());
        window.navigator().go(page);
        return QTest::qWaitFor([this] { return core.status.isLive() && core.world.l1(); }, kStepMs);
    }
    quint64 head() const { return core.world.l1() ? core.world.l1()->head : 0; }
    QJsonValue ask(const QString& method, const QJsonArray& params = {})
    {
        QJsonValue out;
        bool done = false;
        core.client.rpc().call(method, params, &window, [&](const RpcAnswer& answer) {
            out = answer.failed ? QJsonValue(answer.error.message) : answer.result;
            done = true;
        });
        (void)QTest::qWaitFor([&] { return done; }, kStepMs);
        return out;
    }
    QString account(int index) { return ask(u"eth_accounts"_s).toArray().at(index).toString(); }
    QString send(const QString& from, const QString& to, const QString& value)
    {
        return ask(u"eth_sendTransaction"_s,
                   {QJsonObject{{u"from"_s, from}, {u"to"_s, to}, {u"value"_s, value}}})
            .toString();
    }
    template <class W = QPushButton>
    W* find(const QString& name)
    {
        return window.findChild<W*>(name);
    }
    QPushButton* button(const QString& text)
    {
        for (auto* button : window.findChildren<QPushButton*>())
            if (button->isVisible() && button->text() == text)
                return button;
        return nullptr;
    }
    bool click(const QString& text)
    {
        QPushButton* found = nullptr;
        if (!QTest::qWaitFor([&] { return (found = button(text)) && found->isEnabled(); }))
            return false;
        QTest::mouseClick(found, Qt::LeftButton);
        return true;
    }
    /// Of the open dialog, or null.
    Dialog* dialog(const QString& name)
    {
        Dialog* found = nullptr;
        (void)QTest::qWaitFor([&] {
            found = find<Dialog>(name);
            return found && found->isVisible();
        });
        return found;
    }
    QString result() { return find<Label>(u"devnetResult"_s)->text(); }
    bool says(const QString& part)
    {
        return QTest::qWaitFor([&] { return result().contains(part); }, kStepMs);
    }
    void chooseMining(int index)
    {
        QTest::mouseClick(
            find<Segmented>(u"miningMode"_s)->findChildren<QAbstractButton*>().at(index),
            Qt::LeftButton);
    }
    void shoot(const QString& name, QWidget* what = nullptr)
    {
        const QString shots = qEnvironmentVariable("NUCLEATE_SHOTS");
        if (shots.isEmpty())
            return;
        QTest::qWait(150);
        (what ? what : &window)->grab().save(shots + u'/' + name + u".png"_s);
    }
    /// Every block that the window knows is the node's block of that number, and none is above the
    /// head.
    QString disagreement()
    {
        const quint64 top = ask(u"eth_blockNumber"_s).toString().toULongLong(nullptr, 16);
        if (head() != top)
            return u"head %1, node %2"_s.arg(head()).arg(top);
        for (const protocol::BlockRow& row : core.world.table<protocol::BlockRow>().rows()) {
            const QString at = u"0x"_s + QString::number(row.number, 16);
            const QJsonValue block = ask(u"eth_getBlockByNumber"_s, {at, false});
            if (block[u"hash"_s].toString() != qs(row.hash))
                return u"block %1 is %2, known as %3"_s.arg(
                    QString::number(row.number), block[u"hash"_s].toString(), qs(row.hash));
        }
        for (const char* metric : {"base_fee", "gas_used", "tps", "pending"}) {
            const Series* series = core.world.series().find(u"l1"_s, QString::fromLatin1(metric));
            if (!series->isEmpty() &&
                series->last().time > static_cast<double>(core.world.l1()->head_time))
                return u"%1 is known of the future"_s.arg(QString::fromLatin1(metric));
        }
        return {};
    }
    bool agrees()
    {
        return QTest::qWaitFor([this] { return disagreement().isEmpty(); }, kStepMs);
    }
};

#define VERIFY_AGREES(program) QVERIFY2((program).agrees(), qPrintable((program).disagreement()))

} // namespace nucleate
