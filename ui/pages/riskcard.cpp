#include "ui/pages/riskcard.hpp"

#include "models/risktext.hpp"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr std::size_t kMost = 8; ///< answers shown; the protocol has five

Tone toneOf(const protocol::RiskRow& row)
{
    return row.grade == "good"      ? Tone::Ok
           : row.grade == "warning" ? Tone::Warn
           : row.grade == "bad"     ? Tone::Error
                                    : Tone::Muted;
}

} // namespace

RiskCard::RiskCard(const UiContext& context, QWidget* parent)
    : Card(parent), m_context(context), m_rosette(new Rosette(this)),
      m_sum(new Label(this, TextSize::Body, Tone::Muted))
{
    setObjectName(u"risks"_s);
    m_sum->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(m_rosette);
    head->addWidget(m_sum, 1);
    body()->addLayout(head);
    body()->addSpacing(4);
}

void RiskCard::show(const protocol::ChainRow* chain)
{
    setVisible(chain && !chain->risks.empty());
    if (!chain)
        return;
    const std::size_t count = std::min(chain->risks.size(), kMost);
    while (m_lines.size() < count) {
        m_lines.push_back({new Label(this, TextSize::Body, Tone::Text, QFont::Medium),
                           new Label(this, TextSize::Small, Tone::Muted)});
        m_lines.back().text->setWordWrap(true);
        auto* pair = new QVBoxLayout;
        pair->setSpacing(0);
        pair->addWidget(m_lines.back().name);
        pair->addWidget(m_lines.back().text);
        body()->addLayout(pair);
    }
    QList<Rosette::Petal> petals;
    int good = 0;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i].name->setVisible(i < count);
        m_lines[i].text->setVisible(i < count);
        if (i >= count)
            continue;
        const protocol::RiskRow& risk = chain->risks[i];
        const QString name = RiskText::name(risk.question);
        good += risk.grade == "good" ? 1 : 0;
        petals.append(
            {tr("%1: %2", "question, grade").arg(name, RiskText::grade(risk.grade)), toneOf(risk)});
        m_lines[i].name->setText(name);
        m_lines[i].name->setTone(toneOf(risk));
        m_lines[i].text->setText(RiskText::answer(risk, m_context.world));
        const QString tip = RiskText::question(risk.question) + u'\n' + RiskText::source(risk);
        m_lines[i].name->setToolTip(tip);
        m_lines[i].text->setToolTip(tip);
    }
    m_rosette->setPetals(petals);
    m_sum->setText(tr("%1 of %n answers are good. Each is measured on the running chain or read "
                      "from its contracts on L1.",
                      nullptr, static_cast<int>(count))
                       .arg(good));
}

void RiskCard::retranslate()
{
    setTitle(tr("Can you trust it?"));
    setNote(tr("from the top clockwise"));
}

} // namespace nucleate
