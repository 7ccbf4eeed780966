#include "ui/pages/explorer/callform.hpp"

#include "models/abi/decoder.hpp"
#include "models/format.hpp"
#include "ui/dialogs/dialog.hpp"
#include "ui/pages/explorer/jsonparts.hpp"

#include <QHeaderView>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kPollMs = 500;
constexpr int kMostPolls = 120;
/// Marks the person's own wallet among the senders.
const QString kWallet = u"wallet"_s;

} // namespace

CallForm::CallForm(const UiContext& context, ChainClients& clients, QWidget* parent)
    : QWidget(parent), m_context(context), m_asker(clients),
      m_sender(context.client.rpc(), context.wallet, context.world),
      m_title(new Label(this, TextSize::Body, Tone::Text, QFont::DemiBold)),
      m_grid(new QGridLayout), m_from(new QComboBox(this)), m_value(new QLineEdit(this)),
      m_run(new QPushButton(this)), m_outcome(new Label(this, TextSize::Small)),
      m_open(new QPushButton(this)), m_results(new ValueTree(context.world, 2, this))
{
    m_title->setElided(true);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    m_from->setEditable(true);
    m_from->lineEdit()->setMaxLength(42);
    m_from->setFont(Theme::mono(12));
    m_from->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_value->setFont(Theme::mono(12));
    m_value->setMaxLength(40);
    m_run->setProperty("primary", true);
    m_run->setObjectName(u"runFunction"_s);
    m_outcome->setWordWrap(true);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_open->setFlat(true);
    m_open->hide();
    m_results->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_results->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_results->setMinimumHeight(72);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_run);
    buttons->addWidget(m_open);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addLayout(m_grid);
    column->addLayout(buttons);
    column->addWidget(m_outcome);
    column->addWidget(m_results, 1);
    connect(m_run, &QPushButton::clicked, this, &CallForm::run);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT opened(m_hash); });
    connect(m_results, &ValueTree::opened, this, &CallForm::opened);
    connect(&m_sender, &TransactionSender::failed, this,
            [this](const QString& why) { say(why, Tone::Error); });
    connect(&m_sender, &TransactionSender::finished, this, [this] {
        m_hash = m_sender.calls().front().hash;
        watch(m_hash, kMostPolls);
    });
    m_results->hide();
    retranslate();
}

void CallForm::setContract(const QString& chain, const QString& address)
{
    m_asker.begin(chain);
    m_address = address;
    m_asker.ask(u"eth_accounts"_s, {}, [this](const RpcAnswer& answer) {
        const QString chosen = m_from->currentText();
        m_from->clear();
        fillSenders();
        const QJsonArray accounts = answer.result.toArray();
        for (const QJsonValue account : accounts)
            m_from->addItem(account.toString());
        if (!chosen.isEmpty())
            m_from->setCurrentText(chosen);
    });
}

void CallForm::fillSenders()
{
    const auto* l1 = m_context.world.l1();
    if (m_context.wallet.isUnlocked() && l1 && m_asker.chain() == qs(l1->id))
        m_from->addItem(m_context.wallet.address(), kWallet);
}

void CallForm::setFunction(const AbiFunction& function)
{
    m_function = function;
    m_title->setText(function.signature);
    makeFields();
    say({}, Tone::Muted);
    m_results->clear();
    m_results->hide();
    m_open->hide();
    retranslate();
    if (function.reads && function.inputs.isEmpty() && !m_address.isEmpty())
        run();
}

void CallForm::addRow(const QString& name, const QString& type, QWidget* field)
{
    auto* label = new Label(this, TextSize::Body, Tone::Muted);
    label->setText(name);
    label->setToolTip(type);
    label->setElided(true);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    const int row = m_grid->rowCount();
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(field, row, 1);
    field->setAccessibleName(name + u' ' + type);
    field->show();
    m_rows.append(label);
}

void CallForm::makeFields()
{
    m_grid->removeWidget(m_from);
    m_grid->removeWidget(m_value);
    m_from->hide();
    m_value->hide();
    for (QWidget* row : std::as_const(m_rows)) {
        m_grid->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    for (QLineEdit* field : std::as_const(m_fields)) {
        m_grid->removeWidget(field);
        field->hide();
        field->deleteLater();
    }
    m_rows.clear();
    m_fields.clear();
    for (qsizetype i = 0; i < m_function.inputs.size(); ++i) {
        const AbiParameter& input = m_function.inputs.at(i);
        auto* field = new QLineEdit(this);
        field->setFont(Theme::mono(12));
        field->setPlaceholderText(input.type);
        field->setToolTip(AbiText::hint(input));
        connect(field, &QLineEdit::returnPressed, this, &CallForm::run);
        m_fields.append(field);
        addRow(input.name.isEmpty() ? QString::number(i + 1) : input.name, input.type, field);
    }
    if (m_function.payable)
        addRow(tr("Value", "of ETH, field"), u"0.1 ether"_s, m_value);
    if (!m_function.reads)
        addRow(tr("Sender", "field"), tr("address"), m_from);
}

void CallForm::run()
{
    QStringList texts;
    for (const QLineEdit* field : std::as_const(m_fields))
        texts.append(field->text());
    const AbiText::Encoded encoded = AbiText::encodeCall(m_function, texts);
    if (!encoded.error.isEmpty()) {
        say(encoded.error, Tone::Error);
        if (encoded.parameter >= 0)
            m_fields.at(encoded.parameter)->setFocus();
        return;
    }
    if (m_function.reads)
        read(encoded.data);
    else
        write(encoded.data);
}

void CallForm::read(const QString& input)
{
    say(tr("Asking…"), Tone::Muted);
    m_asker.ask(u"eth_call"_s, {QJsonObject{{u"to"_s, m_address}, {u"data"_s, input}}, u"latest"_s},
                [this](const RpcAnswer& answer) {
                    if (answer.failed)
                        sayFailed(answer.error);
                    else
                        showValues(answer.result.toString());
                });
}

void CallForm::showValues(const QString& input)
{
    m_results->clear();
    if (m_function.outputs.isEmpty()) {
        say(tr("It answered without a value."), Tone::Ok);
        return;
    }
    const AbiText::Decoded decoded = AbiText::decode(m_function.outputs, input);
    if (!decoded.ok) {
        say(input.size() <= 2 ? tr("There is no answer: the contract does not know this function.")
                              : tr("The answer does not fit this ABI: %1").arg(input.left(200)),
            Tone::Error);
        return;
    }
    say({}, Tone::Muted);
    for (const AbiArgument& argument : decoded.arguments)
        m_results->addArgument(nullptr, argument);
    m_results->show();
}

void CallForm::write(const QString& input)
{
    Wei value;
    if (m_function.payable && !m_value->text().trimmed().isEmpty()) {
        const auto given = Wei::fromEther(m_value->text().trimmed());
        if (!given) {
            say(tr("The value does not fit: want an amount of ETH, such as 0.1."), Tone::Error);
            return;
        }
        value = *given;
    }
    m_hash.clear();
    m_open->hide();
    m_results->hide();
    if (m_from->currentData() == kWallet &&
        m_from->currentText() == m_from->itemText(m_from->currentIndex()))
    {
        sendByWallet(input, value);
        return;
    }
    const QString from = m_from->currentText().trimmed();
    if (from.size() != 42) {
        say(tr("Choose who sends: an account of the devnet, or one that is impersonated."),
            Tone::Error);
        return;
    }
    sendByNode(
        {{u"from"_s, from}, {u"to"_s, m_address}, {u"data"_s, input}, {u"value"_s, value.hex()}});
}

/// The node signs for its own accounts and for those that are impersonated. It is asked what would
/// happen first: a refusal then says why, and costs nothing.
void CallForm::sendByNode(const QJsonObject& transaction)
{
    say(tr("Trying…"), Tone::Muted);
    m_asker.ask(u"eth_call"_s, {transaction, u"latest"_s}, [this, transaction](const auto& trial) {
        if (trial.failed) {
            sayFailed(trial.error);
            return;
        }
        m_asker.ask(u"eth_sendTransaction"_s, {transaction}, [this](const RpcAnswer& answer) {
            if (answer.failed) {
                sayFailed(answer.error);
                return;
            }
            m_hash = answer.result.toString();
            watch(m_hash, kMostPolls);
        });
    });
}

void CallForm::sendByWallet(const QString& input, Wei value)
{
    auto* dialog = new Dialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* words = new Label(dialog);
    words->setWordWrap(true);
    dialog->body()->addWidget(words);
    dialog->setWords([=, contract = m_address, name = m_function.name] {
        dialog->setTitle(tr("Sign a call of %1?").arg(name));
        dialog->acceptButton()->setText(tr("Sign and send", "button"));
        words->setText(
            tr("Your wallet calls %1 with %2, and pays the gas.", "contract, amount")
                .arg(Format::elided(contract), Format::ether(value.decimal().toStdString(), 6)));
    });
    connect(dialog, &QDialog::accepted, this, [this, input, value] {
        PendingCall call;
        call.to = m_address;
        call.value = value;
        call.data = input;
        call.what = m_function.name;
        say(tr("Sending…"), Tone::Muted);
        m_sender.send({call});
    });
    dialog->open();
}

void CallForm::watch(const QString& hash, int tries)
{
    m_open->show();
    say(tr("Sent. It waits for a block."), Tone::Muted);
    m_asker.ask(u"eth_getTransactionReceipt"_s, {hash}, [this, hash, tries](const auto& answer) {
        if (hash != m_hash)
            return;
        const QJsonObject receipt = answer.result.toObject();
        if (receipt.isEmpty() && tries > 0) {
            QTimer::singleShot(kPollMs, this, [this, hash, tries] {
                if (hash == m_hash)
                    watch(hash, tries - 1);
            });
            return;
        }
        const QString block = Format::number(json::quantity(receipt[u"blockNumber"_s]));
        if (receipt.isEmpty())
            say(tr("No block has taken it yet."), Tone::Warn);
        else if (json::quantity(receipt[u"status"_s]) == 1)
            say(tr("It is in block %1.").arg(block), Tone::Ok);
        else
            say(tr("It is in block %1, but the contract refused it.").arg(block), Tone::Error);
    });
}

void CallForm::say(const QString& text, Tone tone)
{
    m_outcome->setTone(tone);
    m_outcome->setText(text);
    m_outcome->setVisible(!text.isEmpty());
}

void CallForm::sayFailed(const RpcError& error)
{
    const QString reason = revertReason(error.data.toString());
    say(reason.isEmpty() ? error.message : tr("The contract refuses: %1").arg(reason), Tone::Error);
}

void CallForm::retranslate()
{
    m_run->setText(m_function.reads ? tr("Read", "button") : tr("Send", "button"));
    m_open->setText(tr("Open the transaction", "button"));
    m_from->setAccessibleName(tr("Sender"));
    m_from->lineEdit()->setAccessibleName(tr("Sender"));
    m_value->setAccessibleName(tr("Value in ETH"));
    m_value->setPlaceholderText(u"0 ETH"_s);
    m_results->setHeaderLabels({tr("Name", "column"), tr("Value", "column")});
    m_results->setAccessibleName(tr("Answer"));
}

} // namespace nucleate
