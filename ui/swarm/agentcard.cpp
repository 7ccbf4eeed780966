#include "ui/swarm/agentcard.hpp"

#include "models/format.hpp"
#include "models/labels.hpp"
#include "models/text.hpp"
#include "ui/theme/theme.hpp"

#include <QPainter>
#include <algorithm>

namespace nucleate::swarm {
namespace {

constexpr int kPadding = 12;
constexpr int kGap = 16;  ///< between a key and its value, at least
constexpr int kAway = 18; ///< from the agent

QString placeOf(const World& world, const protocol::AgentRow& row)
{
    const auto* chain = world.table<protocol::ChainRow>().find(qs(row.chain));
    return chain ? qs(chain->name) : qs(row.chain);
}

} // namespace

AgentCard::AgentCard(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void AgentCard::showAgent(const World& world, const protocol::AgentRow& row, QPoint point)
{
    m_name = qs(row.name);
    m_state = Labels::agentState(row.state);
    m_lines = {{tr("Profile", "of an agent"), Labels::profile(row.profile)},
               {tr("Works on", "a chain"), placeOf(world, row)},
               {tr("Balance", "of an agent"), Format::ether(row.balance, 3)}};
    if (!row.role.empty())
        m_lines.append({tr("Role", "in an L2"), Labels::role(row.role)});
    if (!row.vote.empty())
        m_lines.append({tr("Vote", "of an agent"), Labels::vote(row.vote)});
    if (!row.stake.empty() && row.stake != "0")
        m_lines.append({tr("Bonded", "stake of an agent"), Format::ether(row.stake, 3)});
    if (row.feedbacks > 0)
        m_lines.append({tr("Reputation", "of an agent"), Format::percent(row.reputation)});
    const QSize size = measure();
    const QRect area = parentWidget()->rect().adjusted(8, 8, -8, -40);
    QPoint corner = point + QPoint(kAway, -size.height() / 2);
    if (corner.x() + size.width() > area.right())
        corner.setX(point.x() - kAway - size.width());
    corner.setY(
        std::clamp(corner.y(), area.top(), std::max(area.top(), area.bottom() - size.height())));
    setGeometry(QRect(corner, size));
    update();
    show();
    raise();
}

QString AgentCard::sentence(const World& world, const protocol::AgentRow& row)
{
    QStringList parts{qs(row.name), Labels::profile(row.profile), Labels::agentState(row.state),
                      placeOf(world, row)};
    if (!row.role.empty())
        parts.append(Labels::role(row.role));
    if (!row.vote.empty())
        parts.append(Labels::vote(row.vote));
    return parts.join(tr(", ", "between the parts of a list"));
}

QSize AgentCard::measure() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font());
    const int row = metrics.height() + 4;
    int width =
        QFontMetrics(bold).horizontalAdvance(m_name) + kGap + metrics.horizontalAdvance(m_state);
    for (const Line& line : m_lines)
        width = std::max(width, metrics.horizontalAdvance(line.key) + kGap +
                                    metrics.horizontalAdvance(line.value));
    return {std::max(width, 150) + 2 * kPadding,
            row * static_cast<int>(m_lines.size() + 1) + 2 * kPadding + 4};
}

void AgentCard::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Theme::get().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.border);
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const int row = fontMetrics().height() + 4;
    QRect line(kPadding, kPadding, width() - 2 * kPadding, row);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(tokens.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_name);
    painter.setFont(font());
    painter.setPen(tokens.muted);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_state);
    line.translate(0, row + 4);
    for (const Line& each : m_lines) {
        painter.setPen(tokens.muted);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, each.key);
        painter.setPen(tokens.text);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, each.value);
        line.translate(0, row);
    }
}

} // namespace nucleate::swarm
