#include "ui/shell/attachdialog.hpp"

#include "models/controlclient.hpp"
#include "ui/shell/nodeurl.hpp"
#include "ui/widgets/label.hpp"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

struct Attach
{
    Q_DECLARE_TR_FUNCTIONS(Attach)
};

QHBoxLayout* buttonsOf(QDialog* dialog, QPushButton*& accept)
{
    accept = new QPushButton(Attach::tr("Attach", "button"), dialog);
    accept->setProperty("primary", true);
    accept->setDefault(true);
    auto* cancel = new QPushButton(Attach::tr("Cancel", "button"), dialog);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(accept);
    return row;
}

} // namespace

void openAttach(ControlClient& client, QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"attach"_s);
    dialog->setWindowTitle(Attach::tr("Attach to a node"));
    dialog->setMinimumWidth(420);
    auto* heading = new Label(dialog, TextSize::Title, Tone::Text, QFont::DemiBold);
    heading->setText(Attach::tr("Attach to a node"));
    auto* url = new QLineEdit(dialog);
    url->setMaxLength(512);
    url->setPlaceholderText(u"ws://127.0.0.1:8545"_s);
    url->setAccessibleName(Attach::tr("Address of the node"));
    auto* token = new QLineEdit(dialog);
    token->setMaxLength(512);
    token->setEchoMode(QLineEdit::Password);
    token->setPlaceholderText(Attach::tr("Control token, if you have it"));
    token->setAccessibleName(Attach::tr("Control token"));
    auto* error = new Label(dialog, TextSize::Small, Tone::Error);
    error->hide();
    QPushButton* accept = nullptr;
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(heading);
    column->addWidget(url);
    column->addWidget(token);
    column->addWidget(error);
    column->addLayout(buttonsOf(dialog, accept));
    QObject::connect(accept, &QPushButton::clicked, dialog, [=, &client] {
        if (const auto address = nodeUrl(url->text())) {
            client.attach(*address, token->text().trimmed());
            dialog->accept();
            return;
        }
        error->setText(Attach::tr("Enter an address such as ws://127.0.0.1:8545."));
        error->show();
    });
    dialog->open();
}

} // namespace nucleate
