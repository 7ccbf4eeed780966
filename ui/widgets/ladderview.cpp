#include "ui/widgets/ladderview.hpp"

#include "ui/theme/icons.hpp"
#include "ui/widgets/chip.hpp"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kRow = 60;
constexpr int kRail = 14;  ///< x of the rungs' marks
constexpr int kText = 40;  ///< x of the words
constexpr qreal kMark = 8; ///< radius
constexpr int kNameTop = 10;
constexpr int kMeaningTop = 31;
constexpr int kLine = 20;
constexpr int kValue = 112; ///< room of the figures

} // namespace

LadderView::LadderView(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::get(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LadderView::setLines(const QList<Line>& lines)
{
    if (lines == m_lines)
        return;
    const bool resized = lines.size() != m_lines.size();
    m_lines = lines;
    announce();
    if (resized)
        updateGeometry();
    update();
}

void LadderView::setMark(int at, const QString& what)
{
    if (at == m_mark && what == m_what)
        return;
    m_mark = at;
    m_what = what;
    announce();
    update();
}

QSize LadderView::sizeHint() const
{
    return {320, kRow * static_cast<int>(qMax<qsizetype>(m_lines.size(), 1))};
}

/// The highest rung is at the top.
QRect LadderView::rowOf(int line) const
{
    return {0, (static_cast<int>(m_lines.size()) - 1 - line) * kRow, width(), kRow};
}

void LadderView::announce()
{
    QStringList said;
    for (const Line& line : std::as_const(m_lines))
        said.append(tr("%1: %2", "rung, block").arg(line.name, line.value));
    if (m_mark >= 0 && m_mark < m_lines.size())
        said.append(tr("%1 stands on %2", "block, rung").arg(m_what, m_lines.at(m_mark).name));
    setAccessibleName(said.join(u"; "_s));
}

void LadderView::paintRail(QPainter& painter, int line, const QRect& row) const
{
    const Theme& theme = Theme::get();
    const Tokens& t = theme.tokens();
    const QPointF centre(kRail, row.top() + kNameTop + kLine / 2.0);
    const bool under = m_mark >= 0 && m_lines.at(line).passed;
    if (line > 0) {
        const bool lit =
            m_mark >= 0 ? under && m_lines.at(line - 1).passed : m_lines.at(line).reached;
        painter.setPen(QPen(lit ? t.accent : t.border, 2));
        painter.drawLine(centre + QPointF(0, kMark + 3), centre + QPointF(0, kRow - kMark - 3));
    }
    const bool ringed = m_mark >= 0 ? under : m_lines.at(line).reached;
    painter.setPen(QPen(ringed ? t.accent : t.border, 2));
    painter.setBrush(under ? QBrush(t.accent) : Qt::NoBrush);
    painter.drawEllipse(centre, kMark, kMark);
    if (under)
        painter.drawPixmap(centre - QPointF(5.5, 5.5),
                           icons::pixmap(u"check"_s, t.surface, 11, devicePixelRatioF()));
}

void LadderView::paintText(QPainter& painter, int line, const QRect& row) const
{
    const Tokens& t = Theme::get().tokens();
    const Line& it = m_lines.at(line);
    const QRect words = row.adjusted(kText, 0, -kValue, 0);
    QFont name = font();
    name.setPixelSize(static_cast<int>(TextSize::Body));
    name.setWeight(QFont::DemiBold);
    painter.setFont(name);
    painter.setPen(it.reached ? t.text : t.muted);
    painter.drawText(QRect(words.left(), row.top() + kNameTop, words.width(), kLine),
                     Qt::AlignLeft | Qt::AlignVCenter, it.name);
    const int named = QFontMetrics(name).horizontalAdvance(it.name);
    if (line == m_mark) {
        const int room = row.right() - kValue + 40 - words.left() - named;
        const QString shown = QFontMetrics(font()).elidedText(m_what, Qt::ElideRight, room - 40);
        Chip::paint(&painter,
                    QRect(words.left() + named + 8, row.top() + kNameTop,
                          qMin(Chip::widthOf(shown), room), kLine),
                    shown, Tone::Accent);
    }
    QFont figure = name;
    figure.setPixelSize(static_cast<int>(TextSize::Title));
    painter.setFont(figure);
    painter.setPen(it.reached ? t.text : t.muted);
    painter.drawText(row.adjusted(0, kNameTop, -4, 0), Qt::AlignRight | Qt::AlignTop, it.value);
    QFont small = font();
    small.setPixelSize(static_cast<int>(TextSize::Small));
    painter.setFont(small);
    painter.setPen(t.muted);
    painter.drawText(QRect(row.right() - kValue, row.top() + kMeaningTop, kValue - 4, kLine),
                     Qt::AlignRight | Qt::AlignVCenter, it.behind);
    const int room = words.width() + (it.behind.isEmpty() ? kValue - 12 : 0);
    painter.drawText(QRect(words.left(), row.top() + kMeaningTop, room, kLine),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(small).elidedText(it.meaning, Qt::ElideRight, room));
}

void LadderView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int line = 0; line < m_lines.size(); ++line) {
        const QRect row = rowOf(line);
        if (line == m_mark) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(Theme::get().soft(Tone::Accent, 0.1));
            painter.drawRoundedRect(QRectF(row).adjusted(-0.0, 2, 0, -4), 6, 6);
        }
        paintRail(painter, line, row);
        paintText(painter, line, row);
    }
}

} // namespace nucleate
