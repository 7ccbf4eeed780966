#include "ui/shell/welcome.hpp"

#include "ui/shell/nodeurl.hpp"
#include "ui/theme/icons.hpp"
#include "ui/widgets/card.hpp"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kCardWidth = 420;
constexpr int kCardHeight = 224;

} // namespace

Welcome::Welcome(QWidget* parent)
    : QWidget(parent), m_watch(new QPushButton(this)), m_attach(new QPushButton(this)),
      m_work(new QPushButton(this)), m_build(new QPushButton(this)),
      m_options(new QPushButton(this)), m_join(new QPushButton(this)), m_url(new QLineEdit(this)),
      m_token(new QLineEdit(this)), m_error(new Label(this, TextSize::Small, Tone::Error)),
      m_heading(new Label(this, TextSize::Display, Tone::Text, QFont::DemiBold)),
      m_intro(new Label(this, TextSize::Body, Tone::Muted)),
      m_note(new Label(this, TextSize::Small, Tone::Muted))
{
    setObjectName(u"welcome"_s);
    auto* cards = new QGridLayout;
    cards->setSpacing(16);
    cards->setColumnStretch(0, 1);
    cards->setColumnStretch(3, 1);
    m_watchCard = addCard(cards, u"observatory"_s, m_watch);
    m_buildCard = addCard(cards, u"hammer"_s, m_build);
    m_workCard = addCard(cards, u"run"_s, m_work);
    m_attachCard = addCard(cards, u"plug"_s, m_attach);
    m_buildCard.buttons->addWidget(m_options);
    m_attachCard.buttons->addWidget(m_join);
    m_join->setObjectName(u"join"_s);
    m_build->setObjectName(u"build"_s);
    m_options->setObjectName(u"buildOptions"_s);
    m_watch->setProperty("primary", true);
    m_token->setEchoMode(QLineEdit::Password);
    auto* fields = new QHBoxLayout;
    fields->setSpacing(8);
    m_attachCard.body->addLayout(fields);
    for (QLineEdit* field : {m_url, m_token}) {
        field->setMaxLength(512);
        fields->addWidget(field);
        connect(field, &QLineEdit::returnPressed, this, &Welcome::attach);
    }
    m_error->setWordWrap(true);
    m_error->hide();
    m_attachCard.body->addWidget(m_error);
    for (Label* label : {m_heading, m_intro, m_note})
        label->setAlignment(Qt::AlignHCenter);
    m_intro->setWordWrap(true);
    auto* content = new QWidget;
    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(24, 16, 24, 24);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_heading);
    column->addWidget(m_intro);
    column->addSpacing(24);
    column->addLayout(cards);
    column->addSpacing(16);
    column->addWidget(m_note);
    column->addStretch(3);
    connect(m_watch, &QPushButton::clicked, this, &Welcome::watchChosen);
    connect(m_work, &QPushButton::clicked, this, &Welcome::workChosen);
    connect(m_attach, &QPushButton::clicked, this, &Welcome::attach);
    connect(m_build, &QPushButton::clicked, this, &Welcome::buildChosen);
    connect(m_options, &QPushButton::clicked, this, &Welcome::optionsChosen);
    connect(m_join, &QPushButton::clicked, this, &Welcome::joinChosen);
    retranslate();
    m_watch->setFocus();
}

Welcome::Choice Welcome::addCard(QGridLayout* grid, const QString& icon, QPushButton* button)
{
    auto* card = new Card(this);
    card->setFixedSize(kCardWidth, kCardHeight);
    auto* mark = new QLabel(card);
    mark->setPixmap(icons::pixmap(icon, Theme::get().tokens().accent, 24, devicePixelRatioF()));
    Choice made{new Label(card, TextSize::Title, Tone::Text, QFont::DemiBold),
                new Label(card, TextSize::Body, Tone::Muted), new QVBoxLayout, new QHBoxLayout};
    made.text->setWordWrap(true);
    made.body->setSpacing(8);
    made.buttons->setSpacing(8);
    made.buttons->addWidget(button, 1);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(mark);
    head->addWidget(made.title, 1);
    card->body()->setContentsMargins(20, 20, 20, 20);
    card->body()->addLayout(head);
    made.text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    card->body()->addWidget(made.text, 1);
    card->body()->addLayout(made.body);
    card->body()->addLayout(made.buttons);
    const int count = grid->count();
    grid->addWidget(card, count / 2, 1 + count % 2);
    return made;
}

void Welcome::attach()
{
    const auto url = nodeUrl(m_url->text());
    m_error->setVisible(!url);
    if (!url) {
        m_error->setText(tr("Enter an address such as ws://127.0.0.1:8545."));
        m_url->setFocus();
        return;
    }
    Q_EMIT attachChosen(*url, m_token->text().trimmed());
}

void Welcome::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Welcome::retranslate()
{
    m_heading->setText(tr("Watch agents form an Ethereum L2"));
    m_intro->setText(
        tr("A real chain on this computer. Nothing leaves it, and no coin has value."));
    m_watchCard.title->setText(tr("Watch a demo swarm"));
    m_watchCard.text->setText(tr("Starts a devnet with two dozen agents. When L1 gets too "
                                 "expensive for them, they vote, pay for and launch an L2 of "
                                 "their own."));
    m_watch->setText(tr("Start the devnet", "button"));
    m_buildCard.title->setText(tr("A chain by itself"));
    m_buildCard.text->setText(tr("An L1 for your own contracts: ten accounts with ETH, a block for "
                                 "each transaction, snapshots and time travel. No agents."));
    m_build->setText(tr("Start the chain", "button"));
    m_options->setText(tr("Options…", "button: of a chain"));
    m_attachCard.title->setText(tr("Attach to a node"));
    m_attachCard.text->setText(tr("To a Nucleate node that already runs. Its control token lets "
                                  "you do more than look."));
    m_url->setPlaceholderText(u"ws://127.0.0.1:8545"_s);
    m_url->setAccessibleName(tr("Address of the node"));
    m_token->setPlaceholderText(tr("Control token, if you have it"));
    m_token->setAccessibleName(tr("Control token"));
    m_attach->setText(tr("Attach", "button"));
    m_join->setText(tr("Join its L2s…", "button"));
    m_workCard.title->setText(tr("Work as a human"));
    m_workCard.text->setText(tr("Make a key, or bring one. Take a bounty, run the sequencer of "
                                "the L2, and be paid for each block."));
    m_work->setText(tr("Make a key…", "button"));
    m_note->setText(tr("Choose any page at the left to skip this. You can do all of it later, "
                       "from the command palette."));
}

} // namespace nucleate
