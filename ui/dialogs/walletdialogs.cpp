#include "ui/dialogs/walletdialogs.hpp"

#include "models/wallet/wallet.hpp"
#include "ui/dialogs/dialog.hpp"
#include "ui/widgets/segmented.hpp"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

struct WalletDialogs
{
    Q_DECLARE_TR_FUNCTIONS(WalletDialogs)
};

QLineEdit* passwordField(const QString& objectName, Dialog* dialog)
{
    auto* field = new QLineEdit(dialog);
    field->setEchoMode(QLineEdit::Password);
    field->setObjectName(objectName);
    dialog->body()->addWidget(field);
    return field;
}

void name(QLineEdit* field, const QString& text)
{
    field->setPlaceholderText(text);
    field->setAccessibleName(text);
}

Label* paragraph(Dialog* dialog)
{
    auto* label = new Label(dialog, TextSize::Body, Tone::Muted);
    label->setWordWrap(true);
    dialog->body()->addWidget(label);
    return label;
}

QString adviceOn(bool import)
{
    return import ? WalletDialogs::tr("Your recovery words, or a private key in hexadecimal. Do "
                                      "not use a key that holds real money.")
                  : WalletDialogs::tr(
                        "Write these twelve words down: they are the only way back to this "
                        "wallet. It signs for devnets only, and the key stays on this computer.");
}

} // namespace

void openCreateWallet(Wallet& wallet, QWidget* parent)
{
    auto* dialog = new Dialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"createWallet"_s);
    auto* kind = new Segmented(2, dialog);
    dialog->body()->addWidget(kind);
    Label* advice = paragraph(dialog);
    auto* words = new QPlainTextEdit(dialog);
    words->setObjectName(u"words"_s);
    words->setFont(Theme::mono(13));
    words->setFixedHeight(72);
    words->setReadOnly(true);
    words->setTabChangesFocus(true);
    words->setPlainText(Wallet::newMnemonic());
    dialog->body()->addWidget(words);
    auto* written = new QCheckBox(dialog);
    written->setObjectName(u"written"_s);
    dialog->body()->addWidget(written);
    auto* first = passwordField(u"password"_s, dialog);
    auto* again = passwordField(u"again"_s, dialog);
    QObject::connect(kind, &Segmented::chosen, dialog, [=](int choice) {
        const bool import = choice == 1;
        words->setReadOnly(!import);
        words->setPlainText(import ? QString() : Wallet::newMnemonic());
        written->setVisible(!import);
        advice->setText(adviceOn(import));
    });
    dialog->setWords([=] {
        dialog->setTitle(WalletDialogs::tr("Create your wallet"));
        dialog->acceptButton()->setText(WalletDialogs::tr("Create wallet", "button"));
        kind->setTexts(
            {WalletDialogs::tr("New wallet", "choice"), WalletDialogs::tr("Import", "choice")});
        advice->setText(adviceOn(kind->current() == 1));
        words->setAccessibleName(WalletDialogs::tr("Recovery words"));
        written->setText(WalletDialogs::tr("I have written them down"));
        name(first, WalletDialogs::tr("Password, at least 8 characters"));
        name(again, WalletDialogs::tr("The same password again"));
    });
    dialog->setWork([=, &wallet](const Wallet::Done& done) {
        const QString text = words->toPlainText().trimmed();
        if (kind->current() == 0 && !written->isChecked())
            done(WalletDialogs::tr("Write the words down first, then tick the box."));
        else if (first->text() != again->text())
            done(WalletDialogs::tr("The two passwords differ."));
        else if (text.contains(u' '))
            wallet.createFromMnemonic(text, first->text(), done);
        else
            wallet.createFromKey(text, first->text(), done);
    });
    dialog->open();
    first->setFocus();
}

void openUnlockWallet(Wallet& wallet, QWidget* parent)
{
    auto* dialog = new Dialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"unlockWallet"_s);
    Label* advice = paragraph(dialog);
    auto* password = passwordField(u"password"_s, dialog);
    dialog->setWords([=] {
        dialog->setTitle(WalletDialogs::tr("Unlock your wallet"));
        dialog->acceptButton()->setText(WalletDialogs::tr("Unlock", "button"));
        advice->setText(WalletDialogs::tr("It locks itself after 15 minutes without a signature."));
        name(password, WalletDialogs::tr("Password"));
    });
    dialog->setWork(
        [=, &wallet](const Wallet::Done& done) { wallet.unlock(password->text(), done); });
    dialog->open();
    password->setFocus();
}

} // namespace nucleate
