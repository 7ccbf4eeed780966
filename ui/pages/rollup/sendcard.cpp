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
    : Card(parent), m_context(context), m_bridge(bridge), m_what(new Segmented(2, this)),
      m_way(new Segmented(2, this)), m_truth(new Label(this, TextSize::Body, Tone::Muted)),
      m_token(new QLineEdit(this)), m_amount(new QLineEdit(this)), m_facts(new KeyValues(this)),
      m_missing(new Label(this, TextSize::Small, Tone::Warn)), m_mend(new QPushButton(this)),
      m_send(new QPushButton(this)), m_call(new Label(this)), m_state(new Chip(this))
{
    addControl(m_what);
    addControl(m_way);
    m_what->setObjectName(u"bridgeWhat"_s);
    m_way->setObjectName(u"bridgeWay"_s);
    m_token->setObjectName(u"bridgeToken"_s);
    m_token->setMaxLength(42);
    m_token->setValidator(
        new QRegularExpressionValidator(QRegularExpression(u"0x[0-9a-fA-F]{0,40}"_s), m_token));
    m_truth->setWordWrap(true);
    m_missing->setWordWrap(true);
    m_call->setElided(true);
    m_amount->setObjectName(u"bridgeAmount"_s);
    m_amount->setMaxLength(48);
    m_amount->setValidator(
        new QRegularExpressionValidator(QRegularExpression(u"[0-9]*\\.?[0-9]{0,36}"_s), m_amount));
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
    body()->addWidget(m_token);
    body()->addWidget(m_amount);
    body()->addWidget(m_facts);
    body()->addWidget(m_missing);
    body()->addLayout(buttons);
    body()->addStretch();
    body()->addLayout(call);
    connect(m_amount, &QLineEdit::textChanged, this, &SendCard::showButtons);
    connect(m_amount, &QLineEdit::returnPressed, m_send, &QPushButton::click);
    connect(m_token, &QLineEdit::textChanged, this, &SendCard::chooseToken);
    connect(m_what, &Segmented::chosen, this, &SendCard::chooseToken);
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
    if (isToken()) {
        rows.append(tokenRows());
    } else {
        rows.append({tr("On L1"), balance(m_bridge.balanceOnL1())});
        rows.append({tr("On %1").arg(m_chainName), balance(m_bridge.balanceOnL2())});
    }
    m_facts->setRows(rows);
    showButtons();
    showCall();
}

/// Name and symbol are the contract's own words.
QList<KeyValue> SendCard::tokenRows() const
{
    const TokenBridge& tokens = m_bridge.tokens();
    const Token* token = tokens.token();
    if (!token)
        return {};
    const auto balance = [token](const std::optional<Wei>& known) {
        return known ? token->amount(*known) : QString(u"–"_s);
    };
    QList<KeyValue> rows{
        {tr("It calls itself"), token->name.isEmpty() ? token->symbol : token->name},
        {tr("Decimals"), QString::number(token->decimals)},
        {tr("On L1"), balance(tokens.balanceOnL1())}};
    if (!token->l2.isEmpty()) {
        rows.append({tr("On %1").arg(m_chainName), balance(tokens.balanceOnL2())});
        rows.append({tr("Its token there"), token->l2, true});
    }
    return rows;
}

std::optional<Wei> SendCard::amount() const
{
    if (!isToken())
        return Wei::fromEther(m_amount->text());
    const Token* token = m_bridge.tokens().token();
    return token ? token->units(m_amount->text()) : std::nullopt;
}

QString SendCard::told(Wei amount) const
{
    const Token* token = m_bridge.tokens().token();
    return isToken() && token ? token->amount(amount) : etherOf(amount);
}

void SendCard::chooseToken()
{
    const QString typed = m_token->text();
    m_bridge.tokens().choose(isToken() && Token::isAddress(typed) ? typed : QString());
    retranslate();
}

QString SendCard::tokenObstacle() const
{
    const TokenBridge& tokens = m_bridge.tokens();
    if (!tokens.isChosen())
        return tr("Enter the token's address on L1.");
    if (tokens.state() == TokenBook::State::NoToken)
        return tr("There is no ERC-20 token at this address on L1.");
    const Token* token = tokens.token();
    if (!token)
        return tr("L1 is asked about this token.");
    if (token->l2.isEmpty())
        return canMake() ? tr("Nobody has made this token on %1 yet. You can: it takes one "
                              "transaction there.")
                               .arg(m_chainName)
                         : tr("Nobody has made this token on %1 yet. Making it takes ETH there: "
                              "deposit some first.")
                               .arg(m_chainName);
    const auto balance = isDeposit() ? tokens.balanceOnL1() : tokens.balanceOnL2();
    if (!balance)
        return tr("The chain has not told your balance yet.");
    if (*balance == Wei())
        return isDeposit() ? tr("You have none of it on L1.")
                           : tr("You have none of it on this chain.");
    const auto wanted = amount();
    if (!wanted && !m_amount->text().isEmpty())
        return tr("The token has %n decimals.", nullptr, token->decimals);
    return wanted && *wanted > *balance ? tr("That is more than you have.") : QString();
}

bool SendCard::canMake() const
{
    const Token* token = isToken() ? m_bridge.tokens().token() : nullptr;
    return token && token->l2.isEmpty() && m_bridge.balanceOnL2().value_or(Wei()) > kGas;
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
    const QString token = isToken() ? tokenObstacle() : QString();
    if (isToken() && m_bridge.tokens().token() && m_bridge.tokens().token()->l2.isEmpty() &&
        !m_bridge.isRunning())
        return token;
    if (*balance <= kGas)
        return isDeposit() ? tr("You have no ETH on L1.") : tr("You have no ETH on this chain.");
    if (m_bridge.isRunning())
        return tr("A transaction is under way.");
    const auto wanted = amount();
    if (!isToken() && wanted && *wanted + kGas > *balance)
        return tr("That is more than you have, with the fee.");
    return token;
}

void SendCard::showButtons()
{
    const QString why = obstacle();
    const auto wanted = amount();
    const auto& wallet = m_context.wallet;
    m_missing->setText(why);
    m_missing->setVisible(!why.isEmpty());
    m_send->setEnabled(why.isEmpty() && wanted && *wanted > Wei());
    m_send->setToolTip(!why.isEmpty()         ? why
                       : !m_send->isEnabled() ? tr("Enter an amount first.")
                                              : QString());
    const bool broke = wallet.isUnlocked() && m_bridge.balanceOnL1() &&
                       *m_bridge.balanceOnL1() <= kGas && m_context.status.can(u"faucet"_s);
    const bool make = wallet.isUnlocked() && canMake();
    m_mend->setVisible(!wallet.exists() || !wallet.isUnlocked() || broke || make);
    m_mend->setEnabled(!make || !m_bridge.isRunning());
    m_mend->setText(!wallet.exists()       ? tr("Create wallet…", "button")
                    : !wallet.isUnlocked() ? tr("Unlock…", "button")
                    : make                 ? tr("Make the token there", "button")
                                           : tr("Get devnet ETH", "button"));
}

void SendCard::mend()
{
    if (!m_context.wallet.exists())
        openCreateWallet(m_context.wallet, window());
    else if (!m_context.wallet.isUnlocked())
        openUnlockWallet(m_context.wallet, window());
    else if (canMake())
        m_bridge.makeToken();
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
    const auto wanted = amount();
    if (!m_send->isEnabled() || !wanted)
        return;
    auto* dialog = new Dialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"confirmTransfer"_s);
    auto* figures = new KeyValues(dialog);
    auto* truth = new Label(dialog, TextSize::Body, Tone::Muted);
    truth->setWordWrap(true);
    dialog->body()->addWidget(figures);
    dialog->body()->addWidget(truth);
    const QString sum = told(*wanted);
    dialog->setWords([this, dialog, figures, truth, sum, in = isDeposit(),
                      token = isToken() ? m_token->text() : QString()] {
        dialog->setTitle(in ? tr("Deposit to %1").arg(m_chainName)
                            : tr("Withdraw from %1").arg(m_chainName));
        dialog->acceptButton()->setText(tr("Sign and send", "button"));
        QList<KeyValue> rows{{tr("You sign as"), m_context.wallet.address(), true},
                             {tr("Amount"), sum},
                             {tr("From"), in ? tr("L1") : m_chainName},
                             {tr("To", "receiver"), in ? m_chainName : tr("L1")}};
        if (!token.isEmpty())
            rows.insert(2, {tr("Token on L1"), token, true});
        figures->setRows(rows);
        truth->setText(m_truth->text());
    });
    connect(dialog, &QDialog::accepted, this, [this, wanted] {
        send(*wanted);
        m_amount->clear();
    });
    dialog->open();
}

void SendCard::send(Wei amount)
{
    if (isToken() && isDeposit())
        m_bridge.depositToken(amount);
    else if (isToken())
        m_bridge.withdrawToken(amount);
    else if (isDeposit())
        m_bridge.deposit(amount);
    else
        m_bridge.withdraw(amount);
}

void SendCard::retranslate()
{
    setTitle(tr("Send", "card: ETH and tokens"));
    m_what->setTexts({tr("ETH", "choice"), tr("Token", "choice")});
    m_way->setTexts({tr("Deposit", "choice"), tr("Withdraw", "choice")});
    m_token->setVisible(isToken());
    m_token->setPlaceholderText(tr("Token's address on L1: 0x…"));
    m_token->setAccessibleName(tr("Token's address on L1"));
    m_amount->setPlaceholderText(isToken() ? tr("Amount of tokens") : tr("Amount in ETH"));
    m_amount->setAccessibleName(m_amount->placeholderText());
    m_send->setText(isDeposit() ? tr("Deposit…", "button") : tr("Withdraw…", "button"));
    const ClockText clock(m_context.world, m_context.status);
    if (isToken())
        m_truth->setText(
            isDeposit()
                ? tr("The bridge on L1 keeps the tokens, and its other side makes as many on the "
                     "L2. A name is only what a token calls itself: trust the address.")
                : tr("The bridge on the L2 destroys the tokens; after a proof and the payout L1's "
                     "gives back as many. After the proof it waits %1, and for its proposal to "
                     "stand.")
                      .arg(clock.stretch(m_maturity)));
    else
        m_truth->setText(isDeposit() ? tr("The portal on L1 locks the ETH; the L2 must take the "
                                          "deposit in, whatever its "
                                          "sequencers want.")
                                     : tr("Three transactions: one on the L2, then a proof and the "
                                          "payout on L1. After the "
                                          "proof it waits %1, and for its proposal to stand; a "
                                          "wrong state can be disputed "
                                          "meanwhile.")
                                           .arg(clock.stretch(m_maturity)));
    showButtons();
}

} // namespace nucleate
