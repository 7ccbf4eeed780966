#include "ui/shell/attachdialog.hpp"

#include "models/controlclient.hpp"
#include "ui/dialogs/dialog.hpp"
#include "ui/shell/nodeurl.hpp"

#include <QCoreApplication>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

struct Attach
{
    Q_DECLARE_TR_FUNCTIONS(Attach)
};

QLineEdit* field(Dialog* dialog)
{
    auto* made = new QLineEdit(dialog);
    made->setMaxLength(512);
    dialog->body()->addWidget(made);
    return made;
}

} // namespace

void openAttach(ControlClient& client, QWidget* parent)
{
    auto* dialog = new Dialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"attach"_s);
    QLineEdit* url = field(dialog);
    url->setPlaceholderText(u"ws://127.0.0.1:8545"_s);
    QLineEdit* token = field(dialog);
    token->setEchoMode(QLineEdit::Password);
    dialog->setWords([=] {
        dialog->setTitle(Attach::tr("Attach to a node"));
        dialog->acceptButton()->setText(Attach::tr("Attach", "button"));
        url->setAccessibleName(Attach::tr("Address of the node"));
        token->setPlaceholderText(Attach::tr("Control token, if you have it"));
        token->setAccessibleName(Attach::tr("Control token"));
        dialog->setError({});
    });
    dialog->acceptButton()->disconnect();
    QObject::connect(dialog->acceptButton(), &QPushButton::clicked, dialog, [=, &client] {
        if (const auto address = nodeUrl(url->text())) {
            client.attach(*address, token->text().trimmed());
            dialog->accept();
            return;
        }
        dialog->setError(Attach::tr("Enter an address such as ws://127.0.0.1:8545."));
    });
    dialog->open();
    url->setFocus();
}

} // namespace nucleate
