#include "ui/pages/devnet/devnetdialogs.hpp"

#include "models/format.hpp"
#include "models/wei.hpp"
#include "ui/dialogs/dialog.hpp"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QLineEdit>
#include <QRegularExpression>
#include <memory>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kMostData = 100'000; ///< characters

struct DevnetDialogs
{
    Q_DECLARE_TR_FUNCTIONS(DevnetDialogs)
};

Dialog* dialogOf(const QString& name, QWidget* parent)
{
    auto* dialog = new Dialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(name);
    return dialog;
}

QLineEdit* field(const QString& name, Dialog* dialog, int most)
{
    auto* made = new QLineEdit(dialog);
    made->setObjectName(name);
    made->setMaxLength(most);
    made->setFont(Theme::mono(12));
    dialog->body()->addWidget(made);
    return made;
}

void name(QLineEdit* field, const QString& text)
{
    field->setPlaceholderText(text);
    field->setAccessibleName(text);
}

QString notAnAmount()
{
    return DevnetDialogs::tr("Enter an amount of ETH, such as 12.5.");
}

bool isHex(const QString& text, int digits)
{
    static const QRegularExpression kHex(u"^0x([0-9a-fA-F]{2})*$"_s);
    return kHex.match(text).hasMatch() && (digits == 0 || text.size() == 2 + digits);
}

} // namespace

void openSetBalance(const UiContext& context, const QString& address, QWidget* parent)
{
    Dialog* dialog = dialogOf(u"setBalance"_s, parent);
    auto* present = new Label(dialog, TextSize::Body, Tone::Muted);
    dialog->body()->addWidget(present);
    QLineEdit* amount = field(u"amount"_s, dialog, 32);
    const auto balance = std::make_shared<Wei>();
    dialog->setWords([=] {
        present->setText(
            DevnetDialogs::tr("It has %1.").arg(Format::ether(balance->decimal().toStdString())));
        dialog->setTitle(DevnetDialogs::tr("Set the balance of %1").arg(Format::elided(address)));
        dialog->acceptButton()->setText(DevnetDialogs::tr("Set balance", "button"));
        name(amount, DevnetDialogs::tr("Balance in ETH"));
        dialog->setError({});
    });
    context.client.rpc().call(u"eth_getBalance"_s, QJsonArray{address, u"latest"_s}, dialog,
                              [balance, dialog](const RpcAnswer& answer) {
                                  *balance = Wei::parse(answer.result.toString()).value_or(Wei());
                                  dialog->refreshWords();
                              });
    dialog->setWork([amount, address, &devnet = context.devnet](const Dialog::Done& done) {
        if (const auto wei = Wei::fromEther(amount->text().trimmed()))
            devnet.setBalance(address, *wei, done);
        else
            done(notAnAmount());
    });
    dialog->open();
    amount->setFocus();
}

void openSendAs(const UiContext& context, const QString& address, QWidget* parent)
{
    Dialog* dialog = dialogOf(u"sendAs"_s, parent);
    QLineEdit* to = field(u"to"_s, dialog, 42);
    QLineEdit* amount = field(u"amount"_s, dialog, 32);
    QLineEdit* data = field(u"data"_s, dialog, kMostData);
    dialog->setWords([=] {
        dialog->setTitle(DevnetDialogs::tr("Send as %1").arg(Format::elided(address)));
        dialog->acceptButton()->setText(DevnetDialogs::tr("Send", "button: a transaction"));
        name(to, DevnetDialogs::tr("To, 0x…; empty creates a contract"));
        name(amount, DevnetDialogs::tr("Amount in ETH; empty for none"));
        name(data, DevnetDialogs::tr("Data, 0x…; empty for none"));
        dialog->setError({});
    });
    dialog->setWork([=, &devnet = context.devnet](const Dialog::Done& done) {
        const QString whom = to->text().trimmed();
        const QString much = amount->text().trimmed();
        const QString bytes = data->text().trimmed();
        const auto wei = much.isEmpty() ? std::optional(Wei()) : Wei::fromEther(much);
        if (!whom.isEmpty() && !isHex(whom, 40))
            done(DevnetDialogs::tr("The address is 0x and 40 digits."));
        else if (!wei)
            done(notAnAmount());
        else if (!bytes.isEmpty() && !isHex(bytes, 0))
            done(DevnetDialogs::tr("The data is 0x and pairs of hexadecimal digits."));
        else if (whom.isEmpty() && bytes.size() <= 2)
            done(DevnetDialogs::tr("A transaction to nobody needs the code of a contract."));
        else
            devnet.sendAs(address, whom, *wei, bytes, done);
    });
    dialog->open();
    to->setFocus();
}

void openLoadState(const UiContext& context, const QString& file, QWidget* parent)
{
    Dialog* dialog = dialogOf(u"loadState"_s, parent);
    auto* words = new Label(dialog);
    words->setWordWrap(true);
    dialog->body()->addWidget(words);
    dialog->setWords([=, name = QFileInfo(file).fileName()] {
        dialog->setTitle(DevnetDialogs::tr("Load %1?").arg(name));
        dialog->acceptButton()->setText(DevnetDialogs::tr("Load", "button"));
        words->setText(DevnetDialogs::tr("Accounts, code and storage of the file are put over "
                                         "those of L1. What it overwrites is lost."));
    });
    QObject::connect(dialog, &QDialog::accepted, &context.devnet,
                     [&devnet = context.devnet, file] { devnet.loadState(file); });
    dialog->open();
}

} // namespace nucleate
