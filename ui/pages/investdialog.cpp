#include "ui/pages/investdialog.hpp"

#include "models/sentencetext.hpp"
#include "models/wei.hpp"
#include "ui/dialogs/dialog.hpp"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

struct Invest
{
    Q_DECLARE_TR_FUNCTIONS(Invest)
};

} // namespace

void openInvest(const UiContext& context, const QString& agent, QWidget* parent)
{
    auto* dialog = new Dialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"invest"_s);
    auto* words = new Label(dialog, TextSize::Body, Tone::Muted);
    words->setWordWrap(true);
    auto* amount = new QLineEdit(dialog);
    amount->setObjectName(u"amount"_s);
    amount->setMaxLength(32);
    dialog->body()->addWidget(words);
    dialog->body()->addWidget(amount);
    dialog->setWords([=, name = context.world.agentName(agent)] {
        dialog->setTitle(Invest::tr("Put capital into %1").arg(name));
        dialog->acceptButton()->setText(Invest::tr("Put in", "button: capital"));
        words->setText(Invest::tr("Devnet ETH from the faucet's account. The agent may spend it on "
                                  "its work and its pledges; you do not get it back."));
        amount->setPlaceholderText(Invest::tr("Amount in ETH, at most 1,000"));
        amount->setAccessibleName(Invest::tr("Amount in ETH"));
        dialog->setError({});
    });
    dialog->setWork([amount, agent, dialog, &rpc = context.client.rpc()](const Dialog::Done& done) {
        const auto wei = Wei::fromEther(amount->text().trimmed());
        if (!wei || *wei == Wei())
            return done(Invest::tr("Enter an amount of ETH, such as 12.5."));
        rpc.call(u"nucleate_injectCapital"_s,
                 QJsonArray{QJsonObject{{u"agent"_s, agent}, {u"amount"_s, wei->hex()}}}, dialog,
                 [done](const RpcAnswer& answer) {
                     done(answer.failed ? SentenceText::alone(answer.error.message) : QString());
                 });
    });
    dialog->open();
    amount->setFocus();
}

} // namespace nucleate
