#include "ui/shell/helpdialog.hpp"

#include "ui/shell/actionregistry.hpp"

#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nucleate {

HelpDialog::HelpDialog(const ActionRegistry& actions, QWidget* parent)
    : QDialog(parent), m_heading(new Label(this, TextSize::Title, Tone::Text, QFont::DemiBold)),
      m_words(new Label(this, TextSize::Body, Tone::Muted)), m_close(new QPushButton(this))
{
    setObjectName(u"help"_s);
    setMinimumWidth(640);
    m_words->setWordWrap(true);
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
        auto* keys = new Label(this, TextSize::Small, Tone::Muted);
        keys->setFont(Theme::mono(12));
        m_lines.append({keyed.at(i), name, keys});
        grid->addWidget(name, i % half, i < half ? 0 : 3);
        grid->addWidget(keys, i % half, i < half ? 1 : 4, Qt::AlignRight);
    }
    m_close->setDefault(true);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(16);
    column->addWidget(m_heading);
    column->addWidget(m_words);
    column->addLayout(grid);
    column->addWidget(m_close, 0, Qt::AlignRight);
    retranslate();
}

void HelpDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void HelpDialog::retranslate()
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_heading->setText(tr("Keyboard shortcuts"));
    m_words->setText(
        tr("Everything the program can do is in the command palette. Begin with @ for agents, # "
           "for formations, $ for bounties, b for blocks, or paste a hash."));
    for (const Line& line : std::as_const(m_lines)) {
        line.name->setText(line.action->text());
        line.keys->setText(line.action->shortcut().toString(QKeySequence::NativeText));
    }
    m_close->setText(tr("Close", "button"));
}

} // namespace nucleate
