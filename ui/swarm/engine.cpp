#include "ui/swarm/engine.hpp"

#include <algorithm>
#include <chrono>

namespace nucleate::swarm {
namespace {

constexpr std::chrono::milliseconds kStep{33};

} // namespace

Engine::Engine(QObject* parent, std::uint32_t seed) : QObject(parent), m_layout(seed)
{
    m_sinceStep.start();
    m_layoutThread = std::thread([this] { runLayout(); });
    m_rasterThread = std::thread([this] { runRaster(); });
}

Engine::~Engine()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_layoutWake.notify_all();
    m_rasterWake.notify_all();
    m_layoutThread.join();
    m_rasterThread.join();
}

void Engine::setScene(std::shared_ptr<const Scene> scene)
{
    {
        const std::lock_guard lock(m_mutex);
        m_scene = scene;
        m_fresh = std::move(scene);
    }
    m_layoutWake.notify_one();
}

void Engine::request(const View& view)
{
    {
        const std::lock_guard lock(m_mutex);
        m_wish = view;
    }
    m_rasterWake.notify_one();
}

QImage Engine::frame() const
{
    const std::lock_guard lock(m_mutex);
    return m_frame;
}

std::shared_ptr<const Placement> Engine::placement() const
{
    const std::lock_guard lock(m_mutex);
    return m_placement;
}

Costs Engine::costs() const
{
    const std::lock_guard lock(m_mutex);
    return m_costs;
}

double Engine::betweenSteps() const
{
    return std::clamp(static_cast<double>(m_sinceStep.elapsed()) / kStep.count(), 0.0, 1.0);
}

/// With `lock` held on entry and on return.
void Engine::publish(std::unique_lock<std::mutex>& lock, bool moved)
{
    lock.unlock();
    auto placed = std::make_shared<Placement>();
    {
        const std::lock_guard layout(m_layoutMutex);
        *placed = m_layout.placement();
    }
    lock.lock();
    m_placement = std::move(placed);
    m_moving = moved && m_placement->moving;
    m_sinceStep.restart();
}

void Engine::runLayout()
{
    std::unique_lock lock(m_mutex);
    bool resting = true;
    while (!m_stop) {
        if (resting)
            m_layoutWake.wait(lock, [this] { return m_stop || m_fresh; });
        if (m_stop)
            return;
        auto scene = std::exchange(m_fresh, nullptr);
        lock.unlock();
        const auto begin = std::chrono::steady_clock::now();
        bool moved = false;
        {
            const std::lock_guard layout(m_layoutMutex);
            if (scene)
                m_layout.setScene(std::move(scene));
            moved = m_layout.step();
        }
        lock.lock();
        publish(lock, moved);
        const auto took = std::chrono::steady_clock::now() - begin;
        if (moved)
            m_costs.layout = std::chrono::duration<double, std::milli>(took).count();
        resting = !moved;
        lock.unlock();
        Q_EMIT layoutMoved();
        lock.lock();
        if (moved)
            m_layoutWake.wait_until(lock, begin + kStep, [this] { return m_stop; });
    }
}

void Engine::runRaster()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_rasterWake.wait(lock, [this] { return m_stop || m_wish; });
        if (m_stop)
            return;
        View view = *std::exchange(m_wish, std::nullopt);
        const auto scene = m_scene;
        const auto placement = m_placement;
        QImage spare = std::exchange(m_spare, {});
        view.between = m_moving && view.motion ? betweenSteps() : 1;
        lock.unlock();
        const auto begin = std::chrono::steady_clock::now();
        QImage image;
        {
            const std::lock_guard renderer(m_rendererMutex);
            image = m_renderer.render(*scene, *placement, view, std::move(spare));
        }
        const auto took = std::chrono::steady_clock::now() - begin;
        lock.lock();
        m_spare = std::exchange(m_frame, std::move(image));
        m_costs.raster = std::chrono::duration<double, std::milli>(took).count();
        lock.unlock();
        if (!m_told.exchange(true))
            QMetaObject::invokeMethod(
                this,
                [this] {
                    m_told = false;
                    Q_EMIT frameReady();
                },
                Qt::QueuedConnection);
        lock.lock();
    }
}

void Engine::settleNow()
{
    std::unique_lock lock(m_mutex);
    const auto scene = m_scene;
    m_fresh.reset();
    lock.unlock();
    {
        const std::lock_guard layout(m_layoutMutex);
        m_layout.setScene(scene);
        m_layout.settle();
    }
    lock.lock();
    publish(lock, false);
}

QImage Engine::renderNow(const View& view)
{
    const auto placed = placement();
    std::shared_ptr<const Scene> scene;
    {
        const std::lock_guard lock(m_mutex);
        scene = m_scene;
    }
    View still = view;
    still.between = 1;
    QImage image;
    {
        const std::lock_guard renderer(m_rendererMutex);
        image = m_renderer.render(*scene, *placed, still);
    }
    const std::lock_guard lock(m_mutex);
    m_wish.reset();
    m_frame = image;
    return image;
}

} // namespace nucleate::swarm
