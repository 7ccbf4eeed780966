#include "ui/pages/devnet.hpp"

#include "models/format.hpp"
#include "models/wei.hpp"
#include "ui/dialogs/dialog.hpp"
#include "ui/pages/pagestate.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr std::array<quint64, 3> kJumps{3600, 86'400, 604'800};
constexpr std::array<int, 3> kSpeeds{1, 10, 100};
constexpr qsizetype kMostAccounts = 20;

} // namespace

DevnetPage::DevnetPage(const UiContext& context, QWidget* parent) : Page(context, parent)
{
    auto* content = new QWidget;
    auto* left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_timeCard = makeTime());
    left->addWidget(m_snapshotCard = makeSnapshots());
    left->addWidget(m_faucetCard = makeFaucet());
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    m_endpointsCard = new Card(content);
    m_copyAll = new QPushButton(m_endpointsCard);
    m_endpointsCard->addControl(m_copyAll);
    m_endpointsCard->body()->addWidget(m_endpoints = new KeyValues);
    m_accountsCard = new Card(content);
    m_accountsCard->body()->addWidget(m_accounts = new KeyValues);
    right->addWidget(m_endpointsCard);
    right->addWidget(m_accountsCard);
    right->addStretch(1);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(24, 4, 24, 16);
    row->setSpacing(12);
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    m_panel = new StatePanel(content, this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);
    connect(m_copyAll, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(endpointsText()); });
    connect(&context.devnet, &DevnetControls::done, this, [this](const QString& what) {
        m_result->setTone(Tone::Ok);
        m_result->setText(what);
        askAccounts();
    });
    connect(&context.devnet, &DevnetControls::failed, this, [this](const QString& why) {
        m_result->setTone(Tone::Error);
        m_result->setText(why);
    });
    connect(&context.devnet, &DevnetControls::snapshotsChanged, this, &DevnetPage::showSnapshots);
    connect(&status(), &NodeStatus::changed, this, &DevnetPage::showState);
    connect(&world().table<protocol::ChainRow>(), &TableSignals::changed, this,
            &DevnetPage::showState);
    retranslate();
}

Card* DevnetPage::makeTime()
{
    auto* card = new Card(this);
    m_mine = new QPushButton(card);
    m_mine->setObjectName(u"mine"_s);
    m_mine->setProperty("primary", true);
    m_pause = new QPushButton(card);
    m_speed = new Segmented(kSpeeds.size(), card);
    m_result = new Label(card, TextSize::Small, Tone::Muted);
    m_result->setWordWrap(true);
    auto* first = new QHBoxLayout;
    first->addWidget(m_mine);
    first->addWidget(m_pause);
    first->addStretch();
    first->addWidget(m_speed);
    auto* second = new QHBoxLayout;
    for (const quint64 seconds : kJumps) {
        auto* jump = new QPushButton(card);
        connect(jump, &QPushButton::clicked, this,
                [this, seconds] { context().devnet.travel(seconds); });
        second->addWidget(jump);
        m_jumps.append(jump);
    }
    second->addStretch();
    card->body()->addLayout(first);
    card->body()->addLayout(second);
    card->body()->addWidget(m_result);
    connect(m_mine, &QPushButton::clicked, this, [this] { context().devnet.mine(); });
    connect(m_pause, &QPushButton::clicked, &context().devnet, &DevnetControls::togglePause);
    connect(m_speed, &Segmented::chosen, this, [this](int index) {
        context().devnet.setSpeed(kSpeeds.at(static_cast<std::size_t>(index)));
    });
    return card;
}

Card* DevnetPage::makeSnapshots()
{
    auto* card = new Card(this);
    m_snapshot = new QPushButton(card);
    m_snapshot->setObjectName(u"snapshot"_s);
    card->addControl(m_snapshot);
    m_noSnapshots = new Label(card, TextSize::Body, Tone::Muted);
    m_noSnapshots->setWordWrap(true);
    m_snapshotRows = new QVBoxLayout;
    m_snapshotRows->setSpacing(4);
    card->body()->addWidget(m_noSnapshots);
    card->body()->addLayout(m_snapshotRows);
    connect(m_snapshot, &QPushButton::clicked, &context().devnet, &DevnetControls::takeSnapshot);
    return card;
}

Card* DevnetPage::makeFaucet()
{
    auto* card = new Card(this);
    m_address = new QLineEdit(card);
    m_address->setMaxLength(42);
    m_address->setFont(Theme::mono(12));
    m_fund = new QPushButton(card);
    auto* row = new QHBoxLayout;
    row->addWidget(m_address, 1);
    row->addWidget(m_fund);
    card->body()->addLayout(row);
    connect(m_fund, &QPushButton::clicked, this,
            [this] { context().devnet.fund(m_address->text().trimmed()); });
    return card;
}

void DevnetPage::open(const QString&)
{
    refresh();
}

void DevnetPage::refresh()
{
    showState();
    askAccounts();
}

void DevnetPage::showSnapshots()
{
    while (QLayoutItem* item = m_snapshotRows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const DevnetControls::Snapshot& snapshot : context().devnet.snapshots()) {
        auto* line = new QWidget(m_snapshotCard);
        auto* name = new Label(line);
        name->setText(tr("At block %1").arg(Format::number(snapshot.block)));
        auto* back = new QPushButton(tr("Revert…", "button"), line);
        back->setAccessibleName(tr("Revert to block %1…").arg(Format::number(snapshot.block)));
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(name, 1);
        row->addWidget(back);
        connect(back, &QPushButton::clicked, this, [this, snapshot] { revert(snapshot); });
        m_snapshotRows->addWidget(line);
    }
    m_noSnapshots->setVisible(context().devnet.snapshots().isEmpty());
}

void DevnetPage::revert(const DevnetControls::Snapshot& snapshot)
{
    const auto* l1 = world().l1();
    const auto lost =
        static_cast<int>(l1 && l1->head > snapshot.block ? l1->head - snapshot.block : 0);
    auto* dialog = new Dialog(tr("Go back to block %1?").arg(Format::number(snapshot.block)),
                              tr("Revert", "button"), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* words = new Label(dialog);
    words->setWordWrap(true);
    words->setText(tr("%n blocks are lost, with every transaction in them, and every snapshot "
                      "taken since. L2s that began since then lose their ground.",
                      nullptr, lost));
    dialog->body()->addWidget(words);
    connect(dialog, &QDialog::accepted, this,
            [this, id = snapshot.id] { context().devnet.revert(id); });
    dialog->open();
}

void DevnetPage::askAccounts()
{
    RpcClient& rpc = context().client.rpc();
    rpc.call(u"eth_accounts"_s, QJsonArray(), this, [this, &rpc](const RpcAnswer& answer) {
        const QJsonArray accounts = answer.result.toArray();
        const auto count = qMin(accounts.size(), kMostAccounts);
        const auto rows = std::make_shared<QList<KeyValue>>(count);
        const auto left = std::make_shared<qsizetype>(count);
        for (qsizetype i = 0; i < count; ++i) {
            const QString address = accounts.at(i).toString();
            rpc.call(u"eth_getBalance"_s, QJsonArray{address, u"latest"_s}, this,
                     [this, rows, left, i, address](const RpcAnswer& balance) {
                         const auto wei = Wei::parse(balance.result.toString());
                         const QString text =
                             wei ? Format::ether(wei->decimal().toStdString(), 2) : u"–"_s;
                         (*rows)[i] = {text, address, true};
                         if (--*left == 0)
                             m_accounts->setRows(*rows);
                     });
        }
    });
}

QString DevnetPage::endpointsText() const
{
    QString out;
    for (const protocol::ChainRow& chain : world().table<protocol::ChainRow>().rows()) {
        out += u"%1 (chain id %2)\n  http %3\n  ws   %4\n"_s.arg(
            qs(chain.name), QString::number(chain.chain_id), qs(chain.http), qs(chain.ws));
        if (!chain.rollup.empty())
            out += u"  rollup %1\n"_s.arg(qs(chain.rollup));
    }
    return out;
}

void DevnetPage::showState()
{
    pagestate::follow(*m_panel, status());
    if (status().isLive() && !status().can(u"control"_s)) {
        m_panel->setDenied(u"control"_s);
        return;
    }
    const auto* node = world().node();
    const QString noClock = context().devnet.whyNoClock();
    m_pause->setEnabled(noClock.isEmpty());
    m_pause->setToolTip(noClock);
    m_speed->setEnabled(noClock.isEmpty());
    m_speed->setToolTip(noClock);
    for (std::size_t i = 0; node && i < kSpeeds.size(); ++i)
        if (static_cast<int>(node->speed) == kSpeeds.at(i))
            m_speed->setCurrent(static_cast<int>(i));
    m_pause->setText(node && node->paused ? tr("Resume", "button, time")
                                          : tr("Pause", "button, time"));
    QList<KeyValue> rows;
    for (const protocol::ChainRow& chain : world().table<protocol::ChainRow>().rows()) {
        rows.append({qs(chain.name), tr("chain id %1").arg(chain.chain_id), false, Tone::Muted});
        rows.append({u"HTTP"_s, qs(chain.http), false});
        rows.append({u"WebSocket"_s, qs(chain.ws), false});
        if (!chain.rollup.empty())
            rows.append({tr("Rollup node"), qs(chain.rollup), false});
    }
    m_endpoints->setRows(rows);
}

void DevnetPage::retranslate()
{
    m_timeCard->setTitle(tr("Blocks and time"));
    m_mine->setText(tr("Mine a block", "button"));
    m_speed->setTexts({u"×1"_s, u"×10"_s, u"×100"_s});
    for (qsizetype i = 0; i < m_jumps.size(); ++i)
        m_jumps.at(i)->setText(tr("+%1", "button: travel in time")
                                   .arg(Format::duration(kJumps.at(static_cast<std::size_t>(i)))));
    m_snapshotCard->setTitle(tr("Snapshots"));
    m_snapshot->setText(tr("Take snapshot", "button"));
    m_noSnapshots->setText(tr("A snapshot remembers the whole chain; going back takes a moment."));
    m_faucetCard->setTitle(tr("Faucet"));
    m_address->setPlaceholderText(u"0x…"_s);
    m_address->setAccessibleName(tr("Address to fund"));
    m_fund->setText(tr("Send devnet ETH", "button"));
    m_accountsCard->setTitle(tr("Accounts"));
    m_accountsCard->setNote(tr("of the usual test mnemonic"));
    m_endpointsCard->setTitle(tr("Endpoints"));
    m_copyAll->setText(tr("Copy all", "button"));
    showSnapshots();
    showState();
}

} // namespace nucleate
