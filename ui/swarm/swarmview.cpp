#include "ui/swarm/swarmview.hpp"

#include "models/text.hpp"
#include "ui/swarm/swarmaccessible.hpp"
#include "ui/theme/theme.hpp"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace nucleate::swarm {
namespace {

constexpr int kRebuildMs = 250;
constexpr double kLeastZoom = 0.02;
constexpr double kMostZoom = 8;
constexpr double kBirthMs = 2200;
constexpr double kPulseSeconds = 1.6;
constexpr QMarginsF kMargins(20, 20, 20, 40);

Look lookOf(const QWidget& widget)
{
    const Tokens& t = Theme::get().tokens();
    return {t.surface,    t.raised, t.border, t.text,  t.muted,
            t.accent,     t.ok,     t.warn,   t.error, Theme::get().isDark(),
            widget.font()};
}

} // namespace

SwarmView::SwarmView(World& world, const NodeStatus& status, QWidget* parent)
    : QWidget(parent), m_world(world), m_status(status), m_card(new AgentCard(this))
{
    installSwarmAccessibility();
    setObjectName(QStringLiteral("swarm"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Swarm"));
    m_frames.setTimerType(Qt::PreciseTimer);
    m_frames.setSingleShot(true);
    m_rebuild.setSingleShot(true);
    m_rebuild.setInterval(kRebuildMs);
    connect(&m_frames, &QTimer::timeout, this, &SwarmView::tick);
    connect(&m_rebuild, &QTimer::timeout, this, &SwarmView::takeWorld);
    connect(&world, &World::changed, this, [this] {
        m_stale = true;
        if (isVisible() && !m_rebuild.isActive())
            m_rebuild.start(m_scene->alive == 0 ? 0 : kRebuildMs);
    });
    connect(&m_engine, &Engine::frameReady, this, qOverload<>(&QWidget::update));
    connect(&m_engine, &Engine::layoutMoved, this, [this] {
        if (isVisible() && !m_frames.isActive())
            m_frames.start(0);
    });
    connect(&Theme::get(), &Theme::changed, this, &SwarmView::requestFrame);
}

const protocol::AgentRow* SwarmView::agent(int slot) const
{
    return m_world.table<protocol::AgentRow>().find(m_builder.idOf(slot));
}

double SwarmView::chainClock() const
{
    return m_scene->now +
           static_cast<double>(m_sinceScene.isValid() ? m_sinceScene.elapsed() : 0) / 1000.0;
}

void SwarmView::takeWorld()
{
    m_stale = false;
    m_scene = m_builder.build(m_world, static_cast<double>(m_status.chainNow()));
    m_sinceScene.restart();
    noteBirths();
    m_engine.setScene(m_scene);
    if (m_card->isVisible())
        showCard();
    if (!m_frames.isActive())
        m_frames.start(0);
}

/// A site that became a chain is shown being born; what is a chain at first sight is not.
void SwarmView::noteBirths()
{
    const std::size_t known = m_births.size();
    m_births.resize(m_scene->sites.size(), -1.F);
    for (std::size_t i = 0; i < m_births.size(); ++i) {
        const bool chain = m_scene->sites[i].chain;
        if (!chain)
            m_births[i] = -1.F;
        else if (m_births[i] < 0)
            m_births[i] = i < known && Theme::get().motionMs() > 0 ? 0.F : 1.F;
    }
}

View SwarmView::view() const
{
    View out;
    out.size = size();
    out.ratio = devicePixelRatioF();
    out.camera = m_camera;
    out.look = lookOf(*this);
    out.hovered = m_hovered;
    out.selected = m_selected;
    out.clock = chainClock();
    out.motion = Theme::get().motionMs() > 0;
    out.births = m_births;
    for (float& birth : out.births)
        birth = birth < 0 ? 1.F : birth;
    return out;
}

Camera SwarmView::fitting() const
{
    const auto placed = m_engine.placement();
    QRectF box;
    for (std::size_t i = 0; i < placed->sites.size(); ++i) {
        const double r = placed->radii[i];
        box |= QRectF(placed->sites[i].x - r, placed->sites[i].y - r, 2 * r, 2 * r);
    }
    for (std::size_t i = 0; i < placed->to.size(); ++i)
        if (placed->alive[i])
            box |= QRectF(placed->to[i].x - 1, placed->to[i].y - 1, 2, 2);
    const QRectF room = QRectF(rect()).marginsRemoved(kMargins);
    Camera out;
    if (box.isEmpty() || room.width() < 10 || room.height() < 10)
        return out;
    out.zoom = std::clamp(std::min(room.width() / box.width(), room.height() / box.height()),
                          kLeastZoom, 1.6);
    out.centre = box.center() + (QRectF(rect()).center() - room.center()) / out.zoom;
    return out;
}

/// True while the camera is on its way.
bool SwarmView::moveCamera()
{
    if (!m_following || m_engine.placement()->sites.empty())
        return false;
    const Camera target = fitting();
    const bool jump = !m_cameraSet || Theme::get().motionMs() == 0;
    m_cameraSet = true;
    const double part = jump ? 1 : 0.14;
    m_camera.centre += (target.centre - m_camera.centre) * part;
    m_camera.zoom += (target.zoom - m_camera.zoom) * part;
    const QPointF left = (target.centre - m_camera.centre) * m_camera.zoom;
    return std::abs(left.x()) + std::abs(left.y()) > 0.5 ||
           std::abs(target.zoom / m_camera.zoom - 1) > 0.002;
}

int SwarmView::frameInterval() const
{
    const bool born =
        std::any_of(m_births.begin(), m_births.end(), [](float t) { return t >= 0 && t < 1; });
    if (m_engine.isMoving() || born)
        return 16;
    if (Theme::get().motionMs() == 0)
        return 1000;
    const double now = chainClock();
    const bool pulses = std::any_of(m_scene->edges.begin(), m_scene->edges.end(), [now](auto& e) {
        return now - e.born >= 0 && now - e.born < kPulseSeconds;
    });
    return pulses ? 33 : m_scene->edges.empty() ? -1 : 250;
}

void SwarmView::tick()
{
    if (!isVisible())
        return;
    const int before = m_frames.interval() > 0 ? std::min(m_frames.interval(), 33) : 16;
    for (float& birth : m_births)
        if (birth >= 0 && birth < 1)
            birth = std::min(1.F, birth + static_cast<float>(before / kBirthMs));
    const bool camera = moveCamera();
    requestFrame();
    const int interval = camera ? 16 : frameInterval();
    if (interval >= 0)
        m_frames.start(interval);
}

void SwarmView::requestFrame()
{
    if (width() > 0 && height() > 0)
        m_engine.request(view());
}

void SwarmView::settle()
{
    takeWorld();
    m_engine.settleNow();
    m_cameraSet = false;
    moveCamera();
    m_engine.renderNow(view());
    repaint();
}

void SwarmView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QImage frame = m_engine.frame();
    if (frame.size() != size() * devicePixelRatioF() && m_cameraSet)
        frame = m_engine.renderNow(view());
    if (frame.isNull())
        painter.fillRect(rect(), Theme::get().tokens().surface);
    else
        painter.drawImage(0, 0, frame);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::get().tokens().accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 6, 6);
    }
    Q_EMIT painted();
}

void SwarmView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_cameraSet = m_cameraSet && !m_following;
    if (isVisible())
        m_frames.start(0);
}

void SwarmView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        m_rebuild.start(0);
    m_frames.start(0);
}

void SwarmView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Swarm"));
        m_stale = true;
        if (isVisible())
            m_rebuild.start(0);
    }
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        requestFrame();
    QWidget::changeEvent(event);
}

QPoint SwarmView::positionOf(int slot) const
{
    const auto placed = m_engine.placement();
    if (slot < 0 || static_cast<std::size_t>(slot) >= placed->to.size())
        return rect().center();
    const Point p = placed->to[static_cast<std::size_t>(slot)];
    return view().toScreen({p.x, p.y}).toPoint();
}

void SwarmView::showCard()
{
    const int shown = m_hovered >= 0 ? m_hovered : hasFocus() ? m_selected : -1;
    const auto* row = agent(shown);
    if (row)
        m_card->showAgent(m_world, *row, positionOf(shown));
    else
        m_card->hide();
}

} // namespace nucleate::swarm
