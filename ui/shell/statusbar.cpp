#include "ui/shell/statusbar.hpp"

#include "models/format.hpp"
#include "ui/shell/languages.hpp"
#include "ui/theme/icons.hpp"

#include <QAccessible>
#include <QEvent>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

Tone toneOf(NodeStatus::State state)
{
    switch (state) {
    case NodeStatus::State::Live:
        return Tone::Ok;
    case NodeStatus::State::Stale:
    case NodeStatus::State::Reconnecting:
        return Tone::Warn;
    case NodeStatus::State::Refused:
    case NodeStatus::State::Failed:
        return Tone::Error;
    default:
        return Tone::Muted;
    }
}

} // namespace

StatusBar::StatusBar(const UiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_connection(new Chip(this)),
      m_age(new Label(this, TextSize::Small, Tone::Muted)), m_heads(new QWidget(this)),
      m_headsRow(new QHBoxLayout(m_heads)), m_pause(new QToolButton(this)),
      m_speed(new QToolButton(this)), m_latency(new Label(this, TextSize::Small, Tone::Muted)),
      m_bell(new QToolButton(this)), m_language(new QToolButton(this))
{
    setFixedHeight(34);
    m_connection->setObjectName(u"connection"_s);
    m_bell->setObjectName(u"bell"_s);
    m_bell->setIcon(icons::icon(u"bell"_s, Tone::Muted));
    m_language->setObjectName(u"language"_s);
    m_language->setIcon(icons::icon(u"globe"_s, Tone::Muted));
    m_pause->setObjectName(u"pauseTime"_s);
    m_speed->setObjectName(u"speed"_s);
    for (QToolButton* button : {m_pause, m_speed, m_bell, m_language}) {
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFont(Theme::font(TextSize::Small));
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_headsRow->setContentsMargins(0, 0, 0, 0);
    m_headsRow->setSpacing(16);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(12);
    row->addWidget(m_connection);
    row->addWidget(m_age);
    row->addWidget(m_heads);
    row->addStretch();
    row->addWidget(m_pause);
    row->addWidget(m_speed);
    row->addWidget(m_latency);
    row->addWidget(m_bell);
    row->addWidget(m_language);
    connect(m_pause, &QToolButton::clicked, &context.devnet, &DevnetControls::togglePause);
    connect(m_speed, &QToolButton::clicked, this, &StatusBar::showSpeeds);
    connect(&context.status, &NodeStatus::changed, this, &StatusBar::refresh);
    connect(&context.status, &NodeStatus::ticked, this, &StatusBar::refresh);
    connect(&context.notifications, &Notifications::unreadChanged, this, &StatusBar::refresh);
    connect(&context.world.table<protocol::ChainRow>(), &TableSignals::changed, this,
            &StatusBar::refreshHeads);
    retranslate();
}

void StatusBar::refresh()
{
    const NodeStatus& status = m_context.status;
    if (m_connection->text() != status.sentence()) {
        m_connection->set(status.sentence(), toneOf(status.state()));
        QAccessibleEvent changed(m_connection, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&changed);
    }
    m_connection->setToolTip(status.problem());
    const auto* l1 = m_context.world.l1();
    m_age->setText(l1 && status.hasData() ? Format::age(l1->head_time, status.chainNow())
                                          : QString());
    m_latency->setText(status.latencyMs() < 0
                           ? QString()
                           : tr("RPC %1 ms", "answer time").arg(status.latencyMs()));
    refreshClock();
    const int unread = m_context.notifications.unread();
    m_bell->setText(unread > 0 ? QString::number(unread) : QString());
    m_bell->setAccessibleName(tr("Notifications, %n unread", nullptr, unread));
}

void StatusBar::refreshClock()
{
    const DevnetControls& devnet = m_context.devnet;
    const bool can = devnet.whyNoClock().isEmpty();
    m_pause->setVisible(can);
    m_speed->setVisible(can);
    if (!can)
        return;
    const bool paused = devnet.isPaused();
    if (m_pause->property("paused") != QVariant(paused)) {
        m_pause->setProperty("paused", paused);
        m_pause->setIcon(
            icons::icon(paused ? u"play"_s : u"pause"_s, paused ? Tone::Warn : Tone::Muted));
    }
    const QString name =
        paused ? tr("Resume the devnet's time (Space)") : tr("Pause the devnet's time (Space)");
    m_pause->setText(paused ? tr("Paused", "time of the devnet") : QString());
    m_pause->setToolTip(name);
    m_pause->setAccessibleName(name);
    const double speed = devnet.speed();
    m_speed->setText(u"×"_s + Format::real(speed, speed < 1 ? 1 : 0));
}

void StatusBar::showSpeeds()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString& id : {u"speed1"_s, u"speed10"_s, u"speed100"_s})
        menu->addAction(m_context.actions.find(id));
    menu->popup(m_speed->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void StatusBar::refreshHeads()
{
    int used = 0;
    for (const protocol::ChainRow& chain : m_context.world.table<protocol::ChainRow>().rows()) {
        if (chain.kind != "l2")
            continue;
        if (used == m_headLabels.size()) {
            m_headLabels.append(new Label(m_heads, TextSize::Small, Tone::Muted));
            m_headsRow->addWidget(m_headLabels.back());
        }
        Label* label = m_headLabels.at(used++);
        label->setText(
            tr("%1 %2 · safe %3", "chain, head, safe head")
                .arg(qs(chain.name), Format::number(chain.head), Format::number(chain.safe)));
        label->show();
    }
    for (; used < m_headLabels.size(); ++used)
        m_headLabels.at(used)->hide();
}

void StatusBar::retranslate()
{
    m_speed->setToolTip(tr("How fast the devnet's time runs"));
    m_speed->setAccessibleName(tr("Speed of the devnet's time"));
    m_bell->setToolTip(tr("Notifications"));
    for (const auto& [code, name] : Languages::all())
        if (code == Languages::get().current())
            m_language->setText(name);
    m_language->setToolTip(tr("Language"));
    m_language->setAccessibleName(tr("Language"));
    refresh();
    refreshHeads();
}

void StatusBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StatusBar::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::get().tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, 0, width(), 1), t.border);
}

} // namespace nucleate
