#include "ui/shell/sidebar.hpp"

#include "ui/theme/icons.hpp"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kWide = 208;
constexpr int kNarrow = 60;
constexpr int kBrandHeight = 60;

} // namespace

NavButton::NavButton(const QString& icon, QWidget* parent) : QAbstractButton(parent), m_icon(icon)
{
    setCheckable(true);
    setAutoExclusive(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void NavButton::setCount(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    setAccessibleDescription(count > 0 ? tr("%n waiting", nullptr, count) : QString());
    update();
}

void NavButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::get();
    const Tokens& t = theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(12, 1, -12, -1);
    painter.setPen(hasFocus() ? QPen(t.accent, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(isChecked()    ? theme.soft(Tone::Accent, 0.16)
                     : underMouse() ? t.raised
                                    : QColor(Qt::transparent));
    painter.drawRoundedRect(box, 6, 6);
    const QColor ink = isChecked() ? t.accent : underMouse() ? t.text : t.muted;
    const bool narrow = width() <= kNarrow;
    const qreal x = narrow ? (width() - 18) / 2.0 : box.left() + 10;
    painter.drawPixmap(QPointF(x, (height() - 18) / 2.0),
                       icons::pixmap(m_icon, ink, 18, devicePixelRatioF()));
    if (narrow)
        return;
    QFont bold = font();
    bold.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(bold);
    painter.setPen(isChecked() ? t.text : ink);
    const QRectF name = box.adjusted(38, 0, -34, 0);
    painter.drawText(
        name, Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetrics(bold).elidedText(text(), Qt::ElideRight, static_cast<int>(name.width())));
    if (m_count <= 0)
        return;
    painter.setFont(Theme::font(TextSize::Small, QFont::DemiBold));
    painter.setPen(t.muted);
    painter.drawText(box.adjusted(0, 0, -10, 0), Qt::AlignVCenter | Qt::AlignRight,
                     QString::number(m_count));
}

SideBar::SideBar(Navigator& navigator, QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, kBrandHeight, 0, 12);
    column->setSpacing(2);
    for (int i = 0; i < kPageCount; ++i) {
        const auto page = static_cast<PageId>(i);
        auto* entry = new NavButton(pageIcon(page), this);
        entry->setObjectName(u"nav%1"_s.arg(i + 1));
        connect(entry, &QAbstractButton::clicked, this, [&navigator, page] { navigator.go(page); });
        m_buttons.at(static_cast<std::size_t>(i)) = entry;
        column->addWidget(entry);
        if (page == PageId::Run || page == PageId::Rollups)
            column->addSpacing(12);
    }
    column->addStretch();
    connect(&navigator, &Navigator::went, this,
            [this](const Navigator::Place& place) { button(place.page)->setChecked(true); });
    button(PageId::Observatory)->setChecked(true);
    setFixedWidth(kWide);
    retranslate();
}

void SideBar::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    setFixedWidth(compact ? kNarrow : kWide);
    update();
}

void SideBar::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::get().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), t.border);
    const QRect mark((m_compact ? width() - 28 : 36) / (m_compact ? 2 : 2), 16, 28, 28);
    painter.drawPixmap(mark, icons::pixmap(u"nucleate"_s, t.accent, 28, devicePixelRatioF()));
    if (m_compact)
        return;
    painter.setFont(Theme::font(TextSize::Title, QFont::DemiBold));
    painter.setPen(t.text);
    painter.drawText(QRect(56, 16, width() - 64, 28), Qt::AlignVCenter, u"Nucleate"_s);
}

void SideBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SideBar::retranslate()
{
    for (int i = 0; i < kPageCount; ++i) {
        const auto page = static_cast<PageId>(i);
        button(page)->setText(pageName(page));
        button(page)->setAccessibleName(pageName(page));
        button(page)->setToolTip(
            tr("%1 (%2)", "page and its shortcut").arg(pageName(page), u"Ctrl+%1"_s.arg(i + 1)));
    }
}

QString SideBar::pageName(PageId page)
{
    switch (page) {
    case PageId::Observatory:
        return tr("Observatory", "page");
    case PageId::Formations:
        return tr("Formations", "page");
    case PageId::Bounties:
        return tr("Bounties", "page");
    case PageId::Run:
        return tr("Run", "page: work that you run");
    case PageId::Devnet:
        return tr("Devnet", "page");
    case PageId::Explorer:
        return tr("Explorer", "page");
    case PageId::Agents:
        return tr("Agents", "page");
    case PageId::Rollups:
        return tr("Rollups", "page");
    case PageId::Metrics:
        return tr("Metrics & logs", "page");
    }
    return {};
}

QString SideBar::pageQuestion(PageId page)
{
    switch (page) {
    case PageId::Observatory:
        return tr("Is L1 congested, is something forming, is it your turn?");
    case PageId::Formations:
        return tr("What will this L2 be, who agrees, can you trust it?");
    case PageId::Bounties:
        return tr("What can you earn now?");
    case PageId::Run:
        return tr("Is your work healthy, and what did it earn?");
    case PageId::Devnet:
        return tr("Your chain, under your control");
    case PageId::Explorer:
        return tr("What happened, exactly?");
    case PageId::Agents:
        return tr("Who are they, and are they good?");
    case PageId::Rollups:
        return tr("How far is it final, and who stands for it?");
    case PageId::Metrics:
        return tr("Why is it slow?");
    }
    return {};
}

QString SideBar::pageIcon(PageId page)
{
    static const std::array<QString, kPageCount> kIcons{
        u"observatory"_s, u"formations"_s, u"bounties"_s, u"run"_s,    u"devnet"_s,
        u"explorer"_s,    u"agents"_s,     u"rollups"_s,  u"metrics"_s};
    return kIcons.at(static_cast<std::size_t>(page));
}

} // namespace nucleate
