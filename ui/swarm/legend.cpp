#include "ui/swarm/legend.hpp"

#include "models/labels.hpp"
#include "ui/theme/theme.hpp"

#include <QEvent>
#include <QPainter>
#include <algorithm>
#include <array>

namespace nucleate::swarm {
namespace {

constexpr int kRow = 22;
constexpr int kSymbol = 28; ///< room for a symbol
constexpr int kPadding = 12;

} // namespace

Legend::Legend(Extent extent, QWidget* parent) : QWidget(parent), m_extent(extent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&Theme::get(), &Theme::changed, this, qOverload<>(&QWidget::update));
    fill();
}

void Legend::fill()
{
    using K = Entry::Kind;
    m_entries.clear();
    const std::array<std::pair<const char*, Fill>, 4> fills{{{"working", Fill::Working},
                                                             {"pressed", Fill::Pressed},
                                                             {"forming", Fill::Forming},
                                                             {"moved", Fill::Settled}}};
    if (m_extent == Extent::Whole)
        m_entries.append({K::Heading, tr("Colour: what an agent does")});
    for (const auto& [word, fill] : fills)
        m_entries.append({K::Agent, Labels::agentState(word), Shape::Circle, fill,
                          fill == Fill::Pressed ? Ring::Pressed : Ring::None});
    if (m_extent == Extent::Line)
        return;
    m_entries.append({K::Heading, tr("Shape: what it is")});
    const std::array<const char*, 8> profiles{"trader", "oracle",  "seller",   "compute",
                                              "funder", "builder", "operator", "watcher"};
    for (std::size_t i = 0; i < profiles.size(); ++i)
        m_entries.append({K::Agent, Labels::profile(profiles[i]), static_cast<Shape>(i)});
    m_entries.append({K::Agent, tr("Has a role in an L2"), Shape::Star, Fill::Settled});
    m_entries.append({K::Heading, tr("Ring: its vote")});
    const std::array<std::pair<const char*, Ring>, 3> rings{
        {{"for", Ring::For}, {"against", Ring::Against}, {"abstain", Ring::Abstain}}};
    for (const auto& [word, ring] : rings)
        m_entries.append({K::Agent, Labels::vote(word), Shape::Circle, Fill::Forming, ring});
    m_entries.append({K::Heading, tr("Lines: the last minute")});
    m_entries.append(
        {K::Edge, tr("Payment or pledge"), Shape::Circle, Fill::Working, Ring::None, Payment});
    m_entries.append({K::Edge, tr("Message", "between agents"), Shape::Circle, Fill::Working,
                      Ring::None, Message});
    m_entries.append({K::Edge, tr("Vote or bid"), Shape::Circle, Fill::Working, Ring::None, Vote});
}

Look Legend::look() const
{
    const Tokens& t = Theme::get().tokens();
    return {m_extent == Extent::Whole ? t.raised : t.surface,
            t.raised,
            t.border,
            t.text,
            t.muted,
            t.accent,
            t.ok,
            t.warn,
            t.error,
            Theme::get().isDark(),
            font()};
}

QSize Legend::sizeHint() const
{
    int widest = 0;
    int sum = 0;
    for (const Entry& entry : m_entries) {
        const int text = fontMetrics().horizontalAdvance(entry.text);
        widest = std::max(widest, text + kSymbol);
        sum += text + kSymbol + 8;
    }
    if (m_extent == Extent::Line)
        return {sum + 8, kRow + 6};
    const auto headings = std::count_if(m_entries.begin(), m_entries.end(), [](const Entry& e) {
        return e.kind == Entry::Kind::Heading;
    });
    // The first column holds colours and shapes, which are more than rings and lines.
    const int rows = static_cast<int>(m_entries.size()) - 8 + static_cast<int>(headings) / 4;
    return {2 * widest + 3 * kPadding, rows * kRow + 2 * kPadding};
}

void Legend::paintSymbol(QPainter& painter, const Entry& entry, QPointF at) const
{
    const Look colours = look();
    if (entry.kind == Entry::Kind::Edge) {
        QPen pen(colours.edge(entry.edge), 1.5);
        const Pattern pattern = Look::pattern(entry.edge);
        if (pattern != Solid)
            pen.setDashPattern(pattern == Dotted ? QList<qreal>{1, 2} : QList<qreal>{3, 2});
        painter.setPen(pen);
        painter.drawLine(at - QPointF(9, 0), at + QPointF(9, 0));
        return;
    }
    painter.save();
    painter.translate(at);
    drawAgent(painter, colours, entry.shape, entry.fill, entry.ring, 5);
    painter.restore();
}

void Legend::paintLine(QPainter& painter) const
{
    int x = 8;
    for (const Entry& entry : m_entries) {
        paintSymbol(painter, entry, {x + 10.0, height() / 2.0});
        const int text = fontMetrics().horizontalAdvance(entry.text);
        painter.setPen(Theme::get().tokens().muted);
        painter.drawText(QRect(x + kSymbol - 6, 0, text + 2, height()), Qt::AlignVCenter,
                         entry.text);
        x += kSymbol + text + 8;
    }
}

void Legend::paintWhole(QPainter& painter) const
{
    const Tokens& tokens = Theme::get().tokens();
    painter.setPen(tokens.border);
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const int column = (width() - 3 * kPadding) / 2;
    QRect line(kPadding, kPadding, column, kRow);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    bool first = true;
    for (const Entry& entry : m_entries) {
        const bool heading = entry.kind == Entry::Kind::Heading;
        if (heading && !first)
            line.translate(0, kRow / 2);
        if (line.bottom() > height() - kPadding || (heading && line.bottom() > height() - 3 * kRow))
            line = QRect(2 * kPadding + column, kPadding, column, kRow);
        first = false;
        painter.setFont(heading ? bold : font());
        painter.setPen(heading ? tokens.text : tokens.muted);
        painter.drawText(heading ? line : line.adjusted(kSymbol, 0, 0, 0), Qt::AlignVCenter,
                         entry.text);
        if (!heading)
            paintSymbol(painter, entry, {line.left() + 11.0, line.center().y() + 0.5});
        line.translate(0, kRow);
    }
}

void Legend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_extent == Extent::Line)
        paintLine(painter);
    else
        paintWhole(painter);
}

void Legend::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        fill();
        updateGeometry();
        resize(sizeHint());
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace nucleate::swarm
