#include "ui/widgets/card.hpp"

#include <QPainter>

namespace nucleate {

Card::Card(QWidget* parent)
    : QFrame(parent), m_head(new QWidget(this)), m_headRow(new QHBoxLayout(m_head)),
      m_title(new Label(m_head, TextSize::Body, Tone::Text, QFont::DemiBold)),
      m_note(new Label(m_head, TextSize::Small, Tone::Muted)), m_body(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    m_headRow->setContentsMargins(16, 12, 12, 0);
    m_headRow->setSpacing(8);
    m_headRow->addWidget(m_title);
    m_headRow->addWidget(m_note, 1);
    m_note->setElided(true);
    m_head->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_head->hide();
    m_body->setContentsMargins(16, 12, 16, 16);
    m_body->setSpacing(8);
    column->addWidget(m_head);
    column->addLayout(m_body, 1);
}

void Card::setTitle(const QString& title)
{
    m_title->setText(title);
    m_head->show();
    setAccessibleName(title);
}

void Card::setNote(const QString& note)
{
    m_note->setText(note);
}

void Card::addControl(QWidget* control)
{
    m_headRow->addWidget(control);
    m_head->show();
}

void Card::setFlush()
{
    m_body->setContentsMargins(0, 8, 0, 4);
}

void Card::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::get().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.border, 1));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace nucleate
