#include "ui/pages/devnet.hpp"

#include "ui/pages/pagestate.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace nucleate {

DevnetPage::DevnetPage(const UiContext& context, QWidget* parent)
    : Page(context, parent), m_time(new TimeCard(context)), m_snapshots(new SnapshotCard(context)),
      m_endpoints(new EndpointCard(context)), m_accounts(new AccountCard(context)),
      m_genesis(new GenesisCard(context)), m_result(new Label(this, TextSize::Body, Tone::Muted))
{
    auto* scroll = new QScrollArea;
    scroll->setWidget(makeContent());
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_result->setObjectName(u"devnetResult"_s);
    m_result->setElided(true);
    m_result->setContentsMargins(24, 0, 24, 8);
    m_result->hide();
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(scroll, 1);
    column->addWidget(m_result);
    m_panel = new StatePanel(body, this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);
    connect(m_endpoints->copyAll(), &QPushButton::clicked, this, &DevnetPage::copyEverything);
    connect(&context.devnet, &DevnetControls::done, m_accounts, &AccountCard::refresh);
    connect(&context.devnet, &DevnetControls::done, m_genesis, &GenesisCard::refresh);
    connect(&context.devnet, &DevnetControls::done, this,
            [this](const QString& what) { say(what, Tone::Ok); });
    connect(&context.devnet, &DevnetControls::failed, this,
            [this](const QString& why) { say(why, Tone::Error); });
    connect(&context.client, &ControlClient::resynced, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&status(), &NodeStatus::changed, this, &DevnetPage::showState);
    connect(&world().table<protocol::ChainRow>(), &TableSignals::changed, m_endpoints,
            &EndpointCard::showChains);
    connect(&world().table<protocol::NodeRow>(), &TableSignals::changed, this,
            &DevnetPage::showState);
    retranslate();
}

QWidget* DevnetPage::makeContent()
{
    auto* content = new QWidget;
    auto* left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_time);
    left->addWidget(m_snapshots);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(m_endpoints);
    right->addWidget(m_accounts);
    right->addWidget(m_genesis);
    right->addStretch(1);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(24, 4, 24, 16);
    row->setSpacing(12);
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    return content;
}

void DevnetPage::say(const QString& sentence, Tone tone)
{
    m_result->setTone(tone);
    m_result->setText(sentence);
    m_result->show();
}

void DevnetPage::open(const QString&)
{
    refresh();
}

void DevnetPage::refresh()
{
    showState();
    m_time->refresh();
    m_accounts->refresh();
    m_genesis->refresh();
    if (status().isLive())
        context().devnet.askSnapshots();
}

void DevnetPage::copyEverything()
{
    QString text = m_endpoints->text();
    const QStringList addresses = m_accounts->addresses();
    if (m_accounts->hasUsualMnemonic())
        text += u"\naccounts of \"%1\" at m/44'/60'/0'/0/0 and on\n"_s.arg(AccountCard::mnemonic());
    for (const QString& address : addresses)
        text += u"  %1\n"_s.arg(address);
    QGuiApplication::clipboard()->setText(text);
}

void DevnetPage::showState()
{
    pagestate::follow(*m_panel, status());
    if (status().isLive() && !status().can(u"control"_s))
        m_panel->setDenied(u"control"_s);
    m_time->showState();
    m_snapshots->showState();
    m_accounts->showState();
    m_genesis->showState();
}

void DevnetPage::retranslate()
{
    m_time->retranslate();
    m_snapshots->retranslate();
    m_accounts->retranslate();
    m_endpoints->retranslate();
    m_genesis->retranslate();
    showState();
}

} // namespace nucleate
