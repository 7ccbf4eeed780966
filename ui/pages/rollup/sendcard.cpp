#include "ui/pages/rollup/sendcard.hpp"

#include "models/format.hpp"
#include "models/rollup/calltext.hpp"
#include "models/rollup/clocktext.hpp"
#include "ui/dialogs/dialog.hpp"
#include "ui/dialogs/walletdialogs.hpp"

#include <QRegularExpressionValidator>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

/// Left for the fee of the transaction itself.
const Wei kGas(Wei::Value{5'000'000'000'000'000});

QString etherOf(Wei amount)
{
    return Format::ether(amount.decimal().toStdString());
}

Tone toneOf(PendingCall::State state)
{
    switch (state) {
    case PendingCall::State::InBlock:
    case PendingCall::State::Final:
        return Tone::Ok;
    case PendingCall::State::Failed:
        return Tone::Error;
    default:
        return Tone::Accent;
    }
}

} // namespace

SendCard::SendCard(const UiContext& context, Bridge& bridge, QWidget* parent)
    : Card(parent), m_context(context), m_bridge(bridge), m_way(new Segmented(2, this)),
      m_truth(new Label(this, TextSize::Body, Tone::Muted)), m_amount(new QLineEdit(this)),
      m_facts(new KeyValues(this)), m_missing(new Label(this, TextSize::Small, Tone::Warn)),
      m_mend(new QPushButton(this)), m_send(new QPushButton(this)), m_call(new Label(this)),
      m_state(new Chip(this))
{
    addControl(m_way);
    m_way->setObjectName(u"bridgeWay"_s);
    m_truth->setWordWrap(true);
    m_missing->setWordWrap(true);
    m_call->setElided(true);
    m_amount->setObjectName(u"bridgeAmount"_s);
    m_amount->setMaxLength(24);
    m_amount->setValidator(
        new QRegularExpressionValidator(QRegularExpression(u"[0-9]*\\.?[0-9]{0,18}"_s), m_amount));
    m_send->setObjectName(u"bridgeSend"_s);
    m_send->setProperty("primary", true);
    m_mend->setObjectName(u"bridgeMend"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_send);
    buttons->addWidget(m_mend);
    buttons->addStretch();
    auto* call = new QHBoxLayout;
    call->addWidget(m_call, 1);
    call->addWidget(m_state);
    body()->addWidget(m_truth);
    body()->addWidget(m_amount);
    body()->addWidget(m_facts);
    body()->addWidget(m_missing);
    body()->addLayout(buttons);
    body()->addStretch();
    body()->addLayout(call);
    connect(m_amount, &QLineEdit::textChanged, this, &SendCard::showButtons);
    connect(m_amount, &QLineEdit::returnPressed, m_send, &QPushButton::click);
    connect(m_way, &Segmented::chosen, this, &SendCard::retranslate);
    connect(m_send, &QPushButton::clicked, this, &SendCard::confirm);
    connect(m_mend, &QPushButton::clicked, this, &SendCard::mend);
}

void SendCard::refresh(const protocol::ChainRow& chain)
{
    if (m_chainName != qs(chain.name) || m_maturity != chain.proof_maturity) {
        m_chainName = qs(chain.name);
        m_maturity = chain.proof_maturity;
        retranslate();
    }
    const auto balance = [](const std::optional<Wei>& known) {
        return known ? etherOf(*known) : QString(u"–"_s);
    };
    QList<KeyValue> rows;
    if (m_context.wallet.exists())
        rows.append({tr("You"), m_context.wallet.address(), true});
    rows.append({tr("On L1"), balance(m_bridge.balanceOnL1())});
    rows.append({tr("On %1").arg(m_chainName), balance(m_bridge.balanceOnL2())});
    m_facts->setRows(rows);
    showButtons();
    showCall();
}

QString SendCard::obstacle() const
{
    const auto& wallet = m_context.wallet;
    if (!wallet.exists())
        return tr("You need a wallet: its key signs, and stays on this machine.");
    if (!wallet.isUnlocked())
        return tr("Your wallet is locked.");
    const auto balance = isDeposit() ? m_bridge.balanceOnL1() : m_bridge.balanceOnL2();
    if (!balance)
        return tr("The chain has not told your balance yet.");
    const auto amount = Wei::fromEther(m_amount->text());
    if (*balance <= kGas)
        return isDeposit() ? tr("You have no ETH on L1.") : tr("You have no ETH on this chain.");
    if (m_bridge.isRunning())
        return tr("A transaction is under way.");
    if (amount && *amount + kGas > *balance)
        return tr("That is more than you have, with the fee.");
    return {};
}

void SendCard::showButtons()
{
    const QString why = obstacle();
    const auto amount = Wei::fromEther(m_amount->text());
    const auto& wallet = m_context.wallet;
    m_missing->setText(why);
    m_missing->setVisible(!why.isEmpty());
    m_send->setEnabled(why.isEmpty() && amount && *amount > Wei());
    m_send->setToolTip(!why.isEmpty()         ? why
                       : !m_send->isEnabled() ? tr("Enter an amount first.")
                                              : QString());
    const bool broke = wallet.isUnlocked() && m_bridge.balanceOnL1() &&
                       *m_bridge.balanceOnL1() <= kGas && m_context.status.can(u"faucet"_s);
    m_mend->setVisible(!wallet.exists() || !wallet.isUnlocked() || broke);
    m_mend->setText(!wallet.exists()       ? tr("Create wallet…", "button")
                    : !wallet.isUnlocked() ? tr("Unlock…", "button")
                                           : tr("Get devnet ETH", "button"));
}

void SendCard::mend()
{
    if (!m_context.wallet.exists())
        openCreateWallet(m_context.wallet, window());
    else if (!m_context.wallet.isUnlocked())
        openUnlockWallet(m_context.wallet, window());
    else
        m_context.flow.askFaucet();
}

/// The transaction that is under way, or the last one.
void SendCard::showCall()
{
    const PendingCall* call = m_bridge.current();
    const QString error = m_bridge.error();
    m_state->setVisible(call != nullptr);
    m_call->setVisible(call != nullptr || !error.isEmpty());
    m_call->setTone(error.isEmpty() ? Tone::Muted : Tone::Error);
    m_call->setText(!error.isEmpty() ? error : call ? call->what : QString());
    m_call->setToolTip(m_call->text());
    if (call)
        m_state->set(CallText::state(*call), toneOf(call->state));
}

void SendCard::confirm()
{
    const auto amount = Wei::fromEther(m_amount->text());
    if (!m_send->isEnabled() || !amount)
        return;
    auto* dialog = new Dialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"confirmTransfer"_s);
    auto* figures = new KeyValues(dialog);
    auto* truth = new Label(dialog, TextSize::Body, Tone::Muted);
    truth->setWordWrap(true);
    dialog->body()->addWidget(figures);
    dialog->body()->addWidget(truth);
    dialog->setWords([this, dialog, figures, truth, amount, in = isDeposit()] {
        dialog->setTitle(in ? tr("Deposit to %1").arg(m_chainName)
                            : tr("Withdraw from %1").arg(m_chainName));
        dialog->acceptButton()->setText(tr("Sign and send", "button"));
        figures->setRows({{tr("You sign as"), m_context.wallet.address(), true},
                          {tr("Amount"), etherOf(*amount)},
                          {tr("From"), in ? tr("L1") : m_chainName},
                          {tr("To", "receiver"), in ? m_chainName : tr("L1")}});
        truth->setText(m_truth->text());
    });
    connect(dialog, &QDialog::accepted, this, [this, amount, in = isDeposit()] {
        if (in)
            m_bridge.deposit(*amount);
        else
            m_bridge.withdraw(*amount);
        m_amount->clear();
    });
    dialog->open();
}

void SendCard::retranslate()
{
    setTitle(tr("Send ETH"));
    m_way->setTexts({tr("Deposit", "choice"), tr("Withdraw", "choice")});
    m_amount->setPlaceholderText(tr("Amount in ETH"));
    m_amount->setAccessibleName(tr("Amount in ETH"));
    m_send->setText(isDeposit() ? tr("Deposit…", "button") : tr("Withdraw…", "button"));
    const ClockText clock(m_context.world, m_context.status);
    m_truth->setText(
        isDeposit()
            ? tr("The portal on L1 locks the ETH; the L2 must take the deposit in, whatever its "
                 "sequencers want.")
            : tr("Three transactions: one on the L2, then a proof and the payout on L1. After the "
                 "proof it waits %1, and for its proposal to stand; a wrong state can be disputed "
                 "meanwhile.")
                  .arg(clock.stretch(m_maturity)));
    showButtons();
}

} // namespace nucleate
