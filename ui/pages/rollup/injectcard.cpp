#include "ui/pages/rollup/injectcard.hpp"

#include <QRegularExpression>
#include <QSignalBlocker>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kMostBlocks = 64;
constexpr int kUsualBlocks = 5;

bool isAddress(const QString& text)
{
    static const QRegularExpression pattern(u"^0x[0-9a-fA-F]{40}$"_s);
    return pattern.match(text.trimmed()).hasMatch();
}

} // namespace

InjectCard::InjectCard(const UiContext& context, FaultBook& book, QWidget* parent)
    : Card(parent), m_context(context), m_book(book), m_choice(new QComboBox(this)),
      m_what(new Label(this)), m_recovery(new Label(this, TextSize::Body, Tone::Muted)),
      m_address(new QLineEdit(this)), m_blocks(new QSpinBox(this)), m_inject(new QPushButton(this)),
      m_missing(new Label(this, TextSize::Small, Tone::Warn))
{
    m_choice->setObjectName(u"faultKind"_s);
    m_address->setObjectName(u"faultAddress"_s);
    m_address->setMaxLength(42);
    m_blocks->setObjectName(u"faultBlocks"_s);
    m_blocks->setRange(1, kMostBlocks);
    m_blocks->setValue(kUsualBlocks);
    m_inject->setObjectName(u"faultInject"_s);
    m_inject->setProperty("danger", true);
    for (Label* label : {m_what, m_recovery, m_missing})
        label->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_inject);
    buttons->addStretch();
    body()->addWidget(m_choice);
    body()->addWidget(m_what);
    body()->addWidget(m_recovery);
    body()->addWidget(m_address);
    body()->addWidget(m_blocks);
    body()->addLayout(buttons);
    body()->addWidget(m_missing);
    body()->addStretch();
    connect(m_choice, &QComboBox::currentIndexChanged, this, &InjectCard::showKind);
    connect(m_address, &QLineEdit::textChanged, this, &InjectCard::showButton);
    connect(m_inject, &QPushButton::clicked, this, &InjectCard::inject);
    connect(&book, &FaultBook::changed, this, &InjectCard::showButton);
}

void InjectCard::refresh(const QString& chain)
{
    m_chain = chain;
    showButton();
}

void InjectCard::showKind()
{
    if (m_kinds.isEmpty())
        return;
    m_what->setText(kind().what);
    m_recovery->setText(tr("If nobody heals it: %1").arg(kind().recovery));
    m_address->setVisible(kind().wants == FaultKindText::Wants::Sender);
    m_blocks->setVisible(kind().wants == FaultKindText::Wants::Blocks);
    showButton();
}

/// Whether the batches of the chain lie on a DA server.
bool InjectCard::hasDataLayer() const
{
    const auto* chain = m_context.world.table<protocol::ChainRow>().find(m_chain);
    return chain && std::ranges::any_of(chain->risks, [](const protocol::RiskRow& risk) {
               return risk.question == "data_availability" &&
                      (risk.answer == "alt_da" || risk.answer == "outage");
           });
}

/// Why the kind that is chosen cannot be put in; empty when it can.
QString InjectCard::obstacle() const
{
    if (!m_context.status.can(u"control"_s))
        return tr("This node lets nobody change it from here.");
    if (kind().onDataLayer && !hasDataLayer())
        return tr("The batches of this chain lie on L1 itself: it has no DA server that could "
                  "fail.");
    if (kind().wants == FaultKindText::Wants::Sender && !isAddress(m_address->text()))
        return tr("Enter the address whose transactions are left out.");
    return {};
}

void InjectCard::showButton()
{
    if (m_kinds.isEmpty())
        return;
    const QString obstacle = this->obstacle();
    const bool refused = obstacle.isEmpty() && !m_book.error().isEmpty();
    m_missing->setTone(refused ? Tone::Error : Tone::Muted);
    m_missing->setText(refused ? m_book.error() : obstacle);
    m_missing->setVisible(!m_missing->text().isEmpty());
    m_inject->setEnabled(obstacle.isEmpty() && !m_book.isBusy());
}

void InjectCard::inject()
{
    using Wants = FaultKindText::Wants;
    m_book.inject(kind().kind, kind().onL1 ? u"l1"_s : m_chain,
                  kind().wants == Wants::Sender ? m_address->text().trimmed() : QString(),
                  kind().wants == Wants::Blocks ? static_cast<quint64>(m_blocks->value()) : 0);
}

void InjectCard::retranslate()
{
    setTitle(tr("Break something"));
    const int at = qMax(0, m_choice->currentIndex());
    {
        const QSignalBlocker quiet(m_choice);
        m_kinds = FaultText::kinds();
        m_choice->clear();
        for (const FaultKindText& each : std::as_const(m_kinds))
            m_choice->addItem(each.name);
        m_choice->setCurrentIndex(at);
    }
    m_choice->setAccessibleName(tr("Kind of fault"));
    m_address->setPlaceholderText(tr("0x… address"));
    m_address->setAccessibleName(tr("Address that is censored"));
    m_blocks->setSuffix(tr(" L1 blocks", "suffix of a number"));
    m_blocks->setAccessibleName(tr("Number of L1 blocks"));
    m_inject->setText(tr("Put it in", "button: a fault"));
    showKind();
}

} // namespace nucleate
