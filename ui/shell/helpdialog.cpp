#include "ui/shell/helpdialog.hpp"

#include "ui/shell/actionregistry.hpp"
#include "ui/widgets/label.hpp"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nucleate {

HelpDialog::HelpDialog(const ActionRegistry& actions, QWidget* parent) : QDialog(parent)
{
    setObjectName(u"help"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    setMinimumWidth(640);
    auto* heading = new Label(this, TextSize::Title, Tone::Text, QFont::DemiBold);
    heading->setText(tr("Keyboard shortcuts"));
    auto* words = new Label(this, TextSize::Body, Tone::Muted);
    words->setWordWrap(true);
    words->setText(tr("Everything the program can do is in the command palette. Begin with @ for "
                      "agents, # for formations, $ for bounties, b for blocks, or paste a hash."));
    QList<QAction*> keyed;
    for (QAction* action : actions.all())
        if (!action->shortcut().isEmpty())
            keyed.append(action);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(3, 1);
    grid->setColumnMinimumWidth(2, 16);
    const auto half = static_cast<int>((keyed.size() + 1) / 2);
    for (int i = 0; i < keyed.size(); ++i) {
        auto* name = new Label(this);
        name->setText(keyed.at(i)->text());
        auto* keys = new Label(this, TextSize::Small, Tone::Muted);
        keys->setFont(Theme::mono(12));
        keys->setText(keyed.at(i)->shortcut().toString(QKeySequence::NativeText));
        grid->addWidget(name, i % half, i < half ? 0 : 3);
        grid->addWidget(keys, i % half, i < half ? 1 : 4, Qt::AlignRight);
    }
    auto* close = new QPushButton(tr("Close", "button"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(16);
    column->addWidget(heading);
    column->addWidget(words);
    column->addLayout(grid);
    column->addWidget(close, 0, Qt::AlignRight);
}

} // namespace nucleate
