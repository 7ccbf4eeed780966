#pragma once

#include "ui/swarm/renderer.hpp"

#include <QElapsedTimer>
#include <QObject>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace nucleate::swarm {

/// Milliseconds that the last step of each worker took.
struct Costs
{
    double layout = 0;
    double raster = 0;
};

/// Runs the layout (30 Hz, asleep at rest) and the raster on threads of their own. The UI thread
/// gives it scenes and views and takes finished frames; no call here waits for a worker's work.
class Engine final : public QObject
{
    Q_OBJECT
public:
    explicit Engine(QObject* parent = nullptr, std::uint32_t seed = 7);
    ~Engine() override;

    void setScene(std::shared_ptr<const Scene> scene);
    /// Asks for a frame; replaces a wish that was not begun yet.
    void request(const View& view);
    /// The newest finished frame; null before the first.
    QImage frame() const;
    std::shared_ptr<const Placement> placement() const;
    bool isMoving() const { return m_moving; }
    Costs costs() const;
    /// Lays out to rest in the calling thread, for pictures that must not depend on time.
    void settleNow();
    /// Draws in the calling thread.
    QImage renderNow(const View& view);

Q_SIGNALS:
    void frameReady();
    void layoutMoved();

private:
    void runLayout();
    void runRaster();
    void publish(std::unique_lock<std::mutex>& lock, bool moved);
    double betweenSteps() const;

    mutable std::mutex m_mutex;
    std::condition_variable m_layoutWake;
    std::condition_variable m_rasterWake;
    Layout m_layout; ///< of the layout thread, or of `settleNow` under `m_layoutMutex`
    std::mutex m_layoutMutex;
    Renderer m_renderer;
    std::mutex m_rendererMutex;
    std::shared_ptr<const Scene> m_scene = std::make_shared<Scene>();
    std::shared_ptr<const Scene> m_fresh; ///< for the layout thread
    std::shared_ptr<const Placement> m_placement = std::make_shared<Placement>();
    std::optional<View> m_wish;
    QImage m_frame;
    QImage m_spare; ///< the frame before, to be drawn over
    QElapsedTimer m_sinceStep;
    Costs m_costs;
    std::atomic<bool> m_moving = false;
    std::atomic<bool> m_told = false; ///< a `frameReady` is on its way
    bool m_stop = false;
    std::thread m_layoutThread;
    std::thread m_rasterThread;
};

} // namespace nucleate::swarm
