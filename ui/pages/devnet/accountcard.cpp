#include "ui/pages/devnet/accountcard.hpp"

#include "models/format.hpp"
#include "models/wei.hpp"
#include "ui/pages/devnet/devnetdialogs.hpp"
#include "ui/widgets/hashlabel.hpp"

#include <QJsonArray>
#include <QRegularExpression>
#include <memory>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr qsizetype kMostAccounts = 20;
/// The first address of the test mnemonic, at m/44'/60'/0'/0/0.
const QString kFirstTestAddress = u"0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266"_s;

} // namespace

AccountCard::AccountCard(const UiContext& context, QWidget* parent)
    : Card(parent), m_context(context), m_accounts(new KeyValues), m_address(new QLineEdit(this)),
      m_fund(new QPushButton(this)), m_set(new QPushButton(this)),
      m_impersonate(new QPushButton(this)), m_note(new Label(this, TextSize::Small, Tone::Muted)),
      m_rows(new QVBoxLayout), m_sent(new KeyValues)
{
    m_address->setMaxLength(42);
    m_address->setFont(Theme::mono(12));
    m_address->setObjectName(u"accountAddress"_s);
    m_fund->setObjectName(u"fund"_s);
    m_set->setObjectName(u"setBalanceOf"_s);
    m_impersonate->setObjectName(u"impersonate"_s);
    m_note->setWordWrap(true);
    m_rows->setSpacing(4);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_fund);
    buttons->addWidget(m_set);
    buttons->addWidget(m_impersonate);
    buttons->addStretch();
    body()->addWidget(m_accounts);
    body()->addSpacing(8);
    body()->addWidget(m_address);
    body()->addLayout(buttons);
    body()->addWidget(m_note);
    body()->addLayout(m_rows);
    body()->addWidget(m_sent);
    m_sent->hide();
    DevnetControls& devnet = m_context.devnet;
    for (KeyValues* links : {m_accounts, m_sent})
        connect(links, &KeyValues::opened, this, [this](const QString& hash) {
            m_context.navigator.go(PageId::Explorer, u"l1/"_s + hash);
        });
    connect(m_fund, &QPushButton::clicked, this, [this] {
        if (const QString address = givenAddress(); !address.isEmpty())
            m_context.devnet.fund(address);
    });
    connect(m_set, &QPushButton::clicked, this, [this] {
        if (const QString address = givenAddress(); !address.isEmpty())
            openSetBalance(m_context, address, window());
    });
    connect(m_impersonate, &QPushButton::clicked, this, [this] {
        if (const QString address = givenAddress(); !address.isEmpty())
            m_context.devnet.impersonate(address);
    });
    connect(m_address, &QLineEdit::textEdited, this, &AccountCard::showState);
    connect(&devnet, &DevnetControls::impersonationChanged, this, &AccountCard::showImpersonated);
    connect(&devnet, &DevnetControls::sent, this, [this](const QString& hash) {
        m_sentHash = hash;
        showSent();
    });
}

QString AccountCard::mnemonic()
{
    return u"test test test test test test test test test test test junk"_s;
}

bool AccountCard::hasUsualMnemonic() const
{
    return !m_balances.isEmpty() &&
           m_balances.front().value.compare(kFirstTestAddress, Qt::CaseInsensitive) == 0;
}

QStringList AccountCard::addresses() const
{
    QStringList out;
    for (const KeyValue& row : m_balances)
        out.append(row.value);
    return out;
}

/// The typed address, or nothing and the reason on screen.
QString AccountCard::givenAddress()
{
    static const QRegularExpression kAddress(u"^0x[0-9a-fA-F]{40}$"_s);
    const QString text = m_address->text().trimmed();
    if (kAddress.match(text).hasMatch())
        return text;
    m_note->setTone(Tone::Error);
    m_note->setText(tr("Enter an address first: 0x and 40 digits."));
    m_note->show();
    m_address->setFocus();
    return {};
}

void AccountCard::refresh()
{
    RpcClient& rpc = m_context.client.rpc();
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
                         (*rows)[i] = {text, address, true, Tone::Text, false, true};
                         if (--*left > 0)
                             return;
                         m_balances = *rows;
                         showBalances();
                     });
        }
    });
}

void AccountCard::showBalances()
{
    m_accounts->setRows(m_balances);
    setNote(hasUsualMnemonic() ? tr("of the usual test mnemonic") : QString());
}

void AccountCard::showImpersonated()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString& address : m_context.devnet.impersonated())
        m_rows->addWidget(makeImpersonated(address));
}

QWidget* AccountCard::makeImpersonated(const QString& address)
{
    auto* line = new QWidget(this);
    auto* hash = new HashLabel(line);
    hash->setHash(address, 10, 8);
    auto* send = new QPushButton(tr("Send…", "button: as an impersonated address"), line);
    send->setAccessibleName(tr("Send as %1").arg(address));
    auto* stop = new QPushButton(tr("Stop", "button: impersonating"), line);
    stop->setAccessibleName(tr("Stop impersonating %1").arg(address));
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(hash);
    row->addStretch();
    row->addWidget(send);
    row->addWidget(stop);
    connect(send, &QPushButton::clicked, this,
            [this, address] { openSendAs(m_context, address, window()); });
    connect(stop, &QPushButton::clicked, this,
            [this, address] { m_context.devnet.stopImpersonating(address); });
    return line;
}

void AccountCard::showSent()
{
    m_sent->setVisible(!m_sentHash.isEmpty());
    m_sent->setRows({{tr("Sent last"), m_sentHash, true, Tone::Text, false, true}});
}

void AccountCard::showState()
{
    const QString why = m_context.devnet.whyNoControl();
    for (QPushButton* button : {m_fund, m_set, m_impersonate}) {
        button->setEnabled(why.isEmpty());
        button->setToolTip(why);
    }
    m_note->setTone(Tone::Muted);
    m_note->setText(why.isEmpty() ? tr("The node sends for an impersonated address without its "
                                       "key, here and by eth_sendTransaction.")
                                  : why);
}

void AccountCard::retranslate()
{
    setTitle(tr("Accounts"));
    m_address->setPlaceholderText(tr("0x… any address"));
    m_address->setAccessibleName(tr("Address to fund, to set the balance of or to impersonate"));
    m_fund->setText(tr("Send devnet ETH", "button"));
    m_set->setText(tr("Set balance…", "button"));
    m_impersonate->setText(tr("Impersonate", "button"));
    showBalances();
    showSent();
    showImpersonated();
    showState();
}

} // namespace nucleate
