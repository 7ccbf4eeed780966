#include "ui/widgets/segmented.hpp"

#include "ui/theme/theme.hpp"

#include <QHBoxLayout>
#include <QPainter>

namespace nucleate {
namespace {

class Segment final : public QAbstractButton
{
public:
    explicit Segment(QWidget* parent) : QAbstractButton(parent)
    {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setFont(Theme::font(TextSize::Small, QFont::Medium));
        setAttribute(Qt::WA_Hover);
    }
    QSize sizeHint() const override { return {fontMetrics().horizontalAdvance(text()) + 20, 24}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = Theme::get().tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(t.accent, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(isChecked() ? t.raised : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5);
        painter.setPen(isEnabled() && (isChecked() || underMouse()) ? t.text : t.muted);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

} // namespace

Segmented::Segmented(int count, QWidget* parent) : QWidget(parent), m_group(this)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    for (int i = 0; i < count; ++i) {
        auto* segment = new Segment(this);
        m_group.addButton(segment, i);
        row->addWidget(segment);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_group, &QButtonGroup::idClicked, this, &Segmented::chosen);
    setCurrent(0);
}

void Segmented::setTexts(const QStringList& texts)
{
    for (int i = 0; i < texts.size(); ++i) {
        m_group.button(i)->setText(texts.at(i));
        m_group.button(i)->setAccessibleName(texts.at(i));
        m_group.button(i)->updateGeometry();
    }
}

void Segmented::setCurrent(int index)
{
    m_group.button(index)->setChecked(true);
}

void Segmented::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::get().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.border, 1));
    painter.setBrush(t.canvas);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace nucleate
